public import BoModel
import GRDB

/// An estate as one snapshot of the cache has it: the facts, and the transactions of every history that was read to its
/// end.
///
/// Valid only inside ``Store/withCaseFile(of:_:)``.
public struct CaseFile {
    public let facts: CaseFacts
    private let accounts: [AccountRecord]
    private let db: Database

    /// - Parameter accounts: those whose histories count.
    init(_ facts: CaseFacts, accounts: [AccountRecord], _ db: Database) {
        self.facts = facts
        self.accounts = accounts
        self.db = db
    }

    /// Walks all transactions, oldest first over all accounts, those without a day before all others; of one day by
    /// account.
    ///
    /// Only a few hundred transactions of each account are in memory, however many there are.
    ///
    /// - Throws: what `body` throws, or an error of the cache.
    public func eachTransaction(_ body: (CaseTransaction) throws -> Void) throws {
        var origins: [RowOrigins] = []
        let walks = try accounts.compactMap { record -> AccountWalk? in
            guard let generation = record.generation else { return nil }
            origins.append(try RowOrigins(of: generation.id, db))
            return AccountWalk(
                account: record.summary,
                selection: Selection(
                    generation: generation, places: .range(0..<generation.rows, isAscending: true),
                    sums: generation.sums))
        }
        var race = try AccountRace(walks, isAscending: true, db)
        while let (walk, account, stored) = try race.next(db) {
            let identity = Transaction.Identity(account: account.identity, key: stored.key, copy: stored.copy)
            let transaction = CaseTransaction(
                identity: identity, transaction: stored.transaction, isConflicting: stored.isConflicting,
                source: try origins[walk].source(of: stored.ordinal, db))
            try StrangerError.keep { try body(transaction) }
        }
    }
}

extension Store {
    /// Reads an estate whole, from one snapshot of the cache: what is written meanwhile changes nothing that `body`
    /// sees.
    ///
    /// - Returns: what `body` makes of it; `nil` when the estate is not in the cache.
    /// - Throws: what `body` throws, or a ``Problem`` of the cache.
    public func withCaseFile<Result>(
        of estate: Estate.ID, _ body: (CaseFile) throws -> Result
    ) throws -> Result? {
        try readThrough { db in
            guard let sheet = try EstateSheet.one(estate, db) else { return nil }
            let accounts = sheet.accounts.filter { $0.generation?.wasReadToEnd == true }
            let file = CaseFile(try CaseFacts(sheet, db), accounts: accounts, db)
            do { return try body(file) } catch let error as DatabaseError { throw error } catch let error
                as DamagedBlock
            {
                throw error
            } catch let error as StrangerError {
                throw error
            } catch { throw StrangerError(underlying: error) }
        }
    }
}
