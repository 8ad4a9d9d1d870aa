/// How a bank encrypts its answers.
///
/// Source: RFC 7518; only what the banks may use.
struct JWEAlgorithms: Hashable, Sendable {
    enum Key: String, Hashable, Sendable {
        case oaep = "RSA-OAEP"
        case oaep256 = "RSA-OAEP-256"
    }

    enum Content: String, Hashable, Sendable {
        case a128CBC = "A128CBC-HS256"
        case a256CBC = "A256CBC-HS512"
        case a128GCM = "A128GCM"
        case a256GCM = "A256GCM"
    }

    let key: Key
    let content: Content
}
