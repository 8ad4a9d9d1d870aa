/// Where the hub's services are. What is missing can't be asked, and says so when it is.
public struct HubSettings: Hashable, Sendable {
    /// The base address of Konkursvarsel, below which `/konkursvarsler` lies.
    public var konkursvarsel: String?
    /// The base address of the customer register, below which `/customers/customerRelationships` lies.
    public var customerRelationships: String?
    /// The whole address of the banks' endpoint directory.
    public var endpointDirectory: String?
    /// The `Ocp-Apim-Subscription-Key` of the directory.
    public var subscriptionKey: String?
    public var maskinporten: MaskinportenSettings?

    public init(
        konkursvarsel: String? = nil, customerRelationships: String? = nil, endpointDirectory: String? = nil,
        subscriptionKey: String? = nil, maskinporten: MaskinportenSettings? = nil
    ) {
        self.konkursvarsel = konkursvarsel
        self.customerRelationships = customerRelationships
        self.endpointDirectory = endpointDirectory
        self.subscriptionKey = subscriptionKey
        self.maskinporten = maskinporten
    }
}

/// Where tokens come from, and under which name Bo asks for them.
public struct MaskinportenSettings: Hashable, Sendable {
    public var tokenURL: String
    /// Maskinporten's own name, the `aud` of a grant.
    public var audience: String
    public var clientID: String
    /// The `kid` of the signing key.
    public var keyID: String

    public init(tokenURL: String, audience: String, clientID: String, keyID: String) {
        self.tokenURL = tokenURL
        self.audience = audience
        self.clientID = clientID
        self.keyID = keyID
    }
}
