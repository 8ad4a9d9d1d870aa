import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// For those who listen to the screen.
@Suite struct PlainTests {
    static let places: [(name: String, keys: String)] = [
        ("estates", ""), ("banks", Stage.toBanks), ("accounts", Stage.toAccounts),
        ("transactions", Stage.toTransactions + "jjj<space>m"), ("transaction", Stage.toTransactions + "jjj<enter>"),
        ("filter", Stage.toTransactions + "/myr"), ("sort", "s"), ("palette", ":"), ("help", "?"), ("problems", "!"),
        ("theme", "T"), ("groups", Stage.toTransactions + "F<enter>"), ("columns", Stage.toTransactions + "c"),
        ("goto", "f"), ("period", Stage.toTransactions + "d"), ("tags", Stage.toTransactions + "t"), ("progress", "p"),
    ]

    static func stage(_ keys: String, size: Size, language: Language = .nb) throws -> Stage {
        var stage = Stage(size: size, language: language) { $0.look.isPlain = true }
        try stage.press(keys)
        return stage
    }

    @Test(arguments: places.indices)
    func `nothing but letters, digits and punctuation is shown`(_ place: Int) throws {
        for size in ["60x15", "80x24", "100x30", "160x48"].compactMap({ Size($0) }) {
            let text = try Self.stage(Self.places[place].keys, size: size).text
            let signs = text.unicodeScalars.filter { scalar in
                // Arrows are read out by their names.
                let isArrow = "←→".unicodeScalars.contains(scalar)
                return !isArrow && (0x2190...0x21FF).contains(scalar.value) || (0x2300...0x28FF).contains(scalar.value)
            }
            #expect(signs.isEmpty, "\(String(String.UnicodeScalarView(signs)))")
        }
    }

    @Test func `the terminal's cursor stands on the chosen row`() throws {
        var stage = try Self.stage("", size: Size(width: 80, height: 24))
        let first = try #require(stage.surface.cursor)
        try stage.press("j")
        #expect(stage.surface.cursor == Point(x: first.x, y: first.y + 1))
        try stage.press("s")
        let inMenu = try #require(stage.surface.cursor)
        #expect(stage.lines[inMenu.y].contains("Kjennelse"))
    }

    @Test func `where a key has led is told in one line`() throws {
        var stage = try Self.stage(Stage.toBanks, size: Size(width: 80, height: 24))
        #expect(stage.statusLine.contains("Fjordheim Bygg AS, Banker"))
        try stage.press("<left>")
        #expect(stage.statusLine.contains("Bo, Alle"))
    }

    @Test func `what the signs before a row mean is said of the row under the cursor`() throws {
        var stage = try Self.stage(Stage.toTransactions + "<space>km", size: Size(width: 80, height: 24))
        try stage.press("j")
        try stage.press("k")
        #expect(stage.statusLine.contains("merket, bokmerke"))
    }

    @Test func `a refresh changes no line that stands still otherwise`() throws {
        var stage = try Self.stage("", size: Size(width: 80, height: 24))
        for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }
        let first = stage.lines[0]
        stage.receive(.tick(Stage.now.adding(seconds: 4)))
        #expect(stage.lines[0] == first)
    }
}
