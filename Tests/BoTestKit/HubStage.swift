import BoHub
public import BoModel
public import BoRefresh
public import BoSandbox
public import BoStore
import Dispatch
import Synchronization

/// The whole way from a synthetic hub to a cache, in process: the real client, the real decoding, the real tables; no
/// socket, no file, no clock and no chance.
public struct HubStage: Sendable {
    public let sandbox: Sandbox
    public let store: Store
    public let engine: RefreshEngine
    public let clock: StoppedClock
    public let events: EventLog
    public let traffic: Traffic

    public init(
        scenario: Scenario = .small, faults: [Fault] = [], months: Int = 12, store: Store? = nil,
        retry: RetryPolicy = RetryPolicy(attempts: 4, firstWaitMilliseconds: 0, longestWaitSeconds: 1), lanes: Int = 4
    ) throws {
        let clock = StoppedClock(World.standardNow)
        let identity = SandboxIdentity.synthetic
        let sandbox = Sandbox(
            world: World(scenario: scenario), clock: clock.now, wallClock: clock.now, baseURL: "http://127.0.0.1:1",
            identity: identity, faults: faults)
        let store = try store ?? Store.inMemory()
        let trail = AuditTrail(store: store)
        let traffic = Traffic()
        let transport = CountingTransport(inner: SandboxTransport(sandbox), traffic: traffic)
        let hub = HubClient(
            settings: identity.hubSettings(baseURL: sandbox.baseURL), keys: try identity.hubKeys(),
            konkursvarselTransport: transport, transport: transport, now: clock.now, makeID: clock.makeID,
            record: trail.record)
        let events = EventLog()
        self.sandbox = sandbox
        self.store = store
        self.clock = clock
        self.events = events
        self.traffic = traffic
        engine = RefreshEngine(
            hub: hub, store: store, trail: trail, options: RefreshOptions(months: months, lanes: lanes, retry: retry),
            clock: RefreshClock(now: clock.now, makeID: clock.makeID, jitter: { 0 }), report: events.receive)
    }

    /// Refreshes and waits for the end.
    @discardableResult
    public func refresh(_ scope: RefreshScope = .everything) -> RefreshSummary { engine.refresh(scope).wait() }

    /// The answer to a question, which must have one.
    public func banks(of estate: Estate.ID) throws -> [BankSummary] {
        guard case .banks(let answer?) = try store.answer(.banks(of: estate)) else { return [] }
        return answer.banks
    }

    public func accounts(of estate: Estate.ID) throws -> [AccountSummary] {
        guard case .accounts(let answer?) = try store.answer(.accounts(of: estate, at: nil)) else { return [] }
        return answer.accounts
    }

    /// The estate of a debtor in the cache.
    public func estate(_ debtor: PartyNumber) throws -> Estate? { try store.estate(matching: debtor.text) }
}

/// How many requests to banks are open at once.
public final class Traffic: Sendable {
    private struct Counts {
        var open: [String: Int] = [:]
        var most: [String: Int] = [:]
        var mostAtOnce = 0
    }

    private let counts = Mutex(Counts())

    /// The most that each bank ever had.
    public var banks: [String: Int] { counts.withLock { $0.most } }
    /// The most that all banks together ever had.
    public var mostAtOnce: Int { counts.withLock { $0.mostAtOnce } }

    fileprivate func enter(_ bank: String) {
        counts.withLock { counts in
            counts.open[bank, default: 0] += 1
            counts.most[bank] = max(counts.most[bank] ?? 0, counts.open[bank] ?? 0)
            counts.mostAtOnce = max(counts.mostAtOnce, counts.open.values.reduce(0, +))
        }
    }

    fileprivate func leave(_ bank: String) { counts.withLock { $0.open[bank, default: 0] -= 1 } }
}

/// Counts what is asked of banks: the part of an address behind `/bank/`.
private struct CountingTransport: HTTPTransport {
    let inner: SandboxTransport
    let traffic: Traffic

    func send(_ request: HTTPRequest, until stop: StopSign) throws(TransportError) -> HTTPResponse {
        let parts = request.url.split(separator: "/")
        guard let place = parts.firstIndex(of: "bank"), place + 1 < parts.count else {
            return try inner.send(request, until: stop)
        }
        let bank = String(parts[place + 1])
        traffic.enter(bank)
        defer { traffic.leave(bank) }
        return try inner.send(request, until: stop)
    }
}

/// A clock that moves only when it is told to, and a maker of ids that never repeats itself.
public final class StoppedClock: Sendable {
    private let moment: Mutex<Instant>
    private let count = Mutex(0)

    public init(_ moment: Instant) { self.moment = Mutex(moment) }

    @Sendable public func now() -> Instant { moment.withLock { $0 } }

    public func turn(to moment: Instant) { self.moment.withLock { $0 = moment } }

    /// `00000000-0000-4000-8000-000000000001`, and so on.
    @Sendable public func makeID() -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let digits = String(number)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}

/// Everything that a refresh reported.
public final class EventLog: Sendable {
    private let events = Mutex<[RefreshEvent]>([])
    private let news = DispatchSemaphore(value: 0)

    public init() {}

    @Sendable public func receive(_ event: RefreshEvent) {
        events.withLock { $0.append(event) }
        news.signal()
    }

    /// Waits until the progress is as wanted; for one test at a time.
    ///
    /// - Returns: false when nothing more was heard for half a minute.
    public func wait(until isReached: (RefreshProgress) -> Bool) -> Bool {
        while !isReached(progress) {
            if news.wait(timeout: .now() + 30) == .timedOut { return false }
        }
        return true
    }

    public var all: [RefreshEvent] { events.withLock { $0 } }

    /// What a screen that followed it all would know.
    public var progress: RefreshProgress {
        var progress = RefreshProgress()
        for event in all { progress.receive(event) }
        return progress
    }
}
