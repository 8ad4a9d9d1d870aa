import BoModel
import BoStore
import Foundation
import GRDB

/// What lies in the caches of `Fixtures/Ages`: the same world in the tables of every version.
struct AgeWorld {
    /// The version of the tables: before 2 there were no notes, before 4 no cut-off dates.
    let age: Int

    static let estate = Notice.sample().id
    static let first = AccountNumber("12345678903")
    static let second = AccountNumber("99011000017")

    /// A cache in memory with what a cache of this age has.
    func store() throws -> Store {
        let store = try Store.inMemory()
        try fill(store)
        return store
    }

    func fill(_ store: Store) throws {
        let details = NoticeDetails(debtorName: "Fjordfisk AS", court: "Bergen tingrett", trustee: "Kari Nordmann")
        _ = try store.save([.sample(details: details)], cursor: noon)
        _ = try store.saveDirectory([endpoint(bank)], at: noon)
        _ = try store.saveRelations(
            [relation(bank), relation(otherBank, "Brevbanken")], of: AgeWorld.estate, directory: [endpoint(bank)],
            at: noon)
        let balance = Balance(
            type: .booked, amount: Money("1234.50", .nok), registeredAt: .read(moment("2026-11-22T10:00:00Z")))
        let ids = try store.saveAccounts(
            [
                AccountDescription(
                    number: AgeWorld.first, reference: "ref-1", currency: .nok, ownerName: "Fjordfisk AS",
                    startDate: .read(day("2020-01-02")), balances: [balance]),
                AccountDescription(number: AgeWorld.second, reference: "ref-2", currency: .eur),
            ], hidden: 1, of: AgeWorld.estate, at: bank, fetchedAt: noon
        ).ids
        try fetch(AgeWorld.rows(700, seed: 7), of: ids[AgeWorld.first]!, .complete, in: store)
        try fetch(AgeWorld.rows(60, seed: 9).reversed(), of: ids[AgeWorld.second]!, .partial, in: store)
        _ = try store.saveBankOutcome(
            state: .partial, problem: Problem(.partial, "Fjordbanken"), message: "Mer finnes", of: AgeWorld.estate,
            bank: bank, at: noon)
        try store.record(
            RequestRecord(
                at: noon, estate: AgeWorld.estate, accountInfoRequestID: "a", correlationID: "c", method: "GET",
                url: "https://bank.example/v2", status: 200, errorCode: nil, bytes: 7, milliseconds: 8))
        try annotate(store)
    }

    private func fetch(
        _ rows: [Transaction], of account: Account.ID, _ state: FetchState, in store: Store
    ) throws {
        let writer = try store.beginHistory(of: account, span: wholeYear)
        for page in stride(from: 0, to: rows.count, by: 300) {
            _ = try writer.append(Array(rows[page..<min(page + 300, rows.count)]))
        }
        _ = try writer.finish(state: state, problem: nil, message: nil, at: noon)
    }

    private func annotate(_ store: Store) throws {
        guard age >= 2 else { return }
        var annotation = Annotation(note: "Husk borevisor", tags: [NoteTag("viktig")!])
        if age >= 4 { annotation.cutOffDate = day("2026-10-01") }
        _ = try store.save(annotation, of: .estate(AgeWorld.estate), at: noon)
        let account = Account.Identity(estate: AgeWorld.estate, bank: bank, number: AgeWorld.first)
        _ = try store.save(
            Annotation(isBookmarked: true),
            of: .transaction(Transaction.Identity(account: account, key: "T3", copy: 0)), at: noon)
    }

    /// Transactions of all kinds, by day, some of them with an identifier that another has too.
    static func rows(_ count: Int, seed: UInt64) -> [Transaction] {
        var seed = Seeded(state: seed)
        let rows = (0..<count).map { Transaction.random($0 % 40 == 39 ? $0 - 1 : $0, using: &seed) }
        return rows.enumerated().sorted { left, right in
            let (first, second) = (left.element.day?.daysSince1970 ?? 0, right.element.day?.daysSince1970 ?? 0)
            return (first, left.offset) < (second, right.offset)
        }.map(\.element)
    }

    /// Everything that the screens ask of a cache.
    static func answers(of store: Store) throws -> [(Question, Answer)] {
        var questions: [Question] = [
            .estates, .banks(of: estate), .accounts(of: estate, at: nil), .problems, .annotations, .index,
            .chart(.estate(estate)), .trends(of: estate, at: nil),
            .timeline(TimelineQuery(estate: estate), rows: 0..<2000),
        ]
        guard case .accounts(let answer?) = try store.answer(.accounts(of: estate, at: nil)) else { return [] }
        for account in answer.accounts.map(\.id) {
            for text in ["", "husleie", "ærlig", "beløp:<0", "motpart:lønn", "dato:2026-01", "status:pending", "-øl"] {
                let query = TransactionQuery(
                    account: account, filter: FilterLanguage.parse(text), wantsWhole: true)
                questions.append(.transactions(query, rows: 0..<900))
            }
            for key in [TransactionField.amount, .counterParty, .text] {
                let query = TransactionQuery(account: account, order: TransactionOrder(key, ascending: true))
                questions.append(.transactions(query, rows: 0..<900))
            }
            questions += TransactionGrouping.allCases.map {
                .groups(GroupQuery(account: account, by: $0), rows: 0..<99)
            }
            questions.append(.chart(.account(account)))
        }
        return try questions.map { ($0, try store.answer($0)) }
    }
}
