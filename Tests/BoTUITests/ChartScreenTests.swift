import BoModel
import BoStore
import BoTUI
import BoTestKit
import BoText
import Testing

/// Charts at the keyboard.
@Suite struct ChartScreenTests {
    /// The second account of the first estate: all its amounts can be read.
    static let chart = Stage.toAccounts + "ji"

    private func figures(_ stage: Stage) -> Substring { stage.lines[stage.lines.count - 6] }

    @Test func `i draws the balance of the account under the cursor, and tells the newest day in words`() throws {
        var stage = Stage()
        try stage.press(Self.chart)
        #expect(stage.lines[1].contains("Saldo (beregnet), NOK"))
        #expect(stage.text.contains("⣀") || stage.text.contains("⡇"))
        #expect(figures(stage).contains("22.11.2026  saldo (beregnet) 188 201,00"))
        #expect(stage.text.contains("F fristdag 19.10.2026 · K kjennelse 03.11.2026"))
    }

    @Test func `left and right go over days, and over months among the bars`() throws {
        var stage = Stage()
        try stage.press(Self.chart + "<left><left>")
        #expect(figures(stage).contains("20.11.2026"))
        try stage.press("i<left>")
        #expect(stage.lines[1].contains("Inn (opp) og ut (ned) per måned"))
        #expect(figures(stage).contains("okt 2026"))
        try stage.press("<right><right>")
        #expect(figures(stage).contains("nov 2026"))
    }

    @Test func `enter goes to the transactions of the day or the month`() throws {
        var stage = Stage()
        try stage.press(Self.chart + "i<left><enter>")
        #expect(stage.app.openScreens.last == "transactions")
        #expect(stage.statusLine.contains("[dato:2026-10]"))
        try stage.press("<left>")
        #expect(stage.app.openScreens.last == "chart")
    }

    @Test func `the same figures are a table`() throws {
        var stage = Stage()
        try stage.press(Self.chart + "i<tab>")
        #expect(stage.lines[1].contains("Måned") && stage.lines[1].contains("Saldo (beregnet)"))
        #expect(stage.cursorLine?.contains("nov 2026") == true)
        try stage.press("k")
        #expect(stage.cursorLine?.contains("okt 2026") == true)
    }

    @Test func `an estate has in and out over all accounts, one currency at a time`() throws {
        var stage = Stage()
        try stage.press("<down><down>i")
        #expect(stage.lines[1].contains("per måned, NOK"))
        #expect(stage.statusLine.contains("Uten historikk, ikke med:"))
        try stage.press("v")
        #expect(stage.lines[1].contains("per måned, EUR"))
        try stage.press("i")
        #expect(stage.statusLine.contains("Saldokurven er for én konto"))
    }

    @Test func `days before the history are not fetched, and that is no zero`() throws {
        let world = try FixtureWorld.standard.copy()
        let set = Annotation(cutOffDate: CivilDate(iso: "2025-08-01"))
        _ = try world.store.save(set, of: .estate(FixtureWorld.firstEstate), at: Stage.now)
        var stage = Stage(world)
        try stage.press(Self.chart + "<home>")
        #expect(figures(stage).contains("01.08.2025  ikke hentet"))
        #expect(stage.text.contains("░"))
        try stage.press("<enter>")
        #expect(stage.statusLine.contains("Ikke hentet"))
        try stage.press("i<tab>")
        #expect(stage.lines.contains { $0.contains("sep 2025") && $0.contains("ikke hentet") && $0.contains("–") })
    }

    @Test func `where there is no braille the chart is drawn in blocks`() throws {
        var stage = Stage { $0.look.plots = .blocks }
        try stage.press(Self.chart + "i")
        #expect(stage.text.contains("█"))
        #expect(!stage.text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
    }

    @Test func `J and K go to the next account's chart`() throws {
        var stage = Stage()
        try stage.press(Self.chart + "iJ")
        #expect(stage.app.openScreens.last == "chart")
        #expect(stage.lines[0].contains("1503.61.00912"))
        try stage.press("K")
        #expect(stage.lines[0].contains("1503.42.88334"))
        #expect(stage.lines[1].contains("per måned"))
    }

    @Test func `from a chart a level's number goes to the level, and leaves no chart behind`() throws {
        var stage = Stage()
        try stage.press(Self.chart + "<enter>3")
        #expect(stage.app.openScreens == ["estates", "accounts"])
    }

    @Test func `the account under the cursor has a row of bars where there is no room for a column`() throws {
        var stage = Stage()
        try stage.press(Stage.toAccounts + "j")
        #expect(stage.lines[stage.lines.count - 4].contains("Saldo v/månedsslutt (beregnet)"))
        var wide = Stage(size: Size(width: 200, height: 50))
        try wide.press(Stage.toBanks + "<enter>")
        #expect(wide.lines[1].contains("Saldo siste 12 mnd"))
    }
}
