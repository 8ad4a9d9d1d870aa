import BoModel
import BoStore
import BoTUI
import BoTestKit
import Testing

/// The list of everything that the user has put on things.
@Suite struct NoteListTests {
    @Test func `E lists what was noted anywhere, newest first, and enter goes there`() throws {
        var stage = Stage()
        try stage.press("<down><down>eboet<enter>3g<enter>jjjjebilaget<enter>E")

        #expect(stage.app.openScreens.last == "notes")
        #expect(stage.text.contains("boet") && stage.text.contains("bilaget"))
        #expect(stage.text.contains("2 merknader"))

        try stage.press("/bilaget<enter><enter>")

        #expect(stage.app.openScreens == ["estates", "banks", "accounts", "transactions"])
        #expect(stage.statusLine.contains("bilaget"))
        #expect(stage.statusLine.contains("rad 5/"))
    }

    @Test func `a note on an account leads to the account, one on an estate to the estate`() throws {
        var stage = Stage()
        try stage.press("<down><down>eboet<enter>3gjekontoen<enter>E/kontoen<enter><enter>")
        #expect(stage.app.openScreens == ["estates", "banks", "accounts"])
        #expect(stage.statusLine.contains("kontoen"))

        try stage.press("E/boet<enter><enter>")

        #expect(stage.app.openScreens == ["estates"])
        #expect(stage.cursorLine?.contains("Fjordheim Bygg AS") == true)
    }

    @Test func `a note whose transaction is gone is kept, said to be loose, and leads nowhere`() throws {
        let account = Account.Identity(
            estate: FixtureWorld.firstEstate, bank: FixtureWorld.firstBank, number: AccountNumber("15034288121"))
        let gone = Transaction.Identity(account: account, key: "999999999", copy: 0)
        let world = try FixtureWorld.standard.copy()
        _ = try world.store.save(Annotation(note: "om bilaget"), of: .transaction(gone), at: Stage.now)
        var stage = Stage(world)

        try stage.press("E")
        #expect(stage.text.contains("om bilaget") && stage.text.contains("1 løs"))
        #expect(stage.statusLine.contains("ikke i det banken sist leverte"))
        try stage.press("<enter>")

        #expect(stage.app.openScreens.last == "notes")
        #expect(stage.statusLine.contains("ikke i det banken sist leverte"))
    }

    @Test func `what is written in the list is saved, and what is taken away is gone from it`() throws {
        var stage = Stage()
        try stage.press("<down><down>eboet<enter>E")
        try stage.press("e<c-u>ny<space>tekst<enter>")
        #expect(stage.text.contains("ny tekst") && stage.statusLine.contains("Lagret"))

        try stage.press("e<c-u><enter>")

        #expect(stage.text.contains("Ingen merknader"))
        try stage.press("u")
        #expect(stage.text.contains("ny tekst"))
    }

    @Test func `E closes the list again`() throws {
        var stage = Stage()
        try stage.press("E")
        #expect(stage.text.contains("Ingen merknader"))
        try stage.press("E")
        #expect(stage.app.openScreens == ["estates"])
    }
}
