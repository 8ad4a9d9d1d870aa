/// How the network is used: whom to trust, how to show who we are, and when to give up.
public struct CurlSettings: Hashable, Sendable {
    /// A file of further trust anchors, PEM; the system's own stay trusted.
    public var caFile: String?
    /// The client's certificate chain, PEM, and its private key, PEM: for services that ask who we are.
    public var clientCertificate: String?
    public var clientKey: String?
    /// A proxy's address; `nil` for none, also when the environment names one.
    public var proxy: String?
    /// Until a connection stands, encryption included.
    public var connectSeconds: Double = 10
    /// From the request to the first line of the answer.
    public var firstByteSeconds: Double = 30
    /// How long an answer may come in slower than a few bytes a second.
    public var lowSpeedSeconds: Double = 15
    /// For the whole request.
    public var totalSeconds: Double = 120
    /// The most bytes of an answer.
    public var maxBytes = 64 << 20
    public var userAgent = "bo"

    public init(
        caFile: String? = nil, clientCertificate: String? = nil, clientKey: String? = nil, proxy: String? = nil,
        userAgent: String = "bo"
    ) {
        self.caFile = caFile
        self.clientCertificate = clientCertificate
        self.clientKey = clientKey
        self.proxy = proxy
        self.userAgent = userAgent
    }
}
