import BoText

/// What a screen gives to the clipboard: what stands under the cursor, as people read it.
struct CopyText: Hashable, Sendable {
    /// The value that the row is looked up by elsewhere.
    let value: SafeText
    /// The cells of the row.
    let cells: [SafeText]

    /// - Parameter columns: all of them, also those that the screen has no room for.
    init<Row>(_ row: Row, value: SafeText, _ columns: [Column<Row>], _ context: Context) {
        self.value = CopyText.plain(value)
        cells = columns.filter { !$0.heading[context.look.language].isEmpty || $0.isAlwaysCopied }.map { column in
            let text = column.cell(row, context).text
            return column.alignment == .trailing ? CopyText.number(text) : CopyText.plain(text)
        }
    }

    /// The row with a tab between its cells, as spreadsheets take it in.
    var tabbed: String { cells.map(\.string).joined(separator: "\t") }

    /// Blanks that don't break are blanks.
    private static func plain(_ text: SafeText) -> SafeText {
        "\(String(text.string.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }))"
    }

    /// Without the blanks that group digits, and with a minus that spreadsheets know. A currency stays apart from its
    /// amount: what is not in kroner must not be added to what is.
    private static func number(_ text: SafeText) -> SafeText {
        let characters = Array(text.string)
        let kept = characters.indices.filter { place in
            guard characters[place] == "\u{A0}", place > 0, place + 1 < characters.count else { return true }
            return !characters[place - 1].isNumber || !characters[place + 1].isNumber
        }
        return plain("\(String(kept.map { characters[$0] == "\u{2212}" ? "-" : characters[$0] }))")
    }
}
