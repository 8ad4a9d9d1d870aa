public import BoHub
public import BoModel
public import BoStore
import Dispatch
import Synchronization

/// Moves the newest truth from the hub into the store, on background queues.
///
/// One refresh works at a time; the next waits its turn. Nothing here knows a screen: what happens is reported as
/// events, from any thread, in the order in which it happens to each thing.
public final class RefreshEngine: Sendable {
    private let hub: HubClient
    private let store: Store
    private let options: RefreshOptions
    private let clock: RefreshClock
    private let trail: AuditTrail
    private let report: @Sendable (RefreshEvent) -> Void
    private let queue = DispatchQueue(label: "bo.refresh", qos: .utility)
    private let saving = DispatchQueue(label: "bo.refresh.saving", qos: .utility)
    private let lanes: Lanes
    private let underWay = Mutex<[RefreshTicket]>([])

    /// - Parameters:
    ///   - trail: the one that `hub` records its requests in.
    ///   - clock: where time, identifiers and chance come from.
    ///   - report: called on background threads.
    public init(
        hub: HubClient, store: Store, trail: AuditTrail, options: RefreshOptions = RefreshOptions(),
        clock: RefreshClock,
        report: @escaping @Sendable (RefreshEvent) -> Void
    ) {
        self.hub = hub
        self.store = store
        self.trail = trail
        self.options = options
        self.clock = clock
        self.report = report
        lanes = Lanes(count: options.lanes)
    }

    /// Starts a refresh and returns at once.
    @discardableResult
    public func refresh(_ scope: RefreshScope) -> RefreshTicket {
        let ticket = RefreshTicket(reporter: Reporter(clock: clock, report: report))
        underWay.withLock { $0.append(ticket) }
        queue.async { [self] in
            let tools = RefreshTools(
                hub: hub, store: store, options: options, clock: clock, trail: trail, stop: ticket.signs.all,
                reporter: ticket.reporter, saving: saving)
            let summary = RefreshRun(tools: tools, lanes: lanes, signs: ticket.signs).perform(scope)
            underWay.withLock { $0.removeAll { $0 === ticket } }
            ticket.end(summary)
        }
        return ticket
    }

    /// Stops every refresh that is under way or waiting: requests end within a second, what was fetched whole stays.
    public func stop() {
        for ticket in underWay.withLock({ $0 }) { ticket.cancel() }
    }

    /// Stops one bank, or one estate with all its banks, in the refresh that is at work; see
    /// ``RefreshTicket/cancel(_:)``.
    public func stop(_ step: RefreshStep.ID) {
        underWay.withLock { $0.first }?.cancel(step)
    }

    /// Lets a step that waits for its next attempt, in the refresh that is at work, make it now.
    public func retryNow(_ step: RefreshStep.ID) {
        underWay.withLock { $0.first }?.retryNow(step)
    }

    /// Asks the register for new notices without a word about it: only what is written to the cache is reported.
    /// Waits its turn behind a refresh that is at work; ``stop()`` ends it too.
    ///
    /// - Parameter done: called on a background thread, once: with the estates that are new or changed, or why nobody
    ///   knows.
    public func poll(_ done: @escaping @Sendable (Result<[EstateChange], Problem>) -> Void) {
        let quiet = Reporter(clock: clock) { [report] event in
            if case .saved = event { report(event) }
        }
        let ticket = RefreshTicket(reporter: quiet)
        underWay.withLock { $0.append(ticket) }
        queue.async { [self] in
            let tools = RefreshTools(
                hub: hub, store: store, options: options, clock: clock, trail: trail, stop: ticket.signs.all,
                reporter: quiet, saving: saving)
            let result = Result { () throws(Problem) in
                let before = try store.estates()
                _ = try NoticeStep(tools: tools).perform()
                if let problem = trail.flush() { throw problem }
                return EstateChange.all(from: before, to: try store.estates())
            }
            underWay.withLock { $0.removeAll { $0 === ticket } }
            ticket.end(RefreshSummary())
            done(result)
        }
    }
}
