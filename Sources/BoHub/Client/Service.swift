import BoModel

/// One of the services that a client of the hub talks to.
enum Service {
    case konkursvarsel
    case customerRelationships
    case endpointDirectory
    case maskinporten
    case bank(BankEndpoint)

    /// The service's own name.
    var name: String {
        switch self {
        case .konkursvarsel: "Konkursvarsel"
        case .customerRelationships: "customerRelationships"
        case .endpointDirectory: "Kontrollinformasjon"
        case .maskinporten: "Maskinporten"
        case .bank(let endpoint): endpoint.bankName
        }
    }

    /// Whether answers may come in the clear: from production banks only when they are this very machine.
    var allowsClearAnswers: Bool {
        guard case .bank(let endpoint) = self, endpoint.isProduction else { return true }
        return WebAddress(endpoint.url)?.isLoopback ?? false
    }

    /// What an answer may be written in.
    var accept: String {
        switch self {
        case .konkursvarsel: "application/json, application/hal+json"
        case .customerRelationships, .endpointDirectory, .maskinporten: "application/json"
        case .bank(let endpoint):
            endpoint.isProduction ? "application/jose" : "application/jose, application/json;q=0.9"
        }
    }

    /// Whether the same request may be answered when it is sent again after this status.
    func mayRetry(status: Int) -> Bool {
        switch self {
        case .customerRelationships: [500, 504].contains(status)
        default: [429, 500, 502, 503, 504].contains(status)
        }
    }

    /// Whether the same request may be answered when it is sent again after it found nobody.
    var mayRetryUnreachable: Bool {
        if case .customerRelationships = self { false } else { true }
    }

    func problem(_ code: Problem.Code, detail: String? = nil, otherCode: String? = nil) -> Problem {
        Problem(code, name, detail: detail, otherCode: otherCode)
    }

    /// An answer that is not what was asked for.
    func malformed(_ detail: String) -> HubError { HubError(problem(.malformed, detail: detail)) }
}
