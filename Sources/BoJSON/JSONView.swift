/// A value in a document; nothing is copied until somebody asks for it.
public struct JSONView: Sendable {
    public enum Kind: UInt8, Hashable, Sendable {
        case null, bool, number, string, array, object
    }

    let tape: Tape
    let index: Int

    private var node: TapeNode { tape.nodes[index] }

    public var kind: Kind { node.kind }

    /// The member of an object; `nil` when it is absent, or `null`, or this is no object.
    public subscript(key: StaticString) -> JSONView? {
        member { text in
            text.count == key.utf8CodeUnitCount
                && text.elementsEqual(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        }
    }

    /// The member of an object whose key is not known before the program runs; `nil` as for the other subscript.
    public subscript(name key: String) -> JSONView? {
        let wanted = Array(key.utf8)
        return member { $0.elementsEqual(wanted) }
    }

    private func member(where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> JSONView? {
        guard kind == .object else { return nil }
        return tape.bytes.withUnsafeBufferPointer { bytes in
            tape.nodes.withUnsafeBufferPointer { nodes in
                let end = Int(nodes[index].next)
                var key = index + 1
                while key < end {
                    let node = nodes[key]
                    let isFound =
                        node.flag
                        ? Escapes.resolved(tape.bytes[node.range]).withUnsafeBufferPointer(isWanted)
                        : isWanted(UnsafeBufferPointer(rebasing: bytes[node.range]))
                    if isFound { return nodes[key + 1].kind == .null ? nil : JSONView(tape: tape, index: key + 1) }
                    key = Int(nodes[key + 1].next)
                }
                return nil
            }
        }
    }

    /// The values of an array, `null` among them; nothing when this is no array.
    public var elements: some Sequence<JSONView> { Elements(self) }

    /// The members of an object in the order of the text, `null` among them; nothing when this is no object.
    public var members: some Sequence<(key: String, value: JSONView)> { Members(self) }

    /// How many values an array has, or members an object; zero for everything else.
    ///
    /// - Complexity: O(*n*) in the values.
    public var count: Int {
        switch kind {
        case .array: elements.reduce(0) { count, _ in count + 1 }
        case .object: members.reduce(0) { count, _ in count + 1 }
        default: 0
        }
    }

    /// The text of a string; `nil` for every other kind.
    public var string: String? {
        kind == .string ? decoded : nil
    }

    public var bool: Bool? { kind == .bool ? node.flag : nil }

    /// A number's own text, digit for digit as it was sent; `nil` for every other kind.
    public var numberBytes: ArraySlice<UInt8>? { kind == .number ? tape.bytes[node.range] : nil }

    /// The UTF-8 of a string without making a `String` of it; `nil` for every other kind.
    public var stringBytes: ArraySlice<UInt8>? {
        guard kind == .string else { return nil }
        return node.flag ? Escapes.resolved(tape.bytes[node.range])[...] : tape.bytes[node.range]
    }

    /// A string, or a number or truth value as its own text; `nil` for `null`, arrays and objects.
    public var text: String? {
        switch kind {
        case .string, .number, .bool: decoded
        case .null, .array, .object: nil
        }
    }

    /// The value's own text, of every kind, as it stands in the document; a string without its quotation marks, escapes
    /// as sent.
    public var source: String { String(decoding: tape.bytes[node.range], as: UTF8.self) }

    private var decoded: String {
        let node = node
        if node.kind == .string, node.flag {
            return String(decoding: Escapes.resolved(tape.bytes[node.range]), as: UTF8.self)
        }
        return tape.bytes.withUnsafeBufferPointer { bytes in
            String(decoding: UnsafeBufferPointer(rebasing: bytes[node.range]), as: UTF8.self)
        }
    }
}

/// Walks over an array's values by their skip indexes.
private struct Elements: Sequence, IteratorProtocol {
    private let tape: Tape
    private var index: Int
    private let end: Int

    init(_ view: JSONView) {
        tape = view.tape
        index = view.index + 1
        end = view.kind == .array ? Int(view.tape.nodes[view.index].next) : index
    }

    mutating func next() -> JSONView? {
        guard index < end else { return nil }
        defer { index = Int(tape.nodes[index].next) }
        return JSONView(tape: tape, index: index)
    }
}

/// Walks over an object's keys and values.
private struct Members: Sequence, IteratorProtocol {
    private let tape: Tape
    private var index: Int
    private let end: Int

    init(_ view: JSONView) {
        tape = view.tape
        index = view.index + 1
        end = view.kind == .object ? Int(view.tape.nodes[view.index].next) : index
    }

    mutating func next() -> (key: String, value: JSONView)? {
        guard index < end else { return nil }
        defer { index = Int(tape.nodes[index + 1].next) }
        return (JSONView(tape: tape, index: index).string ?? "", JSONView(tape: tape, index: index + 1))
    }
}
