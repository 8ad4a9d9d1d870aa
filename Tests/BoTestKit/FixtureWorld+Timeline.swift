import BoModel

/// The timeline of the small world: every row of every account, put in order.
extension FixtureWorld {
    private struct Entry {
        let account: AccountSummary
        let place: Int
        let row: TransactionRow
    }

    private func accounts(_ query: TimelineQuery) -> [AccountSummary] {
        (query.estate.map { [$0] } ?? estates.map(\.id)).flatMap { accounts[$0] ?? [] }
    }

    /// Oldest first.
    private func entries(_ query: TimelineQuery) -> [Entry] {
        let all = accounts(query).filter { $0.coverage != nil }
        let entries = all.flatMap { account in
            places(TransactionQuery(account: account.id, filter: query.filter), of: account).reversed().map {
                Entry(account: account, place: $0, row: row($0, of: account))
            }
        }
        return entries.enumerated().sorted { left, right in
            let days = (left.element.row.day?.daysSince1970 ?? .min, right.element.row.day?.daysSince1970 ?? .min)
            return (days.0, left.offset) < (days.1, right.offset)
        }.map(\.element)
    }

    func timeline(_ query: TimelineQuery, _ asked: Range<Int>) -> TimelineAnswer? {
        let shown = query.estate.map { estate($0).map { [$0] } ?? [] } ?? estates.map(noted)
        guard query.estate == nil || !shown.isEmpty else { return nil }
        let entries = entries(query)
        let accounts = accounts(query)
        let all: [(before: CivilDate?, mark: TimelineMark)] =
            query.estate == nil
            ? TimelineMark.missing(in: shown, accounts, query.filter).map { (nil, $0) }
            : TimelineMark.all(of: shown[0], accounts, query.filter)
        var rows: [TimelineRow] = []
        var marks = (entries.isEmpty ? [] : all)[...]
        for entry in entries {
            while let mark = marks.first, let day = mark.before, day <= entry.row.day ?? day.adding(days: -1) {
                rows.append(TimelineRow(.mark(mark.mark)))
                marks.removeFirst()
            }
            rows.append(
                TimelineRow(
                    .transaction(
                        entry.row,
                        of: TimelineAccount(
                            estate: entry.account.estate,
                            estateName: shown.first { $0.id == entry.account.estate }?.name,
                            bank: entry.account.bankName, number: entry.account.description.number))))
        }
        rows += marks.map { TimelineRow(.mark($0.mark)) }
        if !query.isAscending { rows.reverse() }
        let anchor = query.anchor.flatMap { wanted in rows.firstIndex { $0.id == wanted } }
        var window = asked
        if let anchor, !window.contains(anchor) { window = (anchor - asked.count / 2)..<(anchor + asked.count / 2) }
        let first = max(0, min(window.lowerBound, rows.count - window.count))
        return TimelineAnswer(
            estates: shown, accounts: accounts,
            rows: Rows(
                first: first, rows: Array(rows[first..<min(rows.count, first + window.count)]), total: rows.count,
                anchor: anchor),
            transactions: entries.count,
            sums: entries.reduce(into: BookedSums()) { $0.add($1.row.amount, counts: $1.row.counts) })
    }

    func timelineTransaction(_ query: TimelineQuery, _ step: Int) -> TransactionAnswer? {
        let entries = query.isAscending ? entries(query) : entries(query).reversed()
        guard case .transaction(let id)? = query.anchor,
            let place = entries.firstIndex(where: { $0.row.id == id }), entries.indices.contains(place + step)
        else { return nil }
        let entry = entries[place + step]
        var asked = TransactionQuery(account: entry.account.id)
        asked.anchor = entry.row.id
        guard let known = transaction(asked, 0, of: entry.account) else { return nil }
        var answer = TransactionAnswer(
            estate: known.estate, account: known.account, id: known.id, transaction: known.transaction,
            isConflicting: known.isConflicting, place: place + step, total: entries.count)
        answer.annotation = known.annotation
        answer.annotatedAt = known.annotatedAt
        answer.balance = known.balance
        answer.balanceAfter = known.balanceAfter
        return answer
    }
}
