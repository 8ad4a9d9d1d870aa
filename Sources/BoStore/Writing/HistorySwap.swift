import BoModel
import GRDB

/// Copies a generation whose rows came in no order into one where they lie by date, oldest first.
struct HistorySort {
    let generation: Int64
    let rows: Int
    /// Then rows of the same day change places too.
    let isMostlyNewestFirst: Bool

    /// Returns the new generation. Only the days and the places are held in memory, not the rows.
    func copy(_ db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO generation (account, firstDay, lastDay, rows)
                SELECT account, firstDay, lastDay, rows FROM generation WHERE id = ?
                """, arguments: [generation])
        let sorted = db.lastInsertedRowID
        let columns = TransactionColumn.names
        let statement = try RawStatement(
            "INSERT INTO txn SELECT ?, \(columns), isConflicting FROM txn WHERE id = ?", db)
        for (place, ordinal) in try order(db).enumerated() {
            statement.bind(TransactionRowID.id(sorted, place), at: 1)
            statement.bind(TransactionRowID.id(generation, ordinal), at: 2)
            try statement.run()
        }
        return sorted
    }

    private func order(_ db: Database) throws -> [Int] {
        let statement = try RawStatement("SELECT day FROM txn WHERE id BETWEEN ? AND ? ORDER BY id", db)
        let ids = TransactionRowID.all(generation)
        statement.bind(ids.lowerBound, at: 1)
        statement.bind(ids.upperBound, at: 2)
        defer { statement.reset() }
        // The day in the upper half and the place in the lower: sorts by day, and within a day by place.
        var keys: [Int64] = []
        keys.reserveCapacity(rows)
        while try statement.step() {
            let place = isMostlyNewestFirst ? rows - 1 - keys.count : keys.count
            let day = statement.optionalInteger(0).map { max(min($0, 1 << 30), -(1 << 30)) } ?? -(1 << 31)
            keys.append(day << 32 | Int64(place))
        }
        keys.sort()
        return keys.map { key in
            let place = Int(key & 0xFFFF_FFFF)
            return isMostlyNewestFirst ? rows - 1 - place : place
        }
    }
}

/// Puts a finished generation in the place of the one that an account showed before.
struct HistorySwap {
    let account: Account.ID
    let generation: Int64

    func perform(_ outcome: FetchOutcome, _ db: Database) throws -> Change {
        let sql = "SELECT estate, bank, currentGeneration, stagingGeneration FROM account WHERE id = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [account.number]) else {
            throw Problem(.stopped, detail: "the account is gone")
        }
        try db.execute(
            sql: "UPDATE account SET currentGeneration = ?, stagingGeneration = NULL WHERE id = ?",
            arguments: [generation, account.number])
        try db.execute(
            sql: "UPDATE generation SET isWhole = ? WHERE id = ?",
            arguments: [outcome.state == .complete, generation])
        try outcome.save(account: account, db)
        for old in [row["currentGeneration"] as Int64?, row["stagingGeneration"]] {
            if let old, old != generation { try GenerationRows.delete(old, db) }
        }
        return .transactions(Estate.ID(row["estate"]), OrganizationNumber(row["bank"]), account)
    }
}
