import BoModel
import BoText

/// The transactions of a list in groups: how many, what came in and went out, and when. Enter goes down into a group.
struct GroupsScreen: Screen, Asking, AboutAccount, Filterable, Sortable, Tabular, Pointable, CopySource, Groupable,
    NeighbourOpening, AsideDrawing, Restorable
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
    private var query: GroupQuery
    private var window = RowWindow<TransactionGroup>()
    private var answer: GroupsAnswer?
    /// What the answer was asked with.
    private var answered: GroupQuery?
    private var isGone = false
    /// There are too many groups, or the cache could not be read: the notice has said which. What had been counted
    /// until then is not the whole, and is not shown.
    private var hasFailed = false
    private var widths = ColumnWidths()

    /// - Parameter source: the filter of the list, as it was typed.
    init(
        of account: AccountSummary, in summary: EstateSummary?, filter source: String, by grouping: TransactionGrouping,
        _ context: Context
    ) {
        self.account = account
        self.summary = summary
        self.source = source
        query = GroupQuery(account: account.id, filter: FilterLanguage.parse(source), by: grouping)
        if [.month, .year, .day].contains(grouping) { query.order = GroupOrder(.name, ascending: false) }
        if let sorting = context.look.sorting[.groups] { query.order = GroupOrder(sorting) }
        // The largest group is known at the end: until then the cursor stays at the top, whatever stands there.
        window.expectNewList()
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
    var grouping: TransactionGrouping { query.grouping }
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

    var isAwaitingRows: Bool { !isGone && !hasFailed && !hasAnswer }

    /// Whether the rows at hand are those of the query, as far as they have come.
    private var hasAnswer: Bool {
        guard var asked = answered else { return false }
        asked.anchor = query.anchor
        return asked == query
    }

    mutating func fit(_ area: Size, _ context: Context) { window.fit(height: area.height - 1) }
    mutating func renewQuestions() { window.renewRequest() }

    var questions: [Question] {
        let request = window.request
        var asked = query
        asked.anchor = request.anchor
        return [.groups(asked, rows: request.rows)]
    }

    var isAtHand: Bool { !window.isBehind && hasAnswer }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        guard case .groups(let asked, let places) = question, case .groups(let groups) = answer,
            asked.order == query.order, asked.words == query.words
        else { return }
        isGone = groups == nil
        hasFailed = false
        guard let groups else { return }
        self.answer = groups
        answered = asked
        account = groups.account
        summary = groups.estate
        window.receive(
            groups.rows, to: .init(anchor: asked.anchor, rows: places), isComplete: groups.isComplete)
        widths.measure(groups.rows.rows, columns, context)
    }

    mutating func fail(_ question: Question, _ context: Context) { hasFailed = true }

    // MARK: - Commands

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if let target = command.target(from: window.wanted.cursor, count: window.total, height: window.height) {
            window.move(to: target)
            return .stay
        }
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
        guard let group = window.current, !hasFailed else { return .refused(Phrase.Screens.nothingHere) }
        var filter = FilterLanguage.parse(source)
        for condition in group.conditions(
            grouping, namesCurrency: answer?.hasCurrencies == true, context.look.spelling)
        where !filter.conditions.contains(where: { $0.test == condition.test && $0.isNegated == condition.isNegated }) {
            filter.conditions.append(condition)
        }
        var screen = TransactionsScreen(of: account, in: summary, context)
        screen.setFilter(FilterLanguage.text(of: filter), context)
        return .open(screen)
    }

    mutating func point(at place: Int) -> Bool {
        let isThere = window.wanted.cursor == place
        window.move(to: place)
        return isThere
    }

    mutating func openNeighbour(_ step: Int, _ context: Context) -> Reaction {
        let target = window.shown.cursor + step
        guard window.rows?[target] != nil else { return .refused(Phrase.Groups.noMoreGroups) }
        window.move(to: target)
        return open(context)
    }

    var filter: String { query.words }
    mutating func setFilter(_ text: String, _ context: Context) {
        guard text != query.words else { return }
        query.words = text
        query.named = GroupColumns.values(saying: text, grouping, context.look.language)
        window.expectNewList()
    }

    func sortable(_ context: Context) -> [SortChoice] {
        columns.filter { GroupOrder.Key(rawValue: $0.name) != nil }.map {
            SortChoice(name: $0.name, heading: $0.heading, startsAscending: $0.name == "name")
        }
    }

    var sorting: Sorting { Sorting(column: query.order.key.rawValue, isAscending: query.order.isAscending) }
    mutating func setSorting(_ sorting: Sorting, _ context: Context) {
        query.order = GroupOrder(sorting)
        window.expectNewList()
    }

    // MARK: - Drawing

    private var columns: [Column<TransactionGroup>] {
        GroupColumns.all(grouping, hasCurrencies: answer?.hasCurrencies == true)
    }

    private func layout(width: Int, _ context: Context) -> TableLayout<TransactionGroup> {
        TableLayout(
            columns, widths, width: width, breakpoint: width, sorting: sorting, language: context.look.language,
            choice: context.look.tables[.groups] ?? .delivered)
    }

    func table(fitting area: Size, _ context: Context) -> TableFace { layout(width: area.width, context).face }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let layout = layout(width: area.width, context)
        surface.write(headings: layout, sorting: sorting, in: area, context.look.language)
        guard let rows = window.rows, rows.total > 0, !hasFailed else {
            surface.write(empty(context), at: Point(x: area.x + 2, y: area.y + 2), width: area.width - 3)
            return
        }
        for line in 0..<max(0, area.height - 1) {
            let place = window.shown.top + line
            guard let row = rows[place] else { continue }
            let y = area.y + 1 + line
            surface.write(
                row: row, layout, at: y, in: area, needles: SoughtText.words(query.words).flatMap(\.forms), context)
            surface.mark(.row(place), in: Rect(x: area.x, y: y, width: area.width, height: 1))
            if place == window.shown.cursor { surface.markCursor(at: y, in: area, hasFocus: true) }
        }
    }

    private func empty(_ context: Context) -> Line {
        let language = context.look.language
        if isGone { return Line(Phrase.Screens.accountIsGone[language]) }
        if hasFailed { return Line(Phrase.Groups.failed[language], .warning) }
        guard let answer, answer.isComplete, answered?.words == query.words else {
            return Line(Phrase.Groups.counting[language], .dimmed)
        }
        if !query.words.isEmpty {
            let key = context.look.key(.cancel, on: Self.self)
            return Line(Phrase.Screens.noMatches(query.words, key)[language], .dimmed)
        }
        return Line(Phrase.Groups.nothing[language], .dimmed)
    }

    func total(_ context: Context) -> Line {
        guard let answer, answer.rows.total > 0, !hasFailed else { return Line() }
        let language = context.look.language
        var line = Line(soFar: !answer.isComplete, language)
        line.append(answer.sums, language)
        line.appendPart(Phrase.Groups.groups(answer.rows.total)[language], .total)
        line.appendPart(Phrase.transactions(answer.transactions)[language], .total)
        return line
    }

    func status(_ context: Context) -> Status {
        let language = context.look.language
        var line = query.filter.isNone ? Line() : FilterWords.chips(of: query.filter)
        if !query.words.isEmpty {
            if !line.isEmpty { line.append(" ") }
            line.append("[\(Phrase.Groups.name(of: grouping), language): \(query.words)]", .chip)
        }
        if !hasFailed, answer?.isComplete == false || !hasAnswer {
            line.appendPart(Phrase.Groups.counting[language], .status)
        } else if let note = note(context) {
            line.appendPart(note, .warning)
        } else if let column = columns.first(where: { $0.name == query.order.key.rawValue }) {
            line.appendPart(
                Phrase.Screens.sorted(by: column.heading, ascending: query.order.isAscending)[language], .status)
        }
        let place =
            window.total == 0 || hasFailed
            ? "" : Phrase.Screens.row(window.shown.cursor + 1, of: window.total)[language]
        return Status(left: line, right: place)
    }

    /// What of the group under the cursor is in no sum, or was not fetched.
    private func note(_ context: Context) -> SafeText? {
        guard let group = window.current else { return nil }
        var parts: [SafeText] = []
        let asked = query.filter.conditions + group.conditions(grouping, namesCurrency: false, context.look.spelling)
        if let gap = account.coverage?.gap(for: TransactionFilter(asked), today: context.now.oslo.day) {
            parts.append(Phrase.Screens.gap(gap, isShort: context.look.size.width < 100)[context.look.language])
        }
        let sums = group.sums
        if sums.outside > 0 { parts.append(Phrase.Screens.outside(sums.outside)[context.look.language]) }
        if sums.unreadable > 0 { parts.append(Phrase.Screens.unreadableShort(sums.unreadable)[context.look.language]) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    func copyText(_ context: Context) -> CopyText? {
        window.current.map { group in
            CopyText(
                group, value: GroupColumns.name(group, grouping, context.look.language),
                (context.look.tables[.groups] ?? .delivered).used(columns), context)
        }
    }

    func drawAside(on surface: inout Surface, in area: Rect, _ context: Context) {
        let none = Rows<TransactionGroup>(first: 0, rows: [], total: 0)
        let rows = hasFailed ? none : window.rows ?? none
        Aside.draw(
            Phrase.Groups.by(grouping)[context.look.language], rows.rows, of: rows.total,
            cursor: window.shown.cursor - rows.first, on: &surface, in: area, context.look.language
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

    init?(_ place: Session.Place, on below: any Screen, _ cache: KnownCache, _ context: Context) {
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
        return GroupsScreen(of: account, in: summary, filter: typed, by: grouping, context)
    }
}
