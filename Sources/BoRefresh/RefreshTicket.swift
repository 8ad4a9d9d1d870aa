import BoHub
public import BoModel
import Dispatch
import Synchronization

/// A refresh under way.
public final class RefreshTicket: Sendable {
    let signs = StopSigns()
    let reporter: Reporter
    private let done = DispatchSemaphore(value: 0)
    private let summary = Mutex<RefreshSummary?>(nil)

    init(reporter: Reporter) { self.reporter = reporter }

    /// Asks it to stop; what was fetched whole stays.
    public func cancel() { signs.all.raise() }

    /// Asks one bank of an estate to stop, or an estate with all its banks; the rest goes on.
    ///
    /// Requests that are out end within a second or so, what still waits its turn is told as stopped at once, and
    /// what was fetched stays. Notices and the directory serve every estate: they stop only with the whole.
    public func cancel(_ step: RefreshStep.ID) {
        switch step {
        case .notices, .directory: return
        case .relations(let estate):
            signs.sign(of: step).raise()
            reporter.stopWaiting { $0 == step || $0.isBank(of: estate) }
        case .bank:
            signs.sign(of: step).raise()
            reporter.stopWaiting { $0 == step }
        }
    }

    /// Lets a step that waits for its next attempt make it now.
    public func retryNow(_ step: RefreshStep.ID) {
        if reporter.isRetrying(step) { signs.sign(of: step).endWaiting() }
    }

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

extension RefreshStep.ID {
    fileprivate func isBank(of estate: Estate.ID) -> Bool {
        if case .bank(estate, _) = self { true } else { false }
    }
}
