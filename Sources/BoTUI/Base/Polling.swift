public import BoModel

/// Asking the register for new notices now and then. Pure: the clock comes in with the messages.
public struct Polling: Hashable, Sendable {
    /// Minutes between two questions while all is well.
    public let minutes: Int
    /// When the next question is due.
    public private(set) var nextAt: Instant
    /// A question is out.
    private(set) var isOut = false
    /// How many questions in a row had no answer.
    private(set) var failures = 0

    /// However long the register is silent, it is asked once an hour, or at the rhythm itself where that is slower.
    private static let longestMinutes = 60

    /// - Parameters:
    ///   - minutes: at least one.
    ///   - now: the first question comes so many minutes later.
    public init(minutes: Int, now: Instant) {
        self.minutes = max(1, minutes)
        nextAt = now.adding(seconds: Int64(max(1, minutes)) * 60)
    }

    /// Whether it is time to ask.
    func isDue(_ now: Instant) -> Bool { !isOut && now >= nextAt }

    mutating func begin() { isOut = true }

    /// The register was asked for another reason, or can't be asked now.
    mutating func putOff(_ now: Instant) { nextAt = now.adding(seconds: Int64(minutes) * 60) }

    /// - Returns: whether it had been silent before.
    mutating func didAnswer(_ now: Instant) -> Bool {
        let wasSilent = failures > 0
        isOut = false
        failures = 0
        putOff(now)
        return wasSilent
    }

    /// Waits twice as long after each failure.
    ///
    /// - Returns: whether this is the first failure in a row.
    mutating func didFail(_ now: Instant) -> Bool {
        isOut = false
        failures += 1
        let doubled = minutes << min(failures, 6)
        nextAt = now.adding(seconds: Int64(min(doubled, max(minutes, Polling.longestMinutes))) * 60)
        return failures == 1
    }
}
