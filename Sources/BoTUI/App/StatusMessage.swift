import BoModel
import BoText

/// One line for the user, shown until the next key.
struct StatusMessage: Hashable, Sendable {
    var phrase: Phrase
    var role: Role

    /// Something was done, or is worth knowing.
    static func info(_ phrase: Phrase) -> StatusMessage { StatusMessage(phrase: phrase, role: .status) }
    /// Something could not be done, and why.
    static func refusal(_ phrase: Phrase) -> StatusMessage { StatusMessage(phrase: phrase, role: .warning) }
    /// Something went wrong.
    static func trouble(_ problem: Problem) -> StatusMessage {
        StatusMessage(phrase: .problemLine(problem), role: .error)
    }
}
