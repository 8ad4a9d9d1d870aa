/// Everything a screen needs to know of a refresh under way, built up from its events.
public struct RefreshProgress: Hashable, Sendable {
    /// How many lines of the log are kept.
    public static let longestLog = 500

    public private(set) var scope: RefreshScope?
    public private(set) var startedAt: Instant?
    /// In the order in which they were first heard of.
    public private(set) var steps: [RefreshStep] = []
    /// Newest last.
    public private(set) var log: [WorkLogLine] = []
    /// The outcome of the newest refresh that has ended.
    public private(set) var summary: RefreshSummary?
    private var places: [RefreshStep.ID: Int] = [:]

    public init() {}

    public var isRunning: Bool { scope != nil && summary == nil }

    /// Takes in one event.
    public mutating func receive(_ event: RefreshEvent) {
        switch event {
        case .began(let scope, let at):
            self = RefreshProgress()
            self.scope = scope
            startedAt = at
        case .step(let step):
            if let place = places[step.id] {
                steps[place] = step
            } else {
                places[step.id] = steps.count
                steps.append(step)
            }
        case .note(let note):
            log.append(note)
            if log.count > RefreshProgress.longestLog { log.removeFirst(log.count - RefreshProgress.longestLog) }
        case .saved: break
        case .ended(let summary): self.summary = summary
        }
    }

    public var transactions: Int { steps.reduce(0) { $0 + $1.transactions } }
    public var bytes: Int { steps.reduce(0) { $0 + $1.bytes } }

    /// The share of the known work that is done, 0 to 1000; `nil` before any step with a known size.
    public var permille: Int? {
        let total = steps.count
        guard total > 0 else { return nil }
        let done = steps.reduce(0) { sum, step in
            if step.state.isOver { return sum + 1000 }
            guard let accounts = step.total, accounts > 0 else { return sum }
            return sum + step.done * 1000 / accounts
        }
        return done / total
    }

    /// Bytes received a second since the start, at the moment `now`.
    public func bytesPerSecond(at now: Instant) -> Int? {
        guard let startedAt, now > startedAt else { return nil }
        return Int(Int64(bytes) * 1000 / (now.milliseconds - startedAt.milliseconds))
    }

    /// Seconds that seem left at the speed so far; `nil` when nothing can be said yet.
    public func secondsLeft(at now: Instant) -> Int? {
        guard isRunning, let startedAt, let permille, permille > 20, now > startedAt else { return nil }
        let elapsed = now.milliseconds - startedAt.milliseconds
        return Int(elapsed * Int64(1000 - permille) / Int64(permille) / 1000)
    }
}
