public import BoModel
public import BoText

/// What the dashboard wants done in the world outside of it. It never does anything itself.
public enum Effect: Hashable, Sendable {
    /// Ask the cache; the answer comes back as ``Message/answered(_:_:)``.
    case ask(Question)
    /// Save what the user has put on things; what became of it comes back as ``Message/annotated(_:_:)``, in the order of the
    /// effects.
    case annotate([Annotated])
    /// Start a refresh; what becomes of it comes back as ``Message/refresh(_:)``.
    case refresh(RefreshScope)
    /// Stop the refresh that runs.
    case stopRefresh
    /// Stop one bank, or one estate with all its banks, in the refresh that runs.
    case stopStep(RefreshStep.ID)
    /// Don't wait any longer with the next attempt of a step.
    case retryNow(RefreshStep.ID)
    /// Ask the register for new notices, without a word; what came of it comes back as ``Message/polled(_:)``.
    case poll
    /// Hear the mouse from now on, or no more.
    case setMouse(Bool)
    /// Paint with another theme from now on; may come many times while somebody tries themes.
    case setTheme(String)
    /// Speak another language from now on, also the next time.
    case setLanguage(Language)
    /// Give the terminal back to the shell until somebody returns (Ctrl-Z).
    case suspend
    /// Put a text on the terminal's clipboard.
    ///
    /// - Parameter rows: how many rows it holds, for the message.
    case copy(String, rows: Int)
    /// Paint every cell anew, whatever the terminal believes is there.
    case redraw
}
