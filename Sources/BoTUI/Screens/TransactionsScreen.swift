import BoModel
import BoText

/// The fourth level: the transactions of one account, as many as there are, a window of them at a time.
struct TransactionsScreen: Screen, Asking, TransactionListing, Highlighting, Sortable, Tabular, Pointable, CopySource,
    Annotatable, Groupable, CloseFollowing, Restorable
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
    var query: TransactionQuery
    var window: TransactionWindow
    var marks = MarkedRows()
    private(set) var answer: TransactionsAnswer?
    /// What the answer was asked with: until the next one is here, its counts are of another list.
    private var answered: TransactionQuery?
    /// The match that is looked for, from which place; then what became of it.
    private var step: MatchStep?
    private var isGone = false
    var widths = ColumnWidths()
    /// Of the table.
    private(set) var width = 0
    /// The filter as it was typed.
    private(set) var typed = ""
    private var needles: [[UInt8]] = []
    private(set) var pane = DetailPane()
    var columnsNeedWhole = false

    init(
        of account: AccountSummary, in summary: EstateSummary?, selecting id: Transaction.ID? = nil, line: Int = 0,
        _ context: Context
    ) {
        self.account = account
        self.summary = summary
        query = TransactionQuery(account: account.id)
        window = TransactionWindow(selecting: id, line: line)
        if let sorting = context.look.sorting[.transactions] { query.order = TransactionOrder(sorting) }
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
        window.fit(height: table.height - 1)
        width = table.width
        prepareColumns(context)
    }

    mutating func renewQuestions() { window.renewRequest() }

    var questions: [Question] {
        let request = window.request
        var asked = query
        asked.anchor = request.anchor
        var questions = [Question.transactions(asked, rows: request.rows)]
        if case .wanted(let place, let isForward) = step {
            questions.insert(.match(query, from: place, isForward: isForward), at: 0)
        }
        if let places = marks.asked {
            asked.anchor = nil
            asked.wantsWhole = columnsNeedWhole
            questions.append(.transactions(asked, rows: places))
        }
        return questions
    }

    /// A page further the rows are here already, and what is asked for is the page behind it.
    var isAtHand: Bool { !window.isBehind && hasAnswer && hasWhole }
    var isAwaitingRows: Bool { !isGone && !hasAnswer || step?.isWanted == true }
    /// Whether the rows at hand are those of the query, as far as they have come.
    private var hasAnswer: Bool { answered.map(query.isSameList) ?? false }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        switch (question, answer) {
        case (.transactions(let asked, let places), .transactions(let transactions)):
            // An answer to what was asked before the filter or the sorting changed again tells nothing of the list now.
            guard asked.isSameList(as: query) else { return }
            isGone = transactions == nil
            guard let transactions else { return }
            self.answer = transactions
            answered = asked
            account = transactions.account
            summary = transactions.estate
            let isForMarks = places == marks.asked && asked.anchor == nil
            marks.receive(transactions.rows, isComplete: transactions.isComplete)
            guard !isForMarks else { return }
            window.receive(
                transactions.rows, to: .init(anchor: asked.anchor, rows: places), isComplete: transactions.isComplete)
            widths.measure(transactions.rows.rows, TransactionColumns.used(context, at: width), context)
        case (.match(let asked, let place, let isForward), .match(let match)):
            guard asked.isSameList(as: query), step == .wanted(from: place, isForward: isForward) else { return }
            step = match.map { .found(isForward: isForward, isWrapped: $0.isWrapped) } ?? .none(isForward: isForward)
            if let match { window.move(to: match.place) }
        default: break
        }
    }

    /// A list that can't be put in order stays in the order it has, and says so.
    mutating func fail(_ question: Question, _ context: Context) {
        guard case .transactions(let asked, _) = question, asked.order == query.order, let answered else { return }
        query.order = answered.order
    }

    // MARK: - Commands

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        step = nil
        if let target = command.target(from: window.wanted.cursor, count: window.total, height: window.height) {
            window.move(to: target)
            return .stay
        }
        switch command {
        case .open:
            guard let selected = window.selected else { return .refused(Phrase.Screens.nothingHere) }
            let known = details.flatMap { $0.id == selected ? $0 : nil }
            return .open(TransactionScreen(selected, of: .account(query), in: summary, account, known: known))
        case .refresh:
            if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
            return AccountsScreen.refresh(account)
        case .chart: return .open(ChartScreen(of: account))
        case .mark, .markRange, .markAll: return mark(command, context)
        case .highlight:
            setHighlighting(query.hidesRest)
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

    var underCursor: Annotated? { window.current.map(annotated) }
    var marked: [Annotated] { marks.all.map(annotated) }
    private func annotated(_ row: TransactionRow) -> Annotated {
        Annotated(account.target(of: row.id), row.annotation)
    }

    mutating func follow(_ closed: any Screen) {
        guard let closed = closed as? any AboutTransaction, let answer = closed.answer,
            case .account(let list) = closed.list, list.isSameList(as: query)
        else { return }
        window.move(to: answer.id, at: answer.place)
    }

    var bookmarkFilter: String? { "merke:\(TransactionFilter.bookmarkSign)" }
    var transactionList: TransactionList { .account(query) }
    var filter: String { typed }
    mutating func setFilter(_ text: String, _ context: Context) {
        typed = text
        let filter = FilterLanguage.parse(text)
        needles = FilterWords.needles(of: filter)
        // A blank more or less asks for nothing new.
        guard filter != query.filter else { return }
        query.filter = filter
        expectNewList()
    }

    var isHighlighting: Bool { !query.hidesRest }
    mutating func setHighlighting(_ isHighlighting: Bool) {
        guard query.hidesRest == isHighlighting else { return }
        query.hidesRest = !isHighlighting
        if !query.filter.isNone { expectNewList() }
    }

    private mutating func expectNewList() {
        step = nil
        window.expectNewList()
        marks.expectNewList()
    }

    /// Goes to the next match, or the one before. Where only matches are listed that is the next row.
    private mutating func goToMatch(isForward: Bool, _ context: Context) -> Reaction {
        guard !query.filter.isNone else {
            return .refused(Phrase.Choosing.nothingLookedFor(context.look.key(.filter, on: Self.self)))
        }
        if query.isHighlighting {
            step = .wanted(from: window.wanted.cursor, isForward: isForward)
        } else {
            window.move(to: window.wanted.cursor + (isForward ? 1 : -1))
        }
        return .stay
    }

    func sortable(_ context: Context) -> [SortChoice] {
        TransactionColumns.sortable
    }

    var sorting: Sorting { Sorting(column: query.order.key.rawValue, isAscending: query.order.isAscending) }
    mutating func setSorting(_ sorting: Sorting, _ context: Context) {
        query.order = TransactionOrder(sorting)
        expectNewList()
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        pane.draw(details, on: &surface, in: area, context) { surface, table in
            drawTable(on: &surface, in: table, context)
        }
    }

    private func drawTable(on surface: inout Surface, in area: Rect, _ context: Context) {
        let layout = layout(width: area.width, context)
        surface.write(headings: layout, sorting: sorting, in: area, context.look.language)
        guard let rows = window.rows, rows.total > 0 else {
            for (line, text) in empty(context).enumerated() where line + 2 < area.height {
                surface.write(text, at: Point(x: area.x + 2, y: area.y + 2 + line), width: area.width - 3)
            }
            return
        }
        for line in 0..<max(0, area.height - 1) {
            let place = window.shown.top + line
            guard let row = rows[place] else { continue }
            let y = area.y + 1 + line
            surface.mark(.row(place), in: Rect(x: area.x, y: y, width: area.width, height: 1))
            let isDimmed = !(row.status == nil || row.status == .booked)
            surface.write(
                row: row, layout, at: y, in: area, isDimmed: isDimmed,
                needles: query.isHighlighting && !row.isMatch ? [] : needles, context)
            if row.isMatch, query.isHighlighting { surface.markMatch(at: y, in: area) }
            let sign = NoteFacts.sign(row.annotation)
            surface.write(sign: sign, isMarked: marks.contains(row.id), at: y, in: area)
            if place == window.shown.cursor { surface.markCursor(at: y, in: area, hasFocus: true) }
        }
    }

    private func empty(_ context: Context) -> [Line] {
        let language = context.look.language
        if isGone { return [Line(Phrase.Screens.accountIsGone[language])] }
        guard let answer else { return [Line(Phrase.Screens.loading[language], .dimmed)] }
        if !answer.isComplete, !query.isHighlighting { return [Line(Phrase.Screens.searching[language], .dimmed)] }
        if !query.filter.isNone, query.hidesRest {
            let nothing = Line(
                Phrase.Screens.noMatches(typed, context.look.key(.cancel, on: Self.self))[language], .dimmed)
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
        guard let answer, answer.rows.total > 0 else { return Line() }
        var line = Line(soFar: !answer.isComplete, language)
        line.append(answer.sums, language)
        return line
    }

    func status(_ context: Context) -> Status {
        let language = context.look.language
        let count = answer?.matches.map(Phrase.Choosing.highlighted) ?? Phrase.of(window.total, account.transactions)
        var line = FilterWords.status(
            of: query.filter, hasAnswer ? count : nil, isComplete: answer?.isComplete != false, language)
        if FilterWords.trouble(in: query.filter) == nil, let gap = gap(context) {
            line.appendPart(Phrase.Screens.gap(gap, isShort: context.look.size.width < 100)[language], .warning)
        }
        if let words = step?.words { line.appendPart(words[language], .warning) }
        // What is special about the row is worth more than the sorting, which its heading tells anyway.
        if let answered, answered.filter == query.filter, answered.order != query.order {
            line.appendPart(Phrase.Table.sorting[language], .status)
        } else if let note = note(context) {
            line.appendPart(note.text, note.role)
        } else if let choice = sortable(context).first(where: { $0.name == query.order.key.rawValue }) {
            line.appendPart(
                Phrase.Screens.sorted(by: choice.heading, ascending: query.order.isAscending)[language], .status)
        }
        let place = window.total == 0 ? "" : Phrase.Screens.row(window.shown.cursor + 1, of: window.total)[language]
        return Status(left: line, right: place)
    }

    /// What the filter asks for and was not fetched.
    private func gap(_ context: Context) -> CoverageGap? {
        query.filter.isNone ? nil : account.coverage?.gap(for: query.filter, today: context.now.oslo.day)
    }

    /// What is special about the row under the cursor, else about the account.
    private func note(_ context: Context) -> Span? {
        let language = context.look.language
        if let row = window.current {
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
        place.transaction = window.selected?.key
        place.copy = window.selected?.copy ?? 0
        place.line = window.line
        return place
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: KnownCache, _ context: Context) {
        guard let estate = cache.estate(of: place), let account = cache.account(of: place) else { return nil }
        self.init(of: account, in: estate, selecting: place.transaction(of: account.id), line: place.line, context)
    }
}

extension TransactionOrder {
    init(_ sorting: Sorting) {
        self.init(TransactionField(rawValue: sorting.column) ?? .date, ascending: sorting.isAscending)
    }
}
