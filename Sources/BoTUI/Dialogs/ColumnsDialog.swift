import BoText

/// The columns of a table, to be shown and hidden, moved, made wider and narrower, and kept in place. All of it is
/// seen at once; Esc brings back what was before.
struct ColumnsDialog: Dialog {
    private let title: Phrase
    private let before: TableChoice
    private var choice: TableChoice
    /// The columns as they stand on the screen now.
    private var face: TableFace
    private var place = 0
    /// Why the last key did nothing.
    private var refusal: Phrase?

    /// - Precondition: there are columns.
    init(_ title: Phrase, _ choice: TableChoice, _ face: TableFace) {
        precondition(!face.columns.isEmpty, "A table has columns.")
        self.title = title
        before = choice
        self.choice = choice
        self.face = face
    }

    mutating func show(_ face: TableFace) { self.face = face }

    private var column: TableFace.Column { face.columns[min(place, face.columns.count - 1)] }

    mutating func handle(_ key: Key) -> DialogReaction {
        refusal = nil
        switch key {
        case .up, .character("k"): return move(to: place - 1)
        case .down, .character("j"): return move(to: place + 1)
        case .home, .character("g"): return move(to: 0)
        case .end, .character("G"): return move(to: face.columns.count - 1)
        case .pageUp: return move(to: place - 10)
        case .pageDown: return move(to: place + 10)
        case .character(" "): return toggle()
        case .character("K"), .character("<"): return shift(by: -1)
        case .character("J"), .character(">"): return shift(by: 1)
        case .left, .character("-"), .character("h"): return widen(by: -1)
        case .right, .character("+"), .character("l"): return widen(by: 1)
        case .character("a"):
            choice.widths[column.name] = nil
            return .preview(.columns(choice))
        case .character("f"): return freeze()
        case .character("d"):
            choice = .delivered
            return .preview(.columns(choice))
        case .enter: return .close(.columns(choice))
        case .escape, .character("q"): return .close(.columns(before))
        default: return .unknown
        }
    }

    mutating func paste(_ text: String) -> DialogReaction { .stay }

    private mutating func move(to target: Int) -> DialogReaction {
        place = max(0, min(target, face.columns.count - 1))
        return .stay
    }

    private mutating func refuse(_ phrase: Phrase) -> DialogReaction {
        refusal = phrase
        return .stay
    }

    private mutating func toggle() -> DialogReaction {
        guard !column.isShown || face.columns.count(where: \.isShown) > 1 else {
            return refuse(Phrase.Table.lastColumn)
        }
        // Hiding one of all columns is choosing among all of them.
        if choice.showsAll {
            for shown in face.columns { choice.showing[shown.name] = .shown }
            choice.showsAll = false
        }
        choice.showing[column.name] = column.isShown ? .hidden : .shown
        return .preview(.columns(choice))
    }

    private mutating func shift(by step: Int) -> DialogReaction {
        let target = place + step
        guard face.columns.indices.contains(target) else {
            return refuse(step < 0 ? Phrase.Table.alreadyFirst : Phrase.Table.alreadyLast)
        }
        var names = face.columns.map(\.name)
        names.swapAt(place, target)
        choice.order = names
        place = target
        return .preview(.columns(choice))
    }

    private mutating func widen(by step: Int) -> DialogReaction {
        guard column.isShown else { return refuse(Phrase.Table.isHidden) }
        let allowed = TableChoice.widthsAllowed
        let width = (choice.widths[column.name] ?? column.width) + step
        choice.widths[column.name] = max(allowed.lowerBound, min(width, allowed.upperBound))
        return .preview(.columns(choice))
    }

    /// Keeps the columns down to this one in place; the second time those before it.
    private mutating func freeze() -> DialogReaction {
        guard column.isShown else { return refuse(Phrase.Table.isHidden) }
        let count = face.columns.prefix(place + 1).count(where: \.isShown)
        choice.frozen = choice.frozen == count ? count - 1 : count
        return .preview(.columns(choice))
    }

    // MARK: - Drawing

    private static let width = 46

    func draw(on surface: inout Surface, _ look: Look) {
        let language = look.language
        let help =
            refusal.map { TextWrap.lines(of: $0[language], width: Self.width - 4) } ?? Self.help(look)
        let width = min(Self.width, surface.size.width - 2)
        let height = min(face.columns.count + Self.helpHeight + 3, surface.size.height - 4)
        // At the right, and below the row of headings, so that one sees what one does.
        let box = Rect(x: surface.size.width - width - 1, y: 2, width: width, height: height)
        surface.drawBox(box, title: "\(Phrase.Commands.columns, language): \(title, language)")
        let rows = max(1, height - Self.helpHeight - 3)
        let top = max(0, min(place - rows / 2, face.columns.count - rows))
        var left = choice.frozen - face.columns.prefix(top).count(where: \.isShown)
        for line in 0..<rows where face.columns.indices.contains(top + line) {
            let column = face.columns[top + line]
            let isFrozen = column.isShown && left > 0
            if column.isShown { left -= 1 }
            draw(
                column, isFrozen: isFrozen, isSelected: top + line == place, at: box.y + 1 + line, in: box, &surface,
                language)
        }
        for (line, text) in help.prefix(Self.helpHeight).enumerated() {
            surface.write(
                text, at: Point(x: box.x + 2, y: box.maxY - 1 - Self.helpHeight + line), maxWidth: width - 4,
                role: refusal == nil ? .dimmed : .warning)
        }
    }

    private func draw(
        _ column: TableFace.Column, isFrozen: Bool, isSelected: Bool, at y: Int, in box: Rect,
        _ surface: inout Surface, _ language: Language
    ) {
        let inner = Rect(x: box.x + 1, y: y, width: box.width - 2, height: 1)
        let role = column.isShown ? Role.popup : .dimmed
        surface.write(column.isShown ? "[x]" : "[ ]", at: Point(x: inner.x + 2, y: y), role: .key)
        surface.write(column.heading[language], at: Point(x: inner.x + 6, y: y), maxWidth: inner.width - 26, role: role)
        if column.isShown {
            let isChosen = choice.widths[column.name] != nil
            surface.write(
                "\(column.width)", at: Point(x: inner.maxX - 19, y: y), width: 3, align: .trailing, role: role)
            surface.write(
                (isChosen ? Phrase.Table.chosenWidth : Phrase.Table.automatic)[language],
                at: Point(x: inner.maxX - 15, y: y), maxWidth: 6, role: .dimmed)
        }
        if isFrozen {
            surface.write(Phrase.Table.frozen[language], at: Point(x: inner.maxX - 8, y: y), maxWidth: 7, role: .good)
        }
        if isSelected { surface.markCursor(at: y, in: inner, hasFocus: true) }
    }

    private static func help(_ look: Look) -> [SafeText] {
        [Phrase.Table.helpShow, Phrase.Table.helpWidth].map { $0[look.language] }
            + [look.shown(Phrase.Table.helpKeep)]
    }
    private static let helpHeight = 3
}
