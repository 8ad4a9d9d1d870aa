import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Going about the levels, key for key.
@Suite struct DashboardTests {
    @Test func `enter goes down all levels and back comes up again`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "<enter>")
        #expect(stage.app.openScreens == ["estates", "banks", "accounts", "transactions", "transaction"])

        try stage.press("<left>h<bs>q")

        #expect(stage.app.openScreens == ["estates"])
        #expect(!stage.app.isFinished)
    }

    @Test func `back keeps place, sorting and filter`() throws {
        var stage = Stage()
        try stage.press("sjjjjjjj<enter>/as<enter><down><down>")
        let before = stage.text

        try stage.press("<enter><down><left>")

        #expect(stage.text == before)
    }

    @Test(arguments: [("1", ["estates"]), ("2", ["estates", "banks"]), ("3", ["estates", "banks", "accounts"])])
    func `numbers go to levels`(_ key: String, _ open: [String]) throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + key)

        #expect(stage.app.openScreens == open)
    }

    @Test func `4 asks for an account first, then opens it`() throws {
        var stage = Stage()
        try stage.press("<down><down>4")
        #expect(stage.app.openScreens == ["estates", "accounts"])
        #expect(stage.statusLine.contains("Velg kontoen med ↵"))

        try stage.press("4")

        #expect(stage.app.openScreens == ["estates", "accounts", "transactions"])
    }

    @Test func `J and K go to the next and the previous account and say where there is none`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels)
        #expect(stage.lines[0].contains("1503.42.88121"))

        try stage.press("J")
        #expect(stage.lines[0].contains("1503.42.88334"))
        try stage.press("KK")

        #expect(stage.lines[0].contains("1503.42.88121"))
        #expect(stage.statusLine.contains("ikke flere konti"))
    }

    @Test func `J and K walk through the transactions of the same list, and the list follows`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "/myrvang<enter><enter>")
        try stage.press("JJJK")
        #expect(stage.statusLine.contains("rad 3/"))

        try stage.press("<left>")

        #expect(stage.statusLine.contains("rad 3/"))
    }

    @Test func `the ends of the list of transactions are told`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "<enter>K")
        #expect(stage.statusLine.contains("første transaksjonen"))

        try stage.press("<left>G<enter>J")

        #expect(stage.statusLine.contains("siste transaksjonen"))
    }

    @Test func `escape peels one layer at a time and never quits`() throws {
        var stage = Stage()
        try stage.press(Stage.toBanks + "/nordvik<enter>")
        #expect(stage.statusLine.contains("[nordvik]"))

        try stage.press("<esc>")
        #expect(!stage.statusLine.contains("[nordvik]"))
        #expect(stage.app.openScreens == ["estates", "banks"])
        try stage.press("<esc>")
        #expect(stage.app.openScreens == ["estates"])
        try stage.press("<esc><esc>")

        #expect(stage.app.openScreens == ["estates"])
        #expect(!stage.app.isFinished)
    }

    @Test func `q closes a screen and at last Bo; Q quits at once`() throws {
        var stage = Stage()
        try stage.press("<enter>q")
        #expect(!stage.app.isFinished)
        try stage.press("q")
        #expect(stage.app.isFinished)

        var other = Stage()
        try other.press(Stage.throughLevels + "Q")
        #expect(other.app.isFinished)
    }

    @Test(arguments: [("å", "Ukjent tast «å» – ? viser hjelp"), ("<f12>", "Ukjent tast «F12» – ? viser hjelp")])
    func `an unknown key is told`(_ key: String, _ words: String) throws {
        var stage = Stage()
        try stage.press(key)
        #expect(stage.statusLine.contains(words))

        try stage.press("j")

        #expect(!stage.statusLine.contains(words))
    }

    @Test func `a key that works elsewhere says so`() throws {
        var stage = Stage()
        try stage.press("!s")

        #expect(stage.statusLine.contains("«s»") && stage.statusLine.contains("virker ikke her"))
    }

    @Test func `ctrl-c says how to quit when nothing runs`() throws {
        var stage = Stage()
        try stage.press("<c-c>")

        #expect(stage.statusLine.contains("Trykk q for å avslutte"))
        #expect(!stage.app.isFinished)
    }

    @Test func `the language changes everywhere at once`() throws {
        var stage = Stage()
        try stage.press("<f9>")

        #expect(stage.lines[0].contains("Estates ▸ All"))
        #expect(stage.app.session.choices.language == .en, "and the next time")
    }

    @Test func `a theme is tried while the cursor moves and escape brings the old one back`() throws {
        var stage = Stage()
        try stage.press("Tjj")
        #expect(stage.app.context.look.theme == "hoykontrast")

        try stage.press("<esc>")
        #expect(stage.app.context.look.theme == "fjord")
        try stage.press("Tj<enter>")

        #expect(stage.app.context.look.theme == "fjord-lys")
        #expect(stage.effects.suffix(1) == [.terminal(.setTheme("fjord-lys"))])
    }

    @Test func `redraw and suspend are effects`() throws {
        var stage = Stage()
        try stage.press("<c-l><c-z>")

        #expect(stage.effects.suffix(2) == [.terminal(.redraw), .terminal(.suspend)])
    }

    @Test func `a problem leads to its account`() throws {
        var stage = Stage()
        try stage.press("!<down><down><down><enter>")

        #expect(stage.app.openScreens == ["estates", "banks", "accounts"])
        #expect(stage.cursorLine?.contains("3201.10.44120") == true)
        try stage.press("<left>")
        #expect(stage.cursorLine?.contains("Havlandet") == true)
    }

    @Test func `help, progress and problems open once and their key closes them`() throws {
        var stage = Stage()
        try stage.press("p!?")
        #expect(stage.app.openScreens == ["estates", "refresh", "problems", "help"])

        try stage.press("?")

        #expect(stage.app.openScreens == ["estates", "refresh", "problems"])
    }

    @Test func `a window too small says so and only q works`() throws {
        var stage = Stage(size: Size(width: 52, height: 12))
        #expect(stage.lines[0] == "Vinduet er 52×12; Bo trenger 60×15. q avslutter.")
        try stage.press("j<enter>?")
        #expect(stage.app.openScreens == ["estates"])

        stage.receive(.resized(Size(width: 80, height: 24)))
        #expect(stage.lines[0].contains("Bo ▸ Alle"))
        stage.receive(.resized(Size(width: 52, height: 12)))
        try stage.press("q")

        #expect(stage.app.isFinished)
    }

    @Test func `a bank that delivers no accounts says what to do and nothing else`() throws {
        for (language, words) in [
            (Language.nb, "Ingen konti levert. Kontakt banken manuelt."),
            (.en, "No accounts delivered. Contact the bank manually."),
        ] {
            var stage = Stage(language: language)
            try stage.press(Stage.toBanks + "<down><down><down>")
            #expect(stage.statusLine.contains(words))
            try stage.press("<enter>")

            let body = stage.lines[2..<(stage.lines.count - 1)].joined(separator: " ")
            #expect(body.split(separator: " ").joined(separator: " ") == words)
        }
    }

    /// A dashboard on a cache that fills while it is looked at.
    private struct Filling {
        private let world: FixtureWorld
        private var stage: Stage

        /// Begins without the estates, banks and accounts that come first in their lists.
        init() throws {
            world = try FixtureWorld.empty.copy()
            try FixtureRefresh(
                length: 20, hasEstate: { !$0.text.hasSuffix("4") && !$0.text.hasSuffix("7") },
                hasBank: { $0.text != "317000333" && $0.text != "317000666" }, hasAccount: { $0.text >= "15036" }
            ).fill(world.store)
            stage = Stage(world)
        }

        mutating func press(_ keys: String) throws { try stage.press(keys) }
        mutating func arrive(_ change: Change) throws {
            try FixtureRefresh(length: 20).fill(world.store)
            stage.receive(.refresh(.saved(change)))
        }
        var cursor: Int? { stage.lines.firstIndex { $0.hasPrefix("▌") } }
        var row: String { cursor.map { String(stage.lines[$0].dropFirst(2).prefix(26)) } ?? "" }
    }

    static let levels: [(keys: String, change: Change)] = [
        ("", .notices), ("<enter>", .banks(FixtureWorld.firstEstate)),
        ("3", .accounts(FixtureWorld.firstEstate, FixtureWorld.firstBank)),
    ]

    @Test(arguments: levels.indices)
    func `the cursor stays on the first row of a list that fills, until it is moved`(_ level: Int) throws {
        var filling = try Filling()
        try filling.press(Self.levels[level].keys)
        let early = filling.row

        try filling.arrive(Self.levels[level].change)

        #expect(filling.cursor == 2)
        #expect(filling.row != early)
    }

    @Test(arguments: levels.indices)
    func `once moved, the cursor stays on its thing while a list fills`(_ level: Int) throws {
        var filling = try Filling()
        try filling.press(Self.levels[level].keys + "<down><up>")
        let chosen = filling.row

        try filling.arrive(Self.levels[level].change)

        #expect(filling.row == chosen)
    }

    @Test func `going into the first row is choosing it`() throws {
        var filling = try Filling()
        let chosen = filling.row
        try filling.press("<enter>")
        try filling.arrive(.notices)

        try filling.press("<left>")

        #expect(filling.row == chosen)
    }
}
