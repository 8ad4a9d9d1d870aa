import BoModel
import BoStore
import Testing

/// The cache answers filters by blocks of rows; what they mean is said by ``FilterCondition/holds(of:)``.
@Suite struct FilterMeaningTests {
    /// Rows in the order of their days either way or in none, and more of them than blocks that are all read.
    @Test(arguments: [(rows: 700, arrival: 0), (700, 1), (700, 2), (8_800, 0)])
    func `the cache lets through just what a filter holds of`(_ row: (rows: Int, arrival: Int)) throws {
        var seed = Seeded(state: UInt64(row.rows * 31 + row.arrival))
        let stage = try Stage()
        var transactions = (0..<row.rows).map { Transaction.odd($0, using: &seed) }
        if row.arrival < 2 {
            transactions = transactions.enumerated().sorted { left, right in
                let first = left.element.day?.daysSince1970 ?? Int.min
                let second = right.element.day?.daysSince1970 ?? Int.min
                return first == second ? left.offset < right.offset : first < second
            }.map(\.element)
            if row.arrival == 1 { transactions.reverse() }
        }
        try stage.fetch(stride(from: 0, to: row.rows, by: 1000).map { Array(transactions[$0...].prefix(1000)) })
        let facts = try annotate(stage, row.rows, using: &seed)
        var matching = 0

        for _ in 0..<(row.rows > 1000 ? 40 : 150) {
            let filter = OddFilters.filter(facts, using: &seed)
            let query = TransactionQuery(
                account: stage.account, filter: filter, order: TransactionOrder(.date, ascending: true))
            let found = try stage.transactions(query, rows: 0..<row.rows).rows.rows.map(\.id)

            let expected = facts.filter { filter.holds(of: $0.facts) }.map(\.id)
            #expect(found == expected, "\(FilterLanguage.text(of: filter)) \(filter)")
            if (1..<row.rows).contains(expected.count) { matching += 1 }
            guard row.rows < 1000 else { continue }
            try expectElsewhere(filter, facts, expected.count, stage, using: &seed)
        }
        // Filters that let through all or nothing prove little.
        #expect(matching > (row.rows > 1000 ? 10 : 50), "\(matching)")
    }

    /// Groups and the list over several accounts go by the same meaning.
    private func expectElsewhere(
        _ filter: TransactionFilter, _ facts: [(id: Transaction.ID, facts: RowFacts)], _ count: Int, _ stage: Stage,
        using seed: inout Seeded
    ) throws {
        let query = GroupQuery(account: stage.account, filter: filter, by: seed.one(of: TransactionGrouping.allCases))
        guard case .groups(let groups?) = try stage.store.answer(.groups(query, rows: 0..<10)),
            case .timeline(let timeline?) = try stage.store.answer(
                .timeline(TimelineQuery(estate: stage.estate, filter: filter), rows: 0..<10))
        else { throw Problem(.failed, "no answer") }
        #expect(groups.transactions == count, "\(filter)")
        let inEstate = facts.count { fact in
            let facts = RowFacts(
                fact.facts.transaction, annotation: fact.facts.annotation, account: AccountNumber("12345678903"))
            return filter.holds(of: facts)
        }
        #expect(timeline.transactions == inEstate, "\(filter)")
    }

    /// Puts notes, tags and bookmarks on some rows.
    ///
    /// - Returns: all rows, oldest first.
    private func annotate(
        _ stage: Stage, _ rows: Int, using seed: inout Seeded
    ) throws -> [(id: Transaction.ID, facts: RowFacts)] {
        let query = TransactionQuery(account: stage.account, order: TransactionOrder(.date, ascending: true))
        let ids = try stage.transactions(query, rows: 0..<rows).rows.rows.map(\.id)
        let transactions: [Transaction] = try stage.loaded().reversed()
        let account = Account.Identity(estate: stage.estate, bank: bank, number: AccountNumber("12345678903"))
        var annotated: [Annotated] = []
        var facts: [(id: Transaction.ID, facts: RowFacts)] = []
        for (id, transaction) in zip(ids, transactions) {
            var annotation = Annotation.none
            if seed.chance(10) {
                annotation = Annotation(
                    note: seed.one(of: ["", "rema kiwi"]),
                    tags: NoteTag.read(seed.one(of: ["", "kontant", "lån kontant", "Ærlig"])).tags,
                    isBookmarked: seed.chance(50))
                let identity = Transaction.Identity(account: account, key: id.key, copy: id.copy)
                annotated.append(Annotated(.transaction(identity), annotation))
            }
            facts.append((id, RowFacts(transaction, annotation: annotation)))
        }
        _ = try stage.store.save(annotated, at: noon)
        return facts
    }
}

extension Transaction {
    private static let oddWords = [
        "Ærfugl", "ÆØÅ", "Łódź", "Жук Ёж", "ж", "ΩΜΕΓΑ", "Straße", "İstanbul", "e\u{301}t\u{E9}", "\u{301}", "日本",
        "🙂👍🏽",
        "a\nb\u{B}c", "kr\u{A0}5", "100%", "\u{2212}7", "rema 1000", "re:x", "\"sitat\"", "Œuvre", "12.345,67",
        "9901.10.00017",
    ]

    /// Some transaction with letters and numbers that no bank should send, but some do.
    static func odd(_ number: Int, using seed: inout Seeded) -> Transaction {
        let usual = Transaction.random(number, using: &seed)
        func text(_ usual: String?) -> String? {
            if seed.chance(50) { return usual }
            return (0..<Int.random(in: 1...3, using: &seed)).map { _ in seed.one(of: oddWords) }.joined(separator: " ")
        }
        return Transaction(
            identifier: usual.identifier, bookingDate: usual.bookingDate, valueDate: usual.valueDate,
            registeredAt: usual.registeredAt, amount: usual.amount,
            amountAsSent: usual.amount == nil ? text(usual.amountAsSent) : nil, currency: usual.currency,
            status: usual.status, isReversal: usual.isReversal, domain: usual.domain, family: usual.family,
            subFamily: usual.subFamily, freeText: text(usual.freeText), additionalInfo: text(usual.additionalInfo),
            merchant: text(usual.merchant),
            counterParties: usual.counterParties.map { party in
                CounterParty(
                    name: text(party.name),
                    accountNumber: seed.chance(80) ? party.accountNumber : "9901.10.0001\(number % 8)",
                    identifier: seed.chance(80) ? party.identifier : "NO 55 x", type: party.type)
            }, references: usual.references.map { PaymentReference(type: $0.type, value: text($0.value) ?? "") })
    }
}

/// Filters made of what rows have, so that many of them find some.
private enum OddFilters {
    static func filter(
        _ facts: [(id: Transaction.ID, facts: RowFacts)], using seed: inout Seeded
    ) -> TransactionFilter {
        var conditions: [FilterCondition] = []
        for _ in 0..<seed.one(of: [1, 1, 2, 3]) {
            let facts = seed.one(of: facts).facts
            if seed.chance(8) {
                let typed = [">10.000", "dato:2026-13", "-moptart:rema", "re:(", "valuta:", "-re:[", "merke:", "\"\""]
                conditions += FilterLanguage.parse(seed.one(of: typed)).conditions
            } else {
                conditions.append(FilterCondition(test(facts, using: &seed), isNegated: seed.chance(25)))
            }
        }
        return TransactionFilter(conditions)
    }

    private static func test(_ facts: RowFacts, using seed: inout Seeded) -> FilterCondition.Test {
        let transaction = facts.transaction
        switch Int.random(in: 0..<9, using: &seed) {
        case 0, 1: return .contains(seed.one(of: FilterCondition.Part.allCases), piece(of: transaction, using: &seed))
        case 2:
            let (low, high) = (bound(transaction, using: &seed), bound(transaction, using: &seed))
            if let low, seed.chance(60) { return .amount(least: low, most: seed.chance(40) ? high : nil) }
            return .amount(least: nil, most: high ?? AmountBound(DecimalNumber(coefficient: 0, scale: 0)))
        case 3:
            let day = transaction.day ?? CivilDate(iso: "2026-01-20")!
            let from = day.adding(days: Int.random(in: -20...5, using: &seed))
            let to = day.adding(days: Int.random(in: -5...20, using: &seed))
            return seed.one(of: [.days(from: from, to: to), .days(from: from, to: nil), .days(from: nil, to: to)])
        case 4: return .currency(seed.one(of: ["", "NOK", "EUR", "xyz", transaction.amount?.currency.code ?? ""]))
        case 5:
            return .tag(
                seed.one(of: ["kontant", "#LÅN", "ærlig", "a,b", "", "ukjent", TransactionFilter.bookmarkSign]))
        case 6: return .matches(pattern(transaction, using: &seed))
        default: return .equals(seed.one(of: FilterCondition.Whole.allCases), whole(facts, using: &seed))
        }
    }

    private static func bound(_ transaction: Transaction, using seed: inout Seeded) -> AmountBound? {
        transaction.amount.map { AmountBound($0.number, isIncluded: seed.chance(50)) }
    }

    /// A part of what the row says, now and then in capitals, without accents or with another decimal sign.
    private static func piece(of transaction: Transaction, using seed: inout Seeded) -> String {
        let party = transaction.counterParties.first
        let fields = [
            transaction.text, transaction.counterPartyLabel, transaction.merchant, party?.accountNumber,
            party?.identifier, transaction.references.first?.value, transaction.amount?.decimalString,
            transaction.amountAsSent, "zzz", "12345678903",
        ].compactMap { $0 }.filter { !$0.isEmpty }
        let field = seed.one(of: fields)
        let start = Int.random(in: 0..<field.count, using: &seed)
        let piece = String(field.dropFirst(start).prefix(Int.random(in: 1...6, using: &seed)))
        switch seed.one(of: [0, 0, 1, 2, 3]) {
        case 1: return piece.uppercased()
        case 2: return Folding.fold(piece)
        case 3: return piece.replacing(".", with: ",")
        default: return piece
        }
    }

    private static func pattern(_ transaction: Transaction, using seed: inout Seeded) -> String {
        let fixed = [
            "^l.nn$", "\\d{3}", "(rema|æ)", "Ж", "\\bø", "^$", "\\.\\d\\d$", "a|", "[^a-z ]{2}", "[æж]r?", "^-", "日",
            "(",
        ]
        guard seed.chance(60) else { return seed.one(of: fixed) }
        let piece = piece(of: transaction, using: &seed).unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? String(scalar) : "."
        }
        return (seed.chance(20) ? "^" : "") + piece.joined() + (seed.chance(20) ? "$" : "")
    }

    private static func whole(_ facts: RowFacts, using seed: inout Seeded) -> String {
        let transaction = facts.transaction
        let texts = [
            transaction.text, transaction.text.uppercased(), transaction.counterPartyLabel,
            transaction.counterPartyNumber,
            transaction.status?.text, transaction.code, "", "pending", "12345678901", "DMCT", "Lønn",
        ]
        return seed.one(of: texts) ?? ""
    }
}
