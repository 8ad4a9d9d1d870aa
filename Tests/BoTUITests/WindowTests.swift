import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Long lists: a window of rows at a time, and a cursor that is a transaction.
@Suite struct WindowTests {
    private func opened(length: Int, size: Size = Size(width: 80, height: 24)) throws -> Stage {
        var stage = Stage(.standard(length: length), size: size)
        try stage.press(DashboardTests.toTransactions)
        return stage
    }

    @Test func `moves inside the window ask nothing`() throws {
        var stage = try opened(length: 5_000)
        let asked = stage.effects.count

        try stage.press("jjjjjjjjjj")

        #expect(stage.effects.count == asked)
        #expect(stage.statusLine.contains("rad 11/5 000"))
    }

    @Test func `End, Home and pages jump by place in ten million rows`() throws {
        var stage = try opened(length: 10_000_000)
        try stage.press("G")
        #expect(stage.statusLine.contains("rad 10 000 000/10 000 000"))
        #expect(stage.cursorLine != nil)
        try stage.press("<pgup>")
        #expect(stage.statusLine.contains("rad 9 999 982/10 000 000"))
        try stage.press("g<pgdn><pgdn>")

        #expect(stage.statusLine.contains("rad 37/10 000 000"))
        #expect(stage.cursorLine != nil)
    }

    @Test func `no window is larger than a few pages`() throws {
        var stage = try opened(length: 10_000_000)
        try stage.press("<pgdn><pgdn><pgdn>Gkkkkkkkkkkkkkkkkkkkkkkkkkk<pgup><pgup><c-u>g<c-d>")

        for case .work(.ask(.transactions(_, let rows))) in stage.effects { #expect(rows.count <= 3 * 24) }
    }

    @Test func `while a question is out the old rows stay`() throws {
        var app = Stage(.standard(length: 5_000)).app
        var world = FixtureWorld.standard(length: 5_000)
        world.problems = []
        func play(_ key: Key, answering: Bool) -> [Effect] {
            var effects = app.receive(.key(key))
            guard answering else { return effects }
            while case .work(.ask(let question))? = effects.first {
                effects = app.receive(.answered(question, .success(world.answer(question))))
            }
            return effects
        }
        for key in try Key.sequence(DashboardTests.toTransactions) { _ = play(key, answering: true) }
        let before = app.draw().text

        let effects = play(.character("G"), answering: false)

        #expect(app.isWaiting)
        #expect(app.draw().text == before)
        guard case .work(.ask(let question))? = effects.first else { throw Missing() }
        _ = app.receive(.answered(question, .success(world.answer(question))))
        #expect(!app.isWaiting)
        #expect(app.draw().text != before)
    }

    /// A dashboard whose questions are answered when a test says so.
    private struct SlowStage {
        var app = Stage(.standard(length: 5_000)).app
        private let world = FixtureWorld.standard(length: 5_000)
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
                take(app.receive(.answered(question, .success(world.answer(question)))))
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

    /// The same account, with rows that arrived in front of those that were there.
    private static func answer(_ question: Question, _ world: FixtureWorld, newRows: Int) -> Answer {
        guard case .transactions(let query, let rows) = question, newRows > 0,
            case .transactions(let answer?) = world.answer(.transactions(query, rows: 0..<5_000))
        else { return world.answer(question) }
        let moved = (query.anchor.flatMap { Int($0.key) }).map { $0 + newRows }
        var window = rows
        if let moved, !window.contains(moved) { window = max(0, moved - rows.count / 2)..<(moved + rows.count / 2) }
        let all =
            (0..<newRows).map { place in
                TransactionRow(
                    id: Transaction.ID(account: query.account, key: "new\(place)", copy: 0), bookingDate: nil, day: nil,
                    text: "NY \(place)", counterParty: nil, amount: nil, amountAsSent: nil, status: nil,
                    isReversal: false,
                    isConflicting: false)
            } + answer.rows.rows
        return .transactions(
            TransactionsAnswer(
                estate: answer.estate, account: answer.account,
                rows: Rows(
                    first: window.lowerBound, rows: Array(all[window.clamped(to: 0..<all.count)]), total: all.count,
                    anchor: moved),
                sums: answer.sums))
    }

    @Test(arguments: [1, 7, 300])
    func `the cursor stays on its transaction, and that on its line, when rows arrive`(_ newRows: Int) throws {
        let world = FixtureWorld.standard(length: 1_000)
        let arrived = Arrival()
        var rehearsal = Rehearsal(
            App(context: Context(language: .nb, now: Stage.now, size: Size(width: 80, height: 24)))
        ) { effect in
            guard case .ask(let question) = effect else { return [] }
            return [.answered(question, .success(Self.answer(question, world, newRows: arrived.isThere ? newRows : 0)))]
        }
        try rehearsal.press(DashboardTests.toTransactions + "<pgdn><pgdn>jjjkk")
        let before = rehearsal.surface.text.split(separator: "\n").firstIndex { $0.hasPrefix("▌") }
        let line = rehearsal.surface.text.split(separator: "\n").first { $0.hasPrefix("▌") }

        arrived.isThere = true
        rehearsal.receive(
            .refresh(
                .saved(.transactions(FixtureWorld.firstEstate, FixtureWorld.firstBank, FixtureWorld.firstAccount))))

        #expect(rehearsal.surface.text.split(separator: "\n").first { $0.hasPrefix("▌") } == line)
        #expect(rehearsal.surface.text.split(separator: "\n").firstIndex { $0.hasPrefix("▌") } == before)
        let status = rehearsal.surface.text.split(separator: "\n").dropLast().last ?? ""
        #expect(status.contains("rad \(38 + newRows)/1\u{A0}\(newRows < 10 ? "00\(newRows)" : "\(newRows)")"))
    }

    private final class Arrival { var isThere = false }

    @Test func `a filter that the cursor's row matches keeps the cursor on it`() throws {
        var stage = try opened(length: 5_000)
        try stage.press("jj")
        let line = stage.cursorLine
        try stage.press("/myrvang")
        #expect(stage.cursorLine == line)

        try stage.press("<esc>")

        #expect(stage.cursorLine == line)
        #expect(stage.statusLine.contains("rad 3/5 000"))
    }

    @Test func `a filter is kept by enter and shown with its count`() throws {
        var stage = try opened(length: 5_000)
        try stage.press("/myrvang<enter>")

        #expect(stage.statusLine.contains("[myrvang] 625 av 5 000"))
    }

    @Test func `columns do not jump while somebody scrolls`() throws {
        var stage = try opened(length: 5_000)
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

        let again = app.receive(.answered(.estates, .success(.estates(FixtureWorld.standard.estates))))

        #expect(again == [.work(.ask(.estates))])
        #expect(app.receive(.answered(.estates, .success(.estates(FixtureWorld.standard.estates)))).isEmpty)
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
