public import BoModel

/// Why a question to the hub has no answer.
public struct HubError: Error, Hashable, Sendable {
    /// What happened, for people.
    public let problem: Problem
    /// Whether the same question may get an answer when it is asked again, without anybody changing anything.
    public let isRetryable: Bool
    /// How long the other side wants to be left alone (`Retry-After`), as it said: it may be far too long.
    public let retryAfterSeconds: Int?

    public init(_ problem: Problem, isRetryable: Bool = false, retryAfterSeconds: Int? = nil) {
        self.problem = problem
        self.isRetryable = isRetryable
        self.retryAfterSeconds = retryAfterSeconds
    }
}

/// On whose behalf something is asked, and until when.
public struct HubCall: Sendable {
    /// The estate it is about, for the audit trail; `nil` for the notices and the endpoint directory.
    public let estate: Estate.ID?
    /// The case's own uuid (AccountInfoRequestID): the same for every question about one estate.
    public let caseID: String
    public let stop: StopSign

    public init(estate: Estate.ID?, caseID: String, stop: StopSign) {
        self.estate = estate
        self.caseID = caseID
        self.stop = stop
    }
}
