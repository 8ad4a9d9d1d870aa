public import BoModel
import CryptoExtras

/// The private keys of the hub's client: one that signs grants, one that opens the banks' answers.
///
/// Describes itself without them, also to a debugger's mirror.
public struct HubKeys: Sendable {
    let signingKeyPEM: String?
    let decryptionKeyPEM: String?

    /// Checks both keys.
    ///
    /// - Parameters: RSA private keys of at least 2048 bits as PEM, PKCS #1 or PKCS #8; `nil` where there is none.
    /// - Throws: ``Problem`` with the code `config.key`; its subject is `maskinporten.signing_key` or `decryption.key`.
    public init(signingKeyPEM: String?, decryptionKeyPEM: String?) throws(Problem) {
        self.signingKeyPEM = signingKeyPEM
        self.decryptionKeyPEM = decryptionKeyPEM
        do { if signingKeyPEM != nil { _ = try signingKey() } } catch {
            throw Problem(.key, "maskinporten.signing_key", detail: HubKeys.wanted)
        }
        do { if decryptionKeyPEM != nil { _ = try decryptionKey() } } catch {
            throw Problem(.key, "decryption.key", detail: HubKeys.wanted)
        }
    }

    private static let wanted = "RSA private key, PEM, 2048 bits or more"

    /// A key of the caller's own: keys can't be shared between threads.
    func signingKey() throws -> _RSA.Signing.PrivateKey? {
        try signingKeyPEM.map { try _RSA.Signing.PrivateKey(pemRepresentation: $0) }
    }

    /// A key of the caller's own: keys can't be shared between threads.
    func decryptionKey() throws -> _RSA.Encryption.PrivateKey? {
        try decryptionKeyPEM.map { try _RSA.Encryption.PrivateKey(pemRepresentation: $0) }
    }
}

extension HubKeys: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        "signing key: \(signingKeyPEM == nil ? "none" : "set"), "
            + "decryption key: \(decryptionKeyPEM == nil ? "none" : "set")"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
