import BoModel
import BoStore
import BoTUI
import BoTestKit
import BoText
import Testing

/// Long lists: a window of rows at a time, and a cursor that is a transaction.
@Suite struct WindowTests {
    private func opened(length: Int = 5_000, size: Size = Size(width: 80, height: 24)) throws -> Stage {
        var stage = Stage(.standard(length: length), size: size)
        try stage.press(Stage.throughLevels)
        return stage
    }

    @Test func `moves inside the window ask nothing`() throws {
        var stage = try opened()
        let asked = stage.effects.count

        try stage.press("jjjjjjjjjj")

        #expect(stage.effects.count == asked)
        #expect(stage.statusLine.contains("rad 11/5 000"))
    }

    @Test func `End, Home and pages jump by place in many rows`() throws {
        var stage = try opened(length: 12_000)
        try stage.press("G")
        #expect(stage.statusLine.contains("rad 12 000/12 000"))
        #expect(stage.cursorLine != nil)
        try stage.press("<pgup>")
        #expect(stage.statusLine.contains("rad 11 982/12 000"))
        try stage.press("g<pgdn><pgdn>")

        #expect(stage.statusLine.contains("rad 37/12 000"))
        #expect(stage.cursorLine != nil)
    }

    @Test func `no window is larger than a few pages`() throws {
        var stage = try opened(length: 12_000)
        try stage.press("<pgdn><pgdn><pgdn>Gkkkkkkkkkkkkkkkkkkkkkkkkkk<pgup><pgup><c-u>g<c-d>")

        for case .work(.ask(.transactions(_, let rows))) in stage.effects { #expect(rows.count <= 3 * 24) }
    }

    @Test func `while a question is out the old rows stay`() throws {
        var app = Stage().app
        let world = FixtureWorld.standard
        func play(_ key: Key, answering: Bool) -> [Effect] {
            var effects = app.receive(.key(key))
            guard answering else { return effects }
            while case .work(.ask(let question))? = effects.first {
                effects = app.receive(world.reply(to: question))
            }
            return effects
        }
        for key in try Key.sequence(Stage.throughLevels) { _ = play(key, answering: true) }
        let before = app.draw().text

        let effects = play(.character("G"), answering: false)

        #expect(app.isWaiting)
        #expect(app.draw().text == before)
        guard case .work(.ask(let question))? = effects.first else { throw Missing() }
        _ = app.receive(world.reply(to: question))
        #expect(!app.isWaiting)
        #expect(app.draw().text != before)
    }

    /// A dashboard whose questions are answered when a test says so.
    private struct SlowStage {
        var app = Stage().app
        private let world = FixtureWorld.standard
        private var asked: [Question] = []

        init() { take(app.start()) }

        mutating func press(_ notation: String) throws {
            for key in try Key.sequence(notation) { press(key) }
        }

        mutating func press(_ key: Key) { take(app.receive(.key(key))) }

        /// Answers until nothing more is asked.
        mutating func answer() {
            while !asked.isEmpty {
                let question = asked.removeFirst()
                take(app.receive(world.reply(to: question)))
            }
        }

        private mutating func take(_ effects: [Effect]) {
            for case .work(.ask(let question)) in effects { asked.append(question) }
        }

        var text: String { app.draw().text }
    }

    @Test(arguments: [
        "<enter><enter><enter>jjj", "<enter><enter><enter>/ola<enter>jj<enter>", "<enter><enter><enter>GS<pgdn>j",
        "3Gk<enter>jJ",
    ])
    func `keys that are typed ahead of the rows mean the rows`(_ keys: String) throws {
        var patient = SlowStage()
        patient.answer()
        for key in try Key.sequence(keys) {
            patient.press(key)
            patient.answer()
        }
        var hasty = SlowStage()

        try hasty.press(keys)
        hasty.answer()

        #expect(hasty.text == patient.text)
    }

    @Test func `a list is fitted to a window of another size though a question is out`() throws {
        var stage = SlowStage()
        stage.answer()
        for key in try Key.sequence(Stage.throughLevels + "jjjjjjjjjjjjjjj") {
            stage.press(key)
            stage.answer()
        }

        #expect(!stage.app.receive(.refresh(.saved(.notices))).isEmpty)
        _ = stage.app.receive(.resized(Size(width: 80, height: 15)))

        #expect(stage.text.contains("\n▌"))
    }

    @Test func `what leaves does not wait for rows`() throws {
        var stage = SlowStage()
        stage.answer()
        try stage.press("<enter>jjj<enter>q")
        stage.answer()
        #expect(stage.app.openScreens == ["estates"])
        try stage.press("<enter>Q")
        #expect(stage.app.isFinished)
    }

    private struct Missing: Error {}

    /// Fetches the long account anew, and finds transactions in front of those that were there.
    private static func fetch(_ newRows: Int, before old: Int, into store: Store) throws -> Change {
        let today = FixtureWorld.now.oslo.day
        let new = (0..<newRows).map { place in
            Transaction(identifier: "NY-\(place)", bookingDate: .read(today), status: .booked, freeText: "NY \(place)")
        }
        let writer = try store.beginHistory(
            of: FixtureWorld.firstAccount, span: FixtureRefresh.span(at: FixtureWorld.now))
        _ = try writer.append(new + FixtureTransactions().all(old))
        return try writer.finish(state: .complete, problem: nil, message: nil, at: FixtureWorld.now)
    }

    @Test(arguments: [1, 7, 300])
    func `the cursor stays on its transaction, and that on its line, when rows arrive`(_ newRows: Int) throws {
        let world = try FixtureWorld.standard(length: 400).copy()
        var stage = Stage(world)
        try stage.press(Stage.throughLevels + "<pgdn><pgdn>jjjkk")
        let before = stage.lines.firstIndex { $0.hasPrefix("▌") }
        let line = stage.cursorLine

        stage.receive(.refresh(.saved(try Self.fetch(newRows, before: 400, into: world.store))))

        #expect(stage.cursorLine == line)
        #expect(stage.lines.firstIndex { $0.hasPrefix("▌") } == before)
        #expect(stage.statusLine.contains("rad \(38 + newRows)/\(400 + newRows)"))
    }

    @Test func `a filter that the cursor's row matches keeps the cursor on it`() throws {
        var stage = try opened()
        try stage.press("jj")
        let line = stage.cursorLine
        try stage.press("/myrvang")
        #expect(stage.cursorLine == line)

        try stage.press("<esc>")

        #expect(stage.cursorLine == line)
        #expect(stage.statusLine.contains("rad 3/5 000"))
    }

    @Test func `a filter is kept by enter and shown with its count`() throws {
        var stage = try opened()
        try stage.press("/myrvang<enter>")

        #expect(stage.statusLine.contains("[myrvang] 625 av 5 000"))
    }

    @Test func `columns do not jump while somebody scrolls`() throws {
        var stage = try opened()
        try stage.press("G")
        let heading = stage.lines[1]

        for keys in ["g", "<pgdn>", "<pgdn>", "<pgdn>", "<pgdn>", "G", "<pgup>"] {
            try stage.press(keys)
            #expect(stage.lines[1] == heading)
        }
    }

    @Test func `one question is out at a time, and a stale one is asked again`() {
        var app = App(context: Context(language: .nb, now: Stage.now, size: Size(width: 80, height: 24)))
        #expect(app.start() == [.work(.ask(.estates))])
        #expect(app.receive(.refresh(.saved(.notices))).isEmpty)
        #expect(app.receive(.tick(Stage.now.adding(seconds: 1))).isEmpty)

        let again = app.receive(FixtureWorld.standard.reply(to: .estates))

        #expect(again == [.work(.ask(.estates))])
        #expect(app.receive(FixtureWorld.standard.reply(to: .estates)).isEmpty)
        #expect(app.receive(.refresh(.saved(.notices))) == [.work(.ask(.estates))])
    }

    @Test func `an answer that fails is told and not asked again until something changes`() {
        var app = App(context: Context(language: .nb, now: Stage.now, size: Size(width: 80, height: 24)))
        _ = app.start()

        #expect(app.receive(.answered(.estates, .failure(Problem(.cacheUnreadable, "bo.sqlite")))).isEmpty)

        #expect(!app.isWaiting)
        #expect(app.receive(.refresh(.saved(.notices))) == [.work(.ask(.estates))])
    }
}
