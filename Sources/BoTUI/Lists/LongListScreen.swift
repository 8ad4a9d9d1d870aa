import BoModel
import BoText

/// A screen that is one long list: transactions, a timeline, groups.
///
/// A screen says what it asks, what a row looks like and why there is none; the rest is the same for all of them.
protocol LongListScreen: Asking, Filterable, Pointable, CopySource {
    associatedtype Query: LongQuery
    associatedtype ListAnswer: LongAnswer where ListAnswer.Row.ID == Query.Anchor
    typealias Row = ListAnswer.Row

    var list: LongList<Query, ListAnswer> { get set }
    static func question(_ query: Query, rows: Range<Int>) -> Question
    /// An answer to a question for a window of the list; `nil` when it is to another question.
    static func reply(_ question: Question, _ answer: Answer) -> LongList<Query, ListAnswer>.Reply?
    /// What the screen keeps of an answer beside the list.
    mutating func keep(_ answer: ListAnswer)
    /// The query asks for another list now.
    mutating func expectNewList()

    func columns(_ context: Context) -> [Column<Row>]
    /// The column that the list is in order of.
    var sorting: Sorting { get }
    mutating func measure(_ rows: [Row], _ context: Context)
    func write(
        _ row: Row, _ layout: TableLayout<Row>, at y: Int, in area: Rect, on surface: inout Surface, _ context: Context)
    /// What it means that there are no rows.
    func empty(_ context: Context) -> [Line]
}

extension LongListScreen {
    mutating func fit(_ area: Size, _ context: Context) { list.window.fit(height: area.height - 1) }

    var listQuestion: Question {
        let request = list.request
        return Self.question(request.query, rows: request.places)
    }

    var questions: [Question] { [listQuestion] }
    mutating func renewQuestions() { list.window.renewRequest() }
    var isAtHand: Bool { list.isAtHand }
    var isAwaitingRows: Bool { list.isAwaitingRows }
    var filter: String { list.typed }
    mutating func expectNewList() { list.expectNewList() }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        guard let reply = Self.reply(question, answer), let answer = list.take(reply) else { return }
        keep(answer)
        list.show(reply)
        measure(answer.rows.rows, context)
    }

    mutating func measure(_ rows: [Row], _ context: Context) {
        list.widths.measure(rows, columns(context), context)
    }

    mutating func point(at place: Int) -> Bool {
        let isThere = list.window.wanted.cursor == place
        list.window.move(to: place)
        return isThere
    }

    // MARK: - Drawing

    private func choice(_ context: Context) -> TableChoice { level.flatMap { context.look.tables[$0] } ?? .delivered }

    /// The columns in a table so wide.
    func layout(width: Int, _ context: Context) -> TableLayout<Row> {
        TableLayout(
            columns(context), list.widths, width: width, breakpoint: width, sorting: sorting,
            language: context.look.language, choice: choice(context))
    }

    /// The columns that may stand in the table.
    func used(_ context: Context) -> [Column<Row>] { choice(context).used(columns(context)) }

    func table(fitting area: Size, _ context: Context) -> TableFace { layout(width: area.width, context).face }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        drawTable(on: &surface, in: area, context)
    }

    func drawTable(on surface: inout Surface, in area: Rect, _ context: Context) {
        let layout = layout(width: area.width, context)
        surface.write(headings: layout, sorting: sorting, in: area, context.look.language)
        guard let rows = list.window.rows, rows.total > 0, !list.hasFailed else {
            surface.write(insteadOfRows: empty(context), in: area)
            return
        }
        let shown = list.window.shown
        surface.writeRows(in: area, from: shown.top, cursor: shown.cursor) { surface, place, y in
            guard let row = rows[place] else { return false }
            write(row, layout, at: y, in: area, on: &surface, context)
            return true
        }
    }

    func write(
        _ row: Row, _ layout: TableLayout<Row>, at y: Int, in area: Rect, on surface: inout Surface, _ context: Context
    ) {
        surface.write(row: row, layout, at: y, in: area, needles: list.needles, context)
    }
}
