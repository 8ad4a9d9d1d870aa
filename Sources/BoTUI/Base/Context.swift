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
    /// With which characters charts are drawn.
    public var plots = PlotStyle.braille
    /// Whether keys can be shown by signs: not where the terminal has only ASCII, in which they would all look alike.
    public var hasSigns = true
    /// The themes that can be chosen, and the one that is.
    public var themes: [String]
    public var theme: String
    /// The keys in force.
    public var keys: KeyScheme
    /// For those who listen to the screen: words instead of signs, no frames, the cursor of the terminal on the
    /// chosen row.
    public var isPlain = false
    /// What the user has chosen about how things are shown, to begin with the next time.
    public var choices = Choices()
    /// When the register is asked for new notices by itself; `nil`: never.
    public var polling: Polling?
    /// Rows are kept for what a tour says.
    var hasTour = false
    /// Refreshes that wait until the one at work has ended.
    var queue: [QueuedRefresh] = []
    /// The user's own notes, tags and bookmarks, as far as they were edited since Bo started.
    var edits = Edits()

    public init(
        language: Language, now: Instant, size: Size, readOnly: ReadOnly? = nil, isOffline: Bool = false,
        isSynthetic: Bool = false, themes: [String] = [], theme: String = "", keys: KeyScheme = .standard
    ) {
        self.language = language
        self.now = now
        self.size = size
        self.readOnly = readOnly
        self.isOffline = isOffline
        self.isSynthetic = isSynthetic
        self.themes = themes
        self.theme = theme
        self.keys = keys
    }

    /// How each level was sorted last; new screens of the level begin like that.
    var sorting: [Level: Sorting] {
        get { choices.sorting }
        set { choices.sorting = newValue }
    }

    /// How the columns of each level's tables were chosen.
    var tables: [Level: TableChoice] {
        get { choices.tables }
        set { choices.tables = newValue }
    }
}

extension Context {
    /// How conditions that are chosen are spelled in the filter's text.
    var spelling: FilterField.Spelling { language == .nb ? .norwegian : .english }
}
