import BoModel
import BoText

/// What the refresh that runs is doing, or what the last one came to.
struct RefreshScreen: Screen {
    static let name = "refresh"
    static let title = Phrase.Screens.progress
    static let keys = Keymap(
        GlobalKeys.scrolling + GlobalKeys.refreshing + [.init(.stopOne, .character("x"))] + GlobalKeys.stop
            + GlobalKeys.everywhere,
        hints: [
            .init(.stopOne, label: Phrase.Screens.stopThisShort), .init(.stop, label: Phrase.Screens.stopAllShort),
            .init(.back, label: Phrase.Screens.closeAndGoOn),
            .init(.refresh, label: Phrase.Screens.tryAgain), .init(.refreshAll, label: Phrase.Commands.refreshAll),
            .init(.showProblems, label: Phrase.Commands.showProblems),
        ] + GlobalKeys.lastHints)

    private var state = ListState<RefreshStep.ID>()
    private var height = 10

    func trail(_ context: Context) -> [SafeText] { [Phrase.Screens.progress[context.language]] }

    mutating func questions(fitting area: Size, isStale: Bool, _ context: Context) -> [Question] {
        height = stepsHeight(in: area.height, context) - 1
        state.update(Self.steps(context).map(\.id), height: height)
        return []
    }

    /// What is at work first, then what waits, what had trouble and what is done: what matters is on the screen, however
    /// many banks there are.
    private static func steps(_ context: Context) -> [RefreshStep] {
        context.progress.steps.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element)
    }

    /// Steps get what they need, but always leave room for the log.
    private func stepsHeight(in height: Int, _ context: Context) -> Int {
        min(context.progress.steps.count + 1, max(4, height - 8))
    }

    mutating func handle(_ command: Command, _ context: Context) -> Outcome {
        let steps = Self.steps(context)
        if let target = command.target(from: state.place, count: steps.count, height: height) {
            state.move(to: target, in: steps.map(\.id), height: height)
            return .stay
        }
        switch command {
        case .refresh: return .effects([.refresh(context.progress.scope ?? .everything)])
        case .stopOne: return stop(context)
        default: return .unhandled
        }
    }

    /// Stops the bank under the cursor; on an estate's own step, the estate with all its banks.
    private mutating func stop(_ context: Context) -> Outcome {
        let progress = context.progress
        guard progress.isRunning, let step = current(context) else { return .refused(Phrase.Screens.nothingToStop) }
        state.choose()
        switch step.id {
        case .notices, .directory: return .refused(Phrase.Screens.stopsOnlyWithAll)
        case .bank where step.state.isOver: return .refused(Phrase.Screens.alreadyOver)
        case .relations(let estate) where step.state.isOver && !progress.isBusy(with: estate):
            return .refused(Phrase.Screens.alreadyOver)
        case .bank, .relations: return .effects([.stopStep(step.id)])
        }
    }

    private func current(_ context: Context) -> RefreshStep? {
        context.progress.steps.first { $0.id == state.selected }
    }

    // MARK: - Drawing

    private static let columnOfEstates = 100
    private static let columns: [Column<RefreshStep>] = [
        Column(
            name: "name", heading: Phrase.Screens.columnStep, minimum: 16, maximum: 44, give: .soft,
            cell: { step, context in CellText(name(step, context)) }),
        Column(
            name: "estate", heading: Phrase.Screens.columnEstate, minimum: 12, maximum: 32, give: .soft,
            from: columnOfEstates,
            cell: { step, _ in
                if case .relations = step.id {
                    CellText("\(step.name)", .dimmed)
                } else {
                    CellText("\(step.estateName)", .dimmed)
                }
            }),
        Column(
            name: "state", heading: Phrase.Screens.columnStatus, minimum: 12, maximum: 60, give: .greedy, cell: state),
        Column(
            name: "done", heading: Phrase.Screens.columnDone, alignment: .trailing, minimum: 5, maximum: 11,
            cell: { step, _ in CellText(step.total.map { "\(step.done)/\($0)" } ?? "") }),
        Column(
            name: "bar", heading: Phrase(""), minimum: 10, maximum: 20, from: 70,
            cell: { step, _ in CellText(Bar.text(step.share, width: 10), .bar) }),
        Column(
            name: "transactions", heading: Phrase.Screens.columnTransactions, alignment: .trailing, minimum: 6,
            maximum: 12,
            from: 80,
            cell: { step, context in
                CellText(step.transactions > 0 ? CountFormat.number(step.transactions, context.language) : "")
            }),
        Column(
            name: "time", heading: Phrase.Screens.columnTime, alignment: .trailing, minimum: 5, maximum: 8,
            cell: { step, context in CellText(time(step, context)) }),
    ]

    private static func name(_ step: RefreshStep, _ context: Context) -> SafeText {
        switch step.id {
        case .notices: Phrase.Screens.stepNotices[context.language]
        case .directory: Phrase.Screens.stepDirectory[context.language]
        case .relations:
            // Where there is room the debtor has a column.
            context.size.width < columnOfEstates
                ? Phrase.Screens.stepRelations(step.name)[context.language]
                : Phrase.Screens.stepAllRelations[context.language]
        case .bank: "\(step.name)"
        }
    }

    private static func state(_ step: RefreshStep, _ context: Context) -> CellText {
        let language = context.language
        let words = Phrase.stepState(step.state)[language]
        switch step.state {
        case .retrying:
            let problem = step.problem.map { Phrase.problemWord($0)[language] } ?? words
            guard let retryAt = step.retryAt else { return CellText(problem, .warning) }
            let left = max(0, Int(retryAt.seconds(since: context.now)))
            return CellText(Phrase.Screens.retry(problem, in: CountFormat.stopwatch(seconds: left))[language], .warning)
        case .failed, .partial:
            let role: Role = step.state == .failed ? .error : .warning
            return CellText(step.problem.map { Phrase.problemWord($0)[language] } ?? words, role)
        case .complete: return CellText(words, .good)
        case .letter, .stopped: return CellText(words, .warning)
        case .waiting: return CellText(words, .dimmed)
        case .running: return CellText(words)
        }
    }

    private static func time(_ step: RefreshStep, _ context: Context) -> SafeText {
        guard let start = step.startedAt else { return "" }
        return CountFormat.stopwatch(seconds: Int((step.endedAt ?? context.now).seconds(since: start)))
    }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let progress = context.progress
        let language = context.language
        guard progress.scope != nil else {
            surface.write(
                Phrase.Screens.noRefresh[language], at: Point(x: 2, y: area.y + 2), maxWidth: area.width - 3,
                role: .text)
            return
        }
        let height = stepsHeight(in: area.height, context)
        let steps = Rect(x: area.x, y: area.y, width: area.width, height: height)
        drawSteps(Self.steps(context), on: &surface, in: steps, context)
        surface.write(summary(context), at: Point(x: area.x + 2, y: steps.maxY + 1), width: area.width - 3)
        let log = Rect(x: area.x, y: steps.maxY + 3, width: area.width, height: area.maxY - steps.maxY - 3)
        guard log.height > 1 else { return }
        surface.write(paneTitle: " \(Phrase.Screens.log, language)", in: log)
        for (line, note) in progress.log.reversed().prefix(log.height - 1).enumerated() {
            let y = log.y + 1 + line
            surface.write(DateFormat.timeWithSeconds(note.at), at: Point(x: log.x + 2, y: y), role: .dimmed)
            let words = LogWords.line(note, context)
            surface.write(words.text, at: Point(x: log.x + 12, y: y), maxWidth: log.width - 13, role: words.role)
        }
    }

    private func drawSteps(_ steps: [RefreshStep], on surface: inout Surface, in area: Rect, _ context: Context) {
        var widths = ColumnWidths()
        widths.measure(steps, Self.columns, context)
        let layout = TableLayout(
            Self.columns, widths, width: area.width, breakpoint: area.width, sorting: nil, language: context.language)
        surface.write(headings: layout, sorting: nil, in: area, context.language)
        for line in 0..<max(0, area.height - 1) {
            let place = state.top + line
            guard steps.indices.contains(place) else { break }
            let y = area.y + 1 + line
            surface.write(row: steps[place], layout, at: y, in: area, context)
            if place == state.place { surface.markCursor(at: y, in: area, hasFocus: true) }
        }
    }

    /// How far the work has come, or what it came to.
    private func summary(_ context: Context) -> Line {
        let language = context.language
        let progress = context.progress
        var line = Line()
        if let summary = progress.summary {
            let words = Phrase.Screens.outcome(of: summary)[language]
            line.append(words, summary.isWhole ? .good : .warning)
            line.appendPart(Phrase.newNotices(summary.notices)[language])
            line.appendPart(Phrase.transactions(progress.transactions)[language])
            line.appendPart(CountFormat.duration(milliseconds: summary.milliseconds, language))
            if let problem = summary.problem { line.appendPart(Phrase.problemLine(problem)[language], .error) }
            return line
        }
        if let permille = progress.permille {
            line.append("\(Bar.text(permille, width: 20)) ", .bar)
            line.append(CountFormat.percent(permille: permille, language))
        }
        line.appendPart(Phrase.transactions(progress.transactions)[language])
        if let rate = progress.bytesPerSecond(at: context.now) {
            line.appendPart(CountFormat.rate(bytesPerSecond: rate, language))
        }
        // Near the end it is one long account that matters, and nobody knows how long it is.
        if let left = progress.secondsLeft(at: context.now), left > 1, progress.permille ?? 0 < 900 {
            line.appendPart(Phrase.Screens.timeLeft(CountFormat.duration(seconds: left, language))[language])
        } else {
            line.appendPart(Phrase.Screens.stepsLeft(progress.steps.count { !$0.state.isOver })[language])
        }
        return line
    }

    func total(_ context: Context) -> Line {
        context.progress.isRunning ? Line(Phrase.Screens.workGoesOn[context.language], .total) : Line()
    }

    func status(_ context: Context) -> Status {
        guard let step = current(context) else { return Status() }
        let count = context.progress.steps.count
        var status = Status(right: Phrase.Screens.row(state.place + 1, of: count)[context.language])
        if let problem = step.problem {
            status.left = Line("! \(Phrase.problemLine(problem), context.language)", .warning)
        }
        return status
    }
}

extension RefreshProgress {
    /// Whether a bank of an estate is still to come.
    fileprivate func isBusy(with estate: Estate.ID) -> Bool {
        steps.contains { step in
            if case .bank(estate, _) = step.id { !step.state.isOver } else { false }
        }
    }
}

extension RefreshStep {
    /// Where it stands among the others: the lower the higher up.
    fileprivate var rank: Int {
        switch state {
        case .running, .retrying: 0
        case .waiting: 1
        case .failed, .partial, .stopped: 2
        case .letter: 3
        case .complete: 4
        }
    }

    /// How much of it is done, 0 to 1000.
    fileprivate var share: Int {
        if state == .complete || state == .partial { return 1000 }
        guard let total, total > 0 else { return 0 }
        return min(1000, done * 1000 / total)
    }
}

/// A bar of progress out of block characters, an eighth of a cell exact.
enum Bar {
    static func text(_ permille: Int, width: Int) -> SafeText {
        let eighths = max(0, min(permille, 1000)) * width * 8 / 1000
        var text = String(repeating: "█", count: eighths / 8)
        let rest = eighths % 8
        if rest > 0, let scalar = Unicode.Scalar(UInt32(0x2590 - rest)) { text.unicodeScalars.append(scalar) }
        return "\(text)"
    }
}

/// The lines of the log in words.
enum LogWords {
    static func line(_ note: RefreshNote, _ context: Context) -> Span {
        let language = context.language
        var start: SafeText = ""
        if let bank = note.bank { start = "\(bank)" }
        if let account = note.account {
            let number = AccountFormat.number(account)
            start = start.isEmpty ? number : "\(start) \(number)"
        }
        if !start.isEmpty { start = "\(start): " }
        switch note.kind {
        case .notices(let new): return Span("\(start)\(Phrase.newNotices(new), language)")
        case .relations(let banks): return Span("\(start)\(Phrase.Screens.registerNames(banks), language)")
        case .accounts(let count, let hidden):
            guard hidden > 0 else { return Span("\(start)\(Phrase.accounts(count), language)") }
            return Span("\(start)\(Phrase.accounts(count), language), \(Phrase.hiddenAccounts(hidden), language)")
        case .page(let number, let transactions):
            return Span("\(start)\(Phrase.Screens.page(number, transactions), language)")
        case .account(let transactions, let duplicates):
            guard duplicates > 0 else { return Span("\(start)\(Phrase.transactions(transactions), language)") }
            return Span(
                "\(start)\(Phrase.transactions(transactions), language), \(Phrase.duplicates(duplicates), language)")
        case .trouble(let problem): return Span("\(start)\(words(problem, language))", .error)
        case .retry(let problem, let attempt, let most, let seconds):
            let again = Phrase.Screens.attempt(attempt, of: most, in: seconds)
            return Span("\(start)\(words(problem, language)), \(again, language)", .warning)
        }
    }

    /// What happened, and the other side's own words.
    private static func words(_ problem: Problem, _ language: Language) -> SafeText {
        let line = Phrase.problemWord(problem)[language]
        guard let detail = problem.detail, !detail.isEmpty else { return line }
        return "\(line) «\(detail)»"
    }
}
