import BoModel
import BoProgram
import BoRefresh
import BoStore
import BoTUI
import BoText
import Dispatch
import Glibc
import Synchronization

/// Performs what the dashboard wants done: questions on a reader's queue, refreshes on the engine's. The answers come
/// back through the inbox; nothing here runs on the screen's thread for longer than it takes to hand the work over.
final class Backend: Sendable {
    private let store: Store
    private let inbox: Inbox
    private let engine: RefreshEngine?
    /// Why there is no engine: offline, read-only or without a configuration.
    private let whyNoEngine: Problem
    /// The number of the newest question.
    private let newest = Atomic<Int>(0)
    private let now: @Sendable () -> Instant
    /// Saves what the user puts on things, one after the other.
    private let writing = DispatchQueue(label: "bo.writing", qos: .userInitiated)
    private let reading = DispatchQueue(label: "bo.reading", qos: .userInteractive)

    /// - Parameter now: when the user's edits are saved.
    init(
        store: Store, inbox: Inbox, engine: RefreshEngine?, whyNoEngine: Problem = Problem(.notConfigured),
        now: @escaping @Sendable () -> Instant = Surroundings.now
    ) {
        self.store = store
        self.inbox = inbox
        self.engine = engine
        self.whyNoEngine = whyNoEngine
        self.now = now
    }

    func perform(_ work: WorkEffect) {
        switch work {
        case .ask(let question): ask(question)
        case .save(let annotated, let serial): save(annotated, serial)
        case .refresh(let scope):
            guard let engine else { return inbox.send(.performed(.failure(whyNoEngine))) }
            engine.refresh(scope)
        case .stopRefresh:
            engine?.stop()
        case .stopStep(let step):
            engine?.stop(step)
        case .retryNow(let step): engine?.retryNow(step)
        case .poll:
            guard let engine else { return inbox.send(.polled(.failure(whyNoEngine))) }
            engine.poll { [inbox] in inbox.send(.polled($0)) }
        }
    }

    /// Reads an answer. Whoever asks again does not want the answer before any more.
    private func ask(_ question: Question) {
        let number = newest.add(1, ordering: .relaxed).newValue
        reading.async { [self] in
            Backend.yieldToScreen()
            do throws(Problem) {
                let answer = try store.answer(question) {
                    self.newest.load(ordering: .relaxed) != number
                } partial: {
                    self.inbox.send(.answered(question, .success($0)))
                }
                inbox.send(.answered(question, .success(answer)))
            } catch  where error.code == .stopped {
                // The dashboard has asked for something else since.
            } catch {
                inbox.send(.answered(question, .failure(error)))
            }
        }
    }

    /// Lets the screen's thread go first on a busy machine: a letter is echoed before what it looks for is found. A
    /// thread of Linux has a niceness of its own; one that has served here keeps it.
    private static func yieldToScreen() { _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5) }

    private func save(_ annotated: [Annotated], _ serial: Int) {
        writing.async { [self] in
            Backend.yieldToScreen()
            do throws(Problem) {
                inbox.send(.saved(serial, .success(try store.save(annotated, at: now()))))
            } catch {
                inbox.send(.saved(serial, .failure(error)))
            }
        }
    }

    /// Stops what is under way, and waits for what the user has put on things to be saved; called when the dashboard
    /// has closed.
    func finish() {
        engine?.stop()
        writing.sync {}
    }
}
