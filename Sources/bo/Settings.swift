import BoHub
import BoModel
import BoProgram
import BoTUI
import BoText
import Foundation

/// The configuration file, read and checked. Nothing in it is needed to browse a cache.
struct Settings {
    var konkursvarsel: String?
    var customerRelationships: String?
    var endpointDirectory: String?
    var subscriptionKey: String?
    var pollMinutes = 0

    var tokenURL: String?
    var audience: String?
    var clientID: String?
    var signingKey: String?
    var keyID: String?

    var trust: String?
    var clientCertificate: String?
    var clientKey: String?

    var decryptionKey: String?

    var theme: String?
    var language: Language?
    var keys: String?

    /// What a key holds.
    private enum Kind {
        case text(WritableKeyPath<Settings, String?>)
        /// An address: https, or http to this very machine.
        case address(WritableKeyPath<Settings, String?>)
        /// A path, relative to the file.
        case file(WritableKeyPath<Settings, String?>)
        case minutes(WritableKeyPath<Settings, Int>)
        case language(WritableKeyPath<Settings, Language?>)
        /// A set of keys that comes with Bo, else the path of a file of keys, relative to the file.
        case keys(WritableKeyPath<Settings, String?>)
    }

    /// The one list of what may stand in the file.
    private static var known: [(section: String, key: String, kind: Kind)] {
        [
            ("hub", "konkursvarsel", .address(\.konkursvarsel)),
            ("hub", "customer_relationships", .address(\.customerRelationships)),
            ("hub", "endpoint_directory", .address(\.endpointDirectory)),
            ("hub", "subscription_key", .text(\.subscriptionKey)),
            ("hub", "poll_minutes", .minutes(\.pollMinutes)),
            ("maskinporten", "token_url", .address(\.tokenURL)),
            ("maskinporten", "audience", .text(\.audience)),
            ("maskinporten", "client_id", .text(\.clientID)),
            ("maskinporten", "signing_key", .file(\.signingKey)),
            ("maskinporten", "key_id", .text(\.keyID)),
            ("tls", "trust", .file(\.trust)),
            ("tls", "client_certificate", .file(\.clientCertificate)),
            ("tls", "client_key", .file(\.clientKey)),
            ("decryption", "key", .file(\.decryptionKey)),
            ("ui", "theme", .text(\.theme)),
            ("ui", "language", .language(\.language)),
            ("ui", "keys", .keys(\.keys)),
        ]
    }

    /// Reads the file at a path; without a path the usual one, which may be missing.
    static func read(from path: String?) throws -> Settings {
        let (file, isAskedFor) = Settings.file(path)
        guard isAskedFor || !Surroundings.isAbsent(file) else { return Settings() }
        return try Settings(file: file)
    }

    /// Where the configuration is, and whether the user has said so: then it has to be there.
    static func file(_ path: String?) -> (path: String, isAskedFor: Bool) {
        if let path = path ?? Surroundings.variable("BO_CONFIG") { return (path, true) }
        return (Surroundings.configurationFolder + "/config.toml", false)
    }

    init() {}

    private init(file path: String) throws {
        let text = try Surroundings.text(ofFile: path)
        let table: TOMLSection
        do throws(TOMLFile.Fault) {
            table = try TOMLFile(text).root
        } catch {
            throw Failure(
                .usage,
                error.kind == .twice
                    ? Say.twiceInConfiguration(path, line: error.line)
                    : Say.brokenConfiguration(path, line: error.line, column: error.column))
        }
        for section in table.keys {
            let entry = table[section]
            guard Settings.known.contains(where: { $0.section == section }) else {
                throw Failure(
                    .usage,
                    Say.unknownSetting(
                        path, line: entry?.line ?? 1, name: section,
                        nearest: Settings.nearest(to: section, in: Set(Settings.known.map(\.section)))))
            }
            guard let settings = entry?.value.section else {
                throw Failure(
                    .usage, Say.wrongSetting(path, line: entry?.line ?? 1, name: section, Say.wantsSection))
            }
            for key in settings.keys {
                try take(settings[key], section, key, path)
            }
        }
    }

    private mutating func take(
        _ entry: TOMLSection.Entry?, _ section: String, _ key: String, _ path: String
    ) throws {
        let line = entry?.line ?? 1
        guard let kind = Settings.known.first(where: { $0.section == section && $0.key == key })?.kind,
            let value = entry?.value
        else {
            throw Failure(
                .usage,
                Say.unknownSetting(
                    path, line: line, name: "\(section).\(key)",
                    nearest: Settings.nearest(
                        to: key, in: Set(Settings.known.filter { $0.section == section }.map(\.key)))))
        }
        func wrong(_ wish: Phrase) -> Failure {
            Failure(.usage, Say.wrongSetting(path, line: line, name: "\(section).\(key)", wish))
        }
        switch kind {
        case .text(let place):
            guard let text = value.text else { throw wrong(Say.wantsText) }
            self[keyPath: place] = text
        case .address(let place):
            guard let text = value.text else { throw wrong(Say.wantsText) }
            guard Settings.isSafe(address: text) else { throw wrong(Say.wantsAddress) }
            self[keyPath: place] = text
        case .file(let place):
            guard let text = value.text else { throw wrong(Say.wantsText) }
            self[keyPath: place] = Settings.path(text, besides: path)
        case .keys(let place):
            guard let text = value.text, !text.isEmpty else { throw wrong(Say.wantsKeyScheme(KeyScheme.presets)) }
            self[keyPath: place] = KeyScheme.presets.contains(text) ? text : Settings.path(text, besides: path)
        case .minutes(let place):
            guard let number = value.number, (0...100_000).contains(number) else { throw wrong(Say.wantsMinutes) }
            self[keyPath: place] = number
        case .language(let place):
            guard let text = value.text, let language = Language(rawValue: text) else {
                throw wrong(Say.wantsLanguage)
            }
            self[keyPath: place] = language
        }
    }

    /// A path in the file at another path.
    private static func path(_ text: String, besides file: String) -> String {
        if text.hasPrefix("/") { return text }
        return URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(text).path
    }

    /// The keys of the dashboard: a set that comes with Bo, or what a file makes of one.
    ///
    /// - Throws: a failure that names the file, the line, what is wrong there and how to mend it.
    func keyScheme() throws -> KeyScheme {
        guard let keys else { return .standard }
        if let preset = KeyScheme(preset: keys) { return preset }
        let text = try Surroundings.text(ofFile: keys)
        do throws(KeyFault) {
            return try KeyScheme(file: text, named: URL(fileURLWithPath: keys).lastPathComponent)
        } catch {
            throw Failure(.usage, Phrase.Keys.broken(keys, line: error.line, error.phrase))
        }
    }

    /// Secrets and personal numbers travel there: https, or plain http to this machine only.
    private static func isSafe(address: String) -> Bool {
        guard let url = URL(string: address), let host = url.host(), !host.isEmpty else { return false }
        if url.scheme == "https" { return true }
        return url.scheme == "http" && ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host)
    }

    /// The known name that differs least from a wrong one; `nil` when none is near.
    private static func nearest(to name: String, in names: Set<String>) -> String? {
        let best = names.sorted().map { ($0, EditDistance.between($0, name)) }.min { $0.1 < $1.1 }
        return best.flatMap { $0.1 <= max(1, name.count / 3) ? $0.0 : nil }
    }

    // MARK: The hub

    /// The part that the hub client works by.
    ///
    /// - Throws: a problem that names what is missing.
    func hubSettings() throws -> HubSettings {
        let needed: [(String, String?)] = [
            ("hub.konkursvarsel", konkursvarsel), ("hub.customer_relationships", customerRelationships),
            ("hub.endpoint_directory", endpointDirectory), ("maskinporten.token_url", tokenURL),
            ("maskinporten.audience", audience), ("maskinporten.client_id", clientID),
            ("maskinporten.signing_key", signingKey),
        ]
        let missing = needed.filter { $0.1 == nil }.map(\.0)
        guard missing.isEmpty else { throw Problem(.notConfigured, missing.joined(separator: ", ")) }
        return HubSettings(
            konkursvarsel: konkursvarsel, customerRelationships: customerRelationships,
            endpointDirectory: endpointDirectory, subscriptionKey: subscriptionKey,
            maskinporten: MaskinportenSettings(
                tokenURL: tokenURL ?? "", audience: audience ?? "", clientID: clientID ?? "", keyID: keyID ?? ""))
    }
}
