import BoModel
import BoText

/// The transactions of a list in groups: how many, what came in and went out, and when. Enter goes down into a group.
struct GroupsScreen: LongListScreen, AboutAccount, Sortable, Tabular, Groupable, NeighbourOpening, AsideDrawing,
    Restorable
{
    static let name = "groups"
    static let title = Phrase.Groups.title
    static let keys = Keymap(
        GlobalKeys.table + GlobalKeys.grouping,
        hints: [
            .init(.open, label: Phrase.Screens.transactions), .init(.back, label: Phrase.Commands.back),
            .init(.group, label: Phrase.Commands.group), .init(.filter, label: Phrase.Commands.filter),
            .init(.sort, label: Phrase.Commands.sort), .init(.columns, label: Phrase.Commands.columns),
        ] + GlobalKeys.lastHints)

    let level: Level? = .groups
    private(set) var summary: EstateSummary?
    private(set) var account: AccountSummary
    /// The filter of the list that is grouped, as it was typed.
    let source: String
    var list: LongList<GroupQuery, GroupsAnswer>

    /// - Parameter source: the filter of the list, as it was typed.
    init(
        of account: AccountSummary, in summary: EstateSummary?, filter source: String, by grouping: TransactionGrouping,
        _ context: Context
    ) {
        self.account = account
        self.summary = summary
        self.source = source
        list = LongList(GroupQuery(account: account.id, filter: FilterLanguage.parse(source), by: grouping))
        if [.month, .year, .day].contains(grouping) { list.query.order = GroupOrder(.name, ascending: false) }
        if let sorting = context.look.sorting[.groups] { list.query.order = GroupOrder(sorting) }
        // The largest group is known at the end: until then the cursor stays at the top, whatever stands there.
        list.expectNewList()
    }

    /// What can be grouped by.
    static func menu(selected: TransactionGrouping?) -> MenuDialog {
        let items = TransactionGrouping.allCases.map {
            MenuDialog.Item(label: Phrase.Groups.name(of: $0), choice: .group(.transactions($0)))
        }
        let place = TransactionGrouping.allCases.firstIndex { $0 == selected }
        return MenuDialog(Phrase.Groups.command, items, selected: place ?? 0, isLive: false, restoring: nil)
    }

    func grouped(by grouping: RowGrouping, _ context: Context) -> (any Screen)? {
        guard case .transactions(let grouping) = grouping else { return nil }
        return GroupsScreen(of: account, in: summary, filter: source, by: grouping, context)
    }

    var replacedByGroups: Int { 1 }
    var grouping: TransactionGrouping { list.query.grouping }
    var estate: Estate.ID? { account.estate }
    var estateAtHand: EstateSummary? { summary }

    func trail(_ context: Context) -> [SafeText] {
        [
            Phrase.Screens.estates[context.look.language], summary.map(EstateColumns.name) ?? "…",
            "\(account.bankName)",
            AccountFormat.number(account.description.number), Phrase.Groups.by(grouping)[context.look.language],
        ]
    }

    func freshness(_ context: Context) -> Freshness? {
        Freshness(of: [account], context)
    }

    // MARK: - Asking

    static func question(_ query: GroupQuery, rows: Range<Int>) -> Question { .groups(query, rows: rows) }

    static func reply(_ question: Question, _ answer: Answer) -> LongList<GroupQuery, GroupsAnswer>.Reply? {
        guard case (.groups(let query, let places), .groups(let answer)) = (question, answer) else { return nil }
        return .init(query, places, answer)
    }

    mutating func keep(_ answer: GroupsAnswer) {
        account = answer.account
        summary = answer.estate
    }

    /// There are too many groups, or the cache could not be read: the notice has said which.
    mutating func fail(_ question: Question, _ context: Context) { list.hasFailed = true }

    // MARK: - Commands

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if list.move(by: command) { return .stay }
        switch command {
        case .open: return open(context)
        case .group: return .ask(GroupsScreen.menu(selected: grouping))
        case .refresh:
            if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
            return AccountsScreen.refresh(account)
        default: return .unhandled
        }
    }

    /// The transactions of the group under the cursor: those of the list, and one condition more.
    private func open(_ context: Context) -> Reaction {
        guard let group = list.current, !list.hasFailed else { return .refused(Phrase.Screens.nothingToOpen) }
        var filter = FilterLanguage.parse(source)
        for condition in group.conditions(
            grouping, namesCurrency: hasCurrencies, context.look.spelling)
        where !filter.conditions.contains(where: { $0.test == condition.test && $0.isNegated == condition.isNegated }) {
            filter.conditions.append(condition)
        }
        var screen = TransactionsScreen(of: account, in: summary, context)
        screen.setFilter(FilterLanguage.text(of: filter), context)
        return .open(screen)
    }

    mutating func openNeighbour(_ step: Int, _ context: Context) -> Reaction {
        let target = list.window.shown.cursor + step
        guard list.window.rows?[target] != nil else { return .refused(Phrase.Groups.noMoreGroups) }
        list.window.move(to: target)
        return open(context)
    }

    mutating func setFilter(_ text: String, _ context: Context) {
        guard text != filter else { return }
        list.typed = text
        list.needles = SoughtText.words(text).flatMap(\.forms)
        list.query.words = text
        list.query.named = GroupColumns.values(saying: text, grouping, context.look.language)
        expectNewList()
    }

    func sortable(_ context: Context) -> [SortChoice] {
        columns(context).filter { GroupOrder.Key(rawValue: $0.name) != nil }.map {
            SortChoice(name: $0.name, heading: $0.heading, startsAscending: $0.name == "name")
        }
    }

    var sorting: Sorting {
        Sorting(column: list.query.order.key.rawValue, isAscending: list.query.order.isAscending)
    }
    mutating func setSorting(_ sorting: Sorting, _ context: Context) {
        list.query.order = GroupOrder(sorting)
        expectNewList()
    }

    // MARK: - Drawing

    private var hasCurrencies: Bool { list.answer?.hasCurrencies == true }

    func columns(_ context: Context) -> [Column<TransactionGroup>] {
        GroupColumns.all(grouping, hasCurrencies: hasCurrencies)
    }

    func empty(_ context: Context) -> [Line] {
        let language = context.look.language
        if list.isGone { return [Line(Phrase.Screens.accountIsGone[language])] }
        if list.hasFailed { return [Line(Phrase.Groups.failed[language], .warning)] }
        guard let answer = list.answer, answer.isComplete, list.answered?.words == filter else {
            return [Line(Phrase.Groups.counting[language], .dimmed)]
        }
        if !filter.isEmpty {
            let key = context.look.key(.cancel, on: Self.self)
            return [Line(Phrase.Screens.noMatches(filter, key)[language], .dimmed)]
        }
        return [Line(Phrase.Groups.nothing[language], .dimmed)]
    }

    func total(_ context: Context) -> Line {
        guard let answer = list.answer, answer.rows.total > 0, !list.hasFailed else { return Line() }
        let language = context.look.language
        var line = Line(soFar: !answer.isComplete, language)
        line.append(answer.sums, language)
        line.appendPart(Phrase.Groups.groups(answer.rows.total)[language], .total)
        line.appendPart(Phrase.transactions(answer.transactions)[language], .total)
        return line
    }

    func status(_ context: Context) -> Status {
        let language = context.look.language
        var line = FilterWords.chips(of: list.query.filter)
        if !filter.isEmpty {
            if !line.isEmpty { line.append(" ") }
            line.append("[\(Phrase.Groups.name(of: grouping), language): \(filter)]", .chip)
        }
        if !list.hasFailed, list.answer?.isComplete == false || !list.hasAnswer {
            line.appendPart(Phrase.Groups.counting[language], .status)
        } else if let note = note(context) {
            line.appendPart(note, .warning)
        } else if let column = columns(context).first(where: { $0.name == sorting.column }) {
            line.appendPart(
                Phrase.Screens.sorted(by: column.heading, ascending: sorting.isAscending)[language], .status)
        }
        return Status(left: line, right: list.place(language))
    }

    /// What of the group under the cursor is in no sum, or was not fetched.
    private func note(_ context: Context) -> SafeText? {
        guard let group = list.current else { return nil }
        var parts: [SafeText] = []
        let conditions = group.conditions(grouping, namesCurrency: false, context.look.spelling)
        let asked = list.query.filter.conditions + conditions
        if let gap = account.coverage?.gap(for: TransactionFilter(asked), today: context.now.oslo.day) {
            let isShort = context.look.size.width < Breakpoint.roomy
            parts.append(Phrase.Screens.gap(gap, isShort: isShort)[context.look.language])
        }
        let sums = group.sums
        if sums.outside > 0 { parts.append(Phrase.Screens.outside(sums.outside)[context.look.language]) }
        if sums.unreadable > 0 { parts.append(Phrase.Screens.unreadableShort(sums.unreadable)[context.look.language]) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    func copyText(_ context: Context) -> CopyText? {
        list.current.map { group in
            CopyText(group, value: GroupColumns.name(group, grouping, context.look.language), used(context), context)
        }
    }

    func drawAside(on surface: inout Surface, in area: Rect, _ context: Context) {
        let none = Rows<TransactionGroup>(first: 0, rows: [], total: 0)
        let rows = list.hasFailed ? none : list.window.rows ?? none
        Aside.draw(
            Phrase.Groups.by(grouping)[context.look.language], rows.rows, of: rows.total,
            cursor: list.window.shown.cursor - rows.first, on: &surface, in: area, context.look.language
        ) { group in
            (
                Span(GroupColumns.name(group, grouping, context.look.language)),
                Span(CountFormat.number(group.count, context.look.language), .dimmed)
            )
        }
    }
}

extension GroupsScreen {
    var place: Session.Place? {
        var place = Session.Place(of: self, account)
        place.grouping = grouping.rawValue
        place.source = source
        return place
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context) {
        guard let estate = cache.estate(of: place), let account = cache.account(of: place),
            let grouping = place.grouping.flatMap(TransactionGrouping.init)
        else { return nil }
        self.init(of: account, in: estate, filter: place.source, by: grouping, context)
    }
}

extension GroupOrder {
    init(_ sorting: Sorting) {
        self.init(Key(rawValue: sorting.column) ?? .count, ascending: sorting.isAscending)
    }
}

extension TransactionsScreen {
    func grouped(by grouping: RowGrouping, _ context: Context) -> (any Screen)? {
        guard case .transactions(let grouping) = grouping else { return nil }
        return GroupsScreen(of: account, in: summary, filter: filter, by: grouping, context)
    }
}
