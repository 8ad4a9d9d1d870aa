import BoText

/// The filter's prompt in the last row: what is typed works at once; Enter keeps it, Esc brings back what was before.
struct PromptDialog: Dialog {
    private var line: LineEditor
    private let before: String

    /// - Parameter before: what Esc brings back; the filter itself when it is left out.
    init(filter: String, restoring before: String? = nil) {
        line = LineEditor(filter)
        self.before = before ?? filter
    }

    mutating func handle(_ key: Key) -> DialogOutcome {
        switch key {
        case .enter: return .close(nil)
        case .escape: return .close(.filter(before))
        // An empty line has nothing to delete: backspace closes it, as it opened.
        case .backspace where line.characters.isEmpty: return .close(nil)
        default:
            let text = line.text
            guard line.handle(key) else { return .unknown }
            return line.text == text ? .stay : .preview(.filter(line.text))
        }
    }

    mutating func paste(_ text: String) -> DialogOutcome {
        line.paste(text)
        return .preview(.filter(line.text))
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let y = surface.size.height - 1
        let width = surface.size.width
        surface.fill(Rect(x: 0, y: y, width: width, height: 1), role: .text)
        surface.write(" / ", at: Point(x: 0, y: y), role: .key)
        let help = Phrase.Screens.promptHelp[context.language]
        let helpWidth = TextWidth.of(help.string)
        let room = max(10, width - helpWidth - 6)
        let (text, cursor) = scrolled(to: room)
        surface.write(text, at: Point(x: 3, y: y), maxWidth: room, role: .text)
        if helpWidth + 16 <= width {
            surface.write(help, at: Point(x: width - helpWidth - 1, y: y), role: .dimmed)
        }
        surface.cursor = Point(x: min(3 + cursor, width - 1), y: y)
    }

    /// The part of the line that fits, and the cursor's place in it.
    private func scrolled(to width: Int) -> (SafeText, Int) {
        var cells = line.characters.map { SafeText(outside: String($0)) }
        func size(_ part: some Sequence<SafeText>) -> Int { part.reduce(0) { $0 + TextWidth.of($1.string) } }
        var dropped = 0
        while size(cells[0..<(line.cursor - dropped)]) >= width {
            cells.removeFirst()
            dropped += 1
        }
        let cursor = size(cells[0..<(line.cursor - dropped)])
        return ("\(cells.map(\.string).joined())", cursor)
    }
}
