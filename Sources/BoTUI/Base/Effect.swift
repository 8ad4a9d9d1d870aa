public import BoModel
public import BoText

/// What the dashboard wants done in the world outside of it. It never does anything itself.
public enum Effect: Hashable, Sendable {
    /// ``Runtime`` performs it.
    case terminal(TerminalEffect)
    /// Whoever runs the dashboard performs it, on threads of its own.
    case work(WorkEffect)
}

/// What is to be done with the terminal.
public enum TerminalEffect: Hashable, Sendable {
    /// Paint every cell anew, whatever the terminal believes to show.
    case redraw
    /// Give the terminal back to the shell until the user returns (Ctrl-Z).
    case suspend
    /// Report the mouse from now on, or no more.
    case setMouse(Bool)
    /// Paint with another theme from now on; comes many times while the user tries themes.
    case setTheme(String)
    /// Put a text on the terminal's clipboard.
    ///
    /// - Parameter rows: how many rows the text holds, for the message.
    case copy(String, rows: Int)
}

/// What is to be done with the cache and the hub.
public enum WorkEffect: Hashable, Sendable {
    /// Ask the cache; the answer comes back as ``Message/answered(_:_:)``.
    case ask(Question)
    /// Save notes, tags, bookmarks or cut-off dates; the result comes back as ``Message/saved(_:_:)``.
    ///
    /// - Parameter serial: names this save; the result carries the same number.
    case save([Annotated], serial: Int)
    /// Start a refresh; its events come back as ``Message/refresh(_:)``.
    case refresh(RefreshScope)
    /// Stop the refresh that runs.
    case stopRefresh
    /// Stop one bank, or one estate with all its banks, in the refresh that runs.
    case stopStep(RefreshStep.ID)
    /// Make the next attempt of a step at once.
    case retryNow(RefreshStep.ID)
    /// Ask the register for new notices in the background; the answer comes back as ``Message/polled(_:)``.
    case poll
}
