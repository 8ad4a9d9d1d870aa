public import BoModel
public import BoText

/// Everything that can happen to the dashboard.
public enum Message: Sendable {
    case key(Key)
    /// A click or a turn of the wheel; heard while the mouse is on.
    case mouse(Mouse)
    /// Text that was pasted; it goes into a prompt or nowhere, and is never taken for keys.
    case text(String)
    case resized(Size)
    /// The clock moved: ages and times left are told anew.
    case tick(Instant)
    case answered(Question, Result<Answer, Problem>)
    case refresh(RefreshEvent)
    /// An effect was performed, or could not be: a sentence for the user, or the problem.
    case performed(Result<Phrase, Problem>)
    /// What the register answered when it was asked for new notices by itself: the estates that are new or changed.
    case polled(Result<[EstateChange], Problem>)
    /// What ``WorkEffect/save(_:serial:)`` of this number was to save is on the disk, or why it is not.
    case saved(Int, Result<AnnotationEdit, Problem>)
    /// The terminal changed the picture: draw again.
    case redraw
}
