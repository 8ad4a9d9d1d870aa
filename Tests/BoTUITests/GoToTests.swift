import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Going to an estate, a bank or an account from anywhere.
@Suite struct GoToTests {
    @Test(arguments: [
        (keys: "fsagatun<enter>", open: ["estates", "banks"], words: "Sagatun Elektro AS"),
        (keys: "<c-p>317002226<enter>", open: ["estates", "banks"], words: "Sagatun Elektro AS"),
        (keys: "fsgtn<enter>", open: ["estates", "banks"], words: "Sagatun Elektro AS"),
        (keys: "fnordvik<enter>", open: ["estates", "banks", "accounts"], words: "Nordvik Sparebank ▸ Konti"),
        (
            keys: "f15034288334<enter>", open: ["estates", "banks", "accounts", "transactions"],
            words: "1503.42.88334 ▸ Transaksjoner"
        ),
        (
            keys: "<enter>!?<c-p>1503.42.883<enter>", open: ["estates", "banks", "accounts", "transactions"],
            words: "1503.42.88334 ▸ Transaksjoner"
        ),
    ])
    func `a name or a number leads there`(_ row: (keys: String, open: [String], words: String)) throws {
        var stage = Stage(size: Size(width: 100, height: 30))
        try stage.press(row.keys)

        #expect(stage.app.openScreens == row.open)
        #expect(stage.lines[0].contains(row.words), "\(stage.lines[0])")
    }

    @Test func `nothing is gone to before the names are here, and then what was typed finds them`() throws {
        var asked: [Question] = []
        var rehearsal = Rehearsal(
            App(context: Context(language: .nb, now: Stage.now, size: Size(width: 100, height: 30)))
        ) { effect in
            guard case .ask(let question) = effect else { return [] }
            if question == .index {
                asked.append(question)
                return []
            }
            return [FixtureWorld.standard.reply(to: question)]
        }
        try rehearsal.press("fnordvik<enter>")
        #expect(rehearsal.app.openScreens == ["estates"])

        rehearsal.receive(FixtureWorld.standard.reply(to: .index))
        try rehearsal.press("<enter>")

        #expect(asked == [.index])
        #expect(rehearsal.app.openScreens == ["estates", "banks", "accounts"])
    }

    @Test func `the way back goes up the levels, each with its cursor on where one came from`() throws {
        var stage = Stage(size: Size(width: 100, height: 30))
        try stage.press("f15034288334<enter><left>")
        #expect(stage.cursorLine?.contains("1503.42.88334") == true)

        try stage.press("<left>")
        #expect(stage.cursorLine?.contains("Nordvik") == true)
        try stage.press("<left>")

        #expect(stage.cursorLine?.contains("Fjordheim") == true)
    }

    @Test func `escape changes nothing, and a name that nothing has is looked for in all estates`() throws {
        var stage = Stage()
        try stage.press("<enter>")
        let before = stage.text

        try stage.press("fxyzzy")
        #expect(stage.text.contains("«xyzzy» i alle bo"))
        try stage.press("<esc>")
        #expect(stage.text == before)

        try stage.press("fxyzzy<enter>")
        #expect(stage.text.contains("Ingen treff på"))
    }

    @Test func `letters strewn about a name are no short form of it: the very words are looked for first`() throws {
        var stage = Stage(size: Size(width: 100, height: 30))

        try stage.press("feko")

        #expect(stage.lines.contains { $0.contains("▌") && $0.contains("«eko» i alle bo") })
    }
}
