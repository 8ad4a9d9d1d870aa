import BoModel
import BoText

/// Work in the background: what is under way, what waits, and the questions that Bo asks by itself. Nothing of it
/// moves the cursor.
extension App {
    mutating func progress(_ event: RefreshEvent) -> [Effect] {
        context.work.progress.receive(event)
        switch event {
        case .began(let scope, _):
            // What became of an earlier refresh is told no longer: another one runs.
            statusMessage = .info(Phrase.Screens.refreshBegins(key(.showProgress)))
            context.work.queue.removeAll { $0.scope == scope }
            context.work.polling?.putOff(context.now)
        case .saved(let change):
            if case .purged(let estate) = change { context.work.edits.forget(estate) }
            forget(what: change)
        case .ended(let summary): return end(summary)
        default: break
        }
        return []
    }

    private mutating func end(_ summary: RefreshSummary) -> [Effect] {
        // Whoever stops the work stops what waits for it.
        if summary.wasStopped { context.work.queue = [] }
        if statusMessage?.phrase == Phrase.Screens.stopping { statusMessage = nil }
        if !(top.screen is any ProgressShowing) {
            let words = Phrase.Screens.outcome(of: summary)
            if summary.isWhole {
                statusMessage = .info(words)
            } else {
                statusMessage = .refusal(
                    summary.hasTrouble ? Phrase.Screens.seeProblems(words, key(.showProblems)) : words)
            }
        }
        return context.work.queue.first.map { [.work(.refresh($0.scope))] } ?? []
    }

    /// Begins what a screen wants done in the background, and says so.
    mutating func start(_ work: WorkEffect) -> [Effect] {
        switch work {
        case .refresh(let scope): return refresh(scope)
        case .stopStep: statusMessage = .info(Phrase.Screens.stopping)
        case .retryNow: statusMessage = .info(Phrase.Working.triesNow)
        case .ask, .save, .stopRefresh, .poll: break
        }
        return [.work(work)]
    }

    /// A refresh waits while another one runs. One that can't be is refused with the reason.
    private mutating func refresh(_ scope: RefreshScope) -> [Effect] {
        if let refusal = Refusals.refresh(context.work) {
            statusMessage = .refusal(refusal)
            return []
        }
        guard context.work.progress.isRunning else {
            statusMessage = .info(Phrase.Screens.refreshBegins(key(.showProgress)))
            return [.work(.refresh(scope))]
        }
        guard !context.work.covers(scope) else {
            statusMessage = .refusal(Phrase.Screens.refreshAlreadyRuns(key(.showProgress), key(.stop)))
            return []
        }
        let name =
            scope == .everything
            ? Phrase.Working.everything[context.look.language].string : top.screen.workName(context)
        context.work.queue.append(QueuedRefresh(scope: scope, name: name))
        statusMessage = .info(Phrase.Working.isQueued(name, place: context.work.queue.count, key(.showProgress)))
        return []
    }

    mutating func stop() -> [Effect] {
        guard context.work.progress.isRunning else {
            statusMessage = .info(Phrase.Screens.pressToQuit(key(.close)))
            return []
        }
        statusMessage = .info(Phrase.Screens.stopping)
        context.work.queue = []
        return [.work(.stopRefresh)]
    }

    /// The key of a command on the screen on top, for sentences.
    func key(_ command: Command) -> SafeText { context.look.key(command, on: type(of: top.screen)) }

    // MARK: - Polling

    mutating func pollIfDue() -> [Effect] {
        guard context.work.polling?.isDue(context.now) == true else { return [] }
        // A refresh begins with the notices: what it brings is no older.
        guard Refusals.refresh(context.work) == nil, !context.work.progress.isRunning else {
            context.work.polling?.putOff(context.now)
            return []
        }
        context.work.polling?.begin()
        return [.work(.poll)]
    }

    mutating func polled(_ result: Result<[EstateChange], Problem>) {
        switch result {
        case .success(let changes):
            let wasSilent = context.work.polling?.didAnswer(context.now) == true
            if let first = changes.first {
                whisper(Phrase.Working.changed(first, more: changes.count - 1))
            } else if wasSilent {
                whisper(Phrase.Working.answersAgain)
            }
        case .failure(let problem):
            guard context.work.polling?.didFail(context.now) == true, let next = context.work.polling?.nextAt else {
                return
            }
            whisper(Phrase.Working.isSilent(problem, nextAt: next))
        }
    }

    /// A note that disturbs nobody: what is told already has its time.
    private mutating func whisper(_ phrase: Phrase) {
        guard statusMessage == nil || statusMessage?.role == StatusMessage.info(phrase).role else { return }
        statusMessage = .info(phrase)
    }
}

extension Work {
    /// Whether the refresh at work, or one that waits, asks for all of this anyway.
    fileprivate func covers(_ scope: RefreshScope) -> Bool {
        ([progress.scope].compactMap { $0 } + queue.map(\.scope)).contains { $0 == scope }
    }
}
