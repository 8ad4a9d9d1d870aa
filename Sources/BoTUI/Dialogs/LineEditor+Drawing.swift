import BoText

extension LineEditor {
    /// Draws the line in the last row with the terminal's cursor in it: a label, what is typed, and which keys end it.
    func draw(after label: SafeText, help: SafeText, on surface: inout Surface) {
        let y = surface.size.height - 1
        let width = surface.size.width
        surface.mark(.dialog, in: Rect(x: 0, y: y, width: width, height: 1))
        surface.fill(Rect(x: 0, y: y, width: width, height: 1), role: .text)
        surface.write(" \(label) ", at: Point(x: 0, y: y), role: .key)
        let left = TextWidth.of(label.string) + 2
        let helpWidth = TextWidth.of(help.string)
        let hasHelp = left + helpWidth + 13 <= width
        let room = max(10, width - left - (hasHelp ? helpWidth + 3 : 1))
        let (text, cursor) = scrolled(to: room)
        surface.write(text, at: Point(x: left, y: y), maxWidth: room, role: .text)
        if hasHelp { surface.write(help, at: Point(x: width - helpWidth - 1, y: y), role: .dimmed) }
        surface.cursor = Point(x: min(left + cursor, width - 1), y: y)
    }

    /// The part of the line that fits, and the cursor's place in it.
    private func scrolled(to width: Int) -> (SafeText, Int) {
        var cells = characters.map { SafeText(outside: String($0)) }
        func size(_ part: some Sequence<SafeText>) -> Int { part.reduce(0) { $0 + TextWidth.of($1.string) } }
        var dropped = 0
        while size(cells[0..<(cursor - dropped)]) >= width {
            cells.removeFirst()
            dropped += 1
        }
        let place = size(cells[0..<(cursor - dropped)])
        return ("\(cells.map(\.string).joined())", place)
    }
}
