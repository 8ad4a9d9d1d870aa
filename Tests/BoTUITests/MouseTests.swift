import BoModel
import BoTUI
import BoTestKit
import BoText
import Foundation
import Testing

/// Clicks and the wheel.
@Suite struct MouseTests {
    private func stage(_ keys: String = "", size: Size = Size(width: 80, height: 24)) throws -> Stage {
        var stage = Stage(size: size)
        try stage.press("P" + keys)
        return stage
    }

    /// Clicks on the first place where the screen says something.
    private func click(_ text: String, on stage: inout Stage, row: Int? = nil) throws {
        let lines = stage.lines
        let y = try #require(lines.indices.first { (row == nil || row == $0) && lines[$0].contains(text) })
        let line = String(lines[y])
        let start = try #require(line.range(of: text)).lowerBound
        let x = TextWidth.of(String(line[..<start]))
        stage.receive(.mouse(Mouse(.click, at: Point(x: x, y: y))))
    }

    @Test func `the mouse is off until it is asked for, and what it sends is not heard`() throws {
        var stage = Stage()
        let before = stage.text
        stage.receive(.mouse(Mouse(.click, at: Point(x: 3, y: 4))), .mouse(Mouse(.wheelDown, at: Point(x: 3, y: 4))))
        #expect(stage.text == before)

        try stage.press("P")
        #expect(stage.effects.last == .terminal(.setMouse(true)))
        #expect(stage.statusLine.contains("Hold Shift for å merke tekst"))
        try stage.press("P")

        #expect(stage.effects.last == .terminal(.setMouse(false)))
        #expect(stage.statusLine.contains("Musen er av"))
    }

    @Test func `a click puts the cursor on the row, the second opens it`() throws {
        var stage = try stage()
        let y = 5
        let point = Point(x: 4, y: y)
        stage.receive(.mouse(Mouse(.click, at: point)))
        #expect(stage.lines[y].hasPrefix("▌"))
        #expect(stage.app.openScreens == ["estates"])
        stage.receive(.mouse(Mouse(.click, at: point)))
        #expect(stage.app.openScreens == ["estates", "banks"])
    }

    @Test func `rows of transactions are clicked on as they are shown`() throws {
        var stage = try stage("jj3g<enter>")
        stage.receive(.mouse(Mouse(.click, at: Point(x: 40, y: 9))))
        #expect(stage.statusLine.contains("rad 8/"))
        stage.receive(.mouse(Mouse(.click, at: Point(x: 40, y: 9))))
        #expect(stage.app.openScreens.last == "transaction")
    }

    @Test func `the wheel moves three rows, and one choice in a menu`() throws {
        var stage = try stage("jj3g<enter>")
        stage.receive(.mouse(Mouse(.wheelDown, at: Point(x: 0, y: 0))))
        #expect(stage.statusLine.contains("rad 4/"))
        stage.receive(.mouse(Mouse(.wheelUp, at: Point(x: 0, y: 0))))
        #expect(stage.statusLine.contains("rad 1/"))
        try stage.press("s")
        stage.receive(.mouse(Mouse(.wheelDown, at: Point(x: 0, y: 0))))
        try stage.press("<enter>")
        #expect(stage.lines[1].contains("Tekst ▴"))
    }

    @Test func `a click on a heading sorts by it, another turns it round`() throws {
        var stage = try stage("jj3g<enter>")
        try click("Beløp", on: &stage, row: 1)
        #expect(stage.lines[1].contains("Beløp ▾"))
        try click("Beløp", on: &stage, row: 1)
        #expect(stage.lines[1].contains("Beløp ▴"))
    }

    @Test func `hints and the trail are clicked on`() throws {
        var stage = try stage("jj3g<enter>", size: Size(width: 160, height: 24))
        try click("Konti", on: &stage, row: 23)
        #expect(stage.app.openScreens.last == "accounts")
        try stage.press("<enter><enter>")
        try click("Fjordheim", on: &stage, row: 0)
        #expect(stage.app.openScreens == ["estates", "banks"])
        try click("J", on: &stage, row: 23)
        #expect(!stage.lines[0].contains("Fjordheim"))
        try click("Bo", on: &stage, row: 0)
        #expect(stage.app.openScreens == ["estates"])
        try click("?", on: &stage, row: 23)
        #expect(stage.app.openScreens == ["estates", "help"])
    }

    @Test func `choices of dialogs are clicked on, and a click beside one closes it`() throws {
        var stage = try stage("s")
        try click("Orgnr/fnr", on: &stage, row: stage.lines.firstIndex { $0.contains("2 Orgnr") })
        #expect(stage.statusLine.contains("Orgnr/fnr"))
        try stage.press(":")
        try click("Fremdrift", on: &stage)
        #expect(stage.app.openScreens.last == "refresh")
        try stage.press("p:")
        stage.receive(.mouse(Mouse(.click, at: Point(x: 0, y: 23))))
        #expect(!stage.text.contains("Kommando …"))
    }

    @Test func `themes are tried by a click and taken by a second`() throws {
        var stage = try stage("T")
        try click("mono", on: &stage)
        #expect(stage.effects.last == .terminal(.setTheme("mono")))
        #expect(stage.text.contains("Tema"))
        try click("mono", on: &stage)
        #expect(stage.app.session.choices.theme == "mono")
    }

    @Test func `clicks anywhere, at any time, break nothing`() throws {
        var numbers = RandomTests.Numbers(state: 11)
        var stage = try stage(size: Size(width: 160, height: 48))
        for _ in 0..<1500 {
            let point = Point(x: .random(in: -1...170, using: &numbers), y: .random(in: -1...50, using: &numbers))
            stage.receive(.mouse(Mouse(.click, at: point)))
            #expect(!stage.app.openScreens.isEmpty)
            if stage.app.isFinished { stage = try self.stage(size: Size(width: 160, height: 48)) }
        }
    }

    @Test(arguments: [
        ("\u{1B}[<0;10;5M", "click 9,4"), ("\u{1B}[<64;1;1M", "wheelUp 0,0"), ("\u{1B}[<65;3;2M", "wheelDown 2,1"),
        ("\u{1B}[<16;10;5M", "click 9,4"), ("\u{1B}[<0;10;5m", ""), ("\u{1B}[<2;10;5M", ""), ("\u{1B}[<32;10;5M", ""),
        ("\u{1B}[<0;0;5M", ""), ("\u{1B}[<0;99999999999999999999;5M", ""), ("\u{1B}[<;;M", ""),
        ("\u{1B}[<0;1M", ""), ("\u{1B}[<0;1;1;1M", ""), ("\u{1B}[M !!", ""),
    ])
    func `reports of the mouse are read, and what means nothing is swallowed whole`(
        _ row: (bytes: String, said: String)
    ) {
        var decoder = KeyDecoder()
        let inputs = decoder.receive((row.bytes + "j").utf8)
        let said = inputs.compactMap { input -> String? in
            if case .mouse(let mouse) = input { "\(mouse.action) \(mouse.at.x),\(mouse.at.y)" } else { nil }
        }

        #expect(said.joined() == row.said)
        #expect(inputs.last == .key(.character("j")))
        #expect(inputs.count == (row.said.isEmpty ? 1 : 2))
    }
}
