import BoModel
import GRDB
import Synchronization

/// What a table of groups depends on.
struct GroupTableKey: Hashable, Sendable {
    let selection: SelectionKey
    let grouping: TransactionGrouping
}

extension Store {
    /// A window of the groups of an account's transactions, or `nil` when the account is not in the cache.
    ///
    /// - Parameter partial: is given what is known meanwhile when the answer takes longer.
    func groups(
        _ query: GroupQuery, rows: Range<Int>, until isStopped: @escaping () -> Bool,
        partial: ((GroupsAnswer) -> Void)?
    ) throws(Problem) -> GroupsAnswer? {
        try read { db in
            guard let shown = try self.record(of: query.account, db) else { return nil }
            let estate = try self.summary(of: shown.summary.estate, db)
            let generation = shown.generation ?? .none
            func answer(_ table: GroupTable, isComplete: Bool) throws -> GroupsAnswer {
                let view = try self.view(of: table, query, generation, isComplete: isComplete, db)
                let anchor = try query.anchor.flatMap { try view.place(of: $0, in: table, query, generation, db) }
                let window = rows.window(of: view.lines.count, showing: anchor)
                return GroupsAnswer(
                    estate: estate, account: shown.summary,
                    rows: Rows(
                        first: window.lowerBound,
                        rows: try window.map { try table.group(Int(view.lines[$0]), query, generation, db) },
                        total: view.lines.count, anchor: anchor),
                    transactions: view.rows, sums: view.sums, hasCurrencies: table.currencies.count > 1,
                    isComplete: isComplete)
            }
            let table = try self.table(query, generation, isStopped, db) { early in
                // What can't be told now is told by the answer that follows.
                if let partial, let early = try? answer(early, isComplete: false) { partial(early) }
            }
            return try answer(table, isComplete: true)
        }
    }

    private func table(
        _ query: GroupQuery, _ generation: Generation, _ isStopped: @escaping () -> Bool, _ db: Database,
        partial: (GroupTable) -> Void
    ) throws -> GroupTable {
        let transactions = TransactionQuery(account: query.account, filter: query.filter)
        let key = GroupTableKey(
            selection: SelectionKey(
                generation, transactions, revision: transactions.asksForNotes ? try Store.revision(db) : nil),
            grouping: query.grouping)
        if let known = cache.memory.withLock({ $0.groups(key) }) { return known }
        let selection = try selection(transactions, generation, ScanWatch(isStopped: isStopped), db)
        let table = try GroupScan(generation, selection, by: query.grouping)
            .run(until: isStopped, db, partial: partial)
        cache.memory.withLock { $0.remember(table, as: key) }
        return table
    }

    private func view(
        of table: GroupTable, _ query: GroupQuery, _ generation: Generation, isComplete: Bool, _ db: Database
    ) throws -> GroupView {
        var key = query
        key.anchor = nil
        if isComplete, let known = cache.memory.withLock({ $0.groupView(key, of: generation) }) { return known }
        let view = try GroupView(table, query, of: generation, db)
        if isComplete { cache.memory.withLock { $0.remember(view, as: key, of: generation) } }
        return view
    }
}

extension GroupView {
    /// Which line a group has; `nil` when it has none.
    fileprivate func place(
        of key: GroupKey, in table: GroupTable, _ query: GroupQuery, _ generation: Generation, _ db: Database
    ) throws -> Int? {
        guard let number = try table.number(of: key, query, generation, db) else { return nil }
        return lines.firstIndex { line in
            table.lines[Int(line)].group == number && table.currency(Int(line)) == key.currency
        }
    }
}

extension GroupTable {
    /// A line as somebody sees it.
    fileprivate func group(
        _ place: Int, _ query: GroupQuery, _ generation: Generation, _ db: Database
    ) throws -> TransactionGroup {
        let line = lines[place]
        var value = numbers.value(Int(line.group))
        var label = ""
        switch (query.grouping, value) {
        case (.counterParty, .text):
            label = try PartyBook.label(of: line.group - 1, generation: generation.id, db)
            value = .text(label)
        case (.text, .text), (.partyNumber, .text):
            let stored = try StoredTransaction.read([Int(line.ordinal)], of: generation, db).first?.transaction
            label = stored.flatMap { query.grouping == .text ? $0.text : $0.counterPartyNumber } ?? ""
        default: break
        }
        return TransactionGroup(
            id: GroupKey(value, currency(place)), label: label, count: Int(line.count), whole: rows,
            sums: sums(place), days: days(place))
    }

    /// The number of the group that a key names.
    fileprivate func number(
        of key: GroupKey, _ query: GroupQuery, _ generation: Generation, _ db: Database
    ) throws -> UInt32? {
        if query.grouping == .counterParty, case .text(let name) = key.value {
            return try PartyBook.places(of: name, generation: generation.id, db).first.map { $0 + 1 }
        }
        return lines.first { numbers.value(Int($0.group)) == key.value }?.group
    }
}
