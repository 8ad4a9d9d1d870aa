import BoModel
import BoText

/// All accounts of an estate in one list by day, with the days that matter as marks between the rows; or those of all
/// estates, to search in.
struct TimelineScreen: Screen, Asking, AboutEstate, SearchingAll, Pointable, CopySource, Annotatable, TwinMaking,
    CloseFollowing, Restorable
{
    static let name = "timeline"
    static let title = Phrase.Timelines.title
    static let keys = Keymap(
        GlobalKeys.scrolling + GlobalKeys.opening + [
            .init(.filter, .character("/"), .control("f"), .function(3)),
            .init(.reverseSort, .character("S"), .character("s")),
        ] + GlobalKeys.choosing + GlobalKeys.siblings + GlobalKeys.noting + GlobalKeys.estate + GlobalKeys.charting
            + GlobalKeys.copying + GlobalKeys.refreshing + GlobalKeys.stop + GlobalKeys.everywhere,
        hints: [
            .init(.open, label: Phrase.Screens.details), .init(.back, label: Phrase.Commands.back),
            .init(.filter, label: Phrase.Commands.filter), .init(.period, label: Phrase.Choosing.period),
            .init(.reverseSort, label: Phrase.Commands.sort), .init(.searchAll, label: Phrase.Timelines.allEstates),
        ] + GlobalKeys.lastHints)

    /// `nil`: all estates.
    let scope: Estate.ID?
    var isSearch: Bool { scope == nil }
    private(set) var summary: EstateSummary?
    private(set) var query: TimelineQuery
    private(set) var window = RowWindow<TimelineRow>()
    private(set) var answer: TimelineAnswer?
    /// What the answer was asked with.
    private var answered: TimelineQuery?
    private(set) var typed = ""
    private var needles: [[UInt8]] = []
    private var isGone = false
    private var pane = DetailPane()
    /// Of the transaction that the cursor was on when it was last asked for.
    private var details: TransactionAnswer?
    var widths = ColumnWidths()

    init(of estate: Estate.ID?, _ summary: EstateSummary?) {
        scope = estate
        self.summary = summary
        query = TimelineQuery(estate: estate)
    }

    var estate: Estate.ID? { scope ?? window.current?.account?.estate }
    var estateAtHand: EstateSummary? { summary }

    func trail(_ context: Context) -> [SafeText] {
        let language = context.look.language
        if isSearch { return [Phrase.Timelines.allEstates[language], Phrase.Timelines.search[language]] }
        return [
            Phrase.Screens.estates[language], summary.map(EstateColumns.name) ?? "…",
            Phrase.Charts.allAccounts[language], Phrase.Timelines.title[language],
        ]
    }

    func freshness(_ context: Context) -> Freshness? {
        answer.map { Freshness(of: $0.accounts, all: $0.estates, context) }
    }

    // MARK: - Asking

    mutating func fit(_ area: Size, _ context: Context) {
        pane.fit(area, context)
        window.fit(height: pane.listSize(in: area).height - 1)
    }

    mutating func renewQuestions() { window.renewRequest() }

    var questions: [Question] {
        let request = window.request
        var asked = query
        asked.anchor = request.anchor
        let questions = [Question.timeline(asked, rows: request.rows)]
        guard pane.isShown, case .transaction(let id)? = window.selected else { return questions }
        return questions + [.transaction(TransactionQuery(account: id.account, anchor: id), step: 0)]
    }

    private var hasAnswer: Bool { answered.map(query.isSameList) ?? false }
    var isAtHand: Bool { !pane.isShown && !window.isBehind && hasAnswer }
    var isAwaitingRows: Bool { !isGone && !hasAnswer }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        if case .transaction(let details) = answer { self.details = details }
        guard case .timeline(let asked, let places) = question, case .timeline(let timeline) = answer,
            asked.isSameList(as: query)
        else { return }
        isGone = timeline == nil
        guard let timeline else { return }
        let isNew = !hasAnswer
        self.answer = timeline
        answered = asked
        if scope != nil { summary = timeline.estates.first }
        window.receive(
            timeline.rows, to: .init(anchor: asked.anchor, rows: places), isComplete: timeline.isComplete)
        // A list begins with what it leaves out; what is looked for stands below.
        if isNew, window.wanted.cursor == 0, timeline.rows.first == 0,
            let place = timeline.rows.rows.firstIndex(where: { $0.transaction != nil })
        {
            window.begin(at: place)
        }
        widths.measure(timeline.rows.rows.filter { $0.transaction != nil }, columns, context)
    }

    // MARK: - Commands

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if let target = command.target(from: window.wanted.cursor, count: window.total, height: window.height) {
            window.move(to: target)
            return .stay
        }
        switch command {
        case .open: return open()
        // The key that opened it.
        case .timeline where !isSearch: return .close
        case .refresh:
            guard let scope else { return .refused(Phrase.Timelines.noEstate) }
            if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
            return .work(.refresh(.estates([scope], banks: nil)))
        case .reverseSort:
            query.isAscending.toggle()
            window.expectNewList()
            return .stay
        case .next, .previous:
            return isSearch ? .refused(Phrase.Timelines.noEstate) : .unhandled
        case .chart:
            guard let scope else { return .refused(Phrase.Timelines.noEstate) }
            return .open(ChartScreen(of: scope))
        default: return choose(command, context)
        }
    }

    private func open() -> Reaction {
        guard let current = window.current else { return .refused(Phrase.Screens.nothingHere) }
        guard let row = current.transaction, let account = account(of: row) else {
            return .refused(Phrase.Timelines.noMark)
        }
        let estate = answer?.estates.first { $0.id == account.estate }
        return .open(TransactionScreen(row.id, of: .timeline(query), in: estate, account, known: nil))
    }

    mutating func point(at place: Int) -> Bool {
        let isThere = window.wanted.cursor == place
        window.move(to: place)
        return isThere
    }

    private func account(of row: TransactionRow) -> AccountSummary? {
        answer?.accounts.first { $0.id == row.id.account }
    }

    mutating func follow(_ closed: any Screen) {
        guard let closed = closed as? any AboutTransaction, let answer = closed.answer,
            case .timeline(let list) = closed.list, list.isSameList(as: query)
        else { return }
        window.seek(.transaction(answer.id))
    }

    func twin(beside neighbour: any Screen, _ context: Context) -> (any Screen)? {
        guard !isSearch, let banks = neighbour as? any AboutEstate, banks.level == .banks else { return nil }
        var twin = TimelineScreen(of: banks.estate, banks.estateAtHand)
        twin.query.isAscending = query.isAscending
        return twin
    }

    var underCursor: Annotated? {
        guard let row = window.current?.transaction, let account = account(of: row) else { return nil }
        return Annotated(account.target(of: row.id), row.annotation)
    }

    var bookmarkFilter: String? { "merke:\(TransactionFilter.bookmarkSign)" }
    var filter: String { typed }
    mutating func setFilter(_ text: String, _ context: Context) {
        typed = text
        let filter = FilterLanguage.parse(text)
        needles = FilterWords.needles(of: filter)
        guard filter != query.filter else { return }
        query.filter = filter
        window.expectNewList()
    }

    func copyText(_ context: Context) -> CopyText? {
        guard let current = window.current, let row = current.transaction else { return nil }
        return CopyText(current, value: row.copied, columns, context)
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let shown = details.flatMap { window.current?.transaction?.id == $0.id ? $0 : nil }
        pane.draw(shown, on: &surface, in: area, context) { surface, table in
            drawTable(on: &surface, in: table, context)
        }
    }

    private func drawTable(on surface: inout Surface, in area: Rect, _ context: Context) {
        let sorting = Sorting(column: "date", isAscending: query.isAscending)
        let layout = TableLayout(
            columns, widths, width: area.width, breakpoint: area.width, sorting: sorting,
            language: context.look.language)
        surface.write(headings: layout, sorting: sorting, in: area, context.look.language)
        guard let rows = window.rows, rows.total > 0 else {
            for (number, line) in empty(context).enumerated() {
                surface.write(line, at: Point(x: area.x + 2, y: area.y + 2 + number), width: area.width - 3)
            }
            return
        }
        for line in 0..<max(0, area.height - 1) {
            let place = window.shown.top + line
            guard let row = rows[place] else { continue }
            let y = area.y + 1 + line
            surface.mark(.row(place), in: Rect(x: area.x, y: y, width: area.width, height: 1))
            switch row.content {
            case .mark(let mark): draw(mark, at: y, in: area, on: &surface, context)
            case .transaction(let transaction, _):
                surface.write(
                    row: row, layout, at: y, in: area, isDimmed: !transaction.counts, needles: needles, context)
                surface.write(sign: NoteFacts.sign(transaction.annotation), at: y, in: area)
            }
            if place == window.shown.cursor { surface.markCursor(at: y, in: area, hasFocus: true) }
        }
    }

    /// A line across the table, with words in it.
    private func draw(
        _ mark: TimelineMark, at y: Int, in area: Rect, on surface: inout Surface, _ context: Context
    ) {
        let role: Role =
            switch mark {
            case .opening, .cutOff, .withoutHistory, .withoutAccounts, .incomplete, .outside, .fetchedThrough:
                .warning
            case .fetchedFrom: .dimmed
            }
        surface.fill(Rect(x: area.x + 2, y: y, width: area.width - 3, height: 1), with: "─", role: .frame)
        surface.write(
            " \(Phrase.Timelines.mark(mark), context.look.language) ", at: Point(x: area.x + 4, y: y),
            maxWidth: area.width - 7, role: role)
    }

    private var columns: [Column<TimelineRow>] { isSearch ? TimelineColumns.withEstate : TimelineColumns.all }

    /// Why there is no row, and what may be missing.
    private func empty(_ context: Context) -> [Line] {
        let language = context.look.language
        if isGone { return [Line(Phrase.Screens.estateIsGone[language])] }
        guard let answer else { return [Line(Phrase.Screens.loading[language], .dimmed)] }
        if !answer.isComplete { return [Line(Phrase.Screens.searching[language], .dimmed)] }
        let nothing: Line
        if !query.filter.isNone {
            nothing = Line(Phrase.Screens.noMatches(typed, context.look.key(.cancel, on: Self.self))[language], .dimmed)
        } else if answer.estates.allSatisfy({ $0.state == .complete }), !answer.estates.isEmpty {
            nothing = Line(Phrase.Charts.nothingDelivered[language])
        } else {
            nothing = Line((isSearch ? Phrase.Timelines.nothingAtAll : Phrase.Timelines.nothing)[language])
        }
        return [nothing] + answer.missing(query.filter).map { Line(Phrase.Timelines.mark($0)[language], .warning) }
    }

    func total(_ context: Context) -> Line {
        guard let answer, answer.transactions > 0 else { return Line() }
        var line = Line(soFar: !answer.isComplete, context.look.language)
        line.append(answer.sums, context.look.language)
        return line
    }

    func status(_ context: Context) -> Status {
        let language = context.look.language
        let all = answer?.accounts.reduce(0) { $0 + $1.transactions } ?? 0
        let count = hasAnswer ? Phrase.of(answer?.transactions ?? 0, all) : nil
        var line = FilterWords.status(of: query.filter, count, isComplete: answer?.isComplete != false, language)
        switch window.current?.content {
        case .mark(let mark)?: line.appendPart(Phrase.Timelines.mark(mark)[language], .warning)
        case .transaction(let row, let account)?:
            if let status = row.status, !row.counts {
                line.appendPart(Phrase.Screens.outsideSums(Phrase.transactionStatus(status))[language], .warning)
            } else if let note = NoteFacts.line(row.annotation, language) {
                line.appendPart(note.text, note.role)
            } else if line.isEmpty {
                if isSearch, let name = account.estateName { line.appendPart("\(name)", .status) }
                line.appendPart("\(account.bank)", .status)
                line.appendPart(
                    (query.isAscending ? Phrase.Timelines.orderAscending : Phrase.Timelines.order)[language], .status)
            }
        case nil: break
        }
        let place = window.total == 0 ? "" : Phrase.Screens.row(window.shown.cursor + 1, of: window.total)[language]
        return Status(left: line, right: place)
    }
}

extension TimelineScreen {
    var place: Session.Place? {
        var place = Session.Place(of: self)
        place.estate = scope
        return place
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: KnownCache, _ context: Context) {
        let estate = cache.estate(of: place)
        guard place.estate == estate?.id else { return nil }
        self.init(of: estate?.id, estate)
    }
}

extension TimelineScreen: FilteredTransactions {
    var asked: TransactionFilter { query.filter }
    var currentTransaction: TransactionRow? { window.current?.transaction }
}

/// The columns of a timeline: what transactions have, and the account.
enum TimelineColumns {
    static let all: [Column<TimelineRow>] = [
        of(.date), TransactionColumns.mark.reading(\.transaction),
        Column(
            name: "bank", heading: Phrase.Columns.bank, minimum: 10, maximum: 24, give: .soft, from: 110,
            cell: { row, _ in
                CellText("\(row.account?.bank ?? "")")
            }),
        Column(
            name: "account", heading: Phrase.Columns.accountNumber, minimum: 13, maximum: 19,
            cell: { row, _ in
                CellText(row.account.map { AccountFormat.number($0.number) } ?? "", .dimmed)
            }),
        of(.text), of(.counterParty), of(.amount),
    ]

    /// The same with the debtor in front, for those of all estates.
    static let withEstate =
        [
            Column<TimelineRow>(
                name: "estate", heading: Phrase.Columns.debtor, minimum: 12, maximum: 28, give: .soft,
                cell: { row, _ in
                    guard let account = row.account else { return CellText("") }
                    return account.estateName.map { CellText("\($0)") } ?? CellText(.missing, .dimmed)
                })
        ]
        + all.map { column in
            var column = column
            // Whose it is matters more than in which bank.
            if column.name == "account" { column.from = 90 }
            if column.name == "bank" { column.from = 140 }
            return column
        }

    /// A column as the transactions of one account have it.
    private static func of(_ field: TransactionField) -> Column<TimelineRow> {
        TransactionColumns.column(field).reading(\.transaction)
    }
}
