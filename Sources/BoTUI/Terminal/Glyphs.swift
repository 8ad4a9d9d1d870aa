import BoText
import CNcurses

/// Turns the characters of a row into what curses writes: one entry for each letter, with its marks.
///
/// What it makes always takes exactly the cells that ``TextWidth`` says, whatever the C library thinks of a letter:
/// curses counts by wcwidth(3), and a row must not shift because the two disagree.
struct Glyphs {
    /// How much of Unicode the locale can write.
    enum Charset: Hashable {
        case unicode
        /// Another character set than UTF-8, which has some letters beyond ASCII.
        case limited
        /// Nothing is sure but ASCII.
        case ascii
    }

    let charset: Charset

    /// Stands where a letter cannot be shown in the room it has.
    private static let unshowable: Unicode.Scalar = "\u{FFFD}"
    /// Carries a mark that has no letter.
    private static let placeholder: Unicode.Scalar = "\u{25CC}"

    /// Writes the entries of one character.
    ///
    /// - Parameter width: how many cells it must fill.
    /// - Returns: how many entries were written: at most `width`.
    func write(
        _ character: Character, width: Int, attributes: attr_t, pair: Int32, to entries: UnsafeMutablePointer<cchar_t>
    ) -> Int {
        var written = 0
        var left = width
        var marks: Int32 = 0
        func put(_ scalar: Unicode.Scalar, cells: Int) {
            bo_cell_set(entries + written, wchar_t(scalar.value), attributes, pair)
            written += 1
            left -= cells
            marks = 0
        }
        for original in character.unicodeScalars {
            let (scalar, cells) = shown(original)
            if cells == 0 {
                if written == 0 { put(charset == .unicode ? Glyphs.placeholder : "?", cells: 1) }
                marks += 1
                if charset == .unicode { bo_cell_mark(entries + written - 1, marks, wchar_t(scalar.value)) }
            } else if cells <= left {
                put(scalar, cells: cells)
            } else if written == 0 {
                put(charset == .unicode ? Glyphs.unshowable : "?", cells: 1)
            }
        }
        while left > 0 { put(" ", cells: 1) }
        return written
    }

    /// What is written for a scalar, and the cells that curses will count for it.
    private func shown(_ scalar: Unicode.Scalar) -> (Unicode.Scalar, cells: Int) {
        // A space that holds numbers together on paper is a space on a screen: curses can skip over it.
        if scalar == "\u{A0}" || scalar == "\u{202F}" { return (" ", 1) }
        if scalar.value < 0x80 { return (scalar.value < 0x20 ? " " : scalar, 1) }
        let cells = Int(wcwidth(wchar_t(scalar.value)))
        switch charset {
        case .unicode:
            return cells < 0 ? (Glyphs.unshowable, 1) : (scalar, cells)
        case .limited where cells == 1 && bo_can_encode(wchar_t(scalar.value)) == 1:
            return (scalar, 1)
        case .limited, .ascii:
            if TextWidth.of(scalar) == 0 { return (scalar, 0) }
            return (Glyphs.plain(scalar), 1)
        }
    }

    /// A sign of ASCII that comes near to a letter or a drawing: one for one, because every cell has its place.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x2550: return "-"
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x2551: return "|"
        case 0x250C...0x254B, 0x2552...0x2570: return "+"
        case 0x2581, 0x2582: return "_"
        case 0x2583, 0x2584: return "."
        case 0x2585, 0x2586: return "="
        case 0x258C, 0x258B, 0x258D...0x258F: return ">"
        case 0x2580...0x259F: return "#"
        case 0x2801...0x28FF: return "*"
        default: return letters[scalar] ?? base(of: scalar)
        }
    }

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "…": ".", "·": ".", "•": "*", "●": "*", "○": "o", "✓": "x",
        "⚑": "!", "✎": "+",
        "▸": ">", "▶": ">", "▹": ">", "◂": "<", "▾": "v", "▴": "^", "▼": "v", "▲": "^", "→": ">", "←": "<", "↑": "^",
        "↓": "v",
        "↵": "<", "⏎": "<", "⇧": "^", "⌫": "<", "⟳": "~", "↻": "~", "«": "\"", "»": "\"", "“": "\"", "”": "\"",
        "‘": "'",
        "’": "'", "⟨": "<", "⟩": ">", "§": "S", "×": "x", "≥": ">", "≤": "<", "≈": "~", "æ": "a", "Æ": "A", "ø": "o",
        "Ø": "O",
        "å": "a", "Å": "A", "ß": "s", "đ": "d", "Đ": "D", "ŋ": "n", "Ŋ": "N", "ŧ": "t", "Ŧ": "T", "ł": "l", "Ł": "L",
        "ð": "d",
        "þ": "t", "€": "E", "£": "L", "°": "o", "␛": "?",
    ]

    /// The letter without its accent: e for é.
    private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        accented[Character(scalar)] ?? "?"
    }

    /// Letters with a mark, and the letters alone. A composed letter finds its decomposed self: characters are equal
    /// when they are canonically equivalent.
    private static let accented: [Character: Unicode.Scalar] = {
        let marks: [Unicode.Scalar] = [
            "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}", "\u{30A}",
            "\u{30B}",
            "\u{30C}", "\u{323}", "\u{327}", "\u{328}",
        ]
        let capitals = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Unicode.Scalar($0) }
        let small = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Unicode.Scalar($0) }
        var found: [Character: Unicode.Scalar] = [:]
        for letter in capitals + small {
            for mark in marks {
                var text = String(letter)
                text.unicodeScalars.append(mark)
                for character in text { found[character] = letter }
            }
        }
        return found
    }()
}
