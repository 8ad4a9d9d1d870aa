/// Text that is safe for a screen, a table or a log. It can't move a cursor, colour a cell or hide a letter.
///
/// Every outside text (of a bank, a register, a file or the system) becomes safe text, and screens take nothing else.
/// There are two doors: a literal of our own source, and ``init(outside:)``. An interpolated literal sends every
/// `String` through the second door.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
    /// The text, free of control characters.
    public let string: String

    private init(trusted string: String) { self.string = string }

    /// UTF-8 that a format of this target made of digits and signs.
    init(digits bytes: [UInt8]) { string = String(decoding: bytes, as: UTF8.self) }

    /// Outside text, made harmless and visible.
    ///
    /// - Line ends and tabs become spaces.
    /// - Other control characters become their pictures (`␛`).
    /// - Invisible and direction-changing characters become their names in angle brackets (`⟨RLO⟩`, `⟨U+200B⟩`).
    /// - A mark without a letter gets a circle (`◌`).
    /// - A letter loses the marks beyond its eighth scalar (`…`), and a text loses the scalars beyond ``longest``.
    ///
    /// Safe text stays as it is.
    public init(outside text: String) {
        string = TextCleaner.isClean(text) ? text : TextCleaner.clean(text)
    }

    /// The most Unicode scalars of an outside text: more than a person reads on one line.
    public static let longest = 20_000

    /// Stands for a missing value, which is unknown and not zero.
    public static let missing: SafeText = "–"

    public var description: String { string }
    public var isEmpty: Bool { string.isEmpty }

    public static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(trusted: left.string + right.string)
    }

    /// The text in lower case.
    public func lowercased() -> SafeText { SafeText(trusted: string.lowercased()) }

    /// The first characters.
    public func prefix(_ count: Int) -> SafeText { SafeText(trusted: String(string.prefix(count))) }
}

extension SafeText: ExpressibleByStringInterpolation {
    /// A literal of our own source.
    public init(stringLiteral value: String) { self.init(trusted: value) }

    public init(stringInterpolation: Interpolation) { self.init(trusted: stringInterpolation.string) }

    /// Collects an interpolated literal. Literal parts stay, and all values become safe.
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
    /// The texts with a separator between them.
    public func joined(separator: SafeText = "") -> SafeText {
        var result: SafeText = ""
        for (place, text) in enumerated() { result = place == 0 ? text : result + separator + text }
        return result
    }
}
