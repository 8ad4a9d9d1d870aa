/// What kind of source a history comes from.
public struct SourceKind: OpenCode {
    public let text: String
    public init(_ text: String) { self.text = text }

    /// The banks, by way of the hub.
    public static let hub = SourceKind("hub")
    /// A file that the trustee holds.
    public static let file = SourceKind("file")
    public static let known = [hub, file]
}

/// Where histories of an estate's accounts come from: the hub, or a file.
public struct HistorySource: Hashable, Sendable, Identifiable {
    /// The cache's own key of a source.
    public struct ID: Hashable, Sendable {
        public let number: Int64
        public init(_ number: Int64) { self.number = number }
    }

    public let id: ID
    public let kind: SourceKind
    /// The file's name; empty for the hub.
    public let name: String
    /// SHA-256 of the file in hexadecimal digits; `nil` for the hub.
    public let digest: String?
    /// When the file was taken in; of the hub, when the newest fetch ended.
    public let at: Instant

    public init(id: ID, kind: SourceKind, name: String, digest: String?, at: Instant) {
        self.id = id
        self.kind = kind
        self.name = name
        self.digest = digest
        self.at = at
    }
}
