import BoHub
import BoModel
import BoProgram
import BoRefresh
import BoText
import Foundation

extension HubClient {
    /// The client that a configuration describes.
    ///
    /// - Parameter told: hears of each request too, once it is over.
    /// - Throws: a failure or problem that names the key file that can't be used.
    init(
        _ settings: Settings, _ hub: HubSettings, trail: AuditTrail,
        told: (@Sendable (RequestRecord) -> Void)? = nil, now: @escaping @Sendable () -> Instant = Surroundings.now
    ) throws {
        let keys = try HubKeys(
            signingKeyPEM: settings.signingKey.map { try Surroundings.text(ofFile: $0) },
            decryptionKeyPEM: settings.decryptionKey.map { try Surroundings.text(ofFile: $0) })
        for path in [settings.signingKey, settings.decryptionKey, settings.clientKey].compactMap({ $0 }) {
            Surroundings.warnIfReadableByOthers(path)
        }
        var curl = CurlSettings()
        curl.caFile = settings.trust
        let transport = try CurlTransport(curl)
        curl.clientCertificate = settings.clientCertificate
        curl.clientKey = settings.clientKey
        let withCertificate = try CurlTransport(curl)
        self.init(
            settings: hub, keys: keys, konkursvarselTransport: withCertificate, transport: transport,
            now: now, makeID: Surroundings.makeID, record: trail.recording(told))
    }
}

extension AuditTrail {
    /// What writes each request into the trail, and tells somebody else of it too.
    func recording(_ told: (@Sendable (RequestRecord) -> Void)?) -> @Sendable (RequestRecord) -> Void {
        guard let told else { return record }
        return { request in
            self.record(request)
            told(request)
        }
    }
}

extension RefreshClock {
    /// The clock on the wall and true chance.
    static let system = RefreshClock(
        now: Surroundings.now, makeID: Surroundings.makeID, jitter: { Double.random(in: 0...1) })
}

extension Surroundings {
    /// A private key that others on the machine can read gets a word on stderr.
    static func warnIfReadableByOthers(_ path: String) {
        guard let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int else {
            return
        }
        if mode & 0o077 != 0 { Output.say(Say.keyReadableByOthers(path)) }
    }
}
