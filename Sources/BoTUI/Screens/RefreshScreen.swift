import BoModel
import BoText

/// What the refresh that runs is doing, or what the last one came to.
struct RefreshScreen: Screen, Pointable, ProgressShowing {
    static let name = "refresh"
    static let title = Phrase.Screens.progress
    static let keys = Keymap(
        GlobalKeys.scrolling + GlobalKeys.refreshing + [.init(.stopOne, .character("x"))] + GlobalKeys.log
            + GlobalKeys.stop
            + GlobalKeys.everywhere,
        hints: [
            .init(.stopOne, label: Phrase.Screens.stopThisShort), .init(.stop, label: Phrase.Screens.stopAllShort),
            .init(.back, label: Phrase.Commands.close),
            .init(.refresh, label: Phrase.Working.retryNow), .init(.showLog, label: Phrase.Working.fullLog),
            .init(.showProblems, label: Phrase.Commands.showProblems),
            .init(.refreshAll, label: Phrase.Commands.refreshAll),
        ] + GlobalKeys.lastHints)

    private var state = ListState<WorkRow.ID>()
    private var height = 10
    private var shown: [WorkRow.ID] = []

    func trail(_ context: Context) -> [SafeText] { [Phrase.Screens.progress[context.look.language]] }

    mutating func fit(_ area: Size, _ context: Context) {
        height = stepsHeight(in: area.height, context) - 1
        shown = WorkRow.all(context).map(\.id)
        state.update(shown, height: height)
    }

    /// Steps get what they need, but always leave room for the log.
    private func stepsHeight(in height: Int, _ context: Context) -> Int {
        min(context.work.progress.steps.count + context.work.queue.count + 1, max(4, height - 8))
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        let rows = WorkRow.all(context)
        if let target = command.target(from: state.place, count: rows.count, height: height) {
            state.move(to: target, in: rows.map(\.id), height: height)
            return .stay
        }
        switch command {
        case .refresh: return tryAgain(context)
        case .stopOne: return stop(context)
        default: return .unhandled
        }
    }

    func label(of hint: Keymap.Hint, above below: (any Screen)?, _ context: Context) -> Phrase? {
        let isIdle = !context.work.progress.isRunning && context.work.queue.isEmpty
        return isIdle && [[.stopOne], [.stop]].contains(hint.commands) ? nil : hint.label
    }

    mutating func point(at place: Int) -> Bool {
        state.move(to: place, in: shown, height: height)
        return false
    }

    /// Tries what is under the cursor again, without waiting any longer.
    private mutating func tryAgain(_ context: Context) -> Reaction {
        guard let row = current(context) else { return .work(.refresh(context.work.progress.scope ?? .everything)) }
        state.choose()
        guard let step = row.step else { return .refused(Phrase.Working.waitsForTurn) }
        switch step.state {
        case .retrying: return .work(.retryNow(step.id))
        case .running: return .refused(Phrase.Working.isAtWork)
        case .waiting: return .refused(Phrase.Working.waitsForTurn)
        case .letter: return .refused(Phrase.Screens.letterBank)
        case .complete, .partial, .failed, .stopped:
            return .work(.refresh(row.scope(context.work.progress) ?? .everything))
        }
    }

    func workName(_ context: Context) -> String {
        guard let step = current(context)?.step else { return Self.title[context.look.language].string }
        let names = [step.name, step.estateName].filter { !$0.isEmpty }
        return names.isEmpty ? Phrase.Screens.stepNotices[context.look.language].string : names.joined(separator: ", ")
    }

    /// Stops the bank under the cursor; on an estate's own step, the estate with all its banks; what waits is
    /// forgotten.
    private mutating func stop(_ context: Context) -> Reaction {
        let progress = context.work.progress
        let row = current(context)
        state.choose()
        if case .queued(let queued, _) = row { return .unqueue(queued.scope) }
        guard progress.isRunning, let step = row?.step else { return .refused(Phrase.Screens.nothingToStop) }
        switch step.id {
        case .notices, .directory:
            return .refused(Phrase.Screens.stopsOnlyWithAll(context.look.key(.stop, on: Self.self)))
        case .bank where step.state.isOver: return .refused(Phrase.Screens.alreadyOver)
        case .relations(let estate) where step.state.isOver && !progress.isBusy(with: estate):
            return .refused(Phrase.Screens.alreadyOver)
        case .bank, .relations: return .work(.stopStep(step.id))
        }
    }

    private func current(_ context: Context) -> WorkRow? {
        WorkRow.all(context).first { $0.id == state.selected }
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let progress = context.work.progress
        let language = context.look.language
        guard progress.scope != nil else {
            surface.write(
                Phrase.Screens.noRefresh(context.look.key(.refreshAll, on: Self.self))[language],
                at: Point(x: 2, y: area.y + 2), maxWidth: area.width - 3, role: .text)
            return
        }
        let height = stepsHeight(in: area.height, context)
        let steps = Rect(x: area.x, y: area.y, width: area.width, height: height)
        drawRows(WorkRow.all(context), on: &surface, in: steps, context)
        surface.write(summary(context), at: Point(x: area.x + 2, y: steps.maxY + 1), width: area.width - 3)
        let log = Rect(x: area.x, y: steps.maxY + 3, width: area.width, height: area.maxY - steps.maxY - 3)
        guard log.height > 1 else { return }
        surface.write(paneTitle: " \(Phrase.Screens.log, language)", in: log)
        for (line, note) in progress.log.reversed().prefix(log.height - 1).enumerated() {
            let y = log.y + 1 + line
            surface.write(DateFormat.timeWithSeconds(note.at), at: Point(x: log.x + 2, y: y), role: .dimmed)
            let words = note.words(language)
            surface.write(words.text, at: Point(x: log.x + 12, y: y), maxWidth: log.width - 13, role: words.role)
        }
    }

    private func drawRows(_ rows: [WorkRow], on surface: inout Surface, in area: Rect, _ context: Context) {
        var widths = ColumnWidths()
        widths.measure(rows, WorkColumns.all, context)
        let layout = TableLayout(
            WorkColumns.all, widths, width: area.width, breakpoint: area.width, sorting: nil,
            language: context.look.language)
        surface.write(headings: layout, sorting: nil, in: area, context.look.language)
        surface.writeRows(in: area, from: state.top, cursor: state.place) { surface, place, y in
            guard rows.indices.contains(place) else { return false }
            surface.write(row: rows[place], layout, at: y, in: area, context)
            return true
        }
    }

    /// How far the work has come, or what it came to.
    private func summary(_ context: Context) -> Line {
        let language = context.look.language
        let progress = context.work.progress
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

    /// When the register is asked next by itself; while work goes on, that one can go on too.
    func total(_ context: Context) -> Line {
        let language = context.look.language
        if context.work.progress.isRunning { return Line(Phrase.Screens.workGoesOn[language], .total) }
        guard let polling = context.work.polling else { return Line() }
        if polling.isOut { return Line(Phrase.Working.pollIsOut[language], .total) }
        let moment = DateFormat.time(polling.nextAt)
        return Line(Phrase.Working.nextPoll(moment, minutes: polling.minutes)[language], .total)
    }

    func status(_ context: Context) -> Status {
        guard let row = current(context) else { return Status() }
        let count = context.work.progress.steps.count + context.work.queue.count
        var status = Status(right: Phrase.Screens.row(state.place + 1, of: count)[context.look.language])
        if let problem = row.step?.problem {
            status.left = Line("! \(Phrase.problemLine(problem), context.look.language)", .warning)
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
