import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Asking the register for new notices now and then.
@Suite struct PollingTests {
    private static let estate = FixtureWorld.firstEstate
    private static let change = EstateChange(
        estate: estate, name: "Fjordheim Bygg AS", before: .open, now: .closed)

    private func stage(_ change: @escaping (inout Context) -> Void = { _ in }) -> Stage {
        Stage {
            $0.work.polling = Polling(minutes: 5, now: Stage.now)
            change(&$0)
        }
    }

    private func polls(_ stage: Stage) -> Int { stage.effects.count { $0 == .work(.poll) } }

    @Test func `the register is asked at the rhythm, and only then`() {
        var stage = stage()
        #expect(stage.app.wakesAt == Stage.now.adding(seconds: 300))
        stage.receive(.tick(Stage.now.adding(seconds: 299)))
        #expect(polls(stage) == 0)
        stage.receive(.tick(Stage.now.adding(seconds: 300)), .tick(Stage.now.adding(seconds: 900)))
        #expect(polls(stage) == 1)
        #expect(stage.app.wakesAt == nil)

        stage.receive(.polled(.success([])))

        #expect(stage.app.wakesAt == Stage.now.adding(seconds: 1200))
        #expect(!stage.statusLine.contains("Nytt bo"))
    }

    @Test func `without a rhythm, offline or read-only nothing is asked`() {
        var never = Stage()
        never.receive(.tick(Stage.now.adding(seconds: 100_000)))
        #expect(never.app.wakesAt == nil && polls(never) == 0)
        for change in [
            { (context: inout Context) in context.work.isOffline = true },
            { (context: inout Context) in context.work.readOnly = .lockedBy("pid 7") },
        ] {
            var stage = stage(change)
            stage.receive(.tick(Stage.now.adding(seconds: 100_000)))
            #expect(polls(stage) == 0)
        }
    }

    @Test func `a refresh stands in for the question`() {
        var stage = stage()
        stage.receive(.tick(Stage.now.adding(seconds: 200)), .refresh(.began(.everything, at: Stage.now)))
        #expect(stage.app.wakesAt == Stage.now.adding(seconds: 500))
        stage.receive(.tick(Stage.now.adding(seconds: 500)))
        #expect(polls(stage) == 0)
    }

    @Test(arguments: [
        ([change], "Fjordheim Bygg AS: åpent → avsluttet"),
        (
            [EstateChange(estate: estate, name: "Ny Bedrift AS", before: nil, now: .open), change, change],
            "Nytt bo: Ny Bedrift AS, åpent (og 2 til)"
        ),
    ])
    func `what changed is told in one line, and nothing moves`(_ row: (changes: [EstateChange], words: String)) throws {
        var stage = stage()
        try stage.press("jjj/as")
        let before = stage.lines.dropLast(2)
        stage.receive(.tick(Stage.now.adding(seconds: 300)), .polled(.success(row.changes)))

        #expect(stage.statusLine.contains(row.words))
        #expect(stage.lines.dropLast(2) == before)
        #expect(stage.lines.last?.contains("/ as") == true)
    }

    @Test func `a register that is silent is asked less and less, and told of once`() {
        var stage = stage()
        var waits: [Int64] = []
        var now = Stage.now.adding(seconds: 300)
        for round in 0..<6 {
            stage.receive(.tick(now))
            stage.receive(.polled(.failure(Problem(.unreachable, "register"))))
            #expect(stage.statusLine.contains("Fikk ikke spurt etter varsler") == (round == 0))
            guard let next = stage.app.wakesAt else {
                Issue.record("nobody asks again")
                return
            }
            waits.append(next.seconds(since: now) / 60)
            now = next
            stage.receive(.key(.down))
        }
        #expect(waits == [10, 20, 40, 60, 60, 60])
        #expect(polls(stage) == 6)

        stage.receive(.tick(now), .polled(.success([])))

        #expect(stage.statusLine.contains("svarer igjen"))
        #expect(stage.app.wakesAt == now.adding(seconds: 300))
    }

    @Test func `the progress screen tells when the next question is`() throws {
        var stage = stage()
        try stage.press("p")

        #expect(stage.text.contains("Spør etter nye varsler 12:09 (hvert 5. minutt)"))
    }

    @Test func `a warning is not covered by a note`() throws {
        var stage = stage()
        try stage.press("å")
        stage.receive(.polled(.success([Self.change])))

        #expect(stage.statusLine.contains("Ukjent tast"))
    }
}
