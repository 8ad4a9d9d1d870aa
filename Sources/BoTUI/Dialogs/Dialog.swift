import BoModel
import BoText

/// Something on top of a screen that takes the keys until it is closed.
protocol Dialog: Sendable {
    mutating func handle(_ key: Key) -> DialogReaction
    /// Takes in pasted text.
    mutating func paste(_ text: String) -> DialogReaction
    func draw(on surface: inout Surface, _ context: Context)
    /// What it must know before something can be chosen.
    var question: Question? { get }
    mutating func receive(_ answer: Answer)
    /// A click on one of its rows, by its place.
    mutating func click(_ place: Int) -> DialogReaction
    /// Whether it stands where the key hints are otherwise.
    var takesLastRow: Bool { get }
}

extension Dialog {
    var question: Question? { nil }
    mutating func receive(_ answer: Answer) {}
    mutating func click(_ place: Int) -> DialogReaction { .stay }
    var takesLastRow: Bool { false }
}

/// What a dialog chooses.
enum Choice: Hashable, Sendable {
    case filter(String)
    /// Whether a filter lights up what it lets through and hides nothing.
    case highlight(Bool)
    /// Goes on in the prompt with a text; Esc there brings back the filter from before.
    case prompt(String, restoring: String)
    case sorting(Sorting)
    case columns(TableChoice)
    case group(RowGrouping)
    case command(Command)
    case visit(Destination)
    /// Looks for a filter's transactions in all estates.
    case search(String)
    case theme(String)
    /// A note or tags to be saved.
    case save(NoteDraft)
}

/// What becomes of a dialog after a key.
enum DialogReaction: Sendable {
    case stay
    /// Tries a choice, to be seen at once.
    case preview(Choice)
    /// Closes with a choice: the one that was made, or the one that was before.
    case close(Choice?)
    /// The key means nothing here.
    case unknown
}
