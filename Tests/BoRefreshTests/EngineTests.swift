import BoHub
import BoModel
import BoRefresh
import BoSandbox
import BoStore
import BoTestKit
import Testing

private let fjordbris = PartyNumber("317001053")

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy(attempts: 4, firstWaitMilliseconds: 500, longestWaitSeconds: 120)

    @Test(
        arguments: [
            (1, nil, 0.0, 500), (2, nil, 0.0, 1000), (3, nil, 0.0, 2000), (4, nil, 0.0, nil), (1, nil, 1.0, 750),
            (2, nil, 0.5, 1250),
            (1, 7, 0.9, 7000), (1, 0, 0.0, 0), (1, 121, 0.0, nil), (1, -5, 0.0, 0), (1, nil, 9.0, 750),
        ] as [(Int, Int?, Double, Int?)])
    func `waits double, are spread, and follow what the bank asks`(
        _ row: (attempt: Int, asked: Int?, jitter: Double, wait: Int?)
    ) {
        #expect(policy.wait(after: row.attempt, asked: row.asked, jitter: row.jitter) == row.wait)
    }

    @Test func `the standard policy tries four times`() {
        #expect(RetryPolicy.standard.attempts == 4)
        #expect(RetryPolicy.never.wait(after: 1, asked: nil, jitter: 0) == nil)
    }
}

@Suite struct EngineTests {
    @Test func `a failure that passes is tried again, and told`() throws {
        let fault = Fault(
            .status(503, code: "ACC-500", message: "Midlertidig", retryAfter: nil), service: .bank,
            path: "transactions", times: 2)
        let stage = try HubStage(scenario: .tiny, faults: [fault])

        let summary = stage.refresh()

        #expect(summary.isWhole)
        let retries = stage.events.all.compactMap { event -> Int? in
            if case .note(let note) = event, case .retry(_, let attempt, _, _) = note.kind { attempt } else { nil }
        }
        #expect(retries.count == 2)
    }

    @Test func `a bank that asks for more time than there is gets no further request`() throws {
        let fault = Fault(
            .status(429, code: "ACC-022", message: "Vent", retryAfter: "3600"), service: .bank,
            bank: OrganizationNumber("317001029"))
        let stage = try HubStage(scenario: .tiny, faults: [fault])

        stage.refresh(.named([fjordbris.text], banks: nil))

        let asked = stage.sandbox.requests.filter { $0.request.url.contains("317001029/") && $0.status == 429 }
        #expect(asked.count == 1)
    }

    @Test func `only the banks that are named are asked`() throws {
        let stage = try HubStage(scenario: .tiny)
        stage.refresh(.named([fjordbris.text], banks: [OrganizationNumber("317001029")]))
        #expect(!stage.sandbox.requests.contains { $0.request.url.contains("/bank/317001010/") })
        #expect(stage.sandbox.requests.contains { $0.request.url.contains("/bank/317001029/") })
    }

    @Test func `one account can be fetched alone`() throws {
        let stage = try HubStage(scenario: .tiny)
        stage.refresh(.named([fjordbris.text], banks: nil))
        let estate = try #require(try stage.estate(fjordbris))
        let before = stage.sandbox.requests.count
        let number = AccountNumber("99011000017")

        stage.refresh(.account(estate.id, OrganizationNumber("317001010"), number))

        let histories = stage.sandbox.requests.dropFirst(before).filter { $0.request.url.contains("/transactions?") }
        #expect(histories.count == 1)
    }

    @Test func `a short refresh after a long one does not lose the older months`() throws {
        let store = try HubStage(scenario: .tiny).store
        let long = try HubStage(scenario: .tiny, months: 12, store: store)
        long.refresh()
        let estate = try #require(try long.estate(fjordbris))
        let before = try long.accounts(of: estate.id).map(\.transactions)

        let short = try HubStage(scenario: .tiny, months: 1, store: store)
        short.refresh()

        #expect(try short.accounts(of: estate.id).map(\.transactions) == before)
    }

    @Test(arguments: [1, 4, 12])
    func `no bank is asked for more than twelve months before the opening`(_ months: Int) throws {
        let stage = try HubStage(scenario: .tiny, months: months)
        stage.refresh()
        #expect(!stage.sandbox.requests.contains { $0.status == 400 })
        let histories = stage.sandbox.requests.map(\.request.url).filter { $0.contains("/transactions?fromDate=") }
        let estate = try #require(try stage.estate(fjordbris))
        #expect(histories.contains { $0.contains("fromDate=\(estate.openedOn.adding(months: -months))") })
        #expect(histories.allSatisfy { $0.contains("toDate=2026-11-22") })
    }

    @Test func `a stop ends the work, and what was fetched whole stays`() throws {
        let store = try Store.inMemory()
        try HubStage(scenario: .tiny, store: store).refresh()
        let before = try store.answer(.estates)
        let slow = OrganizationNumber("317001029")
        let fault = Fault(.latency(milliseconds: 60_000), service: .bank, bank: slow)
        let stage = try HubStage(scenario: .tiny, faults: [fault], store: store)
        let ticket = stage.engine.refresh(.everything)
        try #require(
            stage.events.wait { progress in
                progress.steps.contains { step in
                    if case .bank(_, slow) = step.id { step.state == .running } else { false }
                }
            })

        ticket.cancel()

        #expect(ticket.wait().wasStopped)
        #expect(try store.answer(.estates) == before)
        #expect(try store.check().isEmpty)
    }

    @Test func `stopping the engine stops what is under way and what waits`() throws {
        let stage = try HubStage(scenario: .tiny, faults: [Fault(.latency(milliseconds: 60_000), service: .bank)])
        let tickets = [stage.engine.refresh(.everything), stage.engine.refresh(.everything)]
        stage.engine.stop()
        #expect(tickets.map { $0.wait().wasStopped } == [true, true])
    }

    @Test func `progress ends with every step over and the summary at hand`() throws {
        let stage = try HubStage()
        let summary = stage.refresh()

        let progress = stage.events.progress

        #expect(progress.steps.allSatisfy { $0.state.isOver })
        #expect(progress.permille == 1000)
        #expect(!progress.isRunning)
        #expect(progress.summary == summary)
        #expect(progress.steps.contains { $0.state == .letter })
        #expect(summary.requests == stage.sandbox.requests.count)
        #expect(try stage.store.requests(of: nil).count == summary.requests)
    }

    @Test func `the directory of an hour ago is good enough, that of yesterday is not`() throws {
        let stage = try HubStage(scenario: .tiny)
        func directoryRequests() -> Int { stage.sandbox.requests.count { $0.request.url.contains("/endpoints") } }
        stage.refresh()
        #expect(directoryRequests() == 1)
        stage.clock.turn(to: World.standardNow.adding(seconds: 3600))
        stage.refresh()
        #expect(directoryRequests() == 1)
        stage.clock.turn(to: World.standardNow.adding(seconds: 24 * 3600))
        stage.refresh()
        #expect(directoryRequests() == 2)
    }

    @Test(arguments: [1, 2, 4])
    func `a bank has one request of ours at a time, and no more banks are asked than there are lanes`(
        _ lanes: Int
    ) throws {
        let stage = try HubStage(faults: [Fault(.latency(milliseconds: 2), service: .bank)], lanes: lanes)

        stage.refresh()

        #expect(stage.traffic.banks.count > 3)
        #expect(stage.traffic.banks.allSatisfy { $0.value == 1 }, "\(stage.traffic.banks)")
        #expect((1...lanes).contains(stage.traffic.mostAtOnce))
    }
}

@Suite struct AuditTrailTests {
    @Test func `records are on disk after a flush, in their order`() throws {
        let store = try HubStage(scenario: .tiny).store
        let trail = AuditTrail(store: store)
        for number in 0..<50 {
            trail.record(
                RequestRecord(
                    at: World.standardNow, estate: nil, accountInfoRequestID: nil, correlationID: "\(number)",
                    method: "GET",
                    url: "http://127.0.0.1/", status: 200, errorCode: nil, bytes: 1, milliseconds: 1))
        }

        #expect(trail.flush() == nil)

        #expect(trail.count == 50)
        #expect(try store.requests(of: nil).reversed().map(\.correlationID) == (0..<50).map { "\($0)" })
    }
}
