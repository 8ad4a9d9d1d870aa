public import BoModel
import GRDB

extension Store {
    /// Walks the transactions of an estate that a filter lets through, newest first over all its accounts.
    ///
    /// Only a few hundred transactions of each account are in memory at a time. The whole walk sees one snapshot.
    ///
    /// - Parameter account: only this one; `nil` for all.
    /// - Parameter limit: how many at most; `nil` for all.
    /// - Throws: what `body` throws, or a ``Problem`` of the cache.
    public func eachTransaction(
        of estate: Estate.ID, account: AccountNumber?, filter: TransactionFilter, limit: Int?,
        _ body: (AccountSummary, Transaction) throws -> Void
    ) throws {
        var failure: (any Error)?
        try read { db in
            var walks: [AccountWalk] = []
            for record in try AccountRecord.all(of: estate, at: nil, db) {
                guard account == nil || record.summary.description.number == account,
                    let generation = record.generation
                else { continue }
                let query = TransactionQuery(account: record.summary.id, filter: filter)
                let selection = try SelectionScan(generation, query).run(db)
                walks.append(AccountWalk(account: record.summary, selection: selection))
            }
            var left = limit ?? Int.max
            while left > 0, let newest = try AccountWalk.newest(of: &walks, db) {
                guard let next = walks[newest].take() else { break }
                do { try body(walks[newest].account, next) } catch {
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

    /// Which of the walks comes next; between equal days the first of them, and rows without a day last.
    static func newest(of walks: inout [AccountWalk], _ db: Database) throws -> Int? {
        var newest: Int?
        var newestDay = Int.min
        for place in walks.indices {
            guard let transaction = try walks[place].peek(db) else { continue }
            let day = transaction.day?.daysSince1970 ?? Int.min
            if newest == nil || day > newestDay {
                newest = place
                newestDay = day
            }
        }
        return newest
    }

    private mutating func peek(_ db: Database) throws -> Transaction? {
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
