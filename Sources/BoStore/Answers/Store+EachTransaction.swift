public import BoModel
import GRDB

extension Store {
    /// Walks the transactions of an estate, or of all estates, that a filter lets through, newest first over all
    /// accounts, also those that are still arriving. The whole walk sees one snapshot.
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
        try readThrough { db in
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
            var race = try AccountRace(walks, isAscending: false, db)
            var left = limit ?? Int.max
            while left > 0, let (_, account, stored) = try race.next(db) {
                try StrangerError.keep { try body(account, stored.transaction) }
                left -= 1
            }
        }
    }

    /// Reads in one snapshot with code that is not the store's: what that throws comes out as it is.
    func readThrough<Result>(_ body: (Database) throws -> Result) throws -> Result {
        let result: Swift.Result<Result, StrangerError> = try read { db in
            do { return .success(try body(db)) } catch let error as StrangerError { return .failure(error) }
        }
        switch result {
        case .success(let value): return value
        case .failure(let error): throw error.underlying
        }
    }
}

/// What code threw that was called while the cache was read: no trouble of the cache.
struct StrangerError: Error {
    let underlying: any Error

    /// Marks what `body` throws.
    static func keep<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch { throw StrangerError(underlying: error) }
    }
}
