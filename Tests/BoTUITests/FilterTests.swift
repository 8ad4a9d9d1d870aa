import BoTUI
import BoTestKit
import BoText
import Testing

@Suite struct FilterTests {
    @Test func `the cursor is where it was when the filter is typed to its end, whatever was left out meanwhile`()
        throws
    {
        var stage = Stage()
        try stage.press(Stage.toTransactions)
        let before = stage.cursorLine
        // On the way October alone is asked for.
        try stage.press("/dato:2026-10..2026-12<enter>")
        #expect(stage.cursorLine == before)
        #expect(stage.statusLine.contains("rad 1/"))

        try stage.press("/<c-u>dato:2026-10<enter>j")
        let chosen = stage.cursorLine
        try stage.press("<esc>")
        #expect(stage.cursorLine == chosen)
    }

    @Test func `a period that was not fetched is told, whether it has rows or not`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + "/dato:2019<enter>")
        #expect(stage.text.contains("Ingen treff på «dato:2019»"))
        #expect(stage.text.contains("er hentet; hva som skjedde ellers, vet Bo ikke."), "\(stage.text)")

        try stage.press("/<c-u>dato:2019..2026<enter>")

        #expect(stage.statusLine.contains("◐ fra "), "\(stage.statusLine)")
        try stage.press("/<c-u>dato:2026-10<enter>")
        #expect(!stage.statusLine.contains("◐"), "\(stage.statusLine)")
    }

    @Test(arguments: [
        (typed: "/dato:2026-13", nb: "«dato:2026-13» er ingen dato", en: "“dato:2026-13” is no date"),
        (typed: "/>12kr", nb: "«>12kr» er intet beløp", en: "“>12kr” is no amount"),
        (typed: "/re:(", nb: "«re:(» er intet gyldig mønster", en: "“re:(” is no valid pattern"),
        (typed: "/motprt:x", nb: "Mente du motpart: ?", en: "Did you mean motpart: ?"),
        (typed: "/valuta:", nb: "«valuta:» mangler en verdi", en: "“valuta:” lacks a value"),
    ])
    func `a condition that can't be read is named, with what would do`(_ row: (typed: String, nb: String, en: String))
        throws
    {
        for (language, words) in [(Language.nb, row.nb), (.en, row.en)] {
            var stage = Stage(language: language)
            try stage.press(Stage.toTransactions + row.typed.replacing("<", with: "<lt>"))
            #expect(stage.statusLine.contains(words), "\(stage.statusLine)")
        }
    }

    @Test(arguments: [
        ("bratan", "Bråtan", true), ("BRÅTAN", "Bråtan", true), ("Ж", "Bråtan", false), ("ж", "●", false),
    ])
    func `a letter finds itself and its accents, and a letter of another script nothing`(
        _ row: (typed: String, name: String, isFound: Bool)
    ) throws {
        var stage = Stage()
        try stage.press("/\(row.typed)<enter>")
        #expect(stage.lines[2].contains(row.name) == row.isFound, "\(stage.text)")
        #expect(stage.text.contains("Ingen treff på «\(row.typed)»") == !row.isFound, "\(stage.text)")
    }

    @Test(arguments: ["aerlig", "ærlig", "ÆRLIG"])
    func `what is found is lit up, also where one letter is written as two`(_ typed: String) throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "/\(typed)<enter>j")
        let lit = (0..<80).filter { stage.surface[$0, 2].role == .match }.map { String(stage.surface[$0, 2].character) }
        #expect(lit.joined() == "Ærlig", "\(stage.text)")
        #expect(stage.lines[2].contains("Ærlig Regn"))
    }

    @Test func `what stands in quotation marks keeps its blanks when only bookmarks are wanted`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "/\"a<space><space>b\"<enter>M")
        #expect(stage.statusLine.contains("[\"a  b\"] [merke:⚑]"), "\(stage.statusLine)")
        try stage.press("M")
        #expect(stage.statusLine.contains("[\"a  b\"] "), "\(stage.statusLine)")
        #expect(!stage.statusLine.contains("⚑"))
    }

    @Test func `the conditions stand as chips, and the typed text in the prompt`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + "/husleie<space>-<space>>10")
        #expect(stage.statusLine.contains("[husleie] [-] [>10]"), "\(stage.statusLine)")
        #expect(stage.lines.last?.hasPrefix(" / husleie - >10") == true)
    }
}
