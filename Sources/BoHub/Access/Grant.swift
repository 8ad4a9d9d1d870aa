import BoJSON
import BoModel
import Crypto
import CryptoExtras

/// The signed request for a token: a JWT grant (RFC 7523) as Maskinporten wants it.
struct Grant {
    /// How long a grant is good for; Maskinporten allows no more.
    static let lifeSeconds: Int64 = 120

    let settings: MaskinportenSettings
    let purpose: TokenCache.Purpose
    let issuedAt: Instant
    /// New for every grant.
    let id: String

    /// The form that is posted to the token endpoint.
    func form(signedWith key: _RSA.Signing.PrivateKey) throws -> [UInt8] {
        let text = Base64URL.encoded(header) + "." + Base64URL.encoded(claims)
        let signature = try key.signature(for: SHA256.hash(data: Array(text.utf8)), padding: .insecurePKCS1v1_5)
        let assertion = text + "." + Base64URL.encoded(signature.rawRepresentation)
        return Array("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=\(assertion)".utf8)
    }

    private var header: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("alg", "RS256")
            json.member("typ", "JWT")
            json.member("kid", settings.keyID)
        }
        return json.bytes
    }

    private var claims: [UInt8] {
        let now = Int(issuedAt.seconds(since: Instant(milliseconds: 0)))
        var json = JSONWriter()
        json.object { json in
            json.member("aud", settings.audience)
            json.member("iss", settings.clientID)
            json.member("scope", purpose.scope)
            json.member("iat", now)
            json.member("exp", now + Int(Grant.lifeSeconds))
            json.member("jti", id)
            if let resource = purpose.resource {
                json.key("resource")
                json.array { $0.string(resource) }
            }
        }
        return json.bytes
    }
}
