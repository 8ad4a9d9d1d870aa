import Foundation

/// Adds up time: on the clock on the wall, and the processor's. The second stays true on a busy machine. Both in
/// seconds.
public struct Stopwatch {
    public private(set) var seconds = 0.0
    public private(set) var processorSeconds = 0.0

    public init() {}

    /// Does the work and adds what it took.
    public mutating func run(_ work: () throws -> Void) rethrows {
        let (wall, processor) = (Stopwatch.now(CLOCK_MONOTONIC), Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID))
        try work()
        seconds += Stopwatch.now(CLOCK_MONOTONIC) - wall
        processorSeconds += Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID) - processor
    }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
