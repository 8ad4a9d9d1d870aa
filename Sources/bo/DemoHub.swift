import BoHub
import BoModel
import BoProgram
import BoRefresh
import BoStore

/// A sandbox behind a loopback port, and a refresh engine that asks it like any other hub.
final class DemoHub: Sendable {
    let engine: RefreshEngine
    let clock: TurnedClock
    private let sandbox: AttachedSandbox

    /// - Parameter told: hears of each request too, once it is over.
    init(
        seed: UInt64, store: Store, told: (@Sendable (RequestRecord) -> Void)? = nil,
        report: @escaping @Sendable (RefreshEvent) -> Void
    ) throws {
        let sandbox = try AttachedSandbox(seed: seed)
        let clock = TurnedClock(startingAt: sandbox.scenes.last?.now ?? Surroundings.now())
        let trail = AuditTrail(store: store)
        let hub: HubClient
        do {
            hub = try sandbox.withSettings { settings in
                try HubClient(settings, settings.hubSettings(), trail: trail, told: told, now: clock.now)
            }
        } catch {
            sandbox.stop()
            throw error
        }
        self.sandbox = sandbox
        self.clock = clock
        engine = RefreshEngine(
            hub: hub, store: store, trail: trail, options: RefreshOptions(months: DateSpan.longestHistoryMonths),
            clock: RefreshClock(now: clock.now, makeID: Surroundings.makeID, jitter: { Double.random(in: 0...1) }),
            report: report)
    }

    /// Fills the cache, scene by scene: first as the world was the day before one of the estates was annulled, then as
    /// it is today.
    func fill() -> RefreshSummary {
        var summary = RefreshSummary()
        for scene in sandbox.scenes where !summary.wasStopped {
            sandbox.turn(to: scene.now)
            clock.turn(to: scene.now)
            summary = engine.refresh(scene.debtor.map { .named([$0], banks: nil) } ?? .everything).wait()
        }
        return summary
    }

    func stop() { sandbox.stop() }
}
