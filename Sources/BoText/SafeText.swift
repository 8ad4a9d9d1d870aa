/// Text that is fit for a screen, a table or a log: nothing in it can move a cursor, colour a cell or hide a letter.
///
/// Every text from outside (a bank, a register, a file, an error of the system) passes here, and screens take nothing else.
/// There are two doors: a literal of our own source, and ``init(outside:)``. In an interpolated literal every `String`
/// goes through the second door by itself.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
    /// The text, free of control characters.
    public let string: String

    private init(trusted string: String) { self.string = string }

    /// UTF-8 that a format of this target put together from digits and signs of its own.
    init(digits bytes: [UInt8]) { string = String(decoding: bytes, as: UTF8.self) }

    /// Text from outside, with everything that a terminal could obey or a reader could not see made visible.
    ///
    /// Line ends and tabs become spaces; other control characters become their pictures (`␛`); invisible and
    /// direction-changing characters become their names in angle brackets (`⟨RLO⟩`, `⟨U+200B⟩`); a mark without a letter gets
    /// a circle to stand on (`◌`); a letter loses the marks beyond its eighth scalar (`…`), and so does a text its end
    /// that is longer than ``longest``. Safe text stays as it is.
    public init(outside text: String) {
        string = TextCleaner.isClean(text) ? text : TextCleaner.clean(text)
    }

    /// How many Unicode scalars a text from outside may become: more than anybody reads on one line.
    public static let longest = 20_000

    public var description: String { string }
    public var isEmpty: Bool { string.isEmpty }

    public static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(trusted: left.string + right.string)
    }

    /// The same in small letters.
    public func lowercased() -> SafeText { SafeText(trusted: string.lowercased()) }

    /// The first so many characters.
    public func prefix(_ count: Int) -> SafeText { SafeText(trusted: String(string.prefix(count))) }
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
