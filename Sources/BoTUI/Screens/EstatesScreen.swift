import BoModel
import BoText

/// The first level: the estates, newest opening first.
struct EstatesScreen: SmallListScreen, Tabular, Annotatable, NeighbourOpening, Restorable {
    static let name = "estates"
    static let title = Phrase.Screens.estates
    static let keys = Keymap(
        GlobalKeys.table + GlobalKeys.noting + GlobalKeys.estate + GlobalKeys.charting,
        hints: [
            .init(.open, label: Phrase.Screens.banks), .init(.filter, label: Phrase.Commands.filter),
            .init(.sort, label: Phrase.Commands.sort), .init(.refresh, label: Phrase.Commands.refresh),
            .init(.showProgress, label: Phrase.Commands.showProgress),
            .init(.showProblems, label: Phrase.Commands.showProblems), .init(.close, label: Phrase.Commands.quit),
        ] + GlobalKeys.lastHints)

    let level: Level? = .estates
    var list: SmallList<EstateSummary>
    /// The banks of the estate under the cursor, beside the list on a wide screen.
    private var preview: BanksAnswer?
    private var showsPreview = false

    init(_ context: Context, selecting estate: Estate.ID? = nil, line: Int = 0) {
        list = SmallList(
            EstateColumns.all, on: .estates,
            sorting: context.look.sorting[.estates] ?? Sorting(column: "opened", isAscending: false), selecting: estate,
            line: line,
            annotation: \.annotation)
    }

    var estate: Estate.ID? { list.current?.id ?? list.state.selected }
    var estateAtHand: EstateSummary? { list.current }

    func trail(_ context: Context) -> [SafeText] {
        [Phrase.Screens.estates[context.look.language], Phrase.Screens.allEstates[context.look.language]]
    }

    func freshness(_ context: Context) -> Freshness? {
        guard list.isLoaded, !list.items.isEmpty else { return nil }
        // Estates that may not be asked about any more grow old without being out of date.
        let open = list.items.filter(\.estate.status.allowsRequests)
        let asked = open.compactMap(\.refreshedAt)
        let moments = asked.isEmpty ? list.items.compactMap(\.refreshedAt) : asked
        return Freshness(
            moments, from: Phrase.Screens.theBanks[context.look.language],
            isWhole: open.allSatisfy { $0.state == .complete }, context)
    }

    mutating func fit(_ area: Size, _ context: Context) {
        list.fit(height: area.height - 1)
        showsPreview = area.width >= Breakpoint.banksOfEstate && !context.look.isPlain
    }

    var questions: [Question] {
        guard showsPreview, let estate else { return [.estates] }
        return [.estates, .banks(of: estate)]
    }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        switch answer {
        case .estates(let estates): list.receive(estates, context)
        case .banks(let banks): preview = banks
        default: break
        }
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if list.move(by: command) { return .stay }
        switch command {
        case .open:
            guard let estate = list.current else { return .refused(Phrase.Screens.nothingToOpen) }
            return .open(BanksScreen(of: estate, context))
        case .refresh:
            guard let estate = list.choose() else { return .work(.refresh(.everything)) }
            if let refusal = Refusals.refresh(estate.estate) { return .refused(refusal) }
            return .work(.refresh(.estates([estate.id], banks: nil)))
        case .chart:
            guard let estate else { return .refused(Phrase.Screens.chooseEstateFirst) }
            return .open(ChartScreen(of: estate))
        default: return .unhandled
        }
    }

    mutating func openNeighbour(_ step: Int, _ context: Context) -> Reaction {
        guard let estate = list.step(step) else { return .refused(Phrase.Screens.noMoreEstates) }
        return .open(BanksScreen(of: estate, context))
    }

    func pane(in area: Size) -> ClosedRange<Int>? { showsPreview ? 35...max(44, area.width * 3 / 10) : nil }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        guard let side = drawList(on: &surface, in: area, context), let preview,
            preview.estate.id == estate
        else { return }
        BankPreview.draw(preview, on: &surface, in: side, context)
    }

    static func isDimmed(_ estate: EstateSummary) -> Bool { !estate.estate.status.allowsRequests }

    static func annotated(_ estate: EstateSummary) -> Annotated? { Annotated(estate.target, estate.annotation) }

    func empty(_ context: Context) -> [Line] {
        let language = context.look.language
        if context.work.progress.isRunning {
            return [Line(Phrase.Screens.firstRefreshRuns(context.look.key(.showProgress, on: Self.self))[language])]
        }
        return Phrase.Screens.emptyCache(context.look.key(.refresh, on: Self.self)).map { Line($0[language]) }
    }

    func total(_ context: Context) -> Line {
        guard !list.items.isEmpty else { return Line() }
        let language = context.look.language
        var sums = MoneySums()
        for estate in list.shown { sums.add(estate.balances) }
        var line = Line(
            sums, without: list.shown.reduce(0) { $0 + $1.accountsWithoutBalance },
            silent: list.shown.reduce(0) { $0 + $1.silentBanks }, language)
        line.appendPart(Phrase.estates(list.shown.count)[language], .total)
        line.appendPart(Phrase.accounts(list.shown.reduce(0) { $0 + $1.accounts })[language], .total)
        line.appendPart(Phrase.transactions(list.shown.reduce(0) { $0 + $1.transactions })[language], .total)
        return line
    }

    func note(_ estate: EstateSummary, _ context: Context) -> Span? {
        let language = context.look.language
        if let problem = estate.problem { return Span("! \(Phrase.problemLine(problem), language)", .error) }
        if !estate.estate.status.allowsRequests {
            return Span(Phrase.Screens.estateIs(estate.estate.status)[language], .warning)
        }
        guard estate.troubles > 0 else { return nil }
        let key = context.look.key(.showProblems, on: Self.self)
        return Span(Phrase.Screens.troubles(estate.troubles, key)[language], .warning)
    }
}

extension EstatesScreen {
    var place: Session.Place? {
        var place = Session.Place(of: self)
        place.estate = list.state.isChosen ? list.state.selected : nil
        place.line = list.state.line
        return place
    }

    /// Nothing stands below the estates.
    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context) {
        return nil
    }
}

/// The columns of estates.
enum EstateColumns {
    private static let own: [Column<EstateSummary>] = [
        Column(
            name: "name", heading: Phrase.Columns.estate, minimum: 22, maximum: 48, give: .greedy,
            cell: { estate, context in
                estate.name.map { CellText("\($0)") }
                    ?? CellText(Phrase.Screens.nameUnknown[context.look.language], .dimmed)
            },
            precedes: { Folding.precedes(name($0).string, name($1).string) }),
        Column(
            name: "number", heading: Phrase.Columns.number, minimum: 11, maximum: 14, from: 40,
            cell: { estate, _ in CellText(PartyFormat.number(estate.estate.debtor)) },
            precedes: { $0.estate.debtor.text < $1.estate.debtor.text }),
        Column(
            name: "opened", heading: Phrase.Columns.ruling, minimum: 10, maximum: 10, from: 50,
            cell: { estate, context in CellText(DateFormat.day(estate.estate.openedOn, context.look.language)) },
            precedes: { $0.estate.openedOn < $1.estate.openedOn }),
        Column(
            name: "cutOff", heading: Phrase.CutOffs.column, minimum: 10, maximum: 12, from: 124,
            cell: { estate, context in
                estate.cutOff.day.map { CellText(DateFormat.day($0, context.look.language)) }
                    ?? CellText(.missing, .dimmed)
            },
            precedes: { left, right in
                guard let second = right.cutOff.day else { return false }
                return left.cutOff.day.map { $0 < second } ?? true
            }),
        Column(
            name: "status", heading: Phrase.Columns.status, minimum: 6, maximum: 12, from: 100,
            cell: { estate, context in
                CellText(
                    Phrase.estateStatus(estate.estate.status)[context.look.language],
                    estate.estate.status.allowsRequests ? .text : .warning)
            },
            precedes: { $0.estate.status.rawValue < $1.estate.status.rawValue }),
        Column(
            name: "banks", heading: Phrase.Columns.banks, alignment: .trailing, maximum: 8, from: 90,
            cell: { estate, context in count(estate.banks, estate, context) }, precedes: { $0.banks < $1.banks }),
        Column(
            name: "accounts", heading: Phrase.Columns.accounts, alignment: .trailing, maximum: 8, from: 84,
            cell: { estate, context in count(estate.accounts, estate, context) },
            precedes: { $0.accounts < $1.accounts }),
        Column(
            name: "transactions", heading: Phrase.Columns.transactions, alignment: .trailing, maximum: 12,
            from: 110,
            cell: { estate, context in count(estate.transactions, estate, context) },
            precedes: { $0.transactions < $1.transactions }),
        Column(
            name: "balance", heading: Phrase.Columns.balance, alignment: .trailing, minimum: 12, maximum: 26,
            isKept: true,
            cell: { estate, context in SumCells.first(estate.balances, context) },
            precedes: { SumCells.precedes($0.balances, $1.balances) }),
        Column(
            name: "more", heading: Phrase(""), minimum: 0, maximum: 1, upTo: 99, isKept: true,
            cell: { estate, context in
                CellText(rest(estate, context).text.prefix(1), .dimmed)
            }),
        Column(
            name: "rest", heading: Phrase(""), minimum: 0, maximum: 8, from: 100, isKept: true, isAlwaysCopied: true,
            cell: rest),
        Column(
            name: "fetched", heading: Phrase.Columns.fetched, minimum: 11, maximum: 30, give: .soft, from: 10,
            cell: fetched,
            precedes: { ($0.refreshedAt?.milliseconds ?? 0) < ($1.refreshedAt?.milliseconds ?? 0) }),
    ]

    static let all = own + NoteColumns.all(\.annotation)

    private static func rest(_ estate: EstateSummary, _ context: Context) -> CellText {
        SumCells.rest(estate.balances, without: estate.accountsWithoutBalance + estate.silentBanks, context)
    }

    /// The debtor's name, or its number while nobody has told the name.
    static func name(_ estate: EstateSummary) -> SafeText {
        estate.name.map { "\($0)" } ?? PartyFormat.number(estate.estate.debtor)
    }

    private static func count(_ count: Int, _ estate: EstateSummary, _ context: Context) -> CellText {
        // Before the register has answered, nobody knows how many there are: that is not none.
        if count == 0, estate.state == .never || estate.refreshedAt == nil {
            return CellText(.missing, .dimmed)
        }
        return CellText(CountFormat.number(count, context.look.language))
    }

    private static func fetched(_ estate: EstateSummary, _ context: Context) -> CellText {
        if let progress = Age.progress(of: estate.id, context) { return progress }
        if !estate.estate.status.allowsRequests {
            let words = Phrase.Screens.estateStatusInRow(estate.estate.status)[context.look.language]
            guard Age.isRoomy(context), let instant = estate.refreshedAt else { return CellText(words, .warning) }
            return CellText("\(Age.short(instant, context)), \(words)", .warning)
        }
        if estate.state == .partial || estate.state == .failed, estate.problem == nil, estate.troubles > 0 {
            let words = Phrase.Screens.troublesInRow(estate.troubles)[context.look.language]
            return Age.troubled("◐", estate.refreshedAt, words, .warning, context)
        }
        return Age.cell(estate.state, estate.refreshedAt, problem: estate.problem, context)
    }
}
