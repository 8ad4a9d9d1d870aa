/// Writes a JSON text into bytes. Commas, quotation marks and escapes are the writer's business.
///
/// A writer holds one value, or several in a row, each then on a line of its own (JSON Lines) when ``endLine()`` is
/// called between them.
public struct JSONWriter: Sendable {
    /// The text written so far.
    public private(set) var bytes: [UInt8] = []
    private let prettyPrinted: Bool
    private var depth = 0
    /// Whether a value stands before, in the same array or object.
    private var followsValue = false
    private var followsKey = false

    /// An empty text.
    ///
    /// - Parameters:
    ///   - count: bytes to set aside from the start.
    ///   - prettyPrinted: one value a line, two spaces for each level.
    public init(reservingBytes count: Int = 0, prettyPrinted: Bool = false) {
        self.prettyPrinted = prettyPrinted
        bytes.reserveCapacity(count)
    }

    /// An object, whose members the body writes.
    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        open("{")
        try body(&self)
        close("}")
    }

    /// An array, whose values the body writes.
    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        open("[")
        try body(&self)
        close("]")
    }

    /// The key of the value that is written next.
    public mutating func key(_ name: StaticString) {
        separate()
        quote(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        endKey()
    }

    /// The key of the value that is written next.
    public mutating func key(name: String) {
        separate()
        quote(name)
        endKey()
    }

    public mutating func string(_ value: String) {
        separate()
        quote(value)
        followsValue = true
    }

    public mutating func number(_ integer: Int) {
        rawNumber(String(integer))
    }

    /// A number from its decimal text.
    ///
    /// - Precondition: the text is a JSON number.
    public mutating func rawNumber(_ decimalText: String) {
        separate()
        bytes.append(contentsOf: decimalText.utf8)
        followsValue = true
    }

    public mutating func bool(_ value: Bool) { rawNumber(value ? "true" : "false") }

    public mutating func null() { rawNumber("null") }

    /// Ends a line, so that another value may follow.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        followsValue = false
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        depth += 1
        followsValue = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        depth -= 1
        if followsValue { breakLine() }
        bytes.append(UInt8(ascii: bracket))
        followsValue = true
    }

    /// Writes what stands between the value before and the one to come.
    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        if followsValue { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
    }

    private mutating func endKey() {
        bytes.append(UInt8(ascii: ":"))
        if prettyPrinted { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    private mutating func breakLine() {
        guard prettyPrinted else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func quote(_ text: String) {
        var text = text
        text.withUTF8 { quote($0) }
    }

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var written = 0
        for place in text.indices {
            let byte = text[place]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: text[written..<place])
            written = place + 1
            appendEscape(of: byte)
        }
        bytes.append(contentsOf: text[written...])
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: [
                UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), digits[Int(byte >> 4)], digits[Int(byte & 15)],
            ])
        }
    }
}

extension JSONWriter {
    /// A key and its string, or `null`.
    public mutating func member(_ name: StaticString, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// A key and its whole number, or `null`.
    public mutating func member(_ name: StaticString, _ value: Int?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    /// A key and its truth value, or `null`.
    public mutating func member(_ name: StaticString, _ value: Bool?) {
        key(name)
        if let value { bool(value) } else { null() }
    }

    /// A key and a number from its decimal text, or `null`.
    ///
    /// - Precondition: the text is a JSON number.
    public mutating func member(_ name: StaticString, rawNumber: String?) {
        key(name)
        if let rawNumber { self.rawNumber(rawNumber) } else { null() }
    }
}
