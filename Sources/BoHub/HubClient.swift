public import BoModel

/// Asks the hub's services: the notices, the customer register, the endpoint directory and the banks.
///
/// Blocking: call it on a background queue. Safe from several threads; tokens are shared between them. Every request is
/// told to the audit trail, whatever came of it. Nothing is repeated but a request whose token was refused, once, with
/// a new one.
public struct HubClient: Sendable {
    let settings: HubSettings
    let keys: HubKeys
    let konkursvarselTransport: any HTTPTransport
    let transport: any HTTPTransport
    let now: @Sendable () -> Instant
    let makeID: @Sendable () -> String
    let record: @Sendable (RequestRecord) -> Void
    let tokens = TokenCache()

    /// - Parameters:
    ///   - settings: where the services are.
    ///   - keys: what signs grants and opens answers.
    ///   - konkursvarselTransport: the way to Konkursvarsel, with the client certificate.
    ///   - transport: the way to everybody else.
    ///   - now: the clock.
    ///   - makeID: makes a uuid, new each time.
    ///   - record: takes one line for every HTTP request, tokens and repetitions included; called on the calling
    ///     thread.
    public init(
        settings: HubSettings, keys: HubKeys, konkursvarselTransport: any HTTPTransport, transport: any HTTPTransport,
        now: @escaping @Sendable () -> Instant, makeID: @escaping @Sendable () -> String,
        record: @escaping @Sendable (RequestRecord) -> Void
    ) {
        self.settings = settings
        self.keys = keys
        self.konkursvarselTransport = konkursvarselTransport
        self.transport = transport
        self.now = now
        self.makeID = makeID
        self.record = record
    }
}
