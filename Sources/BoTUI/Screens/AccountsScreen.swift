import BoModel
import BoText

/// The third level: the accounts of a bank, or of all banks of an estate.
struct AccountsScreen: SmallListScreen, Tabular, Annotatable, Groupable, NeighbourOpening, AsideDrawing, Restorable {
    static let name = "accounts"
    static let title = Phrase.Screens.accounts
    static let keys = Keymap(
        GlobalKeys.table + GlobalKeys.siblings + GlobalKeys.noting + GlobalKeys.estate + GlobalKeys.grouping
            + GlobalKeys.charting,
        hints: [
            .init(.open, label: Phrase.Screens.transactions), .init(.back, label: Phrase.Commands.back),
            .init(.filter, label: Phrase.Commands.filter), .init(.sort, label: Phrase.Commands.sort),
            .init(.refresh, label: Phrase.Commands.refresh), .init(.next, .previous, label: Phrase.Screens.nextBank),
        ] + GlobalKeys.lastHints)

    let level: Level? = .accounts
    let estateID: Estate.ID
    /// `nil` when the accounts of all banks are shown.
    let bankID: OrganizationNumber?
    private var summary: EstateSummary?
    private(set) var bank: BankSummary?
    /// Only the accounts of a group; `nil`: all.
    let only: AccountGroupKey?
    var list: SmallList<AccountSummary>
    private var isGone = false
    private var showsDetails = false
    private var trends: [Account.ID: BalanceTrend] = [:]
    /// Where there is no room for a column of them, the trend of the account under the cursor has a row.
    private var showsTrendLine = false
    /// The account to put the cursor on as soon as the list is here.
    private(set) var wanted: AccountNumber?

    init(of estate: Estate.ID, at bank: BankSummary, in summary: EstateSummary?, _ context: Context) {
        self.init(of: estate, at: bank.id, context)
        self.bank = bank
        self.summary = summary
    }

    init(of estate: EstateSummary, at bank: BankSummary?, selecting account: AccountNumber?, _ context: Context) {
        self.init(of: estate.id, at: bank?.id, selecting: account, context)
        self.bank = bank
        summary = estate
    }

    /// The accounts of a group.
    init(
        of estate: Estate.ID, at bank: BankSummary?, in summary: EstateSummary?, only group: AccountGroupKey,
        _ context: Context
    ) {
        self.init(of: estate, at: bank?.id, only: group, context)
        self.bank = bank
        self.summary = summary
    }

    init(
        of estate: Estate.ID, at bank: OrganizationNumber?, selecting account: AccountNumber? = nil,
        only group: AccountGroupKey? = nil, _ context: Context
    ) {
        only = group
        estateID = estate
        bankID = bank
        wanted = account
        list = SmallList(
            bank == nil ? AccountColumns.withBank : AccountColumns.all, on: .accounts,
            sorting: context.look.sorting[.accounts] ?? Sorting(column: "number", isAscending: true),
            annotation: \.annotation)
    }

    var estate: Estate.ID? { estateID }
    var estateAtHand: EstateSummary? { summary }

    func trail(_ context: Context) -> [SafeText] {
        let language = context.look.language
        let first = [Phrase.Screens.estates[language], summary.map(EstateColumns.name) ?? "…"]
        if let group = only.flatMap({ AccountGroup.all(of: list.items, by: $0.grouping).first }) {
            let bank = bank.map { "\($0.relation.bankName)" as SafeText } ?? Phrase.Screens.allAccounts[language]
            let currency: SafeText = group.id.grouping == .currency ? "" : " \(group.id.currency)"
            return first + [bank, "\(group.name(language))\(currency)"]
        }
        guard bankID != nil else { return first + [Phrase.Screens.allAccounts[language]] }
        return first + [bank.map { "\($0.relation.bankName)" } ?? "…", Phrase.Screens.accounts[language]]
    }

    func freshness(_ context: Context) -> Freshness? {
        guard list.isLoaded else { return nil }
        let accounts = list.items.filter { $0.absentSince == nil }
        let answered = bankID == nil ? summary?.refreshedAt : bank?.refreshedAt
        let moments = [answered].compactMap { $0 } + accounts.compactMap { $0.coverage?.fetchedAt }
        let source = bank.map { "\($0.relation.bankName)" } ?? Freshness.source(of: accounts, context)
        let states = accounts.map(\.state) + [bank.map(\.state) ?? summary?.state].compactMap { $0 }
        return Freshness(moments, from: source, isWhole: states.allSatisfy { $0 == .complete }, context)
    }

    mutating func fit(_ area: Size, _ context: Context) {
        showsDetails =
            area.width >= Breakpoint.accountBeside && context.look.size.width >= Breakpoint.detailsBeside
            && !context.look.isPlain
        let columns = table(fitting: area, context).columns
        showsTrendLine =
            area.height >= Breakpoint.trendLine && !context.look.isPlain
            && !columns.contains { $0.name == "trend" && $0.isShown }
        list.fit(height: area.height - 1 - (showsTrendLine ? 1 : 0))
    }

    var questions: [Question] { [.accounts(of: estateID, at: bankID), .trends(of: estateID, at: bankID)] }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        switch answer {
        case .trends(let trends):
            self.trends = trends
            list.receive(list.items.map(withTrend), context)
            return
        case .accounts(let accounts):
            isGone = accounts == nil
            summary = accounts?.estate ?? summary
            bank = accounts?.bank ?? bank
            list.receive((accounts?.accounts ?? []).filter { only?.contains($0) ?? true }.map(withTrend), context)
        default: return
        }
        if let wanted, let place = list.shown.firstIndex(where: { $0.description.number == wanted }) {
            list.moveCursor(to: place)
            self.wanted = nil
        }
    }

    /// An account with what is known of its last months.
    private func withTrend(_ account: AccountSummary) -> AccountSummary {
        var account = account
        account.trend = trends[account.id]
        return account
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if list.move(by: command) { return .stay }
        switch command {
        case .open:
            guard let account = list.current else { return .refused(Phrase.Screens.nothingToOpen) }
            return .open(TransactionsScreen(of: account, in: summary, context))
        case .refresh: return refresh()
        case .group: return .ask(AccountGroupsScreen.menu(selected: nil))
        case .chart:
            guard let account = list.choose() else { return .refused(Phrase.Charts.noAccount) }
            return .open(ChartScreen(of: account))
        default: return .unhandled
        }
    }

    private mutating func refresh() -> Reaction {
        if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
        if let account = list.choose() { return Self.refresh(account) }
        if let bank, let refusal = Refusals.refresh(bank) { return .refused(refusal) }
        return .work(.refresh(.estates([estateID], banks: bankID.map { [$0] })))
    }

    /// Asks for one account anew.
    static func refresh(_ account: AccountSummary) -> Reaction {
        guard account.absentSince == nil else { return .refused(Phrase.Screens.cannotRefreshAbsent) }
        return .work(.refresh(.account(account.estate, account.bank, account.description.number)))
    }

    mutating func openNeighbour(_ step: Int, _ context: Context) -> Reaction {
        guard let account = list.step(step) else { return .refused(Phrase.Screens.noMoreAccounts) }
        return .open(TransactionsScreen(of: account, in: summary, context))
    }

    func grouped(by grouping: RowGrouping, _ context: Context) -> (any Screen)? {
        guard case .accounts(let grouping) = grouping else { return nil }
        return AccountGroupsScreen(of: estateID, at: bank, in: summary, by: grouping, context)
    }

    /// The accounts of a group are grouped no further: all of them are, which stand below the groups.
    var replacedByGroups: Int { only == nil ? 0 : 2 }

    func pane(in area: Size) -> ClosedRange<Int>? { showsDetails ? 36...44 : nil }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        var area = area
        if showsTrendLine {
            area = Rect(x: area.x, y: area.y, width: area.width, height: area.height - 1)
            if let account = list.current {
                let line = Sparkline.line(account, context.look.language)
                surface.write(line, at: Point(x: area.x + 1, y: area.maxY), width: area.width - 2)
            }
        }
        guard let side = drawList(on: &surface, in: area, context), let account = list.current else { return }
        AccountFacts.draw(account, on: &surface, in: side, context)
    }

    static func isDimmed(_ account: AccountSummary) -> Bool { account.absentSince != nil }

    static func annotated(_ account: AccountSummary) -> Annotated? { Annotated(account.target, account.annotation) }

    func empty(_ context: Context) -> [Line] {
        let language = context.look.language
        if isGone { return [Line(Phrase.Screens.estateIsGone[language])] }
        guard let bank else {
            let hasAnswers = bankID == nil && summary?.refreshedAt != nil
            return [Line((hasAnswers ? Phrase.Screens.noAccountsDelivered : Phrase.Screens.noAccountsYet)[language])]
        }
        return AccountsScreen.empty(bank, summary, context)
    }

    /// What an empty list of a bank's accounts means.
    static func empty(_ bank: BankSummary, _ summary: EstateSummary?, _ context: Context) -> [Line] {
        let language = context.look.language
        if bank.saysNoAccounts { return [Line(Phrase.Screens.noAccountsDelivered[language])] }
        if let problem = bank.problem {
            return Phrase.problemText(problem, language).map { Line($0, bank.state == .failed ? .error : .warning) }
        }
        if bank.channel == .letter { return [Line(Phrase.Screens.letterBank[language])] }
        if let summary, !summary.estate.status.allowsRequests {
            return [Line(Phrase.Screens.estateIs(summary.estate.status)[language], .warning)]
        }
        if bank.hiddenAccounts > 0 { return [Line(Phrase.Screens.onlyHidden(bank.hiddenAccounts)[language])] }
        if context.work.progress.isRunning {
            return [Line(Phrase.Screens.refreshRuns(context.look.key(.showProgress, on: Self.self))[language])]
        }
        return [Line(Phrase.Screens.accountsNeverFetched(context.look.key(.refresh, on: Self.self))[language])]
    }

    func total(_ context: Context) -> Line {
        let language = context.look.language
        let hidden = only == nil ? bank?.hiddenAccounts ?? 0 : 0
        guard !list.items.isEmpty else { return Line() }
        let sums = MoneySums(list.shown.compactMap(\.bookedBalance))
        let silent = bankID == nil && only == nil ? summary?.silentBanks ?? 0 : 0
        var line = Line(sums, without: list.shown.count { $0.bookedBalance == nil }, silent: silent, language)
        if hidden > 0 { line.appendPart(Phrase.Screens.hiddenShort(hidden)[language], .warning) }
        line.appendPart(Phrase.accounts(list.shown.count)[language], .total)
        line.appendPart(Phrase.transactions(list.shown.reduce(0) { $0 + $1.transactions })[language], .total)
        return line
    }

    func note(_ account: AccountSummary, _ context: Context) -> Span? {
        let language = context.look.language
        if let problem = account.problem {
            return Span("! \(Phrase.problemLine(problem), language)", account.state == .failed ? .error : .warning)
        }
        if let since = account.absentSince {
            return Span(Phrase.Screens.absentAccount(since, context.now)[language], .warning)
        }
        if account.isArriving { return Span(Phrase.Screens.arriving[language], .warning) }
        guard let message = account.message, !message.isEmpty else { return nil }
        return Span(Phrase.Screens.bankSays(message)[language], .status)
    }

    func drawAside(on surface: inout Surface, in area: Rect, _ context: Context) {
        Aside.draw(
            Phrase.Screens.accounts[context.look.language], list.shown, cursor: list.state.place, on: &surface,
            in: area,
            context.look.language
        ) { account in
            let balance = account.bookedBalance.map { SumCells.money($0, context).text } ?? .missing
            return (Span(AccountFormat.number(account.description.number)), Span(balance, .dimmed))
        }
    }
}

extension AccountsScreen {
    var place: Session.Place? {
        // The accounts of a group stand on top of all of them, which is where one comes back to.
        guard only == nil else { return nil }
        var place = Session.Place(of: self)
        place.bank = bankID
        place.account = list.state.isChosen ? list.current?.description.number : wanted
        return place
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context) {
        let bank = cache.bank(of: place)
        guard let estate = cache.estate(of: place), place.bank == bank?.id else { return nil }
        self.init(of: estate, at: bank, selecting: place.account, context)
    }
}

/// The columns of accounts.
enum AccountColumns {
    private static let own: [Column<AccountSummary>] = [
        Column(
            name: "number", heading: Phrase.Columns.accountNumber, minimum: 13, maximum: 19,
            cell: { account, _ in CellText(AccountFormat.number(account.description.number)) },
            precedes: { $0.description.number < $1.description.number }),
        Column(
            name: "type", heading: Phrase.Columns.type, minimum: 14, maximum: 26, give: .greedy, from: 30,
            cell: { account, context in
                account.description.type.map { CellText(Phrase.accountType($0)[context.look.language]) }
                    ?? CellText(.missing, .dimmed)
            },
            precedes: { ($0.description.type?.text ?? "") < ($1.description.type?.text ?? "") }),
        Column(
            name: "owner", heading: Phrase.Columns.owner, minimum: 10, maximum: 30, give: .soft, from: 112,
            cell: { account, _ in
                account.description.ownerName.map { CellText("\($0)") } ?? CellText(.missing, .dimmed)
            },
            precedes: { Folding.precedes($0.description.ownerName ?? "", $1.description.ownerName ?? "") }),
        Column(
            name: "status", heading: Phrase.Columns.status, minimum: 6, maximum: 12, give: .soft, from: 60,
            cell: { account, context in
                account.description.status.map { CellText(Phrase.accountStatus($0)[context.look.language]) }
                    ?? CellText(.missing, .dimmed)
            },
            precedes: { ($0.description.status?.text ?? "") < ($1.description.status?.text ?? "") }),
        Column(
            name: "transactions", heading: Phrase.Columns.transactions, alignment: .trailing, maximum: 12,
            from: 62,
            cell: { account, context in
                account.coverage == nil && !account.isArriving
                    ? CellText(.missing, .dimmed)
                    : CellText(CountFormat.number(account.transactions, context.look.language))
            },
            precedes: { $0.transactions < $1.transactions }),
        Column(
            name: "available", heading: Phrase.Columns.available, alignment: .trailing, minimum: 12,
            maximum: 24,
            from: 126, cell: { account, context in balance(account.description.balance(.available), context) },
            precedes: { SumCells.precedes($0.availableBalance, $1.availableBalance) }),
        Column(
            name: "balance", heading: Phrase.Columns.balance, alignment: .trailing, minimum: 12, maximum: 24,
            cell: { account, context in balance(account.description.balance(.booked), context) },
            precedes: { SumCells.precedes($0.bookedBalance, $1.bookedBalance) }),
        Column(
            name: "trend", heading: Phrase.Charts.trend, minimum: 12, maximum: 18, from: 100, cell: Sparkline.cell),
        Column(
            name: "fetched", heading: Phrase.Columns.fetched, minimum: 9, maximum: 34, give: .soft, from: 10,
            cell: fetched,
            precedes: { ($0.coverage?.fetchedAt.milliseconds ?? 0) < ($1.coverage?.fetchedAt.milliseconds ?? 0) }),
        Column(
            name: "currency", heading: Phrase.Columns.currency, minimum: 3, maximum: 6, isExtra: true,
            cell: { account, _ in
                account.description.currency.map { CellText("\($0.code)") }
                    ?? CellText(.missing, .dimmed)
            },
            precedes: { ($0.description.currency?.code ?? "") < ($1.description.currency?.code ?? "") }),
        Column(
            name: "moneyIn", heading: Phrase.Columns.moneyIn, alignment: .trailing, minimum: 12, maximum: 40,
            isExtra: true, cell: { account, context in sums(account.sums.moneyIn, of: account, .amountIn, context) },
            precedes: { SumCells.precedes($0.sums.moneyIn, $1.sums.moneyIn) }),
        Column(
            name: "moneyOut", heading: Phrase.Columns.moneyOut, alignment: .trailing, minimum: 12, maximum: 40,
            isExtra: true, cell: { account, context in sums(account.sums.moneyOut, of: account, .amountOut, context) },
            precedes: { SumCells.precedes($0.sums.moneyOut, $1.sums.moneyOut) }),
    ]

    static let all = own + NoteColumns.all(\.annotation)

    /// The same with the bank in front, for the accounts of all banks.
    static let withBank =
        [
            Column<AccountSummary>(
                name: "bank", heading: Phrase.Columns.bank, minimum: 10, maximum: 30, give: .soft, from: 64,
                cell: { account, _ in CellText("\(account.bankName)") },
                precedes: { Folding.precedes($0.bankName, $1.bankName) })
        ]
        + all.map { column in
            var column = column
            if column.name == "transactions" { column.from = 88 }
            if column.name == "owner" { column.from = 150 }
            if column.name == "trend" { column.from = 140 }
            return column
        }

    /// A balance; what can't be read is shown as it was sent, what is missing as missing.
    static func balance(_ balance: Balance?, _ context: Context) -> CellText {
        if let money = balance?.amount { return SumCells.money(money, context) }
        if let text = balance?.amountAsSent { return CellText("«\(text)»", .warning) }
        return CellText(.missing, .dimmed)
    }

    /// What was booked over all transactions that were fetched; before any was, nothing is known.
    private static func sums(
        _ sums: MoneySums, of account: AccountSummary, _ role: Role, _ context: Context
    ) -> CellText {
        guard account.coverage != nil || account.isArriving else { return CellText(.missing, .dimmed) }
        return CellText(MoneyFormat.sums(sums, context.look.language), sums.isEmpty ? .dimmed : role)
    }

    private static func fetched(_ account: AccountSummary, _ context: Context) -> CellText {
        if account.isArriving { return CellText(Phrase.Screens.arrivingInRow[context.look.language], .warning) }
        if let since = account.absentSince {
            return CellText(Phrase.Screens.absentInRow(Age.short(since, context))[context.look.language], .dimmed)
        }
        return Age.cell(account.state, account.coverage?.fetchedAt, problem: account.problem, context)
    }
}
