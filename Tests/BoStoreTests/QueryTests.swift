import BoModel
import BoStore
import Testing

@Suite struct QueryTests {
    @Test(arguments: Arrival.allCases, [1, 2])
    func `windows, sums and anchors are those of a plain list`(_ arrival: Arrival, _ seedNumber: UInt64) throws {
        var seed = Seeded(state: seedNumber &* 31 + arrival.seed)
        let stage = try Stage()
        let transactions = (0..<300).map { Transaction.random($0, using: &seed) }
        try stage.fetch(transactions, arriving: arrival, page: 100)
        let comparison = try Comparison(stage)
        let days = comparison.model.entries.map { $0.transaction.day?.daysSince1970 ?? Int.min }
        #expect(days == days.sorted())

        for _ in 0..<80 { try comparison.expect(comparison.randomQuery(using: &seed), using: &seed) }
    }

    // MARK: - The window

    @Test(arguments: [
        (asked: 0..<3, shown: [9, 8, 7]), (asked: 7..<10, shown: [2, 1, 0]), (asked: 9..<12, shown: [2, 1, 0]),
        (asked: 500..<503, shown: [2, 1, 0]), (asked: -5 ..< -2, shown: [9, 8, 7]),
        (asked: 0..<30, shown: Array((0..<10).reversed())),
        (asked: 4..<4, shown: []),
    ])
    func `a window that reaches beyond the answers is brought inside`(_ row: (asked: Range<Int>, shown: [Int])) throws {
        let stage = try Stage()
        try stage.fetch([(0..<10).map { payment("\($0)", "2026-01-\(10 + $0)") }])

        #expect(try stage.transactions(rows: row.asked).rows.rows.map(\.id.key) == row.shown.map(String.init))
    }

    @Test func `the anchor pulls the window when it is outside`() throws {
        let stage = try Stage()
        try stage.fetch([(0..<100).map { payment("\($0)", "2026-01-01") }])
        let anchor = Transaction.ID(account: stage.account, key: "20", copy: 0)

        let rows = try stage.transactions(TransactionQuery(account: stage.account, anchor: anchor), rows: 0..<10).rows

        #expect(rows.anchor == 79)
        #expect(rows.range == 74..<84)
    }

    @Test func `the anchor is found again after the next fetch, also on another day`() throws {
        let stage = try Stage()
        let page = (0..<300).map { payment("\($0)", day("2026-01-01").adding(days: $0 / 3).description) }
        try stage.fetch([page])
        let anchor = try stage.transactions(rows: 150..<151).rows.rows[0].id
        let query = TransactionQuery(account: stage.account, anchor: anchor)

        try stage.fetch([page + [payment("new", "2026-06-01")]])
        #expect(try stage.transactions(query, rows: 0..<10).rows.anchor == 151)

        let moved = page.map { $0.identifier == anchor.key ? payment(anchor.key, "2026-07-01") : $0 }
        try stage.fetch([moved])
        #expect(try stage.transactions(query, rows: 0..<10).rows.anchor == 0)

        try stage.fetch([page.filter { $0.identifier != anchor.key }])
        #expect(try stage.transactions(query, rows: 0..<10).rows.anchor == nil)
        #expect(try stage.transactions(query, rows: 0..<10).rows.first == 0)
        #expect(try stage.store.answer(.transaction(query, step: 0)) == .transaction(nil))
    }

    @Test(arguments: [
        ("åsgård", true), ("ASGARD", true), ("aerfugl", true), ("ærfugl", true), ("ørret", true), ("orret", true),
        ("kafé", true), ("1 250,50", true), ("1250.50", true), ("-1250", true), ("\u{2212}1250", true),
        ("rema asgard", true), ("rema kiwi", false),
        ("kafe\norret", true), ("gard rema", true), ("ardrema", false),
    ])
    func `words are found whatever the case and the accents`(_ row: (words: String, found: Bool)) throws {
        let stage = try Stage()
        try stage.fetch([
            [payment("A", "2026-01-01", "-1250.50", text: "REMA Åsgård Ærfugl Ørret Kafe\u{301}", to: "Rema")]
        ])

        #expect(
            try stage.transactions(
                TransactionQuery(account: stage.account, filter: TransactionFilter(words: row.words))
            ).rows.total == (row.found ? 1 : 0))
    }

    @Test func `æ, ø and å come after z`() throws {
        let stage = try Stage()
        let names = ["Åse", "Øst", "Zoo", "ære", "Alm", "Örn", "Ärlig", "aal"]
        try stage.fetch([names.map { payment($0, "2026-01-01", text: $0) }])

        let query = TransactionQuery(account: stage.account, order: TransactionOrder(.text, ascending: true))
        #expect(
            try stage.transactions(query).rows.rows.map(\.text) == [
                "aal", "Alm", "Zoo", "ære", "Ärlig", "Örn", "Øst", "Åse",
            ])
    }

    // MARK: - Over all accounts

    @Test func `transactions of all accounts come newest first, from one account or with a limit when asked for`()
        throws
    {
        let stage = try Stage()
        let second = AccountNumber("99990000001")
        let saved = try stage.store.saveAccounts(
            [
                AccountDescription(number: AccountNumber("12345678903"), reference: "a"),
                AccountDescription(number: second, reference: "b"),
            ],
            hidden: 0, of: stage.estate, at: bank, fetchedAt: noon)
        try stage.fetch([(0..<700).map { payment("A\($0)", day("2024-01-01").adding(days: $0 * 2).description) }])
        let writer = try stage.store.beginHistory(of: try #require(saved.ids[second]), span: wholeYear)
        _ = try writer.append((0..<700).map { payment("B\($0)", day("2024-01-02").adding(days: $0 * 2).description) })
        _ = try writer.append([payment("none", nil)])
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)
        func walk(_ account: AccountNumber?, _ filter: TransactionFilter = .none, limit: Int? = nil) throws -> [String]
        {
            var keys: [String] = []
            try stage.store.eachTransaction(of: stage.estate, account: account, filter: filter, limit: limit) {
                summary, transaction in
                #expect(summary.description.number == second || transaction.identifier?.first == "A")
                keys.append(transaction.identifier ?? "")
            }
            return keys
        }

        let all = try walk(nil)
        #expect(all == (0..<700).reversed().flatMap { ["B\($0)", "A\($0)"] } + ["none"])
        #expect(try walk(nil, limit: 5) == Array(all.prefix(5)))
        #expect(try walk(second) == all.filter { !$0.hasPrefix("A") })
        #expect(try walk(nil, TransactionFilter(from: day("2024-01-03"), to: day("2024-01-05"))) == ["A2", "B1", "A1"])
        #expect(try walk(AccountNumber("1")) == [])
        #expect(throws: CancellationError.self) {
            try stage.store.eachTransaction(of: stage.estate, account: nil, filter: .none, limit: nil) { _, _ in
                throw CancellationError()
            }
        }
    }
}
