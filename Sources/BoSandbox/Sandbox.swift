public import BoHub
public import BoModel
import Synchronization

/// A world that answers: registers, token office and banks, as a client of the hub meets them.
///
/// The same requests get the same answers, but for tokens, encryption and what faults count. Safe from several threads.
public final class Sandbox: Sendable {
    public let world: World
    /// Who may ask, and whom the banks encrypt for.
    public let identity: SandboxIdentity
    private let clock: @Sendable () -> Instant
    let wallClock: @Sendable () -> Instant
    let faults: [Fault]
    let jwe: JWE
    let readAhead = ReadAhead()
    private let state: Mutex<State>

    /// What changes.
    private struct State {
        var baseURL: String
        var setClock: Instant?
        var requests: [SeenRequest] = []
        var faultCounts: [Int]
        var correlationIDs: Set<String> = []
        var tokens = TokenTable()
    }

    /// How many of the newest requests are remembered.
    public static let mostRequests = 50_000

    /// - Parameters:
    ///   - clock: the world's now, until ``advance(to:)`` says otherwise: which notices are there, what is booked.
    ///   - wallClock: the now of grants and tokens.
    ///   - baseURL: what the addresses in the answers begin with.
    ///   - identity: the client's keys.
    ///   - faults: what goes wrong beside what the scenario has in store.
    public init(
        world: World, clock: @escaping @Sendable () -> Instant = { World.standardNow },
        wallClock: @escaping @Sendable () -> Instant,
        baseURL: String = "http://127.0.0.1:8080", identity: SandboxIdentity = .synthetic, faults: [Fault] = []
    ) {
        self.world = world
        self.clock = clock
        self.wallClock = wallClock
        self.identity = identity
        self.faults = faults + world.faults
        jwe = JWE(publicKey: identity.encryptionKeyDER)
        state = Mutex(
            State(baseURL: baseURL, faultCounts: Array(repeating: 0, count: faults.count + world.faults.count)))
    }

    // MARK: Its clock, its address, its memory

    /// The world's now.
    public var now: Instant { state.withLock { $0.setClock } ?? clock() }

    /// Sets the world's clock; it stands still from then on.
    public func advance(to moment: Instant) { state.withLock { $0.setClock = moment } }

    /// What the addresses in its answers begin with.
    public var baseURL: String {
        get { state.withLock { $0.baseURL } }
        set { state.withLock { $0.baseURL = newValue } }
    }

    /// The newest requests, oldest first, at most ``mostRequests``.
    public var requests: [SeenRequest] { state.withLock { $0.requests } }

    // MARK: Answering

    /// The answer to a request. An answer that the faults let drop has status 0; see ``SandboxTransport``.
    public func answer(_ request: HTTPRequest) -> HTTPResponse { delivery(of: request).response }

    /// The answer to a request, and how it comes.
    public func delivery(of request: HTTPRequest) -> Delivery {
        let delivery = route(request)
        let seen = SeenRequest(at: now, request: request, status: delivery.response.status)
        state.withLock { state in
            state.requests.append(seen)
            if state.requests.count > Sandbox.mostRequests + 1_000 { state.requests.removeFirst(1_000) }
        }
        return delivery
    }

    private func route(_ request: HTTPRequest) -> Delivery {
        guard let target = Target(request.url, below: baseURL) else { return Delivery(Sandbox.lost) }
        switch target.steps.first {
        case "konkursvarsel": return NoticeDesk(sandbox: self, request: request, target: target).delivery()
        case "kar": return RelationDesk(sandbox: self, request: request, target: target).delivery()
        case "endpoints": return DirectoryDesk(sandbox: self, request: request, target: target).delivery()
        case "token": return TokenDesk(sandbox: self, request: request, target: target).delivery()
        case "bank":
            return BankDesk(sandbox: self, request: request, target: target)?.delivery() ?? Delivery(Sandbox.lost)
        default: return Delivery(Sandbox.lost)
        }
    }

    /// The answer to what goes nowhere.
    private static let lost = HTTPResponse(
        status: 404, headers: [HTTPHeader("Content-Type", "text/html")],
        body: Array("<html><body>404</body></html>".utf8))

    // MARK: What the desks share

    /// The faults that a request meets. Each that matches is counted, also when it passes.
    func faults(for subject: FaultSubject) -> [Fault.Kind] {
        let matching = faults.indices.filter { faults[$0].matches(subject) }
        guard !matching.isEmpty else { return [] }
        return state.withLock { state in
            matching.compactMap { index in
                let count = state.faultCounts[index]
                state.faultCounts[index] += 1
                let fault = faults[index]
                guard count >= fault.skip, fault.times.map({ count < fault.skip + $0 }) ?? true else { return nil }
                return fault.kind
            }
        }
    }

    /// Takes note of a correlation identifier; false when it was used before.
    func isNew(correlationID: String) -> Bool {
        state.withLock { state in
            if state.correlationIDs.count > 1_000_000 { state.correlationIDs.removeAll() }
            return state.correlationIDs.insert(correlationID.lowercased()).inserted
        }
    }

    /// Works on the table of tokens.
    func withTokens<Result: Sendable>(_ body: (inout sending TokenTable) -> sending Result) -> Result {
        state.withLock { state in body(&state.tokens) }
    }

    /// What a token may be used for, when it is good.
    func token(_ text: String?) -> TokenTable.Token? {
        guard let text else { return nil }
        let now = wallClock()
        return state.withLock { $0.tokens.token(text, at: now) }
    }

    /// The base address of a bank's API as the directory has it. One bank's ends with a slash, and that is part of its
    /// name.
    func address(of bank: SandboxBank) -> String {
        "\(baseURL)/bank/\(bank.number.text)/\(bank.version.rawValue)" + (bank == .havnebanken ? "/" : "")
    }
}

/// An answer, and how it comes.
public struct Delivery: Sendable {
    public private(set) var response: HTTPResponse
    /// How late it comes.
    public private(set) var delayMilliseconds = 0
    /// The connection ends instead.
    public private(set) var isDropped = false

    init(_ response: HTTPResponse, faults: [Fault.Kind] = []) {
        self.response = response
        for fault in faults {
            switch fault {
            case .latency(let milliseconds): delayMilliseconds += milliseconds
            case .drop:
                isDropped = true
                self.response = HTTPResponse(status: 0)
            default: break
            }
        }
    }
}

/// A request that the sandbox has seen.
public struct SeenRequest: Hashable, Sendable {
    /// The world's now.
    public let at: Instant
    /// With all headers: the token too, so that a test can tell where tokens went.
    public let request: HTTPRequest
    /// The status that was answered; 0 when the connection was dropped.
    public let status: Int
}
