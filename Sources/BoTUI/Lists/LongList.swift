import BoModel
import BoText

/// A query for a list that is asked for a window at a time.
protocol LongQuery: Hashable, Sendable {
    associatedtype Anchor: Hashable & Sendable
    /// The row whose place is wanted with the window: the one under the cursor.
    var anchor: Anchor? { get set }
    /// Whether another query asks for the same list, wherever the cursor is.
    func isSameList(as other: Self) -> Bool
}

/// A window of a list, and what is told of the whole of it.
protocol LongAnswer: Sendable {
    associatedtype Row: Identifiable & Hashable & Sendable where Row.ID: Hashable & Sendable
    var rows: Rows<Row> { get }
    /// False while the rest of the list is still being looked through.
    var isComplete: Bool { get }
}

extension TransactionQuery: LongQuery {}
extension TransactionsAnswer: LongAnswer {}
extension TimelineQuery: LongQuery {}
extension TimelineAnswer: LongAnswer {}
extension GroupQuery: LongQuery {}
extension GroupsAnswer: LongAnswer {}

/// A list that is too long to be in memory: what it asks for, and how much of it is at hand.
struct LongList<Query: LongQuery, Answer: LongAnswer>: Sendable where Query.Anchor == Answer.Row.ID {
    /// An answer with what it answers.
    struct Reply: Sendable {
        let query: Query
        let places: Range<Int>
        /// `nil` when what the list is of is gone from the cache.
        let answer: Answer?

        init(_ query: Query, _ places: Range<Int>, _ answer: Answer?) {
            self.query = query
            self.places = places
            self.answer = answer
        }
    }

    /// What is wanted. Whoever changes it so that it is another list says so, see ``expectNewList()``.
    var query: Query
    var window: RowWindow<Answer.Row>
    private(set) var answer: Answer?
    /// What the answer was asked with: until the next one is here, its counts are of another list.
    private(set) var answered: Query?
    /// The filter as it was typed, and the texts that it lights up.
    var typed = ""
    var needles: [[UInt8]] = []
    var widths = ColumnWidths()
    private(set) var isGone = false
    /// The cache could not answer. What had come until then is not the whole.
    var hasFailed = false

    /// - Parameter line: the line of the screen that the row comes to stand on, from 0.
    init(_ query: Query, selecting id: Answer.Row.ID? = nil, line: Int = 0) {
        self.query = query
        window = RowWindow(selecting: id, line: line)
    }

    // MARK: - What is asked and answered

    /// The query and the places to ask for now.
    var request: (query: Query, places: Range<Int>) {
        let request = window.request
        var asked = query
        asked.anchor = request.anchor
        return (asked, request.rows)
    }

    /// Whether the rows at hand are those of the query, as far as they have come.
    var hasAnswer: Bool { answered.map(query.isSameList) ?? false }
    /// A page further the rows are here already, and what is asked for is the page behind it.
    var isAtHand: Bool { !window.isBehind && hasAnswer }
    var isAwaitingRows: Bool { !isGone && !hasFailed && !hasAnswer }

    mutating func expectNewList() { window.expectNewList() }

    /// Takes in what an answer tells of the whole list.
    ///
    /// - Returns: `nil` when the list is gone, or was changed after it was asked for.
    mutating func take(_ reply: Reply) -> Answer? {
        guard reply.query.isSameList(as: query) else { return nil }
        isGone = reply.answer == nil
        hasFailed = false
        guard let answer = reply.answer else { return nil }
        self.answer = answer
        answered = reply.query
        return answer
    }

    /// Takes in the rows of an answer.
    mutating func show(_ reply: Reply) {
        guard let answer = reply.answer else { return }
        window.receive(
            answer.rows, to: .init(anchor: reply.query.anchor, rows: reply.places), isComplete: answer.isComplete)
    }

    // MARK: - The cursor

    var current: Answer.Row? { window.current }
    var total: Int { window.total }

    /// Moves the cursor when the command is one of moving.
    mutating func move(by command: Command) -> Bool {
        guard let target = command.target(from: window.wanted.cursor, count: total, height: window.height) else {
            return false
        }
        window.move(to: target)
        return true
    }

    /// «Rad 3 av 12»; empty where there are no rows.
    func place(_ language: Language) -> SafeText {
        total == 0 || hasFailed ? "" : Phrase.Screens.row(window.shown.cursor + 1, of: total)[language]
    }
}
