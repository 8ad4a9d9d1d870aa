import BoHub
import BoModel
import Synchronization
import Testing

/// What the audit trail keeps.
@Suite struct AuditTests {
    private let noAccounts = #"{"responseDetails":{"status":"complete"},"accounts":[]}"#

    @Test func `keeps a line for every request, tokens too`() throws {
        let stage = Stage(json: noAccounts)

        _ = try Ask.accounts(stage)

        #expect(
            stage.records == [
                RequestRecord(
                    at: Stage.epoch, estate: stage.call().estate, accountInfoRequestID: nil, correlationID: nil,
                    method: "POST",
                    url: "https://token.test/token", status: 200, errorCode: nil, bytes: 65, milliseconds: 0),
                RequestRecord(
                    at: Stage.epoch, estate: stage.call().estate, accountInfoRequestID: "case-1", correlationID: "id-2",
                    method: "GET",
                    url:
                        "https://bank.test/dsop/v2/317001010/accounts?fromDate=2026-01-01&toDate=2026-11-22"
                        + "&OnlyPrimaryOwner=true",
                    status: 200, errorCode: nil, bytes: noAccounts.utf8.count, milliseconds: 0),
            ])
    }

    @Test(arguments: [
        (HTTPResponse.json(#"{"code":"ACC-500","message":"x"}"#, status: 500), "ACC-500"),
        (.json("<", status: 503), "HTTP 503"),
        (.json("{"), "hub.malformed"),
    ])
    func `keeps what went wrong`(_ row: (response: HTTPResponse, code: String)) throws {
        let stage = Stage(row.response)

        #expect(failure { try Ask.accounts(stage) } != nil)

        #expect(stage.records.last?.errorCode == row.code)
        #expect(stage.records.last?.status == row.response.status)
        #expect(stage.records.last?.bytes == row.response.body.count)
    }

    @Test func `keeps that no answer came, and how long that took`() throws {
        let clock = Mutex<Stage?>(nil)
        let stage = Stage { _ throws(TransportError) in
            clock.withLock { $0?.pass(seconds: 2) }
            throw .timedOut("x")
        }
        clock.withLock { $0 = stage }

        #expect(failure { try Ask.accounts(stage) } != nil)

        #expect(stage.records.last?.errorCode == "hub.timed-out")
        #expect(stage.records.last?.status == nil)
        #expect(stage.records.last?.milliseconds == 2000)
    }

    @Test(arguments: [
        ("99011000017", "accounts/•••"), ("ref-30858232267-x", "accounts/ref-•••-x"), ("12345678", "accounts/12345678"),
        ("abc", "accounts/abc"),
    ])
    func `keeps no numbers of people or accounts`(_ row: (reference: String, path: String)) throws {
        let stage = Stage(json: Ask.envelope(""))
        let account = AccountDescription(number: AccountNumber("99011000017"), reference: row.reference)

        _ = try Ask.page(stage, of: account)

        let query = "?fromDate=2026-01-01&toDate=2026-11-22"
        #expect(stage.records.last?.url == "https://bank.test/dsop/v2/317001010/\(row.path)/transactions\(query)")
    }

    @Test func `keeps nothing of what a bank put into its links`() throws {
        let stage = Stage { request in
            .json(
                request.url.contains("cursor")
                    ? Ask.envelope("")
                    : #"{"responseDetails":{"status":"complete"},"transactions":[],"links":[{"rel":"next","#
                        + #""href":"/accounts/a?cursor=30858232267&page=2"}]}"#
            )
        }

        let page = try Ask.page(stage)
        _ = try Ask.page(stage, after: page.next)

        #expect(stage.records.last?.url == "https://bank.test/dsop/v2/317001010/accounts/a?cursor=•••&page=2")
    }

    @Test func `keeps no person's number, wherever it travels`() throws {
        let person = PartyNumber("30858232267")
        let stage = Stage { request in
            request.url.contains("kar.test")
                ? .json(#"{"banks":[]}"#) : .json(#"{"responseStatus":"complete","accounts":[]}"#)
        }
        let client = try stage.client()

        _ = try client.bankRelations(of: person, in: Stage.span, stage.call())
        _ = try client.accounts(of: person, at: Stage.bank, in: Stage.span, stage.call())

        #expect(stage.records.count == 4)
        for record in stage.records { #expect(!"\(record)".contains("30858232267")) }
    }
}

@Suite struct MessageTests {
    @Test func `finds headers in whatever case they are written`() {
        let headers = [HTTPHeader("Content-Type", "a"), HTTPHeader("content-type", "b")]

        #expect(HTTPRequest(url: "x", headers: headers).header("CONTENT-TYPE") == "a")
        #expect(HTTPResponse(status: 200, headers: headers).header("content-type") == "a")
        #expect(HTTPResponse(status: 200).header("x") == nil)
        #expect(HTTPRequest(url: "x").method == "GET")
    }

    @Test func `a stop sign ends all waiting, and stays raised`() {
        let sign = StopSign()

        #expect(!sign.isRaised)
        #expect(!sign.wait(seconds: 0))
        #expect(!sign.wait(seconds: -1))
        sign.raise()
        sign.raise()
        #expect(sign.isRaised)
        #expect(sign.wait(seconds: 3600))
        #expect(sign.wait(seconds: 3600))
    }

    @Test func `a stop sign wakes everybody who waits`() async {
        let sign = StopSign()

        let woken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2 {
                group.addTask { await Lane.run { sign.wait(seconds: 600) } }
            }
            sign.raise()
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }

        #expect(woken == [true, true])
    }
}
