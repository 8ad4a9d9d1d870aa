import BoStore
import Foundation
import Testing

/// Files that are no cache of this Bo: refused with a message by every command, and not touched.
@Suite struct CacheFileTests {
    /// The bytes of an empty cache.
    private static func cache() throws -> [UInt8] {
        let program = try Program()
        try Store.open(at: program.path("cache.sqlite"), .writing).close()
        return Array(try Data(contentsOf: URL(fileURLWithPath: program.path("cache.sqlite"))))
    }

    private static func changed(_ place: Int, to byte: UInt8) throws -> [UInt8] {
        var bytes = try cache()
        bytes[place] = byte
        return bytes
    }

    private static let refused: [(name: String, bytes: @Sendable () throws -> [UInt8], nb: String, en: String)] = [
        (
            "text", { Array("This is a letter to the court.\n".utf8) },
            "Filen FILE er ikke et lager fra Bo.\nDet er ingen SQLite-fil.\nVelg en annen fil med --cache.  "
                + "[cache.foreign]\n",
            "The file FILE is not a cache of Bo.\nIt is no SQLite file.\nChoose another file with --cache.  "
                + "[cache.foreign]\n"
        ),
        (
            "noise", { (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31) } },
            "Filen FILE er ikke et lager fra Bo.\nDet er ingen SQLite-fil.\n",
            "The file FILE is not a cache of Bo.\nIt is no SQLite file.\n"
        ),
        (
            "a database of another program", { try changed(71, to: 7) },
            "Filen FILE er ikke et lager fra Bo.\nDet er SQLite-filen til et annet program.\n",
            "The file FILE is not a cache of Bo.\nIt is another program's SQLite file.\n"
        ),
        (
            "a newer cache", { try changed(63, to: 9) },
            "Lageret FILE er laget av en nyere Bo.\nTabellene er av utgave 9; denne Bo kjenner utgave ",
            "The cache FILE was made by a newer Bo.\nIts tables are version 9; this Bo knows version "
        ),
        (
            "a cache without its end", { Array(try cache().prefix(20_000)) },
            "Lageret FILE er skadet.\nFilen har 20000 av ", "The cache FILE is damaged.\nThe file has 20000 of "
        ),
        (
            "the beginning of a cache", { Array(try cache().prefix(60)) },
            "Lageret FILE er skadet.\nFilen slutter etter 60 byte.\nTa vare på filen.",
            "The cache FILE is damaged.\nThe file ends after 60 bytes.\nKeep the file."
        ),
        (
            "three bytes", { Array("SQL".utf8) }, "Lageret FILE er skadet.\nFilen slutter etter 3 byte.\n",
            "The cache FILE is damaged.\nThe file ends after 3 bytes.\n"
        ),
    ]

    private static let commands: [[String]] = [
        ["estates"], ["transactions", "317001053", "--json"], ["cache", "check"], ["cache", "purge", "317001053"],
        ["render"],
    ]

    @Test(arguments: refused.indices)
    func `a file that is no cache of this Bo is refused by every command, and left alone`(_ index: Int) throws {
        let row = Self.refused[index]
        let program = try Program()
        let path = program.path("file")
        let bytes = Data(try row.bytes())
        try bytes.write(to: URL(fileURLWithPath: path))

        for (place, command) in Self.commands.enumerated() {
            let (language, words) = place.isMultiple(of: 2) ? ("nb", row.nb) : ("en", row.en)
            let outcome = try program.run(arguments: command + ["--cache", path, "--lang", language])
            #expect(outcome.status == 1, "\(row.name), \(command)")
            #expect(outcome.errors.hasPrefix(words.replacingOccurrences(of: "FILE", with: path)), "\(outcome.errors)")
            #expect(outcome.output.isEmpty)
        }

        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        let neighbours = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
        #expect(!neighbours.contains("file-wal") && !neighbours.contains("file-shm"))
    }

    @Test func `a folder, a pipe and a device are refused at once`() throws {
        let program = try Program()
        mkfifo(program.path("pipe"), 0o600)
        let kinds = [
            (program.home.path, "Det er en mappe."), (program.path("pipe"), "Det er ingen vanlig fil."),
            ("/dev/null", "Det er ingen vanlig fil."), ("/dev/zero", "Det er ingen vanlig fil."),
        ]
        for (path, words) in kinds {
            for command in Self.commands {
                let outcome = try program.run(arguments: command + ["--cache", path])
                #expect(outcome.status == 1, "\(path), \(command)")
                #expect(outcome.errors.hasPrefix("Lageret \(path) kan ikke brukes.\n\(words)\n"), "\(outcome.errors)")
            }
        }
    }

    @Test func `a file without a byte is an empty cache, and stays so while it is only read`() throws {
        let program = try Program()
        let path = try program.write("", to: "cache.sqlite")
        for command in [["estates", "--json"], ["cache", "check"], ["render"]] {
            #expect(try program.run(arguments: command + ["--cache", path]).status == 0)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).isEmpty)
        try Store.open(at: path, .writing).close()
        #expect(try program.run("cache", "check", "--cache", path).errors == "Lageret er i orden.\n")
    }

    @Test func `a cache that is not there is not said to be in order`() throws {
        let program = try Program()
        let outcome = try program.run("cache", "check", "--cache", program.path("none"))
        #expect(outcome.status == 0)
        #expect(outcome.errors == "Det er ikke noe lager i \(program.path("none")) ennå. «bo refresh» lager det.\n")
        #expect(!FileManager.default.fileExists(atPath: program.path("none")))
    }
}
