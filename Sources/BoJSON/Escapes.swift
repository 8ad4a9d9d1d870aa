/// The escapes of JSON strings.
enum Escapes {
    /// The bytes that a checked string with escapes stands for.
    static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            guard text[place] == UInt8(ascii: "\\") else {
                bytes.append(text[place])
                place += 1
                continue
            }
            let letter = text[place + 1]
            place += 2
            guard letter == UInt8(ascii: "u") else {
                bytes.append(meaning(of: letter))
                continue
            }
            var value = hexUnit(text, at: place)
            place += 4
            if 0xD800..<0xDC00 ~= value {
                value = 0x10000 + (value - 0xD800) << 10 + (hexUnit(text, at: place + 2) - 0xDC00)
                place += 6
            }
            if let scalar = Unicode.Scalar(UInt32(value)) {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return bytes
    }

    static func hexDigit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    private static func meaning(of letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    private static func hexUnit(_ text: ArraySlice<UInt8>, at place: Int) -> Int {
        text[place..<place + 4].reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
    }
}
