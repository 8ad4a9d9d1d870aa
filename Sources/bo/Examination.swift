import BoText

/// One line of `bo doctor`: what was looked at, how it is, and what to do when it isn't well.
struct Examination {
    enum Verdict {
        case good, warning, bad
    }

    let verdict: Verdict
    let subject: Phrase
    let finding: Phrase
    let advice: Phrase?

    init(_ verdict: Verdict, _ subject: Phrase, _ finding: Phrase, advice: Phrase? = nil) {
        self.verdict = verdict
        self.subject = subject
        self.finding = finding
        self.advice = advice
    }

    /// `✓ Terminal: xterm-256color, 80x24` or `✗ Nøkler: … → …`
    func line(_ language: Language) -> SafeText {
        let mark: SafeText =
            switch verdict {
            case .good: "✓"
            case .warning: "!"
            case .bad: "✗"
            }
        let end: SafeText = advice.map { "  → \($0[language])" } ?? ""
        return "\(mark) \(subject[language]): \(finding[language])\(end)"
    }
}
