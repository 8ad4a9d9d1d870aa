/// Reads a text into a tape in one pass, and checks everything on the way.
struct TapeBuilder {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0
    var nodes: [TapeNode] = []

    /// Objects up to this size look for duplicate keys as they go; larger ones by a set when they end.
    private static let smallObject = 16

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        nodes.reserveCapacity(bytes.count / 10 + 8)
    }

    mutating func readDocument() throws(JSONError) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        skipSpace()
        try readValue(depth: 0)
        skipSpace()
        guard place == bytes.count else { throw JSONError(.trailingBytes, at: place) }
    }

    /// The byte at the place, or zero at the end: zero can stand nowhere outside of a string.
    @inline(__always) var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

    @inline(__always) private mutating func skipSpace() {
        while place < bytes.count {
            let byte = bytes[place]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            place += 1
        }
    }

    /// The error for a byte that can't stand at the place.
    func unexpected() -> JSONError {
        JSONError(place < bytes.count ? .unexpectedByte : .endsTooEarly, at: place)
    }

    private mutating func readValue(depth: Int) throws(JSONError) {
        switch byte {
        case UInt8(ascii: "\""): try readString()
        case UInt8(ascii: "{"): try readObject(depth: depth)
        case UInt8(ascii: "["): try readArray(depth: depth)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
        case UInt8(ascii: "t"): try readWord("true", .bool, flag: true)
        case UInt8(ascii: "f"): try readWord("false", .bool, flag: false)
        case UInt8(ascii: "n"): try readWord("null", .null, flag: false)
        default: throw unexpected()
        }
    }

    private mutating func readWord(_ word: StaticString, _ kind: JSONView.Kind, flag: Bool) throws(JSONError) {
        let start = place
        for offset in 0..<word.utf8CodeUnitCount {
            guard byte == word.utf8Start[offset] else { throw unexpected() }
            place += 1
        }
        append(kind, start, place, flag: flag)
    }

    /// Adds a value without children.
    @inline(__always) mutating func append(_ kind: JSONView.Kind, _ start: Int, _ end: Int, flag: Bool = false) {
        nodes.append(
            TapeNode(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                next: UInt32(truncatingIfNeeded: nodes.count + 1), kind: kind, flag: flag))
    }

    /// Ends the array or object that began at `index`.
    @inline(__always) private mutating func close(_ index: Int) {
        place += 1
        nodes[index].end = UInt32(truncatingIfNeeded: place)
        nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
    }

    private mutating func readArray(depth: Int) throws(JSONError) {
        guard depth < JSONDocument.deepestNesting else { throw JSONError(.tooDeep, at: place) }
        let index = nodes.count
        append(.array, place, place)
        place += 1
        skipSpace()
        if byte == UInt8(ascii: "]") { return close(index) }
        while true {
            try readValue(depth: depth + 1)
            skipSpace()
            if byte == UInt8(ascii: "]") { return close(index) }
            guard byte == UInt8(ascii: ",") else { throw unexpected() }
            place += 1
            skipSpace()
        }
    }

    private mutating func readObject(depth: Int) throws(JSONError) {
        guard depth < JSONDocument.deepestNesting else { throw JSONError(.tooDeep, at: place) }
        let index = nodes.count
        append(.object, place, place)
        place += 1
        skipSpace()
        if byte == UInt8(ascii: "}") { return close(index) }
        var keys = KeysSeen()
        while true {
            guard byte == UInt8(ascii: "\"") else { throw unexpected() }
            let key = nodes.count
            try readString()
            try check(key, of: index, &keys)
            skipSpace()
            guard byte == UInt8(ascii: ":") else { throw unexpected() }
            place += 1
            skipSpace()
            try readValue(depth: depth + 1)
            skipSpace()
            if byte == UInt8(ascii: "}") { break }
            guard byte == UInt8(ascii: ",") else { throw unexpected() }
            place += 1
            skipSpace()
        }
        close(index)
        if keys.count > TapeBuilder.smallObject || keys.anyEscaped { try checkAllKeys(of: index) }
    }
}

/// What is remembered of an object's keys while it is read.
private struct KeysSeen {
    var count = 0
    var anyEscaped = false
    /// One bit for a cheap digest of each key: most new keys find theirs unset, and need no comparison.
    var digests: UInt64 = 0
}

extension TapeBuilder {
    /// Compares a key with the earlier ones of a small object.
    private func check(_ key: Int, of object: Int, _ keys: inout KeysSeen) throws(JSONError) {
        let node = nodes[key]
        keys.count += 1
        keys.anyEscaped = keys.anyEscaped || node.flag
        guard keys.count <= TapeBuilder.smallObject, !keys.anyEscaped else { return }
        let text = UnsafeBufferPointer(rebasing: bytes[node.range])
        let digest = text.count &* 5 &+ Int(text.first ?? 0) &* 3 &+ Int(text.last ?? 0)
        let bit = UInt64(1) << UInt64(digest & 63)
        defer { keys.digests |= bit }
        guard keys.digests & bit != 0 else { return }
        var earlier = object + 1
        while earlier < key {
            let range = nodes[earlier].range
            if range.count == text.count, bytes[range].elementsEqual(text) {
                throw JSONError(.duplicateKey, at: Int(node.start) - 1)
            }
            earlier = Int(nodes[earlier + 1].next)
        }
    }

    /// Compares all keys of an object by what they mean: `"\u0061"` is `"a"`.
    private func checkAllKeys(of object: Int) throws(JSONError) {
        var seen: Set<[UInt8]> = []
        var key = object + 1
        while key < nodes[object].next {
            let node = nodes[key]
            let text = Array(bytes[node.range])
            guard seen.insert(node.flag ? Escapes.resolved(text[...]) : text).inserted else {
                throw JSONError(.duplicateKey, at: Int(node.start) - 1)
            }
            key = Int(nodes[key + 1].next)
        }
    }
}
