import BoTUI
import BoText
import Testing

@Suite struct RenderingTests {
    private var surface: Surface {
        var surface = Surface(size: Size(width: 6, height: 2))
        surface.write("日x", at: Point(x: 0, y: 0))
        surface.write("−5", at: Point(x: 0, y: 1), role: .error, emphasis: .selected)
        return surface
    }

    @Test(
        arguments: [
            (ColorDepth.direct, "38;2;220;230;236;48;2;14;28;38", "1;38;2;255;154;143;48;2;27;45;99"),
            (.indexed, "38;5;254;48;5;234", "1;38;5;210;48;5;236"),
            (.sixteen, "37;40", "1;97;44"), (.eight, "37;40", "1;37;44"),
        ] as [(ColorDepth, String, String)])
    func `a surface is written with the colours that can be shown`(
        _ row: (depth: ColorDepth, text: String, failure: String)
    ) {
        let text = AnsiRenderer.render(surface, theme: .standard, colors: row.depth)

        #expect(
            text == "\u{1B}[0;\(row.text)m日x   \u{1B}[0m\n"
                + "\u{1B}[0;\(row.failure)m−5\u{1B}[0;\(row.text)m    \u{1B}[0m\n")
    }

    @Test func `without colours attributes are left`() {
        let text = AnsiRenderer.render(surface, theme: .mono, colors: .mono)

        #expect(text == "\u{1B}[0m日x   \u{1B}[0m\n\u{1B}[0;1;7m−5\u{1B}[0m    \u{1B}[0m\n")
    }

    @Test func `nothing is written of nothing`() {
        #expect(AnsiRenderer.render(Surface(size: Size(width: 0, height: 0)), theme: .standard) == "")
        #expect(AnsiRenderer.render(Surface(size: Size(width: 0, height: 1)), theme: .standard) == "\n")
    }

    @Test(arguments: [
        // The ground that stays is not said again; letters and ground are told apart.
        ("\u{1B}[38;5;1m\u{1B}[48;5;9ma\u{1B}[38;5;2m\u{1B}[48;5;9mb", "\u{1B}[38;5;1;48;5;9ma\u{1B}[38;5;2mb"),
        ("\u{1B}[31m\u{1B}[40ma\u{1B}[31m\u{1B}[41mb", "\u{1B}[31;40ma\u{1B}[41mb"),
        ("\u{1B}[38;2;1;2;3ma\u{1B}[38;2;1;2;3mb\u{1B}[38;2;1;2;4mc", "\u{1B}[38;2;1;2;3mab\u{1B}[38;2;1;2;4mc"),
        ("\u{1B}[39;49ma\u{1B}[39;49mb", "\u{1B}[39;49mab"),
        // Moving does not change colours; attributes pass
        ("\u{1B}[32ma\u{1B}[5;5H\u{1B}[1m\u{1B}[32mb", "\u{1B}[32ma\u{1B}[5;5H\u{1B}[1mb"),
        ("\u{1B}[7;91ma\u{1B}[27;91mb", "\u{1B}[7;91ma\u{1B}[27mb"),
        // After a reset nothing is known
        ("\u{1B}[32ma\u{1B}[m\u{1B}[32mb", "\u{1B}[32ma\u{1B}[m\u{1B}[32mb"),
        ("\u{1B}[32ma\u{1B}(B\u{1B}[0;1m\u{1B}[32mb", "\u{1B}[32ma\u{1B}(B\u{1B}[0;1;32mb"),
        // What is no style is left alone
        ("\u{1B}[3", "\u{1B}[3"), ("\u{1B}[?25l\u{1B}[2J", "\u{1B}[?25l\u{1B}[2J"), ("æ\u{1B}", "æ\u{1B}"), ("", ""),
        ("\u{1B}[>4m", "\u{1B}[>4m"), ("\u{1B}[38;5m", "\u{1B}[38;5m"),
        // Nothing behind a separator puts everything back, too
        ("\u{1B}[32ma\u{1B}[1;m\u{1B}[32mb", "\u{1B}[32ma\u{1B}[1;m\u{1B}[32mb"),
    ])
    func `a frame says its colours once`(_ row: (frame: String, thin: String)) {
        #expect(String(decoding: ColorThrift.thin(Array(row.frame.utf8)), as: UTF8.self) == row.thin)
    }
}
