import BoModel
import BoText

/// All accounts of an estate in one list by day, with the days that matter as marks between the rows; or those of all
/// estates, to search in.
struct TimelineScreen: FilteredTransactions, SearchingAll, Annotatable, TwinMaking, CloseFollowing, Restorable {
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
    var list: LongList<TimelineQuery, TimelineAnswer>
    private var pane = DetailPane()
    /// Of the transaction that the cursor was on when it was last asked for.
    private var details: TransactionAnswer?

    init(of estate: Estate.ID?, _ summary: EstateSummary?) {
        scope = estate
        self.summary = summary
        list = LongList(TimelineQuery(estate: estate))
    }

    var estate: Estate.ID? { scope ?? list.current?.account?.estate }
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
        list.answer.map { Freshness(of: $0.accounts, all: $0.estates, context) }
    }

    // MARK: - Asking

    mutating func fit(_ area: Size, _ context: Context) {
        pane.fit(area, context)
        list.window.fit(height: pane.listSize(in: area).height - 1)
    }

    var questions: [Question] {
        guard pane.isShown, case .transaction(let id)? = list.window.selected else { return [listQuestion] }
        return [listQuestion, .transaction(TransactionQuery(account: id.account, anchor: id), step: 0)]
    }

    static func question(_ query: TimelineQuery, rows: Range<Int>) -> Question { .timeline(query, rows: rows) }

    static func reply(_ question: Question, _ answer: Answer) -> LongList<TimelineQuery, TimelineAnswer>.Reply? {
        guard case (.timeline(let query, let places), .timeline(let answer)) = (question, answer) else { return nil }
        return .init(query, places, answer)
    }

    var isAtHand: Bool { !pane.isShown && list.isAtHand }

    mutating func keep(_ answer: TimelineAnswer) {
        if scope != nil { summary = answer.estates.first }
    }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        if case .transaction(let details) = answer { self.details = details }
        let isNew = !list.hasAnswer
        guard let reply = Self.reply(question, answer), let answer = list.take(reply) else { return }
        keep(answer)
        list.show(reply)
        // A list begins with what it leaves out; what is looked for stands below.
        if isNew, list.window.wanted.cursor == 0, answer.rows.first == 0,
            let place = answer.rows.rows.firstIndex(where: { $0.transaction != nil })
        {
            list.window.begin(at: place)
        }
        measure(answer.rows.rows, context)
    }

    // MARK: - Commands

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if list.move(by: command) { return .stay }
        switch command {
        case .open: return open()
        // The key that opened it.
        case .timeline where !isSearch: return .close
        case .refresh:
            guard let scope else { return .refused(Phrase.Timelines.noEstate) }
            if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
            return .work(.refresh(.estates([scope], banks: nil)))
        case .reverseSort:
            list.query.isAscending.toggle()
            expectNewList()
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
        guard let current = list.current else { return .refused(Phrase.Screens.nothingToOpen) }
        guard let row = current.transaction, let account = account(of: row) else {
            return .refused(Phrase.Timelines.noMark)
        }
        let estate = list.answer?.estates.first { $0.id == account.estate }
        return .open(TransactionScreen(row.id, of: .timeline(list.query), in: estate, account, known: nil))
    }

    private func account(of row: TransactionRow) -> AccountSummary? {
        list.answer?.accounts.first { $0.id == row.id.account }
    }

    mutating func follow(_ closed: any Screen) {
        guard let closed = closed as? any AboutTransaction, let answer = closed.answer,
            case .timeline(let query) = closed.list, query.isSameList(as: list.query)
        else { return }
        list.window.seek(.transaction(answer.id))
    }

    func twin(beside neighbour: any Screen, _ context: Context) -> (any Screen)? {
        guard !isSearch, let banks = neighbour as? any AboutEstate, banks.level == .banks else { return nil }
        var twin = TimelineScreen(of: banks.estate, banks.estateAtHand)
        twin.list.query.isAscending = list.query.isAscending
        return twin
    }

    var underCursor: Annotated? {
        guard let row = list.current?.transaction, let account = account(of: row) else { return nil }
        return Annotated(account.target(of: row.id), row.annotation)
    }

    var currentTransaction: TransactionRow? { list.current?.transaction }

    func copyText(_ context: Context) -> CopyText? {
        guard let current = list.current, let row = current.transaction else { return nil }
        return CopyText(current, value: row.copied, columns(context), context)
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let shown = details.flatMap { list.current?.transaction?.id == $0.id ? $0 : nil }
        pane.draw(shown, on: &surface, in: area, context) { surface, table in
            drawTable(on: &surface, in: table, context)
        }
    }

    var sorting: Sorting { Sorting(column: "date", isAscending: list.query.isAscending) }

    func write(
        _ row: TimelineRow, _ layout: TableLayout<TimelineRow>, at y: Int, in area: Rect, on surface: inout Surface,
        _ context: Context
    ) {
        switch row.content {
        case .mark(let mark): draw(mark, at: y, in: area, on: &surface, context)
        case .transaction(let transaction, _):
            surface.write(
                row: row, layout, at: y, in: area, isDimmed: !transaction.counts, needles: list.needles, context)
            surface.write(sign: NoteFacts.sign(transaction.annotation), at: y, in: area)
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

    func columns(_ context: Context) -> [Column<TimelineRow>] {
        isSearch ? TimelineColumns.withEstate : TimelineColumns.all
    }

    /// Why there is no row, and what may be missing.
    func empty(_ context: Context) -> [Line] {
        let language = context.look.language
        if list.isGone { return [Line(Phrase.Screens.estateIsGone[language])] }
        guard let answer = list.answer else { return [Line(Phrase.Screens.loading[language], .dimmed)] }
        if !answer.isComplete { return [Line(Phrase.Screens.searching[language], .dimmed)] }
        let nothing: Line
        if !asked.isNone {
            let cancel = context.look.key(.cancel, on: Self.self)
            nothing = Line(Phrase.Screens.noMatches(filter, cancel)[language], .dimmed)
        } else if answer.estates.allSatisfy({ $0.state == .complete }), !answer.estates.isEmpty {
            nothing = Line(Phrase.Charts.nothingDelivered[language])
        } else {
            nothing = Line((isSearch ? Phrase.Timelines.nothingAtAll : Phrase.Timelines.nothing)[language])
        }
        return [nothing] + answer.missing(asked).map { Line(Phrase.Timelines.mark($0)[language], .warning) }
    }

    func total(_ context: Context) -> Line {
        guard let answer = list.answer, answer.transactions > 0 else { return Line() }
        var line = Line(soFar: !answer.isComplete, context.look.language)
        line.append(answer.sums, context.look.language)
        return line
    }

    func status(_ context: Context) -> Status {
        let language = context.look.language
        let all = list.answer?.accounts.reduce(0) { $0 + $1.transactions } ?? 0
        let count = list.hasAnswer ? Phrase.of(list.answer?.transactions ?? 0, all) : nil
        var line = FilterWords.status(of: asked, count, isComplete: list.answer?.isComplete != false, language)
        switch list.current?.content {
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
                    (list.query.isAscending ? Phrase.Timelines.orderAscending : Phrase.Timelines.order)[language],
                    .status)
            }
        case nil: break
        }
        return Status(left: line, right: list.place(language))
    }
}

extension TimelineScreen {
    var place: Session.Place? {
        var place = Session.Place(of: self)
        place.estate = scope
        return place
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context) {
        let estate = cache.estate(of: place)
        guard place.estate == estate?.id else { return nil }
        self.init(of: estate?.id, estate)
    }
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
