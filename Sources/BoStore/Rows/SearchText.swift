/// Text made comparable: for searching, where å counts as a, and for sorting, where æ, ø and å come after z.
enum SearchText {
    /// Stands between fields that are searched together, so that no word is found across two of them.
    static let separator: UInt8 = 0x0A

    /// Appends a text in lower case and without accents, in UTF-8: å as a, ø as o, æ as ae.
    static func appendFold(of text: String, to bytes: inout [UInt8]) { append(text, to: &bytes, letters: folded) }

    /// Appends a text so that bytes sort as Norwegian words do: æ (and ä), ø (and ö) and å after z.
    static func appendSortKey(of text: String, to bytes: inout [UInt8]) { append(text, to: &bytes, letters: sorted) }

    /// The folded text.
    static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        appendFold(of: text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The ways in which a text that is looked for may be written, folded. A decimal comma is also tried as a point, which is
    /// how amounts are kept; an account number also without the points and blanks that group it.
    ///
    /// - Parameter inNumbers: the text is an account number or a part of one.
    static func needles(_ text: String, inNumbers: Bool = false) -> [[UInt8]] {
        var folded: [UInt8] = []
        appendFold(of: text, to: &folded)
        guard !folded.isEmpty else { return [] }
        var needles = [folded]
        let digits = folded.filter(isDigit)
        let isNumber = !digits.isEmpty && folded.allSatisfy { isDigit($0) || Array(" ,.-+".utf8).contains($0) }
        guard isNumber, digits.count < folded.count else { return needles }
        if folded.contains(UInt8(ascii: ",")) {
            needles.append(folded.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 })
        }
        if inNumbers || digits.count == 11 { needles.append(digits) }
        return needles
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

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

    /// A tab or line break counts as a space, so that it can't be taken for the separator.
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
