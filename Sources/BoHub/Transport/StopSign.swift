import Dispatch
import Synchronization

/// Tells work under way to end. Once raised it stays raised.
public final class StopSign: Sendable {
    private let state = Mutex(false)
    private let signal = DispatchSemaphore(value: 0)

    public init() {}

    /// Ends all waiting, from any thread.
    public func raise() {
        state.withLock { $0 = true }
        signal.signal()
    }

    public var isRaised: Bool { state.withLock { $0 } }

    /// Waits, unless the sign is raised.
    ///
    /// - Returns: true when it was raised, before or meanwhile; false when the time has passed.
    public func wait(seconds: Double) -> Bool {
        if isRaised { return true }
        let outcome = signal.wait(timeout: .now() + max(0, seconds))
        // One signal wakes one waiter: each that wakes wakes the next.
        if outcome == .success { signal.signal() }
        return isRaised
    }
}
