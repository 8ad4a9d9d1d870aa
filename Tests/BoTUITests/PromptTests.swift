import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// The filter's prompt.
@Suite struct PromptTests {
    @Test(arguments: [
        ("/fjord", "[fjord] 1 av 7"), ("/FJORD", "[FJORD] 1 av 7"), ("/brat", "[brat] 1 av 7"),
        ("/bråt", "[bråt] 1 av 7"),
        ("/317001118", "[317001118] 1 av 7"), ("/317<space>001", "[317 001] 1 av 7"),
        ("/as<space>havorn", "[as havorn] 1 av 7"),
        ("/fjordx<bs>", "[fjord] 1 av 7"), ("/tull<c-u>fjord", "[fjord] 1 av 7"),
        ("/fjord<space>tull<c-w><bs>", "[fjord] 1 av 7"),
        ("/jord<home>f", "[fjord] 1 av 7"), ("/fxjord<left><left><left><left><left><right><bs>", "[fjord] 1 av 7"),
        ("/xfjord<home><del>", "[fjord] 1 av 7"), ("/ingen", "[ingen] 0 av 7"), ("/slettet", "[slettet] 1 av 7"),
    ])
    func `what is typed filters at once`(_ keys: String, _ words: String) throws {
        var stage = Stage()
        try stage.press(keys)

        #expect(stage.statusLine.contains(words))
    }

    @Test func `enter keeps, escape restores what was before`() throws {
        var stage = Stage()
        try stage.press("/fjord<enter>/x")
        #expect(stage.statusLine.contains("[fjordx] 0 av 7"))

        try stage.press("<esc>")

        #expect(stage.statusLine.contains("[fjord] 1 av 7"))
        #expect(stage.surface.cursor == nil)
    }

    @Test func `pasted text goes into the prompt on one line and runs no command`() throws {
        var stage = Stage()
        try stage.press("/")
        stage.receive(.text("fjord\nheim\u{1B}[2J"))
        #expect(stage.statusLine.contains("[fjord heim␛[2J]"))
        try stage.press("<esc>")

        stage.receive(.text("qQ"))

        #expect(!stage.app.isFinished)
    }

    @Test func `the terminal's cursor follows wide letters`() throws {
        var stage = Stage()
        try stage.press("/漢字a")

        #expect(stage.surface.cursor == Point(x: 8, y: 23))
        try stage.press("<left><left>")
        #expect(stage.surface.cursor == Point(x: 5, y: 23))
    }

    @Test func `a line longer than the row scrolls`() throws {
        var stage = Stage(size: Size(width: 60, height: 15))
        stage.receive(.key(.character("/")), .text(String(repeating: "lang tekst ", count: 30)))

        #expect((stage.surface.cursor?.x ?? 99) < 60)
        #expect(stage.lines.allSatisfy { $0.count <= 60 })
    }

    @Test func `the matches are marked`() throws {
        var stage = Stage()
        try stage.press("/heim<enter>")

        let row = (0..<80).filter { stage.surface[$0, 2].role == .match }.map { String(stage.surface[$0, 2].character) }
        #expect(row.joined() == "heim")
    }
}
