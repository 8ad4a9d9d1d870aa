import BoText

/// The last row: the most used keys of the screen and what they do. What doesn't fit is left out from the least used
/// on; the key of help always stays.
enum FunctionBar {
    /// - Parameter label: what a hint says here and now; `nil` when its command has nothing to do.
    static func draw(
        _ keymap: Keymap, on surface: inout Surface, _ look: Look, saying label: (Keymap.Hint) -> Phrase?
    ) {
        let y = surface.size.height - 1
        // A command without a key has no place among the keys.
        let said = keymap.hints.filter { !keymap.keys(for: $0.commands[0]).isEmpty }.compactMap { hint in
            label(hint).map { (hint: hint, label: $0) }
        }
        let hints = said.map(\.hint)
        let entries = said.map { entry($0.hint.commands, $0.label, keymap, look) }
        let help = hints.lastIndex { $0.commands == [.help] }
        var room = surface.size.width - 2
        var shown: [Int] = []
        if let help {
            shown = [help]
            room -= entries[help].width
        }
        for place in entries.indices where place != help {
            let width = entries[place].width + (shown.isEmpty ? 0 : 2)
            guard width <= room else { continue }
            shown.append(place)
            room -= width
        }
        var x = 1
        for place in shown.sorted() {
            markClicks(on: hints[place], keymap, from: x, to: x + entries[place].width, on: &surface, look)
            x += surface.write(entries[place], at: Point(x: x, y: y), width: surface.size.width - x) + 2
        }
    }

    /// A click on the first of two keys means the first of two commands; anywhere else on a hint with one key, that.
    private static func markClicks(
        on hint: Keymap.Hint, _ keymap: Keymap, from start: Int, to end: Int, on surface: inout Surface,
        _ look: Look
    ) {
        let y = surface.size.height - 1
        var x = start
        for (place, command) in hint.commands.enumerated() {
            guard let key = keymap.keys(for: command).first else { continue }
            let isLast = place == hint.commands.count - 1
            let width = isLast ? end - x : TextWidth.of(look.label(of: key).string)
            surface.mark(.command(command), in: Rect(x: x, y: y, width: width, height: 1))
            x += width + 1
        }
    }

    private static func entry(
        _ commands: [Command], _ label: Phrase, _ keymap: Keymap, _ look: Look
    ) -> Line {
        let keys = commands.compactMap { keymap.keys(for: $0).first }.map(look.label)
        var line = Line(keys.joined(separator: "/"), .key)
        line.append(" ")
        line.append(label[look.language], .hint)
        return line
    }
}
