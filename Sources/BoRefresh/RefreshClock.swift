public import BoModel

/// Where time, identifiers and chance come from: always from outside.
public struct RefreshClock: Sendable {
    public let now: @Sendable () -> Instant
    /// A new uuid in lower case.
    public let makeID: @Sendable () -> String
    /// A number from 0 to 1.
    public let jitter: @Sendable () -> Double

    public init(
        now: @escaping @Sendable () -> Instant, makeID: @escaping @Sendable () -> String,
        jitter: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.makeID = makeID
        self.jitter = jitter
    }
}
