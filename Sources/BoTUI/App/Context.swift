public import BoModel
public import BoText

/// What every screen needs to know beyond its own state.
public struct Context: Sendable {
    /// Why nothing can be written.
    public enum ReadOnly: Hashable, Sendable {
        /// Another Bo works on the cache: `pid 123 on host`.
        case lockedBy(String)
        /// The file or the disk can't be written.
        case unwritable
        /// The disk was full when the cache was opened.
        case diskFull
    }

    public var language: Language
    /// The clock. Nothing in the house reads one by itself.
    public var now: Instant
    public var size: Size
    public var progress = RefreshProgress()
    public var readOnly: ReadOnly?
    /// No request may be made.
    public var isOffline: Bool
    /// Some of the data is synthetic: every screen says so.
    public var isSynthetic: Bool
    /// The themes that can be chosen, and the one that is.
    public var themes: [String]
    public var theme: String
    /// How each level was sorted last; new screens of the level begin like that.
    var sorting: [Level: Sorting] = [:]
    /// How the columns of each level's tables were chosen.
    var tables: [Level: TableChoice] = [:]
    /// The user's own notes, tags and bookmarks, as far as they were edited since Bo started.
    var edits = Edits()

    public init(
        language: Language, now: Instant, size: Size, readOnly: ReadOnly? = nil, isOffline: Bool = false,
        isSynthetic: Bool = false, themes: [String] = [], theme: String = ""
    ) {
        self.language = language
        self.now = now
        self.size = size
        self.readOnly = readOnly
        self.isOffline = isOffline
        self.isSynthetic = isSynthetic
        self.themes = themes
        self.theme = theme
    }
}

/// The levels of the dashboard, from the estates down to one transaction.
enum Level: Int, Comparable, Hashable, Sendable {
    case estates, banks, accounts, transactions, transaction

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// By which column a table is sorted, and which way.
struct Sorting: Hashable, Sendable {
    var column: String
    var isAscending: Bool
}
