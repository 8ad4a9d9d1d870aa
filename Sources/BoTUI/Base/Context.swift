public import BoModel
public import BoText

/// What every screen is told beyond its own state: how it looks, what time it is and what goes on.
public struct Context: Sendable {
    public var look: Look
    /// The clock. Nothing in the house reads one by itself.
    public var now: Instant
    public var work: Work

    public init(
        language: Language, now: Instant, size: Size, readOnly: Work.ReadOnly? = nil, isOffline: Bool = false,
        isSynthetic: Bool = false, themes: [String] = [], theme: String = "", keys: KeyScheme = .standard
    ) {
        look = Look(language: language, size: size, themes: themes, theme: theme, keys: keys)
        self.now = now
        work = Work(readOnly: readOnly, isOffline: isOffline, isSynthetic: isSynthetic)
    }
}
