import BoModel
import BoStore
import BoTestKit
import Testing

@Suite struct GroupTests {
    private func groups(_ stage: Stage, _ query: GroupQuery, rows: Range<Int> = 0..<10_000) throws -> GroupsAnswer {
        guard case .groups(let answer?) = try stage.store.answer(.groups(query, rows: rows)) else {
            throw Problem(.failed, "no answer")
        }
        return answer
    }

    /// A history of some length, in one of the orders in which histories come.
    private func stage(_ arrival: Arrival, rows: Int, using seed: inout Seeded) throws -> Stage {
        let stage = try Stage()
        try stage.fetch((0..<rows).map { Transaction.random($0, using: &seed) }, arriving: arrival, page: 200)
        return stage
    }

    @Test(arguments: Arrival.allCases, TransactionGrouping.allCases)
    func `groups are those of a plain count, and together they are the list`(
        _ arrival: Arrival, _ grouping: TransactionGrouping
    ) throws {
        var seed = Seeded(state: arrival.seed &* 97 + 5)
        let stage = try stage(arrival, rows: 700, using: &seed)
        let comparison = try Comparison(stage)

        for _ in 0..<12 {
            let filter = comparison.randomQuery(using: &seed).filter
            let query = GroupQuery(account: stage.account, filter: filter, by: grouping)
            let answer = try groups(stage, query)
            let list = try stage.transactions(TransactionQuery(account: stage.account, filter: filter))

            let expected = PlainGroups.groups(
                of: comparison.model.entries.filter { filter.holds(of: $0.facts) }.map(\.transaction),
                by: grouping, folding: { Folding.fold($0) })
            #expect(Set(answer.rows.rows.map(Plain.init)) == Set(expected.map(Plain.init)), "\(query)")
            #expect(answer.rows.rows.count == expected.count)

            for group in answer.rows.rows {
                #expect(group.sums.moneyIn.all.allSatisfy { $0.currency == group.id.currency })
            }
            let sums = answer.rows.rows.reduce(into: BookedSums()) { $0.add($1.sums) }
            #expect(answer.rows.rows.reduce(0) { $0 + $1.count } == list.rows.total)
            #expect(answer.transactions == list.rows.total)
            #expect(sums == list.sums && answer.sums == list.sums, "\(query)")
            #expect(answer.rows.rows.allSatisfy { $0.whole == list.rows.total })
            #expect(answer.hasCurrencies == (Set(expected.map(\.id.currency)).count > 1))
        }
    }

    /// A group without its label, which any of its texts may be.
    private struct Plain: Hashable {
        let id: GroupKey
        let count: Int
        let sums: BookedSums
        let whole: Int
        let days: DateSpan?

        init(_ group: TransactionGroup) {
            id = group.id
            count = group.count
            sums = group.sums
            whole = group.whole
            days = group.days
        }
    }

    @Test(arguments: TransactionGrouping.allCases, FilterField.Spelling.allCases)
    func `the conditions of a group let through just its transactions, and can be typed`(
        _ grouping: TransactionGrouping, _ spelling: FilterField.Spelling
    ) throws {
        var seed = Seeded(state: 11)
        let stage = try stage(.oldestFirst, rows: 300, using: &seed)
        for typed in ["", "-12", "-valuta:EUR >0", "dato:2026-01"] {
            let filter = FilterLanguage.parse(typed)
            let answer = try groups(stage, GroupQuery(account: stage.account, filter: filter, by: grouping))
            for group in answer.rows.rows {
                let conditions = group.conditions(grouping, namesCurrency: answer.hasCurrencies, spelling)
                let all = TransactionFilter(filter.conditions + conditions)
                let text = FilterLanguage.text(of: all)
                #expect(FilterLanguage.parse(text) == all, "\(text)")

                let list = try stage.transactions(TransactionQuery(account: stage.account, filter: all))

                #expect(list.rows.total == group.count, "\(text)")
                #expect(list.sums == group.sums, "\(text)")
            }
        }
    }

    // MARK: - Order and words

    private func shop(_ stage: Stage) throws {
        try stage.fetch([
            [
                payment("1", "2026-01-05", "-100.00", text: "Varekjøp", to: "Rema"),
                payment("2", "2026-01-06", "-50.50", text: "VAREKJØP", to: "Åsgård"),
                payment("3", "2026-02-01", "300.00", text: "Lønn", to: "Bør"),
                payment("4", "2026-02-02", "-7.00", text: "Varekjøp", to: "Rema"),
                payment("5", "2026-03-02", "-1.00", text: "Gebyr"),
            ]
        ])
    }

    @Test(arguments: [
        (key: GroupOrder.Key.count, ascending: false, names: ["Rema", "", "Bør", "Åsgård"]),
        (key: .name, ascending: true, names: ["", "Bør", "Rema", "Åsgård"]),
        (key: .name, ascending: false, names: ["Åsgård", "Rema", "Bør", ""]),
        (key: .moneyOut, ascending: true, names: ["Rema", "Åsgård", "", "Bør"]),
        (key: .net, ascending: false, names: ["Bør", "", "Åsgård", "Rema"]),
        (key: .moneyIn, ascending: false, names: ["Bør", "", "Rema", "Åsgård"]),
        (key: .first, ascending: true, names: ["Rema", "Åsgård", "Bør", ""]),
        (key: .last, ascending: true, names: ["Åsgård", "Bør", "Rema", ""]),
    ])
    func `groups come in the order that is wanted, by name where that says nothing`(
        _ row: (key: GroupOrder.Key, ascending: Bool, names: [String])
    ) throws {
        let stage = try Stage()
        try shop(stage)
        let order = GroupOrder(row.key, ascending: row.ascending)

        let answer = try groups(stage, GroupQuery(account: stage.account, by: .counterParty, order: order))

        #expect(answer.rows.rows.map(\.label) == row.names)
    }

    @Test(
        arguments: [
            (grouping: TransactionGrouping.counterParty, words: "asg", named: [], count: 1),
            (.counterParty, "rema", [], 1),
            (.counterParty, "e a", [], 1), (.counterParty, "zzz", [], 0), (.text, "vare", [], 1),
            (.text, "kjop", [], 1),
            (.month, "2026-02", [], 1), (.month, "02.2026", [], 1), (.day, "05.01", [], 1), (.year, "2026", [], 1),
            (.currency, "nok", [], 1), (.direction, "inn", [.moneyIn], 1), (.status, "bok", [.code("booked")], 1),
            (.status, "book", [], 1), (.code, "ingen", [.none], 1),
        ] as [(grouping: TransactionGrouping, words: String, named: Set<GroupValue>, count: Int)])
    func `groups are found by words of their names`(
        _ row: (grouping: TransactionGrouping, words: String, named: Set<GroupValue>, count: Int)
    ) throws {
        let stage = try Stage()
        try shop(stage)
        let query = GroupQuery(account: stage.account, by: row.grouping, words: row.words, named: row.named)

        let answer = try groups(stage, query)

        #expect(answer.rows.total == row.count)
        #expect(answer.transactions == answer.rows.rows.reduce(0) { $0 + $1.count })
        #expect(answer.rows.rows.allSatisfy { $0.whole == 5 })
    }

    @Test func `a text is a group whatever its case, and sums of currencies stand apart`() throws {
        let stage = try Stage()
        try stage.fetch([
            [
                payment("1", "2026-01-05", "-1.00", text: "Gebyr"), payment("2", "2026-01-05", "-2.00", text: "GEBYR"),
                Transaction(
                    identifier: "3", bookingDate: .read(day("2026-01-06")), amount: Money("-3.005", .eur),
                    currency: .eur, status: .booked, freeText: "Gebyr"),
            ]
        ])

        let answer = try groups(stage, GroupQuery(account: stage.account, by: .text))

        #expect(answer.rows.rows.map(\.count) == [2, 1])
        #expect(
            answer.rows.rows.map(\.sums.moneyOut) == [
                MoneySums([Money("-3.00", .nok)!]), MoneySums([Money("-3.005", .eur)!]),
            ])
        #expect(answer.hasCurrencies)
    }

    @Test func `a counterparty's account is one group however its number is written, and stands as it was sent`() throws
    {
        func paid(_ identifier: String, _ number: String?, name: String) -> Transaction {
            Transaction(
                identifier: identifier, bookingDate: .read(day("2026-01-05")), amount: .kroner(-1), status: .booked,
                counterParties: [CounterParty(name: name, accountNumber: number, type: .creditor)])
        }
        let stage = try Stage()
        try stage.fetch([
            [
                paid("1", "1234.56.78903", name: "Rema"), paid("2", "12345678903", name: "Rema 1000"),
                paid("3", "no93 8601", name: "Bør"), paid("4", "NO938601", name: "Bør"), paid("5", nil, name: "Rema"),
            ]
        ])

        let answer = try groups(
            stage,
            GroupQuery(account: stage.account, by: .partyNumber, order: GroupOrder(.name, ascending: true)))

        #expect(answer.rows.rows.map(\.label) == ["", "1234.56.78903", "no93 8601"])
        #expect(answer.rows.rows.map(\.count) == [1, 2, 2])
        let words = GroupQuery(account: stage.account, by: .partyNumber, words: "1234.56.78903")
        #expect(try groups(stage, words).rows.rows.map(\.count) == [2])
    }

    // MARK: - The window

    @Test func `the anchor pulls the window, and the counting can be given up`() throws {
        let stage = try Stage()
        try stage.fetch([(0..<400).map { payment("\($0)", "2026-01-01", to: "P\(1000 + $0)") }])
        let order = GroupOrder(.name, ascending: true)
        var query = GroupQuery(account: stage.account, by: .counterParty, order: order)
        query.anchor = GroupKey(.text("P1200"), .nok)

        let answer = try groups(stage, query, rows: 0..<10)

        #expect(answer.rows.anchor == 200)
        #expect(answer.rows.range.contains(200))
        #expect(answer.rows.total == 400)
        query.filter = FilterLanguage.parse("-zzz")
        #expect(throws: Problem.self) {
            try stage.store.answer(.groups(query, rows: 0..<10), until: { true })
        }
    }

    @Test func `what is known is shown while the rest is counted`() throws {
        let stage = try Stage()
        try stage.fetch([(0..<140_000).map { payment("\($0)", "2026-01-01", to: "P\($0 % 7)") }])
        var early: [GroupsAnswer] = []
        let query = GroupQuery(account: stage.account, by: .counterParty)

        let answer = try stage.store.answer(
            .groups(query, rows: 0..<10), partial: { if case .groups(let part?) = $0 { early.append(part) } })

        #expect(early.count == 1)
        #expect(early.allSatisfy { !$0.isComplete && $0.transactions < 140_000 && $0.rows.total == 7 })
        #expect(answer.isComplete)
    }

    @Test func `an account that is gone has no groups, and one without transactions has none`() throws {
        let stage = try Stage()

        #expect(
            try stage.store.answer(.groups(GroupQuery(account: Account.ID(99), by: .month), rows: 0..<5))
                == .groups(nil))
        #expect(try groups(stage, GroupQuery(account: stage.account, by: .month)).rows.total == 0)
    }
}
