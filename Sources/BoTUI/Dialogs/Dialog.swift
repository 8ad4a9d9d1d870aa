import BoModel
import BoText

/// Something on top of a screen that takes the keys until it is closed.
protocol Dialog: Sendable {
    mutating func handle(_ key: Key) -> DialogReaction
    /// Takes in pasted text.
    mutating func paste(_ text: String) -> DialogReaction
    func draw(on surface: inout Surface, _ look: Look)
    /// What it must know before something can be chosen.
    var question: Question? { get }
    mutating func receive(_ answer: Answer)
    /// A click on one of its rows, by its place.
    mutating func click(_ place: Int) -> DialogReaction
    /// Whether it stands where the key hints are otherwise.
    var takesLastRow: Bool { get }
    /// The columns of the table on top stand otherwise now.
    mutating func show(_ face: TableFace)

    /// The number of the save that it waits for; `nil` when it waits for none.
    var submission: Int? { get }
    /// What it submitted is on its way to the disk under a number. It stays open until the result is known.
    mutating func submitting(_ number: Int)
    /// What it submitted could not be saved: it keeps what was typed.
    mutating func failed(_ problem: Problem)
    /// The keys that were pressed while it waited: meant for what comes after.
    var heldKeys: [Key] { get }
}

extension Dialog {
    var question: Question? { nil }
    mutating func receive(_ answer: Answer) {}
    mutating func click(_ place: Int) -> DialogReaction { .stay }
    var takesLastRow: Bool { false }
    mutating func show(_ face: TableFace) {}
    var submission: Int? { nil }
    mutating func submitting(_ number: Int) {}
    mutating func failed(_ problem: Problem) {}
    var heldKeys: [Key] { [] }
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
    /// A note, tags or a cut-off date to be saved.
    case save(NoteDraft)
}

/// What becomes of a dialog after a key.
enum DialogReaction: Sendable {
    case stay
    /// Tries a choice, which is seen at once.
    case preview(Choice)
    /// Wants a choice saved. The dialog closes when that is on the disk.
    case submit(Choice)
    /// Closes with a choice: the one that was made, or the one that was before.
    case close(Choice?)
    /// The key means nothing here.
    case unknown
}
