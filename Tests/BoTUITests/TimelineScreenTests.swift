import BoModel
import BoTUI
import BoTestKit
import Testing

/// All accounts in one list, at the keyboard.
@Suite struct TimelineScreenTests {
    static let timeline = Stage.toTimeline

    @Test(arguments: ["", "<enter>", "3", "3g<enter>"])
    func `I opens it from every level, and closes it again`(_ keys: String) throws {
        var stage = Stage()
        try stage.press("<down><down>" + keys)
        let before = stage.app.openScreens
        try stage.press("I")
        #expect(stage.app.openScreens.last == "timeline")
        #expect(stage.lines[0].contains("alle konti ▸ Tidslinje"))
        try stage.press("I")
        #expect(stage.app.openScreens == before)
    }

    @Test func `what was not fetched is told first, then the newest day of all accounts`() throws {
        var stage = Stage()
        try stage.press(Self.timeline)
        #expect(stage.lines[2].contains("Ikke hentet, ikke med: "))
        #expect(
            Set(
                stage.lines[3..<12].compactMap {
                    $0.contains("1503.42.88334") ? "a" : $0.contains("1503.42.88121") ? "b" : nil
                }
            ).count == 2)
    }

    @Test func `the opening and the cut-off date stand between the days`() throws {
        var stage = Stage(size: Size(width: 80, height: 60))
        try stage.press(Self.timeline + "/dato:2026-10-15..2026-11-05<enter>")
        #expect(stage.text.contains("Konkursåpning (kjennelse) 03.11.2026"))
        try stage.press("<end>")
        #expect(stage.text.contains("Fristdag 19.10.2026"))
    }

    @Test func `enter opens a transaction, and J goes on in the timeline`() throws {
        var stage = Stage()
        // Marks of what was not fetched stand first, and the cursor on the first transaction.
        try stage.press(Self.timeline + "<enter>")
        #expect(stage.app.openScreens.last == "transaction")
        let first = stage.lines[0]
        try stage.press("J")
        #expect(stage.lines[0] != first)
        #expect(stage.statusLine.contains("rad 2/"))
        try stage.press("<left>")
        #expect(stage.cursorLine != nil)
        #expect(stage.statusLine.contains("rad 5/"))
    }

    @Test func `on a mark enter says what it is`() throws {
        var stage = Stage()
        try stage.press(Self.timeline + "<home><enter>")
        #expect(stage.statusLine.contains("Dette er et merke"))
    }

    @Test func `it turns round, filters and takes notes`() throws {
        var stage = Stage()
        try stage.press(Self.timeline + "S")
        #expect(stage.lines[1].contains("Bokført ▴"))
        try stage.press("/husleiex<enter>")
        #expect(stage.text.contains("husleiex"))
        try stage.press("<esc><end>kkk*")
        #expect(stage.statusLine.contains("[motpart:"))
        try stage.press("<esc>")
        try stage.press("<end>kkkespor<enter>")
        #expect(stage.statusLine.contains("Lagret: merknad"))
    }

    @Test func `in a wide window the transaction under the cursor is told in full beside it`() throws {
        var stage = Stage(size: Size(width: 140, height: 40))
        try stage.press(Self.timeline)
        let first = stage.lines.map { $0.suffix(44) }
        #expect(first.contains { $0.contains("Bankens ID") })
        try stage.press("j")
        let second = stage.lines.map { $0.suffix(44) }
        #expect(second.contains { $0.contains("Bankens ID") } && second != first)

        try stage.press("<home>")

        #expect(!stage.text.contains("Bankens ID"), "a mark has no details")
    }

    @Test func `J and K go to the next estate's timeline`() throws {
        var stage = Stage()
        try stage.press(Stage.toBanks + "IJ")
        #expect(stage.app.openScreens == ["estates", "timeline"])
        #expect(stage.lines[0].contains("Sagatun"))
    }

    // MARK: - All estates

    @Test func `5 searches all estates from anywhere, and what is found leads to its estate`() throws {
        var stage = Stage()
        try stage.press("5strøm<enter>")
        #expect(stage.lines[0].contains("Alle bo ▸ Søk"))
        #expect(stage.text.contains("Fjordheim"))
        try stage.press("<end>2")
        #expect(stage.app.openScreens.last == "banks")
        #expect(stage.lines[0].contains("Fjordheim"))
    }

    @Test func `5 goes back to the search that is open`() throws {
        var stage = Stage()
        try stage.press("5strøm<enter>")
        let open = stage.app.openScreens
        try stage.press("<end><enter>5<esc>")
        #expect(stage.app.openScreens == open)
        try stage.press("2" + "5<esc>")
        #expect(stage.app.openScreens.filter { $0 == "timeline" }.count == 1)
    }

    @Test func `a search that finds nothing tells what was not looked through`() throws {
        var stage = Stage()
        try stage.press("5zzz<enter>")
        #expect(stage.text.contains("Ikke hentet, ikke med: "))
    }

    @Test func `what is about one estate is refused among all`() throws {
        for key in ["r", "i", "J", "K"] {
            var stage = Stage()
            try stage.press("5<enter>" + key)
            #expect(stage.statusLine.contains("her er alle"))
        }
    }

    @Test func `going to a name that is no estate's finds it as a counterparty`() throws {
        var stage = Stage()
        try stage.press("fmyrvang")
        #expect(stage.text.contains("«myrvang» i alle bo"))
        try stage.press("<enter>")
        #expect(stage.app.openScreens.last == "timeline")
        #expect(stage.statusLine.contains("myrvang"))
        #expect(stage.lines[5].contains("Myrvang"))
    }
}
