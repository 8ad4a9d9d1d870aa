/// One request that Bo made: who was asked for what, under which case, and what came back.
public struct RequestRecord: Hashable, Sendable {
    public let at: Instant
    public let estate: Estate.ID?
    public let accountInfoRequestID: String?
    public let correlationID: String?
    public let method: String
    /// Without secrets and without the debtor's number.
    public let url: String
    /// The HTTP status; `nil` when no answer came.
    public let status: Int?
    public let errorCode: String?
    /// Bytes of the answer's body.
    public let bytes: Int
    public let milliseconds: Int

    public init(
        at: Instant, estate: Estate.ID?, accountInfoRequestID: String?, correlationID: String?, method: String,
        url: String, status: Int?, errorCode: String?, bytes: Int, milliseconds: Int
    ) {
        self.at = at
        self.estate = estate
        self.accountInfoRequestID = accountInfoRequestID
        self.correlationID = correlationID
        self.method = method
        self.url = url
        self.status = status
        self.errorCode = errorCode
        self.bytes = bytes
        self.milliseconds = milliseconds
    }
}
