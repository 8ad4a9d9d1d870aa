/// Letters without case and accents, for finding and sorting. A person who looks for `bratan` finds `Bråtan`.
enum Folding {
    /// One letter as one byte: lower case, without accent; `å` as `a`, `ø` as `o`, `æ` as `e`; 1 for anything else.
    static func letter(_ character: Character) -> UInt8 {
        guard let scalar = character.unicodeScalars.first else { return 1 }
        return letter(scalar)
    }

    static func letter(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0x41...0x5A: UInt8(scalar.value + 32)
        case 0x20...0x7E: UInt8(scalar.value)
        case 0xA0, 0x202F: 0x20
        case 0x2212, 0x2013: 0x2D
        case 0xC0...0xC5, 0xE0...0xE5: UInt8(ascii: "a")
        case 0xC6, 0xE6: UInt8(ascii: "e")
        case 0xC7, 0xE7: UInt8(ascii: "c")
        case 0xC8...0xCB, 0xE8...0xEB: UInt8(ascii: "e")
        case 0xCC...0xCF, 0xEC...0xEF: UInt8(ascii: "i")
        case 0xD1, 0xF1: UInt8(ascii: "n")
        case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: UInt8(ascii: "o")
        case 0xD9...0xDC, 0xF9...0xFC: UInt8(ascii: "u")
        case 0xDD, 0xFD, 0xFF: UInt8(ascii: "y")
        default: 1
        }
    }

    /// A text as bytes to look in, or to look for.
    static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
            bytes.append(letter(scalar))
        }
        return bytes
    }

    /// The words of a filter.
    static func words(_ text: String) -> [[UInt8]] {
        text.split(separator: " ", omittingEmptySubsequences: true).map { bytes(String($0)) }
    }

    /// The text without the blanks and points that group digits: `15034288121` is found in `1503.42.88121`.
    static func compact(_ bytes: [UInt8]) -> [UInt8] {
        bytes.filter { $0 != 0x20 && $0 != UInt8(ascii: ".") }
    }

    static func contains(_ hay: [UInt8], _ needle: [UInt8]) -> Bool {
        guard let head = needle.first, needle.count <= hay.count else { return needle.isEmpty }
        for start in 0...(hay.count - needle.count) where hay[start] == head {
            if hay[start..<(start + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }

    /// Bytes that sort as Norwegians sort: `æ ø å` behind `z`, other accents as their letters, case apart only last.
    static func sortingKey(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0xC6, 0xE6, 0xC4, 0xE4: UInt8(ascii: "{")
            case 0xD8, 0xF8, 0xD6, 0xF6: UInt8(ascii: "|")
            case 0xC5, 0xE5: UInt8(ascii: "}")
            default: letter(scalar)
            }
        }
    }

    static func precedes(_ left: String, _ right: String) -> Bool {
        let (first, second) = (sortingKey(left), sortingKey(right))
        return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }
}
