import BoModel
import BoText

/// Work in the background: what is under way, what waits, and the questions that Bo asks by itself. Nothing of it moves the
/// cursor.
extension App {
    mutating func receive(_ event: RefreshEvent) -> [Effect] {
        context.progress.receive(event)
        switch event {
        case .began(let scope, _):
            // What became of an earlier refresh is told no longer: another one runs.
            notice = .info(Phrase.Screens.refreshBegins(key(.showProgress)))
            context.queue.removeAll { $0.scope == scope }
            context.polling?.putOff(context.now)
        case .saved(let change):
            if case .purged(let estate) = change { context.edits.forget(estate) }
            forget(what: change)
        case .ended(let summary): return end(summary)
        default: break
        }
        return []
    }

    private mutating func end(_ summary: RefreshSummary) -> [Effect] {
        // Whoever stops the work stops what waits for it.
        if summary.wasStopped { context.queue = [] }
        if notice?.phrase == Phrase.Screens.stopping { notice = nil }
        if !(top.screen is any ProgressShowing) {
            let words = Phrase.Screens.outcome(of: summary)
            if summary.isWhole {
                notice = .info(words)
            } else {
                notice = .refusal(summary.hasTrouble ? Phrase.Screens.seeProblems(words, key(.showProblems)) : words)
            }
        }
        return context.queue.first.map { [.refresh($0.scope)] } ?? []
    }

    /// Effects, but no refresh that can't be; the refusal says why. While one is at work the next waits.
    mutating func start(_ effects: [Effect]) -> [Effect] {
        if effects.contains(where: \.isStop) { notice = .info(Phrase.Screens.stopping) }
        if effects.contains(where: \.isRetry) { notice = .info(Phrase.Working.triesNow) }
        guard let scope = effects.lazy.compactMap(\.scope).first else { return effects }
        if let refusal = Refusals.refresh(context) {
            notice = .refusal(refusal)
            return []
        }
        guard context.progress.isRunning else {
            notice = .info(Phrase.Screens.refreshBegins(key(.showProgress)))
            return effects
        }
        guard !context.covers(scope) else {
            notice = .refusal(Phrase.Screens.refreshAlreadyRuns(key(.showProgress), key(.stop)))
            return []
        }
        let name =
            scope == .everything ? Phrase.Working.everything[context.language].string : top.screen.workName(context)
        context.queue.append(QueuedRefresh(scope: scope, name: name))
        notice = .info(Phrase.Working.isQueued(name, place: context.queue.count, key(.showProgress)))
        return effects.filter { $0.scope == nil }
    }

    mutating func stop() -> [Effect] {
        guard context.progress.isRunning else {
            notice = .info(Phrase.Screens.pressToQuit(key(.close)))
            return []
        }
        notice = .info(Phrase.Screens.stopping)
        context.queue = []
        return [.stopRefresh]
    }

    /// The key of a command on the screen on top, for sentences.
    func key(_ command: Command) -> SafeText { context.key(command, on: type(of: top.screen)) }

    // MARK: - Polling

    mutating func pollIfDue() -> [Effect] {
        guard context.polling?.isDue(context.now) == true else { return [] }
        // A refresh begins with the notices: what it brings is no older.
        guard Refusals.refresh(context) == nil, !context.progress.isRunning else {
            context.polling?.putOff(context.now)
            return []
        }
        context.polling?.begin()
        return [.poll]
    }

    mutating func receive(_ result: Result<[EstateChange], Problem>) {
        switch result {
        case .success(let changes):
            let wasSilent = context.polling?.didAnswer(context.now) == true
            if let first = changes.first {
                whisper(Phrase.Working.changed(first, more: changes.count - 1))
            } else if wasSilent {
                whisper(Phrase.Working.answersAgain)
            }
        case .failure(let problem):
            guard context.polling?.didFail(context.now) == true, let next = context.polling?.nextAt else { return }
            whisper(Phrase.Working.isSilent(problem, nextAt: next))
        }
    }

    /// A note that disturbs nobody: what is told already has its time.
    private mutating func whisper(_ phrase: Phrase) {
        guard notice == nil || notice?.role == Notice.info(phrase).role else { return }
        notice = .info(phrase)
    }
}

extension Context {
    /// Whether the refresh at work, or one that waits, asks for all of this anyway.
    fileprivate func covers(_ scope: RefreshScope) -> Bool {
        ([progress.scope].compactMap { $0 } + queue.map(\.scope)).contains { $0 == scope }
    }
}

extension Effect {
    fileprivate var scope: RefreshScope? { if case .refresh(let scope) = self { scope } else { nil } }
    fileprivate var isRetry: Bool { if case .retryNow = self { true } else { false } }
    fileprivate var isStop: Bool { if case .stopStep = self { true } else { false } }
}
