import BoModel
import BoStore
import Testing

/// What the cache should answer, thought through in memory the plain way.
struct PlainList {
    struct Entry {
        let id: Transaction.ID
        let facts: RowFacts
        let text: [UInt8]
        let counterParty: [UInt8]

        var transaction: Transaction { facts.transaction }

        init(_ id: Transaction.ID, _ transaction: Transaction, _ annotation: Annotation = .none) {
            self.id = id
            facts = RowFacts(transaction, annotation: annotation)
            text = PlainList.sortable(transaction.text)
            counterParty = PlainList.sortable(transaction.counterPartyLabel ?? "")
        }
    }

    /// Oldest first, as the cache lists them.
    let entries: [Entry]

    func answers(_ filter: TransactionFilter, _ order: TransactionOrder) -> [Entry] {
        let found = entries.filter { filter.holds(of: $0.facts) }
        let ascending =
            switch order.key {
            case .date: found
            case .amount: PlainList.sorted(found, by: PlainList.units, <)
            case .text: PlainList.sorted(found, by: \.text) { $0.lexicographicallyPrecedes($1) }
            case .counterParty: PlainList.sorted(found, by: \.counterParty) { $0.lexicographicallyPrecedes($1) }
            default:
                PlainList.sorted(found, by: { PlainList.value(order.key, $0) }) { $0.lexicographicallyPrecedes($1) }
            }
        return order.isAscending ? ascending : ascending.reversed()
    }

    /// Sorted by what is made of each entry once; entries of which the same is made keep their order.
    private static func sorted<Key>(
        _ entries: [Entry], by key: (Entry) -> Key, _ precedes: (Key, Key) -> Bool
    ) -> [Entry] {
        entries.map { (key: key($0), entry: $0) }.sorted { precedes($0.key, $1.key) }.map(\.entry)
    }

    private static func units(_ entry: Entry) -> Int64 { entry.transaction.amount?.truncatedMinorUnits ?? .min }

    /// Bytes that stand in the order of an entry's value.
    private static func value(_ field: TransactionField, _ entry: Entry) -> [UInt8] {
        switch field.sortValue(of: entry.transaction) {
        case .number(let number):
            let flipped = UInt64(bitPattern: number) ^ (1 << 63)
            return (0..<8).map { UInt8(truncatingIfNeeded: flipped >> UInt64(56 - 8 * $0)) }
        case .text(let text): return sortable(text)
        }
    }

    private static func sortable(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        Folding.appendSortKey(of: text, to: &bytes)
        return bytes
    }
}

/// Puts queries to the cache and to the plain list, and expects the same of both.
struct Comparison {
    let stage: Stage
    let model: PlainList

    init(_ stage: Stage) throws {
        self.stage = stage
        let query = TransactionQuery(account: stage.account, order: TransactionOrder(.date, ascending: true))
        let ids = try stage.transactions(query, rows: 0..<100_000).rows.rows.map(\.id)
        let transactions: [Transaction] = try stage.loaded().reversed()
        model = PlainList(entries: zip(ids, transactions).map { PlainList.Entry($0, $1) })
    }

    func randomQuery(using seed: inout Seeded) -> TransactionQuery {
        let words = [
            "", "", "lønn", "lonn", "ÆRLIG", "aerlig", "asen øl", "12", "-4", "12,50", "2.5", "uber", "lodz", "ωμεγα",
            "mega", "zzz", "910000004", "12345678901", "kr",
        ]
        func amount() -> DecimalNumber? {
            seed.chance(70)
                ? nil
                : DecimalNumber(
                    coefficient: Int64.random(in: -400_000...400_000, using: &seed), scale: seed.one(of: [2, 3]))
        }
        func date() -> CivilDate? {
            seed.chance(60) ? nil : day("2025-12-25").adding(days: Int.random(in: 0..<80, using: &seed))
        }
        var filter = TransactionFilter(
            words: seed.one(of: words), from: date(), to: date(), least: amount(), most: amount())
        if seed.chance(25) { filter = .none }
        let typed = [
            "-lønn", "tekst:varekjøp", "motpart:asen", "konto:12345678901", "valuta:EUR", "-valuta:NOK", "re:l.nn$",
            "-dato:2026-01", "dato:=", "-dato:=", "status:booked", "-status:reservert", "status:=", "kode:dmct",
            "kode:=",
            "valuta:=", "motpart:=", "-motpart:=", "tekst:=", "tekst:=lønn", "motpart:=1234567890", ">100",
            "<-12,5 -re:giro", "dato:2026-02 >0", "-motpart:a", "dato:2026-13", "-12345678902",
        ]
        if seed.chance(35) { filter = FilterLanguage.parse(seed.one(of: typed)) }
        let order = TransactionOrder(seed.one(of: TransactionField.sortable), ascending: seed.chance(50))
        let anchor = seed.chance(60) ? seed.one(of: model.entries).id : nil
        return TransactionQuery(account: stage.account, filter: filter, order: order, anchor: anchor)
    }

    func expect(_ query: TransactionQuery, using seed: inout Seeded) throws {
        let expected = model.answers(query.filter, query.order)
        let first = Int.random(in: 0..<(model.entries.count + 50), using: &seed)
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
        let sums = BookedSums(
            moneyIn: MoneySums(counted.compactMap(\.amount).filter { !$0.isNegative }),
            moneyOut: MoneySums(counted.compactMap(\.amount).filter(\.isNegative)),
            unreadable: counted.count { $0.amount == nil }, outside: expected.count - counted.count)
        #expect(answer.sums == sums, "\(query)")
        try expectStep(query, expected, anchor, using: &seed)
    }

    func expectStep(
        _ query: TransactionQuery, _ expected: [PlainList.Entry], _ anchor: Int?, using seed: inout Seeded
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
}
