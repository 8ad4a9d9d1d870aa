import BoModel
import BoStore
import Foundation
import Testing

@Suite struct NotesTests {
    private let program: Program
    private let estate = Estate.ID("385fad87-b3e1-4542-a5ac-86c1b4e130af")
    private let at = Instant(milliseconds: 1_795_345_445_123)

    init() throws { program = try Program() }

    /// A cache with one estate, and notes about it and about what was never fetched.
    private func fill(_ name: String = "cache.sqlite") throws {
        let store = try Store.open(at: program.path(name), .writing)
        defer { store.close() }
        let notice = Notice(
            id: estate, type: .opening, registeredAt: at, ruledOn: nil, debtor: PartyNumber("317001053"),
            details: NoticeDetails(debtorName: "Fjordbris"))
        _ = try store.save([notice], cursor: nil)
        let account = Account.Identity(
            estate: estate, bank: OrganizationNumber("937000001"), number: AccountNumber("12345678903"))
        let targets: [AnnotationTarget] = [
            .estate(estate), .account(account), .transaction(.init(account: account, key: "T1", copy: 0)),
            .transaction(.init(account: account, key: "T1", copy: 1)),
        ]
        let tags = NoteTag.read("kontant avvik").tags
        for (number, target) in targets.enumerated() {
            let note = "\(number) 👩🏽‍⚖️\n\u{0}\u{202E}" + String(repeating: "langt ", count: number * 9_000)
            _ = try store.save(Annotation(note: note, tags: tags, isBookmarked: true), of: target, at: at, by: "Kari")
            _ = try store.save(Annotation(note: "\(number) SISTE"), of: target, at: at.adding(seconds: 1))
        }
        _ = try store.save(.none, of: targets[3], at: at.adding(seconds: 2))
    }

    private func bo(_ arguments: String..., cache: String = "cache.sqlite") throws -> Program.Outcome {
        let started = try program.start(arguments + ["--cache", program.path(cache), "--lang", "nb"])
        let output = started.output.fileHandleForReading.readDataToEndOfFile()
        let errors = started.errors.fileHandleForReading.readDataToEndOfFile()
        started.process.waitUntilExit()
        return Program.Outcome(
            status: started.process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }

    @Test func `a dump restored into an empty cache dumps the same bytes`() throws {
        try fill()
        let dump = try bo("notes", "dump")
        #expect(dump.status == 0)
        #expect(dump.errors.isEmpty)
        #expect(dump.output.split(separator: "\n").count == 9)
        #expect(try bo("notes", "dump").output.utf8.elementsEqual(dump.output.utf8))
        let file = try program.write(dump.output, to: "notes.jsonl")

        let restore = try bo("notes", "restore", file, cache: "empty.sqlite")

        #expect(restore.status == 0, "\(restore.errors)")
        #expect(restore.errors == "9 lagt til, 0 beholdt som de var.\n")
        #expect(try bo("notes", "dump", cache: "empty.sqlite").output.utf8.elementsEqual(dump.output.utf8))
        #expect(try bo("notes", "restore", file).errors == "0 lagt til, 9 beholdt som de var.\n")
        #expect(try bo("cache", "check", cache: "empty.sqlite").status == 0)
    }

    @Test func `the newest alone can be dumped`() throws {
        try fill()
        let lines = try bo("notes", "dump", "--newest").output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.dropLast().allSatisfy { $0.contains("SISTE") })
    }

    @Test func `an empty cache has no notes, and is not made`() throws {
        let dump = try bo("notes", "dump")
        #expect(dump.status == 0)
        #expect(dump.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: program.path("cache.sqlite")))
    }

    @Test func `lines that can't be read are named, and nothing else is lost`() throws {
        try fill()
        let good = try bo("notes", "dump").output.split(separator: "\n").map(String.init)
        let lines = [good[0], "hei", good[1].replacing("\"bookmark\":", with: "\"color\":"), "", good[2], "{}"]
        let file = try program.write(lines.joined(separator: "\r\n"), to: "notes.jsonl")

        let restore = try bo("notes", "restore", file, cache: "empty.sqlite")

        #expect(restore.status == 3)
        for (number, words) in [(2, "ikke et JSON-objekt"), (3, "«color»"), (6, "«target» mangler")] {
            #expect(restore.errors.contains("notes.jsonl, linje \(number): "), "\(restore.errors)")
            #expect(restore.errors.contains(words), "\(restore.errors)")
        }
        #expect(restore.errors.contains("2 lagt til, 0 beholdt"))
        let restored = try bo("notes", "dump", cache: "empty.sqlite").output
        #expect(restored == good[0] + "\n" + good[2] + "\n")
    }

    @Test func `a restore never overwrites`() throws {
        try fill()
        let before = try bo("notes", "dump").output
        let older = before.split(separator: "\n")[1].replacing("SISTE", with: "FREMMED")
        let file = try program.write(older + "\n", to: "notes.jsonl")

        let restore = try bo("notes", "restore", file)

        #expect(restore.status == 3)
        #expect(restore.errors.contains("linje 1: lageret har en annen utgave fra samme øyeblikk"))
        #expect(try bo("notes", "dump").output == before)
    }

    @Test(
        arguments: [(["notes", "restore"], 2), (["notes", "restore", "/nowhere/x"], 1), (["notes", "drop"], 2)]
            as [([String], Int32)])
    func `wrong usage is told`(_ row: (arguments: [String], status: Int32)) throws {
        let started = try program.start(row.arguments + ["--cache", program.path("cache.sqlite")])
        let errors = started.errors.fileHandleForReading.readDataToEndOfFile()
        started.process.waitUntilExit()
        #expect(started.process.terminationStatus == row.status)
        #expect(!errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: program.path("cache.sqlite")))
    }

    @Test func `a file without a single note is a failure`() throws {
        let file = try program.write((0..<50).map { "linje \($0)" }.joined(separator: "\n"), to: "letter.txt")
        let restore = try bo("notes", "restore", file)
        #expect(restore.status == 1)
        #expect(restore.errors.contains("… og 30 linjer til."))
    }

    @Test func `a purge says how many notes it took, and none can be read afterwards`() throws {
        try fill()
        let file = try program.write(try bo("notes", "dump").output, to: "notes.jsonl")

        let purge = try bo("cache", "purge", "317001053")

        #expect(purge.status == 0)
        #expect(purge.errors == "Slettet Fjordbris: 0 konti, 0 transaksjoner, 3 merknader.\n")
        func isInFile(_ text: String) throws -> Bool {
            try Data(contentsOf: URL(fileURLWithPath: program.path("cache.sqlite"))).range(of: Data(text.utf8)) != nil
        }
        for word in ["SISTE", "langt ", "kontant", "Kari", "385fad87"] { #expect(try !isInFile(word)) }
        // Notes that were restored after their estate was purged can be purged too, by its uuid.
        #expect(try bo("notes", "restore", file).status == 0)
        #expect(try isInFile("SISTE"))
        #expect(try bo("cache", "purge", estate.text).errors.contains("3 merknader"))
        #expect(try !isInFile("SISTE"))
        #expect(try bo("cache", "purge", estate.text).status == 1)
    }

    @Test func `a Bo that writes is waited for by nobody`() throws {
        try fill()
        let file = try program.write(try bo("notes", "dump").output, to: "notes.jsonl")
        let writer = try Store.open(at: program.path("cache.sqlite"), .writing)
        defer { writer.close() }

        let restore = try bo("notes", "restore", file)

        #expect(restore.status == 75)
        #expect(restore.errors.contains("bo.busy"))
        #expect(try bo("notes", "dump").output.split(separator: "\n").count == 9)
    }

    @Test(arguments: [("nb", "Hver linje er én utgave"), ("en", "Each line is one revision")])
    func `help and completions know the command, in both languages`(_ row: (language: String, word: String)) throws {
        let environment = ["LC_ALL": "\(row.language)_NO.UTF-8"]
        for command in ["notes", "search"] {
            let help = try program.run("help", command, environment: environment)
            #expect(help.status == 0)
            #expect(help.output.contains("--") || help.output.contains("restore"))
        }
        #expect(try program.run("help", "notes", environment: environment).output.contains(row.word))
        let script = try program.run("completions", "bash").output
        for word in ["notes", "dump", "restore", "--newest", "search"] { #expect(script.contains(word)) }
    }
}
