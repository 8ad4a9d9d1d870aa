import BoModel
import Synchronization

/// Keeps the steps of a refresh and reports every change of them.
final class Reporter: Sendable {
    private let steps = Mutex<[RefreshStep.ID: RefreshStep]>([:])
    private let clock: RefreshClock
    private let report: @Sendable (RefreshEvent) -> Void

    init(clock: RefreshClock, report: @escaping @Sendable (RefreshEvent) -> Void) {
        self.clock = clock
        self.report = report
    }

    func send(_ event: RefreshEvent) { report(event) }

    func saved(_ change: Change?) {
        if let change { report(.saved(change)) }
    }

    /// Adds a step that waits its turn.
    func add(_ id: RefreshStep.ID, name: String, estateName: String = "") {
        let step = RefreshStep(id: id, name: name, estateName: estateName)
        steps.withLock { $0[id] = step }
        report(.step(step))
    }

    /// Changes a step and reports it.
    func update(_ id: RefreshStep.ID, _ change: (inout RefreshStep) -> Void) {
        let step = steps.withLock { steps -> RefreshStep? in
            guard var step = steps[id] else { return nil }
            change(&step)
            steps[id] = step
            return step
        }
        if let step { report(.step(step)) }
    }

    /// Tells steps that still wait their turn as stopped.
    func stopWaiting(where isMeant: (RefreshStep.ID) -> Bool) {
        for id in steps.withLock({ $0.keys.filter(isMeant) }) {
            let now = clock.now()
            update(id) { step in
                guard step.state == .waiting else { return }
                step.state = .stopped
                step.endedAt = now
            }
        }
    }

    /// Whether a step waits for its next attempt.
    func isRetrying(_ id: RefreshStep.ID) -> Bool { steps.withLock { $0[id]?.state == .retrying } }

    /// How many steps somebody stopped.
    var stopped: Int { steps.withLock { $0.values.count { $0.state == .stopped } } }

    func start(_ id: RefreshStep.ID) {
        let now = clock.now()
        update(id) {
            $0.state = .running
            $0.startedAt = now
        }
    }

    func end(_ id: RefreshStep.ID, _ state: RefreshStep.State, problem: Problem? = nil) {
        let now = clock.now()
        update(id) {
            $0.state = state
            $0.endedAt = now
            $0.problem = problem
            $0.retryAt = nil
        }
    }

    func note(bank: String? = nil, account: AccountNumber? = nil, _ kind: WorkLogLine.Kind) {
        report(.note(WorkLogLine(at: clock.now(), bank: bank, account: account, kind)))
    }
}
