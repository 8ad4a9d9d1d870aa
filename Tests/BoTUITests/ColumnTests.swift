import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Choosing the columns of a table, and scrolling them sideways.
@Suite struct ColumnTests {
    private func headings(_ stage: Stage) -> String { String(stage.lines[1]) }

    /// The headings in their order, without what stands between them.
    private func names(_ stage: Stage) -> [String] {
        headings(stage).split { " ▾▴◂▸".contains($0) }.map(String.init)
    }

    @Test(arguments: [
        // Show the value date, then keep or take back.
        (chosen: [("Rentedato", "<space>")], end: "<enter>", names: "Bokført Tekst Motpart Rentedato Beløp"),
        (chosen: [("Rentedato", "<space>")], end: "<esc>", names: "Bokført Tekst Motpart Beløp"),
        // Hide the counterparty, and show it again.
        (chosen: [("Motpart", "<space>")], end: "<enter>", names: "Bokført Tekst Beløp"),
        (chosen: [("Motpart", "<space><space>")], end: "<enter>", names: "Bokført Tekst Motpart Beløp"),
        // Move the counterparty before the text, and the date behind it.
        (chosen: [("Motpart", "K")], end: "<enter>", names: "Bokført Motpart Tekst Beløp"),
        (chosen: [("Bokført", "J")], end: "<enter>", names: "Tekst Bokført Motpart Beløp"),
        // As it was delivered.
        (chosen: [("Motpart", "<space>KKd")], end: "<enter>", names: "Bokført Tekst Motpart Beløp"),
        // Columns that are split by sign.
        (
            chosen: [("Motpart", "<space>"), ("Inn", "<space>"), ("Ut", "<space>")], end: "<enter>",
            names: "Bokført Tekst Inn Ut Beløp"
        ),
    ])
    func `columns are shown, hidden and moved in a list of them, and escape takes it back`(
        _ row: (chosen: [(String, String)], end: String, names: String)
    ) throws {
        var stage = Stage(size: Size(width: 83, height: 24))
        try stage.press(Stage.toTransactions)
        for (column, keys) in row.chosen { try stage.choose(column: column, keys) }
        try stage.press(row.end)

        #expect(names(stage).joined(separator: " ") == row.names)
    }

    @Test func `columns are as wide as their words after the window or the language has changed`() throws {
        for keys in ["", Stage.toTransactions, Stage.toTimeline] {
            var stage = Stage(size: Size(width: 80, height: 24))
            try stage.press(keys)
            stage.receive(.resized(Size(width: 160, height: 48)))
            var large = Stage(size: Size(width: 160, height: 48))
            try large.press(keys)
            #expect(stage.text == large.text)

            try stage.press("<f9>")

            var english = Stage(size: Size(width: 160, height: 48), language: .en)
            try english.press(keys)
            #expect(stage.text == english.text)
        }
    }

    @Test func `what is chosen is seen while it is chosen`() throws {
        var stage = Stage(size: Size(width: 120, height: 30))
        try stage.press(Stage.toTransactions)
        try stage.choose(column: "Rentedato")

        #expect(headings(stage).contains("Rentedato"))
        #expect(stage.text.contains("[x] Rentedato"))
    }

    @Test func `columns that are read only when they are shown say what the bank sent`() throws {
        var stage = Stage(size: Size(width: 420, height: 24))
        try stage.press(Stage.toTransactions)
        #expect(!stage.text.contains("NV-20260000"))

        try stage.press("w")

        let row = try #require(stage.cursorLine)
        for text in ["19.11.2026 10:00", "9710.22.10443", "Innenlands overføring", "NOK", "NV-ARK-0", "NV-20260000"] {
            #expect(row.contains(text), "\(text) in \(row)")
        }
        #expect(!row.contains("…"))
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 160, height: 48), Size(width: 60, height: 15)])
    func `what does not fit is reached by scrolling, the first two columns stay, and signs say where there is more`(
        _ size: Size
    ) throws {
        var stage = Stage(size: size)
        try stage.press(Stage.toTransactions)
        #expect(!headings(stage).contains("▸"))
        try stage.press("w")
        #expect(headings(stage).contains("▸"))
        #expect(!headings(stage).contains("◂"))

        var seen = Set(names(stage))
        var steps = 0
        while headings(stage).contains("▸"), steps < 40 {
            try stage.press("L")
            #expect(headings(stage).contains("◂"))
            #expect(names(stage).contains("Bokført") && names(stage).contains("Tekst"))
            seen.formUnion(names(stage))
            steps += 1
        }
        for name in ["Motpart", "Rentedato", "Valuta", "Inn", "Ut", "Beløp", "Referanse", "Merknad", "Etiketter"] {
            #expect(seen.contains(name), "\(name) in \(seen)")
        }
        try stage.press("L")
        #expect(stage.statusLine.contains("Ingen flere kolonner til høyre"))
        for _ in 0..<steps { try stage.press("H") }
        #expect(!headings(stage).contains("◂"))
        try stage.press("H")
        #expect(stage.statusLine.contains("Ingen flere kolonner til venstre"))
        try stage.press("w")
        #expect(!headings(stage).contains("▸"))
    }

    @Test func `how many columns stay can be chosen`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + "w")
        try stage.choose(column: "Bokført", "f<enter>")
        try stage.press("LLL")
        #expect(names(stage).first == "Bokført")
        #expect(!names(stage).contains("Tekst"))

        try stage.choose(column: "Bokført", "f<enter>")

        #expect(!names(stage).contains("Bokført"))
    }

    @Test func `a text is cut with a sign in a narrow column, and a number is never cut to another number`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions)
        try stage.choose(column: "Tekst", String(repeating: "-", count: 60) + "<enter>")
        #expect(try #require(stage.cursorLine).contains("OV…") || stage.text.contains(" OV… "))

        try stage.choose(column: "Beløp", String(repeating: "-", count: 60) + "<enter>")

        #expect(stage.text.contains("###"))
    }

    @Test func `a wider column gets its cells from those that give way, and automatic takes that back`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions)
        let before = headings(stage)
        try stage.choose(column: "Motpart", String(repeating: "+", count: 8) + "<enter>")
        #expect(headings(stage) != before)

        try stage.choose(column: "Motpart", "a<enter>")

        #expect(headings(stage) == before)
    }

    @Test func `one column is always left`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions)
        for _ in 0..<20 { try stage.choose(column: try #require(names(stage).first), "<space><enter>") }

        #expect(names(stage).joined(separator: " ") == "Beløp")
    }

    @Test func `the choice holds for the next account, for every account later, and through a refresh`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions)
        try stage.choose(column: "Rentedato", "<space><enter>")
        let chosen = names(stage)

        try stage.press("J")
        #expect(names(stage) == chosen)
        stage.receive(.refresh(.saved(.accounts(FixtureWorld.firstEstate, FixtureWorld.firstBank))))
        #expect(names(stage) == chosen)
        try stage.press("1gjj3g<enter>")
        #expect(stage.app.openScreens.last == "transactions")
        #expect(names(stage) == chosen)
    }

    @Test func `each level has its own choice`() throws {
        var stage = Stage()
        try stage.choose(column: "Orgnr/fnr", "<space><enter>")
        #expect(!headings(stage).contains("Orgnr"))

        try stage.press("<enter>")

        #expect(headings(stage).contains("Orgnr"))
    }

    @Test func `the row is copied as its table is, with the columns that were chosen`() throws {
        var stage = Stage()
        try stage.press(Stage.toTransactions + "jj")
        try stage.choose(column: "Rentedato", "<space><enter>")
        try stage.press("Y")
        let copied = stage.effects.compactMap { if case .terminal(.copy(let text, _)) = $0 { text } else { nil } }
        let cells = (copied.last ?? "").split(separator: "\t", omittingEmptySubsequences: false)

        #expect(cells.count == 7)
        #expect(cells.count { $0 == "19.11.2026" } == 2)
    }

    @Test func `a list can be sorted by a column that is not shown, and the column beside is the next that is`() throws
    {
        var stage = Stage()
        try stage.press(Stage.toTransactions + "s")
        #expect(stage.text.contains("Referanse"))
        try stage.press("<esc>")

        try stage.press(">")
        #expect(headings(stage).contains("Tekst ▴"))
        try stage.press(">>")
        #expect(headings(stage).contains("Beløp ▾"))
        try stage.press(">")
        #expect(headings(stage).contains("Bokført ▾"))
    }

    @Test func `a list that can't be put in an order stays in the one it has, and says why`() throws {
        var stage = Stage(answersSaves: false)
        try stage.press(Stage.toTransactions)
        let question = try #require(
            stage.effects.compactMap { if case .work(.ask(let question)) = $0 { question } else { nil } }.last)
        var app = stage.app
        _ = app.receive(.key(.character(">")))
        let asked = app.receive(.key(.character(">"))).compactMap {
            if case .work(.ask(let question)) = $0 { question } else { nil }
        }
        #expect(asked.last != nil && asked.last != question)

        if let last = asked.last { _ = app.receive(.answered(last, .failure(Problem(.tooManyRows, "3000000")))) }

        let text = app.draw().text
        #expect(text.contains("for lang") || text.contains("for mange"), "\(text)")
        #expect(text.contains("Bokført ▾"))
    }
}
