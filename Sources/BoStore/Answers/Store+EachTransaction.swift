public import BoModel
import GRDB

extension Store {
    /// Walks the transactions of an estate, or of all estates, that a filter lets through, newest first over all
    /// accounts.
    ///
    /// Only a few hundred transactions of each account are in memory at a time. The whole walk sees one snapshot.
    ///
    /// - Parameter estate: only this one; `nil` for all.
    /// - Parameter account: only this one; `nil` for all.
    /// - Parameter filter: a condition on an account also lets through the account's own transactions.
    /// - Parameter limit: how many at most; `nil` for all.
    /// - Throws: what `body` throws, or a ``Problem`` of the cache.
    public func eachTransaction(
        of estate: Estate.ID?, account: AccountNumber?, filter: TransactionFilter, limit: Int?,
        _ body: (AccountSummary, Transaction) throws -> Void
    ) throws {
        var failure: (any Error)?
        try read { db in
            var walks: [AccountWalk] = []
            let records = try estate.map { try AccountRecord.all(of: $0, at: nil, db) } ?? AccountRecord.all(db)
            for record in records {
                guard account == nil || record.summary.description.number == account,
                    let generation = record.generation, let filter = filter.inside(record.summary)
                else { continue }
                let query = TransactionQuery(account: record.summary.id, filter: filter)
                let selection = try BlockScan(generation, query).run(.patient, db)
                walks.append(AccountWalk(account: record.summary, selection: selection))
            }
            var race = try AccountRace(walks, db)
            var left = limit ?? Int.max
            while left > 0, let (account, transaction) = try race.next(db) {
                do { try body(account, transaction) } catch {
                    failure = error
                    return
                }
                left -= 1
            }
        }
        if let failure { throw failure }
    }
}

/// The way through one account's answers, newest first.
private struct AccountWalk {
    let account: AccountSummary
    let selection: Selection
    private var read: [Transaction] = []
    private var used = 0
    private var next = 0

    private static let step = 256

    init(account: AccountSummary, selection: Selection) {
        self.account = account
        self.selection = selection
    }

    /// The transaction that comes next; `nil` behind the last.
    mutating func peek(_ db: Database) throws -> Transaction? {
        if used < read.count { return read[used] }
        let window = next..<min(next + AccountWalk.step, selection.count)
        read.removeAll(keepingCapacity: true)
        used = 0
        next = window.upperBound
        try StoredTransaction.each(window, of: selection, db) { read.append(try StoredTransaction($0).transaction) }
        return read.first
    }

    mutating func take() -> Transaction? {
        guard used < read.count else { return nil }
        used += 1
        return read[used - 1]
    }
}

/// The walks through several accounts, merged: a heap of those that have a transaction left.
private struct AccountRace {
    private var walks: [AccountWalk]
    /// The next day of a walk, and its place in ``walks``; the children of `i` are at `2i + 1` and `2i + 2`.
    private var heap: [(day: Int, walk: Int)] = []

    init(_ walks: [AccountWalk], _ db: Database) throws {
        self.walks = walks
        for place in walks.indices {
            if let day = try day(of: place, db) { heap.append((day, place)) }
        }
        for place in heap.indices.reversed() { sink(place) }
    }

    /// The newest transaction that is left; between equal days that of the first account, and those without a day last.
    mutating func next(_ db: Database) throws -> (AccountSummary, Transaction)? {
        guard let first = heap.first, let transaction = walks[first.walk].take() else { return nil }
        if let day = try day(of: first.walk, db) {
            heap[0].day = day
        } else {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
        }
        sink(0)
        return (walks[first.walk].account, transaction)
    }

    private mutating func day(of walk: Int, _ db: Database) throws -> Int? {
        try walks[walk].peek(db).map { $0.day?.daysSince1970 ?? Int.min }
    }

    private mutating func sink(_ place: Int) {
        var place = place
        while true {
            var best = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && isBefore(child, best) {
                best = child
            }
            if best == place { return }
            heap.swapAt(place, best)
            place = best
        }
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        (heap[right].day, heap[left].walk) < (heap[left].day, heap[right].walk)
    }
}
