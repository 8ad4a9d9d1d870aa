import Foundation
import Testing

/// Files that are no cache of ours: refused with a message, and not touched.
@Suite struct CacheFileTests {
    private static let foreign: [(name: String, bytes: [UInt8], word: String)] = [
        ("text", Array("This is a letter to the court.\n".utf8), "cache."),
        ("foreign database", Array("SQLite format 3\u{0}".utf8) + Array(repeating: 7, count: 4080), "cache."),
        ("cut header", Array("SQLite format 3".utf8), "cache."),
        ("noise", (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31) }, "cache."),
    ]

    @Test(arguments: foreign.map(\.name))
    func `a file of somebody else is left alone`(_ name: String) throws {
        let row = try #require(Self.foreign.first { $0.name == name })
        let program = try Program()
        let path = program.path("file")
        try Data(row.bytes).write(to: URL(fileURLWithPath: path))

        let outcome = try program.run("estates", "--cache", path)

        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(path))
        #expect(outcome.errors.contains(row.word))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(row.bytes))
        let neighbours = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
        #expect(!neighbours.contains("file-wal") && !neighbours.contains("file-shm"))
    }

    @Test func `a folder is no cache`() throws {
        let program = try Program()
        let outcome = try program.run("cache", "check", "--cache", program.home.path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(program.home.path))
    }
}
