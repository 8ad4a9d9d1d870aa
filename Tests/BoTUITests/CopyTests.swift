import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Copying what stands under the cursor.
@Suite struct CopyTests {
    @Test(arguments: [
        (keys: "jjy", text: "317001118"), (keys: "jj<enter>gjjjjjy", text: "317000111"),
        (keys: "jj3gy", text: "15034288121"),
        (keys: "jj3g<enter>jjy", text: "Ola Myrvang"),
    ])
    func `y copies the value that the row is looked up by`(_ row: (keys: String, text: String)) throws {
        var stage = Stage()
        try stage.press(row.keys)

        #expect(
            stage.effects.last { if case .terminal(.copy) = $0 { true } else { false } }
                == .terminal(.copy(row.text, rows: 1)))
    }

    @Test func `Y copies the row with tabs, numbers as spreadsheets read them`() throws {
        var stage = Stage()
        try stage.press("jj3g<enter>jjY")
        let copied = stage.effects.compactMap { if case .terminal(.copy(let text, _)) = $0 { text } else { nil } }
        #expect(copied.count == 1)
        let cells = (copied.first ?? "").split(separator: "\t", omittingEmptySubsequences: false)

        #expect(cells.count == 6)
        #expect(cells.first == "19.11.2026")
        #expect(cells.last?.allSatisfy { $0.isASCII } == true)
        #expect(!(copied.first ?? "").contains("\u{A0}"))
    }

    @Test func `Y keeps a currency apart from its amount`() throws {
        var stage = Stage()
        try stage.press("jj3gY")
        for _ in 0..<8 { try stage.press("jY") }
        let copied = stage.effects.compactMap { if case .terminal(.copy(let text, _)) = $0 { text } else { nil } }

        let cells: [Substring] = copied.flatMap { $0.split(separator: "\t") }
        let euros = cells.filter { $0.contains("EUR") }
        #expect(!euros.isEmpty)
        #expect(euros.allSatisfy { $0 == "EUR" || $0.hasPrefix("EUR ") }, "\(euros)")
    }

    @Test func `where there is nothing to copy it says so`() throws {
        var stage = Stage(.empty)
        try stage.press("y")

        #expect(stage.statusLine.contains("ingenting å kopiere"))
        #expect(!stage.effects.contains { if case .terminal(.copy) = $0 { true } else { false } })
    }

    @Test func `Y copies the marked rows, one line each, in the order of marking`() throws {
        var stage = Stage()
        try stage.press("jj3g<enter>jj<space><space>kkk<space>gY")

        guard case .terminal(.copy(let text, let rows)) = stage.effects.last else {
            Issue.record("nothing was copied")
            return
        }
        #expect(rows == 3)
        #expect(text.split(separator: "\n").map { $0.prefix(10) }.count == 3)
        var single = Stage()
        try single.press("jj3g<enter>jjY")
        #expect(single.effects.last == .terminal(.copy(String(text.split(separator: "\n")[0]), rows: 1)))
    }

    @Test func `more marked rows than the clipboard takes are refused`() throws {
        var stage = Stage()
        try stage.press("jj3g<enter>aY")

        #expect(stage.statusLine.contains("høyst 100 kB"))
        #expect(!stage.effects.contains { if case .terminal(.copy) = $0 { true } else { false } })
    }

    @Test(arguments: ["y", "Y"])
    func `an open transaction is copied as its row in the list is`(_ key: String) throws {
        var list = Stage()
        try list.press("jj3g<enter>jj" + key)
        var open = Stage()
        try open.press("jj3g<enter>jj<enter>" + key)

        func copied(_ stage: Stage) -> [Effect] {
            stage.effects.filter { if case .terminal(.copy) = $0 { true } else { false } }
        }
        #expect(copied(list).count == 1)
        #expect(copied(open) == copied(list))
    }
}
