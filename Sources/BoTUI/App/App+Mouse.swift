import BoText

/// What clicks and the wheel do: nothing that a key could not.
extension App {
    /// A turn of the wheel moves so many rows.
    private static let rowsOfWheel = 3

    mutating func toggleMouse() -> [Effect] {
        context.look.choices.isMouseOn.toggle()
        let key = context.look.key(.mouse, on: type(of: top.screen))
        statusMessage = .info(context.look.choices.isMouseOn ? Phrase.Pointing.isOn(key) : Phrase.Pointing.isOff)
        return [.terminal(.setMouse(context.look.choices.isMouseOn))]
    }

    mutating func point(_ mouse: Mouse) -> [Effect] {
        // Bytes that nobody asked for, from whoever can write to the terminal.
        guard context.look.choices.isMouseOn, Layout.fits(context.look.size) else { return [] }
        statusMessage = nil
        switch mouse.action {
        case .wheelUp: return turn(.up, .up)
        case .wheelDown: return turn(.down, .down)
        case .click:
            var surface = Surface(size: context.look.size, recordsSpots: true)
            draw(on: &surface)
            return click(on: surface.target(at: mouse.at))
        }
    }

    private mutating func turn(_ command: Command, _ key: Key) -> [Effect] {
        if let reaction = dialog?.handle(key) { return apply(reaction) }
        return (0..<App.rowsOfWheel).flatMap { _ in perform(command) }
    }

    private mutating func click(on target: Spot.Target?) -> [Effect] {
        if dialog != nil {
            switch target {
            case .choice(let place):
                guard let reaction = dialog?.click(place) else { return [] }
                return apply(reaction)
            case .dialog: return []
            // Beside a dialog: it is left as by Esc.
            default: return press(.escape)
            }
        }
        switch target {
        case .row(let place):
            // The second click, on what the first has chosen, opens it.
            return point(at: place) ? perform(.open) : []
        case .heading(let column): sort(byColumn: column)
        case .command(let command): return perform(command)
        case .level(let level):
            if let current = top.screen.level, level < current { return perform(App.command(for: level)) }
        case .choice, .dialog, nil: break
        }
        return []
    }

    private static func command(for level: Level) -> Command {
        switch level {
        case .estates: .showEstates
        case .banks: .showBanks
        case .accounts: .showAccounts
        case .transactions, .groups, .transaction: .showTransactions
        }
    }

    /// As the menu of sorting does: the same column again turns it round.
    private mutating func sort(byColumn name: String) {
        guard let screen = top.screen as? any Sortable,
            let choice = screen.sortable(context).first(where: { $0.name == name })
        else { return }
        let sorting = screen.sorting
        let isAscending = sorting.column == name ? !sorting.isAscending : choice.startsAscending
        sort(Sorting(column: name, isAscending: isAscending))
    }
}
