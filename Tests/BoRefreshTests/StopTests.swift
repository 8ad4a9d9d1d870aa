import BoHub
import BoModel
import BoRefresh
import BoSandbox
import BoStore
import BoTestKit
import Testing

private let fjordbris = PartyNumber("317001053")
private let testfjord = OrganizationNumber("317001010")
private let nordlys = OrganizationNumber("317001029")

/// Stopping one bank or one estate while the rest goes on.
@Suite struct StopTests {
    /// A stage that knows the estate, and banks that keep a request for a minute.
    private func stage(slow bank: OrganizationNumber?, lanes: Int = 4, store: Store? = nil) throws -> (HubStage, Estate)
    {
        let stage = try HubStage(
            scenario: .tiny, faults: [Fault(.latency(milliseconds: 60_000), service: .bank, bank: bank)], store: store,
            lanes: lanes)
        stage.refresh(.notices)
        return (stage, try #require(try stage.estate(fjordbris)))
    }

    private func state(_ id: RefreshStep.ID, _ progress: RefreshProgress) -> RefreshStep.State? {
        progress.steps.first { $0.id == id }?.state
    }

    @Test func `a bank that is stopped in the middle of a request ends alone`() throws {
        let (stage, estate) = try stage(slow: nordlys)
        let slow = RefreshStep.ID.bank(estate.id, nordlys)
        let ticket = stage.engine.refresh(.named([fjordbris.text], banks: nil))
        try #require(stage.events.wait { state(slow, $0) == .running })

        stage.engine.stop(slow)
        let summary = ticket.wait()

        #expect(state(slow, stage.events.progress) == .stopped)
        #expect(state(.bank(estate.id, testfjord), stage.events.progress) == .complete)
        #expect(summary.stoppedAlone == 1)
        #expect(!summary.wasStopped && !summary.isWhole && !summary.hasTrouble)
        #expect(try stage.accounts(of: estate.id).contains { $0.bank == testfjord && $0.transactions > 0 })
        #expect(try stage.store.check().isEmpty)
    }

    @Test func `a bank that waits its turn is told as stopped at once`() throws {
        let (stage, estate) = try stage(slow: nil, lanes: 1)
        let steps = [testfjord, nordlys].map { RefreshStep.ID.bank(estate.id, $0) }
        let ticket = stage.engine.refresh(.named([fjordbris.text], banks: nil))
        try #require(
            stage.events.wait { progress in
                Set(steps.map { state($0, progress) }) == [.running, .waiting]
            })
        let waiting = try #require(steps.first { state($0, stage.events.progress) == .waiting })
        let working = try #require(steps.first { $0 != waiting })

        stage.engine.stop(waiting)

        #expect(state(waiting, stage.events.progress) == .stopped)
        #expect(state(working, stage.events.progress) == .running)
        stage.engine.stop(working)
        #expect(ticket.wait().stoppedAlone == 2)
    }

    @Test func `an estate is stopped with all its banks`() throws {
        let (stage, estate) = try stage(slow: nil)
        let steps = [testfjord, nordlys].map { RefreshStep.ID.bank(estate.id, $0) }
        let ticket = stage.engine.refresh(.named([fjordbris.text], banks: nil))
        try #require(stage.events.wait { progress in steps.allSatisfy { state($0, progress) == .running } })

        stage.engine.stop(.relations(estate.id))
        let summary = ticket.wait()

        #expect(steps.map { state($0, stage.events.progress) } == [.stopped, .stopped])
        #expect(summary.stoppedAlone == 2)
        #expect(!summary.wasStopped)
    }

    @Test func `an estate that is stopped before its turn is not asked about`() throws {
        let faults = [Fault(.latency(milliseconds: 60_000), service: .relations)]
        let stage = try HubStage(scenario: .tiny, faults: faults)
        stage.refresh(.notices)
        guard case .estates(let estates) = try stage.store.answer(.estates) else { return }
        let ids = estates.filter(\.estate.status.allowsRequests).map(\.id)
        let ticket = stage.engine.refresh(.everything)
        try #require(
            stage.events.wait { progress in ids.contains { state(.relations($0), progress) == .running } })

        for id in ids { stage.engine.stop(.relations(id)) }
        let summary = ticket.wait()

        #expect(summary.stoppedAlone == ids.count)
        #expect(!stage.events.progress.steps.contains { if case .bank = $0.id { true } else { false } })
        #expect(!stage.sandbox.requests.contains { $0.request.url.contains("/bank/") })
    }

    @Test func `what was fetched before stays when its bank is stopped`() throws {
        let store = try Store.inMemory()
        let first = try HubStage(scenario: .tiny, store: store)
        first.refresh()
        let (stage, estate) = try stage(slow: nordlys, store: store)
        let before = try stage.accounts(of: estate.id).filter { $0.bank == nordlys }
        let slow = RefreshStep.ID.bank(estate.id, nordlys)
        let ticket = stage.engine.refresh(.named([fjordbris.text], banks: nil))
        try #require(stage.events.wait { state(slow, $0) == .running })

        stage.engine.stop(slow)
        let summary = ticket.wait()

        #expect(summary.stoppedAlone == 1)
        #expect(try stage.accounts(of: estate.id).filter { $0.bank == nordlys } == before)
        #expect(try stage.banks(of: estate.id).first { $0.id == nordlys }?.state == .complete)
    }

    @Test func `a bank that is stopped after its list of accounts is partial, with an age`() throws {
        let fault = Fault(.latency(milliseconds: 60_000), service: .bank, bank: nordlys, path: "transactions")
        let stage = try HubStage(scenario: .tiny, faults: [fault])
        stage.refresh(.notices)
        let estate = try #require(try stage.estate(fjordbris))
        let slow = RefreshStep.ID.bank(estate.id, nordlys)
        let ticket = stage.engine.refresh(.named([fjordbris.text], banks: nil))
        try #require(
            stage.events.wait { progress in progress.steps.contains { $0.id == slow && $0.total != nil } })

        stage.engine.stop(slow)
        _ = ticket.wait()

        let bank = try #require(try stage.banks(of: estate.id).first { $0.id == nordlys })
        #expect(bank.state == .partial)
        #expect(bank.problem?.code == .stopped)
        #expect(bank.accounts > 0 && bank.refreshedAt != nil)
    }

    @Test func `what serves every estate is not stopped alone`() throws {
        let stage = try HubStage(scenario: .tiny)
        let ticket = stage.engine.refresh(.everything)

        stage.engine.stop(.notices)
        stage.engine.stop(.directory)

        #expect(ticket.wait().isWhole)
    }
}
