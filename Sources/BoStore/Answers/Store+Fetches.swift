public import BoModel
import GRDB

extension Store {
    // MARK: - Sources

    /// Where the histories of an estate's accounts come from, in the order in which they became known.
    public func sources(of estate: Estate.ID) throws(Problem) -> [HistorySource] {
        try read { db in try SourceRecord.all(of: estate, db).values.sorted { $0.id.number < $1.id.number } }
    }

    /// Takes note of a file that histories of an estate come from.
    ///
    /// - Parameter digest: SHA-256 of the file, in hexadecimal digits.
    /// - Throws: ``Problem/Code/unknownEstate``.
    public func addSource(
        file name: String, digest: String, of estate: Estate.ID, at moment: Instant
    ) throws(Problem) -> HistorySource {
        try write { db in
            guard try NoticeRecords.estate(estate, db) != nil else { throw Problem(.unknownEstate, estate.text) }
            let id = try SourceRecord.insert(.file, name: name, digest: digest, at: moment, of: estate, db)
            return HistorySource(id: HistorySource.ID(id), kind: .file, name: name, digest: digest, at: moment)
        }
    }

    /// Where a transaction that is shown comes from; `nil` when it is not in the cache.
    public func source(of transaction: Transaction.ID) throws(Problem) -> HistorySource? {
        try read { db in
            guard let generation = try self.record(of: transaction.account, db)?.generation,
                let ordinal = try self.ordinal(of: transaction, in: generation, db)
            else { return nil }
            var origins = try RowOrigins(of: generation.id, db)
            return try SourceRecord.one(try origins.source(of: ordinal, db).number, db)
        }
    }

    // MARK: - Fetches

    /// What each fetch of an account came to, newest first, of all sources.
    public func fetches(of account: Account.ID) throws(Problem) -> [FetchSummary] {
        try read { db in
            guard let record = try self.record(of: account, db) else { return [] }
            return try FetchRecord.all(of: record.summary.estate, account: account, db)[account] ?? []
        }
    }

    /// What fetches of an account lacked of the fetch before or had with other content, and the user has not seen yet.
    public func differences(of account: Account.ID) throws(Problem) -> FetchDifferences {
        try read { db in
            let fetches = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, fetchedAt, gone, changed FROM generation
                    WHERE account = ? AND id IN (SELECT later FROM difference) ORDER BY fetchedAt DESC, id DESC
                    """, arguments: [account.number])
            var rows: [FetchDifferences.Row] = []
            for fetch in fetches {
                let sql = "SELECT before, after FROM difference WHERE later = ? ORDER BY id"
                for pair in try Row.fetchAll(db, sql: sql, arguments: [fetch["id"] as Int64]) {
                    guard let before = try StoredTransaction.kept(pair["before"], db) else { throw DamagedBlock() }
                    let after = try (pair["after"] as Int64?).flatMap { try StoredTransaction.kept($0, db) }
                    rows.append(
                        FetchDifferences.Row(
                            id: Transaction.ID(account: account, key: before.key, copy: before.copy),
                            before: before.transaction, after: after?.transaction,
                            noticedAt: Instant(milliseconds: fetch["fetchedAt"])))
                }
            }
            return FetchDifferences(
                rows: rows, gone: fetches.reduce(0) { $0 + ($1["gone"] as Int) },
                changed: fetches.reduce(0) { $0 + ($1["changed"] as Int) })
        }
    }

    /// The user has seen what ``differences(of:)`` tells: it is told no more. How many there were stays with the
    /// fetches.
    ///
    /// - Throws: ``Problem/Code/stopped`` when the account is gone.
    public func markDifferencesSeen(of account: Account.ID) throws(Problem) -> Change {
        try write { db in
            guard let known = try AccountRecord.shown(account, db)?.summary else {
                throw Problem(.stopped, detail: "the account is gone")
            }
            for id in try Int64.fetchAll(
                db, sql: "SELECT id FROM generation WHERE account = ?", arguments: [account.number])
            {
                try db.execute(sql: "DELETE FROM difference WHERE later = ?", arguments: [id])
                try GenerationRows.deleteKept(of: id, db)
            }
            return .accounts(known.estate, known.bank)
        }
    }
}

extension StoredTransaction {
    /// A row that is kept because a later fetch differs from it.
    fileprivate static func kept(_ id: Int64, _ db: Database) throws -> StoredTransaction? {
        let statement = try RawStatement(TransactionColumn.keptSelection, db)
        defer { statement.reset() }
        statement.bind(id, at: 1)
        return try statement.step() ? StoredTransaction(statement) : nil
    }
}
