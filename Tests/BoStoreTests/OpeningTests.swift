import BoModel
import BoStore
import Foundation
import GRDB
import Testing

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a new cache is made with its folders, and holds nothing`() throws {
        let path = folder.file("a/b/bo.sqlite")

        let store = try Store.open(at: path, .writing)

        #expect(!store.isReadOnly)
        #expect(store.lockHolder == nil)
        #expect(try store.answer(.estates) == .estates([]))
        #expect(try store.answer(.problems) == .problems([]))
        #expect(try store.noticeCursor() == nil)
        #expect(try store.endpointDirectory() == nil)
        #expect(try store.check() == [])
        store.close()
    }

    @Test func `an empty file becomes a cache`() throws {
        try folder.write(Data(), to: "bo.sqlite")

        let store = try Store.open(at: folder.file("bo.sqlite"), .writing)

        _ = try Stage(store)
    }

    @Test func `what was saved is there after the cache is opened again`() throws {
        let path = folder.file("bo.sqlite")
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.fetch([[payment("A", "2026-03-01")]])
        let saved = try stage.store.answer(.accounts(of: stage.estate, at: nil))
        stage.store.close()

        for access in [Store.Access.reading, .writing, .writingIfFree] {
            let store = try Store.open(at: path, access)
            #expect(try store.answer(.accounts(of: stage.estate, at: nil)) == saved)
            #expect(store.isReadOnly == (access == .reading))
            store.close()
        }
        #expect(!folder.exists("bo.sqlite-wal"))
    }

    @Test func `nobody else can read the files, whatever the umask`() throws {
        umask(0)
        let path = folder.file("deep/bo.sqlite")

        let stage = try Stage(Store.open(at: path, .writing))
        try stage.fetch([[payment("A", "2026-03-01")]])
        try stage.store.backup(to: folder.file("deep/copy.sqlite"))

        #expect(try folder.permissions("deep") == 0o700)
        for name in ["bo.sqlite", "bo.sqlite-wal", "bo.sqlite-shm", "bo.sqlite.lock", "copy.sqlite"] {
            #expect(try folder.permissions("deep/" + name) == 0o600, "\(name)")
        }
    }

    @Test func `a cache that others could read is taken from them`() throws {
        let path = folder.file("bo.sqlite")
        try Store.open(at: path, .writing).close()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)

        try Store.open(at: path, .writing).close()

        #expect(try folder.permissions("bo.sqlite") == 0o600)
    }

    @Test func `an acknowledged write survives a power cut`() throws {
        let store = try Store.open(at: folder.file("bo.sqlite"), .writing)
        defer { store.close() }

        #expect(try store.settings()["synchronous"] == "2")
        #expect(try store.settings()["journal_mode"] == "wal")
        #expect(try store.settings()["foreign_keys"] == "1")
        #expect(try store.settings()["secure_delete"] == "1")
    }

    // MARK: - What is no cache

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let code: Problem.Code
        let bytes: @Sendable () throws -> Data
        var testDescription: String { name }
    }

    static let refused = [
        Refused(name: "a text", code: .cacheForeign) { Data("Kjære bostyrer, dette er ingen database.".utf8) },
        Refused(name: "a short text", code: .cacheForeign) { Data("hei".utf8) },
        Refused(name: "another program's database", code: .cacheForeign) {
            try otherDatabase("CREATE TABLE moz_places (id)")
        },
        Refused(name: "another program's database with an id", code: .cacheForeign) {
            try otherDatabase("PRAGMA application_id = 252006675; CREATE TABLE t (id)")
        },
        Refused(name: "a newer cache", code: .cacheNewer) {
            var bytes = try cache()
            bytes[63] = 9
            return bytes
        },
        Refused(name: "a cache without its end", code: .cacheDamaged) { try cache().prefix(20_000) },
        Refused(name: "the first bytes of a cache", code: .cacheDamaged) { try cache().prefix(60) },
    ]

    static func otherDatabase(_ sql: String) throws -> Data {
        let folder = try TemporaryFolder()
        let queue = try DatabaseQueue(path: folder.file("x"))
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        return try folder.bytes("x")
    }

    static func cache() throws -> Data {
        let folder = try TemporaryFolder()
        try Store.open(at: folder.file("x"), .writing).close()
        return try folder.bytes("x")
    }

    @Test(arguments: refused)
    func `a file that is no cache of this Bo is refused and stays as it is`(_ file: Refused) throws {
        let bytes = try file.bytes()
        for access in [Store.Access.writing, .reading, .writingIfFree] {
            try folder.write(bytes, to: "bo.sqlite")
            let problem = #expect(throws: Problem.self) { try Store.open(at: folder.file("bo.sqlite"), access) }
            #expect(problem?.code == file.code)
            #expect(problem?.subject.hasSuffix("/bo.sqlite") == true)
            #expect(try folder.bytes("bo.sqlite") == bytes)
            #expect(!folder.exists("bo.sqlite-wal"))
        }
    }

    @Test func `a newer cache is refused with both numbers`() throws {
        var bytes = try OpeningTests.cache()
        bytes[63] = 9
        try folder.write(bytes, to: "bo.sqlite")

        let problem = #expect(throws: Problem.self) { try Store.open(at: folder.file("bo.sqlite"), .writing) }

        #expect(problem?.detail == "schema 9; this Bo knows 7")
    }

    @Test func `a folder and a pipe are refused at once`() throws {
        mkfifo(folder.file("pipe"), 0o600)
        for path in [folder.path, folder.file("pipe"), "/dev/null", "/dev/zero"] {
            let problem = #expect(throws: Problem.self) { try Store.open(at: path, .writingIfFree) }
            #expect(problem?.code == .cacheUnreadable)
        }
    }

    // MARK: - Two at once, and write protection

    @Test func `the second Bo reads, and says who writes`() throws {
        let path = folder.file("bo.sqlite")
        let stage = try Stage(Store.open(at: path, .writing))

        let second = try Store.open(at: path, .writingIfFree)

        #expect(second.isReadOnly)
        #expect(second.lockHolder?.hasPrefix("pid \(getpid()) on ") == true)
        try stage.fetch([[payment("A", "2026-03-01")]])
        guard case .accounts(let answer?) = try second.answer(.accounts(of: stage.estate, at: nil)) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.accounts.map(\.transactions) == [1])
        #expect(throws: Problem(.cacheReadOnly, path, detail: second.lockHolder)) { try second.save([], cursor: noon) }
        let busy = #expect(throws: Problem.self) { try Store.open(at: path, .writing) }
        #expect(busy?.code == .busy)
        #expect(busy?.detail == second.lockHolder)
        second.close()
        stage.store.close()
        #expect(try !Store.open(at: path, .writing).isReadOnly)
    }

    @Test func `a closed cache is free, also while a process started meanwhile has its lock's file open`() throws {
        let path = folder.file("bo.sqlite")
        let store = try Store.open(at: path, .writing)
        let lock = (3..<getdtablesize()).first { file in
            "\(path).lock" == (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(file)"))
        }
        let inherited = try dup(#require(lock))
        defer { close(inherited) }

        store.close()

        #expect(try !Store.open(at: path, .writing).isReadOnly)
    }

    @Test func `a write-protected cache is read`() throws {
        let path = folder.file("bo.sqlite")
        let stage = try Stage(Store.open(at: path, .writing))
        stage.store.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
        let before = try folder.bytes("bo.sqlite")

        let store = try Store.open(at: path, .writingIfFree)

        #expect(store.isReadOnly)
        #expect(store.lockHolder == nil)
        #expect(try store.estates().count == 1)
        #expect(throws: Problem.self) { try Store.open(at: path, .writing) }
        store.close()
        #expect(try folder.bytes("bo.sqlite") == before)
    }

    @Test func `a cache that does not exist reads as an empty one, and is not made`() throws {
        let store = try Store.open(at: folder.file("bo.sqlite"), .reading)

        #expect(store.isReadOnly)
        #expect(try store.answer(.estates) == .estates([]))
        #expect(throws: Problem.self) { try store.save([.sample()], cursor: nil) }
        #expect(!folder.exists("bo.sqlite"))
        #expect(!folder.exists("bo.sqlite.lock"))
    }

    @Test func `a linked cache has one lock`() throws {
        try Store.open(at: folder.file("bo.sqlite"), .writing).close()
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link"), withDestinationPath: folder.file("bo.sqlite"))
        let first = try Store.open(at: folder.file("link"), .writing)

        #expect(throws: Problem.self) { try Store.open(at: folder.file("bo.sqlite"), .writing) }
        first.close()
    }

    @Test func `a closed cache answers with a problem`() throws {
        let store = try Store.open(at: folder.file("bo.sqlite"), .writing)
        store.close()

        #expect(throws: Problem.self) { try store.answer(.estates) }
        #expect(throws: Problem.self) { try store.save([.sample()], cursor: nil) }
    }

    @Test func `pages that never became complete are gone at the next start`() throws {
        let path = folder.file("bo.sqlite")
        do {
            let stage = try Stage(Store.open(at: path, .writing))
            let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
            _ = try writer.append([payment("A", "2026-03-01")])
            #expect(try stage.transactions().rows.total == 1)
            stage.store.close()
        }

        let store = try Store.open(at: path, .writing)

        guard case .accounts(let answer?) = try store.answer(.accounts(of: Notice.sample().id, at: nil)) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.accounts.first?.isArriving == false)
        #expect(answer.accounts.first?.transactions == 0)
        #expect(try store.check() == [])
        store.close()
    }
}
