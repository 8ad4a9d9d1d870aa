import BoHub
import BoModel
import BoStore
import Dispatch
import Synchronization

/// Hands an account's pages over to the queue that reads their rows and writes them, at most two ahead of it: that
/// bounds the memory.
final class PageSaver: Sendable {
    private struct State {
        var duplicates = 0
        var problem: Problem?
    }

    private let writer: HistoryWriter
    private let queue: DispatchQueue
    private let room = DispatchSemaphore(value: 2)
    private let state = Mutex(State())

    init(writer: HistoryWriter, queue: DispatchQueue) {
        self.writer = writer
        self.queue = queue
    }

    /// Takes a page, waiting while two are still unwritten.
    ///
    /// - Throws: why an earlier page could not be written.
    func add(_ page: TransactionPage) throws(Problem) {
        if let problem = state.withLock({ $0.problem }) { throw problem }
        room.wait()
        queue.async { [self] in
            defer { room.signal() }
            guard state.withLock({ $0.problem }) == nil else { return }
            do throws(Problem) {
                let saved = try writer.append(page.transactions)
                state.withLock { $0.duplicates += saved.duplicates }
            } catch {
                state.withLock { $0.problem = error }
            }
        }
    }

    /// Waits until every page is written.
    ///
    /// - Returns: how many transactions had come twice and were kept once.
    func drain() throws(Problem) -> Int {
        queue.sync {}
        let state = state.withLock { $0 }
        if let problem = state.problem { throw problem }
        return state.duplicates
    }
}
