import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Starting, watching and stopping a refresh, and what is refused.
@Suite struct RefreshTests {
    static let first = FixtureWorld.firstEstate
    static let scopes: [(keys: String, scope: RefreshScope)] = [
        ("<down><down>r", .estates([first], banks: nil)),
        ("R", .everything),
        ("<down><down><enter>r", .estates([first], banks: [OrganizationNumber("317000333")])),
        ("<down><down>3r", .account(first, FixtureWorld.firstBank, AccountNumber("15034288121"))),
        (DashboardTests.toTransactions + "<f5>", .account(first, FixtureWorld.firstBank, AccountNumber("15034288121"))),
    ]

    @Test(arguments: scopes.indices)
    func `r refreshes what is under the cursor, R everything`(_ place: Int) throws {
        var stage = Stage()
        try stage.press(Self.scopes[place].keys)

        #expect(stage.effects.last == .refresh(Self.scopes[place].scope))
    }

    @Test func `an empty cache is filled by r`() throws {
        var stage = Stage(.empty)
        try stage.press("r")

        #expect(stage.effects.last == .refresh(.everything))
    }

    @Test(arguments: [
        ("<down><down><down><down><down>r", "Åpningen er slettet"), ("G r", "Boet er avsluttet"),
        ("<down><down><enter><down><down><down><down>r", "send digitalt brev"),
        ("<down><down><enter><down>r", "ikke oppgitt lenger"),
    ])
    func `what may not be asked for is refused with the reason`(_ keys: String, _ words: String) throws {
        var stage = Stage()
        try stage.press(keys)

        #expect(stage.statusLine.contains(words))
        #expect(!stage.effects.contains { if case .refresh = $0 { true } else { false } })
    }

    @Test func `nothing is refreshed offline or read-only, and the reason is told`() throws {
        for (words, change) in [
            ("startet frakoblet", { (context: inout Context) in context.isOffline = true }),
            ("en annen Bo (pid 7)", { (context: inout Context) in context.readOnly = .lockedBy("pid 7") }),
            ("skrivebeskyttet", { (context: inout Context) in context.readOnly = .unwritable }),
        ] {
            var stage = Stage(.standard, change)
            try stage.press("R")

            #expect(stage.statusLine.contains(words))
            #expect(!stage.effects.contains(.refresh(.everything)))
        }
    }

    @Test func `one refresh runs at a time, and ctrl-c stops it`() throws {
        var stage = Stage()
        stage.receive(.refresh(.began(.everything, at: Stage.now)))
        #expect(stage.app.wantsTicks)
        try stage.press("R")
        #expect(stage.statusLine.contains("En oppdatering er i gang"))

        try stage.press("<c-c>")

        #expect(stage.effects.last == .stopRefresh)
        stage.receive(.refresh(.ended(RefreshSummary(wasStopped: true))))
        #expect(stage.statusLine.contains("Oppdateringen ble stoppet"))
        #expect(!stage.app.wantsTicks)
    }

    @Test func `the progress screen can be left while the work goes on`() throws {
        var stage = Stage()
        for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }
        try stage.press("p")
        #expect(stage.text.contains("nytt forsøk om 00:24"))
        stage.receive(.tick(Stage.now.adding(seconds: 4)))
        #expect(stage.text.contains("nytt forsøk om 00:20"))
        #expect(stage.text.contains("«temporarily unavailable»"))

        try stage.press("<left>")

        #expect(stage.lines[0].contains("⟳ 67 %"))
        #expect(!stage.effects.contains(.stopRefresh))
    }

    @Test func `x stops from the progress screen`() throws {
        var stage = Stage()
        for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }
        try stage.press("px")

        #expect(stage.effects.last == .stopRefresh)
    }

    @Test func `what became of an effect is told until the next key`() throws {
        var stage = Stage()
        stage.receive(.performed(.refresh(.everything), .failure(Problem(.notConfigured, "config.toml"))))
        #expect(!stage.statusLine.contains("Sortert"))

        try stage.press("j")

        #expect(stage.statusLine.contains("Sortert"))
    }
}
