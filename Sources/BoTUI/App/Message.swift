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
    /// What became of an effect: a sentence for the user, or a problem.
    case performed(Effect, Result<Phrase, Problem>)
    /// What the register answered when it was asked for new notices by itself: the estates that are new or changed.
    case polled(Result<[EstateChange], Problem>)
    /// What the user put on things is on the disk, or why it is not.
    case annotated([Annotated], Result<AnnotationEdit, Problem>)
    /// Something outside changed the picture: draw again.
    case redraw
}
