import BoText

extension Rect {
    /// Two panes side by side with a line between them; the right one so wide.
    func split(leaving right: Int) -> (left: Rect, right: Rect) {
        let side = min(right, max(0, width - 1))
        return (
            Rect(x: x, y: y, width: width - side - 1, height: height),
            Rect(x: maxX - side, y: y, width: side, height: height)
        )
    }

    /// Two panes one above the other with a line between them; the lower one so high.
    func split(below lower: Int) -> (upper: Rect, lower: Rect) {
        let side = min(lower, max(0, height - 1))
        return (
            Rect(x: x, y: y, width: width, height: height - side - 1),
            Rect(x: x, y: maxY - side, width: width, height: side)
        )
    }
}

extension Surface {
    /// The line between two panes side by side.
    mutating func drawFrame(between left: Rect, and right: Rect) {
        fill(Rect(x: left.maxX, y: left.y, width: right.x - left.maxX, height: left.height), with: "│", role: .frame)
    }

    /// The line between two panes one above the other.
    mutating func drawFrame(above lower: Rect) {
        fill(Rect(x: lower.x, y: lower.y - 1, width: lower.width, height: 1), with: "─", role: .frame)
    }
}

/// A level drawn narrow beside the one below it: names, one number each, and an idle cursor.
enum Aside {
    static func draw<Item>(
        _ title: SafeText, _ items: [Item], of total: Int? = nil, cursor: Int, on surface: inout Surface, in area: Rect,
        _ language: Language, _ describe: (Item) -> (name: Span, number: Span)
    ) {
        surface.fill(Rect(x: area.x, y: area.y, width: area.width, height: 1), role: .heading)
        surface.write(
            "\(title) (\(CountFormat.number(total ?? items.count, language)))", at: Point(x: area.x + 2, y: area.y),
            maxWidth: area.width - 2,
            role: .heading)
        let height = max(0, area.height - 1)
        let top = max(0, min(cursor - height / 2, items.count - height))
        for line in 0..<height where top + line < items.count {
            let y = area.y + 1 + line
            let (name, number) = describe(items[top + line])
            let room = area.width - 3
            let width = number.width
            surface.write(name.text, at: Point(x: area.x + 2, y: y), maxWidth: room - width - 1, role: name.role)
            surface.write(number.text, at: Point(x: area.maxX - 1 - width, y: y), maxWidth: width, role: number.role)
            if top + line == cursor { surface.markCursor(at: y, in: area, hasFocus: false) }
        }
    }
}

/// A line of labelled facts, a heading, or free text.
enum Fact: Hashable, Sendable {
    case field(SafeText, Span)
    /// Two labelled facts on one line, where there is room for both.
    indirect case pair(Fact, Fact)
    case heading(SafeText)
    case text(SafeText, Role)
    case blank
}

/// Facts with their labels in one column, values broken into lines where they are long.
struct FactSheet: Sendable {
    var facts: [Fact] = []

    /// Adds a fact, unless there is none.
    mutating func add(_ label: Phrase, _ value: SafeText?, _ language: Language) {
        add(label, value, .text, language)
    }

    mutating func add(_ label: Phrase, _ value: SafeText?, _ role: Role, _ language: Language) {
        guard let value, !value.isEmpty else { return }
        facts.append(.field(label[language], Span(value, role)))
    }

    /// Puts the last two facts on one line.
    mutating func pairLastTwo() {
        guard facts.count > 1, case .field = facts[facts.count - 1], case .field = facts[facts.count - 2] else {
            return
        }
        let right = facts.removeLast()
        let left = facts.removeLast()
        facts.append(.pair(left, right))
    }

    /// The sheet as lines of a width.
    func lines(width: Int) -> [Line] {
        guard width >= Breakpoint.pairedFacts else {
            var single = FactSheet()
            for fact in facts {
                if case .pair(let left, let right) = fact {
                    single.facts += [left, right]
                } else {
                    single.facts.append(fact)
                }
            }
            return single.singleLines(width: width)
        }
        return singleLines(width: width)
    }

    private static func labelWidth(_ fact: Fact) -> Int? {
        switch fact {
        case .field(let label, _): TextWidth.of(label.string)
        case .pair(let left, _): labelWidth(left)
        default: nil
        }
    }

    private func singleLines(width: Int, indent given: Int? = nil) -> [Line] {
        let labels = facts.compactMap(FactSheet.labelWidth)
        let indent = given ?? min(labels.max() ?? 0, max(8, width / 2 - 2)) + 2
        var lines: [Line] = []
        for fact in facts {
            switch fact {
            case .blank: lines.append(Line())
            case .heading(let text): lines.append(Line(text, .titleCurrent))
            case .pair(let left, let right):
                guard case .field(let leftLabel, let leftValue) = left,
                    case .field(let rightLabel, let rightValue) = right
                else { continue }
                let half = width / 2
                let rightIndent = max(indent, TextWidth.of(rightLabel.string) + 2)
                guard leftValue.width <= half - indent - 2, rightValue.width <= width - half - rightIndent else {
                    var single = FactSheet()
                    single.facts = [left, right]
                    lines += single.singleLines(width: width, indent: indent)
                    continue
                }
                var line = Line("\(TextWidth.fit(leftLabel.string, to: indent - 1).text)", .dimmed)
                line.pad(to: indent)
                line.append(leftValue.text, leftValue.role)
                line.pad(to: half)
                line.append(rightLabel, .dimmed)
                line.pad(to: half + rightIndent)
                line.append(rightValue.text, rightValue.role)
                lines.append(line)
            case .text(let text, let role): lines += TextWrap.lines(of: text, width: width).map { Line($0, role) }
            case .field(let label, let value):
                let fitted = TextWidth.fit(label.string, to: indent - 1)
                for (place, part) in TextWrap.lines(of: value.text, width: width - indent).enumerated() {
                    let blanks = place == 0 ? indent - fitted.width : indent
                    var line = Line()
                    if place == 0 { line.append("\(fitted.text)", .dimmed) }
                    line.append("\(String(repeating: " ", count: blanks))")
                    line.append(part, value.role)
                    lines.append(line)
                }
            }
        }
        return lines
    }

    /// Draws as much of the beginning as there is room for; the last line says how much of the sheet is missing.
    func drawBeginning(on surface: inout Surface, in area: Rect, _ language: Language) {
        let lines = lines(width: area.width)
        let hidden = lines.count - area.height
        guard hidden > 0, area.height > 0 else { return FactSheet.draw(lines[...], on: &surface, in: area) }
        FactSheet.draw(lines.prefix(area.height - 1), on: &surface, in: area)
        surface.write(
            Phrase.Screens.moreLines(hidden + 1)[language], at: Point(x: area.x, y: area.maxY - 1),
            maxWidth: area.width,
            role: .dimmed)
    }

    /// Draws the sheet from a line on; returns nothing, cuts at the end of the area.
    func draw(on surface: inout Surface, in area: Rect, from top: Int = 0) {
        FactSheet.draw(lines(width: area.width).dropFirst(top), on: &surface, in: area)
    }

    private static func draw(_ lines: ArraySlice<Line>, on surface: inout Surface, in area: Rect) {
        for (place, line) in lines.prefix(max(0, area.height)).enumerated() {
            surface.write(line, at: Point(x: area.x, y: area.y + place), width: area.width)
        }
    }
}

extension Surface {
    /// A pane's own heading.
    mutating func write(paneTitle title: SafeText, in area: Rect) {
        fill(Rect(x: area.x, y: area.y, width: area.width, height: 1), role: .heading)
        write(title, at: Point(x: area.x + 1, y: area.y), maxWidth: area.width - 2, role: .heading)
    }
}
