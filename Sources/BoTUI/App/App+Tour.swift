import BoModel
import BoText

/// The tour: it looks at where the dashboard is after every message.
extension App {
    var facts: TourFacts {
        let screen = top.screen
        return TourFacts(
            screen: type(of: screen).name, place: (screen as? any Restorable)?.place,
            filter: (screen as? any FilteredTransactions)?.asked.from == nil ? nil : .days, hasFilter: !filter.isEmpty,
            hasDialog: dialog != nil, marked: marked.count, edit: context.work.edits.history.undo,
            undone: context.work.edits.history.redo, refreshedAt: context.work.progress.startedAt,
            queued: context.work.queue.count,
            hasEstates: (layers[0].screen as? any AboutEstate)?.estateAtHand != nil)
    }

    mutating func beginTour() {
        context.look.keys = context.look.keys.adding(Tour.keys)
        context.look.hasTour = true
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
        context.look.hasTour = false
        context.look.keys = context.look.keys.without(Tour.keys.map(\.command))
        statusMessage = .info(Phrase.Tour.left(key(.help)))
    }
}
