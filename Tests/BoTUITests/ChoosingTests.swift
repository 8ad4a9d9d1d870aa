import BoModel
import BoStore
import BoTUI
import BoTestKit
import BoText
import Testing

/// Conditions that are chosen by keys instead of typed.
@Suite struct ChoosingTests {
    @Test(arguments: [
        (keys: "*", chips: "[motpart:Skatteetaten] "), (keys: "jj*", chips: "[motpart:\"Ola Myrvang\"] "),
        (keys: "/lån<enter>*", chips: "[lån] [motpart:Skatteetaten] "),
    ])
    func `the star filters by the counterparty under the cursor and takes it back`(
        _ row: (keys: String, chips: String)
    ) throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + row.keys)
        #expect(stage.statusLine.contains(row.chips), "\(stage.statusLine)")

        try stage.press("*")

        #expect(!stage.statusLine.contains("motpart:"))
    }

    @Test(arguments: [
        (keys: "d1", chip: "[dato:2026]"), (keys: "d2", chip: "[dato:2026-07-19..2026-11-03]"),
        (keys: "d3", chip: "[dato:2025-10-19..2026-11-03]"), (keys: "d4", chip: "[dato:2024-10-19..2026-11-03]"),
        (keys: "/dato:2020<enter>d1", chip: " [dato:2026] "), (keys: "<f9>d1", chip: "[date:2026]"),
        (keys: "d<end><up><enter>2024<enter>", chip: "[dato:2024]"), (keys: "b1", chip: "[<0]"),
        (keys: "b2", chip: "[>0]"),
        (keys: "b3", chip: "[<=-10000]"), (keys: "b4", chip: "[>=10000]"), (keys: "b1b2", chip: " [>0] "),
        (keys: "b5500<enter>", chip: "[>500]"), (keys: "d1b2", chip: "[dato:2026] [>0]"),
    ])
    func `a period and an amount are chosen from a menu`(_ row: (keys: String, chip: String)) throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + row.keys)

        #expect(stage.statusLine.contains(row.chip), "\(stage.statusLine)")
    }

    @Test func `what is chosen can be let go in its menu, and escape changes nothing`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + "b1")
        #expect(stage.statusLine.contains("[<0]"))
        try stage.press("b5")
        #expect(!stage.statusLine.contains("[<0]"))

        try stage.press("b1b6<esc>d<esc>")

        #expect(stage.statusLine.contains("[<0]"))
    }

    @Test func `while the cut-off date is unknown the periods are called provisional`() throws {
        let world = try FixtureWorld.standard.copy()
        _ = try world.store.save(NoticeDetails(debtorName: "Fjordheim Bygg AS"), of: FixtureWorld.firstEstate)
        var stage = Stage(world)
        try stage.press(Stage.toTransactions + "d")
        #expect(stage.text.contains("3 mnd før kjennelsen (foreløpig), 03.08.2026–03.11.2026"))

        try stage.press("2")

        #expect(stage.statusLine.contains("[dato:2026-08-03..2026-11-03]"))
    }

    @Test(arguments: [
        (keys: "/dato:2026<enter>,", chip: "[dato:2025]"), (keys: "/dato:2026<enter>...", chip: "[dato:2029]"),
        (keys: "/dato:2026-03<enter>,", chip: "[dato:2026-02]"),
        (keys: "/rema<space>dato:2026-01..2026-03<enter>.", chip: "[rema] [dato:2026-04-01..2026-06-30]"),
        (keys: ",", chip: "ingen periode med to ender"),
        (keys: "/dato:2026..<enter>.", chip: "ingen periode med to ender"),
        (keys: "/dato:9999<enter>.", chip: "ingen slik periode"),
    ])
    func `comma and point go to the period before and after`(_ row: (keys: String, chip: String)) throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + row.keys)

        #expect(stage.statusLine.contains(row.chip), "\(stage.statusLine)")
    }

    @Test(arguments: [
        (keys: ">", sorted: "Tekst ▴"), (keys: ">>>", sorted: "Beløp ▾"), (keys: "<lt>", sorted: "Beløp ▾"),
        (keys: "><lt>", sorted: "Bokført ▾"),
    ])
    func `the sort column moves to the left and the right, round the ends`(
        _ row: (keys: String, sorted: String)
    ) throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + "jj" + row.keys)

        #expect(stage.lines[1].contains(row.sorted), "\(stage.lines[1])")
    }
}
