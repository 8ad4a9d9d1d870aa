import BoModel
import BoText
import CNcurses

/// What must be known of a terminal before and beside curses: whether it can be used at all, what its keys send, and
/// the bytes that undo what Bo does to it.
enum TerminalCapabilities {
    /// Sent while the screen is up, where the terminal speaks ECMA-48: pasted text comes between marks.
    static let pasteOn = "\u{1B}[?2004h"
    static let pasteOff = "\u{1B}[?2004l"

    /// Refuses what is no terminal, or none that Bo can draw on.
    ///
    /// - Throws: a `Problem` of code `.terminal` that says what to do.
    static func check(input: Int32, output: Int32, language: Language) throws(Problem) {
        func refuse(_ subject: String, _ phrase: Phrase) -> Problem {
            Problem(.terminal, subject, detail: phrase[language].string)
        }
        guard isatty(input) == 1, isatty(output) == 1 else { throw refuse("", .terminalMissing) }
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        guard !name.isEmpty else { throw refuse("TERM", .terminalUnnamed) }
        var result: Int32 = 0
        guard name.utf8.count < 128, setupterm(name, output, &result) == OK else {
            throw refuse("TERM=\(name)", .terminalUnknown)
        }
        guard bo_capability("cup") != nil, bo_capability("clear") != nil, tigetflag("hc") <= 0 else {
            throw refuse("TERM=\(name)", .terminalTooSimple)
        }
    }

    /// The character set of the locale. To be asked after `setlocale`.
    static var charset: Glyphs.Charset {
        switch String(cString: bo_codeset()).uppercased() {
        case "UTF-8", "UTF8": .unicode
        case "", "ANSI_X3.4-1968", "US-ASCII", "646": .ascii
        default: .limited
        }
    }

    /// What charts can be drawn with. The console of Linux has no braille, whatever its character set.
    static var plots: PlotStyle {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        return charset == .unicode && name != "linux" ? .braille : .blocks
    }

    /// Whether the terminal obeys sequences that begin with `ESC [`.
    static var isStandard: Bool { bytes("cup").starts(with: [0x1B, 0x5B]) }

    /// Whether the terminal is of a kind that answers questions about itself, or passes over them in silence. Old
    /// consoles write them on the screen.
    static var answersQuestions: Bool {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        return isStandard && answering.contains { name == $0 || name.hasPrefix($0 + "-") }
    }

    private static let answering = [
        "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "wezterm", "ghostty", "contour", "konsole",
        "gnome", "vte", "mintty", "iterm", "iterm2", "st", "mlterm",
    ]

    /// What the keys send, as far as the terminal's description knows.
    static var keySequences: [[UInt8]: Key] {
        var sequences: [[UInt8]: Key] = [:]
        for (name, key) in keyNames {
            let bytes = bytes(name)
            if !bytes.isEmpty { sequences[bytes] = key }
        }
        return sequences
    }

    private static var keyNames: [(String, Key)] {
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
            ("kbs", .backspace), ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }
    }

    /// The bytes that leave the terminal as other programs expect it, for when curses can't be asked any more.
    static var farewell: [UInt8] {
        let start = isStandard ? Array((Mouse.off + pasteOff).utf8) : []
        return start + ["sgr0", "op", "cnorm", "rmkx", "rmcup"].flatMap(bytes)
    }

    /// The marks around an update that must be shown at once; `nil` where the terminal is not known to have them.
    static var synchronizedUpdate: (begin: [UInt8], end: [UInt8])? {
        guard let text = bo_capability("Sync") else { return nil }
        func filled(_ number: Int32) -> [UInt8] {
            guard let bytes = bo_capability_with(text, number) else { return [] }
            return Array(String(cString: bytes).utf8)
        }
        return (filled(1), filled(2))
    }

    /// A capability without its pauses (`$<5>`), which no terminal of today needs.
    private static func bytes(_ name: String) -> [UInt8] {
        guard let text = bo_capability(name) else { return [] }
        var result: [UInt8] = []
        var rest = UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[(end + 1)...]
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
