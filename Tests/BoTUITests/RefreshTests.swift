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
        (Stage.toBanks + "r", .estates([first], banks: [OrganizationNumber("317000333")])),
        ("<down><down>3r", .account(first, FixtureWorld.firstBank, AccountNumber("15034288121"))),
        (Stage.throughLevels + "<f5>", .account(first, FixtureWorld.firstBank, AccountNumber("15034288121"))),
    ]

    @Test(arguments: scopes.indices)
    func `r refreshes what is under the cursor, R everything`(_ place: Int) throws {
        var stage = Stage()
        try stage.press(Self.scopes[place].keys)

        #expect(stage.effects.last == .work(.refresh(Self.scopes[place].scope)))
    }

    @Test func `an empty cache is filled by r`() throws {
        var stage = Stage(.empty)
        try stage.press("r")

        #expect(stage.effects.last == .work(.refresh(.everything)))
    }

    @Test(arguments: [
        ("<down><down><down><down><down>r", "Åpningen er slettet"), ("G r", "Boet er avsluttet"),
        (Stage.toBanks + "<down><down><down><down>r", "send digitalt brev"),
        (Stage.toBanks + "<down>r", "ikke oppgitt lenger"),
    ])
    func `what may not be asked for is refused with the reason`(_ keys: String, _ words: String) throws {
        var stage = Stage()
        try stage.press(keys)

        #expect(stage.statusLine.contains(words))
        #expect(!stage.effects.contains { if case .work(.refresh) = $0 { true } else { false } })
    }

    @Test func `nothing is refreshed offline or read-only, and the reason is told`() throws {
        for (words, change) in [
            ("startet frakoblet", { (context: inout Context) in context.work.isOffline = true }),
            ("en annen Bo (pid 7)", { (context: inout Context) in context.work.readOnly = .lockedBy("pid 7") }),
            ("skrivebeskyttet", { (context: inout Context) in context.work.readOnly = .unwritable }),
        ] {
            var stage = Stage(.standard, change)
            try stage.press("R")

            #expect(stage.statusLine.contains(words))
            #expect(!stage.effects.contains(.work(.refresh(.everything))))
        }
    }

    @Test func `one refresh runs at a time, and ctrl-c stops it`() throws {
        var stage = Stage()
        stage.receive(.refresh(.began(.everything, at: Stage.now)))
        #expect(stage.app.wantsTicks)
        try stage.press("R")
        #expect(stage.statusLine.contains("En oppdatering er i gang"))

        try stage.press("<c-c>")

        #expect(stage.effects.last == .work(.stopRefresh))
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
        #expect(!stage.effects.contains(.work(.stopRefresh)))
    }

    static let stops: [(keys: String, effect: Effect?, words: String)] = [
        ("", .work(.stopStep(.bank(first, OrganizationNumber("317000111")))), "Stopper …"),
        ("j", .work(.stopStep(.bank(first, OrganizationNumber("317000333")))), "Stopper …"),
        ("jj", .work(.stopStep(.bank(first, OrganizationNumber("317000555")))), "Stopper …"),
        // The estate's own step is over, but banks of it are still asked.
        ("Gk", .work(.stopStep(.relations(first))), "Stopper …"),
        ("G", nil, "^C stopper alt"), ("Gkk", nil, "^C stopper alt"),
        ("jjj", nil, "Dette er ferdig"), ("jjjj", nil, "Dette er ferdig"),
    ]

    @Test(arguments: stops.indices)
    func `x stops the bank or the estate under the cursor, where there is something to stop`(_ place: Int) throws {
        let row = Self.stops[place]
        var stage = Stage()
        for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }
        try stage.press("p" + row.keys + "x")

        #expect(stage.effects.last == row.effect || row.effect == nil)
        #expect(stage.effects.contains { if case .work(.stopStep) = $0 { true } else { false } } == (row.effect != nil))
        #expect(stage.statusLine.contains(row.words))
        try stage.press("<c-c>")
        #expect(stage.effects.last == .work(.stopRefresh))
    }

    @Test func `what is at work stands first, and the cursor follows what it was put on`() throws {
        var stage = Stage()
        for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }
        try stage.press("p")
        #expect(stage.cursorLine?.contains("Nordvik Sparebank") == true)
        try stage.press("j")
        #expect(stage.cursorLine?.contains("Fjellbanken") == true)

        let bank = RefreshStep.ID.bank(Self.first, OrganizationNumber("317000333"))
        stage.receive(.refresh(.step(RefreshStep(id: bank, name: "Fjellbanken", state: .complete))))

        #expect(stage.cursorLine?.contains("Fjellbanken") == true)
        #expect(stage.statusLine.contains("rad 8/8"))
    }

    @Test func `a refresh that begins takes back what was told of the one before`() throws {
        var stage = Stage()
        stage.receive(.refresh(.began(.everything, at: Stage.now)), .refresh(.ended(RefreshSummary())))
        #expect(stage.statusLine.contains("Oppdateringen er ferdig"))

        stage.receive(.refresh(.began(.everything, at: Stage.now)))

        #expect(stage.statusLine.contains("Oppdaterer"))
    }

    @Test func `x says when there is nothing to stop`() throws {
        var stage = Stage()
        try stage.press("px")

        #expect(stage.statusLine.contains("det er ingenting å stoppe"))
    }

    @Test(arguments: [
        (RefreshSummary(), "Oppdateringen er ferdig"),
        (RefreshSummary(stoppedAlone: 1), "Oppdateringen er ferdig, men én ble stoppet"),
        (RefreshSummary(stoppedAlone: 2), "Oppdateringen er ferdig, men 2 ble stoppet"),
        (RefreshSummary(wasStopped: true), "Oppdateringen ble stoppet"),
        (
            RefreshSummary(problem: Problem(.unreachable, "KAR"), stoppedAlone: 1),
            "Oppdateringen er ferdig, men én ble stoppet – ! viser hva som mangler"
        ),
    ])
    func `the end of a refresh is told wherever one is`(_ row: (summary: RefreshSummary, words: String)) throws {
        var stage = Stage()
        stage.receive(.refresh(.began(.everything, at: Stage.now)), .refresh(.ended(row.summary)))

        #expect(stage.statusLine.split(separator: "  ").first == Substring(" " + row.words))
    }

    @Test func `what became of an effect is told until the next key`() throws {
        var stage = Stage()
        stage.receive(.performed(.failure(Problem(.notConfigured, "config.toml"))))
        #expect(!stage.statusLine.contains("Sortert"))

        try stage.press("j")

        #expect(stage.statusLine.contains("Sortert"))
    }
}

/// How fresh the data is, and from whom.
@Suite struct FreshnessTests {
    @Test(arguments: [
        ("", "Hentet i går–i dag 12:02 fra bankene"), (Stage.toBanks, "Hentet i går–i dag 12:02 fra 4 banker"),
        ("<down><down>3", "Hentet i går–i dag 12:02 fra 2 banker"),
        (Stage.toTransactions, "Hentet 12:02 fra Nordvik Sparebank"),
        (Stage.toTransactions + "jjj<enter>", "Hentet 12:02 fra Nordvik Sparebank"),
    ])
    func `every level says when its data was fetched and from whom`(_ row: (keys: String, words: String)) throws {
        var stage = Stage(size: Size(width: 160, height: 30))
        try stage.press(row.keys)

        #expect(stage.lines[0].contains(row.words))
    }

    @Test func `the age stays while a refresh runs`() {
        var stage = Stage()
        for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }

        #expect(stage.lines[0].contains("⟳ 67 %") && stage.lines[0].contains("Hentet i går–i dag 12:02"))
    }

    @Test(arguments: [(80, "✗ i går, tidsavbrudd"), (160, "✗ i går, tidsavbrudd")])
    func `a bank that failed says how old its figures are`(_ row: (width: Int, words: String)) throws {
        var stage = Stage(size: Size(width: row.width, height: 24))
        try stage.press(Stage.toBanks)

        #expect(stage.cursorLine?.contains(row.words) == true)
    }

    @Test(arguments: [(80, "◐ i går "), (120, "◐ i går, 5 avvik")])
    func `an estate with trouble says how old its figures are`(_ row: (width: Int, words: String)) throws {
        var stage = Stage(size: Size(width: row.width, height: 24))
        try stage.press("<down><down>")

        #expect(stage.cursorLine.map { $0 + " " }?.contains(row.words) == true)
    }
}
