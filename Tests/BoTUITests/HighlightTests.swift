import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// A filter that lights up what it finds and hides nothing.
@Suite struct HighlightTests {
    private func searched(_ keys: String) throws -> Stage {
        var stage = Stage()
        try stage.press(Stage.toTransactions + keys)
        return stage
    }

    @Test func `^T in the prompt shows the rest too, and again hides it`() throws {
        var stage = try searched("/skatt<enter>")
        let alone = stage.statusLine
        try stage.press("/<c-t>")
        #expect(stage.lines.last?.hasPrefix(" / uthev: skatt") == true)
        try stage.press("<enter>")

        #expect(stage.statusLine.contains("[skatt] "), "\(stage.statusLine)")
        #expect(stage.statusLine.contains(" treff uthevet"), "\(stage.statusLine)")
        #expect(stage.lines.count { $0.hasPrefix("▹") || $0.hasPrefix("▌") } > 1)
        #expect(stage.lines.contains { $0.contains("OVERFØRSEL") && !$0.hasPrefix("▹") })
        try stage.press("<c-t>")
        #expect(stage.statusLine == alone)
    }

    @Test func `n and N go from match to match and round the ends`() throws {
        var stage = try searched("<c-t>/kari<space>nordskog<enter>gn")
        let first = stage.cursorLine
        #expect(first?.contains("Kari Nordskog") == true, "\(stage.text)")
        try stage.press("nN")
        #expect(stage.cursorLine == first)
        try stage.press("gN")
        #expect(stage.statusLine.contains("fra bunnen igjen"), "\(stage.statusLine)")
        #expect(stage.cursorLine?.contains("Kari Nordskog") == true)
        try stage.press("n")
        #expect(stage.statusLine.contains("fra toppen igjen"), "\(stage.statusLine)")
        #expect(stage.cursorLine == first)
        try stage.press("j")
        #expect(!stage.statusLine.contains("igjen"))
    }

    @Test(arguments: [
        (keys: "n", words: "Det er ikke søkt etter noe; / søker."),
        (keys: "<c-t>/kari<enter>a", words: "^T skjuler resten, så merker a alle treff."),
        (keys: "<c-t>/qqq<enter>n", words: "ingen treff"), (keys: "<c-t>/qqq<enter>", words: "0 treff uthevet"),
    ])
    func `what can't be done says why`(_ row: (keys: String, words: String)) throws {
        let stage = try searched(row.keys)
        #expect(stage.statusLine.contains(row.words), "\(stage.statusLine)")
    }

    @Test func `where the rest is hidden n and N are the rows below and above`() throws {
        var stage = try searched("/kari<enter>gn")
        #expect(stage.statusLine.contains("rad 2/"))
        try stage.press("N")
        #expect(stage.statusLine.contains("rad 1/"))
    }

    @Test func `what is found in a long list is asked for, not looked for on the screen`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "<c-t>/ola<enter>")
        try stage.press("n")
        #expect(stage.effects.contains { if case .work(.ask(.match)) = $0 { true } else { false } })
    }
}
