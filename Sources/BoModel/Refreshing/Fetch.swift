/// How well the newest fetch of something went.
public enum FetchState: String, Hashable, Sendable, CaseIterable {
    /// Never fetched.
    case never
    /// Fetched, and the other side said that it was all.
    case complete
    /// Fetched, and the other side said that there is more to be had by other means; or some part failed.
    case partial
    /// The newest try failed; what an earlier one brought is still there.
    case failed
}

/// Whether a bank says that its answer is all it has.
///
/// Source: `responseDetails.status` (v2), `responseStatus` (v1), compared without regard to case.
public enum Completeness: Hashable, Sendable {
    case complete
    case partial
    /// Missing, or a word that Bo doesn't know.
    case unknown

    /// The worse of two: partial, then unknown, then complete.
    public func worse(_ other: Completeness) -> Completeness {
        if self == .partial || other == .partial { return .partial }
        return self == .unknown || other == .unknown ? .unknown : .complete
    }
}

/// What a cached account's transactions cover: the days that were asked for, and when.
public struct Coverage: Hashable, Sendable {
    public let span: DateSpan
    public let fetchedAt: Instant
    /// Whether all that the bank has of those days was delivered, as far as it says. Where it was not, nobody knows
    /// which days have all their transactions.
    public let isWhole: Bool

    public init(span: DateSpan, fetchedAt: Instant, isWhole: Bool) {
        self.span = span
        self.fetchedAt = fetchedAt
        self.isWhole = isWhole
    }
}
