import BoHub
import BoModel
import Testing

/// Answers that are not what was asked for.
@Suite struct ReplyTests {
    private static let good = #"{"responseDetails":{"status":"complete"},"accounts":[]}"#

    private func response(_ status: Int, _ type: String?, _ body: String, _ headers: [HTTPHeader] = []) -> HTTPResponse
    {
        HTTPResponse(
            status: status, headers: (type.map { [HTTPHeader("content-type", $0)] } ?? []) + headers,
            body: Array(body.utf8))
    }

    private func failure(_ response: HTTPResponse, _ endpoint: BankEndpoint = Stage.bank) throws -> HubError? {
        let stage = Stage(response)
        let client = try stage.client()
        return BoHubTests.failure {
            try client.accounts(of: Stage.company, at: endpoint, in: Stage.span, stage.call())
        }
    }

    @Test(arguments: [
        "application/json", "application/json;charset=UTF-8", "Application/JSON ; charset=utf-8",
        "application/hal+json",
        "application/problem+json",
    ])
    func `reads JSON under its own names`(_ type: String) throws {
        #expect(try failure(response(200, type, ReplyTests.good)) == nil)
    }

    @Test(arguments: [
        (200, "text/html" as String?, "<html><title>Logg inn</title></html>"), (200, "text/html", ReplyTests.good),
        (200, nil, ReplyTests.good),
        (200, "text/plain", ReplyTests.good), (200, "application/xml", "<a/>"), (200, "application/json", ""),
        (200, "application/jose", ""), (200, "application/jose", ReplyTests.good), (200, "", ReplyTests.good),
        (200, "application/octet-stream", ReplyTests.good), (200, "application/json", "<html>"),
        (200, "application/json", "{"),
        (200, "application/json", "[]"), (200, "application/json", "null"), (200, "application/json", "\"ok\""),
        (200, "application/json", #"{"code":"ACC-500","message":"x"}"#), (200, "application/json", #"{"error":"x"}"#),
        (200, "application/json", #"{"accounts":null,"responseDetails":{"status":"complete"}}"#),
        (200, "application/json", #"{"accounts":{},"responseDetails":{"status":"complete"}}"#),
        (200, "application/json", #"{"accounts":[],"links":"x"}"#),
        (200, "application/json", #"{"accounts":[],"accounts":[]}"#),
        (200, "application/json", #"{"accounts":[],}"#), (200, "application/json", #"{"accounts":[]}{}"#),
        (201, "application/json", ReplyTests.good), (202, "application/json", ReplyTests.good), (204, nil, ""),
        (206, "application/json", ReplyTests.good), (100, nil, ""), (999, nil, ""), (0, nil, ""),
    ])
    func `takes nothing else for an answer`(_ row: (status: Int, type: String?, body: String)) throws {
        let failure = try #require(try failure(response(row.status, row.type, row.body)))

        #expect(failure.problem.code == .malformed)
        #expect(failure.problem.subject == "Testfjord Sparebank")
        #expect(!failure.isRetryable)
    }

    @Test func `shows the type of what came instead, and how it begins`() throws {
        let page = "<html>" + String(repeating: "x", count: 1000)

        let detail = try failure(response(200, "text/html", page))?.problem.detail

        #expect(detail == "text/html · " + page.prefix(200))
    }

    @Test(arguments: ["gzip", "deflate", "br", "identity", "gzip, gzip"])
    func `refuses compressed answers`(_ encoding: String) throws {
        let failure = try failure(
            response(200, "application/json", ReplyTests.good, [HTTPHeader("Content-Encoding", encoding)]))

        #expect(failure?.problem == Problem(.malformed, "Testfjord Sparebank", detail: "Content-Encoding: \(encoding)"))
    }

    @Test(arguments: [
        ("prod", "https://bank.test/x", false), ("Prod", "https://bank.test/x", false),
        ("test", "https://bank.test/x", true),
        (nil, "https://bank.test/x", true), ("prod", "http://127.0.0.1:81/x", true),
        ("prod", "http://localhost/x", true),
        ("prod", "https://127.0.0.1.bank.test/x", false),
    ])
    func `accepts clear answers only from test banks and this machine`(
        _ row: (environment: String?, url: String, isAccepted: Bool)
    ) throws {
        let endpoint = Ask.endpoint(row.url, environment: row.environment)

        let failure = try failure(response(200, "application/json", ReplyTests.good), endpoint)

        #expect(failure?.problem.code == (row.isAccepted ? nil : .unencrypted))
    }

    @Test(arguments: ["application/jose", "application/json", "application/jose; charset=utf-8"])
    func `opens encrypted answers, whatever they call themselves`(_ type: String) throws {
        let token = try Smith(#"{"alg":"RSA-OAEP-256","enc":"A256GCM"}"#, "A256GCM", ReplyTests.good).token
        let endpoint = Ask.endpoint("https://bank.test/x", environment: "prod")

        #expect(try failure(response(200, type, token), endpoint) == nil)
    }

    @Test func `names the bank whose answer it can't open`() throws {
        let token = try Smith(#"{"alg":"RSA1_5","enc":"A256GCM"}"#, "A256GCM", ReplyTests.good).token

        #expect(
            try failure(response(200, "application/jose", token))?.problem
                == Problem(.undecryptable, "Testfjord Sparebank"))
    }

    @Test(arguments: [
        (301, Problem.Code.redirected, false), (302, .redirected, false), (303, .redirected, false),
        (304, .redirected, false),
        (307, .redirected, false), (308, .redirected, false), (400, .refused, false), (401, .unauthorized, false),
        (403, .refused, false), (404, .notFound, false), (405, .refused, false), (406, .refused, false),
        (410, .refused, false),
        (418, .refused, false), (429, .tooMany, true), (500, .failed, true), (501, .failed, false),
        (502, .failed, true),
        (503, .failed, true), (504, .failed, true), (599, .failed, false),
    ])
    func `tells each status apart`(_ row: (status: Int, code: Problem.Code, isRetryable: Bool)) throws {
        let failure = try #require(try failure(response(row.status, nil, "")))

        #expect(failure.problem == Problem(row.code, "Testfjord Sparebank", otherCode: "HTTP \(row.status)"))
        #expect(failure.isRetryable == row.isRetryable)
    }

    @Test(arguments: [
        (#"{"code":"ACC-001","message":"Ugyldig parameter"}"#, "ACC-001", "Ugyldig parameter" as String?),
        (#"{"errorCode":"ERR-003","errorMessage":"Ugyldig periode","timestamp":"x"}"#, "ERR-003", "Ugyldig periode"),
        (#"{"error":"invalid_grant","error_description":"Bad skew"}"#, "invalid_grant", "Bad skew"),
        (#"{"code":400,"message":"Number"}"#, "400", "Number"), (#"{"code":"ACC-400"}"#, "ACC-400", nil),
        (#"{"message":"Only words"}"#, "HTTP 400", "Only words"), ("", "HTTP 400", nil),
    ])
    func `keeps the other side's own code and words`(_ row: (body: String, code: String, message: String?)) throws {
        let problem = try failure(response(400, "application/json", row.body))?.problem

        #expect(problem?.otherCode == row.code)
        #expect(problem?.detail == row.message ?? (row.body.isEmpty ? nil : "application/json · \(row.body)"))
    }

    @Test func `keeps how a gateway's page begins`() throws {
        let problem = try failure(response(502, "text/html", "<html>Bad Gateway</html>"))?.problem

        #expect(
            problem
                == Problem(
                    .failed, "Testfjord Sparebank", detail: "text/html · <html>Bad Gateway</html>",
                    otherCode: "HTTP 502"))
    }

    @Test func `shows where a redirect would have led, and doesn't go there`() throws {
        let stage = Stage(response(302, nil, "", [HTTPHeader("Location", "https://evil.test/")]))

        let problem = problem { try stage.client().notices(since: nil, stage.call()) }

        #expect(problem?.detail == "https://evil.test/")
        #expect(stage.requests.count == 1)
    }

    @Test(arguments: [
        ("0", 0 as Int?), ("7", 7), ("120", 120), ("1000000000000000000000", 1_000_000_000), ("-5", nil as Int?),
        ("soon", nil),
        ("", nil),
        ("1.5", nil), ("Sun, 22 Nov 2026 11:04:35 GMT", 30), ("Sun, 22 Nov 2026 11:00:00 GMT", 0),
        ("Sun, 22 Nov 2026 11:04:35 CET", nil), ("Mon, 32 Nov 2026 11:04:35 GMT", nil),
        ("Sunday, 22-Nov-26 11:04:35 GMT", nil),
    ])
    func `reads how long to wait`(_ row: (header: String, seconds: Int?)) throws {
        let failure = try failure(response(429, nil, "", [HTTPHeader("retry-after", row.header)]))

        #expect(failure?.retryAfterSeconds == row.seconds)
    }

    @Test(arguments: [
        (TransportError.unreachable("x"), Problem.Code.unreachable, "x" as String?, true),
        (.timedOut("x"), .timedOut, "x", true),
        (.insecure("x"), .insecure, "x", false), (.tooLarge(limit: 10), .tooLarge, "> 10 B", false),
        (.other("x"), .failed, "x", false),
        (.stopped, .stopped, nil, false),
    ])
    func `tells why no answer came`(
        _ row: (error: TransportError, code: Problem.Code, detail: String?, isRetryable: Bool)
    ) throws {
        let stage = Stage { _ throws(TransportError) in throw row.error }
        let client = try stage.client()

        let failure = BoHubTests.failure {
            try client.accounts(of: Stage.company, at: Stage.bank, in: Stage.span, stage.call())
        }

        #expect(failure?.problem == Problem(row.code, "Testfjord Sparebank", detail: row.detail))
        #expect(failure?.isRetryable == row.isRetryable)
    }

    @Test(arguments: [
        (429, false), (500, true), (502, false), (503, false), (504, true), (400, false),
    ])
    func `asks the customer register again only where that is meant`(_ row: (status: Int, isRetryable: Bool)) throws {
        let stage = Stage(response(row.status, nil, ""))
        let client = try stage.client()

        let failure = BoHubTests.failure {
            try client.bankRelations(of: Stage.company, in: Stage.span, stage.call())
        }

        #expect(failure?.isRetryable == row.isRetryable)
    }
}
