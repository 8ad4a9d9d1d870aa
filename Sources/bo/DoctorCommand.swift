import ArgumentParser
import BoHub
import BoModel
import BoProgram
import BoStore
import BoTUI
import BoText
import Foundation

/// `bo doctor`: one line for each thing that Bo needs, what is wrong with it and how to mend it.
struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "doctor", abstract: "\(Phrase.Abstracts.doctor[Surroundings.language])")
    }

    @OptionGroup var global: GlobalOptions

    func run() throws {
        var settings = Settings()
        var language = global.lang ?? Surroundings.language
        var lines: [Examination] = []
        do {
            settings = try global.settings()
            language = global.language(settings)
            lines.append(Examination(.good, Phrase.Doctor.configuration, Say.isReadable))
        } catch let failure as Failure {
            lines.append(Examination(.bad, Phrase.Doctor.configuration, failure.message.first ?? Phrase("")))
        }
        lines =
            Checkup.terminal() + lines + [Checkup.keyBindings(settings)] + Checkup.keys(settings)
            + Checkup.cache(at: global.cachePath) + [Checkup.network()]
        lines += global.offline ? [] : Checkup.endpoints(settings)
        for line in lines { Output.write(line.line(language).string + "\n") }
        if lines.contains(where: { $0.verdict == .bad }) { throw ExitStatus(code: .failed) }
    }
}

/// What the doctor looks at.
enum Checkup {
    /// The terminal and the locale.
    static func terminal() -> [Examination] {
        let name = Surroundings.variable("TERM") ?? "–"
        let isUsable = Surroundings.isOutputTerminal && !["–", "dumb", "unknown"].contains(name)
        let terminal =
            isUsable
            ? Examination(.good, Phrase.Doctor.terminal, Phrase("\(name)"))
            : Examination(.warning, Phrase.Doctor.terminal, Phrase("\(name)"), advice: Say.needsTerminal)
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(Surroundings.variable).first ?? "C"
        let isUTF8 = locale.lowercased().contains("utf-8") || locale.lowercased().contains("utf8")
        return [
            terminal,
            Examination(
                isUTF8 ? .good : .warning, Phrase.Doctor.locale, Phrase("\(locale)"),
                advice: isUTF8 ? nil : Phrase.Doctor.isNotUTF8),
        ]
    }

    /// The keys of the dashboard, and the file they come from.
    static func keyBindings(_ settings: Settings) -> Examination {
        do {
            return Examination(.good, Say.keyBindings, Phrase("\(try settings.keyScheme().name)"))
        } catch let failure as Failure {
            return Examination(.bad, Say.keyBindings, failure.message.first ?? Phrase(""), advice: Say.mendKeys)
        } catch {
            return Examination(.bad, Say.keyBindings, Phrase("\(String(describing: error))"), advice: Say.mendKeys)
        }
    }

    /// The key files: there, readable by nobody else, and of use.
    static func keys(_ settings: Settings) -> [Examination] {
        let files = [
            ("maskinporten.signing_key", settings.signingKey), ("decryption.key", settings.decryptionKey),
            ("tls.client_certificate", settings.clientCertificate), ("tls.client_key", settings.clientKey),
            ("tls.trust", settings.trust),
        ]
        var lines: [Examination] = files.compactMap { name, path in
            path.map { key(name, at: $0, isSecret: !name.hasSuffix("certificate") && !name.hasSuffix("trust")) }
        }
        do throws(Problem) {
            _ = try HubKeys(
                signingKeyPEM: settings.signingKey.flatMap { try? Surroundings.text(ofFile: $0) },
                decryptionKeyPEM: settings.decryptionKey.flatMap { try? Surroundings.text(ofFile: $0) })
        } catch {
            lines.append(Examination(.bad, Phrase.Doctor.keys, .problemLine(error), advice: .advice(error.code)))
        }
        return lines
    }

    private static func key(_ name: String, at path: String, isSecret: Bool) -> Examination {
        let subject = Phrase("\(name)")
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            FileManager.default.isReadableFile(atPath: path)
        else { return Examination(.bad, subject, Phrase.Doctor.isMissing(path), advice: Say.checkPath) }
        let mode = attributes[.posixPermissions] as? Int ?? 0
        guard !isSecret || mode & 0o077 == 0 else {
            return Examination(.warning, subject, Phrase.Doctor.isReadableByOthers(path))
        }
        return Examination(.good, subject, Phrase("\(path)"))
    }

    /// The cache: whether it can be opened, who works on it, and the library it rests on.
    static func cache(at path: String) -> [Examination] {
        let version = Store.sqliteVersion
        let library = Examination(.good, Say.sqlite, Say.sqliteVerdict(version))
        guard !Surroundings.isAbsent(path) else {
            return [Examination(.good, Phrase.Doctor.cache, Say.isNotMadeYet(path)), library]
        }
        do throws(Problem) {
            let store = try Store.open(at: path, .reading)
            let problems = try store.check()
            store.close()
            guard let first = problems.first else {
                return [Examination(.good, Phrase.Doctor.cache, Phrase("\(path)")), library]
            }
            return [Examination(.bad, Phrase.Doctor.cache, .problemLine(first), advice: .advice(first.code)), library]
        } catch {
            return [Examination(.bad, Phrase.Doctor.cache, .problemLine(error), advice: .advice(error.code)), library]
        }
    }

    /// The library that requests are sent by, which is the system's.
    static func network() -> Examination {
        do throws(TransportError) {
            let version = try CurlTransport.version().prefix { $0 != " " }
            return Examination(.good, Say.network, Phrase("\(String(version))"))
        } catch {
            return Examination(.bad, Say.network, Phrase("\(error.detail ?? "libcurl")"), advice: Say.installCurl)
        }
    }

    /// Whether each service answers at all; what it answers doesn't matter here.
    static func endpoints(_ settings: Settings) -> [Examination] {
        let services = [
            ("hub.konkursvarsel", settings.konkursvarsel),
            ("hub.customer_relationships", settings.customerRelationships),
            ("hub.endpoint_directory", settings.endpointDirectory), ("maskinporten.token_url", settings.tokenURL),
        ]
        guard services.contains(where: { $0.1 != nil }) else {
            return [Examination(.warning, Say.hub, Say.isNotSetUp, advice: .advice(.notConfigured))]
        }
        return services.map { name, address in
            let subject = Phrase("\(name)")
            guard let address else {
                return Examination(.warning, subject, Say.isNotSetUp, advice: .advice(.notConfigured))
            }
            var curl = CurlSettings()
            curl.caFile = settings.trust
            if name == "hub.konkursvarsel" {
                curl.clientCertificate = settings.clientCertificate
                curl.clientKey = settings.clientKey
            }
            curl.totalSeconds = 10
            let transport: CurlTransport
            do throws(Problem) { transport = try CurlTransport(curl) } catch {
                return Examination(.bad, subject, .problemLine(error), advice: .advice(error.code))
            }
            do throws(TransportError) {
                let answer = try transport.send(HTTPRequest(url: address), until: StopSign())
                return Examination(.good, subject, Say.answers(address, status: answer.status))
            } catch {
                let problem = Problem(error.code, address, detail: error.detail)
                return Examination(.bad, subject, .problemLine(problem), advice: .advice(problem.code))
            }
        }
    }
}
