import BoModel
import BoText

/// What was booked over time: the balance of an account as a curve, money in and out by month, and both as a table.
///
/// It stands beside the levels, above the account or the estate that it is about.
struct ChartScreen: Screen, Asking, AboutEstate, Pointable, CopySource, TwinMaking, Restorable {
    static let name = "chart"
    static let title = Phrase.Charts.title
    static let keys = Keymap(
        [
            .init(.earlier, .left, .character("h")), .init(.later, .right, .character("l")), .init(.open, .enter),
            .init(.chart, .character("i")), .init(.chartTable, .tab, .character("o")),
            .init(.nextCurrency, .character("v")), .init(.back, .backspace),
        ] + GlobalKeys.scrolling + GlobalKeys.siblings + GlobalKeys.estate + GlobalKeys.copying + GlobalKeys.stop
            + GlobalKeys.everywhere.filter { $0.command != .back },
        hints: [
            .init(.earlier, .later, label: Phrase.Charts.hintMove), .init(.open, label: Phrase.Screens.transactions),
            .init(.chart, label: Phrase.Charts.hintFlows), .init(.chartTable, label: Phrase.Charts.hintTable),
            .init(.nextCurrency, label: Phrase.Charts.hintCurrency), .init(.close, label: Phrase.Commands.close),
        ] + GlobalKeys.lastHints)

    enum View: Hashable, Sendable { case balance, flows }

    let subject: ChartSubject
    private(set) var answer: ChartAnswer?
    private(set) var view: View
    private(set) var isTable = false
    private(set) var chosen = 0
    /// The day under the cursor; among months the month that it is in.
    private(set) var cursor: CivilDate?
    private var isGone = false
    private var height = 10
    var widths = ColumnWidths()

    /// - Parameter estate: for all its accounts.
    init(of estate: Estate.ID) {
        subject = .estate(estate)
        view = .flows
    }

    init(of account: AccountSummary) {
        subject = .account(account.id)
        view = .balance
    }

    var estate: Estate.ID? {
        if case .estate(let estate) = subject { estate } else { answer?.estate.id }
    }
    var estateAtHand: EstateSummary? { answer?.estate }

    func trail(_ context: Context) -> [SafeText] {
        let language = context.look.language
        var trail = [Phrase.Screens.estates[language], answer.map { EstateColumns.name($0.estate) } ?? "…"]
        if let account = answer?.account {
            trail += ["\(account.bankName)", AccountFormat.number(account.description.number)]
        } else {
            trail.append(Phrase.Charts.allAccounts[language])
        }
        return trail + [Phrase.Charts.title[language]]
    }

    func freshness(_ context: Context) -> Freshness? {
        answer.map { Freshness(of: $0.accounts, all: $0.account == nil ? [$0.estate] : [], context) }
    }

    mutating func fit(_ area: Size, _ context: Context) { height = max(1, area.height - 2) }
    var questions: [Question] { [.chart(subject)] }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        guard case .chart(let chart) = answer else { return }
        isGone = chart == nil
        guard let chart else { return }
        // Whoever has the screen read aloud wants the figures.
        if self.answer == nil, context.look.isPlain { isTable = true }
        self.answer = chart
        chosen = min(chosen, max(0, chart.series.count - 1))
        if !canShowBalance { view = .flows }
        if let span {
            cursor = min(max(cursor ?? chart.span?.last ?? span.last, span.first), span.last)
        }
        measure(context)
    }

    // MARK: - What is shown

    var series: ChartSeries? {
        guard let answer, answer.series.indices.contains(chosen) else { return nil }
        return answer.series[chosen]
    }

    private var canShowBalance: Bool { answer?.series.contains(where: \.hasBalance) == true }

    /// The days that are drawn: those that were fetched, and the days of the opening and the cut-off date.
    var span: DateSpan? {
        guard let answer, let fetched = answer.span else { return nil }
        let opening = answer.estate.estate.openedOn
        let marks = [opening, answer.estate.cutOff.effective(opening: opening)].filter {
            // A date that is years away would press all that was fetched together.
            DateSpan(from: fetched.first.adding(months: -24), through: fetched.last.adding(months: 24)).contains($0)
        }
        return DateSpan(
            from: ([fetched.first] + marks).min() ?? fetched.first,
            through: ([fetched.last] + marks).max() ?? fetched.last)
    }

    /// The day or the month under the cursor.
    var selected: DateSpan? {
        cursor.map { view == .balance ? DateSpan(from: $0, through: $0) : .month(of: $0) }
    }

    /// The rows of the table: the days on which something was booked, or the months.
    var rows: [ChartRow] {
        guard let answer, let series, let span else { return [] }
        let spans =
            view == .balance ? series.days.map { DateSpan(from: $0.day, through: $0.day) } : span.months
        return spans.map { ChartRow($0, in: series, of: answer) }
    }

    /// The row of the table that the cursor is on: the last that is not after it.
    func row(in rows: [ChartRow]) -> Int {
        guard let cursor else { return 0 }
        return max(0, (rows.firstIndex { $0.span.first > cursor } ?? rows.count) - 1)
    }

    // MARK: - Commands

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        switch command {
        case .earlier, .up: move(by: -1)
        case .later, .down: move(by: 1)
        case .pageUp, .halfPageUp: page(by: -1)
        case .pageDown, .halfPageDown: page(by: 1)
        case .first: cursor = span?.first
        case .last: cursor = answer?.span?.last
        case .open: return open(context)
        case .chart: return switchView(context)
        case .chartTable:
            isTable.toggle()
            measure(context)
        case .nextCurrency:
            guard let count = answer?.series.count, count > 1 else { return .refused(Phrase.Charts.onlyOneCurrency) }
            chosen = (chosen + 1) % count
            if series?.hasBalance != true { view = .flows }
            measure(context)
        default: return .unhandled
        }
        return .stay
    }

    func label(of hint: Keymap.Hint, above below: (any Screen)?, _ context: Context) -> Phrase? {
        hint.commands == [.nextCurrency] && (answer?.series.count ?? 0) < 2 ? nil : hint.label
    }

    private mutating func switchView(_ context: Context) -> Reaction {
        if view == .flows, series?.hasBalance != true {
            guard case .unknown(let reason)? = answer?.balance else { return .refused(Phrase.Charts.noBalanceOfMany) }
            return .refused(Phrase.Balances.unknown(reason))
        }
        view = view == .balance ? .flows : .balance
        measure(context)
        return .stay
    }

    private mutating func move(by steps: Int) {
        guard let cursor, let span else { return }
        if isTable {
            let rows = rows
            guard !rows.isEmpty else { return }
            self.cursor = rows[max(0, min(row(in: rows) + steps, rows.count - 1))].span.first
            return
        }
        // Months of different lengths: the first of each.
        let target =
            view == .balance ? cursor.adding(days: steps) : DateSpan.month(of: cursor).first.adding(months: steps)
        self.cursor = min(max(target, span.first), span.last)
    }

    mutating func point(at place: Int) -> Bool {
        let rows = rows
        guard isTable, rows.indices.contains(place) else { return false }
        let isThere = row(in: rows) == place
        cursor = rows[place].span.first
        return isThere
    }

    private mutating func page(by pages: Int) {
        guard let cursor, let span else { return }
        if isTable { return move(by: pages * height) }
        let target = cursor.adding(months: view == .balance ? pages : 12 * pages)
        self.cursor = min(max(target, span.first), span.last)
    }

    /// To the transactions of the day or the month.
    private func open(_ context: Context) -> Reaction {
        guard let answer, let selected else { return .refused(Phrase.Charts.nothingToOpen) }
        if answer.coverage(of: selected) == .none { return .refused(Phrase.Charts.isNotFetched) }
        let condition = FilterCondition(.days(from: selected.first, to: selected.last), spelling: context.look.spelling)
        let filter = FilterLanguage.text(of: TransactionFilter([condition]))
        guard let account = answer.account else {
            var screen = TimelineScreen(of: answer.estate.id, answer.estate)
            screen.setFilter(filter, context)
            return .open(screen)
        }
        var screen = TransactionsScreen(of: account, in: answer.estate, context)
        screen.setFilter(filter, context)
        return .open(screen)
    }

    func twin(beside neighbour: any Screen, _ context: Context) -> (any Screen)? {
        var twin: ChartScreen
        switch (subject, neighbour) {
        case (.account, let screen as any AboutAccount): twin = ChartScreen(of: screen.account)
        case (.estate, let screen as any AboutEstate):
            guard screen.level == .banks, let estate = screen.estate else { return nil }
            twin = ChartScreen(of: estate)
        default: return nil
        }
        twin.view = view
        twin.isTable = isTable
        return twin
    }

    func copyText(_ context: Context) -> CopyText? {
        guard let answer, let series, let selected else { return nil }
        let row = ChartRow(selected, in: series, of: answer)
        return CopyText(row, value: row.label(context.look.language), columns, context)
    }

    // MARK: - Around the drawing

    func total(_ context: Context) -> Line {
        guard let answer, !answer.covered.isEmpty else { return Line() }
        let sums = answer.accounts.reduce(into: BookedSums()) { $0.add($1.sums) }
        var line = Line()
        // Only the currency that is drawn: the others are drawn after one another.
        line.append(series.map { sums.of($0.currency) } ?? sums, context.look.language)
        return line
    }

    func status(_ context: Context) -> Status {
        guard let answer else { return Status() }
        let language = context.look.language
        var status = Status()
        let missing = answer.withoutHistory
        if answer.account == nil, !missing.isEmpty {
            let names = missing.prefix(2).map { AccountFormat.number($0.description.number) }
            let words = Phrase.Charts.withoutHistory(names, more: missing.count - names.count)
            status.left = Line(words[language], .warning)
        } else if case .unknown(let reason)? = answer.balance {
            status.left = Line(Phrase.Balances.unknown(reason)[language], .warning)
        } else if let mismatch = answer.balance?.derivation?.mismatch {
            status.left = Line(Phrase.Balances.mismatch(mismatch)[language], .warning)
        } else if let derivation = answer.balance?.derivation {
            status.left = Line(Phrase.Balances.basis(derivation)[language], .status)
        }
        if let undated = series?.undated, undated.rows > 0 {
            status.left.appendPart(Phrase.Charts.undated(undated.rows)[language], .warning)
        }
        if answer.series.count > 1 {
            status.right = Phrase.Charts.currencyOf(chosen + 1, answer.series.count)[language]
        }
        return status
    }

    /// What stands in the place of a chart.
    func empty(_ context: Context) -> Line? {
        let language = context.look.language
        if isGone { return Line(Phrase.Screens.accountIsGone[language]) }
        guard let answer else { return Line(Phrase.Screens.loading[language], .dimmed) }
        guard answer.span == nil || series == nil else { return nil }
        let isWhole = (answer.account?.state ?? answer.estate.state) == .complete
        return Line((isWhole ? Phrase.Charts.nothingDelivered : Phrase.Charts.nothing)[language])
    }

    mutating func measure(_ context: Context) {
        widths = ColumnWidths()
        widths.measure(rows.suffix(ColumnWidths.sample), columns, context)
    }
}

extension ChartScreen {
    var place: Session.Place? {
        // Of an account that is not known yet, nothing can be told.
        estate == nil ? nil : Session.Place(of: self, answer?.account)
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context) {
        guard let estate = cache.estate(of: place) else { return nil }
        guard place.account != nil else {
            self.init(of: estate.id)
            return
        }
        guard let account = cache.account(of: place) else { return nil }
        self.init(of: account)
    }
}
