import BoModel
import BoTUI
import BoText
import Glibc
import Testing

@Suite(.serialized) struct TerminalTests {
    /// A page of transactions; no two pages have a row in common.
    private func page(_ number: Int, size: Size = Size(width: 80, height: 24)) -> Surface {
        let texts: [SafeText] = ["NETTGIRO", "OVERFØRING INNLAND", "VAREKJØP", "GEBYR PAKKEPRIS", "HUSLEIE"]
        let names: [SafeText] = ["Grossist Nord AS", "Kunde Prøve AS", "Lagerhotellet Prøve AS", "Fjellstrøm Prøve AS"]
        var surface = Surface(size: size)
        surface.write("Bo ▸ Prøvebygg AS ▸ Bank ▸ Transaksjoner", at: Point(x: 1, y: 0), role: .title)
        surface.write("Bokført     Tekst", at: Point(x: 3, y: 1), role: .heading)
        for y in 2..<max(2, size.height - 2) {
            let n = number * 97 + y * 31
            let emphasis: Emphasis = y == 2 ? .selected : .none
            surface.fill(Rect(x: 0, y: y, width: size.width, height: 1), emphasis: emphasis)
            surface.write("\(10 + n % 19).\(10 + n % 3).2026", at: Point(x: 3, y: y), emphasis: emphasis)
            surface.write(texts[n % 5], at: Point(x: 15, y: y), width: 24, emphasis: emphasis)
            surface.write(names[n % 4], at: Point(x: 41, y: y), width: 24, emphasis: emphasis)
            let isIn = n % 3 == 0
            surface.write(
                "\(isIn ? "" : "−")\(1 + n % 180)\u{A0}\(100 + n * 7 % 899),\(10 + n % 89)", at: Point(x: 66, y: y),
                width: 13,
                align: .trailing, role: isIn ? .amountIn : .amountOut, emphasis: emphasis)
        }
        surface.write("rad \(number * 20)/412\u{A0}880", at: Point(x: 60, y: size.height - 2), role: .status)
        surface.write("↵ Åpne  / Filter  q Slutt", at: Point(x: 0, y: size.height - 1), role: .hint)
        return surface
    }

    @Test(arguments: [
        ("", "TERM", "TERM er ikke satt. Sett den til terminalens navn, for eksempel TERM=xterm-256color."),
        (
            "dumb", "TERM=dumb",
            "Terminalen kan ikke flytte markøren. Prøv TERM=xterm-256color, eller les med «bo estates» og «bo banks»."
        ),
        (
            "xterm-ghost", "TERM=xterm-ghost",
            "Denne maskinen kjenner ikke terminalen. Prøv TERM=xterm-256color, eller installer pakken ncurses-term."
        ),
        (
            "../../etc/passwd", "TERM=../../etc/passwd",
            "Denne maskinen kjenner ikke terminalen. Prøv TERM=xterm-256color, eller installer pakken ncurses-term."
        ),
    ])
    func `a terminal that can't be drawn on is refused and left alone`(
        _ row: (term: String, subject: String, detail: String)
    ) throws {
        let line = try PseudoTerminal(term: row.term)
        let modes = line.modes

        let problem = #expect(throws: Problem.self) { try Terminal(input: line.slave, output: line.slave) }

        #expect(problem == Problem(.terminal, row.subject, detail: row.detail))
        #expect(line.modes == modes)
        #expect(line.drawn() == "")
    }

    @Test func `what is no terminal is refused`() throws {
        let line = try PseudoTerminal()
        var pipe: [Int32] = [0, 0]
        try #require(Glibc.pipe(&pipe) == 0)
        defer { for file in pipe { close(file) } }

        for (input, output) in [(pipe[0], line.slave), (line.slave, pipe[1])] {
            let problem = #expect(throws: Problem.self) { try Terminal(language: .en, input: input, output: output) }
            #expect(problem?.code == .terminal)
            #expect(problem?.detail?.hasPrefix("The screen needs a terminal") == true)
        }
    }

    @Test(arguments: ["xterm-256color", "xterm", "linux", "tmux-256color", "screen", "vt100", "vt220", "rxvt"])
    func `the terminal is left as it was`(term: String) throws {
        let line = try PseudoTerminal(term: term)
        let modes = line.modes
        let terminal = try Terminal(input: line.slave, output: line.slave)
        terminal.show(page(1))
        #expect(line.modes != modes)

        _ = line.drawn()
        terminal.close()
        terminal.close()

        #expect(line.modes == modes)
        let last = line.drawn()
        if term.hasPrefix("xterm") {
            for end in ["\u{1B}[?2004l", "\u{1B}[?25h", "\u{1B}[?1049l"] {
                #expect(last.contains(end), "\(end.dropFirst())")
            }
        }
    }

    @Test func `what has not changed is not sent`() throws {
        let line = try PseudoTerminal()
        let terminal = try Terminal(input: line.slave, output: line.slave)
        terminal.show(page(1))
        let first = line.drawn()
        #expect(first.contains("NETTGIRO"))
        #expect(first.contains("OVERFØRING"))

        terminal.show(page(1))
        #expect(line.drawn() == "")

        terminal.repaint()
        terminal.show(page(1))
        #expect(line.drawn().contains("OVERFØRING"))
    }

    @Test func `a page down costs at most two kilobytes`() throws {
        let line = try PseudoTerminal()
        let terminal = try Terminal(input: line.slave, output: line.slave)
        terminal.show(page(0))
        _ = line.drawn()

        for number in 1...20 {
            terminal.show(page(number))
            #expect(line.drawn().utf8.count <= 2048)
        }
    }

    @Test func `the words of the cursor's row are written in one go`() throws {
        let line = try PseudoTerminal()
        let terminal = try Terminal(input: line.slave, output: line.slave)
        var surface = Surface(size: Size(width: 80, height: 24))
        surface.write("Lagerhotellet på Prøve AS", at: Point(x: 3, y: 2), emphasis: .selected)
        terminal.show(surface)

        #expect(line.drawn().contains("Lagerhotellet på Prøve AS"))
    }

    @Test func `another theme repaints, and the wish for no colours is kept`() throws {
        let line = try PseudoTerminal()
        let terminal = try Terminal(input: line.slave, output: line.slave)
        terminal.show(page(1))
        #expect(line.drawn().contains("\u{1B}[38;5;254m"))
        terminal.use(.mono)
        terminal.show(page(1))
        #expect(line.drawn().contains("NETTGIRO"))
        terminal.close()

        setenv("NO_COLOR", "1", 1)
        defer { unsetenv("NO_COLOR") }
        let plain = try Terminal(input: line.slave, output: line.slave)
        plain.use(.standard)
        plain.show(page(1))
        let drawn = line.drawn()
        #expect(!drawn.contains("38;5") && !drawn.contains("48;5"))
        #expect(drawn.contains("\u{1B}[7m") || drawn.contains(";7m"))
    }

    @Test(arguments: ["POSIX", "C"])
    func `a locale without our letters gets plain ones`(locale: String) throws {
        let line = try PseudoTerminal(locale: locale)
        let terminal = try Terminal(input: line.slave, output: line.slave)
        var surface = Surface(size: Size(width: 40, height: 1))
        surface.write("│▸ Bokført é − … 日 ● Ж ▌", at: Point(x: 0, y: 0))
        terminal.show(surface)

        let drawn = line.drawn()

        #expect(drawn.utf8.allSatisfy { $0 < 0x80 })
        #expect(drawn.contains("|> Bokfort e - . ?  * ? >"))
    }

    @Test func `letters keep their cells whatever they are`() throws {
        let line = try PseudoTerminal()
        let terminal = try Terminal(input: line.slave, output: line.slave)
        var surface = Surface(size: Size(width: 80, height: 3))
        surface.write("日本e\u{301}🇳🇴\u{378}x", at: Point(x: 0, y: 0))
        // Half a wide letter on either side is a blank.
        surface.write("日本", at: Point(x: 0, y: 1))
        surface.write("|", at: Point(x: 0, y: 1))
        surface.write("|", at: Point(x: 2, y: 1))
        surface.write("日", at: Point(x: 78, y: 2))
        surface.fill(Rect(x: 79, y: 2, width: 1, height: 1), with: "|")
        terminal.show(surface)

        let drawn = line.drawn()

        #expect(drawn.contains("日本e\u{301}🇳🇴\u{FFFD}x"))
        #expect(drawn.contains("| |"))
        #expect(!drawn.contains("| |\u{1B}[K日"))
    }

    @Test(arguments: [(0, 0, "80x24"), (1, 1, "1x1"), (5, 2, "5x2"), (10_000, 10_000, "1000x500"), (0, 50, "80x50")])
    func `any size will do`(_ row: (width: Int, height: Int, size: String)) throws {
        let line = try PseudoTerminal(width: row.width, height: row.height)
        let terminal = try Terminal(input: line.slave, output: line.slave)

        #expect(terminal.size.description == row.size)
        terminal.show(
            page(1, size: Size(width: min(terminal.size.width, 80), height: max(3, min(terminal.size.height, 24)))))
        terminal.show(Surface(size: Size(width: 0, height: 0)))
        terminal.show(page(2, size: Size(width: 200, height: 60)))
        _ = line.drawn()
    }
}
