import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// The list of commands that is chosen from by typing.
@Suite struct PaletteTests {
    @Test(arguments: [
        (keys: ":fremdrift<enter>", open: "refresh"), (keys: ":frem<tab><enter>", open: "refresh"),
        (keys: ":frmdr<enter>", open: "refresh"), (keys: ":!<enter>", open: "problems"),
        (keys: ":F1<enter>", open: "help"), (keys: ":hjelp<enter>", open: "help"),
        (keys: "<f9>:progress<enter>", open: "refresh"), (keys: "<f10>problem<enter>", open: "problems"),
        (keys: "!:hjelp<enter>", open: "help"), (keys: "?fremdrift<enter>", open: "refresh"),
        (keys: "?!<enter>", open: "problems"), (keys: "?:frem<enter>", open: "refresh"),
        (keys: "?<f10>frem<enter>", open: "refresh"), (keys: "?<enter>frem<enter>", open: "refresh"),
    ])
    func `a command is found by what it is called and by its key`(_ row: (keys: String, open: String)) throws {
        var stage = Stage()
        try stage.press(row.keys)

        #expect(stage.app.openScreens.last == row.open)
    }

    @Test func `the key itself stands first among what fits`() throws {
        var stage = Stage()
        try stage.press(":S<enter>")

        #expect(stage.lines[1].contains("Kjennelse ▴"), "\(stage.lines[1])")
    }

    @Test(arguments: ["<esc>", "<bs>", "xyzzy<enter><esc>", "filter<esc>"])
    func `closing it changes nothing`(_ keys: String) throws {
        var stage = Stage()
        let before = stage.text

        try stage.press(":" + keys)

        #expect(stage.text == before)
        #expect(stage.effects.allSatisfy { if case .work(.ask) = $0 { true } else { false } })
    }

    @Test func `what can't be done now is there with its reason, and says it when it is chosen`() throws {
        var stage = Stage { $0.work.isOffline = true }
        try stage.press(":oppdater alt".replacing(" ", with: "<space>"))
        #expect(stage.lines.contains { $0.contains("Oppdater alt – ") })

        try stage.press("<enter>")

        #expect(stage.statusLine.contains("startet frakoblet"))
        #expect(!stage.effects.contains(.work(.refresh(.everything))))
    }

    @Test func `looking at what can be done does none of it`() throws {
        var stage = Stage()
        try stage.press(":<esc><f10><esc>")

        #expect(stage.app.openScreens == ["estates"])
        #expect(!stage.app.isFinished)
        #expect(!stage.effects.contains(.terminal(.redraw)) && !stage.effects.contains(.terminal(.suspend)))
    }

    @Test func `what is typed on help is looked for among the commands of the screen below, and done there`() throws {
        var stage = Stage()
        try stage.press("?S")
        #expect(stage.lines.contains { $0.contains("▌  Snu sortering ") }, "\(stage.text)")

        try stage.press("<enter>")

        #expect(stage.app.openScreens == ["estates"])
        #expect(stage.lines[1].contains("Kjennelse ▴"), "\(stage.lines[1])")
    }

    @Test func `Esc goes from what was looked for back to help, and from there to the screen`() throws {
        var stage = Stage()
        try stage.press("?sort<esc>")
        #expect(stage.app.openScreens == ["estates", "help"])

        try stage.press("<esc>")

        #expect(stage.app.openScreens == ["estates"])
    }

    @Test func `the menu has the chapters of help`() throws {
        var stage = Stage(size: Size(width: 100, height: 60))
        try stage.press("<f10>")

        for chapter in ["Flytte", "Finne", "Hente", "Programmet"] {
            #expect(stage.lines.contains { $0.contains("│ \(chapter) ") })
        }
    }

    @Test func `the terminal's cursor is in the typed text, and pasted text is typed text`() throws {
        var stage = Stage()
        try stage.press(":")
        stage.receive(.text("frem\u{1B}"))
        #expect(stage.surface.cursor != nil)
        #expect(!stage.text.contains("\u{1B}"))

        try stage.press("<bs><enter>")

        #expect(stage.app.openScreens.last == "refresh")
    }
}
