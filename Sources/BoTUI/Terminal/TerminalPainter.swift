import BoText
import CNcurses

/// Writes the cells of a surface into curses' window, and knows what they look like there.
struct TerminalPainter {
    private let glyphs: Glyphs
    private var theme: Theme
    private var colors: TerminalColors
    /// The pens of each role and emphasis; made when first asked for.
    private var pens: [Pens?]
    /// One row of entries.
    private var entries: UnsafeMutableBufferPointer<cchar_t>

    /// What letters are written with: attributes and colours as curses has them.
    struct Pen: Hashable {
        var attributes: attr_t
        var pair: Int32
    }

    /// How letters look, and how the blanks around them do: a blank shows nothing of the letters' colour or weight,
    /// and when all are alike, curses can leave them where they are. Single ones between words look as the words do,
    /// or every word would switch its look on and off again.
    private struct Pens {
        let letters: Pen
        let blanks: Pen
    }

    init(theme: Theme, colors: TerminalColors, charset: Glyphs.Charset) {
        self.theme = theme
        self.colors = colors
        glyphs = Glyphs(charset: charset)
        pens = Array(repeating: nil, count: Theme.places)
        entries = .allocate(capacity: 0)
    }

    /// Gives the memory back; nothing may be painted after this.
    func free() { entries.deallocate() }

    mutating func use(_ theme: Theme) {
        self.theme = theme
        pens = Array(repeating: nil, count: Theme.places)
    }

    /// Writes the rows of a surface that differ from those of the last one.
    ///
    /// - Parameter last: what the window holds; `nil` when it must be written as a whole.
    mutating func paint(_ surface: Surface, over last: Surface?) {
        let width = surface.size.width
        guard width > 0 else { return }
        reserve(width)
        surface.cells.withUnsafeBufferPointer { cells in
            guard let last, last.size == surface.size else {
                for y in 0..<surface.size.height { paint(0..<width, of: y, cells, width) }
                return
            }
            last.cells.withUnsafeBufferPointer { old in
                if cells.baseAddress == old.baseAddress { return }
                for y in 0..<surface.size.height {
                    guard let news = TerminalPainter.news(cells, old, row: y, width: width) else { continue }
                    paint(news, of: y, cells, width)
                }
            }
        }
    }

    private mutating func reserve(_ width: Int) {
        guard entries.count < width else { return }
        entries.deallocate()
        entries = .allocate(capacity: width)
        entries.initialize(repeating: cchar_t())
    }

    /// The columns of a row from the first cell that differs to the last, with both halves of wide letters and with the
    /// neighbours that decide how a blank looks; `nil` when none differs.
    private static func news(
        _ cells: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>, row: Int, width: Int
    ) -> Range<Int>? {
        let start = row * width
        func differs(_ x: Int) -> Bool { cells[start + x] != old[start + x] }
        func isHalf(_ x: Int) -> Bool {
            cells[start + x].character == Cell.continuation || old[start + x].character == Cell.continuation
        }
        guard var first = (0..<width).first(where: differs), var last = (0..<width).last(where: differs) else {
            return nil
        }
        first = max(0, first - 1)
        last = min(width - 1, last + 1)
        while first > 0, isHalf(first) { first -= 1 }
        while last + 1 < width, isHalf(last + 1) { last += 1 }
        return first..<(last + 1)
    }

    /// Writes some columns of a row.
    private mutating func paint(
        _ columns: Range<Int>, of y: Int, _ cells: UnsafeBufferPointer<Cell>, _ width: Int
    ) {
        guard let first = entries.baseAddress else { return }
        let start = y * width
        var written = 0
        var x = columns.lowerBound
        var role = cells[start + x].role
        var emphasis = cells[start + x].emphasis
        var pen = pen(of: role, emphasis)
        while x < columns.upperBound {
            let cell = cells[start + x]
            if cell.role != role || cell.emphasis != emphasis {
                role = cell.role
                emphasis = cell.emphasis
                pen = self.pen(of: role, emphasis)
            }
            let utf8 = cell.character.utf8
            if utf8.count == 1, let byte = utf8.first {
                // A continuation that has lost its letter is a blank as any control character is.
                let isBlank = byte <= 0x20 && !TerminalPainter.joins(cells, x, from: start, width)
                let its = isBlank ? pen.blanks : pen.letters
                bo_cell_set(first + written, wchar_t(byte <= 0x20 ? 0x20 : byte), its.attributes, its.pair)
                written += 1
                x += 1
                continue
            }
            let cellCount = TextWidth.of(cell.character)
            let isWhole = cellCount == 1 || (x + 1 < width && cells[start + x + 1].character == Cell.continuation)
            // Half of a wide letter is a blank.
            written += glyphs.write(
                isWhole ? cell.character : " ", width: isWhole ? cellCount : 1, attributes: pen.letters.attributes,
                pair: pen.letters.pair, to: first + written)
            x += isWhole ? cellCount : 1
        }
        mvwadd_wchnstr(bo_stdscr(), Int32(y), Int32(columns.lowerBound), first, Int32(written))
    }

    /// Whether a blank stands alone between letters of its own role.
    private static func joins(_ cells: UnsafeBufferPointer<Cell>, _ x: Int, from start: Int, _ width: Int) -> Bool {
        guard x > 0, x + 1 < width else { return false }
        let blank = cells[start + x]
        func isLetter(_ cell: Cell) -> Bool {
            cell.role == blank.role && cell.emphasis == blank.emphasis && (cell.character.utf8.first ?? 0) > 0x20
        }
        return isLetter(cells[start + x - 1]) && isLetter(cells[start + x + 1])
    }

    private mutating func pen(of role: Role, _ emphasis: Emphasis) -> Pens {
        let place = Theme.place(of: role, emphasis)
        if let known = pens[place] { return known }
        let style = theme.style(for: role, emphasis)
        let letters = colors.pen(of: style)
        var blanks = letters
        if style.attributes.isDisjoint(with: [.underline, .reverse]) {
            let text = theme.style(for: .text, emphasis).foreground
            blanks = colors.pen(of: Style(foreground: text, background: style.background))
        }
        let both = Pens(letters: letters, blanks: blanks)
        pens[place] = both
        return both
    }
}
