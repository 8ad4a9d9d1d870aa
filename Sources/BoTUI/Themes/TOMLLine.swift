/// One line of a TOML file. Values never span lines in Bo's files.
struct TOMLLine {
    enum Content {
        case nothing
        case section([String])
        case entry([String], TOMLValue)
    }

    private let bytes: [UInt8]
    /// The place that reading has reached. After a fault it is the place of the fault.
    private(set) var place = 0
    /// The place of the first sign that is no blank.
    private(set) var start = 0
    /// The key as written, once it is read.
    private(set) var key: String?

    /// More parts of a dotted key are a fault: Bo's files have two.
    private static let mostParts = 8

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Reads the line; `nil` when it is no line of Bo's files.
    mutating func read() -> Content? {
        skipBlanks()
        start = place
        guard let first = next else { return .nothing }
        if first == UInt8(ascii: "#") { return comment() ? .nothing : nil }
        if first == UInt8(ascii: "[") {
            place += 1
            guard let path = keys(), take("]"), end() else { return nil }
            return .section(path)
        }
        guard let path = keys(), take("=") else { return nil }
        key = TOMLLine.trimmed(bytes[start..<(place - 1)])
        skipBlanks()
        guard let value = value(), end() else { return nil }
        return .entry(path, value)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
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

    // MARK: - Keys

    /// Keys with dots between them and blanks around them.
    private mutating func keys() -> [String]? {
        var path: [String] = []
        repeat {
            skipBlanks()
            guard path.count < TOMLLine.mostParts, let key = oneKey() else { return nil }
            path.append(key)
            skipBlanks()
        } while take(".")
        return path
    }

    private mutating func oneKey() -> String? {
        if isAtQuote { return quoted() }
        let start = place
        while let byte = next, TOMLLine.isBare(byte) { place += 1 }
        return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    // MARK: - Values

    private mutating func value() -> TOMLValue? {
        if isAtQuote { return quoted().map { .text($0) } }
        if next == UInt8(ascii: "[") { return list().map { .texts($0) } }
        let start = place
        while let byte = next, TOMLLine.isBare(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") {
            place += 1
        }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        if word == "true" || word == "false" { return .flag(word == "true") }
        if let number = TOMLLine.number(word) { return number }
        place = start
        return nil
    }

    private var isAtQuote: Bool { next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") }

    /// A text in double quotes, with escapes, or in single ones, without.
    private mutating func quoted() -> String? {
        guard let quote = next else { return nil }
        place += 1
        var text: [UInt8] = []
        while let byte = next, byte != quote {
            if byte < 0x20 && byte != 0x09 || byte == 0x7F { return nil }
            place += 1
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                guard let scalar = escape() else { return nil }
                text += Array(String(scalar).utf8)
            } else {
                text.append(byte)
            }
        }
        guard next == quote else { return nil }
        place += 1
        return String(decoding: text, as: UTF8.self)
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "t"): "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "f"): "\u{C}",
        UInt8(ascii: "r"): "\r", UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\",
    ]

    /// The character after a backslash: a letter, or `u` or `U` with the number of a character.
    private mutating func escape() -> Unicode.Scalar? {
        guard let letter = next else { return nil }
        let isLong = letter == UInt8(ascii: "U")
        guard isLong || letter == UInt8(ascii: "u") else {
            guard let scalar = TOMLLine.escapes[letter] else { return nil }
            place += 1
            return scalar
        }
        place += 1
        let digits = String(decoding: bytes[place...].prefix(isLong ? 8 : 4), as: UTF8.self)
        guard digits.utf8.count == (isLong ? 8 : 4), digits.first != "+", let number = UInt32(digits, radix: 16),
            let scalar = Unicode.Scalar(number)
        else { return nil }
        place += digits.utf8.count
        return scalar
    }

    /// Texts with commas between them.
    private mutating func list() -> [String]? {
        place += 1
        var texts: [String] = []
        skipBlanks()
        while next != UInt8(ascii: "]") {
            guard isAtQuote, let text = quoted() else { return nil }
            texts.append(text)
            skipBlanks()
            guard take(",") || next == UInt8(ascii: "]") else { return nil }
            skipBlanks()
        }
        return take("]") ? texts : nil
    }

    /// A whole number, or one with a fraction, in plain digits.
    private static func number(_ word: String) -> TOMLValue? {
        var digits = word[...]
        if digits.first == "-" || digits.first == "+" { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].first != "0" || parts[0].count == 1,
            parts.allSatisfy({ !$0.isEmpty && $0.count <= 15 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        return parts.count == 2 ? .fraction : Int(word).map { .number($0) }
    }
}
