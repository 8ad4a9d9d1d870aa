import BoModel
import BoStore
import BoTestKit
import Foundation
import GRDB
import Testing

/// Caches that earlier Bos have written; see `Fixtures/Ages/README.md`.
@Suite struct AgeTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("bo.sqlite")
    }

    static let ages = 1...6

    static func bytes(_ age: Int) throws -> Data {
        try Data(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("Fixtures/Ages/schema-\(age).cache"))
    }

    private func copy(_ age: Int) -> String { path + ".schema-\(age).backup" }

    /// Whether a cache answers as one does that has never been old.
    private func expectAnswers(_ store: Store, age: Int, _ comment: Comment? = nil) throws {
        let expected = try AgeWorld.answers(of: AgeWorld(age: age).store())
        let found = try AgeWorld.answers(of: store)
        #expect(found.count == expected.count, comment)
        for (found, expected) in zip(found, expected) {
            #expect(found.1 == expected.1, "\(found.0) \(comment?.rawValue ?? "")")
        }
        #expect(try store.check() == [], comment)
        #expect(try store.requests(of: nil).count == 1)
    }

    @Test(arguments: ages)
    func `a cache of every age answers as a new one does`(_ age: Int) throws {
        try folder.write(AgeTests.bytes(age), to: "bo.sqlite")
        var steps: [CacheUpgradeStep] = []

        let store = try Store.open(at: path, .writing) { steps.append($0) }
        defer { store.close() }

        try expectAnswers(store, age: age)
        #expect(steps.first == .copied(to: copy(age)))
        #expect(steps.dropFirst().first == .migrated(from: age, to: 7))
        #expect(steps.last == .rebuilding(rows: 760, of: 760) || age > 2)
        #expect(try store.settings()["user_version"] == "7")
        #expect(try store.settings()["foreign_keys"] == "1")
    }

    @Test(arguments: ages)
    func `an upgraded cache takes new fetches, and is opened at once the next time`(_ age: Int) throws {
        try folder.write(AgeTests.bytes(age), to: "bo.sqlite")
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.fetch([[payment("A", "2026-03-01")]])
        stage.store.close()

        let store = try Store.open(at: path, .writing) { Issue.record("\($0)") }

        #expect(try store.check() == [])
        #expect(try Stage.rows(of: store) == 1)
        store.close()
    }

    @Test(arguments: ages)
    func `an upgraded cache has the tables of a new one`(_ age: Int) throws {
        try folder.write(AgeTests.bytes(age), to: "bo.sqlite")
        try Store.open(at: path, .writing).close()
        try Store.open(at: folder.file("new.sqlite"), .writing).close()

        let tables = try ["bo.sqlite", "new.sqlite"].map { name in
            let queue = try DatabaseQueue(path: folder.file(name))
            defer { try? queue.close() }
            return try queue.read {
                try String.fetchAll($0, sql: "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY name")
            }
        }
        #expect(tables[0] == tables[1])
    }

    // MARK: - The copy

    @Test(arguments: ages)
    func `the cache as it was lies in a copy for its owner alone`(_ age: Int) throws {
        try folder.write(AgeTests.bytes(age), to: "bo.sqlite")

        try Store.open(at: path, .writing).close()

        #expect(try folder.permissions("bo.sqlite.schema-\(age).backup") == 0o600)
        try folder.write(folder.bytes("bo.sqlite.schema-\(age).backup"), to: "old.sqlite")
        let queue = try DatabaseQueue(path: folder.file("old.sqlite"))
        #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == age)
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM txn") } == 760)
        try queue.close()
        let store = try Store.open(at: folder.file("old.sqlite"), .writing)
        try expectAnswers(store, age: age)
        store.close()
    }

    @Test func `the next upgrade leaves only its own copy, and a purge none`() throws {
        try folder.write(AgeTests.bytes(4), to: "bo.sqlite")
        try Store.open(at: path, .writing).close()
        #expect(folder.exists("bo.sqlite.schema-4.backup"))
        try folder.write(AgeTests.bytes(6), to: "bo.sqlite")

        let store = try Store.open(at: path, .writing)

        #expect(!folder.exists("bo.sqlite.schema-4.backup"))
        #expect(folder.exists("bo.sqlite.schema-6.backup"))
        _ = try store.purge(AgeWorld.estate)
        #expect(!folder.exists("bo.sqlite.schema-6.backup"))
        store.close()
    }

    @Test func `a new cache and one of this age are not copied`() throws {
        try Store.open(at: path, .writing) { Issue.record("\($0)") }.close()
        try Store.open(at: path, .writing) { Issue.record("\($0)") }.close()

        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.filter { $0.hasSuffix(".backup") || $0.hasPrefix(".") } == [])
    }

    // MARK: - Broken off

    @Test(arguments: [1, 3, 6])
    func `whenever an upgrade is killed, the next opening ends with the same cache`(_ age: Int) throws {
        try folder.write(AgeTests.bytes(age), to: "bo.sqlite")
        var moments = 0
        // What lies on the disk at this moment is what a process that is killed now leaves behind.
        let store = try Store.open(at: path, .writing) { _ in
            for end in ["", "-wal"] where folder.exists("bo.sqlite" + end) {
                try? folder.write(
                    (try? folder.bytes("bo.sqlite" + end)) ?? Data(), to: "killed-\(moments).sqlite" + end)
            }
            moments += 1
        }
        store.close()
        #expect(moments >= 2)

        for moment in 0..<moments {
            let store = try Store.open(at: folder.file("killed-\(moment).sqlite"), .writing)
            try expectAnswers(store, age: age, "killed at \(moment)")
            store.close()
        }
    }

    @Test(arguments: [Store.Access.reading, .writing])
    func `what is made from rows is made anew where an earlier Bo made it, or nobody`(_ access: Store.Access) throws {
        let written = try Store.open(at: path, .writing)
        try AgeWorld(age: 7).fill(written)
        written.close()
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            for table in ["blockFacts", "blockWords", "blockGrams", "party", "daily", "ordering", "generationSum"] {
                try db.execute(sql: "DELETE FROM \(table)")
            }
            try db.execute(sql: "UPDATE generation SET derived = 0, unreadable = 0, outside = 0")
        }
        try queue.close()
        var steps: [CacheUpgradeStep] = []

        let store = try Store.open(at: path, access) { steps.append($0) }

        try expectAnswers(store, age: 7)
        #expect(steps.first == .rebuilding(rows: 0, of: 760) && steps.last == .rebuilding(rows: 760, of: 760))
        store.close()
    }

    @Test func `damage from before is still found after what is made from rows is made anew`() throws {
        try folder.write(AgeTests.bytes(6), to: "bo.sqlite")
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "UPDATE txn SET amount = amount + 1 WHERE key = 'T3'") }
        try queue.close()
        try Store.open(at: path, .writing).close()
        let again = try DatabaseQueue(path: path)
        try again.write { try $0.execute(sql: "UPDATE generation SET derived = 0") }
        try again.close()

        let store = try Store.open(at: path, .writing)

        #expect(Set(try store.check().map(\.code)) == [.cacheDamaged])
        store.close()
    }

    // MARK: - Where nothing may be written

    @Test(arguments: [1, 6])
    func `a write-protected cache of an earlier age is read, and stays as it is`(_ age: Int) throws {
        try folder.write(AgeTests.bytes(age), to: "bo.sqlite")
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)

        for access in [Store.Access.reading, .writingIfFree] {
            let store = try Store.open(at: path, access)
            #expect(store.isReadOnly)
            try expectAnswers(store, age: age)
            store.close()
        }
        #expect(try folder.bytes("bo.sqlite") == AgeTests.bytes(age))
    }

    @Test(
        .enabled(if: SmallDisk.isAllowed, Comment(rawValue: SmallDisk.reason)), arguments: [0, 64, 256, 400, 500, 600])
    func `a disk that is full during an upgrade leaves a cache that is read meanwhile and upgraded later`(
        _ room: Int
    ) throws {
        let disk = try SmallDisk(kibibytes: 4096)
        let path = disk.file("bo.sqlite")
        try AgeTests.bytes(1).write(to: URL(fileURLWithPath: path))
        try disk.fill(leaving: room)

        // With a little room the copy fits, with more the tables, but not what is made from the rows.
        let problem = #expect(throws: Problem.self) { try Store.open(at: path, .writing).close() }
        #expect(problem?.code == .cacheFull)
        for access in [Store.Access.writingIfFree, .reading] {
            let store = try Store.open(at: path, access)
            #expect(store.isReadOnly)
            try expectAnswers(store, age: 1)
            store.close()
        }

        try disk.free()
        let store = try Store.open(at: path, .writing)
        try expectAnswers(store, age: 1)
        store.close()
    }

    // MARK: - Open codes

    @Test(arguments: [
        "UPDATE bank SET channel = 'file'", "UPDATE bank SET version = 'v3', state = 'odd'",
        "UPDATE account SET state = 'odd'", "UPDATE endpoint SET version = 'v3'",
    ])
    func `a code that this Bo doesn't know is no damage`(_ sql: String) throws {
        try folder.write(AgeTests.bytes(6), to: "bo.sqlite")
        try Store.open(at: path, .writing).close()
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()

        let store = try Store.open(at: path, .reading)

        #expect(try store.check() == [])
        #expect(try AgeWorld.answers(of: store).count > 50)
        store.close()
    }

    /// Writes what the fixtures were made of: `BO_AGES=FOLDER swift test --filter AgeTests`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["BO_AGES"] != nil), arguments: ages)
    func `the world of an age is written down`(_ age: Int) throws {
        let folder = try #require(ProcessInfo.processInfo.environment["BO_AGES"])
        let store = try Store.open(at: "\(folder)/world-\(age).sqlite", .writing)
        try AgeWorld(age: age).fill(store)
        store.close()
    }
}
