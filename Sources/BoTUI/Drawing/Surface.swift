public import BoText

/// The screen in memory: a grid of cells that everything draws on. The terminal shows it; a golden test reads it.
///
/// Drawing outside of the grid is cut off, never an error. A wide letter takes two cells; where only half of it would
/// fit, a space stands instead.
public struct Surface: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case leading, trailing }

    public let size: Size
    /// Row by row.
    public private(set) var cells: [Cell]
    /// Where the terminal's own cursor should be: in a prompt, or on the cursor's row for screen readers; `nil` hides
    /// it.
    public var cursor: Point?
    /// What can be clicked on; only known while somebody asks for it.
    var spots: [Spot] = []
    let recordsSpots: Bool

    public init(size: Size) { self.init(size: size, recordsSpots: false) }

    init(size: Size, recordsSpots: Bool) {
        self.recordsSpots = recordsSpots
        self.size = Size(width: max(size.width, 0), height: max(size.height, 0))
        cells = Array(repeating: Cell(), count: self.size.width * self.size.height)
    }

    public var area: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

    public subscript(x: Int, y: Int) -> Cell {
        cells[y * size.width + x]
    }

    /// Writes a text from a point to the right, cut with `…` when it is wider than `width` (or than what is left of
    /// the row).
    ///
    /// With a width the text is set flush in that many cells and the rest of them is blanked in the same role.
    /// - Returns: how many cells were covered.
    @discardableResult
    public mutating func write(
        _ text: SafeText, at point: Point, width: Int? = nil, align: Alignment = .leading, role: Role = .text,
        emphasis: Emphasis = .none
    ) -> Int {
        guard point.y >= 0, point.y < size.height, point.x < size.width else { return 0 }
        let room = min(width ?? Int.max, size.width - point.x)
        guard room > 0 else { return 0 }
        let fitted = TextWidth.fit(text.string, to: room)
        let blank = width == nil ? 0 : room - fitted.width
        var x = point.x
        func put(_ character: Character) {
            if x >= 0 { cells[point.y * size.width + x] = Cell(character, role: role, emphasis: emphasis) }
            x += 1
        }
        if align == .trailing { for _ in 0..<blank { put(" ") } }
        if TextWidth.simpleCount(fitted.text) == fitted.width {
            for scalar in fitted.text.unicodeScalars { put(Character(scalar)) }
        } else {
            for character in fitted.text {
                put(character)
                if TextWidth.of(character) == 2 { put(Cell.continuation) }
            }
        }
        if align == .leading { for _ in 0..<blank { put(" ") } }
        return fitted.width + blank
    }

    /// Fills a rectangle with one character.
    public mutating func fill(
        _ rect: Rect, with character: Character = " ", role: Role = .text, emphasis: Emphasis = .none
    ) {
        for y in max(rect.y, 0)..<max(min(rect.maxY, size.height), max(rect.y, 0)) {
            for x in max(rect.x, 0)..<max(min(rect.maxX, size.width), max(rect.x, 0)) {
                cells[y * size.width + x] = Cell(character, role: role, emphasis: emphasis)
            }
        }
    }

    /// Gives the cells of a rectangle an emphasis and leaves what they say.
    public mutating func emphasize(_ rect: Rect, _ emphasis: Emphasis) {
        for y in max(rect.y, 0)..<max(min(rect.maxY, size.height), max(rect.y, 0)) {
            for x in max(rect.x, 0)..<max(min(rect.maxX, size.width), max(rect.x, 0)) {
                cells[y * size.width + x].emphasis = emphasis
            }
        }
    }

    /// Gives the cells of a rectangle a role and leaves what they say.
    public mutating func paint(_ rect: Rect, _ role: Role) {
        for y in max(rect.y, 0)..<max(min(rect.maxY, size.height), max(rect.y, 0)) {
            for x in max(rect.x, 0)..<max(min(rect.maxX, size.width), max(rect.x, 0)) {
                cells[y * size.width + x].role = role
            }
        }
    }

    /// Takes away what a cell says.
    mutating func blank(_ x: Int, _ y: Int) {
        cells[y * size.width + x].character = " "
    }

    /// What the surface says: one line for each row, blanks at the ends of lines cut off.
    public var text: String {
        var lines: [String] = []
        for y in 0..<size.height {
            var line = ""
            for cell in cells[(y * size.width)..<((y + 1) * size.width)] where cell.character != Cell.continuation {
                line.append(cell.character)
            }
            while line.last == " " { line.removeLast() }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}
