import BoModel
import BoText

/// What one cell of a table says and means.
struct CellText: Hashable, Sendable {
    var text: SafeText
    var role: Role

    init(_ text: SafeText, _ role: Role = .text) {
        self.text = text
        self.role = role
    }
}

/// A column of a table: its heading, how wide it may be, and what it says of a row.
struct Column<Row>: Sendable {
    /// How a column gives way when room is short, and takes what is left over.
    enum Give: Hashable, Sendable {
        /// As wide as its contents.
        case rigid
        /// Shrinks to its minimum.
        case soft
        /// Shrinks to its minimum, and takes what is left over.
        case greedy
    }

    /// Its name where a choice of sorting is remembered.
    let name: String
    let heading: Phrase
    var alignment = Surface.Alignment.leading
    var minimum = 4
    var maximum = 60
    var give = Give.rigid
    /// The narrowest table that shows it.
    var from = 0
    /// The widest table that shows it.
    var upTo = Int.max
    /// Never left out for lack of room: without it another column would say something wrong.
    var isKept = false
    /// Shown only to whoever chooses it.
    var isExtra = false
    /// Copied with its row though it has no heading: a sum goes nowhere without what it leaves out.
    var isAlwaysCopied = false
    /// Its cells say something only when the rows carry the whole of what they are of.
    var needsWhole = false
    let cell: @Sendable (Row, Context) -> CellText
    /// Ascending order; `nil` when the table can't be sorted by it.
    var precedes: (@Sendable (Row, Row) -> Bool)?

    /// Without a heading it belongs to the column before it.
    var isAttached: Bool { heading.nb.isEmpty }

    /// The same column of rows that have such a row in them; empty where they don't, and never sorted by.
    func reading<Other>(_ row: @escaping @Sendable (Other) -> Row?) -> Column<Other> {
        let cell = cell
        return Column<Other>(
            name: name, heading: heading, alignment: alignment, minimum: minimum, maximum: maximum,
            give: give.of(Other.self), from: from, upTo: upTo,
            cell: { other, context in row(other).map { cell($0, context) } ?? CellText("") })
    }
}

extension Column.Give {
    fileprivate func of<Other>(_: Other.Type) -> Column<Other>.Give {
        switch self {
        case .rigid: .rigid
        case .soft: .soft
        case .greedy: .greedy
        }
    }
}

/// How wide the contents of columns have been so far. Grows only, so that columns never jump while somebody scrolls,
/// until the language is another, or the width of the window, which decides how much a cell says.
struct ColumnWidths: Hashable, Sendable {
    /// The most rows that are measured of one answer.
    static let sample = 400
    private var widths: [String: Int] = [:]
    private var language: Language?
    private var windowWidth = 0

    subscript(name: String) -> Int { widths[name] ?? 0 }

    /// Whether a column's contents were measured.
    func knows<Row>(_ column: Column<Row>) -> Bool { widths[column.name] != nil }

    mutating func measure<Row>(_ rows: some Collection<Row>, _ columns: [Column<Row>], _ context: Context) {
        if language != context.look.language || windowWidth != context.look.size.width { widths = [:] }
        (language, windowWidth) = (context.look.language, context.look.size.width)
        for column in columns {
            var widest = widths[column.name] ?? 0
            for row in rows.prefix(ColumnWidths.sample) where widest < column.maximum {
                widest = max(widest, TextWidth.of(column.shown(row, context).text.string))
            }
            widths[column.name] = min(widest, column.maximum)
        }
    }
}

extension TableLayout.Placed {
    /// What there is room for. A text is cut where it is written; of a number no part may be left, for it would be read
    /// as another number.
    func said(_ text: SafeText) -> SafeText {
        guard column.alignment == .trailing, TextWidth.of(text.string) > width else { return text }
        return "\(String(repeating: "#", count: width))"
    }
}

extension Surface {
    /// The row of column names; the sorted one carries an arrow.
    mutating func write<Row>(headings layout: TableLayout<Row>, sorting: Sorting?, in area: Rect, _ language: Language)
    {
        fill(Rect(x: area.x, y: area.y, width: area.width, height: 1), role: .heading)
        for placed in layout.placed {
            mark(
                .heading(placed.column.name), in: Rect(x: area.x + placed.x, y: area.y, width: placed.width, height: 1))
            var heading = placed.column.heading[language]
            if sorting?.column == placed.column.name {
                heading = "\(heading) \(sorting?.isAscending == true ? "▴" : "▾")"
            }
            write(
                heading, at: Point(x: area.x + placed.x, y: area.y), width: min(placed.width, area.width - placed.x),
                align: placed.column.alignment, role: .heading)
        }
        // There is more at the side the sign points to.
        if layout.face.hidesLeft > 0, let x = layout.scrolledFrom {
            write("◂", at: Point(x: area.x + x - 1, y: area.y), role: .key)
        }
        if layout.face.hidesRight > 0 { write("▸", at: Point(x: area.maxX - 1, y: area.y), role: .key) }
    }

    /// One row of a table. `needles` are the words of a filter, to be marked where they occur.
    mutating func write<Row>(
        row: Row, _ layout: TableLayout<Row>, at y: Int, in area: Rect, isDimmed: Bool = false, needles: [[UInt8]] = [],
        _ context: Context
    ) {
        for placed in layout.placed {
            let cell = placed.column.shown(row, context)
            let point = Point(x: area.x + placed.x, y: y)
            let width = min(placed.width, area.maxX - point.x)
            let role = isDimmed && cell.role != .error && cell.role != .warning ? .dimmed : cell.role
            write(placed.said(cell.text), at: point, width: width, align: placed.column.alignment, role: role)
            if !needles.isEmpty { markMatches(of: needles, in: Rect(x: point.x, y: y, width: width, height: 1)) }
        }
    }

    /// The rows below the headings of a table. Each of them can be clicked on, and one has the cursor.
    ///
    /// - Parameter top: the place of the first row on the screen.
    /// - Parameter write: writes the row of a place on a line; false when there is none.
    mutating func writeRows(
        in area: Rect, from top: Int, cursor: Int, _ write: (inout Surface, _ place: Int, _ y: Int) -> Bool
    ) {
        for line in 0..<max(0, area.height - 1) {
            let (place, y) = (top + line, area.y + 1 + line)
            guard write(&self, place, y) else { continue }
            mark(.row(place), in: Rect(x: area.x, y: y, width: area.width, height: 1))
            if place == cursor { markCursor(at: y, in: area, hasFocus: true) }
        }
    }

    /// What stands below the headings of a table that has no rows.
    mutating func write(insteadOfRows lines: [Line], in area: Rect) {
        for (line, text) in lines.enumerated() where line + 2 < area.height {
            write(text, at: Point(x: area.x + 2, y: area.y + 2 + line), width: area.width - 3)
        }
    }

    /// Marks the row of the cursor.
    mutating func markCursor(at y: Int, in area: Rect, hasFocus: Bool) {
        emphasize(Rect(x: area.x, y: y, width: area.width, height: 1), hasFocus ? .selected : .selectedIdle)
        write("▌", at: Point(x: area.x, y: y), role: .cursor, emphasis: hasFocus ? .selected : .selectedIdle)
    }

    /// Marks a row that is looked for, among others that are not.
    mutating func markMatch(at y: Int, in area: Rect) {
        write("▹", at: Point(x: area.x, y: y), role: .match)
    }

    /// Gives the cells that say one of the words the role of a match.
    mutating func markMatches(of needles: [[UInt8]], in area: Rect) {
        var letters: [UInt8] = []
        // A letter may be folded to none or two, and takes one cell or two: for each byte, the cell that it is from.
        var cells: [Int] = []
        for x in area.x..<area.maxX where self[x, area.y].character != Cell.continuation {
            Folding.append(self[x, area.y].character, to: &letters)
            while cells.count < letters.count { cells.append(x) }
        }
        for needle in needles where !needle.isEmpty && needle.count <= letters.count {
            for start in 0...(letters.count - needle.count)
            where letters[start..<(start + needle.count)].elementsEqual(needle) {
                let (first, last) = (cells[start], cells[start + needle.count - 1])
                let isWide = last + 1 < area.maxX && self[last + 1, area.y].character == Cell.continuation
                let width = last - first + (isWide ? 2 : 1)
                paint(Rect(x: first, y: area.y, width: width, height: 1), .match)
            }
        }
    }
}
