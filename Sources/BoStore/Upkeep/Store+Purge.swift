public import BoModel
import GRDB
import Synchronization

extension Store {
    /// Deletes an estate and all that belongs to it, so that it can't be read from the file afterwards: notices, banks,
    /// accounts, transactions, and the user's notes, tags and bookmarks with all their revisions. Of its requests the
    /// audit trail keeps when, how and what came back, but no longer about whom, under which key, or where. The copy of
    /// the cache that an upgrade made goes too, for the estate is in it.
    ///
    /// Takes as long as writing the whole cache anew.
    ///
    /// - Returns: how many estates, accounts and transactions are gone, and of how many things the notes, tags and
    ///   bookmarks. An estate that is not in the cache may have left those behind.
    /// - Throws: ``Problem/Code/busy`` when another process reads the cache all the while: then the estate is deleted,
    ///   but its bytes are still in the log until the next purge or the end of that process.
    public func purge(
        _ estate: Estate.ID
    ) throws(Problem) -> (estates: Int, accounts: Int, transactions: Int, notes: Int) {
        let (gone, notes, revisions) = try writeNotes { db in
            // Nothing but this names an estate in `purging`, and without that the triggers let nothing go.
            try db.execute(sql: "INSERT INTO purging VALUES (?)", arguments: [estate.text])
            let notes = try Store.annotationCount(of: estate, db)
            try db.execute(sql: "DELETE FROM note WHERE estate = ?", arguments: [estate.text])
            let revisions = db.changesCount
            let gone = try Store.delete(estate, db)
            try db.execute(sql: "DELETE FROM purging")
            return (gone, notes, revisions)
        }
        cache.memory.withLock { $0 = AnswerMemory() }
        let counts = (gone.estates, gone.accounts, gone.transactions, notes)
        guard gone.estates > 0 || revisions > 0 else { return counts }
        UpgradeCopy.delete(of: cache.path)
        do {
            try cache.database.barrierWriteWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                if let busy = row?["busy"] as Int?, busy != 0 {
                    throw Problem(
                        .busy, cache.path, detail: "another process reads the cache; its log could not be emptied")
                }
            }
        } catch {
            throw Problem.cache(error, at: cache.path)
        }
        return counts
    }

    private static func delete(
        _ estate: Estate.ID, _ db: Database
    ) throws -> (estates: Int, accounts: Int, transactions: Int) {
        guard let known = try NoticeRecords.estate(estate, db) else { return (0, 0, 0) }
        let accounts = try AccountRecord.all(of: estate, at: nil, db).map(\.summary)
        try db.execute(
            sql: """
                UPDATE account SET shownGeneration = NULL, stagingGeneration = NULL WHERE estate = ?
                """, arguments: [estate.text])
        for account in accounts {
            try db.execute(sql: "DELETE FROM history WHERE account = ?", arguments: [account.id.number])
            let sql = "SELECT id FROM generation WHERE account = ?"
            for generation in try Int64.fetchAll(db, sql: sql, arguments: [account.id.number]) {
                try GenerationRows.delete(generation, db)
            }
        }
        try db.execute(sql: "DELETE FROM account WHERE estate = ?", arguments: [estate.text])
        try db.execute(sql: "DELETE FROM source WHERE estate = ?", arguments: [estate.text])
        try db.execute(sql: "DELETE FROM bank WHERE estate = ?", arguments: [estate.text])
        try forgetRequests(of: estate, db)
        try db.execute(sql: "DELETE FROM estate WHERE id = ?", arguments: [estate.text])
        for notice in known.notices {
            try db.execute(sql: "DELETE FROM notice WHERE id = ?", arguments: [notice.id.text])
        }
        return (1, accounts.count, accounts.reduce(0) { $0 + $1.transactions })
    }

    /// The triggers let this through only for the estate that is named in `purging`.
    private static func forgetRequests(of estate: Estate.ID, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE request SET estate = NULL, caseID = NULL, correlationID = NULL, url = '' WHERE estate = ?",
            arguments: [estate.text])
    }
}
