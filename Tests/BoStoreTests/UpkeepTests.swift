import BoModel
import BoStore
import Foundation
import GRDB
import Testing

@Suite struct UpkeepTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("bo.sqlite")
    }

    /// A cache with a closed-down history of 500 transactions.
    private func filled() throws -> Stage {
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.fetch([
            (0..<500).map { payment("T\($0)", "2026-01-\(10 + $0 % 20)", "-\($0 + 1).50", text: "Butikk \($0)") }
        ])
        return stage
    }

    /// Changes the file behind Bo's back.
    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    // MARK: - Checking

    @Test(arguments: [
        "UPDATE txn SET amount = amount + 1 WHERE key = 'T77'",
        "UPDATE txn SET currency = 'SEK' WHERE key = 'T3'",
        "UPDATE txn SET bookingDate = bookingDate + 1 WHERE key = 'T400'",
        "UPDATE txn SET freeText = 'Butikk x' WHERE key = 'T5'",
        "UPDATE blockWords SET words = zeroblob(length(words))",
        "UPDATE blockFacts SET before = before + 1 WHERE before IS NOT NULL",
        "UPDATE blockKeys SET keys = zeroblob(length(keys))",
        "UPDATE generationSum SET coefficient = coefficient + 1",
        "UPDATE generation SET outside = outside + 1",
        "DELETE FROM daily WHERE day = (SELECT max(day) FROM daily)",
        "DELETE FROM txn WHERE key = 'T0'",
        "UPDATE txn SET id = id + 1000 WHERE key = 'T0'",
        "INSERT INTO txn (id, key, copy, isConflicting) VALUES (99 << 32, 'x', 0, 0)",
        "PRAGMA foreign_keys = OFF; UPDATE account SET bank = 'x'",
    ])
    func `the check finds what was changed behind its back`(_ sql: String) throws {
        let stage = try filled()
        #expect(try stage.store.check() == [])
        stage.store.close()

        try tamper(sql)

        let store = try Store.open(at: path, .reading)
        let problems = try store.check()
        #expect(problems.map(\.code) == [.cacheDamaged])
        #expect(problems.first?.subject.hasSuffix("bo.sqlite") == true)
        store.close()
    }

    @Test func `bits that flip in the file are found`() throws {
        try filled().store.close()
        let whole = try folder.bytes("bo.sqlite")
        var seed = Seeded(state: 5)
        var missed = 0
        for _ in 0..<60 {
            var bytes = whole
            // Bo's own tables of fetches lie behind the first pages.
            let place = Int.random(in: 4096..<bytes.count, using: &seed)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &seed)
            try folder.write(bytes, to: "flipped.sqlite")
            do {
                let store = try Store.open(at: folder.file("flipped.sqlite"), .reading)
                defer { store.close() }
                if try store.check().isEmpty, try Stage.rows(of: store) != 500 { missed += 1 }
            } catch { #expect(error is Problem) }
        }
        #expect(missed == 0)
    }

    // MARK: - Copies

    @Test func `a copy holds the same and never overwrites`() throws {
        let stage = try filled()
        defer { stage.store.close() }
        let copy = folder.file("copy.sqlite")

        try stage.store.backup(to: copy)

        let store = try Store.open(at: copy, .reading)
        #expect(try store.check() == [])
        #expect(
            try store.answer(.accounts(of: stage.estate, at: nil))
                == stage.store.answer(.accounts(of: stage.estate, at: nil)))
        store.close()
        let before = try folder.bytes("copy.sqlite")
        #expect(throws: Problem(.file, copy, detail: "the file exists already")) { try stage.store.backup(to: copy) }
        #expect(try folder.bytes("copy.sqlite") == before)
        #expect(throws: Problem.self) { try stage.store.backup(to: folder.file("nowhere/copy.sqlite")) }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") }
        #expect(left == [])
    }

    @Test func `a reading Bo and a cache in memory can be copied too`() throws {
        let stage = try filled()
        let reader = try Store.open(at: path, .writingIfFree)
        try reader.backup(to: folder.file("a.sqlite"))
        let memory = try Stage()
        try memory.store.backup(to: folder.file("b.sqlite"))

        #expect(try Store.open(at: folder.file("a.sqlite"), .reading).check() == [])
        #expect(try Store.open(at: folder.file("b.sqlite"), .reading).estates().count == 1)
        reader.close()
        stage.store.close()
    }

    // MARK: - Purging

    @Test func `nothing of a purged estate can be read from the file`() throws {
        let stage = try filled()
        let store = stage.store
        let secrets = try fillWithSecrets(stage)
        _ = try store.save([.sample("other-estate", debtor: "910000099")], cursor: nil)
        for secret in secrets { #expect(try isInFile(secret), "\(secret)") }

        let counts = try store.purge(stage.estate)

        #expect(counts == (1, 2, 501, 0))
        for secret in secrets { #expect(try !isInFile(secret), "\(secret)") }
        #expect(try store.estates().map(\.id.text) == ["other-estate"])
        #expect(try store.answer(.accounts(of: stage.estate, at: nil)) == .accounts(nil))
        #expect(
            try store.answer(.transactions(TransactionQuery(account: stage.account), rows: 0..<5)) == .transactions(nil)
        )
        #expect(try store.check() == [])
        #expect(try store.noticeCursor() == noon)
        let requests = try store.requests(of: nil)
        #expect(
            requests == [
                RequestRecord(
                    at: noon, estate: nil, accountInfoRequestID: nil, correlationID: nil, method: "GET", url: "",
                    status: 200, errorCode: "ACC-9", bytes: 7, milliseconds: 8)
            ])
        #expect(try store.purge(stage.estate) == (0, 0, 0, 0))
        store.close()
        for secret in secrets { #expect(try !isInFile(secret), "\(secret)") }
    }

    private func fillWithSecrets(_ stage: Stage) throws -> [String] {
        let store = stage.store
        _ = try store.save(
            NoticeDetails(
                debtorName: "HEMMELIGNAVN", trustee: "HEMMELIGBOSTYRER", linkedParties: [PartyNumber("910000777")]),
            of: stage.estate)
        _ = try store.caseID(of: stage.estate) { "HEMMELIGSAK" }
        let list = [
            AccountDescription(
                number: AccountNumber("12345678903"), reference: "HEMMELIGREF", ownerName: "HEMMELIGEIER"),
            AccountDescription(number: AccountNumber("77777777777"), reference: "r2"),
        ]
        let saved = try store.saveAccounts(list, hidden: 0, of: stage.estate, at: bank, fetchedAt: noon)
        let second = try #require(saved.ids[AccountNumber("77777777777")])
        let writer = try store.beginHistory(of: second, span: wholeYear)
        _ = try writer.append([payment("HEMMELIGID", "2026-01-01", text: "HEMMELIGTEKST", to: "HEMMELIGMOTPART")])
        _ = try writer.finish(
            state: .partial, problem: Problem(.partial, "x", detail: "HEMMELIGGRUNN"), message: "HEMMELIGMELDING",
            at: noon)
        // What an earlier fetch brought must be gone as well.
        try stage.fetch([[payment("GAMMELID", "2026-01-01", text: "GAMMELTEKST")]])
        try stage.fetch([(0..<500).map { payment("T\($0)", "2026-01-10", text: "Butikk \($0)") }])
        try store.record(
            RequestRecord(
                at: noon, estate: stage.estate, accountInfoRequestID: "HEMMELIGSAK", correlationID: "HEMMELIGKORR",
                method: "GET",
                url: "https://bank/HEMMELIGURL", status: 200, errorCode: "ACC-9", bytes: 7, milliseconds: 8))
        return [
            "HEMMELIGNAVN", "HEMMELIGBOSTYRER", "910000777", "HEMMELIGSAK", "12345678903", "HEMMELIGREF",
            "HEMMELIGEIER", "77777777777",
            "HEMMELIGID", "HEMMELIGTEKST", "hemmeligtekst", "HEMMELIGMOTPART", "HEMMELIGGRUNN", "HEMMELIGMELDING",
            "HEMMELIGKORR",
            "HEMMELIGURL", "910000004", "11111111-aaaa", "Butikk 17", "Fjordbanken",
        ]
    }

    private func isInFile(_ text: String) throws -> Bool {
        try ["bo.sqlite", "bo.sqlite-wal", "bo.sqlite-shm", "bo.sqlite.lock"].contains { name in
            folder.exists(name) ? try folder.bytes(name).range(of: Data(text.utf8)) != nil : false
        }
    }

    @Test func `a purge ends a fetch that is under way`() throws {
        let stage = try filled()
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        _ = try writer.append([payment("A", "2026-01-01")])

        _ = try stage.store.purge(stage.estate)

        #expect(throws: Problem.self) { try writer.append([payment("B", "2026-01-01")]) }
        #expect(try stage.store.check() == [])
        stage.store.close()
    }

    // MARK: - The audit trail

    @Test(arguments: [
        "DELETE FROM request", "UPDATE request SET status = 404", "UPDATE request SET estate = NULL, url = ''",
        "INSERT OR REPLACE INTO request SELECT * FROM request",
    ])
    func `the audit trail can't be changed`(_ sql: String) throws {
        let stage = try filled()
        try stage.store.record(
            RequestRecord(
                at: noon, estate: stage.estate, accountInfoRequestID: "a", correlationID: nil, method: "GET", url: "u",
                status: 1, errorCode: nil, bytes: 1, milliseconds: 1))
        stage.store.close()

        #expect(throws: DatabaseError.self) { try tamper("PRAGMA recursive_triggers = ON; " + sql) }
    }

    // MARK: - Trouble

    @Test func `a page that can't be read is a problem with SQLite's own words`() throws {
        try filled().store.close()
        var bytes = try folder.bytes("bo.sqlite")
        bytes.replaceSubrange(4096..<bytes.count, with: Data(count: bytes.count - 4096))
        try folder.write(bytes, to: "bo.sqlite")

        let problem = #expect(throws: Problem.self) {
            let store = try Store.open(at: path, .reading)
            defer { store.close() }
            _ = try store.answer(.estates)
            for problem in try store.check() { throw problem }
        }
        #expect(problem?.code == .cacheDamaged)
    }
}

extension Stage {
    /// How many transactions an estate's first account shows.
    static func rows(of store: Store) throws -> Int {
        guard case .accounts(let answer?) = try store.answer(.accounts(of: Notice.sample().id, at: nil)) else {
            return 0
        }
        return answer.accounts.first?.transactions ?? 0
    }
}
