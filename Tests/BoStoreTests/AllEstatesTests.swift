import BoModel
import BoStore
import Testing

@Suite struct AllEstatesTests {
    /// Thirty accounts of seven estates, each with transactions in no order.
    private func filled() throws -> (store: Store, days: [Int]) {
        var seed = Seeded(state: 11)
        let store = try Store.inMemory()
        var days: [Int] = []
        for number in 0..<7 {
            let estate = Estate.ID("estate-\(number)")
            _ = try store.save([.sample(estate.text, debtor: "91000000\(number)")], cursor: nil)
            _ = try store.saveRelations([relation(bank)], of: estate, directory: [endpoint(bank)], at: noon)
            let list = (0..<(2 + number % 5)).map { place in
                AccountDescription(number: AccountNumber("\(number)-\(place)"), reference: "r")
            }
            let saved = try store.saveAccounts(list, hidden: 0, of: estate, at: bank, fetchedAt: noon)
            for id in saved.ids.values.sorted(by: { $0.number < $1.number }) {
                let writer = try store.beginHistory(of: id, span: wholeYear)
                let rows = (0..<Int.random(in: 0...600, using: &seed)).map { row in
                    let day = seed.chance(2) ? nil : Int.random(in: 20_454...20_800, using: &seed)
                    days.append(day ?? Int.min)
                    return payment(
                        "T\(row)", day.map { CivilDate(daysSince1970: $0).description }, text: "Rad \(row % 10)")
                }
                _ = try writer.append(rows)
                _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)
            }
        }
        return (store, days)
    }

    @Test func `the transactions of all estates come newest first`() throws {
        let (store, days) = try filled()
        func walk(_ filter: TransactionFilter = .none, limit: Int? = nil) throws -> [(AccountSummary, Transaction)] {
            var found: [(AccountSummary, Transaction)] = []
            try store.eachTransaction(of: nil, account: nil, filter: filter, limit: limit) { found.append(($0, $1)) }
            return found
        }

        let all = try walk()
        #expect(all.map { $0.1.day?.daysSince1970 ?? Int.min } == days.sorted(by: >))
        #expect(Set(all.map(\.0.estate)).count == 7)
        let few = try walk(limit: 100)
        #expect(few.map(\.1) == all.prefix(100).map(\.1))
        #expect(few.map(\.0.id) == all.prefix(100).map(\.0.id))
        let filtered = try walk(TransactionFilter(words: "RAD 7"))
        #expect(filtered.map(\.1) == all.filter { $0.1.freeText == "Rad 7" }.map(\.1))
        // Of one estate, it is the same in the same order.
        let estate = Estate.ID("estate-3")
        var ofEstate: [Transaction] = []
        try store.eachTransaction(of: estate, account: nil, filter: .none, limit: nil) { ofEstate.append($1) }
        #expect(ofEstate == all.filter { $0.0.estate == estate }.map(\.1))
        var ofAccount = 0
        try store.eachTransaction(of: nil, account: AccountNumber("4-1"), filter: .none, limit: nil) { account, _ in
            #expect(account.description.number == AccountNumber("4-1"))
            ofAccount += 1
        }
        #expect(ofAccount == all.count { $0.0.description.number == AccountNumber("4-1") })
    }

    @Test func `an empty cache has nothing to find`() throws {
        try Store.inMemory().eachTransaction(of: nil, account: nil, filter: .none, limit: nil) { _, _ in
            Issue.record("found something")
        }
    }
}
