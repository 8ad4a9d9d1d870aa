import BoModel
import BoProgram
import BoTUI
import BoText
import Dispatch
import Foundation

/// The file that keeps how the dashboard was left: one for each cache.
///
/// Only its owner may read it, because it names estates, accounts and what was filtered by.
final class SessionFile: Sendable {
    /// More than a dashboard can leave.
    private static let mostBytes = 65_536

    let path: String
    private let owner: SessionText.Owner
    /// Writes one session after the other, beside the screen's thread.
    private let writing = DispatchQueue(label: "bo.session", qos: .utility)

    /// The session of a cache file.
    convenience init(ofCache cache: String, _ settings: Settings) {
        let cache = URL(fileURLWithPath: cache).resolvingSymlinksInPath().path
        self.init(named: SessionFile.digest(of: cache), cache: cache, settings)
    }

    /// The session of a dashboard on no file, such as that of the demo.
    convenience init(named name: String, _ settings: Settings) { self.init(named: name, cache: name, settings) }

    private init(named name: String, cache: String, _ settings: Settings) {
        path = Surroundings.stateFolder + "/session-\(name).json"
        owner = SessionText.Owner(
            cache: cache, theme: settings.theme ?? "", language: settings.language?.rawValue ?? "")
    }

    /// A name for a path. FNV-1a, 64 bits: what two paths share is told apart by the path in the file.
    private static func digest(of path: String) -> String {
        let hash = path.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// How the dashboard was left; where that can't be read, a note that says so. A start never fails because of it.
    func read() -> (Session?, Phrase?) {
        guard let data = FileManager.default.contents(atPath: path) else {
            let isThere = !Surroundings.isAbsent(path)
            return (nil, isThere ? Phrase.Session.isBroken(path) : nil)
        }
        guard data.count <= SessionFile.mostBytes else { return (nil, Phrase.Session.isBroken(path)) }
        switch SessionText.read(Array(data), owner) {
        case .session(let session): return (session, nil)
        case .newer: return (nil, Phrase.Session.isNewer(path))
        case .broken, .foreign: return (nil, Phrase.Session.isBroken(path))
        }
    }

    /// Writes a session soon.
    func keep(_ session: Session) {
        writing.async { [self] in write(session) }
    }

    /// Waits until what is to be kept is written.
    func finish() { writing.sync {} }

    /// Takes away what names estates, accounts and people; what was chosen about how things look stays.
    func forgetPlaces() {
        guard !Surroundings.isAbsent(path) else { return }
        guard let session = read().0 else {
            try? FileManager.default.removeItem(atPath: path)
            return
        }
        write(Session(choices: session.choices))
    }

    /// The new file takes the place of the old one whole, or not at all: a full disk costs the place, not the start.
    private func write(_ session: Session) {
        let folder = Surroundings.stateFolder
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let temporary = "\(folder)/.session-\(getpid())"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return }
        let bytes = SessionText.bytes(of: session, owner)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        close(file)
        if rest.isEmpty { rename(temporary, path) }
        unlink(temporary)
    }
}
