/// How many cells a text takes in a terminal.
enum TextWidth {
    /// 0 for a lone mark, 2 for East Asian wide letters and emoji, 1 for all else.
    static func of(_ character: Character) -> Int {
        if character.utf8.count == 1 { return 1 }
        guard let scalar = character.unicodeScalars.first else { return 0 }
        return of(scalar)
    }

    /// The cells of a whole text.
    static func of(_ text: String) -> Int {
        let utf8 = text.utf8
        if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The text, cut with `…` when it takes more than `width` cells, and the cells that are left of it.
    static func fit(_ text: String, to width: Int) -> (text: String, width: Int) {
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
            scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .enclosingMark
                ? 0 : 1
        }
    }
}
