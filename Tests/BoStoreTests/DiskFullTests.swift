import BoModel
import BoStore
import BoTestKit
import Foundation
import Testing

/// A disk that is full while the cache is written: nothing that was stored is lost, and the store goes on when there is
/// room.
@Suite(.enabled(if: SmallDisk.isAllowed, Comment(rawValue: SmallDisk.reason))) struct DiskFullTests {
    private static let old = (1...40).map { payment("old\($0)", "2026-03-01", text: "Gammel") }
    private static let pages = (1...4).map { page in
        (1...500).map { payment("new\(page)-\($0)", "2026-04-01", text: "Ny betaling nummer \($0)") }
    }

    @Test(arguments: [0, 64, 128, 256])
    func `a page that does not fit leaves the account as it was`(_ room: Int) throws {
        let disk = try SmallDisk(kibibytes: 8192)
        let stage = try Stage(Store.open(at: disk.file("bo.sqlite"), .writing))
        try stage.fetch([Self.old])
        let before = try stage.loaded()
        try disk.fill(leaving: room)

        let problem = #expect(throws: Problem.self) { try stage.fetch(Self.pages) }

        #expect(problem?.code == .cacheFull)
        #expect(problem?.subject == disk.file("bo.sqlite"))
        #expect(try stage.loaded() == before)
        #expect(try stage.store.check() == [])

        try disk.free()
        try stage.fetch(Self.pages)
        #expect(try stage.loaded().count == 2000)
        #expect(try stage.store.check() == [])
        stage.store.close()
    }

    @Test func `a cache on a full disk is opened to be read, and says why`() throws {
        let disk = try SmallDisk(kibibytes: 4096)
        let path = disk.file("bo.sqlite")
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.fetch([Self.old])
        stage.store.close()
        try disk.fill(leaving: 0)

        for access in [Store.Access.writingIfFree, .reading] {
            let store = try Store.open(at: path, access)
            #expect(store.isReadOnly && store.isDiskFull)
            #expect(try Stage.loaded(from: store).count == 40)
            #expect(throws: Problem(.cacheFull, path)) { try store.save([], cursor: noon) }
            store.close()
        }
        let refused = #expect(throws: Problem.self) { try Store.open(at: path, .writing) }
        #expect(refused?.code == .cacheFull)

        try disk.free()
        let store = try Store.open(at: path, .writingIfFree)
        #expect(!store.isReadOnly && !store.isDiskFull)
        store.close()
    }

    @Test(arguments: [0, 16, 40, 80, 120])
    func `a cache that can't be made on a full disk is made when there is room`(_ room: Int) throws {
        let disk = try SmallDisk(kibibytes: 4096)
        let path = disk.file("bo.sqlite")
        try disk.fill(leaving: room)

        do {
            // With a little more room the first tables fit, but not the first history.
            let stage = try Stage(Store.open(at: path, .writing))
            defer { stage.store.close() }
            try stage.fetch(Self.pages)
            Issue.record("that fits")
        } catch let problem as Problem {
            #expect(problem.code == .cacheFull)
        }

        try disk.free()
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.fetch([Self.old])
        #expect(try stage.loaded().count == 40)
        #expect(try stage.store.check() == [])
        stage.store.close()
    }

    @Test func `a copy that does not fit leaves nothing behind`() throws {
        let folder = try TemporaryFolder()
        let disk = try SmallDisk(kibibytes: 256)
        let stage = try Stage(Store.open(at: folder.file("bo.sqlite"), .writing))
        try stage.fetch(Self.pages)

        let problem = #expect(throws: Problem.self) { try stage.store.backup(to: disk.file("copy.sqlite")) }

        #expect(problem == Problem(.file, disk.file("copy.sqlite"), detail: "No space left on device"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
        stage.store.close()
    }
}

extension Stage {
    fileprivate static func loaded(from store: Store) throws -> [Transaction] {
        var all: [Transaction] = []
        for estate in try store.estates() {
            try store.eachTransaction(of: estate.id, account: nil, filter: .none, limit: nil) { all.append($1) }
        }
        return all
    }
}
