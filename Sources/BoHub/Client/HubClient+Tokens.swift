import BoJSON
import BoModel

extension HubClient {
    /// A fresh token.
    func token(for purpose: TokenCache.Purpose, _ call: HubCall) throws(HubError) -> TokenCache.Token {
        try tokens.token(for: purpose, now: now) { () throws(HubError) in try fetchToken(for: purpose, call) }
    }

    private func fetchToken(for purpose: TokenCache.Purpose, _ call: HubCall) throws(HubError) -> TokenCache.Token {
        guard let maskinporten = settings.maskinporten else { throw HubError(Problem(.notConfigured, "maskinporten")) }
        guard let address = WebAddress(maskinporten.tokenURL), address.isTrustworthy else {
            throw HubError(Problem(.configuration, "maskinporten.token_url", detail: maskinporten.tokenURL))
        }
        let askedAt = now()
        let grant = Grant(settings: maskinporten, purpose: purpose, issuedAt: askedAt, id: makeID())
        let plan = RequestPlan(
            service: .maskinporten, url: maskinporten.tokenURL, base: nil, method: "POST",
            headers: [HTTPHeader("Content-Type", "application/x-www-form-urlencoded")], body: try form(grant))
        return try ask(plan, call) { json, _ throws(HubError) in
            guard let text = json["access_token"]?.string, !text.isEmpty,
                text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { throw Service.maskinporten.malformed("access_token") }
            let life = json["expires_in"]?.text.flatMap { Int($0) } ?? 0
            return TokenCache.Token(text: text, askedAt: askedAt, lifeSeconds: min(max(0, life), 86_400))
        }
    }

    private func form(_ grant: Grant) throws(HubError) -> [UInt8] {
        guard keys.signingKeyPEM != nil else { throw HubError(Problem(.notConfigured, "maskinporten.signing_key")) }
        do {
            if let key = try keys.signingKey() { return try grant.form(signedWith: key) }
        } catch {}
        throw HubError(Problem(.key, "maskinporten.signing_key"))
    }
}
