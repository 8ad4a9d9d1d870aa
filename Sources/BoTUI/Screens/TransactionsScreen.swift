import BoModel
import BoText

/// The fourth level: the transactions of one account, as many as there are, a window of them at a time.
struct TransactionsScreen: FilteredTransactions, TransactionListing, Highlighting, Sortable, Tabular, Annotatable,
    Groupable, CloseFollowing, Restorable
{
    static let name = "transactions"
    static let title = Phrase.Screens.transactions
    static let keys = Keymap(
        GlobalKeys.table + GlobalKeys.choosing + GlobalKeys.matching + GlobalKeys.siblings + GlobalKeys.noting
            + GlobalKeys.marking + GlobalKeys.estate + GlobalKeys.grouping + GlobalKeys.charting,
        hints: [
            .init(.open, label: Phrase.Screens.details), .init(.back, label: Phrase.Screens.accounts),
            .init(.filter, label: Phrase.Commands.filter), .init(.period, label: Phrase.Commands.period),
            .init(.group, label: Phrase.Commands.group), .init(.mark, label: Phrase.Commands.mark),
            .init(.amount, label: Phrase.Commands.amount), .init(.palette, label: Phrase.Commands.palette),
            .init(.sort, label: Phrase.Commands.sort), .init(.refresh, label: Phrase.Commands.refresh),
            .init(.next, .previous, label: Phrase.Screens.nextAccount),
        ] + GlobalKeys.lastHints)

    let level: Level? = .transactions
    private(set) var summary: EstateSummary?
    private(set) var account: AccountSummary
    var list: LongList<TransactionQuery, TransactionsAnswer>
    var marks = MarkedRows()
    /// The match that is looked for, from which place; then what became of it.
    private var step: MatchStep?
    /// Of the table.
    private(set) var width = 0
    private(set) var pane = DetailPane()
    var columnsNeedWhole = false

    init(
        of account: AccountSummary, in summary: EstateSummary?, selecting id: Transaction.ID? = nil, line: Int = 0,
        _ context: Context
    ) {
        self.account = account
        self.summary = summary
        list = LongList(TransactionQuery(account: account.id), selecting: id, line: line)
        if let sorting = context.look.sorting[.transactions] { list.query.order = TransactionOrder(sorting) }
    }

    var estate: Estate.ID? { account.estate }
    var estateAtHand: EstateSummary? { summary }

    func trail(_ context: Context) -> [SafeText] {
        [
            Phrase.Screens.estates[context.look.language], summary.map(EstateColumns.name) ?? "…",
            "\(account.bankName)",
            AccountFormat.number(account.description.number), Phrase.Screens.transactions[context.look.language],
        ]
    }

    func freshness(_ context: Context) -> Freshness? {
        Freshness(of: [account], context)
    }

    // MARK: - Asking

    mutating func fit(_ area: Size, _ context: Context) {
        pane.fit(area, context)
        let table = pane.listSize(in: area)
        list.window.fit(height: table.height - 1)
        width = table.width
        prepareColumns(context)
    }

    var questions: [Question] {
        var questions = [listQuestion]
        if case .wanted(let place, let isForward) = step {
            questions.insert(.match(list.query, from: place, isForward: isForward), at: 0)
        }
        if let places = marks.asked {
            var asked = list.query
            asked.wantsWhole = columnsNeedWhole
            questions.append(.transactions(asked, rows: places))
        }
        return questions
    }

    static func question(_ query: TransactionQuery, rows: Range<Int>) -> Question { .transactions(query, rows: rows) }

    static func reply(
        _ question: Question, _ answer: Answer
    ) -> LongList<TransactionQuery, TransactionsAnswer>.Reply? {
        guard case (.transactions(let query, let places), .transactions(let answer)) = (question, answer) else {
            return nil
        }
        return .init(query, places, answer)
    }

    var isAtHand: Bool { list.isAtHand && hasWhole }
    var isAwaitingRows: Bool { list.isAwaitingRows || step?.isWanted == true }

    mutating func keep(_ answer: TransactionsAnswer) {
        account = answer.account
        summary = answer.estate
    }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        if case (.match(let asked, let place, let isForward), .match(let match)) = (question, answer) {
            guard asked.isSameList(as: list.query), step == .wanted(from: place, isForward: isForward) else { return }
            step = match.map { .found(isForward: isForward, isWrapped: $0.isWrapped) } ?? .none(isForward: isForward)
            if let match { list.window.move(to: match.place) }
            return
        }
        guard let reply = Self.reply(question, answer), let answer = list.take(reply) else { return }
        keep(answer)
        let isForMarks = reply.places == marks.asked && reply.query.anchor == nil
        marks.receive(answer.rows, isComplete: answer.isComplete)
        guard !isForMarks else { return }
        list.show(reply)
        measure(answer.rows.rows, context)
    }

    /// A list that can't be put in order stays in the order it has, and says so.
    mutating func fail(_ question: Question, _ context: Context) {
        guard case .transactions(let asked, _) = question, asked.order == list.query.order, let answered = list.answered
        else { return }
        list.query.order = answered.order
    }

    // MARK: - Commands

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        step = nil
        if list.move(by: command) { return .stay }
        switch command {
        case .open:
            guard let selected = list.window.selected else { return .refused(Phrase.Screens.nothingToOpen) }
            let known = details.flatMap { $0.id == selected ? $0 : nil }
            return .open(TransactionScreen(selected, of: transactionList, in: summary, account, known: known))
        case .refresh:
            if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
            return AccountsScreen.refresh(account)
        case .chart: return .open(ChartScreen(of: account))
        case .mark, .markRange, .markAll: return mark(command, context)
        case .highlight:
            setHighlighting(list.query.hidesRest)
            return .stay
        case .nextMatch, .previousMatch: return goToMatch(isForward: command == .nextMatch, context)
        default: return choose(command, context)
        }
    }

    /// It may stand above groups or a chart too.
    func label(of hint: Keymap.Hint, above below: (any Screen)?, _ context: Context) -> Phrase? {
        switch hint.commands {
        case [.back]: below.map { type(of: $0).title } ?? hint.label
        case [.next, .previous] where below?.level == .groups: Phrase.Groups.next
        default: hint.label
        }
    }

    var underCursor: Annotated? { list.current.map(annotated) }
    var marked: [Annotated] { marks.all.map(annotated) }
    private func annotated(_ row: TransactionRow) -> Annotated {
        Annotated(account.target(of: row.id), row.annotation)
    }

    mutating func follow(_ closed: any Screen) {
        guard let closed = closed as? any AboutTransaction, let answer = closed.answer,
            case .account(let query) = closed.list, query.isSameList(as: list.query)
        else { return }
        list.window.move(to: answer.id, at: answer.place)
    }

    var transactionList: TransactionList { .account(list.query) }
    var currentTransaction: TransactionRow? { list.current }

    var isHighlighting: Bool { !list.query.hidesRest }
    mutating func setHighlighting(_ isHighlighting: Bool) {
        guard list.query.hidesRest == isHighlighting else { return }
        list.query.hidesRest = !isHighlighting
        if !list.query.filter.isNone { expectNewList() }
    }

    mutating func expectNewList() {
        step = nil
        list.expectNewList()
        marks.expectNewList()
    }

    /// Goes to the next match, or the one before. Where only matches are listed that is the next row.
    private mutating func goToMatch(isForward: Bool, _ context: Context) -> Reaction {
        guard !list.query.filter.isNone else {
            return .refused(Phrase.Choosing.nothingLookedFor(context.look.key(.filter, on: Self.self)))
        }
        let cursor = list.window.wanted.cursor
        if list.query.isHighlighting {
            step = .wanted(from: cursor, isForward: isForward)
        } else {
            list.window.move(to: cursor + (isForward ? 1 : -1))
        }
        return .stay
    }

    func sortable(_ context: Context) -> [SortChoice] {
        TransactionColumns.sortable
    }

    var sorting: Sorting { Sorting(list.query.order) }
    mutating func setSorting(_ sorting: Sorting, _ context: Context) {
        list.query.order = TransactionOrder(sorting)
        expectNewList()
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        pane.draw(details, on: &surface, in: area, context) { surface, table in
            drawTable(on: &surface, in: table, context)
        }
    }

    func columns(_ context: Context) -> [Column<TransactionRow>] { TransactionColumns.all }

    func write(
        _ row: TransactionRow, _ layout: TableLayout<TransactionRow>, at y: Int, in area: Rect,
        on surface: inout Surface, _ context: Context
    ) {
        let isHighlighting = list.query.isHighlighting
        surface.write(
            row: row, layout, at: y, in: area, isDimmed: !(row.status == nil || row.status == .booked),
            needles: isHighlighting && !row.isMatch ? [] : list.needles, context)
        if row.isMatch, isHighlighting { surface.markMatch(at: y, in: area) }
        let sign = NoteFacts.sign(row.annotation)
        surface.write(sign: sign, isMarked: marks.contains(row.id), at: y, in: area)
    }

    func empty(_ context: Context) -> [Line] {
        let language = context.look.language
        if list.isGone { return [Line(Phrase.Screens.accountIsGone[language])] }
        guard let answer = list.answer else { return [Line(Phrase.Screens.loading[language], .dimmed)] }
        if !answer.isComplete, !list.query.isHighlighting { return [Line(Phrase.Screens.searching[language], .dimmed)] }
        if !asked.isNone, list.query.hidesRest {
            let cancel = context.look.key(.cancel, on: Self.self)
            let nothing = Line(Phrase.Screens.noMatches(filter, cancel)[language], .dimmed)
            guard let gap = gap(context), let coverage = account.coverage else { return [nothing] }
            return [nothing, Line(Phrase.Screens.gapInNothing(gap, coverage.span)[language], .warning)]
        }
        if let problem = account.problem {
            return Phrase.problemText(problem, language).map { Line($0, account.state == .failed ? .error : .warning) }
        }
        guard let coverage = account.coverage else {
            let refresh = context.look.key(.refresh, on: Self.self)
            let words =
                account.isArriving
                ? Phrase.Screens.arriving : Phrase.Screens.transactionsNeverFetched(refresh)
            return [Line(words[language])]
        }
        return [Line(Phrase.Screens.noTransactions(in: coverage.span)[language])]
    }

    func total(_ context: Context) -> Line {
        let language = context.look.language
        if !marks.isEmpty { return marks.total(language) }
        guard let answer = list.answer, answer.rows.total > 0 else { return Line() }
        var line = Line(soFar: !answer.isComplete, language)
        line.append(answer.sums, language)
        return line
    }

    func status(_ context: Context) -> Status {
        let language = context.look.language
        let count = list.answer?.matches.map(Phrase.Choosing.highlighted) ?? Phrase.of(list.total, account.transactions)
        var line = FilterWords.status(
            of: asked, list.hasAnswer ? count : nil, isComplete: list.answer?.isComplete != false, language)
        if FilterWords.trouble(in: asked) == nil, let gap = gap(context) {
            let isShort = context.look.size.width < Breakpoint.roomy
            line.appendPart(Phrase.Screens.gap(gap, isShort: isShort)[language], .warning)
        }
        if let words = step?.words { line.appendPart(words[language], .warning) }
        // What is special about the row is worth more than the sorting, which its heading tells anyway.
        if let answered = list.answered, answered.filter == asked, answered.order != list.query.order {
            line.appendPart(Phrase.Table.sorting[language], .status)
        } else if let note = note(context) {
            line.appendPart(note.text, note.role)
        } else if let choice = sortable(context).first(where: { $0.name == sorting.column }) {
            line.appendPart(
                Phrase.Screens.sorted(by: choice.heading, ascending: sorting.isAscending)[language], .status)
        }
        return Status(left: line, right: list.place(language))
    }

    /// What the filter asks for and was not fetched.
    private func gap(_ context: Context) -> CoverageGap? {
        asked.isNone ? nil : account.coverage?.gap(for: asked, today: context.now.oslo.day)
    }

    /// What is special about the row under the cursor, else about the account.
    private func note(_ context: Context) -> Span? {
        let language = context.look.language
        if let row = list.current {
            if row.isConflicting { return Span(Phrase.Screens.conflict[language], .warning) }
            if let status = row.status, status != .booked {
                return Span(Phrase.Screens.outsideSums(Phrase.transactionStatus(status))[language], .warning)
            }
            if row.isReversal { return Span(Phrase.Screens.reversal[language], .warning) }
            if let line = NoteFacts.line(row.annotation, language) { return line }
        }
        if account.isArriving { return Span(Phrase.Screens.arriving[language], .warning) }
        if let problem = account.problem { return Span("! \(Phrase.problemLine(problem), language)", .error) }
        if let since = account.absentSince {
            return Span(Phrase.Screens.absentAccount(since, context.now)[language], .warning)
        }
        return nil
    }
}

extension TransactionsScreen {
    var place: Session.Place? {
        var place = Session.Place(of: self, account)
        place.transaction = list.window.selected?.key
        place.copy = list.window.selected?.copy ?? 0
        place.line = list.window.line
        return place
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context) {
        guard let estate = cache.estate(of: place), let account = cache.account(of: place) else { return nil }
        self.init(of: account, in: estate, selecting: place.transaction(of: account.id), line: place.line, context)
    }
}

extension Sorting {
    init(_ order: TransactionOrder) { self.init(column: order.key.rawValue, isAscending: order.isAscending) }
}

extension TransactionOrder {
    init(_ sorting: Sorting) {
        self.init(TransactionField(rawValue: sorting.column) ?? .date, ascending: sorting.isAscending)
    }
}
