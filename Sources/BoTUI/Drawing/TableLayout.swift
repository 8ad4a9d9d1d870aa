import BoText

/// Columns with their places in a table of a certain width.
///
/// A table as it was delivered leaves out what it has no room for. Columns that somebody has chosen are never left
/// out: when they don't fit even at their least, the table can be scrolled sideways, and the first ones stay.
struct TableLayout<Row>: Sendable {
    struct Placed: Sendable {
        let column: Column<Row>
        let x: Int
        let width: Int
    }

    private(set) var placed: [Placed] = []
    /// How many cells more would let every column that is shown say all it has to say.
    private(set) var lack = 0
    private(set) var face: TableFace
    /// Where the first column stands that can be scrolled; `nil` when all fit.
    private(set) var scrolledFrom: Int?

    /// The columns that a table so wide shows, with the widths they get.
    ///
    /// - Parameter breakpoint: the width that decides which columns there are, where it isn't the table's own.
    init(
        _ columns: [Column<Row>], _ widths: ColumnWidths, width: Int, breakpoint: Int, sorting: Sorting?,
        language: Language, choice: TableChoice = .delivered
    ) {
        let measures = ColumnMeasures<Row>(
            widths: widths, choice: choice, breakpoint: breakpoint, sorting: sorting, language: language)
        let groups = choice.arranged(columns)
        let names = measures.shown(columns, room: min(width, breakpoint) - TableLayout.margins)
        let shown = groups.map { $0.columns.filter { names.contains($0.name) } }.filter { !$0.isEmpty }
        let flat = shown.flatMap { $0 }
        let gap = measures.gap
        let room = width - TableLayout.margins - gap * (flat.count - 1)
        lack = max(0, flat.reduce(0) { $0 + measures.natural($1) } - room)
        var sizes: [String: Int]
        var hides = (left: 0, right: 0)
        if flat.reduce(0, { $0 + measures.worthwhile($1) }) <= room {
            sizes = measures.fitting(flat, room)
            var x = TableLayout.left
            for column in flat {
                let size = sizes[column.name] ?? 0
                placed.append(Placed(column: column, x: x, width: size))
                x += size + gap
            }
        } else {
            sizes = measures.scrolling(flat)
            let line = ScrolledLine(shown, sizes, gap: gap, width: width - 1, choice)
            placed = line.placed
            scrolledFrom = line.scrolledFrom
            hides = (line.skipped, line.hidden)
        }
        let faces = groups.map { group in
            let isShown = names.contains(group.name)
            return TableFace.Column(
                name: group.name, heading: group.columns[0].heading, isShown: isShown,
                width: isShown ? sizes[group.name] ?? 0 : 0)
        }
        face = TableFace(columns: faces, hidesLeft: hides.left, hidesRight: hides.right)
    }

    /// Cells before the first column, for the cursor and a sign, and one behind the last.
    fileprivate static var left: Int { 2 }
    private static var margins: Int { 3 }

    /// Groups of columns on a line that is too short for them: the frozen ones, then the others from where it is
    /// scrolled to.
    private struct ScrolledLine {
        private(set) var placed: [Placed] = []
        private(set) var skipped = 0
        private(set) var hidden = 0
        private(set) var scrolledFrom: Int?

        /// - Parameter width: where the last column must have ended.
        init(
            _ groups: [[Column<Row>]], _ sizes: [String: Int], gap: Int, width: Int, _ choice: TableChoice
        ) {
            func size(_ group: [Column<Row>]) -> Int { group.reduce(-gap) { $0 + (sizes[$1.name] ?? 0) + gap } }
            // Columns that stay must leave room for some that don't.
            var frozen = max(0, min(choice.frozen, groups.count - 1))
            func frozenEnd() -> Int { groups.prefix(frozen).reduce(TableLayout.left) { $0 + size($1) + gap } }
            while frozen > 0, frozenEnd() > width * 2 / 3 { frozen -= 1 }
            var x = TableLayout.left
            for group in groups.prefix(frozen) { x = place(group, sizes, x, gap) }
            let rest = Array(groups.dropFirst(frozen))
            // Nobody scrolls further than to the last column.
            var most = rest.count - 1
            var used = rest.last.map(size) ?? 0
            while most > 0, used + gap + size(rest[most - 1]) <= width - x {
                used += gap + size(rest[most - 1])
                most -= 1
            }
            skipped = max(0, min(choice.skipped, most))
            scrolledFrom = x
            for (number, group) in rest.dropFirst(skipped).enumerated() {
                if x + size(group) <= width {
                    x = place(group, sizes, x, gap)
                    continue
                }
                hidden = rest.count - skipped - number
                let isText = group[0].alignment == .leading
                // A piece of a text tells something, a piece of a number nothing.
                if number == 0 || isText && width - x >= TableLayout.leastPiece {
                    placed.append(Placed(column: group[0], x: x, width: max(1, width - x)))
                }
                break
            }
        }

        private mutating func place(_ group: [Column<Row>], _ sizes: [String: Int], _ start: Int, _ gap: Int) -> Int {
            var x = start
            for column in group {
                let size = sizes[column.name] ?? 0
                placed.append(Placed(column: column, x: x, width: size))
                x += size + gap
            }
            return x
        }
    }

    private static var leastPiece: Int { 8 }
}

/// Which columns a table shows, and how wide each may be.
private struct ColumnMeasures<Row> {
    let widths: ColumnWidths
    let choice: TableChoice
    let breakpoint: Int
    let sorting: Sorting?
    let language: Language

    var gap: Int { breakpoint < Breakpoint.roomy ? 1 : 2 }

    func natural(_ column: Column<Row>) -> Int {
        if let chosen = choice.widths[column.name] { return chosen }
        let heading = TextWidth.of(column.heading[language].string) + (sorting?.column == column.name ? 2 : 0)
        return max(min(max(widths[column.name], column.minimum), column.maximum), heading)
    }

    func least(_ column: Column<Row>) -> Int {
        if choice.widths[column.name] != nil { return natural(column) }
        return column.give == .rigid ? natural(column) : min(natural(column), column.minimum)
    }

    /// The least that is worth showing: columns that somebody asked for are scrolled rather than cut to pieces.
    func worthwhile(_ column: Column<Row>) -> Int {
        guard choice.showsAll || choice.showing.values.contains(.shown) else { return least(column) }
        return max(least(column), min(natural(column), 16))
    }

    // MARK: - Which

    /// The names of the columns that are shown.
    func shown(_ columns: [Column<Row>], room: Int) -> Set<String> {
        var names: Set<String> = []
        let delivered = delivered(columns, room: room)
        for group in ColumnGroup.all(of: columns) {
            let first = group.columns[0]
            let isShown = choice.showsAll || choice.showing[group.name] == .shown || delivered.contains(group.name)
            guard isShown else { continue }
            names.insert(group.name)
            for column in group.columns.dropFirst() where natural(column) > 0 {
                if column.from <= max(breakpoint, first.from), breakpoint <= column.upTo { names.insert(column.name) }
            }
        }
        return names
    }

    /// Those that come by themselves, as far as there is room for them.
    private func delivered(_ columns: [Column<Row>], room: Int) -> Set<String> {
        var owner = ""
        var shown: [Column<Row>] = []
        for column in columns {
            if !column.isAttached { owner = column.name }
            let isChosen = choice.showing[owner] == .shown
            guard choice.showing[owner] != .hidden, !column.isExtra, natural(column) > 0 else { continue }
            guard column.from <= breakpoint && breakpoint <= column.upTo || isChosen && !column.isAttached else {
                continue
            }
            var column = column
            column.isKept = column.isKept || isChosen
            shown.append(column)
        }
        // Columns that don't fit even at their least go, those for the widest tables first, the rightmost first.
        while shown.count > 1, shown.reduce(-gap, { $0 + least($1) + gap }) > room {
            let widest = shown.dropFirst().filter { !$0.isKept }.map(\.from).max() ?? 0
            guard let place = shown.lastIndex(where: { $0.from == widest && !$0.isKept }), place > 0 else { break }
            shown.remove(at: place)
        }
        return Set(shown.map(\.name))
    }

    // MARK: - How wide

    /// Widths that fill a room which is large enough for the least.
    func fitting(_ columns: [Column<Row>], _ room: Int) -> [String: Int] {
        var sizes = columns.map(natural)
        let least = columns.map(self.least)
        var excess = sizes.reduce(0, +) - room
        // What is too much is taken from the soft columns, always from the widest of them.
        while excess > 0 {
            let yielding = columns.indices.filter { sizes[$0] > least[$0] }
            guard let widest = yielding.max(by: { sizes[$0] < sizes[$1] }) else { break }
            sizes[widest] -= 1
            excess -= 1
        }
        if excess < 0 {
            let greedy = columns.indices.filter {
                columns[$0].give == .greedy && choice.widths[columns[$0].name] == nil
            }
            for (place, index) in greedy.enumerated() {
                sizes[index] += -excess / greedy.count + (place < -excess % greedy.count ? 1 : 0)
            }
        }
        return Dictionary(zip(columns.map(\.name), sizes)) { first, _ in first }
    }

    /// Widths where the table is scrolled: texts are cut, so that some columns stand beside each other.
    func scrolling(_ columns: [Column<Row>]) -> [String: Int] {
        let sizes = columns.map { column in
            let natural = natural(column)
            guard column.give != .rigid, choice.widths[column.name] == nil else { return natural }
            return max(column.minimum, min(natural, 20))
        }
        return Dictionary(zip(columns.map(\.name), sizes)) { first, _ in first }
    }
}
