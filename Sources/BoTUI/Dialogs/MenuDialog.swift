import BoText

/// A list to choose one thing from. A choice may be tried while the cursor moves; Esc brings back what was before.
struct MenuDialog: Dialog {
    struct Item: Sendable {
        let label: Phrase
        let choice: Choice
    }

    private let title: Phrase
    private let items: [Item]
    private let before: Choice?
    /// Moving the cursor is trying.
    private let isLive: Bool
    private var place: Int

    /// - Precondition: there are items.
    init(_ title: Phrase, _ items: [Item], selected: Int, isLive: Bool, restoring before: Choice?) {
        precondition(!items.isEmpty, "A menu has something to choose.")
        self.title = title
        self.items = items
        self.before = before
        self.isLive = isLive
        place = max(0, min(selected, items.count - 1))
    }

    mutating func handle(_ key: Key) -> DialogReaction {
        switch key {
        case .up, .character("k"): return move(to: place - 1)
        case .down, .character("j"): return move(to: place + 1)
        case .home, .pageUp, .character("g"): return move(to: 0)
        case .end, .pageDown, .character("G"): return move(to: items.count - 1)
        case .enter, .right, .character("l"): return .close(items[place].choice)
        case .escape, .left, .backspace, .character("h"), .character("q"): return .close(before)
        case .character(let character):
            guard let number = Self.signs.firstIndex(of: character), items.indices.contains(number) else {
                return .unknown
            }
            return .close(items[number].choice)
        default: return .unknown
        }
    }

    /// The keys of the items in their order: digits, then the letters that don't move the cursor or close the menu.
    private static let signs = Array("123456789abcdefimnoprstuvwxyz")

    mutating func paste(_ text: String) -> DialogReaction { .stay }

    mutating func click(_ place: Int) -> DialogReaction {
        guard items.indices.contains(place) else { return .stay }
        // What is tried by moving is chosen by a second click.
        return isLive && place != self.place ? move(to: place) : .close(items[place].choice)
    }

    private mutating func move(to target: Int) -> DialogReaction {
        place = max(0, min(target, items.count - 1))
        return isLive ? .preview(items[place].choice) : .stay
    }

    func draw(on surface: inout Surface, _ look: Look) {
        let language = look.language
        let help = look.shown(Phrase.Screens.menuHelp)
        let widest = items.map { TextWidth.of($0.label[language].string) + 6 }.max() ?? 0
        let width = min(
            max(widest, TextWidth.of(help.string), TextWidth.of(title[language].string) + 4) + 4, surface.size.width - 2
        )
        let height = min(items.count + 4, surface.size.height - 2)
        let box = Rect(
            x: (surface.size.width - width) / 2, y: max(1, (surface.size.height - height) / 3), width: width,
            height: height)
        surface.drawBox(box, title: title[language])
        let rows = max(1, height - 4)
        let top = max(0, min(place - rows / 2, items.count - rows))
        for line in 0..<rows where items.indices.contains(top + line) {
            let index = top + line
            let y = box.y + 1 + line
            let inner = Rect(x: box.x + 1, y: y, width: width - 2, height: 1)
            surface.mark(.choice(index), in: inner)
            if Self.signs.indices.contains(index) {
                surface.write("\(String(Self.signs[index]))", at: Point(x: inner.x + 2, y: y), role: .key)
            }
            surface.write(
                items[index].label[language], at: Point(x: inner.x + 4, y: y), maxWidth: inner.width - 5, role: .popup)
            if index == place { surface.markCursor(at: y, in: inner, hasFocus: true) }
        }
        surface.write(help, at: Point(x: box.x + 2, y: box.maxY - 2), maxWidth: width - 4, role: .dimmed)
    }
}

extension Surface {
    /// An empty box with a line around it and a title in the line.
    mutating func drawBox(_ box: Rect, title: SafeText) {
        guard box.width > 2, box.height > 2 else { return }
        mark(.dialog, in: box)
        fill(box, role: .popup)
        for x in [box.x, box.maxX - 1] {
            fill(Rect(x: x, y: box.y, width: 1, height: box.height), with: "│", role: .frame)
        }
        for y in [box.y, box.maxY - 1] {
            fill(Rect(x: box.x, y: y, width: box.width, height: 1), with: "─", role: .frame)
        }
        write("┌", at: Point(x: box.x, y: box.y), role: .frame)
        write("┐", at: Point(x: box.maxX - 1, y: box.y), role: .frame)
        write("└", at: Point(x: box.x, y: box.maxY - 1), role: .frame)
        write("┘", at: Point(x: box.maxX - 1, y: box.maxY - 1), role: .frame)
        write(" \(title) ", at: Point(x: box.x + 2, y: box.y), maxWidth: box.width - 4, role: .titleCurrent)
    }
}
