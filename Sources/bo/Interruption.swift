import BoProgram
import BoRefresh
import Dispatch
import Foundation
import Synchronization

/// Turns SIGINT and SIGTERM into an orderly stop of a refresh; a second signal ends the program at once.
enum Interruption {
    /// Does work that a signal stops.
    ///
    /// - Returns: what the work came to, and how the program ends if a signal stopped it.
    static func stopping<Result>(
        _ engine: RefreshEngine, _ work: () -> Result
    ) -> (result: Result, end: EndedBySignal?) {
        let queue = DispatchQueue(label: "bo.signals")
        let first = FirstSignal()
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                guard first.take(number) else { _exit(128 + number) }
                engine.stop()
            }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            signal(SIGINT, SIG_DFL)
            signal(SIGTERM, SIG_DFL)
        }
        let result = work()
        return (result, first.value.map { EndedBySignal(status: 128 + $0) })
    }

    /// The first signal that came.
    private final class FirstSignal: Sendable {
        private let number = Mutex<Int32?>(nil)

        var value: Int32? { number.withLock { $0 } }

        /// - Returns: false when another came before.
        func take(_ signal: Int32) -> Bool {
            number.withLock { number in
                guard number == nil else { return false }
                number = signal
                return true
            }
        }
    }
}
