import BoHub
import BoJSON
import BoModel
import Crypto
import CryptoExtras

/// The tokens that are out, and the grants that were used.
struct TokenTable: Sendable {
    struct Token: Hashable, Sendable {
        let scope: String
        let audience: String?
        let expiresAt: Instant
    }

    private var tokens: [String: Token] = [:]
    private var usedGrants: [String: Instant] = [:]
    private var issued: UInt64 = 0

    /// A good token; `nil` when it is unknown or its time is over.
    func token(_ text: String, at now: Instant) -> Token? {
        tokens[text].flatMap { $0.expiresAt > now ? $0 : nil }
    }

    /// A new token.
    mutating func issue(_ token: Token, seed: UInt64, now: Instant) -> String {
        if tokens.count > 1_000 { tokens = tokens.filter { $0.value.expiresAt > now } }
        issued += 1
        var dice = SplitMix64(seed: SplitMix64.hash(seed, issued))
        let text = "bo-sandbox." + dice.uuid() + "." + dice.uuid()
        tokens[text] = token
        return text
    }

    /// Takes note of a grant; false when it was used before.
    mutating func use(grant: String, until end: Instant, now: Instant) -> Bool {
        if usedGrants.count > 1_000 { usedGrants = usedGrants.filter { $0.value > now } }
        return usedGrants.updateValue(end, forKey: grant) == nil
    }
}

/// Maskinporten's token endpoint.
///
/// Source: RFC 7523 as Maskinporten documents it: a grant lives at most 120 seconds and is used once.
struct TokenDesk {
    let sandbox: Sandbox
    let request: HTTPRequest
    let target: Target

    /// The scopes that the client has.
    static let scopes: Set<String> = [
        "bits:kundeforhold", "bits:kontoinformasjon", "altinn:dataaltinnno/kontrollinformasjon",
    ]
    static let lifeSeconds = 120
    static let longestGrantSeconds: Int64 = 120
    /// How far the client's clock may be ahead.
    static let leewaySeconds: Int64 = 10

    func delivery() -> Delivery {
        let faults = sandbox.faults(for: FaultSubject(service: .token, path: "token"))
        if let delivery = Replies.instead(faults, error: { oauthError($0 ?? "server_error", $1) }) { return delivery }
        guard request.method == "POST" else {
            return Replies.json(405, oauthError("invalid_request", "POST"), faults: faults)
        }
        do {
            return Replies.json(
                200, try answer(faults), headers: [HTTPHeader("Cache-Control", "no-store")], faults: faults)
        } catch {
            return Replies.json(error.status, oauthError(error.code, error.message), faults: faults)
        }
    }

    private func oauthError(_ code: String, _ message: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("error", code)
            json.member("error_description", message)
        }
        return json.bytes
    }

    private func answer(_ faults: [Fault.Kind]) throws(Refusal) -> [UInt8] {
        let form = form()
        guard form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer" else {
            throw Refusal(400, "unsupported_grant_type", "grant_type")
        }
        guard let assertion = form["assertion"] else { throw Refusal(400, "invalid_request", "assertion") }
        let claims = try verified(assertion)
        let now = sandbox.wallClock()
        var life = TokenDesk.lifeSeconds
        for case .tokenSeconds(let seconds) in faults { life = seconds }
        let token = TokenTable.Token(
            scope: claims.scope, audience: claims.resource, expiresAt: now.adding(seconds: Int64(life)))
        let seed = sandbox.world.seed
        let text = sandbox.withTokens { $0.issue(token, seed: seed, now: now) }
        var json = JSONWriter()
        json.object { json in
            json.member("access_token", text)
            json.member("token_type", "Bearer")
            json.member("expires_in", life)
            json.member("scope", claims.scope)
        }
        return json.bytes
    }

    /// The members of the posted form.
    private func form() -> [String: String] {
        var form: [String: String] = [:]
        for pair in String(decoding: request.body, as: UTF8.self).split(separator: "&") {
            let name = pair.prefix { $0 != "=" }
            guard let key = Target.unescaped(name), let value = Target.unescaped(pair.dropFirst(name.count).dropFirst())
            else { continue }
            form[key] = value
        }
        return form
    }

    private struct Claims {
        let scope: String
        let resource: String?
    }

    private func verified(_ assertion: String) throws(Refusal) -> Claims {
        let parts = assertion.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let header = json(parts[0]), let claims = json(parts[1]),
            let signature = Base64URL.decode(parts[2])
        else {
            throw invalid("assertion is no JWT")
        }
        guard header["alg"]?.string == "RS256" else { throw invalid("alg") }
        guard header["kid"]?.string == sandbox.identity.keyID else { throw invalid("kid") }
        let signed = Array(assertion.utf8.dropLast(parts[2].count + 1))
        guard sandbox.identity.isSigned(signed, by: signature) else { throw invalid("signature") }
        guard claims["aud"]?.string == sandbox.identity.audience else { throw invalid("aud") }
        guard claims["iss"]?.string == sandbox.identity.clientID else { throw invalid("iss") }
        try checkTimes(claims)
        guard let scope = claims["scope"]?.string, TokenDesk.scopes.contains(scope) else {
            throw Refusal(400, "invalid_scope", "scope")
        }
        let resource = claims["resource"].flatMap { $0.string ?? Array($0.elements).first?.string }
        return Claims(scope: scope, resource: resource)
    }

    private func checkTimes(_ claims: JSONView) throws(Refusal) {
        let now = sandbox.wallClock()
        let second = now.seconds(since: Instant(milliseconds: 0))
        guard let issued = whole(claims["iat"]), let expires = whole(claims["exp"]) else { throw invalid("iat, exp") }
        guard issued <= second + TokenDesk.leewaySeconds else { throw invalid("iat") }
        guard expires > second, expires - issued <= TokenDesk.longestGrantSeconds else { throw invalid("exp") }
        guard let id = claims["jti"]?.string, !id.isEmpty else { throw invalid("jti") }
        let end = Instant(milliseconds: expires * 1000)
        guard sandbox.withTokens({ $0.use(grant: id, until: end, now: now) }) else {
            throw invalid("jti was used before")
        }
    }

    private func invalid(_ what: String) -> Refusal { Refusal(400, "invalid_grant", "Invalid assertion: \(what)") }

    private func json(_ part: some Collection<UInt8>) -> JSONView? {
        guard let bytes = Base64URL.decode(part), let document = try? JSONDocument(bytes), document.root.kind == .object
        else { return nil }
        return document.root
    }

    private func whole(_ view: JSONView?) -> Int64? {
        view?.numberBytes.flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
    }
}
