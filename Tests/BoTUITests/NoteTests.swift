import BoModel
import BoStore
import BoTUI
import BoTestKit
import BoText
import Testing

/// Notes, tags and bookmarks at the keyboard.
@Suite struct NoteTests {
    static let levels = ["", "<down><down>3", Stage.throughLevels, Stage.throughLevels + "<enter>"]

    /// What was wanted saved, newest last.
    private func saved(_ stage: Stage) -> [[Annotated]] {
        stage.effects.compactMap { if case .work(.save(let annotated, _)) = $0 { annotated } else { nil } }
    }

    /// The numbers of what was to be saved.
    private func serials(_ stage: Stage) -> [Int] {
        stage.effects.compactMap { if case .work(.save(_, let serial)) = $0 { serial } else { nil } }
    }

    @Test(arguments: levels)
    func `e puts a note on what the cursor is on, and offers it again to be changed`(_ keys: String) throws {
        var stage = Stage()
        try stage.press(keys + "espor<enter>")
        #expect(saved(stage).last?.map(\.annotation) == [Annotation(note: "spor")])
        #expect(stage.statusLine.contains("Lagret: merknad"))
        #expect(stage.surface.cursor == nil)

        try stage.press("e")
        #expect(stage.text.contains("Merknad: spor"))
        try stage.press("et<enter>")

        #expect(saved(stage).last?.map(\.annotation.note) == ["sporet"])
    }

    @Test(arguments: levels)
    func `m sets a bookmark and takes it away, u and control-r go back and forth`(_ keys: String) throws {
        var stage = Stage()
        try stage.press(keys + "mmmu<c-r>")

        #expect(saved(stage).map { $0[0].annotation.isBookmarked } == [true, false, true, false, true])
        #expect(Set(saved(stage).map { $0[0].target }).count == 1)
        #expect(stage.statusLine.contains("Gjort om igjen"))
    }

    @Test func `t reads words as tags and names the words that can be none`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "tkontant<space>a#b<enter>")
        #expect(stage.statusLine.contains("«a#b»"))
        #expect(stage.text.contains("Etiketter: kontant a#b"))
        #expect(saved(stage).isEmpty)

        try stage.press("<bs><bs><bs>#Lån<enter>")

        #expect(saved(stage).last?[0].annotation.sortedTags.map(\.text) == ["kontant", "lån"])
    }

    @Test func `saved is said after the store's answer, and what is typed meanwhile is not lost`() throws {
        var stage = Stage(answersSaves: false)
        try stage.press(Stage.throughLevels + "enotat<enter>")
        let before = try #require(stage.cursorLine)
        #expect(!stage.text.contains("Lagret"))
        #expect(stage.text.contains("lagrer …"))
        try stage.press("jj")

        let annotated = try #require(saved(stage).last)
        let world = try FixtureWorld.standard.copy()
        let edit = try world.store.save(annotated, at: Stage.now)
        stage.receive(.saved(try #require(serials(stage).last), .success(edit)))

        #expect(!stage.text.contains("lagrer …"))
        #expect(stage.cursorLine != before)
        try stage.press("kk")
        #expect(stage.cursorLine == before)
    }

    @Test func `a prompt closes when its own save is on the disk, not when another one is`() throws {
        var stage = Stage(answersSaves: false)
        try stage.press("mespor<enter>")
        let store = try FixtureWorld.standard.copy().store
        let bookmark = try store.save(saved(stage)[0], at: Stage.now)
        let note = try store.save(saved(stage)[1], at: Stage.now)

        stage.receive(.saved(serials(stage)[1], .success(note)))
        #expect(!stage.text.contains("lagrer …"))
        #expect(stage.statusLine.contains("Lagret: merknad"))

        stage.receive(.saved(serials(stage)[0], .success(bookmark)))
        #expect(stage.statusLine.contains("Lagret: bokmerke"))
    }

    @Test func `the answer to an earlier save leaves the prompt open`() throws {
        var stage = Stage(answersSaves: false)
        try stage.press("mespor<enter>")

        stage.receive(.saved(serials(stage)[0], .failure(Problem(.cacheFull, "cache.db"))))

        #expect(stage.text.contains("lagrer …"))
    }

    @Test func `showing bookmarked rows only changes nothing else in the filter`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "/\"a<space><space>b\"<enter>M")
        #expect(stage.app.session.places.last?.filter == "\"a  b\" merke:⚑")
        try stage.press("M")
        #expect(stage.app.session.places.last?.filter == "\"a  b\"")
    }

    @Test func `what could not be saved stays in the prompt, with the reason`() throws {
        var stage = Stage()
        stage.problem = Problem(.cacheFull, "cache.db")
        try stage.press("eviktig<enter>")
        #expect(stage.text.contains("Merknad: viktig"))
        #expect(!stage.text.contains("Lagret"))
        #expect(stage.statusLine.contains("full"))

        stage.problem = nil
        try stage.press("!<enter>")

        #expect(stage.statusLine.contains("Lagret: merknad"))
        #expect(saved(stage).last?[0].annotation.note == "viktig!")
    }

    @Test(arguments: ["e", "t", "m", "u", "<c-r>"])
    func `a cache that can't be written refuses before anything is typed`(_ key: String) throws {
        var stage = Stage { $0.work.readOnly = .lockedBy("pid 4711 on nordvik") }
        try stage.press(key)

        #expect(stage.statusLine.contains("Kan ikke lagre merknader: en annen Bo (pid 4711 on nordvik) skriver."))
        #expect(saved(stage).isEmpty)
    }

    @Test func `nothing to take back is said, and nothing is saved`() throws {
        var stage = Stage()
        try stage.press("u")
        #expect(stage.statusLine.contains("Ingenting å angre"))
        try stage.press("mu<c-r>")
        #expect(saved(stage).count == 3)
        try stage.press("<c-r>")

        #expect(stage.statusLine.contains("Ingenting å gjøre om"))
        #expect(saved(stage).count == 3)
    }

    @Test func `what is taken back and done again is named, also when it is in another estate`() throws {
        var stage = Stage()
        try stage.press("mu")
        #expect(stage.statusLine.contains("Angret, og lagret: bokmerke. ^R gjør om igjen."))
        try stage.press("<c-r>jju")
        #expect(stage.statusLine.contains("Angret, og lagret: bokmerke, i et annet bo."), "\(stage.statusLine)")
        try stage.press("<c-r>")
        #expect(stage.statusLine.contains("Gjort om igjen, og lagret: bokmerke, i et annet bo."))
    }

    @Test func `escape saves nothing`() throws {
        var stage = Stage()
        try stage.press("ebort<esc>")

        #expect(saved(stage).isEmpty)
        #expect(!stage.text.contains("bort"))
    }

    @Test func `the sign stands before the row and the cursor stays`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "jjj")
        let before = try #require(stage.cursorLine)
        try stage.press("m")
        #expect(stage.cursorLine == "▌⚑" + before.dropFirst(2))

        try stage.press("metekst<enter>")

        #expect(stage.cursorLine == "▌✎" + before.dropFirst(2))
        #expect(stage.statusLine.contains("Lagret: merknad"))
    }

    @Test func `a tag finds its transactions, and they stay under the cursor`() throws {
        var stage = Stage()
        try stage.press(Stage.throughLevels + "jjtlån<enter>jjtlån<enter>/merke:lån<enter>")

        #expect(stage.statusLine.contains("[merke:lån] 2 av 5 000"))
        #expect(stage.lines.filter { $0.dropFirst().hasPrefix("✎") }.count == 2)
    }
}

extension NoteTests {
    @Test(arguments: levels.dropLast())
    func `M shows only what is bookmarked, and all again`(_ keys: String) throws {
        var stage = Stage()
        try stage.press(keys + "jm")
        let row = try #require(stage.cursorLine)
        try stage.press("M")
        #expect(stage.lines.filter { $0.dropFirst().hasPrefix("⚑") }.count == 1)
        #expect(stage.cursorLine == row)
        #expect(stage.statusLine.contains("⚑] 1 av"))

        try stage.press("M")

        #expect(!stage.statusLine.contains("⚑]"))
    }
}

/// Many rows at once.
@Suite struct MarkedRowsTests {
    static let there = Stage.throughLevels

    private func plain(_ text: SafeText) -> String { String(text.string.map { $0 == "\u{A0}" ? " " : $0 }) }

    private func total(_ stage: Stage) -> Substring { stage.lines[stage.lines.count - 3] }

    @Test func `space marks and goes down, again unmarks`() throws {
        var stage = Stage()
        try stage.press(Self.there + "jj<space><space>")
        #expect(stage.lines.filter { $0.dropFirst().hasPrefix("✓") }.count == 2)
        #expect(total(stage).contains("Merket 2"))

        try stage.press("k<space>")

        #expect(total(stage).contains("Merket 1"))
    }

    @Test(arguments: [("jj<space>jjjv", 5), ("jj<space>Gv", 4_998), ("G<space>gv", 5_000), ("Gkk<space>Gv", 3)])
    func `v marks from the last mark to here, also what is not in memory`(_ keys: String, _ count: Int) throws {
        var stage = Stage()
        try stage.press(Self.there + "g" + keys)

        #expect(total(stage).contains("Merket \(plain(CountFormat.number(count, .nb))) "))
    }

    @Test func `v without a mark says what to do`() throws {
        var stage = Stage()
        try stage.press(Self.there + "v")

        #expect(stage.statusLine.contains("Merk først en rad"))
    }

    @Test func `a marks all matches, again none`() throws {
        var stage = Stage()
        try stage.press(Self.there + "a")
        #expect(total(stage).contains("Merket 5 000"))

        try stage.press("a")

        #expect(!total(stage).contains("Merket"))
    }

    @Test func `more rows than can be marked are refused`() throws {
        var stage = Stage(.standard(length: 12_000))
        try stage.press(Self.there + "a")

        #expect(stage.statusLine.contains("12 000 rader er for mange"))
        #expect(!total(stage).contains("Merket"))
    }

    @Test func `marks survive filter and sorting`() throws {
        var stage = Stage()
        try stage.press(Self.there + "jj<space><space>/gebyr<enter>S")
        #expect(total(stage).contains("Merket 2"))

        try stage.press("<space><esc>")

        #expect(total(stage).contains("Merket 3"))
    }

    @Test func `m and t act on all marked rows and say how many`() throws {
        var stage = Stage()
        try stage.press(Self.there + "jj<space><space><space>m")
        #expect(stage.statusLine.contains("Lagret: bokmerke, 3 transaksjoner"))
        try stage.press("tlån<enter>")
        #expect(stage.statusLine.contains("Lagret: etiketter, 3 transaksjoner"))
        try stage.press("kt")
        #expect(stage.text.contains("Etiketter (3 merket): lån"))

        try stage.press("<esc>u")

        #expect(stage.statusLine.contains("Angret"))
        #expect(
            stage.effects.compactMap { if case .work(.save(let all, _)) = $0 { all.count } else { nil } } == [3, 3, 3])
    }

    @Test func `sums are exact, one for each currency, and unreadable amounts are counted`() throws {
        var stage = Stage(size: Size(width: 160, height: 48))
        try stage.press(Self.there + "gjjjjjjjjjj<space>jv")

        let sum = MoneySums((10...12).compactMap { FixtureTransactions()[$0].amount })
        #expect(total(stage).contains("Netto \(plain(MoneyFormat.sums(sum, .nb)))"))
        #expect(total(stage).contains(plain(Phrase.Screens.unreadableShort(1)[.nb])))
    }
}
