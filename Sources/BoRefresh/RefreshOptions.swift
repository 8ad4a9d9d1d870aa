/// How a refresh goes about its work.
public struct RefreshOptions: Hashable, Sendable {
    /// Months of history before the opening: 1 to 12.
    public var months: Int
    /// How many banks are asked at the same time.
    public var lanes: Int
    public var retry: RetryPolicy
    /// How long the endpoint directory of an earlier refresh is good enough.
    public var directoryLifeHours: Int

    public init(months: Int = 4, lanes: Int = 4, retry: RetryPolicy = .standard, directoryLifeHours: Int = 5) {
        self.months = months
        self.lanes = lanes
        self.retry = retry
        self.directoryLifeHours = directoryLifeHours
    }
}
