public import BoModel
public import BoStore
import Dispatch
import Synchronization

/// Writes every request that Bo makes into the cache's audit trail, on a queue of its own, in the order made.
///
/// To be given to the hub client as its `record`. Requests that are made while the disk is busy are written together.
public final class AuditTrail: Sendable {
    private struct State {
        var pending: [RequestRecord] = []
        var count = 0
        var problem: Problem?
    }

    private let store: Store
    private let queue = DispatchQueue(label: "bo.refresh.audit", qos: .utility)
    private let state = Mutex(State())

    public init(store: Store) { self.store = store }

    /// Takes a record and returns at once.
    public func record(_ request: RequestRecord) {
        state.withLock {
            $0.pending.append(request)
            $0.count += 1
        }
        queue.async { [self] in write() }
    }

    /// How many requests were recorded since the start.
    public var count: Int { state.withLock { $0.count } }

    /// Waits until everything recorded so far is on disk.
    ///
    /// - Returns: why something could not be written, if it could not.
    public func flush() -> Problem? {
        queue.sync { write() }
        return state.withLock { $0.problem }
    }

    private func write() {
        let records = state.withLock { state in
            defer { state.pending = [] }
            return state.pending
        }
        guard !records.isEmpty else { return }
        do throws(Problem) {
            try store.record(records)
        } catch {
            state.withLock { $0.problem = error }
        }
    }
}
