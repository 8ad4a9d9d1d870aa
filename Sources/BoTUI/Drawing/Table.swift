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
    let cell: @Sendable (Row, Context) -> CellText
    /// Ascending order; `nil` when the table can't be sorted by it.
    var precedes: (@Sendable (Row, Row) -> Bool)?
}

/// How wide the contents of columns have been so far. Grows only, so that columns never jump while somebody scrolls.
struct ColumnWidths: Hashable, Sendable {
    /// The most rows that are measured of one answer.
    static let sample = 400
    private var widths: [String: Int] = [:]

    subscript(name: String) -> Int { widths[name] ?? 0 }

    mutating func measure<Row>(_ rows: some Collection<Row>, _ columns: [Column<Row>], _ context: Context) {
        for column in columns {
            var widest = widths[column.name] ?? 0
            for row in rows.prefix(ColumnWidths.sample) where widest < column.maximum {
                widest = max(widest, TextWidth.of(column.cell(row, context).text.string))
            }
            widths[column.name] = min(widest, column.maximum)
        }
    }
}

/// Columns with their places in a table of a certain width.
struct TableLayout<Row>: Sendable {
    struct Placed: Sendable {
        let column: Column<Row>
        let x: Int
        let width: Int
    }

    private(set) var placed: [Placed] = []
    /// How many cells more would let every column that is shown say all it has to say.
    private(set) var lack = 0

    /// The columns that a table so wide shows, with the widths they get.
    ///
    /// - Parameter breakpoint: the width that decides which columns there are, where it isn't the table's own.
    init(
        _ columns: [Column<Row>], _ widths: ColumnWidths, width: Int, breakpoint: Int, sorting: Sorting?,
        language: Language
    ) {
        var shown = columns.filter { $0.from <= breakpoint && breakpoint <= $0.upTo }
        let gap = breakpoint < 100 ? 1 : 2
        let margins = 3
        func natural(_ column: Column<Row>) -> Int {
            let heading = TextWidth.of(column.heading[language].string) + (sorting?.column == column.name ? 2 : 0)
            return max(min(max(widths[column.name], column.minimum), column.maximum), heading)
        }
        func least(_ column: Column<Row>) -> Int {
            column.give == .rigid ? natural(column) : min(natural(column), column.minimum)
        }
        shown.removeAll { natural($0) == 0 }
        // Columns that don't fit even at their least go, those for the widest tables first, the rightmost first.
        while shown.count > 1, shown.reduce(-gap, { $0 + least($1) + gap }) > min(width, breakpoint) - margins {
            let widest = shown.dropFirst().filter { !$0.isKept }.map(\.from).max() ?? 0
            guard let place = shown.lastIndex(where: { $0.from == widest && !$0.isKept }), place > 0 else { break }
            shown.remove(at: place)
        }
        let room = width - margins - gap * (shown.count - 1)
        var sizes = shown.map(natural)
        var excess = sizes.reduce(0, +) - room
        lack = max(0, excess)
        // What is too much is taken from the soft columns, always from the widest of them.
        while excess > 0 {
            let yielding = shown.indices.filter { shown[$0].give != .rigid && sizes[$0] > least(shown[$0]) }
            guard let widest = yielding.max(by: { sizes[$0] < sizes[$1] }) else { break }
            sizes[widest] -= 1
            excess -= 1
        }
        if excess < 0 {
            let greedy = shown.indices.filter { shown[$0].give == .greedy }
            for (place, index) in greedy.enumerated() {
                let share = -excess / greedy.count + (place < -excess % greedy.count ? 1 : 0)
                sizes[index] += share
            }
        }
        var x = 2
        for (column, size) in zip(shown, sizes) {
            placed.append(Placed(column: column, x: x, width: size))
            x += size + gap
        }
    }
}

extension Surface {
    /// The row of column names; the sorted one carries an arrow.
    mutating func write<Row>(headings layout: TableLayout<Row>, sorting: Sorting?, in area: Rect, _ language: Language)
    {
        fill(Rect(x: area.x, y: area.y, width: area.width, height: 1), role: .heading)
        for placed in layout.placed {
            var heading = placed.column.heading[language]
            if sorting?.column == placed.column.name {
                heading = "\(heading) \(sorting?.isAscending == true ? "▴" : "▾")"
            }
            write(
                heading, at: Point(x: area.x + placed.x, y: area.y), width: min(placed.width, area.width - placed.x),
                align: placed.column.alignment, role: .heading)
        }
    }

    /// One row of a table. `needles` are the words of a filter, to be marked where they occur.
    mutating func write<Row>(
        row: Row, _ layout: TableLayout<Row>, at y: Int, in area: Rect, isDimmed: Bool = false, needles: [[UInt8]] = [],
        _ context: Context
    ) {
        for placed in layout.placed {
            let cell = placed.column.cell(row, context)
            let point = Point(x: area.x + placed.x, y: y)
            let width = min(placed.width, area.maxX - point.x)
            let role = isDimmed && cell.role != .error && cell.role != .warning ? .dimmed : cell.role
            write(cell.text, at: point, width: width, align: placed.column.alignment, role: role)
            if !needles.isEmpty { markMatches(of: needles, in: Rect(x: point.x, y: y, width: width, height: 1)) }
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
    private mutating func markMatches(of needles: [[UInt8]], in area: Rect) {
        let letters = (area.x..<area.maxX).map { Folding.letter(self[$0, area.y].character) }
        for needle in needles where !needle.isEmpty && needle.count <= letters.count {
            for start in 0...(letters.count - needle.count)
            where letters[start..<(start + needle.count)].elementsEqual(needle) {
                paint(Rect(x: area.x + start, y: area.y, width: needle.count, height: 1), .match)
            }
        }
    }
}
