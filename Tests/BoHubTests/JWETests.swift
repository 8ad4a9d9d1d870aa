import BoHub
import BoModel
import Crypto
import CryptoExtras
import Foundation
import Testing

@Suite struct JWETests {
    private let keys: HubKeys

    init() throws { keys = try HubKeys(signingKeyPEM: nil, decryptionKeyPEM: TestKeys.decryption) }

    private func opened(_ token: String) -> String? {
        (try? JWE.opened(Array(token.utf8), with: keys)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: JWEVectors.all)
    func `opens what another implementation encrypted`(_ row: (name: String, clear: String, token: String)) {
        #expect(opened(row.token) == row.clear)
        #expect(JWE.isLikely(Array(row.token.utf8)))
    }

    @Test(arguments: ["A128CBC-HS256", "A256CBC-HS512", "A128GCM", "A256GCM"], [0, 1, 15, 16, 17, 1000])
    func `opens content of every length`(encryption: String, count: Int) throws {
        let clear = String(repeating: "å", count: count)
        let token = try Smith(#"{"alg":"RSA-OAEP-256","enc":"\#(encryption)"}"#, encryption, clear).token

        #expect(
            opened(token) == (clear.isEmpty && encryption.hasSuffix("GCM") ? nil : clear), "an empty part is refused")
    }

    @Test(arguments: [
        "none", "dir", "RSA1_5", "rsa-oaep", "RSA-OAEP-384", "RSA-OAEP-512", "A128KW", "A256KW", "A128GCMKW", "ECDH-ES",
        "ECDH-ES+A128KW", "PBES2-HS256+A128KW", "RS256", "HS256", "",
    ])
    func `refuses every other key algorithm`(_ algorithm: String) throws {
        #expect(opened(try Smith(#"{"alg":"\#(algorithm)","enc":"A128GCM"}"#, "A128GCM").token) == nil)
    }

    @Test(arguments: ["A192GCM", "A192CBC-HS384", "A128CBC", "a128gcm", "C20P", "XC20P", "A128CBC+HS256", "none", ""])
    func `refuses every other content encryption`(_ encryption: String) throws {
        #expect(opened(try Smith(#"{"alg":"RSA-OAEP-256","enc":"\#(encryption)"}"#, "A128GCM").token) == nil)
    }

    @Test(arguments: [
        #"{"alg":"RSA-OAEP-256","enc":"A128GCM","zip":"DEF"}"#, #"{"alg":"RSA-OAEP-256","enc":"A128GCM","zip":null}"#,
        #"{"alg":"RSA-OAEP-256","enc":"A128GCM","crit":["exp"]}"#, #"{"alg":"RSA-OAEP-256","enc":"A128GCM","crit":[]}"#,
        #"{"alg":"RSA-OAEP-256","enc":"A128GCM","cty":"JWT"}"#, #"{"alg":"RSA-OAEP-256","enc":"A128GCM","cty":"jose"}"#,
        #"{"alg":"RSA-OAEP-256","enc":"A128GCM","p2c":2147483648}"#,
        #"{"alg":"RSA-OAEP-256","enc":"A128GCM","epk":{}}"#,
        #"{"alg":"RSA-OAEP-256","enc":"A128GCM","b64":false}"#,
        #"{"alg":"RSA-OAEP-256","alg":"RSA-OAEP-256","enc":"A128GCM"}"#,
        #"{"alg":"RSA-OAEP-256","enc":"A128GCM","enc":"A256GCM"}"#,
        #"{"alg":"RSA-OAEP-256","\u0061lg":"dir","enc":"A128GCM"}"#,
        #"{"alg":"RSA-OAEP-256"}"#, #"{"enc":"A128GCM"}"#, "{}", "[]", "null", #""RSA-OAEP-256""#, "",
        #"{"alg":["RSA-OAEP-256"],"enc":"A128GCM"}"#, #"{"alg":"RSA-OAEP-256","enc":{}}"#,
        #"{"alg":"RSA-OAEP-256","enc":null}"#,
        #"{"alg":"RSA-OAEP-256","enc":"A128GCM",}"#, #"{"alg":"RSA-OAEP-256","enc":"A128GCM"} "x""#,
        #"{"alg":"RSA-OAEP-256","enc":"A256GCM"}"#, #"{"alg":"RSA-OAEP","enc":"A128GCM"}"#,
    ])
    func `refuses a header that is not as it must be`(_ header: String) throws {
        #expect(opened(try Smith(header, "A128GCM").token) == nil)
    }

    @Test func `opens the answer that the refused ones are made from`() throws {
        for encryption in ["A128GCM", "A128CBC-HS256"] {
            #expect(
                opened(try Smith(#"{"alg":"RSA-OAEP-256","enc":"\#(encryption)"}"#, encryption).token) == Smith.clear)
        }
    }

    @Test(arguments: ["A128GCM", "A128CBC-HS256", "A256CBC-HS512", "A256GCM"], Damage.allCases)
    func `refuses a damaged answer`(encryption: String, damage: Damage) throws {
        let smith = try Smith(#"{"alg":"RSA-OAEP-256","enc":"\#(encryption)"}"#, encryption)

        #expect(opened(damage.done(to: smith)) == nil)
    }

    @Test func `refuses an answer inside an answer`() throws {
        let inner = try Smith(#"{"alg":"RSA-OAEP-256","enc":"A128GCM"}"#, "A128GCM").token

        #expect(opened(try Smith(#"{"alg":"RSA-OAEP-256","enc":"A128GCM"}"#, "A128GCM", inner).token) == nil)
    }

    @Test func `says the same of every refusal`() throws {
        let smith = try Smith(#"{"alg":"RSA-OAEP-256","enc":"A128CBC-HS256"}"#, "A128CBC-HS256")
        let tokens = Damage.allCases.map { $0.done(to: smith) } + ["", "ey", "ey....", "{}"]

        for token in tokens {
            let problem = #expect(throws: Problem.self) { try JWE.opened(Array(token.utf8), with: keys) }
            #expect(problem == Problem(.undecryptable))
        }
    }

    @Test func `refuses what is encrypted for somebody else, and what comes when there is no key`() throws {
        let token = Array(JWEVectors.all[0].token.utf8)
        let others = try HubKeys(signingKeyPEM: nil, decryptionKeyPEM: TestKeys.other)
        let none = try HubKeys(signingKeyPEM: nil, decryptionKeyPEM: nil)

        #expect(throws: Problem(.undecryptable)) { try JWE.opened(token, with: others) }
        #expect(throws: Problem(.notConfigured, "decryption.key")) { try JWE.opened(token, with: none) }
    }

    @Test(arguments: [("{}", false), ("[]", false), ("<html>", false), ("", false), ("eyJ", false), ("eyJ.", true)])
    func `knows an encrypted answer by how it begins`(_ row: (body: String, isLikely: Bool)) {
        #expect(JWE.isLikely(Array(row.body.utf8)) == row.isLikely)
    }
}

/// Something that may have happened to an answer on its way.
enum Damage: String, CaseIterable, CustomTestStringConvertible {
    case fourParts, sixParts, emptyKey, emptyIV, emptyText, emptyTag, tagOfFourBytes, tagTooLong, tagFlipped,
        ivTooShort, ivTooLong
    case ivFlipped, textFlipped, textCut, keyFlipped, keyCut, keyOfZeros, headerOfAnother, padded, newline, space, plus,
        slash, lastBits
    case impossibleLength, trailingNewline, leadingSpace, nul, jsonSerialization

    var testDescription: String { rawValue }

    func done(to smith: Smith) -> String {
        var parts = smith.parts
        func flipped(_ text: String) -> String { (text.first == "A" ? "B" : "A") + text.dropFirst() }
        switch self {
        case .fourParts: return parts.dropLast().joined(separator: ".")
        case .sixParts: return smith.token + ".AAAA"
        case .emptyKey: parts[1] = ""
        case .emptyIV: parts[2] = ""
        case .emptyText: parts[3] = ""
        case .emptyTag: parts[4] = ""
        case .tagOfFourBytes: parts[4] = Smith.encoded(smith.tag.prefix(4))
        case .tagTooLong: parts[4] = Smith.encoded(smith.tag + [0])
        case .tagFlipped: parts[4] = flipped(parts[4])
        case .ivTooShort: parts[2] = Smith.encoded(smith.iv.dropLast())
        case .ivTooLong: parts[2] = Smith.encoded(smith.iv + [0])
        case .ivFlipped: parts[2] = flipped(parts[2])
        case .textFlipped: parts[3] = flipped(parts[3])
        case .textCut: parts[3] = String(parts[3].dropLast(4))
        case .keyFlipped: parts[1] = "A" + flipped(String(parts[1].dropFirst()))
        case .keyCut: parts[1] = String(parts[1].dropLast(4))
        case .keyOfZeros: parts[1] = Smith.encoded([UInt8](repeating: 0, count: 256))
        case .headerOfAnother:
            parts[0] = Smith.encoded(Array(#"{"alg":"RSA-OAEP-256","enc":"A128GCM","kid":"x"}"#.utf8))
        case .padded: parts[2] += "="
        case .newline: parts[3].insert("\n", at: parts[3].index(after: parts[3].startIndex))
        case .space: parts[3].insert(" ", at: parts[3].index(after: parts[3].startIndex))
        case .plus: parts[3] = "+" + parts[3].dropFirst()
        case .slash: parts[3] = "/" + parts[3].dropFirst()
        case .lastBits: parts[4] = String(parts[4].dropLast()) + (parts[4].last == "B" ? "C" : "B")
        case .impossibleLength: parts[3] += String(repeating: "A", count: (5 - parts[3].count % 4) % 4)
        case .trailingNewline: return smith.token + "\n"
        case .leadingSpace: return " " + smith.token
        case .nul: parts[3] = "\0" + parts[3].dropFirst()
        case .jsonSerialization:
            return #"{"protected":"\#(parts[0])","ciphertext":"\#(parts[3])","tag":"\#(parts[4])"}"#
        }
        return parts.joined(separator: ".")
    }
}

/// Forges answers: encrypts rightly under whatever header it is given.
struct Smith {
    static let clear = #"{"a":"b"}"#
    let parts: [String]
    let iv: [UInt8]
    let tag: [UInt8]

    var token: String { parts.joined(separator: ".") }

    init(_ header: String, _ encryption: String, _ clear: String = Smith.clear) throws {
        let encodedHeader = Smith.encoded(Array(header.utf8))
        let sizes = ["A128GCM": 16, "A256GCM": 32, "A128CBC-HS256": 32, "A256CBC-HS512": 64]
        let key = SymmetricKey(size: SymmetricKeySize(bitCount: (sizes[encryption] ?? 16) * 8))
        let keyBytes = key.withUnsafeBytes { Array($0) }
        let text = Array(clear.utf8)
        let sealedText: [UInt8]
        if encryption.hasSuffix("GCM") {
            let box = try AES.GCM.seal(text, using: key, authenticating: Array(encodedHeader.utf8))
            (iv, sealedText, tag) = ([UInt8](box.nonce), [UInt8](box.ciphertext), [UInt8](box.tag))
        } else {
            let half = keyBytes.count / 2
            let vector = AES._CBC.IV()
            iv = [UInt8](vector)
            sealedText = [UInt8](try AES._CBC.encrypt(text, using: SymmetricKey(data: keyBytes[half...]), iv: vector))
            let bits = UInt64(encodedHeader.utf8.count * 8)
            let covered =
                Array(encodedHeader.utf8) + iv + sealedText
                + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - $0 * 8)) }
            let macKey = SymmetricKey(data: keyBytes[..<half])
            let full =
                half == 16
                ? [UInt8](HMAC<SHA256>.authenticationCode(for: covered, using: macKey))
                : [UInt8](HMAC<SHA512>.authenticationCode(for: covered, using: macKey))
            tag = Array(full.prefix(half))
        }
        let bank = try _RSA.Encryption.PrivateKey(pemRepresentation: TestKeys.decryption).publicKey
        let sealedKey = [UInt8](try bank.encrypt(keyBytes, padding: .PKCS1_OAEP_SHA256))
        parts = [encodedHeader] + [sealedKey, iv, sealedText, tag].map { Smith.encoded($0) }
    }

    static func encoded(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
