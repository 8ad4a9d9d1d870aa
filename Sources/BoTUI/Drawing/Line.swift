import BoText

/// A piece of a line: what it says and what it means.
struct Span: Hashable, Sendable {
    var text: SafeText
    var role: Role

    init(_ text: SafeText, _ role: Role = .text) {
        self.text = text
        self.role = role
    }

    var width: Int { TextWidth.of(text.string) }
}

/// Spans one after another.
struct Line: Hashable, Sendable {
    var spans: [Span]
    private var isPlain = false

    init(_ spans: [Span] = []) { self.spans = spans }
    init(_ text: SafeText, _ role: Role = .text) { spans = [Span(text, role)] }

    var width: Int { spans.reduce(0) { $0 + $1.width } }
    var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

    mutating func append(_ text: SafeText, _ role: Role = .text) { spans.append(Span(text, role)) }

    /// Appends blanks up to a width.
    mutating func pad(to width: Int) {
        let missing = width - self.width
        if missing > 0 { append("\(String(repeating: " ", count: missing))") }
    }

    /// A line whose parts are set apart by commas.
    init(_ spans: [Span], isPlain: Bool) {
        self.isPlain = isPlain
        let comma = Span(", ", .dimmed)
        self.spans = isPlain ? spans.map { $0.text == " · " ? comma : $0 }.map { $0.text == "·" ? comma : $0 } : spans
    }

    /// What stands between two parts.
    private var separator: Span { Span(isPlain ? ", " : " · ", .dimmed) }

    /// Appends a part, set apart from what is already there.
    mutating func appendPart(_ text: SafeText, _ role: Role = .text) {
        if !spans.isEmpty { spans.append(separator) }
        spans.append(Span(text, role))
    }

    /// The line without the last parts, as many as it must lose to fit; an ellipsis stands where they stood.
    func fitted(to width: Int) -> Line {
        guard self.width > width else { return self }
        var line = self
        while line.width + 2 > width, let last = line.spans.lastIndex(of: separator) {
            line.spans.removeSubrange(last...)
        }
        line.append(" …", .dimmed)
        return line
    }
}

extension Surface {
    /// Writes a line, cut with `…` where the width ends.
    @discardableResult
    mutating func write(_ line: Line, at point: Point, width: Int, emphasis: Emphasis = .none) -> Int {
        var used = 0
        for span in line.spans where used < width {
            used += write(
                span.text, at: Point(x: point.x + used, y: point.y), maxWidth: width - used, role: span.role,
                emphasis: emphasis)
        }
        return used
    }

    /// Writes a text and cuts it at a width, without blanking the rest of that width.
    @discardableResult
    mutating func write(
        _ text: SafeText, at point: Point, maxWidth: Int, role: Role, emphasis: Emphasis = .none
    ) -> Int {
        guard maxWidth > 0 else { return 0 }
        let width = TextWidth.of(text.string)
        if width <= maxWidth { return write(text, at: point, role: role, emphasis: emphasis) }
        return write(text, at: point, width: maxWidth, role: role, emphasis: emphasis)
    }
}

/// Breaks text into lines at spaces; words longer than a line are broken anywhere.
enum TextWrap {
    static func lines(of text: SafeText, width: Int) -> [SafeText] {
        guard width > 0 else { return [] }
        var lines: [String] = []
        var line = ""
        var used = 0
        func end() {
            lines.append(line)
            line = ""
            used = 0
        }
        for word in text.string.split(separator: " ", omittingEmptySubsequences: true) {
            let cells = TextWidth.of(String(word))
            if used > 0, used + 1 + cells <= width {
                line += " " + word
                used += 1 + cells
                continue
            }
            if used > 0 { end() }
            for character in word {
                let cells = TextWidth.of(character)
                if used > 0, used + cells > width { end() }
                line.append(character)
                used += cells
            }
        }
        if used > 0 || lines.isEmpty { end() }
        return lines.map { "\($0)" }
    }
}
