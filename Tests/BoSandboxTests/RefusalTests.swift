import BoHub
import BoJSON
import BoModel
import BoSandbox
import Testing

/// What the sandbox refuses is what a real register or bank would refuse.
@Suite struct RefusalTests {
    private static let list = "accounts?fromDate=2026-07-01&toDate=2026-11-22&OnlyPrimaryOwner=true"

    private func code(_ response: HTTPResponse) throws -> String {
        let root = try JSONDocument(response.body).root
        return "\(response.status) \(root["code"]?.string ?? root["errorCode"]?.string ?? root["error"]?.string ?? "-")"
    }

    @Test(
        arguments: [
            ("AccountInfoRequestID", nil, "400 ACC-001"), ("AccountInfoRequestID", "case 7", "400 ACC-001"),
            ("CorrelationID", nil, "400 ACC-001"), ("CorrelationID", "1", "400 ACC-001"),
            ("Legal-Mandate", nil, "400 ACC-001"),
            ("Legal-Mandate", "kkl.%20%C2%A7156%20%283%29%20og%20%284%29%2C%20jf.%20kkfor.%C2%A721", "400 ACC-001"),
            ("PartyID", nil, "400 ACC-001"), ("PartyID", "317001054", "400 ACC-001"),
            ("PartyID", "317001010", "403 ACC-011"),
            ("PartyID", "317001169", "403 ACC-011"),
            ("Authorization", nil, "401 ACC-010"), ("Authorization", "Bearer somebody-else", "401 ACC-010"),
            ("Accept", "text/html", "406 ACC-013"),
        ] as [(String, String?, String)])
    func `a bank wants every header`(_ header: String, _ value: String?, _ expected: String) throws {
        let stage = try Stage(World(scenario: .tiny))
        let request = try stage.bankRequest("317001010", RefusalTests.list, party: "317001053")
        #expect(try code(stage.sandbox.answer(request.with(header, value))) == expected)
    }

    @Test(arguments: [
        ("accounts?fromDate=2026-07-01&toDate=2026-11-22", "400 ACC-001"),
        ("accounts?fromDate=2025-10-13&toDate=2026-11-22&OnlyPrimaryOwner=true", "400 ACC-001"),
        ("accounts?fromDate=2026-11-22&toDate=2026-07-01&OnlyPrimaryOwner=true", "400 ACC-001"),
        ("accounts?fromDate=2026-02-30&toDate=2026-11-22&OnlyPrimaryOwner=true", "400 ACC-001"),
        ("accounts?OnlyPrimaryOwner=true", "400 ACC-001"),
        ("accounts/99011000017?fromDate=2026-07-01&toDate=2026-11-22", "404 ACC-002"),
        ("accounts/dataNotDelivered/transactions?fromDate=2026-07-01&toDate=2026-11-22", "404 ACC-002"),
        ("accounts/x/cards?fromDate=2026-07-01&toDate=2026-11-22", "400 ACC-001"),
        ("accounts/x/roles?fromDate=2026-07-01&toDate=2026-11-22", "400 ACC-001"),
        ("customers", "404 ACC-003"),
    ])
    func `a bank wants addresses it knows`(_ path: String, _ expected: String) throws {
        let stage = try Stage(World(scenario: .tiny))
        let request = try stage.bankRequest("317001010", path, party: "317001053")
        #expect(try code(stage.sandbox.answer(request)) == expected)
    }

    @Test func `a good request is answered, and not a second time under the same number`() throws {
        let stage = try Stage(World(scenario: .tiny))
        let request = try stage.bankRequest(
            "317001010", RefusalTests.list.replacing("true", with: "TRUE"), party: "317001053")
        let answer = stage.sandbox.answer(request)
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "application/jose")
        #expect(try code(stage.sandbox.answer(request)) == "400 ACC-001")
        var post = request.with("CorrelationID", "99999999-0000-4000-8000-000000000002")
        post.method = "POST"
        #expect(try code(stage.sandbox.answer(post)) == "405 ACC-012")
    }

    @Test func `a token of one bank opens no other, and dies after two minutes`() throws {
        let stage = try Stage(World(scenario: .tiny))
        let own = try stage.bankRequest("317001010", RefusalTests.list, party: "317001053")
        let other = try stage.bankRequest("317001029", RefusalTests.list, party: "317001053")
        let foreign = other.with("Authorization", own.header("Authorization"))
        #expect(try code(stage.sandbox.answer(foreign)) == "401 ACC-010")
        #expect(stage.sandbox.answer(other).status == 200)
        stage.clock.pass(seconds: 121)
        #expect(try code(stage.sandbox.answer(own)) == "401 ACC-010")
    }

    @Test func `a bank with a slash at its end is another audience than one without`() throws {
        let stage = try Stage(Worlds.small)
        let endpoint = try #require(try stage.endpoint(OrganizationNumber("317001037")))
        #expect(endpoint.url.hasSuffix("/"))
        let bare = BankEndpoint(
            bank: endpoint.bank, bankName: endpoint.bankName, url: String(endpoint.url.dropLast()), version: .v2,
            environment: "test")
        let estate = try #require(Worlds.small.expectations.first { $0.name == "E2" })
        let error = #expect(throws: HubError.self) {
            try stage.hub.accounts(of: estate.debtor, at: bare, in: stage.span(estate), stage.call)
        }
        #expect(error?.problem.otherCode == "ACC-010")
    }

    @Test(
        arguments: [
            ("CustomerID", "31700105", "400 ERR-002"), ("CustomerID", "317001010", "403 ERR-001"),
            ("CustomerID", nil, "400 ERR-002"),
            ("Authorization", nil, "401 ERR-401"), ("Legal-Mandate", "kkl", "403 ERR-001"),
            ("CorrelationID", nil, "400 ERR-006"), ("AccountInfoRequestID", nil, "400 ERR-005"),
        ] as [(String, String?, String)])
    func `the customer register wants every header`(_ header: String, _ value: String?, _ expected: String) throws {
        let stage = try Stage(World(scenario: .tiny))
        #expect(try code(stage.sandbox.answer(relationRequest(stage).with(header, value))) == expected)
    }

    @Test(arguments: [
        ("2026-11-22", "2026-11-01"), ("2025-10-13", "2026-11-22"), ("22.11.2026", "2026-11-22"),
    ])
    func `the customer register wants a year at most`(_ from: String, _ to: String) throws {
        let stage = try Stage(World(scenario: .tiny))
        var request = try relationRequest(stage)
        request.url = "http://127.0.0.1:9/kar/customers/customerRelationships?fromDate=\(from)&toDate=\(to)"
        #expect(try code(stage.sandbox.answer(request)) == "400 ERR-003")
    }

    private func relationRequest(_ stage: Stage) throws -> HTTPRequest {
        let estate = try #require(stage.sandbox.world.expectations.first { $0.name == "E1" })
        let relations = try stage.hub.bankRelations(of: estate.debtor, in: stage.span(estate), stage.call)
        #expect(relations.map(\.ownership) == [.primaryOwner, .primaryOwner])
        let seen = try #require(stage.sandbox.requests.last?.request)
        return seen.with("CorrelationID", "99999999-0000-4000-8000-00000000000a")
    }

    @Test func `a grant is used once, by the one who signed it, in its time`() throws {
        let stage = try Stage(World(scenario: .tiny))
        _ = try stage.hub.endpointDirectory(stage.call)
        let grant = try #require(stage.sandbox.requests.first { $0.request.url.hasSuffix("/token") }?.request)
        #expect(try code(stage.sandbox.answer(grant)) == "400 invalid_grant")
        let body = String(decoding: grant.body, as: UTF8.self)
        for changed in [body.replacing("jwt-bearer", with: "password"), String(body.dropLast(8)), "grant_type="] {
            var request = grant
            request.body = Array(changed.utf8)
            #expect(try code(stage.sandbox.answer(request)).hasPrefix("400"))
        }
        let later = try Stage(World(scenario: .tiny))
        later.clock.pass(seconds: 121)
        #expect(try code(later.sandbox.answer(grant)) == "400 invalid_grant")
        let earlier = try Stage(World(scenario: .tiny))
        earlier.clock.pass(seconds: -60)
        #expect(try code(earlier.sandbox.answer(grant)) == "400 invalid_grant")
        let fresh = try Stage(World(scenario: .tiny))
        #expect(fresh.sandbox.answer(grant).status == 200)
    }

    @Test(arguments: [
        "/", "/nobody", "/bank/317001010/v1/accounts", "/bank/999999999/v2/accounts", "/konkursvarsel/x", "/%zz",
    ])
    func `addresses that lead nowhere are not found`(_ path: String) throws {
        let stage = try Stage(World(scenario: .tiny))
        #expect(stage.sandbox.answer(HTTPRequest(url: "http://127.0.0.1:9" + path)).status == 404)
    }

    @Test(arguments: [
        ("GET", "/konkursvarsel/", 200), ("GET", "/konkursvarsel/konkursvarsler", 200),
        ("POST", "/konkursvarsel/konkursvarsler", 405),
        ("GET", "/konkursvarsel/konkursvarsler/oppdatert/yesterday", 400),
        ("GET", "/konkursvarsel/konkursvarsler/oppdatert/2026-10-01T00%3A00%3A00Z", 200),
        ("GET", "/konkursvarsel/konkursvarsler/00000000-0000-4000-8000-000000000000", 404), ("GET", "/endpoints", 401),
        ("GET", "/token", 405),
    ])
    func `registers answer what they are there for`(_ method: String, _ path: String, _ status: Int) throws {
        let stage = try Stage(World(scenario: .tiny))
        let response = stage.sandbox.answer(HTTPRequest(method: method, url: "http://127.0.0.1:9" + path))
        #expect(response.status == status)
        if path.hasPrefix("/konkursvarsel") { #expect(response.header("Bo-Synthetic") == "true") }
    }
}
