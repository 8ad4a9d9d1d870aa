/// The part of TOML that Bo's files are written in: comments, sections, keys with texts, numbers, truth values and
/// lists of texts in one line.
///
/// The parser behind TOMLKit stops the whole process at some malformed arrays, dates and section names (its assertions are
/// alive in every build), so whatever is outside of this part is refused before it gets there.
public enum TOMLGrammar {
    /// Where a text leaves the grammar, both counted from 1, and the key whose value is at fault.
    public struct Fault: Error, Hashable, Sendable {
        public let line: Int
        public let column: Int
        /// The key, when the key itself was fine: then its value is of a kind that Bo's files don't have, or malformed.
        public let key: String?
    }

    /// The first fault of a text; `nil` when it may be parsed.
    public static func fault(in text: String) -> Fault? {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, bytes) in lines.enumerated() {
            var line = TOMLLine(bytes: Array(bytes.last == 0x0D ? bytes.dropLast() : bytes))
            if !line.isGood() { return Fault(line: place + 1, column: line.place + 1, key: line.key) }
        }
        return nil
    }
}

/// One line while it is read.
private struct TOMLLine {
    let bytes: [UInt8]
    private(set) var place = 0
    private(set) var key: String?

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Reads the line; where it stops being good ``place`` stands.
    mutating func isGood() -> Bool {
        skipBlanks()
        guard let first = next else { return true }
        if first == UInt8(ascii: "#") { return comment() }
        if first == UInt8(ascii: "[") { return section() && end() }
        let start = place
        guard keys(), take("=") else { return false }
        key = TOMLLine.text(bytes[start..<(place - 1)])
        skipBlanks()
        return value() && end()
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let blanks: [UInt8] = [0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'")]
        let front = bytes.drop { blanks.contains($0) }
        let length = front.count - front.reversed().prefix { blanks.contains($0) }.count
        return String(decoding: front.prefix(length), as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while next == 0x20 || next == 0x09 { place += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func end() -> Bool {
        skipBlanks()
        return next == nil || next == UInt8(ascii: "#") && comment()
    }

    private mutating func comment() -> Bool {
        while let byte = next {
            if byte < 0x20 && byte != 0x09 || byte == 0x7F { return false }
            place += 1
        }
        return true
    }

    private mutating func section() -> Bool {
        place += 1
        return keys() && take("]")
    }

    /// Keys with dots between them, and blanks around.
    private mutating func keys() -> Bool {
        repeat {
            skipBlanks()
            guard oneKey() else { return false }
            skipBlanks()
        } while take(".")
        return true
    }

    private mutating func oneKey() -> Bool {
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return quoted() }
        let start = place
        while let byte = next, TOMLLine.isBare(byte) { place += 1 }
        return place > start
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// A text in one kind of quotes or the other, on this line.
    private mutating func quoted() -> Bool {
        guard let quote = next else { return false }
        place += 1
        while let byte = next, byte != quote {
            if byte < 0x20 && byte != 0x09 || byte == 0x7F { return false }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                place += 1
                guard escape() else { return false }
            } else {
                place += 1
            }
        }
        guard next == quote else { return false }
        place += 1
        return true
    }

    /// What stands behind a backslash: a letter, or `u` or `U` with the number of a character.
    private mutating func escape() -> Bool {
        guard let letter = next, "btnfr\"\\uU".utf8.contains(letter) else { return false }
        place += 1
        guard letter == UInt8(ascii: "u") || letter == UInt8(ascii: "U") else { return true }
        let count = letter == UInt8(ascii: "u") ? 4 : 8
        let digits = String(decoding: bytes[place...].prefix(count), as: UTF8.self)
        guard digits.utf8.count == count, digits.first != "+", let number = UInt32(digits, radix: 16),
            Unicode.Scalar(number) != nil
        else { return false }
        place += count
        return true
    }

    private mutating func value() -> Bool {
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return quoted() }
        if next == UInt8(ascii: "[") { return list() }
        let start = place
        while let byte = next, TOMLLine.isBare(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") {
            place += 1
        }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        if word == "true" || word == "false" || TOMLLine.isNumber(word) { return true }
        place = start
        return false
    }

    /// Texts with commas between them, on this line.
    private mutating func list() -> Bool {
        place += 1
        skipBlanks()
        while next != UInt8(ascii: "]") {
            guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "'"), quoted() else { return false }
            skipBlanks()
            guard take(",") || next == UInt8(ascii: "]") else { return false }
            skipBlanks()
        }
        return take("]")
    }

    /// A whole number, or one with a fraction, in plain digits.
    private static func isNumber(_ word: String) -> Bool {
        var digits = word[...]
        if digits.first == "-" || digits.first == "+" { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count <= 15, parts[0].first != "0" || parts[0].count == 1 else {
            return false
        }
        return parts.allSatisfy { !$0.isEmpty && $0.count <= 15 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
