import Foundation
import Testing

/// Terminals that are none, that nobody knows or that speak another character set. The program runs on a pseudo
/// terminal; whoever has a dashboard presses `q`.
@Suite struct TerminalTableTests {
    private func run(
        _ arguments: [String], _ environment: [String: String], columns: UInt16 = 80, rows: UInt16 = 24,
        inputIsTerminal: Bool = true, showing word: String = "\u{1B}[H"
    ) throws -> Program.TerminalOutcome {
        let program = try Program()
        return try program.runOnTerminal(
            arguments + ["--cache", program.path("cache.sqlite")], environment, columns: columns, rows: rows,
            inputIsTerminal: inputIsTerminal, showing: word)
    }

    private static let unusable: [(environment: [String: String], nb: String, en: String)] = [
        (["TERM": "(unset)"], "TERM er ikke satt.", "TERM is not set."),
        (["TERM": ""], "TERM er ikke satt.", "TERM is not set."),
        (["TERM": "dumb"], "Terminalen kan ikke flytte markøren.", "The terminal can't move its cursor."),
        (
            ["TERM": "xterm-ghost"], "Denne maskinen kjenner ikke terminalen.",
            "This machine does not know the terminal."
        ),
        (
            ["TERM": "../../etc/\u{1B}[31mx"], "Denne maskinen kjenner ikke terminalen.",
            "This machine does not know the terminal."
        ),
        (
            ["TERM": String(repeating: "x", count: 5000)], "Denne maskinen kjenner ikke terminalen.",
            "This machine does not know the terminal."
        ),
        (
            ["TERM": "æøå"], "Denne maskinen kjenner ikke terminalen.", "This machine does not know the terminal."
        ),
    ]

    @Test(arguments: unusable.indices)
    func `a terminal that can't be used is told in the reader's language, with status 2`(_ index: Int) throws {
        let row = Self.unusable[index]
        for (language, words) in [("nb", row.nb), ("en", row.en)] {
            let ending = try run(["--lang", language], row.environment)
            #expect(ending.status == 2)
            #expect(ending.text.contains(words), "\(ending.text)")
            #expect(ending.text.contains("[terminal.unusable]"))
            #expect(!ending.bytes.contains(0x1B))
        }
    }

    @Test func `a description of a terminal that is noise is no description`() throws {
        let program = try Program()
        let folder = program.path("terminfo/n")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for size in [0, 12, 300] {
            let noise = Data((0..<size).map { UInt8(truncatingIfNeeded: ($0 &* 197) ^ ($0 >> 3)) })
            // With the right beginning the rest is believed further.
            for start in [[0x1A, 0x01], [0x1E, 0x02]] as [[UInt8]] {
                try (Data(start) + noise).write(to: URL(fileURLWithPath: folder + "/noise"))
                let ending = try run([], ["TERM": "noise", "TERMINFO": program.path("terminfo")], showing: "")
                #expect(ending.status == 2 || ending.status == 0, "\(size) bytes after \(start): \(ending.text)")
            }
        }
    }

    @Test func `a terminal to look at and none to type on is told`() throws {
        let ending = try run([], [:], inputIsTerminal: false)
        #expect(ending.status == 2)
        #expect(ending.text.contains("Skjermbildet trenger en terminal"))
    }

    @Test(arguments: ["POSIX", "C", "nb_NO.ISO-8859-1", "xx_YY.KOI8", "", "\u{1B}[31m"])
    func `in a locale without UTF-8 no byte of UTF-8 is drawn`(_ locale: String) throws {
        let ending = try run(["--lang", "nb"], ["LC_ALL": locale, "LANG": ""], showing: "Lageret")

        #expect(ending.status == 0)
        #expect(ending.text.contains("Lageret"))
        // A byte above ASCII may be Latin-1 where that locale is installed, but never the first of an æ, ø, å, ● or ▌.
        #expect(!ending.bytes.contains { [0xC3, 0xE2].contains($0) })
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 5), (59, 14), (300, 2), (9999, 9999)] as [(UInt16, UInt16)])
    func `a window of any size opens and closes`(_ size: (columns: UInt16, rows: UInt16)) throws {
        for term in size.columns < 1000 ? ["xterm-256color", "vt100"] : ["xterm-256color"] {
            let ending = try run([], ["TERM": term], columns: size.columns, rows: size.rows)
            #expect(ending.status == 0, "\(term): \(ending.text.suffix(300))")
        }
    }
}
