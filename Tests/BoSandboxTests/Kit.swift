import BoHub
import BoModel
import BoSandbox
import Synchronization

/// Numbers requests, so that a test's uuids are always the same.
final class Counter: Sendable {
    private let count = Mutex(0)
    func uuid() -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let digits = String(number, radix: 16)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}

/// A wall clock that a test moves.
final class WallClock: Sendable {
    private let moment = Mutex(World.standardNow)
    var now: Instant { moment.withLock { $0 } }
    func pass(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// A sandbox and a client of it, in one process.
struct Stage {
    static let caseID = "11111111-2222-4333-8444-555555555555"

    let sandbox: Sandbox
    let hub: HubClient
    let clock = WallClock()
    let call = HubCall(estate: nil, caseID: Stage.caseID, stop: StopSign())

    init(_ world: World = World(), faults: [Fault] = [], at now: Instant = World.standardNow) throws {
        let clock = clock
        let counter = Counter()
        sandbox = Sandbox(
            world: world, clock: { now }, wallClock: { clock.now }, baseURL: "http://127.0.0.1:9", faults: faults)
        hub = try Stage.hub(for: sandbox, over: SandboxTransport(sandbox), clock: clock, counter: counter)
    }

    static func hub(
        for sandbox: Sandbox, over transport: any HTTPTransport, clock: WallClock, counter: Counter
    ) throws -> HubClient {
        HubClient(
            settings: sandbox.identity.hubSettings(baseURL: sandbox.baseURL), keys: try sandbox.identity.hubKeys(),
            konkursvarselTransport: transport, transport: transport, now: { clock.now }, makeID: { counter.uuid() },
            record: { _ in })
    }

    func span(_ estate: ExpectedEstate, months: Int = 12) -> DateSpan {
        DateSpan.history(months: months, before: estate.openedOn, today: sandbox.now.oslo.day)
    }

    func endpoint(_ bank: OrganizationNumber) throws -> BankEndpoint? {
        try hub.endpointDirectory(call).endpoints.first { $0.bank == bank }
    }

    /// All accounts of an estate in a bank.
    func accounts(of estate: ExpectedEstate, at bank: OrganizationNumber, months: Int = 12) throws -> [AccountList] {
        guard let endpoint = try endpoint(bank) else { return [] }
        return try estate.parties.compactMap { party in
            guard
                try hub.bankRelations(of: party, in: span(estate, months: months), call).contains(where: {
                    $0.bank == bank
                })
            else { return nil }
            return try hub.accounts(of: party, at: endpoint, in: span(estate, months: months), call)
        }
    }

    /// All pages of an account; a page that fails is asked for again, as often as it takes.
    func pages(of account: AccountDescription, _ estate: ExpectedEstate, at endpoint: BankEndpoint, months: Int = 12)
        throws -> [TransactionPage]
    {
        var pages: [TransactionPage] = []
        var cursor: PageCursor?
        var failures = 0
        repeat {
            do {
                let page = try hub.transactions(
                    of: account, at: endpoint, in: span(estate, months: months), after: cursor, call)
                pages.append(page)
                cursor = page.next
                if page.next == nil { return pages }
            } catch {
                failures += 1
                guard error.isRetryable, failures < 5 else { throw error }
            }
        } while true
    }

    /// A raw request to a bank with everything that a bank wants, to be changed by a test.
    func bankRequest(_ bank: String, _ path: String, party: String? = nil) throws -> HTTPRequest {
        let number = OrganizationNumber(bank)
        guard let endpoint = try endpoint(number),
            let estate = sandbox.world.expectations(at: sandbox.now, months: 1).first(where: {
                $0.banks.contains { $0.number == number }
            })
        else { throw Missing() }
        _ = try? hub.accounts(of: estate.debtor, at: endpoint, in: span(estate, months: 1), call)
        guard let seen = sandbox.requests.last(where: { $0.request.url.hasPrefix(endpoint.url) }),
            let token = seen.request.header("Authorization")
        else { throw Missing() }
        var headers = [
            HTTPHeader("Authorization", token), HTTPHeader("AccountInfoRequestID", Stage.caseID),
            HTTPHeader("CorrelationID", "99999999-0000-4000-8000-000000000001"),
            HTTPHeader("Accept", "application/jose"),
            HTTPHeader("Legal-Mandate", "kkl.%20%C2%A7156%20(3)%20og%20(4)%2C%20jf.%20kkfor.%C2%A721"),
        ]
        if let party { headers.append(HTTPHeader("PartyID", party)) }
        let base = endpoint.url.hasSuffix("/") ? endpoint.url : endpoint.url + "/"
        return HTTPRequest(url: base + path, headers: headers)
    }

    struct Missing: Error {}
}

extension HTTPRequest {
    /// The same with a header changed or, for `nil`, left out.
    func with(_ name: String, _ value: String?) -> HTTPRequest {
        var request = self
        request.headers.removeAll { $0.name == name }
        if let value { request.headers.append(HTTPHeader(name, value)) }
        return request
    }
}

/// A world that is expensive enough to be made once.
enum Worlds {
    static let standard = World()
    static let small = World(scenario: .small)
    static let plain: World = {
        var scenario = Scenario.plain
        scenario.largestAccount = 3_000
        return World(scenario: scenario)
    }()
}
