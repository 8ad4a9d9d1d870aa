import BoSandbox
import BoStore
import BoTestKit
import Foundation
import Testing

/// Caches that the reader may not write: they are read, that is said, and nothing is written.
@Suite struct ProtectedTests {
    /// The command that makes somebody else of root, who may write anything; empty for others.
    static let somebody =
        geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    /// Whether that somebody may run the program that was built.
    static let isPossible: Bool = {
        guard let program = try? Program() else { return false }
        return (try? program.run(arguments: ["--version"], through: somebody).status == 0) == true
    }()
    static let reason = "needs setpriv, and a build that everybody may run"

    /// A cache that was closed, and one that a process left in the middle, with its log.
    private static let caches = Result {
        let folder = try Program()
        let path = folder.path("cache.sqlite")
        let stage = try HubStage(scenario: .tiny, store: Store.open(at: path, .writing))
        stage.refresh()
        let left = try (["", "-wal"]).map { try Data(contentsOf: URL(fileURLWithPath: path + $0)) }
        stage.store.close()
        return (closed: try Data(contentsOf: URL(fileURLWithPath: path)), left: left[0], log: left[1])
    }

    private let program: Program
    private let folder: String
    private let cache: String

    init() throws {
        program = try Program()
        folder = program.path("protected")
        cache = folder + "/cache.sqlite"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // What opened a cache in this process has made new files nobody else's.
        for path in [program.home.path, folder] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        try Self.caches.get().closed.write(to: URL(fileURLWithPath: cache))
    }

    private func protect(folder mode: Int, file: Int) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            try FileManager.default.setAttributes(
                [.posixPermissions: file], ofItemAtPath: folder + "/" + name)
        }
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
    }

    /// Every file of a folder with its bytes.
    private func contents(_ folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            contents[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        }
        return contents
    }

    private func expectReadOnly(_ cache: String, through somebody: [String]) throws {
        let folder = URL(fileURLWithPath: cache).deletingLastPathComponent().path
        let before = try contents(folder)
        for (arguments, words) in [
            (["estates"], "Fjordbris"), (["accounts", "317001053", "--json"], "\"bank\""),
            (["transactions", "317001053", "--csv"], "date"), (["render", "--keys", "<enter>"], "Testfjord"),
        ] {
            let outcome = try program.run(arguments: arguments + ["--cache", cache], through: somebody)
            #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
            #expect(outcome.output.localizedCaseInsensitiveContains(words), "\(arguments): \(outcome.output)")
        }
        let check = try program.run(arguments: ["cache", "check", "--cache", cache], through: somebody)
        #expect(check.status == 0, "\(check.errors)")
        for (language, words) in [("nb", "Det er skrivebeskyttet."), ("en", "It is write-protected.")] {
            let arguments = ["cache", "purge", "317001053", "--cache", cache, "--lang", language]
            let refused = try program.run(arguments: arguments, through: somebody)
            #expect(refused.status == 1)
            #expect(refused.errors.contains(words), "\(refused.errors)")
        }
        let dashboard = try program.runOnTerminal(
            ["--cache", cache, "--lang", "en"], showing: "write-protected.", through: somebody)
        #expect(dashboard.status == 0 && dashboard.text.contains("write-protected."), "\(dashboard.text)")
        #expect(try contents(folder) == before)
    }

    @Test(
        .enabled(if: isPossible, Comment(rawValue: reason)),
        arguments: [(0o555, 0o444), (0o555, 0o644), (0o755, 0o444)])
    func `a folder or file that may not be written is read`(_ modes: (folder: Int, file: Int)) throws {
        try protect(folder: modes.folder, file: modes.file)
        defer { try? protect(folder: 0o755, file: 0o644) }
        try expectReadOnly(cache, through: Self.somebody)
    }

    @Test(.enabled(if: isPossible, Comment(rawValue: reason)))
    func `what a killed Bo left in its log is read without touching it`() throws {
        let left = try Self.caches.get()
        try left.left.write(to: URL(fileURLWithPath: cache))
        try left.log.write(to: URL(fileURLWithPath: cache + "-wal"))
        try protect(folder: 0o555, file: 0o444)
        defer { try? protect(folder: 0o755, file: 0o644) }
        try expectReadOnly(cache, through: Self.somebody)
    }

    @Test(.enabled(if: isPossible && geteuid() == 0, Comment(rawValue: reason)))
    func `a cache that may not even be read is told`() throws {
        for (folder, file) in [(0o755, 0o600), (0o700, 0o644)] {
            try protect(folder: folder, file: file)
            for command in [["estates"], ["cache", "check"], ["render"]] {
                let outcome = try program.run(arguments: command + ["--cache", cache], through: Self.somebody)
                #expect(outcome.status == 1)
                let words = "Lageret \(cache) kan ikke brukes.\nDu har ikke tilgang.\n"
                #expect(outcome.errors.hasPrefix(words), "\(outcome.errors)")
            }
        }
    }

    @Test(.enabled(if: SmallDisk.isAllowed, Comment(rawValue: SmallDisk.reason)))
    func `a disk that is write-protected is read`() throws {
        let disk = try SmallDisk(kibibytes: 4096)
        try Self.caches.get().closed.write(to: URL(fileURLWithPath: disk.file("cache.sqlite")))
        try disk.protect()
        try expectReadOnly(disk.file("cache.sqlite"), through: [])
        let store = try Store.open(at: disk.file("cache.sqlite"), .writingIfFree)
        #expect(store.isReadOnly && !store.isDiskFull && store.lockHolder == nil)
        store.close()
    }
}
