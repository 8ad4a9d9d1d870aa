public import BoModel
import Synchronization

/// A clock that runs at the usual speed from any moment it is turned to.
public final class TurnedClock: Sendable {
    /// How far it is ahead of the clock on the wall, in milliseconds.
    private let ahead: Mutex<Int64>

    public init(startingAt moment: Instant) {
        ahead = Mutex(moment.milliseconds - Surroundings.now().milliseconds)
    }

    @Sendable public func now() -> Instant {
        Instant(milliseconds: Surroundings.now().milliseconds + ahead.withLock { $0 })
    }

    public func turn(to moment: Instant) {
        ahead.withLock { $0 = moment.milliseconds - Surroundings.now().milliseconds }
    }
}
