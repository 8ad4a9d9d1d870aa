import BoJSON
public import BoModel
import Crypto
import CryptoExtras

/// Opens the banks' answers: JWE in compact serialization (RFC 7516), with a short list of algorithms and nothing else.
///
/// Every refusal is the same ``Problem``, so that a forger learns nothing from it.
public enum JWE {
    /// The most bytes of an answer that are looked at.
    public static let mostBytes = 64 << 20
    private static let mostHeaderBytes = 8 << 10

    /// Whether a body is meant as a JWE, whatever its content type says: it begins as an encoded JSON object with a dot
    /// behind it.
    public static func isLikely(_ body: [UInt8]) -> Bool {
        body.starts(with: "ey".utf8) && body.prefix(mostHeaderBytes).contains(UInt8(ascii: "."))
    }

    /// The clear text of a JWE.
    ///
    /// - Throws: ``Problem`` with the code `hub.undecryptable`, or `config.missing` when there is no key.
    public static func opened(_ body: [UInt8], with keys: HubKeys) throws(Problem) -> [UInt8] {
        guard keys.decryptionKeyPEM != nil else { throw Problem(.notConfigured, "decryption.key") }
        guard body.count <= mostBytes, let parts = Parts(body), let header = Header(parts.header),
            let clear = opened(parts, header, with: keys), !isNested(clear)
        else { throw Problem(.undecryptable) }
        return clear
    }

    private static func opened(_ parts: Parts, _ header: Header, with keys: HubKeys) -> [UInt8]? {
        let sizes = header.encryption.sizes
        guard parts.iv.count == sizes.iv, parts.tag.count == sizes.tag,
            let key = contentKey(parts.encryptedKey, header, with: keys)
        else { return nil }
        return switch header.encryption {
        case .cbc256, .cbc512: openedCBC(parts, key, header.encryption)
        case .gcm128, .gcm256: openedGCM(parts, key)
        }
    }

    /// The key of the content. A wrong one is replaced by a random one, so that the tag is what fails (RFC 7516,
    /// section 11.5).
    private static func contentKey(_ encrypted: [UInt8], _ header: Header, with keys: HubKeys) -> SymmetricKey? {
        guard let key = try? keys.decryptionKey(), encrypted.count == (key.keySizeInBits + 7) / 8 else { return nil }
        let wanted = header.encryption.sizes.key
        let random = SymmetricKey(size: SymmetricKeySize(bitCount: wanted * 8))
        guard let clear = try? key.decrypt(encrypted, padding: header.padding), clear.count == wanted else {
            return random
        }
        return SymmetricKey(data: clear)
    }

    private static func openedGCM(_ parts: Parts, _ key: SymmetricKey) -> [UInt8]? {
        guard let nonce = try? AES.GCM.Nonce(data: parts.iv),
            let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: parts.ciphertext, tag: parts.tag),
            let clear = try? AES.GCM.open(box, using: key, authenticating: parts.header)
        else { return nil }
        return [UInt8](clear)
    }

    /// RFC 7518, section 5.2: the first half of the key authenticates, the second decrypts; the tag is checked first.
    private static func openedCBC(_ parts: Parts, _ key: SymmetricKey, _ encryption: Encryption) -> [UInt8]? {
        let half = encryption.sizes.key / 2
        let (macKey, textKey) = key.withUnsafeBytes { bytes in
            (SymmetricKey(data: bytes.prefix(half)), SymmetricKey(data: bytes.suffix(half)))
        }
        let computed =
            encryption == .cbc256 ? mac(SHA256.self, parts, macKey) : mac(SHA512.self, parts, macKey)
        guard isEqual(computed.prefix(half), parts.tag), let iv = try? AES._CBC.IV(ivBytes: parts.iv),
            let clear = try? AES._CBC.decrypt(parts.ciphertext, using: textKey, iv: iv)
        else { return nil }
        return [UInt8](clear)
    }

    private static func mac<Hash: HashFunction>(_ hash: Hash.Type, _ parts: Parts, _ key: SymmetricKey) -> [UInt8] {
        var mac = HMAC<Hash>(key: key)
        mac.update(data: parts.header)
        mac.update(data: parts.iv)
        mac.update(data: parts.ciphertext)
        let bits = UInt64(parts.header.count) * 8
        mac.update(data: (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - $0 * 8)) })
        return [UInt8](mac.finalize())
    }

    /// Compares in a time that depends only on the lengths.
    private static func isEqual(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A JWE or JWS inside a JWE: no bank has reason to send one.
    private static func isNested(_ clear: [UInt8]) -> Bool { isLikely(clear) }
}

extension JWE {
    /// The content encryptions that are accepted (RFC 7518, section 5).
    enum Encryption: String {
        case cbc256 = "A128CBC-HS256"
        case cbc512 = "A256CBC-HS512"
        case gcm128 = "A128GCM"
        case gcm256 = "A256GCM"

        /// In bytes.
        var sizes: (key: Int, iv: Int, tag: Int) {
            switch self {
            case .cbc256: (32, 16, 16)
            case .cbc512: (64, 16, 32)
            case .gcm128: (16, 12, 16)
            case .gcm256: (32, 12, 16)
            }
        }
    }

    /// The protected header, as far as it matters.
    struct Header {
        let padding: _RSA.Encryption.Padding
        let encryption: Encryption

        /// Reads the first part of a JWE; `nil` for anything that is not on the list.
        init?(_ encoded: [UInt8]) {
            guard encoded.count <= mostHeaderBytes, let text = encoded.withUnsafeBufferPointer(Base64URL.decoded),
                let header = try? JSONDocument(text).root, header.kind == .object
            else { return nil }
            for (key, value) in header.members {
                // `crit` and `zip` may not even be null; other algorithms' parameters have no business here.
                if ["crit", "zip", "b64", "epk", "apu", "apv", "p2s", "p2c", "iv", "tag"].contains(key) { return nil }
                if key == "cty", value.string.map({ ["JWT", "JOSE", "JOSE+JSON"].contains($0.uppercased()) }) ?? true {
                    return nil
                }
            }
            switch header["alg"]?.string {
            case "RSA-OAEP": padding = .PKCS1_OAEP
            case "RSA-OAEP-256": padding = .PKCS1_OAEP_SHA256
            default: return nil
            }
            guard let encryption = header["enc"]?.string.flatMap(Encryption.init(rawValue:)) else { return nil }
            self.encryption = encryption
        }
    }

    /// The five parts, decoded but for the header, whose encoded form is what the tag covers.
    struct Parts {
        let header: [UInt8]
        let encryptedKey: [UInt8]
        let iv: [UInt8]
        let ciphertext: [UInt8]
        let tag: [UInt8]

        init?(_ body: [UInt8]) {
            let texts = body.split(separator: UInt8(ascii: "."), maxSplits: 5, omittingEmptySubsequences: false)
            guard texts.count == 5, texts.allSatisfy({ !$0.isEmpty }) else { return nil }
            header = Array(texts[0])
            let decoded = texts.dropFirst().map { $0.withUnsafeBufferPointer(Base64URL.decoded) }
            guard let encryptedKey = decoded[0], let iv = decoded[1], let ciphertext = decoded[2], let tag = decoded[3]
            else { return nil }
            self.encryptedKey = encryptedKey
            self.iv = iv
            self.ciphertext = ciphertext
            self.tag = tag
        }
    }
}
