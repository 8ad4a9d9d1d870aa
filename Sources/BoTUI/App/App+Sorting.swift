import BoText

/// Sorting the list on top: by a menu, by the column to the left or right, the other way round.
extension App {
    mutating func openSortMenu() {
        let choices = sortChoices
        guard let sorting, !choices.isEmpty else { return }
        let items = choices.map { choice in
            let isCurrent = choice.name == sorting.column
            let isAscending = isCurrent ? !sorting.isAscending : choice.startsAscending
            let label = isCurrent ? Phrase.Screens.reversing(choice.heading, ascending: isAscending) : choice.heading
            return MenuDialog.Item(
                label: label, choice: .sorting(Sorting(column: choice.name, isAscending: isAscending)))
        }
        let selected = choices.firstIndex { $0.name == sorting.column } ?? 0
        dialog = MenuDialog(Phrase.Screens.sortBy, items, selected: selected, isLive: false, restoring: nil)
    }

    mutating func reverseSorting() {
        guard let sorting else { return }
        sort(Sorting(column: sorting.column, isAscending: !sorting.isAscending))
    }

    /// Sorts by the column so many places to the right of the one that is sorted by; round the ends.
    mutating func moveSorting(by step: Int) {
        let face = face
        // Nobody sees what the sorting is by when its column is out of sight.
        let choices = sortChoices.filter { choice in
            choice.name == sorting?.column || face?.shows(choice.name) ?? true
        }
        guard let sorting, !choices.isEmpty else { return }
        let place = choices.firstIndex { $0.name == sorting.column } ?? 0
        let choice = choices[(place + step + choices.count) % choices.count]
        sort(Sorting(column: choice.name, isAscending: choice.startsAscending))
    }

    mutating func sort(_ sorting: Sorting) {
        setSorting(sorting)
        if let level = top.screen.level { context.look.sorting[level] = sorting }
    }
}
