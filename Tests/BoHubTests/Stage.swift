import BoHub
import BoModel
import Foundation
import Synchronization

/// A hub that answers from a script, and everything a client needs to ask it.
final class Stage: Sendable {
    typealias Script = @Sendable (HTTPRequest) throws(TransportError) -> HTTPResponse

    static let epoch = Instant(CivilDate(daysSince1970: 20_779), hour: 11, minute: 4, second: 5)
    static let span = DateSpan(from: Stage.day("2026-01-01"), through: Stage.day("2026-11-22"))
    static let company = PartyNumber("317001061")
    static let bank = BankEndpoint(
        bank: OrganizationNumber("317001010"), bankName: "Testfjord Sparebank",
        url: "https://bank.test/dsop/v2/317001010", version: .v2, environment: "test")

    private let state = Mutex(State())
    private let script: Script
    private let tokens: @Sendable (Int) -> HTTPResponse

    private struct State {
        var requests: [HTTPRequest] = []
        var records: [RequestRecord] = []
        var milliseconds: Int64 = 0
        var ids = 0
        var tokens = 0
    }

    /// - Parameters:
    ///   - tokens: answers the first, second, … request for a token; without it each gets a token with its number.
    ///   - script: answers all others.
    init(tokens: @escaping @Sendable (Int) -> HTTPResponse = Stage.token(lifeSeconds: 120), _ script: @escaping Script)
    {
        self.tokens = tokens
        self.script = script
    }

    /// Answers with tokens that live so long.
    static func token(lifeSeconds: Int) -> @Sendable (Int) -> HTTPResponse {
        { .json(#"{"access_token":"token-\#($0)","token_type":"Bearer","expires_in":\#(lifeSeconds)}"#) }
    }

    /// A hub that answers everything with the same.
    convenience init(_ response: HTTPResponse) { self.init { _ in response } }

    /// A hub that answers everything with the same JSON.
    convenience init(json: String) { self.init(.json(json)) }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }
    /// Without those for tokens.
    var asked: [HTTPRequest] { requests.filter { $0.method == "GET" } }
    var records: [RequestRecord] { state.withLock { $0.records } }
    var now: Instant { Instant(milliseconds: Stage.epoch.milliseconds + state.withLock { $0.milliseconds }) }

    func pass(seconds: Int64) { state.withLock { $0.milliseconds += seconds * 1000 } }

    func call(_ stop: StopSign = StopSign()) -> HubCall {
        HubCall(estate: Estate.ID("385fad87-b3e1-4542-a5ac-86c1b4e130af"), caseID: "case-1", stop: stop)
    }

    func client(_ change: (inout HubSettings) -> Void = { _ in }, keys: HubKeys? = nil) throws -> HubClient {
        var settings = HubSettings(
            konkursvarsel: "https://kv.test", customerRelationships: "https://kar.test/kar-ws/api/v2",
            endpointDirectory: "https://dir.test/kontroll/?envelope=false", subscriptionKey: "key-1",
            maskinporten: MaskinportenSettings(
                tokenURL: "https://token.test/token", audience: "https://test.maskinporten.no/", clientID: "client-1",
                keyID: "kid-1"))
        change(&settings)
        return HubClient(
            settings: settings,
            keys: try keys ?? HubKeys(signingKeyPEM: TestKeys.signing, decryptionKeyPEM: TestKeys.decryption),
            konkursvarselTransport: Way(stage: self), transport: Way(stage: self), now: { self.now },
            makeID: {
                self.state.withLock { state in
                    state.ids += 1
                    return "id-\(state.ids)"
                }
            },
            record: { record in self.state.withLock { $0.records.append(record) } })
    }

    fileprivate func answer(_ request: HTTPRequest) throws(TransportError) -> HTTPResponse {
        let count = state.withLock { state in
            state.requests.append(request)
            if request.method == "POST" { state.tokens += 1 }
            return state.tokens
        }
        if request.method == "POST" { return tokens(count) }
        return try script(request)
    }

    static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(daysSince1970: 0) }
}

private struct Way: HTTPTransport {
    let stage: Stage

    func send(_ request: HTTPRequest, until stop: StopSign) throws(TransportError) -> HTTPResponse {
        if stop.isRaised { throw .stopped }
        return try stage.answer(request)
    }
}

extension HTTPResponse {
    /// A good answer in JSON.
    static func json(_ text: String, status: Int = 200, headers: [HTTPHeader] = []) -> HTTPResponse {
        HTTPResponse(
            status: status, headers: [HTTPHeader("Content-Type", "application/json;charset=UTF-8")] + headers,
            body: Array(text.utf8))
    }
}

/// The trouble that a question came to.
func problem<Value>(_ body: () throws -> Value) -> Problem? { failure(body)?.problem }

func failure<Value>(_ body: () throws -> Value) -> HubError? {
    do {
        _ = try body()
        return nil
    } catch { return error as? HubError }
}

/// Runs what blocks on a thread of its own.
enum Lane {
    static func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}
