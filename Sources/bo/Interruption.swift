import BoRefresh
import Dispatch
import Foundation

/// Turns SIGINT and SIGTERM into an orderly stop of a refresh; a second one ends the program at once.
enum Interruption {
    /// Does work that a signal stops.
    static func stopping<Result>(_ engine: RefreshEngine, _ work: () -> Result) -> Result {
        let queue = DispatchQueue(label: "bo.signals")
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [count = Counter()] in
                guard count.next() == 1 else { _exit(128 + number) }
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
        return work()
    }

    /// Counts on the queue of signals.
    private final class Counter {
        private var value = 0
        func next() -> Int {
            value += 1
            return value
        }
    }
}
