import BoModel
import BoText

/// What a tour looks at to see whether something was done: where the dashboard is and what has come of the keys, not the
/// keys themselves.
struct TourFacts: Hashable, Sendable {
    var screen: String
    var place: Session.Place?
    var filter: FilterCondition.Kind?
    var hasFilter: Bool
    var hasDialog: Bool
    var marked: Int
    /// The edit that could be taken back, and the one that was.
    var edit: AnnotationEdit?
    var undone: AnnotationEdit?
    /// When the newest refresh began, and how many wait.
    var refreshedAt: Instant?
    var queued: Int
    var hasEstates: Bool
}

extension App {
    var facts: TourFacts {
        let screen = top.screen
        return TourFacts(
            screen: type(of: screen).name, place: (screen as? any Restorable)?.place,
            filter: (screen as? any FilteredTransactions)?.asked.from == nil ? nil : .days, hasFilter: !filter.isEmpty,
            hasDialog: dialog != nil, marked: marked.count, edit: context.edits.history.undo,
            undone: context.edits.history.redo, refreshedAt: context.progress.startedAt, queued: context.queue.count,
            hasEstates: (layers[0].screen as? any AboutEstate)?.estateAtHand != nil)
    }

    mutating func beginTour() {
        context.keys = context.keys.adding(Tour.keys)
        context.hasTour = true
        tour = Tour(facts)
    }

    /// One step further, when what it asked for was done.
    mutating func advanceTour() {
        guard tour != nil else { return }
        let facts = facts
        tour?.look(at: facts)
    }

    mutating func skipTour() {
        let facts = facts
        tour?.skip(facts)
        if tour?.step == nil { endTour() }
    }

    mutating func endTour() {
        guard tour != nil else { return }
        tour = nil
        context.hasTour = false
        context.keys = context.keys.without(Tour.keys.map(\.command))
        notice = .info(Phrase.Tour.left(key(.help)))
    }
}
