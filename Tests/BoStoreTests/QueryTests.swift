import BoModel
import BoStore
import Testing

/// What the cache should answer, thought through in memory the plain way.
private struct Model {
    struct Entry {
        let id: Transaction.ID
        let transaction: Transaction
        let fields: [String]
        let text: [UInt8]
        let counterParty: [UInt8]

        init(_ id: Transaction.ID, _ transaction: Transaction) {
            self.id = id
            self.transaction = transaction
            fields = [
                transaction.freeText, transaction.additionalInfo, transaction.counterPartyLabel,
                transaction.counterParty?.accountNumber, transaction.amount?.decimalString ?? transaction.amountAsSent,
            ].compactMap { $0 }.map(Model.folded)
            text = Model.sortable(transaction.text)
            counterParty = Model.sortable(transaction.counterPartyLabel ?? "")
        }
    }

    /// Oldest first, as the cache lists them.
    let entries: [Entry]

    func answers(_ filter: TransactionFilter, _ order: TransactionOrder) -> [Entry] {
        var found = Array(entries.filter { Model.lets($0, through: filter) }.enumerated())
        switch order.key {
        case .date: break
        case .amount: found.sort { Model.units($0.element) < Model.units($1.element) }
        case .text: found.sort { $0.element.text.lexicographicallyPrecedes($1.element.text) }
        case .counterParty: found.sort { $0.element.counterParty.lexicographicallyPrecedes($1.element.counterParty) }
        }
        let ascending = found.map(\.element)
        return order.isAscending ? ascending : ascending.reversed()
    }

    private static func units(_ entry: Entry) -> Int64 { entry.transaction.amount?.truncatedMinorUnits ?? .min }

    private static func sortable(_ text: String) -> [UInt8] {
        let letters: [Character: Character] = [
            "æ": "{", "ø": "|", "å": "}", "ü": "u", "ł": "l", "ó": "o", "ź": "z", "ç": "c", "é": "e", "\t": " ",
        ]
        return Array(String(text.lowercased().map { letters[$0] ?? $0 }).utf8)
    }

    static func folded(_ text: String) -> String {
        let letters: [Character: String] = [
            "æ": "ae", "ø": "o", "å": "a", "ü": "u", "ł": "l", "ó": "o", "ź": "z", "ç": "c", "é": "e",
        ]
        return text.lowercased().map { letters[$0] ?? String($0) }.joined()
    }

    private static func lets(_ entry: Entry, through filter: TransactionFilter) -> Bool {
        let transaction = entry.transaction
        if let from = filter.from { guard let day = transaction.day, day >= from else { return false } }
        if let to = filter.to { guard let day = transaction.day, day <= to else { return false } }
        if filter.least != nil || filter.most != nil {
            guard let amount = transaction.amount else { return false }
            if let least = filter.least, number(amount) < number(least) { return false }
            if let most = filter.most, number(amount) > number(most) { return false }
        }
        return filter.words.split(separator: " ").map { folded(String($0)) }.allSatisfy { word in
            let forms = [word, word.replacing(",", with: ".")]
            return entry.fields.contains { field in forms.contains { field.contains($0) } }
        }
    }

    private static func number(_ money: Money) -> Int128 {
        (money.scale..<18).reduce(Int128(money.coefficient)) { digits, _ in digits * 10 }
    }
}

@Suite struct QueryTests {
    @Test(arguments: [0, 1, 2], [1, 2])
    func `windows, sums and anchors are those of a plain list`(_ arrival: Int, _ seedNumber: UInt64) throws {
        var seed = Seeded(state: seedNumber &* 31 + UInt64(arrival))
        let stage = try Stage()
        var transactions = (0..<300).map { Transaction.random($0, using: &seed) }
        if arrival < 2 {
            transactions = transactions.enumerated().sorted { left, right in
                let (first, second) = (
                    left.element.day?.daysSince1970 ?? Int.min, right.element.day?.daysSince1970 ?? Int.min
                )
                return first == second ? left.offset < right.offset : first < second
            }.map(\.element)
            if arrival == 1 { transactions.reverse() }
        }
        try stage.fetch([Array(transactions.prefix(100)), Array(transactions.dropFirst(100))])
        let model = try model(of: stage)
        let days = model.entries.map { $0.transaction.day?.daysSince1970 ?? Int.min }
        #expect(days == days.sorted())

        for _ in 0..<80 {
            let query = randomQuery(of: stage, model, using: &seed)
            try expect(query, of: stage, toBeThatOf: model, using: &seed)
        }
    }

    /// The list that the model works on; that it holds what was saved, in order, is tested elsewhere.
    private func model(of stage: Stage) throws -> Model {
        let query = TransactionQuery(account: stage.account, order: TransactionOrder(.date, ascending: true))
        let ids = try stage.transactions(query, rows: 0..<10_000).rows.rows.map(\.id)
        let transactions: [Transaction] = try stage.loaded().reversed()
        return Model(entries: zip(ids, transactions).map { Model.Entry($0, $1) })
    }

    private func randomQuery(of stage: Stage, _ model: Model, using seed: inout Seeded) -> TransactionQuery {
        let words = [
            "", "", "lønn", "lonn", "ÆRLIG", "aerlig", "asen øl", "12", "-4", "12,50", "2.5", "uber", "lodz", "ωμεγα",
            "mega", "zzz", "910000004", "12345678901", "kr",
        ]
        func amount() -> Money? {
            seed.chance(70)
                ? nil
                : Money(
                    coefficient: Int64.random(in: -400_000...400_000, using: &seed), scale: seed.one(of: [2, 3]), .nok)
        }
        func date() -> CivilDate? {
            seed.chance(60) ? nil : day("2025-12-25").adding(days: Int.random(in: 0..<80, using: &seed))
        }
        var filter = TransactionFilter(
            words: seed.one(of: words), from: date(), to: date(), least: amount(), most: amount())
        if seed.chance(25) { filter = .none }
        let order = TransactionOrder(seed.one(of: TransactionOrder.Key.allCases), ascending: seed.chance(50))
        let anchor = seed.chance(60) ? seed.one(of: model.entries).id : nil
        return TransactionQuery(account: stage.account, filter: filter, order: order, anchor: anchor)
    }

    private func expect(
        _ query: TransactionQuery, of stage: Stage, toBeThatOf model: Model, using seed: inout Seeded
    ) throws {
        let expected = model.answers(query.filter, query.order)
        let first = Int.random(in: 0..<350, using: &seed)
        let asked = first..<(first + Int.random(in: 1..<60, using: &seed))

        let answer = try stage.transactions(query, rows: asked)

        let anchor = query.anchor.flatMap { id in expected.firstIndex { $0.id == id } }
        #expect(answer.rows.total == expected.count, "\(query)")
        #expect(answer.rows.anchor == anchor, "\(query)")
        #expect(answer.rows.rows.map(\.id) == expected[answer.rows.range].map(\.id), "\(query)")
        #expect(answer.rows.rows.map(\.text) == expected[answer.rows.range].map(\.transaction.text))
        #expect(answer.rows.rows.map(\.amount) == expected[answer.rows.range].map(\.transaction.amount))
        #expect(answer.rows.rows.count == min(asked.count, expected.count))
        if let anchor { #expect(answer.rows.range.contains(anchor)) }
        let counted = expected.map(\.transaction).filter(\.counts)
        #expect(answer.moneyIn == MoneySums(counted.compactMap(\.amount).filter { !$0.isNegative }), "\(query)")
        #expect(answer.moneyOut == MoneySums(counted.compactMap(\.amount).filter(\.isNegative)), "\(query)")
        #expect(answer.unreadableAmounts == counted.count { $0.amount == nil })
        try expectStep(query, expected, anchor, of: stage, using: &seed)
    }

    private func expectStep(
        _ query: TransactionQuery, _ expected: [Model.Entry], _ anchor: Int?, of stage: Stage,
        using seed: inout Seeded
    ) throws {
        let step = seed.one(of: [0, 1, -1, 10, -700])
        let place = query.anchor == nil ? 0 : anchor
        guard case .transaction(let answer) = try stage.store.answer(.transaction(query, step: step)) else { return }
        guard let place, !expected.isEmpty else {
            #expect(answer == nil)
            return
        }
        let wanted = min(max(place + step, 0), expected.count - 1)
        #expect(answer?.place == wanted)
        #expect(answer?.total == expected.count)
        #expect(answer?.id == expected[wanted].id)
        #expect(answer?.transaction == expected[wanted].transaction)
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
