import BoModel
import BoText

/// The second level: the banks where the debtor is or was a customer.
struct BanksScreen: SmallListScreen, Tabular, NeighbourOpening, AsideDrawing, Restorable {
    static let name = "banks"
    static let title = Phrase.Screens.banks
    static let keys = Keymap(
        GlobalKeys.table + GlobalKeys.siblings + GlobalKeys.estate + GlobalKeys.charting,
        hints: [
            .init(.open, label: Phrase.Screens.accounts), .init(.back, label: Phrase.Screens.estates),
            .init(.filter, label: Phrase.Commands.filter), .init(.sort, label: Phrase.Commands.sort),
            .init(.refresh, label: Phrase.Commands.refresh), .init(.next, .previous, label: Phrase.Screens.nextEstate),
            .init(.showProgress, label: Phrase.Commands.showProgress),
        ] + GlobalKeys.lastHints)

    let level: Level? = .banks
    let estateID: Estate.ID
    private(set) var summary: EstateSummary?
    var list: SmallList<BankSummary>
    /// The estate is no longer in the cache.
    private var isGone = false
    private var preview: AccountsAnswer?
    private var showsPreview = false

    init(of estate: EstateSummary, _ context: Context) {
        self.init(of: estate, selecting: nil, line: 0, context)
    }

    init(of estate: EstateSummary, selecting bank: OrganizationNumber?, line: Int, _ context: Context) {
        self.init(of: estate.id, selecting: bank, line: line, context)
        summary = estate
    }

    init(of estate: Estate.ID, selecting bank: OrganizationNumber? = nil, line: Int = 0, _ context: Context) {
        estateID = estate
        list = SmallList(
            BankColumns.all, on: .banks,
            sorting: context.look.sorting[.banks] ?? Sorting(column: "name", isAscending: true),
            selecting: bank, line: line)
    }

    var estate: Estate.ID? { estateID }
    var estateAtHand: EstateSummary? { summary }

    func trail(_ context: Context) -> [SafeText] {
        [
            Phrase.Screens.estates[context.look.language], summary.map(EstateColumns.name) ?? "…",
            Phrase.Screens.banks[context.look.language],
        ]
    }

    func freshness(_ context: Context) -> Freshness? {
        guard list.isLoaded else { return nil }
        let answered = list.items.filter { $0.refreshedAt != nil && $0.absentSince == nil }
        let source: SafeText =
            answered.count == 1
            ? "\(answered[0].relation.bankName)" : Phrase.banks(answered.count)[context.look.language]
        return Freshness(
            answered.compactMap(\.refreshedAt), from: source, isWhole: summary?.state == .complete, context)
    }

    mutating func fit(_ area: Size, _ context: Context) {
        list.fit(height: area.height - 1)
        showsPreview = area.width >= Breakpoint.accountsOfBank && !context.look.isPlain
    }

    var questions: [Question] {
        let banks = Question.banks(of: estateID)
        guard showsPreview, let bank = list.current else { return [banks] }
        return [banks, .accounts(of: estateID, at: bank.id)]
    }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        switch answer {
        case .banks(let banks):
            isGone = banks == nil
            summary = banks?.estate ?? summary
            list.receive(banks?.banks ?? [], context)
        case .accounts(let accounts): preview = accounts
        default: break
        }
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if list.move(by: command) { return .stay }
        switch command {
        case .open:
            guard let bank = list.current else { return .refused(Phrase.Screens.nothingToOpen) }
            return .open(AccountsScreen(of: estateID, at: bank, in: summary, context))
        case .refresh: return refresh()
        case .chart: return .open(ChartScreen(of: estateID))
        default: return .unhandled
        }
    }

    private mutating func refresh() -> Reaction {
        if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
        guard let bank = list.choose() else { return .work(.refresh(.estates([estateID], banks: nil))) }
        if let refusal = Refusals.refresh(bank) { return .refused(refusal) }
        return .work(.refresh(.estates([estateID], banks: [bank.id])))
    }

    mutating func openNeighbour(_ step: Int, _ context: Context) -> Reaction {
        guard let bank = list.step(step) else { return .refused(Phrase.Screens.noMoreBanks) }
        return .open(AccountsScreen(of: estateID, at: bank, in: summary, context))
    }

    func pane(in area: Size) -> ClosedRange<Int>? { showsPreview ? 35...max(44, area.width * 3 / 10) : nil }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        guard let side = drawList(on: &surface, in: area, context), let preview,
            preview.estate.id == estateID, preview.bank?.id == list.current?.id
        else { return }
        AccountPreview.draw(preview, on: &surface, in: side, context)
    }

    static func isDimmed(_ bank: BankSummary) -> Bool { bank.absentSince != nil }

    func empty(_ context: Context) -> [Line] {
        let language = context.look.language
        if isGone { return [Line(Phrase.Screens.estateIsGone[language])] }
        guard let summary else { return [Line(Phrase.Screens.loading[language], .dimmed)] }
        if let problem = summary.problem { return Phrase.problemText(problem, language).map { Line($0, .error) } }
        if context.work.progress.isRunning {
            return [Line(Phrase.Screens.refreshRuns(context.look.key(.showProgress, on: Self.self))[language])]
        }
        if summary.state == .never {
            let status = summary.estate.status
            if !status.allowsRequests { return [Line(Phrase.Screens.estateIs(status)[language], .warning)] }
            return [Line(Phrase.Screens.banksNeverFetched(context.look.key(.refresh, on: Self.self))[language])]
        }
        return [Line(Phrase.Screens.noBanks[language])]
    }

    func total(_ context: Context) -> Line {
        guard !list.items.isEmpty else { return Line() }
        let language = context.look.language
        var sums = MoneySums()
        for bank in list.shown { sums.add(bank.balances) }
        var line = Line(
            sums, without: list.shown.reduce(0) { $0 + $1.accountsWithoutBalance },
            silent: list.shown.count { $0.absentSince == nil && $0.refreshedAt == nil }, language)
        let hidden = list.shown.reduce(0) { $0 + $1.hiddenAccounts }
        if hidden > 0 { line.appendPart(Phrase.Screens.hiddenShort(hidden)[language], .warning) }
        line.appendPart(Phrase.banks(list.shown.count)[language], .total)
        line.appendPart(Phrase.accounts(list.shown.reduce(0) { $0 + $1.accounts })[language], .total)
        return line
    }

    func note(_ bank: BankSummary, _ context: Context) -> Span? {
        let language = context.look.language
        if bank.saysNoAccounts { return Span(Phrase.Screens.noAccountsDelivered[language], .warning) }
        if let problem = bank.problem {
            return Span("! \(Phrase.problemLine(problem), language)", bank.state == .failed ? .error : .warning)
        }
        if let since = bank.absentSince {
            return Span(Phrase.Screens.absentBank(since, context.now)[language], .warning)
        }
        if bank.channel == .letter { return Span(Phrase.Screens.letterBank[language], .warning) }
        if bank.hiddenAccounts > 0 { return Span(Phrase.Screens.hiddenHere(bank.hiddenAccounts)[language], .warning) }
        guard let message = bank.message, !message.isEmpty else { return nil }
        return Span(Phrase.Screens.bankSays(message)[language], .status)
    }

    func drawAside(on surface: inout Surface, in area: Rect, _ context: Context) {
        Aside.draw(
            Phrase.Screens.banks[context.look.language], list.shown, cursor: list.state.place, on: &surface, in: area,
            context.look.language
        ) { bank in
            let isKnown = bank.accounts > 0 || bank.refreshedAt != nil
            let count = isKnown ? CountFormat.number(bank.accounts, context.look.language) : SafeText.missing
            return (Span("\(bank.relation.bankName)"), Span(count, .dimmed))
        }
    }
}

extension BanksScreen {
    var place: Session.Place? {
        var place = Session.Place(of: self)
        place.bank = list.state.isChosen ? list.state.selected : nil
        place.line = list.state.line
        return place
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context) {
        guard let estate = cache.estate(of: place) else { return nil }
        self.init(of: estate, selecting: place.bank, line: place.line, context)
    }
}

extension BankSummary {
    /// The bank answered completely and delivered no account. One sentence then says what to do, without further hints.
    var saysNoAccounts: Bool {
        problem?.code == .noAccounts
            || state == .complete && accounts == 0 && hiddenAccounts == 0 && absentSince == nil && channel == .api
                && refreshedAt != nil && problem == nil
    }
}

/// The columns of banks.
enum BankColumns {
    static let all: [Column<BankSummary>] = [
        Column(
            name: "name", heading: Phrase.Columns.bank, minimum: 16, maximum: 40, give: .soft,
            cell: { bank, _ in CellText("\(bank.relation.bankName)") },
            precedes: { Folding.precedes($0.relation.bankName, $1.relation.bankName) }),
        Column(
            name: "number", heading: Phrase.Columns.organizationNumber, minimum: 11, maximum: 14,
            cell: { bank, _ in CellText(PartyFormat.organization(bank.id)) }, precedes: { $0.id < $1.id }),
        Column(
            name: "ownership", heading: Phrase.Columns.ownership, minimum: 6, maximum: 20, give: .soft, from: 64,
            cell: { bank, context in
                bank.relation.ownership.map { CellText(Phrase.ownership($0)[context.look.language]) }
                    ?? CellText(.missing, .dimmed)
            },
            precedes: { ($0.relation.ownership?.text ?? "") < ($1.relation.ownership?.text ?? "") }),
        Column(
            name: "active", heading: Phrase.Columns.active, minimum: 3, maximum: 5, from: 124,
            cell: { bank, context in
                bank.relation.activeAccount.map { CellText(($0 ? Phrase.yes : Phrase.no)[context.look.language]) }
                    ?? CellText(.missing, .dimmed)
            }),
        Column(
            name: "channel", heading: Phrase.Columns.channel, minimum: 6, maximum: 14, from: 124,
            cell: { bank, context in
                let channel = Phrase.channel(bank.channel)[context.look.language]
                return CellText(bank.version.map { "\(channel) \($0.rawValue)" } ?? channel)
            }),
        Column(
            name: "accounts", heading: Phrase.Columns.accounts, alignment: .trailing, maximum: 8, cell: accounts,
            precedes: { $0.accounts < $1.accounts }),
        Column(
            name: "hidden", heading: Phrase(""), minimum: 0, maximum: 4, isKept: true,
            cell: { bank, _ in CellText(bank.hiddenAccounts > 0 ? "+\(bank.hiddenAccounts)" : "", .warning) }),
        Column(
            name: "transactions", heading: Phrase.Columns.transactions, alignment: .trailing, maximum: 12,
            from: 96,
            cell: { bank, context in
                bank.transactions == 0 && bank.refreshedAt == nil
                    ? CellText(.missing, .dimmed)
                    : CellText(CountFormat.number(bank.transactions, context.look.language))
            },
            precedes: { $0.transactions < $1.transactions }),
        Column(
            name: "balance", heading: Phrase.Columns.balance, alignment: .trailing, minimum: 12, maximum: 26,
            from: 90, isKept: true,
            cell: { bank, context in SumCells.first(bank.balances, context) },
            precedes: { SumCells.precedes($0.balances, $1.balances) }),
        Column(
            name: "rest", heading: Phrase(""), minimum: 0, maximum: 8, from: 90, isKept: true, isAlwaysCopied: true,
            cell: { bank, context in SumCells.rest(bank.balances, without: bank.accountsWithoutBalance, context) }),
        Column(
            name: "fetched", heading: Phrase.Columns.lastAnswer, minimum: 18, maximum: 60, give: .greedy,
            cell: answer,
            precedes: { ($0.refreshedAt?.milliseconds ?? 0) < ($1.refreshedAt?.milliseconds ?? 0) }),
    ]

    private static func accounts(_ bank: BankSummary, _ context: Context) -> CellText {
        if bank.accounts == 0, bank.refreshedAt == nil { return CellText(.missing, .dimmed) }
        return CellText(CountFormat.number(bank.accounts, context.look.language))
    }

    private static func answer(_ bank: BankSummary, _ context: Context) -> CellText {
        if let progress = Age.progress(of: bank.estate, bank: bank.id, context) { return progress }
        if let since = bank.absentSince {
            return CellText(Phrase.Screens.absentInRow(Age.short(since, context))[context.look.language], .dimmed)
        }
        if bank.channel == .letter { return CellText(Phrase.Screens.letterInRow[context.look.language], .warning) }
        if bank.saysNoAccounts { return CellText(Phrase.Screens.noAccountsDelivered[context.look.language], .warning) }
        return Age.cell(bank.state, bank.refreshedAt, problem: bank.problem, withWords: true, context)
    }
}
