import BoModel
import BoText

/// A list to choose from by typing: what doesn't fit is left out, and the best fit stands first.
struct PaletteDialog: Dialog {
    struct Item: Sendable {
        let label: SafeText
        /// What stands at the right: the keys, or what kind of thing it is.
        let detail: SafeText
        /// Texts that mean just this when they are typed whole: its keys.
        var names: [String] = []
        /// Why it can't be chosen now; told in its row.
        var refusal: SafeText?
        /// The chapter it stands in while nothing is typed.
        var heading: SafeText?
        let choice: Choice
    }

    private enum Row {
        case heading(SafeText)
        case item(Int)
    }

    private let title: Phrase
    private let sign: SafeText
    private var items: [Item] = []
    private var texts: [[Unicode.Scalar]] = []
    private var line = LineEditor()
    /// What fits, the best first, and what is made of the typed text itself.
    private var shown: [Item] = []
    private var place = 0
    /// What is still to be asked before there is something to choose from, and what makes items of the answer.
    private(set) var question: Question?
    private let makeItems: (@Sendable (Answer) -> [Item])?
    private let makeLast: (@Sendable (String) -> [Item])?

    /// - Parameter typed: what is in the line already.
    init(_ title: Phrase, sign: SafeText, _ items: [Item], typed: String = "") {
        self.title = title
        self.sign = sign
        line = LineEditor(typed)
        makeItems = nil
        makeLast = nil
        take(items)
    }

    /// A palette over what the cache answers.
    ///
    /// - Parameter last: what stands below the items that fit, made of the typed text.
    init(
        _ title: Phrase, sign: SafeText, asking question: Question, items: @escaping @Sendable (Answer) -> [Item],
        last: @escaping @Sendable (String) -> [Item]
    ) {
        self.title = title
        self.sign = sign
        self.question = question
        makeItems = items
        makeLast = last
    }

    mutating func receive(_ answer: Answer) {
        question = nil
        if let makeItems { take(makeItems(answer)) }
    }

    private mutating func take(_ items: [Item]) {
        self.items = items
        texts = items.map { FuzzyMatch.letters($0.label.string) }
        search()
    }

    // MARK: - Keys

    mutating func handle(_ key: Key) -> DialogReaction {
        switch key {
        case .escape, .function(10): return .close(nil)
        case .backspace where line.characters.isEmpty: return .close(nil)
        case .enter: return shown.indices.contains(place) ? .close(shown[place].choice) : .stay
        case .up, .control("p"): return move(to: place - 1)
        case .down, .control("n"): return move(to: place + 1)
        case .pageUp: return move(to: place - 8)
        case .pageDown: return move(to: place + 8)
        case .tab:
            guard shown.indices.contains(place) else { return .stay }
            let chosen = shown[place]
            guard items.contains(where: { $0.choice == chosen.choice }) else { return .stay }
            line = LineEditor(chosen.label.string)
            search()
            place = shown.firstIndex { $0.choice == chosen.choice } ?? 0
            return .stay
        default:
            let text = line.text
            guard line.handle(key) else { return .unknown }
            if line.text != text { search() }
            return .stay
        }
    }

    mutating func paste(_ text: String) -> DialogReaction {
        line.paste(text)
        search()
        return .stay
    }

    mutating func click(_ number: Int) -> DialogReaction {
        shown.indices.contains(number) ? .close(shown[number].choice) : .stay
    }

    private mutating func move(to target: Int) -> DialogReaction {
        place = max(0, min(target, shown.count - 1))
        return .stay
    }

    private mutating func search() {
        place = 0
        // What is typed is not to be chosen before what it may be the name of is here.
        guard question == nil else { return }
        let words = line.text.split(whereSeparator: \.isWhitespace).map { FuzzyMatch.letters(String($0)) }
        guard !words.isEmpty else {
            shown = items
            return
        }
        let scores = items.indices.compactMap { place -> (place: Int, score: Int)? in
            if items[place].names.contains(line.text) { return (place, Int.max) }
            let score = FuzzyMatch.score(words, in: texts[place])
            let compact = score ?? FuzzyMatch.score(words, in: texts[place].filter { $0 != " " && $0 != "." })
            return compact.map { (place, $0) }
        }
        // The sort of the standard library keeps what fits equally well in its order.
        shown = scores.sorted { $0.score > $1.score }.map { items[$0.place] } + (makeLast?(line.text) ?? [])
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, _ look: Look) {
        let language = look.language
        let width = min(76, surface.size.width - 4)
        let height = min(max(7, items.count + headings + 5), surface.size.height - 4)
        let box = Rect(x: (surface.size.width - width) / 2, y: 1, width: width, height: height)
        surface.drawBox(box, title: title[language])
        let inner = Rect(x: box.x + 2, y: box.y + 1, width: width - 4, height: height - 2)
        drawLine(on: &surface, in: inner)
        surface.fill(
            Rect(x: box.x + 1, y: inner.y + 1, width: width - 2, height: 1), with: "─", role: .frame)
        let room = height - 5
        let rows = self.rows
        if rows.isEmpty {
            let words = question == nil ? Phrase.Palette.nothingFits : Phrase.Screens.loading
            surface.write(
                words[language], at: Point(x: inner.x + 2, y: inner.y + 2), maxWidth: inner.width - 2, role: .dimmed)
        }
        let cursor = rows.firstIndex { if case .item(place) = $0 { true } else { false } } ?? 0
        let top = max(0, min(cursor - room / 2, rows.count - room))
        for (line, row) in rows.dropFirst(top).prefix(room).enumerated() {
            let y = inner.y + 2 + line
            switch row {
            case .heading(let text):
                surface.write(text, at: Point(x: inner.x, y: y), maxWidth: inner.width, role: .titleCurrent)
            case .item(let number):
                draw(shown[number], on: &surface, at: y, in: inner)
                let row = Rect(x: box.x + 1, y: y, width: width - 2, height: 1)
                surface.mark(.choice(number), in: row)
                if number == place {
                    surface.markCursor(at: y, in: row, hasFocus: true)
                }
            }
        }
        surface.write(
            look.shown(Phrase.Palette.help), at: Point(x: inner.x, y: box.maxY - 2), maxWidth: inner.width,
            role: .dimmed)
    }

    /// The typed text, and the terminal's cursor in it.
    private func drawLine(on surface: inout Surface, in inner: Rect) {
        surface.write(sign, at: Point(x: inner.x, y: inner.y), role: .key)
        let before = SafeText(outside: String(line.characters[..<line.cursor]))
        surface.write(
            SafeText(outside: line.text), at: Point(x: inner.x + 2, y: inner.y), maxWidth: inner.width - 3, role: .popup
        )
        let x = inner.x + 2 + TextWidth.of(before.string)
        surface.cursor = Point(x: min(x, inner.maxX - 1), y: inner.y)
    }

    private func draw(_ item: Item, on surface: inout Surface, at y: Int, in inner: Rect) {
        let detail = TextWidth.of(item.detail.string)
        let room = inner.width - 2 - detail - 1
        let role: Role = item.refusal == nil ? .popup : .dimmed
        let used = surface.write(item.label, at: Point(x: inner.x + 2, y: y), maxWidth: room, role: role)
        if let refusal = item.refusal, room - used > 8 {
            surface.write(
                "– \(refusal)", at: Point(x: inner.x + 3 + used, y: y), maxWidth: room - used - 1, role: .dimmed)
        }
        surface.write(item.detail, at: Point(x: inner.maxX - detail, y: y), maxWidth: detail, role: .key)
    }

    private var headings: Int { items.isEmpty ? 0 : rows(of: items).count - items.count }
    private var rows: [Row] {
        line.text.isEmpty ? rows(of: shown) : shown.indices.map { Row.item($0) }
    }

    private func rows(of items: [Item]) -> [Row] {
        var rows: [Row] = []
        var last: SafeText?
        for (number, item) in items.enumerated() {
            if let heading = item.heading, heading != last {
                rows.append(.heading(heading))
                last = heading
            }
            rows.append(.item(number))
        }
        return rows
    }
}
