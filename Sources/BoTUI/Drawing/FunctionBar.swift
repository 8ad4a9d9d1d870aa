import BoText

/// The last row: the most used keys of the screen and what they do. What doesn't fit is left out from the least used on; the
/// key of help always stays.
enum FunctionBar {
    static func draw(_ keymap: Keymap, on surface: inout Surface, _ context: Context) {
        let y = surface.size.height - 1
        let entries = keymap.hints.map { entry($0, keymap, context) }
        let help = keymap.hints.lastIndex { $0.commands == [.help] }
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
            x += surface.write(entries[place], at: Point(x: x, y: y), width: surface.size.width - x) + 2
        }
    }

    private static func entry(_ hint: Keymap.Hint, _ keymap: Keymap, _ context: Context) -> Line {
        let keys = hint.commands.compactMap { keymap.keys(for: $0).first?.label }
        var line = Line(keys.joined(separator: "/"), .key)
        line.append(" ")
        line.append(hint.label[context.language], .hint)
        return line
    }
}
