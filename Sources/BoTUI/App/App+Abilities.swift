import BoModel

/// What the screens are asked for that only some of them can do.
extension App {
    /// The estate that the screen on top is about.
    var estate: Estate.ID? { (top.screen as? any AboutEstate)?.estate }
    var estateAtHand: EstateSummary? { (top.screen as? any AboutEstate)?.estateAtHand }

    /// The filter of the screen on top; empty also where there can be none.
    var filter: String { (top.screen as? any Filterable)?.filter ?? "" }
    /// Whether that filter hides nothing; `nil` where it can only hide.
    var isHighlighting: Bool? { (top.screen as? any Highlighting)?.isHighlighting }
    var sorting: Sorting? { (top.screen as? any Sortable)?.sorting }
    /// What the cursor is on, when notes can be put on it, and the rows that are marked.
    var underCursor: Annotated? { (top.screen as? any Annotatable)?.underCursor }
    var marked: [Annotated] { (top.screen as? any Annotatable)?.marked ?? [] }

    mutating func setFilter(_ text: String) {
        guard var screen = top.screen as? any Filterable else { return }
        screen.setFilter(text, context)
        top.screen = screen
    }

    mutating func setHighlighting(_ isHighlighting: Bool) {
        guard var screen = top.screen as? any Highlighting else { return }
        screen.setHighlighting(isHighlighting)
        top.screen = screen
    }

    mutating func setSorting(_ sorting: Sorting) {
        guard var screen = top.screen as? any Sortable else { return }
        screen.setSorting(sorting, context)
        top.screen = screen
    }

    /// Something is opened from the screen on top: its cursor stays on what it is on.
    mutating func holdCursor() {
        guard var screen = top.screen as? any CursorHolding else { return }
        screen.holdCursor()
        top.screen = screen
    }

    /// - Returns: whether the cursor was on the row already.
    mutating func point(at place: Int) -> Bool {
        guard var screen = top.screen as? any Pointable else { return false }
        let wasThere = screen.point(at: place)
        top.screen = screen
        return wasThere
    }
}

/// What a layer's screen wants to know of the cache, and is told.
extension App.Layer {
    var questions: [Question] { (screen as? any Asking)?.questions ?? [] }
    var isAtHand: Bool { (screen as? any Asking)?.isAtHand ?? false }
    var isAwaitingRows: Bool { (screen as? any Asking)?.isAwaitingRows ?? false }

    mutating func renewQuestions() { change { $0.renewQuestions() } }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        change { $0.receive(question, answer, context) }
    }

    mutating func fail(_ question: Question, _ context: Context) { change { $0.fail(question, context) } }

    private mutating func change(_ change: (inout any Asking) -> Void) {
        guard var asking = screen as? any Asking else { return }
        change(&asking)
        screen = asking
    }
}
