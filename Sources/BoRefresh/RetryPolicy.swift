/// When a failed request is tried again: the one table of waits.
///
/// Only failures that the other side may recover from are repeated (busy, out of order, silent); a refusal never is.
public struct RetryPolicy: Hashable, Sendable {
    /// How many times a request is made in all.
    public let attempts: Int
    /// The wait before the second attempt, in milliseconds; each later one is twice the one before.
    public let firstWaitMilliseconds: Int
    /// The longest wait a bank may ask for with `Retry-After`; a longer one ends the attempts.
    public let longestWaitSeconds: Int

    public init(attempts: Int, firstWaitMilliseconds: Int, longestWaitSeconds: Int) {
        self.attempts = attempts
        self.firstWaitMilliseconds = firstWaitMilliseconds
        self.longestWaitSeconds = longestWaitSeconds
    }

    /// Four attempts, a quarter of a second to one second apart, or as long as the bank asks, up to two minutes.
    public static let standard = RetryPolicy(attempts: 4, firstWaitMilliseconds: 250, longestWaitSeconds: 120)
    /// One attempt.
    public static let never = RetryPolicy(attempts: 1, firstWaitMilliseconds: 0, longestWaitSeconds: 0)

    /// The wait after an attempt that failed.
    ///
    /// - Parameters:
    ///   - attempt: counted from 1.
    ///   - asked: what the other side asked for, in seconds.
    ///   - jitter: 0 to 1, so that many clients don't return at the same moment; up to half the wait is added.
    /// - Returns: milliseconds; `nil` when there is no further attempt.
    public func wait(after attempt: Int, asked: Int?, jitter: Double) -> Int? {
        guard attempt < attempts else { return nil }
        if let asked {
            return asked <= longestWaitSeconds ? max(0, asked) * 1000 : nil
        }
        let wait = firstWaitMilliseconds << (attempt - 1)
        return wait + Int(Double(wait) * 0.5 * min(max(jitter, 0), 1))
    }
}
