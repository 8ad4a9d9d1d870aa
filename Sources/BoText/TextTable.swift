/// A table for people on plain lines. Two spaces separate columns, and columns align by terminal cells.
///
/// Long tables work too. The first ``sample`` rows decide the widths, and later rows are ready at once. A later cell
/// that is wider than its column shifts the rest of its line and loses nothing.
public struct TextTable: Sendable {
    public enum Alignment: Hashable, Sendable { case leading, trailing }

    /// One column: its heading, its alignment, and the widest cell that the table doesn't cut with `…`.
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

    /// The number of rows that decide the widths of the columns.
    public static let sample = 1000

    private let columns: [Column]
    private var widths: [Int]
    /// The rows that wait for the widths; `nil` once the widths are known.
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

    /// The ready lines, each with its line end. Each line comes once.
    public mutating func takeLines() -> String {
        defer { lines = "" }
        return lines
    }

    /// Ends the table. The rest of its lines is ready then. A table without rows has headings only.
    public mutating func finish() {
        if waiting != nil { writeWaiting() }
    }

    /// Ends the table and gives all its lines.
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
            // Blanks come only before a next letter, so that no line ends in blanks.
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
