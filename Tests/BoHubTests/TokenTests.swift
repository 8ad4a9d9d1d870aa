import BoHub
import BoJSON
import BoModel
import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Testing

@Suite struct TokenTests {
    private let noAccounts = #"{"responseDetails":{"status":"complete"},"accounts":[]}"#

    /// The parts of a grant: header, claims, what is signed, signature.
    private func grant(_ request: HTTPRequest) throws -> (
        header: JSONView, claims: JSONView, signed: [UInt8], signature: Data
    ) {
        let form = String(decoding: request.body, as: UTF8.self)
        let prefix = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
        #expect(form.hasPrefix(prefix))
        let parts = form.dropFirst(prefix.count).split(separator: ".").map(String.init)
        let bytes = try parts.map { part in
            let text = part.replacing("-", with: "+").replacing("_", with: "/")
            return try #require(Data(base64Encoded: text + String(repeating: "=", count: (4 - text.count % 4) % 4)))
        }
        #expect(parts.count == 3)
        return (
            try JSONDocument([UInt8](bytes[0])).root, try JSONDocument([UInt8](bytes[1])).root,
            Array((parts[0] + "." + parts[1]).utf8), bytes[2]
        )
    }

    @Test func `signs a grant as Maskinporten wants it`() throws {
        let stage = Stage(json: noAccounts)

        _ = try Ask.accounts(stage)

        let request = try #require(stage.requests.first)
        let (header, claims, signed, signature) = try grant(request)
        let now = Int(Stage.epoch.milliseconds / 1000)
        #expect(request.method == "POST")
        #expect(request.url == "https://token.test/token")
        #expect(request.header("Content-Type") == "application/x-www-form-urlencoded")
        #expect(header.members.map(\.key) == ["alg", "typ", "kid"])
        #expect(header["alg"]?.string == "RS256")
        #expect(header["kid"]?.string == "kid-1")
        #expect(claims["aud"]?.string == "https://test.maskinporten.no/")
        #expect(claims["iss"]?.string == "client-1")
        #expect(claims["scope"]?.string == "bits:kontoinformasjon")
        #expect(claims["iat"]?.text == "\(now)")
        #expect(claims["exp"]?.text == "\(now + 120)")
        #expect(claims["jti"]?.string == "id-1")
        #expect(claims["resource"]?.elements.map(\.string) == ["https://bank.test/dsop/v2/317001010"])
        let key = try _RSA.Signing.PrivateKey(pemRepresentation: TestKeys.signing).publicKey
        #expect(
            key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: signed),
                padding: .insecurePKCS1v1_5))
    }

    @Test func `asks for the scope of each service, and for a resource only at banks`() throws {
        let stage = Stage { request in
            request.url.contains("kar.test") ? .json(#"{"banks":[]}"#) : .json("[]")
        }
        let client = try stage.client()

        _ = try client.bankRelations(of: Stage.company, in: Stage.span, stage.call())
        _ = try client.endpointDirectory(stage.call())

        let claims = try stage.requests.filter { $0.method == "POST" }.map { try grant($0).claims }
        #expect(claims.map { $0["scope"]?.string } == ["bits:kundeforhold", "altinn:dataaltinnno/kontrollinformasjon"])
        #expect(claims.allSatisfy { $0["resource"] == nil })
    }

    @Test func `never shares a token between banks, nor between spellings of an address`() throws {
        let stage = Stage(json: noAccounts)
        let client = try stage.client()
        let urls = ["https://a.test/x", "https://a.test/x/", "https://b.test/x", "https://a.test/x"]

        for url in urls {
            _ = try client.accounts(of: Stage.company, at: Ask.endpoint(url), in: Stage.span, stage.call())
        }

        let tokens = stage.asked.map { $0.header("Authorization") }
        #expect(tokens == ["Bearer token-1", "Bearer token-2", "Bearer token-3", "Bearer token-1"])
        let resources = try stage.requests.filter { $0.method == "POST" }.map {
            try grant($0).claims["resource"]?.elements.map(\.string)
        }
        #expect(resources == [[urls[0]], [urls[1]], [urls[2]]])
    }

    @Test(arguments: [
        (lifeSeconds: 120, afterSeconds: Int64(89), isKept: true), (120, 90, false), (120, 500, false),
        (600, 449, true),
        (600, 450, false), (40, 25, true), (40, 26, false), (15, 0, true), (14, 0, false), (0, 0, false),
        (120, -60, false),
    ])
    func `renews a token in good time`(_ row: (lifeSeconds: Int, afterSeconds: Int64, isKept: Bool)) throws {
        let stage = Stage(tokens: Stage.token(lifeSeconds: row.lifeSeconds)) { _ in .json("[]") }
        let client = try stage.client()

        _ = try client.endpointDirectory(stage.call())
        stage.pass(seconds: row.afterSeconds)
        _ = try client.endpointDirectory(stage.call())

        #expect(stage.requests.count { $0.method == "POST" } == (row.isKept ? 1 : 2))
    }

    @Test func `renews between two pages of one answer`() throws {
        let stage = Stage { request in
            let page = request.url.split(separator: "page=").last.flatMap { Int($0) } ?? 1
            return .json(
                #"{"responseDetails":{"status":"complete"},"transactions":[],"#
                    + #""links":[{"rel":"next","href":"/accounts/x/transactions?page=\#(page + 1)"}]}"#)
        }
        let client = try stage.client()
        var cursor: PageCursor?

        for _ in 0..<6 {
            cursor = try client.transactions(
                of: Ask.account, at: Stage.bank, in: Stage.span, after: cursor, stage.call()
            ).next
            stage.pass(seconds: 31)
        }

        #expect(stage.asked.map { $0.header("Authorization") } == [1, 1, 1, 2, 2, 2].map { "Bearer token-\($0)" })
    }

    @Test func `repeats a request once with a new token when the first is refused`() throws {
        let stage = Stage { request in
            request.header("Authorization") == "Bearer token-1" ? .json("{}", status: 401) : .json("[]")
        }

        _ = try stage.client().endpointDirectory(stage.call())

        #expect(stage.asked.map { $0.header("Authorization") } == ["Bearer token-1", "Bearer token-2"])
        #expect(Set(stage.asked.map(\.url)).count == 1)
    }

    @Test func `gives up when the new token is refused as well`() throws {
        let stage = Stage { _ in .json(#"{"code":"ACC-010","message":"no"}"#, status: 401) }
        let client = try stage.client()

        let found = failure { try client.endpointDirectory(stage.call()) }

        #expect(found?.problem == Problem(.unauthorized, "Kontrollinformasjon", detail: "no", otherCode: "ACC-010"))
        #expect(found?.isRetryable == false)
        #expect(stage.asked.count == 2)
        #expect(stage.requests.count == 4)
    }

    @Test(arguments: [
        (
            HTTPResponse.json(#"{"error":"invalid_grant","error_description":"x"}"#, status: 400), Problem.Code.refused,
            false
        ),
        (.json(#"{"error":"invalid_client"}"#, status: 401), .unauthorized, false),
        (.json("{}", status: 503), .failed, true),
        (.json("{}"), .malformed, false), (.json(#"{"access_token":""}"#), .malformed, false),
        (.json(#"{"access_token":"a\r\nX: y"}"#), .malformed, false),
        (.json(#"{"access_token":5}"#), .malformed, false),
        (HTTPResponse(status: 200, headers: [HTTPHeader("Content-Type", "text/html")], body: [60]), .malformed, false),
    ])
    func `says what came of a request for a token`(
        _ row: (response: HTTPResponse, code: Problem.Code, isRetryable: Bool)
    ) throws {
        let refusal: @Sendable (Int) -> HTTPResponse = { _ in row.response }
        let stage = Stage(tokens: refusal) { _ in .json("[]") }
        let client = try stage.client()

        let found = failure { try client.endpointDirectory(stage.call()) }

        #expect(found?.problem.code == row.code)
        #expect(found?.problem.subject == "Maskinporten")
        #expect(found?.isRetryable == row.isRetryable)
        #expect(stage.requests.count == 1)
    }

    @Test func `fetches one token for many threads`() throws {
        let stage = Stage { _ in .json("[]") }
        let client = try stage.client()

        DispatchQueue.concurrentPerform(iterations: 32) { _ in
            _ = try? client.endpointDirectory(stage.call())
        }

        #expect(stage.asked.count == 32)
        #expect(stage.requests.count == 33)
    }

    @Test func `keeps keys out of every description`() throws {
        let keys = try HubKeys(signingKeyPEM: TestKeys.signing, decryptionKeyPEM: nil)
        var dumped = ""
        dump(keys, to: &dumped)

        #expect(keys.description == "signing key: set, decryption key: none")
        for text in ["\(keys)", String(reflecting: keys), dumped] { #expect(!text.contains("BEGIN")) }
    }

    @Test(arguments: ["", "x", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"])
    func `refuses keys that are none`(_ text: String) {
        let detail = "RSA private key, PEM, 2048 bits or more"

        #expect(throws: Problem(.key, "maskinporten.signing_key", detail: detail)) {
            try HubKeys(signingKeyPEM: text, decryptionKeyPEM: nil)
        }
        #expect(throws: Problem(.key, "decryption.key", detail: detail)) {
            try HubKeys(signingKeyPEM: nil, decryptionKeyPEM: text)
        }
    }
}
