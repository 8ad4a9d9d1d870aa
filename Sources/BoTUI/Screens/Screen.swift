import BoModel
import BoText

/// One screen of the dashboard: a value that knows its place, its keys and how to draw itself.
///
/// A screen never fetches: it says which questions it has, and is given the answers. It never performs: it returns what it
/// wants done.
protocol Screen: Sendable {
    /// Its name in the documentation and in file names of golden screens.
    static var name: String { get }
    static var title: Phrase { get }
    static var keys: Keymap { get }

    /// Its level; `nil` when it stands beside the levels.
    var level: Level? { get }
    /// The estate it is about; on the first level the one under the cursor.
    var estate: Estate.ID? { get }
    /// What the cache said of that estate last; `nil` before it said anything.
    var estateAtHand: EstateSummary? { get }
    /// The trail of levels that leads here, this one last.
    func trail(_ context: Context) -> [SafeText]
    func freshness(_ context: Context) -> Freshness?
    /// Takes its place in an area; called after every message, so before it is drawn and before it is asked what it wants.
    mutating func fit(_ area: Size, _ context: Context)
    /// What it wants to know, the most wanted first; asked one at a time.
    var questions: [Question] { get }
    /// The data changed since the last answer: what it wants next is about what it shows now.
    mutating func renewQuestions()
    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context)
    /// A question could not be answered.
    mutating func fail(_ question: Question, _ context: Context)
    /// Whether all that it should show now is at hand: then it is painted at once, though it may have asked for more.
    var isAtHand: Bool { get }
    /// Whether its rows are not here yet, or are those of another filter or sorting: then keys wait for them.
    var isAwaitingRows: Bool { get }
    mutating func handle(_ command: Command, _ context: Context) -> Outcome
    /// What a hint says here and now; `nil` when its command has nothing to do, whatever the cursor is on.
    ///
    /// - Parameter below: the screen that this one was opened from.
    func label(of hint: Keymap.Hint, above below: (any Screen)?, _ context: Context) -> Phrase?
    func draw(on surface: inout Surface, in area: Rect, _ context: Context)
    /// The row of totals.
    func total(_ context: Context) -> Line
    func status(_ context: Context) -> Status

    /// What the filter says; `nil` on a screen without one.
    var filter: String? { get }
    mutating func setFilter(_ text: String, _ context: Context)
    /// Whether the filter lights up what it lets through and hides nothing; `nil` on a screen that can only hide.
    var isHighlighting: Bool? { get }
    mutating func setHighlighting(_ isHighlighting: Bool)
    /// What its filter calls bookmarked rows; `nil` where there are none.
    var bookmarkFilter: String? { get }
    /// The columns that can be sorted by.
    func sortable(_ context: Context) -> [SortChoice]
    var sorting: Sorting? { get }
    mutating func setSorting(_ sorting: Sorting, _ context: Context)

    /// The columns of its table as they stand in an area; `nil` when it has no table whose columns can be chosen.
    func table(fitting area: Size, _ context: Context) -> TableFace?

    /// Its transactions in groups; `nil` when it has none.
    func grouped(by grouping: TransactionGrouping, _ context: Context) -> GroupsScreen?

    /// What stands under the cursor, for the clipboard.
    func copyText(_ context: Context) -> CopyText?
    /// The marked rows as lines, for the clipboard, at least as many as fill it; none where nothing is marked.
    func copyMarked(filling bytes: Int, _ context: Context) -> [String]
    /// What a refresh from here is about, in words; from outside.
    func workName(_ context: Context) -> String
    /// Where to come back to; `nil` beside the levels.
    var place: Session.Place? { get }
    /// Puts the cursor on a row that was clicked on.
    ///
    /// - Parameter place: the row's place in the list.
    /// - Returns: whether it was on it already.
    mutating func point(at place: Int) -> Bool

    /// Moves the cursor and opens what is there: how the screen above goes to its sibling.
    mutating func openNeighbour(_ step: Int, _ context: Context) -> Outcome
    /// What it opens instead of a neighbour of what it stands above: itself, about that; `nil` when it can't be about that.
    func twin(beside neighbour: any Screen, _ context: Context) -> (any Screen)?
    /// Something is opened from here: the cursor stays on what it is on until that is closed.
    mutating func holdCursor()
    /// The screen above was closed; the cursor may follow where it ended.
    mutating func follow(_ closed: any Screen)
    /// What the cursor is on, when notes can be put on it, with what is on it.
    var underCursor: Annotated? { get }
    /// The rows that are marked.
    var marked: [Annotated] { get }
    /// Draws itself narrow beside the screen above.
    func drawAside(on surface: inout Surface, in area: Rect, _ context: Context)
    /// Whether it can be drawn narrow.
    var hasAside: Bool { get }
}

/// What a screen wants done after a command.
enum Outcome: Sendable {
    case stay
    case open(any Screen)
    case effects([Effect])
    /// Something is to be chosen or typed first.
    case ask(any Dialog)
    /// A refresh that waits is not wanted any more.
    case unqueue(RefreshScope)
    /// It can't be done, and why.
    case refused(Phrase)
    /// The screen doesn't know the command: the dashboard does.
    case unhandled
}

/// The status row: what stands to the left, and the place at the right.
struct Status: Hashable, Sendable {
    var left = Line()
    var right: SafeText = ""
}

/// A column in the menu of sorting.
struct SortChoice: Hashable, Sendable {
    let name: String
    let heading: Phrase
    /// The way that is most often wanted first: dates and amounts downwards.
    let startsAscending: Bool
}

extension Screen {
    var level: Level? { nil }
    var estate: Estate.ID? { nil }
    var estateAtHand: EstateSummary? { nil }
    func freshness(_ context: Context) -> Freshness? { nil }
    mutating func fit(_ area: Size, _ context: Context) {}
    var questions: [Question] { [] }
    mutating func renewQuestions() {}
    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {}
    mutating func fail(_ question: Question, _ context: Context) {}
    var isAtHand: Bool { false }
    func label(of hint: Keymap.Hint, above below: (any Screen)?, _ context: Context) -> Phrase? { hint.label }
    var isAwaitingRows: Bool { false }
    func total(_ context: Context) -> Line { Line() }
    func status(_ context: Context) -> Status { Status() }
    var filter: String? { nil }
    var isHighlighting: Bool? { nil }
    mutating func setHighlighting(_ isHighlighting: Bool) {}
    var bookmarkFilter: String? { nil }
    mutating func setFilter(_ text: String, _ context: Context) {}
    func sortable(_ context: Context) -> [SortChoice] { [] }
    var sorting: Sorting? { nil }
    mutating func setSorting(_ sorting: Sorting, _ context: Context) {}
    func table(fitting area: Size, _ context: Context) -> TableFace? { nil }
    func grouped(by grouping: TransactionGrouping, _ context: Context) -> GroupsScreen? { nil }
    func copyText(_ context: Context) -> CopyText? { nil }
    func copyMarked(filling bytes: Int, _ context: Context) -> [String] { [] }
    func workName(_ context: Context) -> String { Self.title[context.language].string }
    var place: Session.Place? { nil }
    mutating func point(at place: Int) -> Bool { false }
    mutating func openNeighbour(_ step: Int, _ context: Context) -> Outcome { .unhandled }
    func twin(beside neighbour: any Screen, _ context: Context) -> (any Screen)? { neighbour }
    mutating func holdCursor() {}
    mutating func follow(_ closed: any Screen) {}
    var underCursor: Annotated? { nil }
    var marked: [Annotated] { [] }
    func drawAside(on surface: inout Surface, in area: Rect, _ context: Context) {}
    var hasAside: Bool { false }
}
