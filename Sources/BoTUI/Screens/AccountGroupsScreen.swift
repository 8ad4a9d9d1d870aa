import BoModel
import BoText

/// The accounts of an estate or a bank in groups. Enter goes down into a group.
struct AccountGroupsScreen: SmallListScreen, Tabular, Groupable, NeighbourOpening {
    static let name = "account-groups"
    static let title = Phrase.Groups.accounts
    static let keys = Keymap(
        GlobalKeys.table + GlobalKeys.grouping,
        hints: [
            .init(.open, label: Phrase.Screens.accounts), .init(.back, label: Phrase.Commands.back),
            .init(.group, label: Phrase.Commands.group), .init(.filter, label: Phrase.Commands.filter),
            .init(.sort, label: Phrase.Commands.sort), .init(.columns, label: Phrase.Commands.columns),
        ] + GlobalKeys.lastHints)

    let level: Level? = .groups
    let estateID: Estate.ID
    let bank: BankSummary?
    private var summary: EstateSummary?
    let grouping: AccountGrouping
    var list: SmallList<AccountGroup>

    init(
        of estate: Estate.ID, at bank: BankSummary?, in summary: EstateSummary?, by grouping: AccountGrouping,
        _ context: Context
    ) {
        estateID = estate
        self.bank = bank
        self.summary = summary
        self.grouping = grouping
        let columns = AccountGroupColumns.all(grouping)
        let remembered = context.look.sorting[.groups].flatMap { sorting in
            columns.contains { $0.name == sorting.column && $0.precedes != nil } ? sorting : nil
        }
        list = SmallList(
            columns, on: .groups, sorting: remembered ?? Sorting(column: "count", isAscending: false))
    }

    /// What can be grouped by.
    static func menu(selected: AccountGrouping?) -> MenuDialog {
        let items = AccountGrouping.allCases.map { MenuDialog.Item(label: $0.name, choice: .group(.accounts($0))) }
        let place = AccountGrouping.allCases.firstIndex { $0 == selected }
        return MenuDialog(Phrase.Groups.command, items, selected: place ?? 0, isLive: false, restoring: nil)
    }

    func grouped(by grouping: RowGrouping, _ context: Context) -> (any Screen)? {
        guard case .accounts(let grouping) = grouping else { return nil }
        return AccountGroupsScreen(of: estateID, at: bank, in: summary, by: grouping, context)
    }

    var replacedByGroups: Int { 1 }

    var estate: Estate.ID? { estateID }
    var estateAtHand: EstateSummary? { summary }

    func trail(_ context: Context) -> [SafeText] {
        let language = context.look.language
        return [
            Phrase.Screens.estates[language], summary.map(EstateColumns.name) ?? "…",
            bank.map { "\($0.relation.bankName)" } ?? Phrase.Screens.allAccounts[language],
            Phrase.Groups.by(grouping.name)[language],
        ]
    }

    func freshness(_ context: Context) -> Freshness? {
        let accounts = list.items.flatMap(\.accounts).filter { $0.absentSince == nil }
        return accounts.isEmpty ? nil : Freshness(of: accounts, context)
    }

    mutating func fit(_ area: Size, _ context: Context) { list.fit(height: area.height - 1) }
    var questions: [Question] { [.accounts(of: estateID, at: bank?.id)] }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        guard case .accounts(let accounts) = answer else { return }
        summary = accounts?.estate ?? summary
        list.receive(AccountGroup.all(of: accounts?.accounts ?? [], by: grouping), context)
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if list.move(by: command) { return .stay }
        switch command {
        case .open: return open(list.choose(), context)
        case .group: return .ask(AccountGroupsScreen.menu(selected: grouping))
        case .refresh:
            if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
            return .work(.refresh(.estates([estateID], banks: bank.map { [$0.id] })))
        default: return .unhandled
        }
    }

    private func open(_ group: AccountGroup?, _ context: Context) -> Reaction {
        guard let group else { return .refused(Phrase.Screens.nothingToOpen) }
        return .open(AccountsScreen(of: estateID, at: bank, in: summary, only: group.id, context))
    }

    mutating func openNeighbour(_ step: Int, _ context: Context) -> Reaction {
        guard let group = list.step(step) else { return .refused(Phrase.Groups.noMoreGroups) }
        return open(group, context)
    }

    func pane(in area: Size) -> ClosedRange<Int>? { nil }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        _ = drawList(on: &surface, in: area, context)
    }

    static func isDimmed(_ group: AccountGroup) -> Bool { false }
    func empty(_ context: Context) -> [Line] { [Line(Phrase.Groups.noAccounts[context.look.language], .dimmed)] }

    func note(_ group: AccountGroup, _ context: Context) -> Span? {
        guard group.withoutBalance > 0 else { return nil }
        return Span(Phrase.Screens.withoutBalanceShort(group.withoutBalance)[context.look.language], .warning)
    }

    func total(_ context: Context) -> Line {
        guard !list.items.isEmpty else { return Line() }
        let language = context.look.language
        var sums = MoneySums()
        for group in list.shown { sums.add(group.balances) }
        var line = Line(sums, without: list.shown.reduce(0) { $0 + $1.withoutBalance }, language)
        line.appendPart(Phrase.Groups.groups(list.shown.count)[language], .total)
        line.appendPart(Phrase.accounts(list.shown.reduce(0) { $0 + $1.accounts.count })[language], .total)
        return line
    }

    func copyText(_ context: Context) -> CopyText? {
        list.current.map { CopyText($0, value: $0.name(context.look.language), list.used(context), context) }
    }
}
