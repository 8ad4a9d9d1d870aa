public import BoModel
import CNcurses
import Synchronization

/// The one door from other threads to the loop of the main thread: messages go in anywhere, and the loop wakes.
public final class Inbox: Sendable {
    /// Becomes readable when messages wait.
    let alarm: Int32
    private let messages = Mutex<[Message]>([])

    /// - Throws: a `Problem` of code `.terminal` when the process has no file descriptor left.
    public init() throws(Problem) {
        alarm = bo_event_file()
        guard alarm >= 0 else { throw Problem(.terminal, "eventfd", detail: String(cString: bo_error_text())) }
    }

    deinit { close(alarm) }

    /// Puts a message behind those that wait. Callable from any thread; never blocks.
    public func send(_ message: Message) {
        let isFirst = messages.withLock { waiting in
            waiting.append(message)
            return waiting.count == 1
        }
        // While others wait the loop has been woken already.
        guard isFirst else { return }
        bo_event_add(alarm)
    }

    /// The messages that wait, oldest first; none of them waits any more.
    public func take() -> [Message] {
        // In this order: a message that comes in between wakes the loop once more, for nothing at worst.
        bo_event_clear(alarm)
        return messages.withLock { waiting in
            defer { waiting.removeAll() }
            return waiting
        }
    }
}
