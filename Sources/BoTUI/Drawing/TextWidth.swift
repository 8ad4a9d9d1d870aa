/// How many cells a text takes in a terminal.
public enum TextWidth {
    /// 0 for a lone mark, 2 for East Asian wide letters and emoji, 1 for all else.
    public static func of(_ character: Character) -> Int {
        if character.utf8.count == 1 { return 1 }
        guard let scalar = character.unicodeScalars.first else { return 0 }
        return of(scalar)
    }

    /// The cells of a whole text.
    public static func of(_ text: String) -> Int {
        simpleCount(text) ?? text.reduce(0) { $0 + of($1) }
    }

    /// How many letters a text has when every scalar of it is a letter of one cell: Latin, dashes, arrows, bars; else `nil`.
    ///
    /// Nearly every text on a screen is like that, and counting bytes is far cheaper than finding where letters end.
    static func simpleCount(_ text: String) -> Int? {
        var count = 0
        var isSecondOfThree = false
        for byte in text.utf8 {
            switch byte {
            case 0x00...0x7F: count += 1
            case 0x80...0xBF:
                // U+20D0 to U+20FF are marks; from U+2E80 on letters are wide.
                if isSecondOfThree && (byte == 0x83 || byte >= 0xBA) { return nil }
                isSecondOfThree = false
            case 0xC2...0xCB: count += 1
            case 0xE2:
                count += 1
                isSecondOfThree = true
            default: return nil
            }
        }
        return count
    }

    /// The text, cut with `…` when it takes more than `width` cells, and the cells that are left of it.
    public static func fit(_ text: String, to width: Int) -> (text: String, width: Int) {
        let whole = of(text)
        if whole <= width { return (text, whole) }
        guard width > 0 else { return ("", 0) }
        var cut = ""
        var used = 0
        for character in text {
            let cells = of(character)
            if used + cells > width - 1 { break }
            cut.append(character)
            used += cells
        }
        return (cut + "…", used + 1)
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default:
            scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .enclosingMark ? 0 : 1
        }
    }
}
