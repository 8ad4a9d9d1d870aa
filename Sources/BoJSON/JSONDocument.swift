/// A JSON text that was checked from its first byte to its last.
///
/// Strict as RFC 8259 allows: refuses trailing commas, duplicate keys, bad UTF-8, lone surrogates, leading zeros,
/// `NaN`, nesting beyond 64 levels and anything behind the value. Only one UTF-8 byte order mark in front is forgiven.
///
/// The text is read once into a flat tape of places; strings and numbers are made when somebody asks for them.
public struct JSONDocument: Sendable {
    /// How deep arrays and objects may be nested.
    public static let deepestNesting = 64
    /// How many bytes a text may have.
    public static let mostBytes = Int(UInt32.max) - 1

    private let tape: Tape

    /// Reads a whole text.
    ///
    /// - Throws: ``JSONError`` with the place of the first thing that is wrong.
    /// - Complexity: O(*n*) in the bytes.
    public init(_ bytes: [UInt8]) throws(JSONError) {
        guard bytes.count <= JSONDocument.mostBytes else { throw JSONError(.tooLarge, at: JSONDocument.mostBytes) }
        let nodes = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
            var builder = TapeBuilder(buffer)
            try builder.readDocument()
            return builder.nodes
        }
        tape = Tape(bytes: bytes, nodes: nodes)
    }

    /// The one value of the text.
    public var root: JSONView { JSONView(tape: tape, index: 0) }
}

/// The places of all values of a text, in the order of their first bytes; an object's keys stand before their values.
final class Tape: Sendable {
    let bytes: [UInt8]
    let nodes: [TapeNode]

    init(bytes: [UInt8], nodes: [TapeNode]) {
        self.bytes = bytes
        self.nodes = nodes
    }
}

/// One value: what it is, where its text is, and where on the tape the next value after all its children begins.
struct TapeNode: Sendable {
    /// The text in the bytes: of a string what stands between the quotation marks.
    var start: UInt32
    var end: UInt32
    var next: UInt32
    var kind: JSONView.Kind
    /// A string with escapes; a `true`.
    var flag: Bool

    var range: Range<Int> { Int(start)..<Int(end) }
}
