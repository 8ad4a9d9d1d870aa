/// A table for people on plain lines: columns set apart by two spaces, aligned by the cells that their letters take.
///
/// Made for long tables too: the widths come from the first rows, ``sample`` of them; from then on every row can be
/// written at once. A cell that is wider than its column later pushes its own line aside and loses nothing.
public struct TextTable: Sendable {
    public enum Alignment: Hashable, Sendable { case leading, trailing }

    /// One column: its heading, to which side its cells stand, and how wide it gets before its cells are cut with `…`.
    public struct Column: Sendable {
        public let heading: SafeText
        public let alignment: Alignment
        public let longest: Int

        public init(_ heading: SafeText, _ alignment: Alignment = .leading, longest: Int = .max) {
            self.heading = heading
            self.alignment = alignment
            self.longest = longest
        }
    }

    /// How many rows decide the widths of the columns.
    public static let sample = 1000

    private let columns: [Column]
    private var widths: [Int]
    /// Rows that wait for the widths to be known; `nil` when they are.
    private var waiting: [[SafeText]]? = []
    private var lines = ""

    public init(_ columns: [Column]) {
        self.columns = columns
        widths = columns.map { TextWidth.of($0.heading.string) }
    }

    /// Adds a row: one cell for each column.
    public mutating func add(_ cells: [SafeText]) {
        let cells = zip(cells, columns).map { cell, column -> SafeText in
            TextWidth.of(cell.string) <= column.longest
                ? cell : "\(TextWidth.fit(cell.string, to: column.longest).text)"
        }
        guard waiting != nil else { return write(cells) }
        for (place, cell) in cells.enumerated() { widths[place] = max(widths[place], TextWidth.of(cell.string)) }
        waiting?.append(cells)
        if waiting?.count == TextTable.sample { writeWaiting() }
    }

    /// The lines that are ready, each with its line end; they are given only once.
    public mutating func takeLines() -> String {
        defer { lines = "" }
        return lines
    }

    /// Ends the table; the rest of its lines can be taken then. A table without rows has its headings alone.
    public mutating func finish() {
        if waiting != nil { writeWaiting() }
    }

    /// The whole table: ended, and all its lines.
    public mutating func text() -> String {
        finish()
        return takeLines()
    }

    private mutating func writeWaiting() {
        write(columns.map(\.heading))
        for row in waiting ?? [] { write(row) }
        waiting = nil
    }

    private mutating func write(_ cells: [SafeText]) {
        var blanks = 0
        for (place, cell) in cells.enumerated() {
            let blank = max(0, widths[place] - TextWidth.of(cell.string))
            if columns[place].alignment == .trailing { blanks += blank }
            // Blanks are written before the next letter only, so that no line ends in them.
            if !cell.isEmpty {
                lines += String(repeating: " ", count: blanks)
                lines += cell.string
                blanks = 0
            }
            if columns[place].alignment == .leading { blanks += blank }
            blanks += 2
        }
        lines += "\n"
    }
}
