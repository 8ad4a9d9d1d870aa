public import BoModel

/// What goes on beside the screens, and what can't be done now.
public struct Work: Sendable {
    /// Why nothing can be written.
    public enum ReadOnly: Hashable, Sendable {
        /// Another Bo works on the cache: `pid 123 on host`.
        case lockedBy(String)
        /// The file or the disk can't be written.
        case unwritable
        /// The disk was full when the cache was opened.
        case diskFull
    }

    public var readOnly: ReadOnly?
    /// No request may be made.
    public var isOffline: Bool
    /// Some of the data is synthetic: every screen says so.
    public var isSynthetic: Bool
    public var progress = RefreshProgress()
    /// When the register is asked for new notices by itself; `nil`: never.
    public var polling: Polling?
    /// Refreshes that wait until the one at work has ended.
    var queue: [QueuedRefresh] = []
    /// The user's own notes, tags and bookmarks, as far as they were edited since Bo started.
    var edits = Edits()

    init(readOnly: ReadOnly?, isOffline: Bool, isSynthetic: Bool) {
        self.readOnly = readOnly
        self.isOffline = isOffline
        self.isSynthetic = isSynthetic
    }
}
