import BoModel
import BoText

/// What stands unsolved, newest first, with the sentences about the one under the cursor below.
struct ProblemsScreen: Screen, Asking, AboutEstate, Pointable, Referring {
    static let name = "problems"
    static let title = Phrase.Screens.problems
    static let keys = Keymap(
        GlobalKeys.scrolling + GlobalKeys.opening + GlobalKeys.refreshing + GlobalKeys.stop + GlobalKeys.everywhere,
        hints: [
            .init(.open, label: Phrase.Screens.goThere), .init(.back, label: Phrase.Commands.close),
            .init(.refresh, label: Phrase.Screens.tryAgain), .init(.showProgress, label: Phrase.Commands.showProgress),
        ] + GlobalKeys.lastHints)

    private var problems: [StandingProblem]?
    private var state = ListState<StandingProblem>()
    private var height = 10

    func trail(_ context: Context) -> [SafeText] { [Phrase.Screens.problems[context.look.language]] }
    var estate: Estate.ID? { current?.estate }

    private var current: StandingProblem? { state.selected }
    /// The sentences below the list take so many rows.
    private static let detailHeight = 7

    mutating func fit(_ area: Size, _ context: Context) {
        height = max(1, area.height - Self.detailHeight - 2)
        state.keepVisible(count: problems?.count ?? 0, height: height)
    }

    var questions: [Question] { [.problems] }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        guard case .problems(let problems) = answer else { return }
        self.problems = problems
        state.update(problems, height: height)
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        let problems = problems ?? []
        if let target = command.target(from: state.place, count: problems.count, height: height) {
            state.move(to: target, in: problems, height: height)
            return .stay
        }
        switch command {
        case .open: return .unhandled
        case .refresh:
            guard let current, let estate = current.estate else { return .work(.refresh(.everything)) }
            return .work(.refresh(.estates([estate], banks: current.bank.map { [$0] })))
        default: return .unhandled
        }
    }

    mutating func point(at place: Int) -> Bool {
        let isThere = state.place == place
        state.move(to: place, in: problems ?? [], height: height)
        return isThere
    }

    /// The bank or the account that the problem is about.
    var destination: Destination? {
        guard let current, let estate = current.estate else { return nil }
        guard let bank = current.bank, let account = current.account else { return .banks(estate, current.bank) }
        return .account(estate, bank, account)
    }

    private static let columns: [Column<StandingProblem>] = [
        Column(
            name: "at", heading: Phrase.Columns.at, minimum: 5, maximum: 20,
            cell: { problem, context in
                problem.at.map { CellText(DateFormat.moment($0, now: context.now, context.look.language), .dimmed) }
                    ?? CellText(.missing, .dimmed)
            }),
        Column(
            name: "estate", heading: Phrase.Columns.estate, minimum: 12, maximum: 30, give: .soft,
            cell: { problem, _ in CellText(problem.estateName.map { "\($0)" } ?? "") }),
        Column(
            name: "bank", heading: Phrase.Columns.bank, minimum: 10, maximum: 28, give: .soft,
            cell: { problem, _ in CellText(problem.bankName.map { "\($0)" } ?? "") }),
        Column(
            name: "account", heading: Phrase.Columns.accountNumber, minimum: 0, maximum: 20, from: 96,
            cell: { problem, _ in CellText(problem.account.map { AccountFormat.number($0) } ?? "") }),
        Column(
            name: "problem", heading: Phrase.Columns.problem, minimum: 14, maximum: 80, give: .greedy,
            cell: { problem, context in
                CellText(
                    Phrase.problemWord(problem.problem)[context.look.language],
                    isMild(problem.problem) ? .warning : .error)
            }),
    ]

    /// An incomplete answer is no failure.
    private static func isMild(_ problem: Problem) -> Bool {
        [.partial, .notDelivered, .noAccounts, .letter, .vanished].contains(problem.code)
    }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let language = context.look.language
        let problems = problems ?? []
        let (list, detail) = area.split(below: Self.detailHeight)
        var widths = ColumnWidths()
        widths.measure(problems, Self.columns, context)
        let layout = TableLayout(
            Self.columns, widths, width: list.width, breakpoint: list.width, sorting: nil, language: language)
        surface.write(headings: layout, sorting: nil, in: list, language)
        guard !problems.isEmpty else {
            let words = self.problems == nil ? Phrase.Screens.loading : Phrase.Screens.noProblems
            surface.write(
                words[language], at: Point(x: list.x + 2, y: list.y + 2), maxWidth: list.width - 3, role: .dimmed)
            return
        }
        surface.writeRows(in: list, from: state.top, cursor: state.place) { surface, place, y in
            guard problems.indices.contains(place) else { return false }
            surface.write(row: problems[place], layout, at: y, in: list, context)
            return true
        }
        surface.drawFrame(above: detail)
        guard let current else { return }
        var sheet = FactSheet()
        sheet.facts = Phrase.problemText(current.problem, language).map { .text($0, .text) }
        if let account = current.account {
            let words: SafeText = "\(Phrase.Columns.accountNumber, language) \(AccountFormat.number(account))"
            sheet.facts.insert(.text(words, .dimmed), at: 0)
        }
        sheet.drawBeginning(
            on: &surface,
            in: Rect(x: detail.x + 2, y: detail.y, width: min(detail.width - 4, 110), height: detail.height), language)
    }

    func total(_ context: Context) -> Line {
        guard let problems, !problems.isEmpty else { return Line() }
        return Line(Phrase.problems(problems.count)[context.look.language], .total)
    }

    func status(_ context: Context) -> Status {
        guard let problems, !problems.isEmpty else { return Status() }
        return Status(right: Phrase.Screens.row(state.place + 1, of: problems.count)[context.look.language])
    }
}
