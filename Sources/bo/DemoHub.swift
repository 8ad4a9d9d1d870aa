import BoHub
import BoModel
import BoRefresh
import BoSandbox
import BoStore
import Foundation
import Synchronization

/// A sandbox behind a loopback port of this process, and a refresh engine that asks it like any other hub.
final class DemoHub: Sendable {
    let engine: RefreshEngine
    let clock: DemoClock
    private let sandbox: Sandbox
    private let server: SandboxServer

    /// - Parameter told: hears of each request too, once it is over.
    init(
        seed: UInt64, store: Store, told: (@Sendable (RequestRecord) -> Void)? = nil,
        report: @escaping @Sendable (RefreshEvent) -> Void
    ) throws {
        let clock = DemoClock(startingAt: World.standardNow)
        let identity = SandboxIdentity.synthetic
        sandbox = Sandbox(world: World(seed: seed), clock: clock.now, wallClock: clock.now, identity: identity)
        server = SandboxServer(sandbox)
        let port = try server.start(port: 0)
        let trail = AuditTrail(store: store)
        let curl = try CurlTransport(CurlSettings())
        let hub = HubClient(
            settings: identity.hubSettings(baseURL: "http://127.0.0.1:\(port)"), keys: try identity.hubKeys(),
            konkursvarselTransport: curl, transport: curl, now: clock.now, makeID: Surroundings.makeID,
            record: trail.recording(told))
        self.clock = clock
        engine = RefreshEngine(
            hub: hub, store: store, trail: trail, options: RefreshOptions(months: DateSpan.longestHistoryMonths),
            clock: RefreshClock(now: clock.now, makeID: Surroundings.makeID, jitter: { Double.random(in: 0...1) }),
            report: report)
    }

    /// Fills the cache: first as it was the day before one of the estates was annulled, then as it is today.
    func fill() -> RefreshSummary {
        clock.turn(to: World.beforeAnnulment)
        let early = engine.refresh(.named([World.annulledDebtor.text], banks: nil)).wait()
        clock.turn(to: World.standardNow)
        guard !early.wasStopped else { return early }
        return engine.refresh(.everything).wait()
    }

    func stop() { server.stop() }
}

/// A clock that runs at the usual speed from any moment it is turned to.
final class DemoClock: Sendable {
    /// How far it is ahead of the clock on the wall, in milliseconds.
    private let ahead: Mutex<Int64>

    init(startingAt moment: Instant) {
        ahead = Mutex(moment.milliseconds - Surroundings.now().milliseconds)
    }

    @Sendable func now() -> Instant {
        Instant(milliseconds: Surroundings.now().milliseconds + ahead.withLock { $0 })
    }

    func turn(to moment: Instant) {
        ahead.withLock { $0 = moment.milliseconds - Surroundings.now().milliseconds }
    }
}
