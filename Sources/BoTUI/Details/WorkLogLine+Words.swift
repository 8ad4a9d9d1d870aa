import BoModel
import BoText

extension WorkLogLine {
    /// As a line of the log on the screen.
    func words(_ language: Language) -> Span {
        let role: Role =
            switch kind {
            case .trouble: .error
            case .retry: .warning
            case .notices, .relations, .accounts, .page, .account: .text
            }
        return Span(Phrase.note(self, isMasked: false)[language], role)
    }
}
