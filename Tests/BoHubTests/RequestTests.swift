import BoHub
import BoModel
import Testing

/// What goes out over the wire.
@Suite struct RequestTests {
    private let empty = #"{"responseDetails":{"status":"complete"},"accounts":[],"transactions":[],"account":null}"#
    private let mandate = "kkl.%20%C2%A7156%20(3)%20og%20(4)%2C%20jf.%20kkfor.%C2%A721"

    @Test(arguments: [
        (
            BankEndpoint.Version.v1, "https://bank.test/v1",
            "https://bank.test/v1/accounts?fromDate=2026-01-01&toDate=2026-11-22"
        ),
        (
            .v2, "https://bank.test/v2/317001010/",
            "https://bank.test/v2/317001010/accounts?fromDate=2026-01-01&toDate=2026-11-22&OnlyPrimaryOwner=true"
        ),
    ])
    func `asks a bank for accounts`(_ row: (version: BankEndpoint.Version, base: String, url: String)) throws {
        let stage = Stage(json: empty)

        _ = try Ask.accounts(stage, Ask.endpoint(row.base, row.version))

        let request = try #require(stage.asked.first)
        #expect(request.url == row.url)
        #expect(request.header("PartyID") == "317001061")
        #expect(request.header("Authorization") == "Bearer token-1")
        #expect(request.header("AccountInfoRequestID") == "case-1")
        #expect(request.header("CorrelationID") == "id-2")
        #expect(request.header("Legal-Mandate") == mandate)
        #expect(request.header("Accept-Encoding") == nil)
        #expect(request.header("RequesterID") == nil)
        #expect(request.header("AdditionalReferenceID") == nil)
        #expect(request.body.isEmpty)
    }

    @Test(arguments: [
        ("prod", "application/jose"), ("PROD", "application/jose"),
        ("test", "application/jose, application/json;q=0.9"),
        (nil, "application/jose, application/json;q=0.9"),
    ])
    func `asks production banks for encrypted answers only`(_ row: (environment: String?, accept: String)) throws {
        let stage = Stage(json: empty)
        let endpoint = Ask.endpoint("http://127.0.0.1:9/bank", environment: row.environment)

        _ = try Ask.accounts(stage, endpoint)

        #expect(stage.asked.first?.header("Accept") == row.accept)
    }

    @Test func `escapes an account's reference, whatever is in it`() throws {
        let stage = Stage(json: empty)
        let client = try stage.client()

        _ = try client.details(of: Ask.account, at: Stage.bank, in: Stage.span, stage.call())
        _ = try client.transactions(of: Ask.account, at: Stage.bank, in: Stage.span, after: nil, stage.call())

        let base = "https://bank.test/dsop/v2/317001010/accounts/ref%2F1%20a"
        #expect(
            stage.asked.map(\.url) == [
                base + "?fromDate=2026-01-01&toDate=2026-11-22",
                base + "/transactions?fromDate=2026-01-01&toDate=2026-11-22",
            ])
        #expect(stage.asked.allSatisfy { $0.header("PartyID") == nil })
    }

    @Test(arguments: [".", "..", "dataNotDelivered", "DATANOTDELIVERED"])
    func `asks nothing about an account whose reference leads nowhere`(_ reference: String) throws {
        let stage = Stage(json: empty)
        let account = AccountDescription(number: AccountNumber("99011000017"), reference: reference)

        #expect(throws: HubError.self) { try Ask.page(stage, of: account) }
        #expect(stage.requests.isEmpty)
    }

    @Test func `gives every request an id of its own, repetitions and pages too`() throws {
        let stage = Stage { request in
            if request.header("Authorization") == "Bearer token-1" { return .json("{}", status: 401) }
            let next = request.url.contains("page=2") ? "" : #","links":[{"rel":"next","href":"/accounts?page=2"}]"#
            return .json(#"{"responseDetails":{"status":"complete"},"accounts":[]\#(next)}"#)
        }

        _ = try Ask.accounts(stage)

        let ids = stage.asked.compactMap { $0.header("CorrelationID") }
        #expect(ids.count == 3)
        #expect(Set(ids).count == 3)
        #expect(Set(stage.asked.map { $0.header("AccountInfoRequestID") }) == ["case-1"])
    }

    @Test func `asks the customer register`() throws {
        let stage = Stage(json: #"{"banks":[]}"#)

        _ = try stage.client().bankRelations(of: Stage.company, in: Stage.span, stage.call())

        let request = try #require(stage.asked.first)
        #expect(
            request.url == "https://kar.test/kar-ws/api/v2/customers/customerRelationships"
                + "?fromDate=2026-01-01&toDate=2026-11-22&onlyPrimaryOwner=TRUE")
        #expect(request.header("CustomerID") == "317001061")
        #expect(request.header("Legal-Mandate") == mandate)
        #expect(request.header("AccountInfoRequestID") == "case-1")
        #expect(request.header("CorrelationID") == "id-2")
        #expect(request.header("Accept") == "application/json")
    }

    @Test func `asks the directory with its key, at just the address that was given`() throws {
        let stage = Stage(json: "[]")

        _ = try stage.client().endpointDirectory(stage.call())

        let request = try #require(stage.asked.first)
        #expect(request.url == "https://dir.test/kontroll/?envelope=false")
        #expect(request.header("Ocp-Apim-Subscription-Key") == "key-1")
        #expect(request.header("Authorization") == "Bearer token-1")
        #expect(request.header("Legal-Mandate") == nil)
        #expect(request.header("AccountInfoRequestID") == nil)
    }

    @Test func `asks for notices without any token`() throws {
        let stage = Stage(json: #"{"_links":{}}"#)
        let client = try stage.client()

        _ = try client.notices(since: nil, stage.call())
        _ = try client.notices(since: Instant("2026-06-08T11:34:23.111Z"), stage.call())

        #expect(
            stage.requests.map(\.url) == [
                "https://kv.test/konkursvarsler",
                "https://kv.test/konkursvarsler/oppdatert/2026-06-08T11%3A34%3A23.111Z",
            ])
        #expect(stage.requests.allSatisfy { $0.header("Authorization") == nil })
        #expect(stage.requests.first?.header("Accept") == "application/json, application/hal+json")
    }

    @Test(arguments: [
        "hub.konkursvarsel", "hub.customer_relationships", "hub.endpoint_directory", "maskinporten",
        "maskinporten.signing_key",
    ])
    func `says what is missing in the configuration`(_ name: String) throws {
        let stage = Stage(json: "{}")
        let noKeys = try HubKeys(signingKeyPEM: nil, decryptionKeyPEM: nil)
        let client = try stage.client(
            { settings in
                if name != "maskinporten.signing_key" { settings = HubSettings() }
                if name == "maskinporten" { settings.endpointDirectory = "https://dir.test/" }
            }, keys: noKeys)

        let found =
            switch name {
            case "hub.konkursvarsel": problem { try client.notices(since: nil, stage.call()) }
            case "hub.customer_relationships":
                problem {
                    try client.bankRelations(of: Stage.company, in: Stage.span, stage.call())
                }
            default: problem { try client.endpointDirectory(stage.call()) }
            }

        #expect(found == Problem(.notConfigured, name))
        #expect(stage.requests.isEmpty)
    }

    @Test(arguments: [
        "http://kv.test", "ftp://kv.test", "kv.test", "https://user@kv.test", "https://kv.test#x",
        "https://kv.test/?a=b",
        "https://kv test", "https://", "https://kv.test:0", "https://kv.test:99999", "https://kv.test/../x", "",
        "http://127.0.0.1.evil.test", "http://localhost.evil.test", "http://127.0.0.256",
    ])
    func `refuses an address that is none, or that would send secrets in the clear`(_ url: String) throws {
        let stage = Stage(json: "{}")
        let client = try stage.client {
            $0.konkursvarsel = url
            $0.maskinporten?.tokenURL = url.contains("?") || url.contains("..") ? "http://token.test" : url
        }

        let notices = problem { try client.notices(since: nil, stage.call()) }
        let token = problem { try client.endpointDirectory(stage.call()) }
        let bank = problem {
            try client.accounts(of: Stage.company, at: Ask.endpoint(url), in: Stage.span, stage.call())
        }

        #expect(notices == Problem(.configuration, "hub.konkursvarsel", detail: url))
        #expect(token?.code == .configuration)
        #expect(bank?.code == .foreignAddress)
        #expect(stage.requests.isEmpty)
    }

    @Test(arguments: [
        "http://localhost:8080/x", "http://127.0.0.1", "http://127.1.2.3:80", "http://[::1]:9000", "https://KV.test",
    ])
    func `accepts addresses that are encrypted or this machine's own`(_ url: String) throws {
        let stage = Stage(json: "{}")

        _ = try stage.client { $0.konkursvarsel = url }.notices(since: nil, stage.call())

        #expect(stage.requests.map(\.url) == [url + "/konkursvarsler"])
    }

    @Test func `asks nothing once it was told to stop`() throws {
        let stage = Stage(json: "{}")
        let stop = StopSign()
        stop.raise()

        let found = problem { try stage.client().notices(since: nil, stage.call(stop)) }

        #expect(found?.code == .stopped)
        #expect(stage.requests.isEmpty)
        #expect(stage.records.isEmpty)
    }
}
