import BoText

/// Reads the little language of styles: `gold on deep bold`, and of colours: `#f2cc8a/bright-yellow`, `214`, `default`.
struct StyleReader {
    /// What is wrong with a text.
    struct Mistake: Error {
        let phrase: Phrase

        init(_ phrase: Phrase) { self.phrase = phrase }
    }

    private static let attributes: [String: Attributes] = [
        "bold": .bold, "underline": .underline, "reverse": .reverse, "dim": .dim,
    ]
    private static let basicNames = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
        "bright-green",
        "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    private var palette: [String: ThemeColor] = [:]

    /// Gives a colour a name.
    mutating func define(_ name: String, as text: String) throws(Mistake) {
        let isUsable = !name.isEmpty && name.allSatisfy { ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        guard isUsable, name != "on", name != "default", StyleReader.attributes[name] == nil, Int(name) == nil else {
            throw Mistake(.themeReservedName(name))
        }
        palette[name] = try literal(text)
    }

    /// Reads a style: a colour, `on` and a colour, attributes; each of them may be left out.
    func rule(_ text: String) throws(Mistake) -> StyleRule {
        var rule = StyleRule()
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        while let word = words.popFirst() {
            if let attribute = StyleReader.attributes[word] {
                rule.attributes.insert(attribute)
            } else if word == "on" {
                guard let name = words.popFirst() else { throw Mistake(.themeMissingBackground) }
                rule.background = try color(name)
            } else if rule.foreground == nil {
                rule.foreground = try color(word)
            } else {
                _ = try color(word)
                throw Mistake(.themeTwoColors(word))
            }
        }
        return rule
    }

    private func color(_ word: String) throws(Mistake) -> ThemeColor {
        if let named = palette[word] { return named }
        return try literal(word)
    }

    /// A colour that is no name of the palette, with or without a second one for terminals with few colours.
    private func literal(_ text: String) throws(Mistake) -> ThemeColor {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, let rich = StyleReader.paint(first) else {
            throw Mistake(.themeUnknownColor(text, nearest: text.nearest(of: knownNames)))
        }
        guard parts.count == 2 else { return ThemeColor(rich) }
        switch StyleReader.paint(parts[1]) {
        case .standard: return ThemeColor(rich, basic: .standard)
        case .indexed(let number) where number < 16: return ThemeColor(rich, basic: .indexed(number))
        default: throw Mistake(.themeNotBasic(parts[1]))
        }
    }

    private var knownNames: [String] {
        palette.keys.sorted() + StyleReader.basicNames + ["default"] + StyleReader.attributes.keys.sorted()
    }

    private static func paint(_ word: String) -> Paint? {
        if word == "default" { return .standard }
        if let number = basicNames.firstIndex(of: word) { return .indexed(UInt8(number)) }
        guard word.first == "#" else { return UInt8(word).map(Paint.indexed) }
        let digits = word.dropFirst()
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
            return nil
        }
        return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    }
}

extension String {
    /// The name that needs the fewest changes to become this, when they are few.
    func nearest(of names: [String]) -> String? {
        let measured = names.map { (name: $0, changes: changes(to: $0)) }
        guard let best = measured.min(by: { ($0.changes, $0.name) < ($1.changes, $1.name) }) else { return nil }
        return best.changes <= max(1, min(count, best.name.count) / 2) ? best.name : nil
    }

    /// How many letters must be added, removed or exchanged.
    ///
    /// Source: Levenshtein's distance; long texts are as good as infinitely far apart.
    private func changes(to other: String) -> Int {
        let mine = Array(self)
        let theirs = Array(other)
        guard mine.count <= 40 else { return .max }
        var row = Array(0...theirs.count)
        for (i, letter) in mine.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, otherLetter) in theirs.enumerated() {
                let exchanged = diagonal + (letter == otherLetter ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(exchanged, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[theirs.count]
    }
}
