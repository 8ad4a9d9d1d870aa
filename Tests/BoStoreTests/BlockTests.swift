import BoModel
import BoStore
import Foundation
import GRDB
import Synchronization
import Testing

/// Lists of many blocks: long enough for orders that lie in the cache, and for letters that tell blocks apart.
@Suite struct BlockTests {
    private static let rows = 17_000

    @Test(arguments: Arrival.allCases)
    func `a list of many blocks answers as a plain list does`(_ arrival: Arrival) throws {
        var seed = Seeded(state: 71 + arrival.seed)
        let stage = try Stage()
        var transactions = (0..<Self.rows).map { Transaction.random($0, using: &seed) }
        // A word of few rows, far apart: most blocks are never read for it.
        for place in [3, 9_000, 16_999] {
            transactions[place] = payment("rare\(place)", "2026-01-31", text: "Kvist \(place)", to: "Sjelden AS")
        }
        try stage.fetch(transactions, arriving: arrival, page: 1000)
        let comparison = try Comparison(stage)

        for word in ["kvist", "kvist 9000", "motpart:sjelden", "zzzzz", "-kvist", "re:^kvist .*9"] {
            for order in [TransactionOrder.standard, TransactionOrder(.amount, ascending: true)] {
                let query = TransactionQuery(
                    account: stage.account, filter: FilterLanguage.parse(word), order: order,
                    anchor: seed.one(of: comparison.model.entries).id)
                try comparison.expect(query, using: &seed)
            }
        }
        // One way round each, another for the next arrival: that a list is reversed is tested on shorter ones.
        for (place, key) in TransactionField.sortable.enumerated() {
            let query = TransactionQuery(
                account: stage.account, order: TransactionOrder(key, ascending: (place + Int(arrival.seed)) % 2 == 0),
                anchor: seed.one(of: comparison.model.entries).id)
            try comparison.expect(query, using: &seed)
        }
        for _ in 0..<6 { try comparison.expect(comparison.randomQuery(using: &seed), using: &seed) }
        #expect(try stage.store.check() == [])
    }

    @Test(arguments: [TransactionOrder.standard, .init(.date, ascending: true), .init(.amount, ascending: false)])
    func `what is lit up is what the filter lets through, and can be walked round`(_ order: TransactionOrder) throws {
        var seed = Seeded(state: 5)
        let stage = try Stage()
        try stage.fetch([(0..<3_000).map { Transaction.random($0, using: &seed) }])
        for typed in ["dato:2026-03-01..2026-03-04", ">4000", "e -a dato:2026", "dato:2025-01-01..2025-01-02"] {
            var query = TransactionQuery(account: stage.account, filter: FilterLanguage.parse(typed), order: order)
            let alone = try stage.transactions(query, rows: 0..<3_000).rows.rows.map(\.id)
            query.hidesRest = false
            let whole = try stage.transactions(query, rows: 0..<3_000)
            let places = whole.rows.rows.indices.filter { whole.rows.rows[$0].isMatch }

            #expect(whole.rows.total == 3_000 && whole.matches == alone.count)
            #expect(places.map { whole.rows.rows[$0].id } == alone)
            for (round, isForward) in [(places, true), (places.reversed(), false)] {
                let walked = try walk(query, places.count + 1, isForward: isForward, stage)
                #expect(walked.map(\.place) == round + round.prefix(1), "\(typed) \(isForward)")
                #expect(walked.map(\.isWrapped) == round.map { _ in false } + round.prefix(1).map { _ in true })
            }
        }
    }

    /// Goes from match to match, from beyond the end where the walk begins.
    private func walk(
        _ query: TransactionQuery, _ steps: Int, isForward: Bool, _ stage: Stage
    ) throws -> [MatchAnswer] {
        var found: [MatchAnswer] = []
        // The row at the end may be a match itself: a first step from it would leave it out.
        let end = isForward ? 0 : 2_999
        let rows = try stage.transactions(query, rows: end..<(end + 1)).rows
        if rows[end]?.isMatch == true { found.append(MatchAnswer(place: end, isWrapped: false)) }
        while found.count < steps {
            let question = Question.match(query, from: found.last?.place ?? end, isForward: isForward)
            guard case .match(let match?) = try stage.store.answer(question) else { break }
            found.append(match)
        }
        return found
    }

    @Test func `the first rows of a search are there before the last`() throws {
        let stage = try Stage()
        let page = (0..<Self.rows).map {
            payment("\($0)", day("2026-01-01").adding(days: $0 / 100).description, text: $0 % 2 == 0 ? "Kaffe" : "Te")
        }
        try stage.fetch([page])
        let question = Question.transactions(
            TransactionQuery(account: stage.account, filter: FilterLanguage.parse("kaffe")), rows: 0..<20)
        let early = Mutex<[TransactionsAnswer]>([])

        let last = try stage.store.answer(
            question,
            partial: {
                if case .transactions(let answer?) = $0 { early.withLock { $0.append(answer) } }
            })

        guard case .transactions(let whole?) = last else { throw Problem(.failed, "no answer") }
        let first = try #require(early.withLock { $0.first })
        #expect(!first.isComplete && whole.isComplete)
        #expect(first.rows.rows == whole.rows.rows)
        #expect(first.rows.total < whole.rows.total && whole.rows.total == Self.rows / 2)
    }

    @Test func `a search that nobody waits for any more is given up`() throws {
        let stage = try Stage()
        try stage.fetch([(0..<5000).map { payment("\($0)", "2026-01-01", text: "Kaffe") }])
        let asked = Mutex(0)
        let question = Question.transactions(
            TransactionQuery(account: stage.account, filter: FilterLanguage.parse("kaffe")), rows: 0..<20)

        #expect(throws: Problem(.stopped)) {
            _ = try stage.store.answer(question) {
                asked.withLock {
                    $0 += 1
                    return $0 > 3
                }
            }
        }
        #expect(try stage.transactions().rows.total == 5000)
    }

    @Test func `rows that are still arriving are found too`() throws {
        let stage = try Stage()
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        for page in 0..<3 {
            _ = try writer.append((0..<700).map { payment("\(page)-\($0)", "2026-01-01", text: "Side \(page) \($0)") })
            let query = TransactionQuery(account: stage.account, filter: FilterLanguage.parse("\"side \(page)\""))
            #expect(try stage.transactions(query).rows.total == 700)
        }
        let sorted = TransactionQuery(account: stage.account, order: TransactionOrder(.amount, ascending: true))
        #expect(try stage.transactions(sorted).rows.total == 2100)
        try writer.abandon()
        #expect(try stage.transactions().rows.total == 0)
    }

    @Test func `a cache from before there were blocks is brought up to date, and keeps every row`() throws {
        let folder = try TemporaryFolder()
        let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/schema-1.cache")
        try folder.write(try Data(contentsOf: old), to: "bo.sqlite")

        let store = try Store.open(at: folder.file("bo.sqlite"), .writing)
        defer { store.close() }

        #expect(try store.check() == [])
        let estate = try #require(try store.estates().first)
        var texts: [String] = []
        try store.eachTransaction(of: estate.id, account: nil, filter: .none, limit: nil) { texts.append($1.text) }
        #expect(texts.count == 40)
        #expect(texts.first?.hasPrefix("SISTE-RAD") == true && texts.last?.hasPrefix("FORSTE-RAD") == true)
        var found: [String] = []
        try store.eachTransaction(
            of: estate.id, account: nil, filter: FilterLanguage.parse("forste-rad"), limit: nil
        ) { found.append($1.text) }
        #expect(found == Array(texts.suffix(1)))
    }

    @Test func `of a cache from before they were counted it is known how many rows are outside the sums`() throws {
        let folder = try TemporaryFolder()
        let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/schema-1.cache")
        try folder.write(try Data(contentsOf: old), to: "bo.sqlite")
        let file = try DatabaseQueue(path: folder.file("bo.sqlite"))
        try file.write { db in
            try db.execute(sql: "UPDATE txn SET status = 'pending' WHERE id IN (SELECT id FROM txn LIMIT 2)")
            try db.execute(sql: "UPDATE txn SET status = NULL WHERE id IN (SELECT id FROM txn LIMIT 3 OFFSET 2)")
        }
        try file.close()

        let store = try Store.open(at: folder.file("bo.sqlite"), .writing)
        defer { store.close() }

        let estate = try #require(try store.estates().first)
        guard case .accounts(let answer?) = try store.answer(.accounts(of: estate.id, at: nil)) else {
            Issue.record("no accounts")
            return
        }
        let account = try #require(answer.accounts.first)
        #expect(account.transactions == 40)
        #expect(account.sums.outside == 2)
    }
}
