import BoModel

extension FixtureWorld {
    /// Groups in the order of the query, all of them in one window.
    func groups(_ query: GroupQuery, _ asked: Range<Int>, of account: AccountSummary) -> GroupsAnswer? {
        guard let estate = estate(account.estate) else { return nil }
        let places = places(TransactionQuery(account: account.id, filter: query.filter), of: account)
        let transactions = places.map { FixtureTransactions.transaction($0, of: account) }
        let all = PlainGroups.groups(of: transactions, by: query.grouping) { $0.lowercased() }
        let words = query.words.lowercased().split(separator: " ")
        let listed = all.filter { group in words.allSatisfy { FixtureWorld.name(group).contains($0) } }.sorted {
            FixtureWorld.precedes($0, $1, query.order)
        }
        let anchor = query.anchor.flatMap { key in listed.firstIndex { $0.id == key } }
        return GroupsAnswer(
            estate: estate, account: account, rows: Rows(first: 0, rows: listed, total: listed.count, anchor: anchor),
            transactions: listed.reduce(0) { $0 + $1.count },
            sums: listed.reduce(into: BookedSums()) { $0.add($1.sums) },
            hasCurrencies: Set(all.map(\.id.currency)).count > 1)
    }

    private static func name(_ group: TransactionGroup) -> String {
        switch group.id.value {
        case .days(let span): span.first.description
        case .code(let code): code
        default: group.label.lowercased()
        }
    }

    private static func precedes(_ left: TransactionGroup, _ right: TransactionGroup, _ order: GroupOrder) -> Bool {
        func units(_ sums: MoneySums) -> Int64 { sums.all.first?.truncatedMinorUnits ?? 0 }
        func key(_ group: TransactionGroup) -> Int64 {
            switch order.key {
            case .name: 0
            case .count: Int64(group.count)
            case .moneyIn: units(group.sums.moneyIn)
            case .moneyOut: units(group.sums.moneyOut)
            case .net: units(group.sums.net)
            case .first: Int64(group.days?.first.daysSince1970 ?? .min)
            case .last: Int64(group.days?.last.daysSince1970 ?? .min)
            }
        }
        if key(left) != key(right) { return (key(left) < key(right)) == order.isAscending }
        return (name(left) < name(right)) == (order.isAscending || order.key != .name)
    }
}
