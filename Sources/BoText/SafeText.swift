/// Text that is fit for a screen, a table or a log: nothing in it can move a cursor, colour a cell or hide a letter.
///
/// Every text from outside (a bank, a register, a file, an error of the system) passes here, and screens take nothing else.
/// There are two doors: a literal of our own source, and ``init(outside:)``. In an interpolated literal every `String`
/// goes through the second door by itself.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
    /// The text, free of control characters.
    public let string: String

    private init(trusted string: String) { self.string = string }

    /// Text from outside, with everything that a terminal could obey or a reader could not see made visible.
    ///
    /// Line ends and tabs become spaces; other control characters become their pictures (`␛`); invisible and
    /// direction-changing characters become their names in angle brackets (`⟨RLO⟩`, `⟨U+200B⟩`); a letter that carries more
    /// than eight marks loses the rest of them (`…`).
    public init(outside text: String) {
        string = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? text : SafeText.cleaned(text)
    }

    public var description: String { string }
    public var isEmpty: Bool { string.isEmpty }

    public static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(trusted: left.string + right.string)
    }

    /// The first so many characters.
    public func prefix(_ count: Int) -> SafeText { SafeText(trusted: String(string.prefix(count))) }
}

extension SafeText {
    /// How many marks a letter may carry.
    private static let mostMarks = 8

    private static func cleaned(_ text: String) -> String {
        var clean = ""
        clean.reserveCapacity(text.utf8.count)
        for character in text {
            let scalars = character.unicodeScalars
            for (place, scalar) in scalars.enumerated() {
                if place > mostMarks {
                    clean += "…"
                    break
                }
                append(scalar, to: &clean)
            }
        }
        return clean
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: text += " "
        case 0x00...0x1F: text.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "␀")
        case 0x7F: text += "␡"
        case 0x202A: text += "⟨LRE⟩"
        case 0x202B: text += "⟨RLE⟩"
        case 0x202C: text += "⟨PDF⟩"
        case 0x202D: text += "⟨LRO⟩"
        case 0x202E: text += "⟨RLO⟩"
        case 0x2066: text += "⟨LRI⟩"
        case 0x2067: text += "⟨RLI⟩"
        case 0x2068: text += "⟨FSI⟩"
        case 0x2069: text += "⟨PDI⟩"
        case 0x00A0: text.unicodeScalars.append(scalar)
        default:
            if isVisible(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += "⟨U+" + hexadecimal(scalar.value) + "⟩"
            }
        }
    }

    /// Whether a scalar shows something, or is a mark on a letter that does.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Soft hyphen, Hangul fillers, Mongolian separator: they look like nothing.
        case 0xAD, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180E, 0x2800: return false
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension SafeText: ExpressibleByStringInterpolation {
    /// A literal of our own source.
    public init(stringLiteral value: String) { self.init(trusted: value) }

    public init(stringInterpolation: Interpolation) { self.init(trusted: stringInterpolation.string) }

    /// Collects an interpolated literal: our own words as they are, everything else made safe first.
    public struct Interpolation: StringInterpolationProtocol {
        var string: String

        public init(literalCapacity: Int, interpolationCount: Int) {
            string = ""
            string.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        public mutating func appendLiteral(_ literal: String) { string += literal }
        public mutating func appendInterpolation(_ text: SafeText) { string += text.string }
        public mutating func appendInterpolation(_ text: String) { string += SafeText(outside: text).string }
        public mutating func appendInterpolation(_ number: some BinaryInteger) { string += String(number) }
        public mutating func appendInterpolation(_ phrase: Phrase, _ language: Language) {
            string += phrase[language].string
        }
    }
}

extension Sequence where Element == SafeText {
    /// The texts one after another.
    public func joined(separator: SafeText = "") -> SafeText {
        var result: SafeText = ""
        for (place, text) in enumerated() { result = place == 0 ? text : result + separator + text }
        return result
    }
}
