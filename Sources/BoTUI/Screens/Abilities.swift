import BoModel
import BoText

// What some screens can do and others can't. The dashboard asks a screen for an ability, `screen as? any Filterable`,
// and never for what the screen is.

/// A screen that asks the cache.
protocol Asking: Screen {
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
}

/// A screen that is about an estate, or whose rows are.
protocol AboutEstate: Screen {
    /// The estate it is about; of a list of estates the one under the cursor.
    var estate: Estate.ID? { get }
    /// What the cache said of that estate last; `nil` before it said anything.
    var estateAtHand: EstateSummary? { get }
}

/// A screen that is about one account.
protocol AboutAccount: AboutEstate {
    var account: AccountSummary { get }
}

/// A screen whose list, or text, a filter narrows.
protocol Filterable: Screen {
    /// The filter as it was typed; empty when there is none.
    var filter: String { get }
    mutating func setFilter(_ text: String, _ context: Context)
    /// What the filter calls bookmarked rows; `nil` where there are none.
    var bookmarkFilter: String? { get }
}

/// A screen whose filter can light up what it lets through, and hide nothing.
protocol Highlighting: Filterable {
    var isHighlighting: Bool { get }
    mutating func setHighlighting(_ isHighlighting: Bool)
}

/// A screen whose rows can be put in order by a column.
protocol Sortable: Screen {
    /// The columns that can be sorted by.
    func sortable(_ context: Context) -> [SortChoice]
    var sorting: Sorting { get }
    mutating func setSorting(_ sorting: Sorting, _ context: Context)
}

/// A column in the menu of sorting.
struct SortChoice: Hashable, Sendable {
    let name: String
    let heading: Phrase
    /// The way that is most often wanted first: dates and amounts downwards.
    let startsAscending: Bool
}

/// A screen with a table whose columns can be chosen.
protocol Tabular: Screen {
    /// The columns of its table as they stand in an area.
    func table(fitting area: Size, _ context: Context) -> TableFace
}

/// A screen whose rows can be clicked on.
protocol Pointable: Screen {
    /// Puts the cursor on a row.
    ///
    /// - Parameter place: the row's place in the list.
    /// - Returns: whether it was on it already.
    mutating func point(at place: Int) -> Bool
}

/// A screen that gives something to the clipboard.
protocol CopySource: Screen {
    /// What stands under the cursor.
    func copyText(_ context: Context) -> CopyText?
    /// The marked rows as lines, at least as many as fill so many bytes; none where nothing is marked.
    func copyMarked(filling bytes: Int, _ context: Context) -> [String]
}

/// A screen with something that notes, tags and bookmarks can be put on.
protocol Annotatable: Screen {
    /// What the cursor is on, with what is on it.
    var underCursor: Annotated? { get }
    /// The rows that are marked.
    var marked: [Annotated] { get }
}

/// A screen whose rows can be put in groups.
protocol Groupable: Screen {
    func grouped(by grouping: RowGrouping, _ context: Context) -> (any Screen)?
    /// How many screens the groups take the place of, this one first: groups stand on the list that they are of.
    var replacedByGroups: Int { get }
}

/// A screen whose row under the cursor is about something that stands elsewhere.
protocol Referring: Screen {
    /// Where that is; `nil` when it leads nowhere.
    var destination: Destination? { get }
}

/// A screen that can be drawn narrow beside the screen above it.
protocol AsideDrawing: Screen {
    func drawAside(on surface: inout Surface, in area: Rect, _ context: Context)
}

// MARK: - Between a screen and the one above it

/// A screen whose cursor stays on what it is on until what is opened from there is closed.
protocol CursorHolding: Screen {
    mutating func holdCursor()
}

/// A screen that moves its cursor and opens what is there: how the screen above goes to its sibling.
protocol NeighbourOpening: Screen {
    mutating func openNeighbour(_ step: Int, _ context: Context) -> Reaction
}

/// A screen that goes to a sibling in its own way: what is opened instead of the neighbour is itself, about that.
protocol TwinMaking: Screen {
    /// - Returns: `nil` when it can't be about what the neighbour is about.
    func twin(beside neighbour: any Screen, _ context: Context) -> (any Screen)?
}

/// A screen whose cursor may follow where the screen above it ended.
protocol CloseFollowing: Screen {
    mutating func follow(_ closed: any Screen)
}

/// A screen that shows how work goes on: nobody needs to be told the outcome beside it.
protocol ProgressShowing: Screen {}

/// A screen about the keys of the one below: typing looks for a command of that, and what is chosen is meant for that.
protocol KeysShowing: Screen {}

/// The list of all transactions, of which there is one at most.
protocol SearchingAll: Filterable {
    /// Whether it is that now, and not the list of one estate.
    var isSearch: Bool { get }
}

// MARK: - What most of them do

extension Asking {
    mutating func renewQuestions() {}
    mutating func fail(_ question: Question, _ context: Context) {}
    var isAtHand: Bool { false }
    var isAwaitingRows: Bool { false }
}

extension AboutEstate {
    var estateAtHand: EstateSummary? { nil }
}

extension Filterable {
    var bookmarkFilter: String? { nil }
}

extension CopySource {
    func copyMarked(filling bytes: Int, _ context: Context) -> [String] { [] }
}

extension Annotatable {
    var marked: [Annotated] { [] }
}

extension Groupable {
    var replacedByGroups: Int { 0 }
}
