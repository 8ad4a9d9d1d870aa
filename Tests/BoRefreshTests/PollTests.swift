import BoHub
import BoModel
import BoRefresh
import BoSandbox
import BoStore
import BoTestKit
import Dispatch
import Synchronization
import Testing

/// Asking the register for new notices without a word, and making the next attempt at once.
@Suite struct PollTests {
    /// Polls, and waits for what comes of it.
    private func poll(_ stage: HubStage) -> Result<[EstateChange], Problem>? {
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex<Result<[EstateChange], Problem>?>(nil)
        stage.engine.poll { result in
            outcome.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        return outcome.withLock { $0 }
    }

    @Test func `an estate that is new, and one whose status is another, are told; nothing else is reported`() throws {
        let stage = try HubStage()
        stage.clock.turn(to: World.beforeAnnulment)
        let first = try #require(poll(stage)).get()
        #expect(!first.isEmpty)
        #expect(first.allSatisfy { $0.before == nil })

        stage.clock.turn(to: World.standardNow)
        let second = try #require(poll(stage)).get()

        let annulled = try #require(try stage.estate(World.annulledDebtor))
        let change = try #require(second.first { $0.estate == annulled.id })
        #expect(change.before == .open)
        #expect(change.now == .annulled)
        #expect(change.name == annulled.debtorName)
        #expect(stage.events.all.allSatisfy { if case .saved = $0 { true } else { false } })
    }

    @Test func `when nothing is new nothing is told`() throws {
        let stage = try HubStage()
        _ = poll(stage)

        #expect(try #require(poll(stage)).get() == [])
    }

    @Test func `a register that is down is told to whoever asked, and only there`() throws {
        let stage = try HubStage(faults: [
            Fault(.status(503, code: nil, message: nil, retryAfter: nil), service: .notices)
        ])

        let result = try #require(poll(stage))

        #expect(throws: Problem.self) { try result.get() }
        #expect(stage.events.all.isEmpty)
    }

    @Test func `a bank that is waited for is asked at once when somebody wants it now`() throws {
        let bank = OrganizationNumber("317001029")
        let stage = try HubStage(
            scenario: .tiny,
            faults: [
                Fault(.status(503, code: nil, message: nil, retryAfter: nil), service: .bank, bank: bank, times: 1)
            ],
            retry: RetryPolicy(attempts: 2, firstWaitMilliseconds: 600_000, longestWaitSeconds: 600))
        stage.refresh(.notices)
        let estate = try #require(try stage.estate(PartyNumber("317001053")))
        let step = RefreshStep.ID.bank(estate.id, bank)
        let ticket = stage.engine.refresh(.estates([estate.id], banks: [bank]))
        try #require(stage.events.wait { $0.steps.contains { $0.id == step && $0.state == .retrying } })

        stage.engine.retryNow(step)

        #expect(ticket.wait().hasTrouble == false)
        #expect(stage.events.progress.steps.first { $0.id == step }?.state == .complete)
    }

    @Test func `a step that waits for nothing is not hurried`() throws {
        let stage = try HubStage(scenario: .tiny)
        stage.engine.retryNow(.notices)

        #expect(stage.refresh(.notices).hasTrouble == false)
    }
}
