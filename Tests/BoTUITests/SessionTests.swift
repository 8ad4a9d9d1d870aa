import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Coming back to where the dashboard was left.
@Suite struct SessionTests {
    /// Where the cursor stands, on what, and what is said of it. Columns are as wide as what was in them once.
    private func place(_ stage: Stage) -> [Substring] {
        let cursor = stage.lines.firstIndex { $0.contains("▌") } ?? 0
        return ["\(cursor)", stage.lines[0], stage.lines[cursor].prefix(30), stage.statusLine]
    }

    private func left(_ keys: String, size: Size = Size(width: 80, height: 24)) throws -> Stage {
        var stage = Stage(size: size)
        try stage.press(keys)
        return stage
    }

    @Test(arguments: [
        "", "jjj", "jj/as<enter>s<down><enter>", "jj<enter>jj", "jj3jj", "jj<enter>gjjjjj<enter>jj<enter>jjjjj",
        "jj3g<enter>/myrvang<enter>jjjjjj", "jj3g<enter>sjjj<enter>jjjj<enter>", "jj3g<enter><pgdn><pgdn>jj<enter>J",
        "jj3g<enter>/myrvang<enter>jj<enter>", "jj3g<enter>/myrvang<enter>F<enter>",
        "jj3g<enter>/myrvang<enter>F<enter><enter>jj",
    ])
    func `every level comes back with its cursor, filter and sorting`(_ keys: String) throws {
        for size in [Size(width: 80, height: 24), Size(width: 160, height: 48)] {
            let before = try left(keys, size: size)

            let after = Stage(size: size, session: before.app.session)

            #expect(after.app.openScreens == before.app.openScreens)
            #expect(place(after) == place(before))
            #expect(after.app.session == before.app.session)
        }
    }

    @Test func `the levels above come back as well`() throws {
        let before = try left("jj<enter>gjjjjj<enter>g<enter>jjjjj<enter>")
        var after = Stage(session: before.app.session)
        var way = before
        for _ in 0..<4 {
            try way.press("<left>")
            try after.press("<left>")
            #expect(place(after) == place(way))
        }
    }

    @Test func `screens beside the levels are not kept`() throws {
        let after = Stage(session: try left("jj<enter>p").app.session)

        #expect(after.app.openScreens == ["estates", "banks"])
    }

    @Test func `a cursor that nobody moved stays on the first row, whatever that is`() throws {
        #expect(Stage().app.session.places.map(\.estate) == [nil])
    }

    @Test(arguments: [
        ("account", ["estates", "banks", "accounts"]), ("bank", ["estates", "banks"]), ("estate", ["estates"]),
        ("transaction", ["estates", "banks", "accounts", "transactions"]),
    ])
    func `what is gone is left out, and the nearest level that is there is shown with a note`(
        _ row: (gone: String, open: [String])
    ) throws {
        var session = try left("jj<enter>gjjjjj<enter>g<enter>jjjjj<enter>").app.session
        for place in session.places.indices where place > 0 {
            switch row.gone {
            case "account" where place > 2: session.places[place].account = AccountNumber("15039999999")
            case "bank" where place > 1: session.places[place].bank = OrganizationNumber("999999999")
            case "estate": session.places[place].estate = Estate.ID("0b7e5c1a-9999-4000-8000-000000000001")
            case "transaction" where place == 4: session.places[place].transaction = "borte"
            default: break
            }
        }

        let stage = Stage(session: session)

        #expect(stage.app.openScreens == row.open)
        #expect(stage.statusLine.contains("ikke lenger i lageret"))
    }

    @Test func `in an empty cache nothing is missed`() throws {
        let stage = Stage(.empty, session: try left("jj<enter>").app.session)

        #expect(stage.app.openScreens == ["estates"])
        #expect(!stage.statusLine.contains("ikke lenger"))
    }

    @Test func `keys that are pressed before the levels stand again act on them`() throws {
        let session = try left("jj<enter>").app.session
        var context = Context(language: .nb, now: Stage.now, size: Size(width: 80, height: 24))
        context.look.theme = "fjord"
        var app = App(context: context, session: session)
        #expect(app.start() == [.work(.ask(.index))])
        #expect(app.isWaiting)
        #expect(app.receive(.key(.character("p"))) == [])
        #expect(app.session == session)

        _ = app.receive(FixtureWorld.standard.reply(to: .index))

        #expect(app.openScreens == ["estates", "banks"])
        let banks = Question.banks(of: FixtureWorld.firstEstate)
        _ = app.receive(FixtureWorld.standard.reply(to: banks))
        #expect(app.openScreens == ["estates", "banks", "refresh"])
    }

    @Test func `what was chosen is written as names and texts, and read again`() throws {
        let stage = try left("s<down><down><enter><f9>PTj<enter>")
        let choices = stage.app.session.choices

        #expect(choices.entries["mouse"] == "on")
        #expect(choices.entries["language"] == "en")
        #expect(choices.entries["theme"] == "fjord-lys")
        #expect(choices.entries["sorting.estates"] != nil)
        #expect(Choices(entries: choices.entries) == choices)
        #expect(Choices(entries: ["sorting.estates": "x", "mouse": "?", "language": "tlh", "new": "1"]) == Choices())
    }

    @Test func `a theme that was only tried is not remembered`() throws {
        #expect(try left("Tjj<esc>").app.session.choices.theme == nil)
    }

    @Test func `a place that makes no sense is passed over`() {
        var place = Session.Place(screen: "estates")
        place.line = 1_000_000
        place.column = "nothing"
        var other = Session.Place(screen: "refresh")
        other.estate = FixtureWorld.firstEstate
        let stage = Stage(session: Session(places: [place, other]))

        #expect(stage.app.openScreens == ["estates"])
        #expect(stage.cursorLine != nil)
    }
}
