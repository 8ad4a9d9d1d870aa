public import BoHub
public import BoModel
import Crypto
import CryptoExtras
import Foundation

/// Who a client of the sandbox is: its name at the token office, the key that signs its grants, the key that the banks
/// encrypt for.
///
/// Describes itself without the keys.
public struct SandboxIdentity: Sendable, CustomStringConvertible {
    public let clientID: String
    public let keyID: String
    /// The token office's own name.
    public let audience: String
    /// RSA private keys, PEM.
    public let signingKeyPEM: String
    public let decryptionKeyPEM: String
    private let signingKey: _RSA.Signing.PublicKey
    let encryptionKeyDER: Data

    /// - Throws: ``Problem`` `.key` when a text is no RSA private key of at least 2048 bits.
    public init(
        clientID: String = "bo-sandbox-client", keyID: String = "bo-sandbox-key",
        audience: String = "https://test.maskinporten.no/",
        signingKeyPEM: String, decryptionKeyPEM: String
    ) throws(Problem) {
        self.clientID = clientID
        self.keyID = keyID
        self.audience = audience
        self.signingKeyPEM = signingKeyPEM
        self.decryptionKeyPEM = decryptionKeyPEM
        do {
            signingKey = try _RSA.Signing.PrivateKey(pemRepresentation: signingKeyPEM).publicKey
            encryptionKeyDER = try _RSA.Encryption.PrivateKey(pemRepresentation: decryptionKeyPEM).publicKey
                .derRepresentation
        } catch {
            throw Problem(.key, "sandbox")
        }
    }

    /// Fixed, published keys for tests and for a sandbox inside the process.
    public static let synthetic: SandboxIdentity = {
        do {
            return try SandboxIdentity(
                signingKeyPEM: SyntheticKeys.signingPEM, decryptionKeyPEM: SyntheticKeys.decryptionPEM)
        } catch {
            preconditionFailure("The published synthetic keys are RSA keys.")
        }
    }()

    /// New keys, for a sandbox that others can reach. Takes some tenths of a second.
    public static func generated() throws(Problem) -> SandboxIdentity {
        let signing: String
        let decryption: String
        do {
            signing = try _RSA.Signing.PrivateKey(keySize: .bits2048).pkcs8PEMRepresentation
            decryption = try _RSA.Encryption.PrivateKey(keySize: .bits2048).pkcs8PEMRepresentation
        } catch {
            throw Problem(.key, "sandbox")
        }
        return try SandboxIdentity(signingKeyPEM: signing, decryptionKeyPEM: decryption)
    }

    public var description: String { "client \(clientID), key \(keyID)" }

    /// Whether a text was signed with the client's key (RS256).
    func isSigned(_ text: [UInt8], by signature: [UInt8]) -> Bool {
        signingKey.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: text),
            padding: .insecurePKCS1v1_5)
    }

    // MARK: For the client

    /// Where a client finds the services of a sandbox.
    public func hubSettings(baseURL: String) -> HubSettings {
        HubSettings(
            konkursvarsel: baseURL + "/konkursvarsel", customerRelationships: baseURL + "/kar",
            endpointDirectory: baseURL + "/endpoints", subscriptionKey: SandboxIdentity.subscriptionKey,
            maskinporten: MaskinportenSettings(
                tokenURL: baseURL + "/token", audience: audience, clientID: clientID, keyID: keyID))
    }

    /// The client's keys.
    public func hubKeys() throws(Problem) -> HubKeys {
        try HubKeys(signingKeyPEM: signingKeyPEM, decryptionKeyPEM: decryptionKeyPEM)
    }

    private static let subscriptionKey = "bo-sandbox"
}

extension SandboxIdentity {
    /// The names of the key files that ``writeConfiguration(to:baseURL:)`` puts beside the configuration.
    static let signingKeyFile = "bo-sandbox-signing.pem"
    static let decryptionKeyFile = "bo-sandbox-decryption.pem"

    /// The client's configuration, TOML.
    public func configuration(baseURL: String) -> String {
        """
        # Made by bo sandbox. Everything it leads to is synthetic.

        [hub]
        konkursvarsel = "\(baseURL)/konkursvarsel"
        customer_relationships = "\(baseURL)/kar"
        endpoint_directory = "\(baseURL)/endpoints"
        subscription_key = "\(SandboxIdentity.subscriptionKey)"

        [maskinporten]
        token_url = "\(baseURL)/token"
        audience = "\(audience)"
        client_id = "\(clientID)"
        signing_key = "\(SandboxIdentity.signingKeyFile)"
        key_id = "\(keyID)"

        [decryption]
        key = "\(SandboxIdentity.decryptionKeyFile)"

        """
    }
}
