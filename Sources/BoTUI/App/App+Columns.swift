import BoText

/// The columns of the table on top: choosing them, and scrolling them sideways.
extension App {
    /// The columns as they stand on the screen.
    var face: TableFace? {
        guard let layout, let screen = top.screen as? any Tabular else { return nil }
        return screen.table(fitting: layout.body.size, context)
    }

    private var choice: TableChoice { top.screen.level.flatMap { context.look.tables[$0] } ?? .delivered }

    mutating func performOnColumns(_ command: Command) {
        guard let face else { return }
        var chosen = choice
        switch command {
        case .columns:
            dialog = ColumnsDialog(type(of: top.screen).title, chosen, face)
            return
        case .allColumns:
            chosen.showsAll.toggle()
            chosen.skipped = 0
            statusMessage = .info(
                chosen.showsAll
                    ? Phrase.Table.showsAll(key(.scrollLeft), key(.scrollRight), key(.allColumns))
                    : Phrase.Table.showsEssential)
        case .scrollLeft:
            guard face.hidesLeft > 0 else { return refuse(Phrase.Table.nothingLeft) }
            chosen.skipped = face.hidesLeft - 1
        default:
            guard face.hidesRight > 0 else { return refuse(Phrase.Table.nothingRight(key(.allColumns))) }
            chosen.skipped = face.hidesLeft + 1
        }
        choose(chosen)
    }

    private mutating func refuse(_ phrase: Phrase) { statusMessage = .refusal(phrase) }

    /// The choice holds at once, here and on every screen of the level.
    mutating func choose(_ chosen: TableChoice) {
        guard let level = top.screen.level else { return }
        context.look.tables[level] = chosen == .delivered ? nil : chosen
        if let face { dialog?.show(face) }
    }

    /// What can be sorted by, in the order of the columns: first those that are shown.
    var sortChoices: [SortChoice] {
        guard let screen = top.screen as? any Sortable else { return [] }
        let choices = screen.sortable(context)
        guard let face else { return choices }
        let shown = face.columns.filter(\.isShown).compactMap { column in choices.first { $0.name == column.name } }
        return shown + choices.filter { choice in !shown.contains { $0.name == choice.name } }
    }
}
