/// The width of text in a terminal, in cells.
///
/// The table follows wcwidth(3) of glibc 2.36 (Unicode 15), because curses uses it.
public enum TextWidth {
    /// The cells of a letter: 2 for East Asian wide letters and emoji, and for a letter with a mark that takes room;
    /// else 1.
    ///
    /// A mark without a letter takes 1, because it stands on a placeholder.
    public static func of(_ character: Character) -> Int {
        if character.utf8.count == 1 { return 1 }
        var width = 0
        for scalar in character.unicodeScalars { width += of(scalar) }
        return min(max(width, 1), 2)
    }

    /// The cells of a whole text.
    public static func of(_ text: String) -> Int {
        simpleCount(text) ?? text.reduce(0) { $0 + of($1) }
    }

    /// The number of letters of a text in which every scalar is a letter of one cell: Latin, dashes, arrows, bars; else
    /// `nil`.
    ///
    /// Nearly all texts on a screen are like that. Counting bytes is far cheaper than finding the ends of letters.
    public static func simpleCount(_ text: String) -> Int? {
        var count = 0
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            count += 1
            switch byte {
            case 0x00...0x7F: continue
            case 0xC2...0xCB: _ = bytes.next()
            case 0xE2:
                guard let second = bytes.next(), let third = bytes.next() else { return nil }
                switch second {
                // U+2010 to U+2027, U+2180 to U+22FF, U+2500 to U+25FC: no marks among them, and nothing wide.
                case 0x80: guard (0x90...0xA7).contains(third) else { return nil }
                case 0x86...0x8B, 0x94...0x96: continue
                case 0x97: guard third < 0xBD else { return nil }
                default: return nil
                }
            default: return nil
            }
        }
        return count
    }

    /// The text, cut with `…` if it takes more than `width` cells, and the number of cells that are left.
    public static func fit(_ text: String, to width: Int) -> (text: String, width: Int) {
        let simple = simpleCount(text)
        let whole = simple ?? of(text)
        if whole <= width { return (text, whole) }
        guard width > 0 else { return ("", 0) }
        if simple != nil { return (String(text.unicodeScalars.prefix(width - 1)) + "…", width) }
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

    /// The cells of a scalar: 0 for marks on another letter, 2 for wide letters, else 1.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if isMark(scalar) { return 0 }
        return isWide(value) ? 2 : 1
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Dashes, arrows, lines and blocks come in every frame.
        case 0x2010...0x2027, 0x2190...0x25FF: return false
        // The vowels and finals of Hangul, which join the letter before them.
        case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return true
        default: return false
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        var low = 0
        var high = wide.count
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wide.count && wide[low].lowerBound <= value
    }

    /// Ascending. The ranges include unassigned places between wide letters.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
        0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
        0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
        0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
        0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
        0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x3029,
        0x302E...0x303E, 0x3041...0x3096, 0x309B...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9,
        0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x18D08,
        0x1AFF0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
        0x1F200...0x1F265, 0x1F300...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
        0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E,
        0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
        0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5,
        0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
        0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF6,
        0x20000...0x2EBE0, 0x2F800...0x2FA1D, 0x30000...0x3134A,
    ]
}
