import Dispatch
import Synchronization

/// Tells work under way to end. Once raised it stays raised.
public final class StopSign: Sendable {
    private struct State {
        var isRaised = false
        var branches: [StopSign] = []
    }

    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)

    public init() {}

    /// Ends all waiting, here and on every branch, from any thread.
    public func raise() {
        let branches = state.withLock { state in
            state.isRaised = true
            defer { state.branches = [] }
            return state.branches
        }
        signal.signal()
        for branch in branches { branch.raise() }
    }

    /// A sign for a part of the work: raised with this one, or alone.
    public func branch() -> StopSign {
        let branch = StopSign()
        let isTooLate = state.withLock { state in
            if !state.isRaised { state.branches.append(branch) }
            return state.isRaised
        }
        if isTooLate { branch.raise() }
        return branch
    }

    /// Ends the waiting that is under way here, as if its time had passed; the sign is not raised.
    public func endWaiting() { signal.signal() }

    public var isRaised: Bool { state.withLock { $0.isRaised } }

    /// Waits, unless the sign is raised.
    ///
    /// - Returns: true when it was raised, before or meanwhile; false when the time has passed.
    public func wait(seconds: Double) -> Bool {
        if isRaised { return true }
        let outcome = signal.wait(timeout: .now() + max(0, seconds))
        guard isRaised else { return false }
        // One signal wakes one waiter: each that wakes wakes the next.
        if outcome == .success { signal.signal() }
        return true
    }
}
