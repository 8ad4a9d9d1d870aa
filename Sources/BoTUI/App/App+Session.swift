import BoModel
import BoText

/// Leaving and coming back.
extension App {
    /// Where the dashboard is now, to come back to.
    public var session: Session {
        // Until the levels stand again, what they will be is what they were.
        let places = layers.compactMap { ($0.screen as? any Restorable)?.place } + restoring
        return Session(places: places, choices: context.look.choices)
    }

    /// Puts the first level back, and keeps the others until it is known what is still there.
    mutating func restore(_ session: Session) {
        context.look.choices = session.choices
        guard let first = session.places.first, first.screen == EstatesScreen.name else { return }
        top.screen = EstatesScreen(context, selecting: first.estate, line: first.line)
        arrange(as: first)
        restoring = Array(session.places.dropFirst())
    }

    /// Sorts and filters the screen on top as it was.
    private mutating func arrange(as place: Session.Place) {
        if let column = place.column, let screen = top.screen as? any Sortable,
            screen.sortable(context).contains(where: { $0.name == column })
        {
            setSorting(Sorting(column: column, isAscending: place.isAscending))
        }
        if place.isHighlighting { setHighlighting(true) }
        if !place.filter.isEmpty { setFilter(place.filter) }
    }

    /// Opens the levels again that are still there.
    mutating func comeBack(_ result: Result<Answer, Problem>) {
        let places = restoring
        restoring = []
        switch result {
        case .success(.index(let index)):
            for place in places {
                guard let screen = ScreenList.restored(place, on: top.screen, index, context) else {
                    // In an empty cache nothing is missed.
                    if !index.estates.isEmpty { statusMessage = .info(Phrase.Session.isGone) }
                    break
                }
                push(screen)
                arrange(as: place)
                top.isRestored = true
            }
        case .success: break
        case .failure(let problem): statusMessage = .trouble(problem)
        }
    }

    /// The transaction that was open is no longer there: the list it was in is.
    mutating func leaveWhatIsGone(_ place: Int, _ answer: Answer) {
        guard layers[place].isRestored, place == layers.count - 1 else { return }
        layers[place].isRestored = false
        guard case .transaction(nil) = answer else { return }
        pop()
        statusMessage = .info(Phrase.Session.isGone)
    }
}
