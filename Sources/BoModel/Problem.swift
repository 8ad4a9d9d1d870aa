/// Something that went wrong, for people to read: what, with which thing, and the other side's own words.
///
/// The sentences are BoText's; this is what they are made of.
public struct Problem: Error, Hashable, Sendable {
    /// The kind of trouble. The raw value is shown in brackets and never renamed.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        // The other side
        case unreachable = "hub.unreachable"
        case timedOut = "hub.timed-out"
        case insecure = "hub.insecure"
        case refused = "hub.refused"
        case unauthorized = "hub.unauthorized"
        case notFound = "hub.not-found"
        case tooMany = "hub.too-many-requests"
        case failed = "hub.failed"
        case redirected = "hub.redirected"
        case tooLarge = "hub.too-large"
        case malformed = "hub.malformed"
        case undecryptable = "hub.undecryptable"
        case unencrypted = "hub.unencrypted"
        case pagingLoop = "hub.paging-loop"
        case foreignAddress = "hub.foreign-address"
        case unstable = "hub.unstable"
        case partial = "bank.partial"
        case notDelivered = "bank.not-delivered"
        case noAccounts = "bank.no-accounts"
        case letter = "bank.letter"
        case vanished = "bank.vanished"
        // This machine
        case stopped = "refresh.stopped"
        case offline = "refresh.offline"
        case notOpen = "refresh.estate-not-open"
        case notConfigured = "config.missing"
        case configuration = "config.invalid"
        case key = "config.key"
        case cacheForeign = "cache.foreign"
        case cacheNewer = "cache.newer"
        case cacheDamaged = "cache.damaged"
        case cacheUnreadable = "cache.unreadable"
        case cacheFull = "cache.full"
        case cacheReadOnly = "cache.read-only"
        case unknownEstate = "estate.unknown"
        case tooManyRows = "list.too-long"
        case tooManyGroups = "list.too-many-groups"
        case theme = "theme.invalid"
        case terminal = "terminal.unusable"
        case file = "file.failed"
        case busy = "bo.busy"

        /// Whether it is about the cache's file, and so about everything that would be saved next.
        public var isOfCache: Bool { rawValue.hasPrefix("cache.") || self == .busy }
    }

    public let code: Code
    /// What it happened to, in words from outside or a path: a bank's name, a file; empty when the code says it all.
    public let subject: String
    /// The reason in the other side's own words; not yet fit for a screen.
    public let detail: String?
    /// The other side's own code: `ACC-500`, or an HTTP status.
    public let otherCode: String?

    public init(_ code: Code, _ subject: String = "", detail: String? = nil, otherCode: String? = nil) {
        self.code = code
        self.subject = subject
        self.detail = detail
        self.otherCode = otherCode
    }
}
