import BoHub
import BoModel
import BoSandbox
import Testing

@Suite struct FaultTests {
    private static let testfjord = OrganizationNumber("317001010")
    private static let tiny = World(scenario: .tiny)

    /// What reading one estate's list, details and first page at a bank comes to.
    private func outcome(_ faults: [Fault]) throws -> Problem.Code? {
        let stage = try Stage(FaultTests.tiny, faults: faults)
        let estate = try #require(FaultTests.tiny.expectations.first { $0.name == "E1" })
        do {
            let endpoint = try #require(try stage.endpoint(FaultTests.testfjord))
            let list = try stage.hub.accounts(of: estate.debtor, at: endpoint, in: stage.span(estate), stage.call)
            let account = try #require(list.accounts.first)
            if list.completeness == .partial { return .partial }
            _ = try stage.hub.details(of: account, at: endpoint, in: stage.span(estate), stage.call)
            var cursor: PageCursor?
            repeat {
                let page = try stage.hub.transactions(
                    of: account, at: endpoint, in: stage.span(estate), after: cursor, stage.call)
                cursor = page.next
            } while cursor != nil
            return nil
        } catch let error as HubError {
            return error.problem.code
        }
    }

    @Test func `without faults all is well`() throws {
        #expect(try outcome([]) == nil)
    }

    @Test(arguments: [
        (Fault(.status(503, code: nil, message: nil, retryAfter: nil), service: .bank), Problem.Code.failed),
        (Fault(.status(429, code: "ACC-022", message: "Rolig", retryAfter: "7"), path: "transactions"), .tooMany),
        (Fault(.malformed(.trailingComma), bank: testfjord), .malformed),
        (Fault(.malformed(.duplicateKey), bank: testfjord), .malformed),
        (Fault(.malformed(.badUTF8), bank: testfjord), .malformed),
        (Fault(.malformed(.nesting), bank: testfjord), .malformed),
        (Fault(.malformed(.junk), bank: testfjord), .malformed), (Fault(.html, bank: testfjord), .malformed),
        (Fault(.truncated, bank: testfjord), .malformed),
        (Fault(.nextLoop, path: "transactions"), .pagingLoop),
        (Fault(.nextAbsolute("https://evil.invalid/accounts"), path: "transactions"), .foreignAddress),
        (Fault(.foreignAlgorithm("RSA1_5"), bank: testfjord), .undecryptable),
        (Fault(.tampered, bank: testfjord), .undecryptable),
        (Fault(.drop, bank: testfjord), .unreachable),
        (Fault(.redirect("https://evil.invalid/"), bank: testfjord), .redirected),
        (Fault(.partial("Ring oss"), path: "accounts"), .partial),
    ])
    func `each fault is met as it should be`(_ fault: Fault, _ expected: Problem.Code) throws {
        let code = try outcome([fault])
        // A body that ends in its middle may fail as text or as cipher.
        if fault.kind == .truncated || fault.kind == .html {
            #expect([.malformed, .undecryptable].contains(code))
        } else {
            #expect(code == expected)
        }
    }

    @Test(arguments: [
        Fault(.plainJSON, bank: testfjord), Fault(.contentType("application/json"), bank: testfjord),
        Fault(.unknownEnum, bank: testfjord),
        Fault(.negativeAmount), Fault(.duplicateRows(4), path: "transactions"),
        Fault(.hugePage(bytes: 2_000_000), path: "transactions"),
        Fault(.tokenSeconds(30), service: .token), Fault(.latency(milliseconds: 1), service: .bank),
        Fault(.status(500, code: nil, message: nil, retryAfter: nil), account: AccountNumber("99030000000")),
    ])
    func `some faults do not keep the client from its data`(_ fault: Fault) throws {
        #expect(try outcome([fault]) == nil)
    }

    @Test func `a fault comes as often as it should, after as many as it should`() throws {
        let sandbox = Sandbox(
            world: FaultTests.tiny, wallClock: { World.standardNow }, baseURL: "http://127.0.0.1:9",
            faults: [
                Fault(.status(500, code: nil, message: nil, retryAfter: nil), service: .notices, skip: 1, times: 2)
            ])
        let request = HTTPRequest(url: "http://127.0.0.1:9/konkursvarsel/konkursvarsler")
        #expect((0..<5).map { _ in sandbox.answer(request).status } == [200, 500, 500, 200, 200])
    }

    @Test func `an account can vanish`() throws {
        let stage = try Stage(FaultTests.tiny, faults: [Fault(.vanish, account: AccountNumber("99011000017"))])
        let estate = try #require(FaultTests.tiny.expectations.first { $0.name == "E1" })
        let numbers = try stage.accounts(of: estate, at: FaultTests.testfjord).flatMap(\.accounts).map(\.number.text)
        #expect(numbers == ["99011101387"])
    }

    @Test func `the troubles of one estate come in their order`() throws {
        let stage = try Stage(Worlds.small)
        let estate = try #require(Worlds.small.expectations.first { $0.name == "E8" })
        let endpoint = try #require(try stage.endpoint(OrganizationNumber("317001037")))
        let accounts = try stage.accounts(of: estate, at: endpoint.bank).flatMap(\.accounts)
        let first = try stage.hub.transactions(
            of: accounts[0], at: endpoint, in: stage.span(estate), after: nil, stage.call)
        for _ in 0..<2 {
            let error = #expect(throws: HubError.self) {
                try stage.hub.transactions(
                    of: accounts[0], at: endpoint, in: stage.span(estate), after: first.next, stage.call)
            }
            #expect(error?.problem.otherCode == "ACC-500")
            #expect(error?.isRetryable == true)
        }
        #expect(
            try stage.hub.transactions(
                of: accounts[0], at: endpoint, in: stage.span(estate), after: first.next, stage.call
            ).transactions.count == 1000)
        let tooMany = #expect(throws: HubError.self) {
            try stage.hub.transactions(of: accounts[1], at: endpoint, in: stage.span(estate), after: nil, stage.call)
        }
        #expect(tooMany?.retryAfterSeconds == 1)
        let unknown = #expect(throws: HubError.self) {
            try stage.hub.details(of: accounts[2], at: endpoint, in: stage.span(estate), stage.call)
        }
        #expect(unknown?.problem.otherCode == "ACC-002")
        #expect(accounts[3].isNotDelivered)
    }

    @Test func `a file of faults says what it means`() throws {
        let text = """
            {"faults": [
              {"kind": "status", "status": 500, "code": "ACC-500", "message": "Feil", "retryAfter": 3, "service": \
              "bank",
               "bank": "317001037", "path": "transactions", "account": "99031000013", "page": 2, "times": 2, "skip": 1},
              {"kind": "latency", "milliseconds": 250, "party": "317001053"}, {"kind": "malformed", "form": "junk"},
              {"kind": "truncated"}, {"kind": "html"}, {"kind": "content-type", "contentType": "text/csv"},
              {"kind": "next-loop"}, {"kind": "next-absolute", "url": "https://x.invalid/"},
              {"kind": "foreign-alg", "alg": "none"}, {"kind": "plain-json"}, {"kind": "tampered"},
              {"kind": "token-expire-seconds", "seconds": 5}, {"kind": "drop"}, {"kind": "redirect"},
              {"kind": "huge-page", "bytes": 100}, {"kind": "unknown-enum"}, {"kind": "partial", "message": "Mer"},
              {"kind": "vanish"}, {"kind": "duplicate-rows", "rows": 2}, {"kind": "negative-amount"}
            ]}
            """
        let faults = try Fault.all(from: Array(text.utf8), named: "faults.json")
        #expect(faults.count == 20)
        #expect(
            faults[0]
                == Fault(
                    .status(500, code: "ACC-500", message: "Feil", retryAfter: "3"), service: .bank,
                    bank: OrganizationNumber("317001037"), path: "transactions", account: AccountNumber("99031000013"),
                    page: 2, skip: 1,
                    times: 2))
        #expect(faults[1] == Fault(.latency(milliseconds: 250), party: "317001053"))
        #expect(faults[2].kind == .malformed(.junk))
        #expect(faults[18].kind == .duplicateRows(2))
    }

    @Test(arguments: [
        ("{", "JSON"), ("{}", "faults"), (#"{"faults":[{}]}"#, "faults[1]: \"kind\""),
        (#"{"faults":[{"kind":"meteor"}]}"#, "meteor"),
        (#"{"faults":[{"kind":"drop"},{"kind":"status"}]}"#, "faults[2]: \"status\""),
        (#"{"faults":[{"kind":"drop","bnak":"1"}]}"#, "bnak"),
        (#"{"faults":[{"kind":"drop","page":"two"}]}"#, "\"page\""),
        (#"{"faults":[{"kind":"drop","service":"tax"}]}"#, "tax"),
        (#"{"faults":[{"kind":"malformed","form":"soup"}]}"#, "soup"),
    ])
    func `a file of faults with a mistake is refused by name`(_ text: String, _ word: String) {
        let problem = #expect(throws: Problem.self) { try Fault.all(from: Array(text.utf8), named: "faults.json") }
        #expect(problem?.code == .configuration)
        #expect(problem?.detail?.contains(word) == true)
    }
}
