import BoHub
public import BoModel
import Dispatch
import Synchronization

/// A refresh under way.
public final class RefreshTicket: Sendable {
    let stop = StopSign()
    private let done = DispatchSemaphore(value: 0)
    private let summary = Mutex<RefreshSummary?>(nil)

    init() {}

    /// Asks it to stop; what was fetched whole stays.
    public func cancel() { stop.raise() }

    /// Waits for the end: for programs that have nothing else to do meanwhile.
    public func wait() -> RefreshSummary {
        done.wait()
        done.signal()
        return summary.withLock { $0 } ?? RefreshSummary()
    }

    func end(_ outcome: RefreshSummary) {
        summary.withLock { $0 = outcome }
        done.signal()
    }
}
