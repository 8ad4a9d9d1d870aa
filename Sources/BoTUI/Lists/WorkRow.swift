import BoModel
import BoText

/// A row of the progress screen: a step of the refresh at work, or a refresh that waits for its turn.
enum WorkRow: Hashable, Sendable, Identifiable {
    case step(RefreshStep)
    /// Its place in the queue, from 1.
    case queued(QueuedRefresh, Int)

    enum ID: Hashable, Sendable {
        case step(RefreshStep.ID)
        case queued(RefreshScope)
    }

    var id: ID {
        switch self {
        case .step(let step): .step(step.id)
        case .queued(let queued, _): .queued(queued.scope)
        }
    }

    var step: RefreshStep? { if case .step(let step) = self { step } else { nil } }

    /// Running steps first, then those that wait, had trouble and are done. Refreshes that have not begun come last.
    ///
    /// In this order the rows that matter are on the screen, however many banks there are.
    static func all(_ context: Context) -> [WorkRow] {
        let steps = context.work.progress.steps.enumerated().sorted {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }
        return steps.map { .step($0.element) }
            + context.work.queue.enumerated().map { .queued($0.element, $0.offset + 1) }
    }

    /// What is to be refreshed when this is tried again; `nil` when it is not over yet.
    func scope(_ progress: RefreshProgress) -> RefreshScope? {
        guard let step, step.state.isOver else { return nil }
        return switch step.id {
        case .notices: .notices
        case .directory: progress.scope ?? .everything
        case .relations(let estate): .estates([estate], banks: nil)
        case .bank(let estate, let bank): .estates([estate], banks: [bank])
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

/// The columns of work.
enum WorkColumns {
    private static let columnOfEstates = 100

    static let all: [Column<WorkRow>] = [
        Column(
            name: "name", heading: Phrase.Columns.step, minimum: 16, maximum: 44, give: .soft,
            cell: { row, context in CellText(name(row, context)) }),
        Column(
            name: "estate", heading: Phrase.Columns.estate, minimum: 12, maximum: 32, give: .soft,
            from: columnOfEstates,
            cell: { row, _ in
                guard let step = row.step else { return CellText("") }
                if case .relations = step.id { return CellText("\(step.name)", .dimmed) }
                return CellText("\(step.estateName)", .dimmed)
            }),
        Column(
            name: "state", heading: Phrase.Columns.status, minimum: 12, maximum: 60, give: .greedy, cell: state),
        Column(
            name: "done", heading: Phrase.Columns.done, alignment: .trailing, minimum: 5, maximum: 11,
            cell: { row, _ in CellText(row.step.flatMap { step in step.total.map { "\(step.done)/\($0)" } } ?? "") }),
        Column(
            name: "bar", heading: Phrase(""), minimum: 10, maximum: 20, from: 70,
            cell: { row, _ in CellText(row.step.map { Bar.text($0.share, width: 10) } ?? "", .bar) }),
        Column(
            name: "transactions", heading: Phrase.Columns.transactions, alignment: .trailing, minimum: 6,
            maximum: 12,
            from: 80,
            cell: { row, context in
                guard let step = row.step, step.transactions > 0 else { return CellText("") }
                return CellText(CountFormat.number(step.transactions, context.look.language))
            }),
        Column(
            name: "time", heading: Phrase.Columns.duration, alignment: .trailing, minimum: 5, maximum: 8,
            cell: { row, context in CellText(row.step.map { time($0, context) } ?? "") }),
    ]

    private static func name(_ row: WorkRow, _ context: Context) -> SafeText {
        switch row {
        case .queued(let queued, _): "\(queued.name)"
        case .step(let step): name(step, context)
        }
    }

    private static func name(_ step: RefreshStep, _ context: Context) -> SafeText {
        switch step.id {
        case .notices: Phrase.Screens.stepNotices[context.look.language]
        case .directory: Phrase.Screens.stepDirectory[context.look.language]
        case .relations:
            // Where there is room the debtor has a column.
            context.look.size.width < columnOfEstates
                ? Phrase.Screens.stepRelations(step.name)[context.look.language]
                : Phrase.Screens.stepAllRelations[context.look.language]
        case .bank:
            context.look.size.width < columnOfEstates && !step.estateName.isEmpty
                ? "\(step.name), \(step.estateName)" : "\(step.name)"
        }
    }

    private static func state(_ row: WorkRow, _ context: Context) -> CellText {
        let language = context.look.language
        guard case .step(let step) = row else {
            guard case .queued(_, let place) = row else { return CellText("") }
            return CellText(Phrase.Working.inQueue(place)[language], .dimmed)
        }
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
