import Crypto
import CryptoExtras
import Foundation

/// Encrypts a bank's answer for the one who asked.
///
/// Source: RFC 7516, compact serialization; RFC 7518, sections 4.3, 5.2 and 5.3.
struct JWE {
    /// The public key of the receiver, DER.
    let publicKey: Data

    /// Encrypts and serializes.
    ///
    /// - Parameter header: the protected header's algorithm instead of the true one, for a bank that lies.
    /// - Complexity: O(*n*) in the bytes; 700 KB take a few milliseconds.
    func sealed(_ plaintext: [UInt8], _ algorithms: JWEAlgorithms, claiming claimed: String? = nil) throws -> [UInt8] {
        let algorithm = claimed ?? algorithms.key.rawValue
        let header = #"{"alg":"\#(algorithm)","enc":"\#(algorithms.content.rawValue)","cty":"application/json"}"#
        let key = SymmetricKey(size: SymmetricKeySize(bitCount: algorithms.content.keyBits))
        let receiver = try _RSA.Encryption.PublicKey(derRepresentation: publicKey)
        let encryptedKey = try key.withUnsafeBytes { bytes in
            try receiver.encrypt(Data(bytes), padding: algorithms.key == .oaep ? .PKCS1_OAEP : .PKCS1_OAEP_SHA256)
        }
        var output: [UInt8] = []
        output.reserveCapacity(plaintext.count * 4 / 3 + 1024)
        append(Data(header.utf8), to: &output)
        let sealed = try content(plaintext, key, algorithms.content, authenticated: output)
        for part in [encryptedKey, sealed.iv, sealed.ciphertext, sealed.tag] {
            output.append(UInt8(ascii: "."))
            append(part, to: &output)
        }
        return output
    }

    private func append(_ data: Data, to output: inout [UInt8]) {
        data.withUnsafeBytes { Base64URL.append($0, to: &output) }
    }

    private func content(
        _ plaintext: [UInt8], _ key: SymmetricKey, _ algorithm: JWEAlgorithms.Content, authenticated: [UInt8]
    ) throws -> (iv: Data, ciphertext: Data, tag: Data) {
        switch algorithm {
        case .a128GCM, .a256GCM:
            let box = try AES.GCM.seal(plaintext, using: key, nonce: AES.GCM.Nonce(), authenticating: authenticated)
            return (box.nonce.withUnsafeBytes { Data($0) }, box.ciphertext, box.tag)
        case .a128CBC, .a256CBC:
            let (macKey, encryptionKey) = key.withUnsafeBytes { bytes in
                (SymmetricKey(data: bytes.prefix(bytes.count / 2)), SymmetricKey(data: bytes.suffix(bytes.count / 2)))
            }
            let iv = AES._CBC.IV()
            let ivData = Data(iv)
            let ciphertext = try AES._CBC.encrypt(plaintext, using: encryptionKey, iv: iv)
            let length = withUnsafeBytes(of: UInt64(authenticated.count * 8).bigEndian) { Data($0) }
            let tag =
                algorithm == .a128CBC
                ? tag(HMAC<SHA256>(key: macKey), [Data(authenticated), ivData, ciphertext, length])
                : tag(HMAC<SHA512>(key: macKey), [Data(authenticated), ivData, ciphertext, length])
            return (ivData, ciphertext, tag)
        }
    }

    /// The first half of the authentication code.
    private func tag<Hash: HashFunction>(_ code: HMAC<Hash>, _ parts: [Data]) -> Data {
        var code = code
        for part in parts { code.update(data: part) }
        let whole = Data(code.finalize())
        return whole.prefix(whole.count / 2)
    }
}

extension JWEAlgorithms.Content {
    /// How long the content's key is: for the CBC ones half of it authenticates.
    fileprivate var keyBits: Int {
        switch self {
        case .a128GCM: 128
        case .a256GCM, .a128CBC: 256
        case .a256CBC: 512
        }
    }
}
