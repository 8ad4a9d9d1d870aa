/// The one folding of letters: by it texts are found, lit up and put in order, in the cache and on screens alike.
///
/// A person who looks for `bratan` finds `Bråtan`. Letters lose their case, and Latin letters up to U+017F their
/// accents:
///
/// | letters | found as |
/// | --- | --- |
/// | `å ä á à` … | `a` |
/// | `ø ö ó` … | `o` |
/// | `æ`, `œ`, `ß`, `þ` | `ae`, `oe`, `ss`, `th` |
/// | `ł`, `ż`, `č`, `đ`, `ñ`, `ü` … | `l`, `z`, `c`, `d`, `n`, `u` |
/// | `Ж`, `Ω`, `Ե` and the capitals of all other scripts | their small letters, and nothing else |
///
/// Every other letter and sign stands for itself alone. Accents that are signs of their own fall away, tabs, line
/// breaks and no-break spaces become a space, and the minus sign becomes a hyphen. So no folded text has a line feed or
/// a vertical tab, with which callers can set texts apart.
public enum Folding {
    /// Raised when a text folds to something else than before, or ``SearchWords`` takes other words.
    ///
    /// What the cache derives from folded texts must then be made again: the version of its derived data includes this
    /// one.
    public static let version = 1

    /// Appends a text, folded, in UTF-8.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        append(text, to: &bytes, letters: folded)
    }

    /// Appends one letter with its marks, folded, in UTF-8: nothing, one letter or two.
    public static func append(_ character: Character, to bytes: inout [UInt8]) {
        for scalar in character.unicodeScalars { append(scalar, to: &bytes, letters: folded) }
    }

    /// The folded text in UTF-8.
    public static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        append(text, to: &bytes)
        return bytes
    }

    /// The folded text.
    public static func fold(_ text: String) -> String { String(decoding: bytes(text), as: UTF8.self) }

    // MARK: - Order

    /// Appends a text so that its bytes sort as Norwegian words do: æ (and ä), ø (and ö) and å after z.
    public static func appendSortKey(of text: String, to bytes: inout [UInt8]) {
        append(text, to: &bytes, letters: sorted)
    }

    /// Whether a text stands before another in the order of Norwegian words; their case decides only between equals.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        var (first, second): ([UInt8], [UInt8]) = ([], [])
        appendSortKey(of: left, to: &first)
        appendSortKey(of: right, to: &second)
        return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }

    // MARK: - Folding

    private static func append(_ text: String, to bytes: inout [UInt8], letters: [[UInt8]]) {
        let start = bytes.count
        var text = text
        let isDone = text.withUTF8 { appendPlain($0, to: &bytes, letters: letters) }
        if isDone { return }
        bytes.removeSubrange(start...)
        for scalar in text.unicodeScalars { append(scalar, to: &bytes, letters: letters) }
    }

    /// Handles text of ASCII and the accented Latin letters up to U+017F; false when there is anything else.
    private static func appendPlain(
        _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], letters: [[UInt8]]
    ) -> Bool {
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte < 0x80 {
                bytes.append(lowered(byte))
            } else if (0xC3...0xC5).contains(byte), index < text.count {
                bytes.append(contentsOf: letters[Int(byte - 0xC3) * 64 + Int(text[index] - 0x80)])
                index += 1
            } else {
                return false
            }
        }
        return true
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8], letters: [[UInt8]]) {
        switch scalar.value {
        case 0..<0x80: bytes.append(lowered(UInt8(scalar.value)))
        case 0xC0..<0x180: bytes.append(contentsOf: letters[Int(scalar.value) - 0xC0])
        case 0x300...0x36F: break  // a combining accent
        case 0xA0, 0x202F: bytes.append(UInt8(ascii: " "))
        case 0x2212: bytes.append(UInt8(ascii: "-"))
        default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case 0x09...0x0D: UInt8(ascii: " ")
        default: byte
        }
    }

    // MARK: - Letters

    /// What the letters from U+00C0 to U+017F become; `1` to `5` stand for letters that become two.
    private static let plain = Array(
        """
        aaaaaa1ceeeeiiiidnooooo×ouuuuy23aaaaaa1ceeeeiiiidnooooo÷ouuuuy2y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii44jjkkkllllllllll\
        nnnnnnnnnoooooo55rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """)

    private static let folded: [[UInt8]] = plain.map { letter in
        switch letter {
        case "1": Array("ae".utf8)
        case "2": Array("th".utf8)
        case "3": Array("ss".utf8)
        case "4": Array("ij".utf8)
        case "5": Array("oe".utf8)
        default: Array(String(letter).utf8)
        }
    }

    /// `{`, `|` and `}` follow `z` in ASCII.
    private static let sorted: [[UInt8]] = folded.enumerated().map { offset, letters in
        switch Unicode.Scalar(UInt32(offset) + 0xC0) {
        case "Æ", "æ", "Ä", "ä": Array("{".utf8)
        case "Ø", "ø", "Ö", "ö": Array("|".utf8)
        case "Å", "å": Array("}".utf8)
        default: letters
        }
    }
}
