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
                INSERT INTO generation (account, source, firstDay, lastDay, rows)
                SELECT account, source, firstDay, lastDay, rows FROM generation WHERE id = ?
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

/// Puts a finished generation in the place of the one that its source had of the account before.
struct HistorySwap {
    let account: Account.ID
    let generation: Int64

    /// - Parameter outcome: what the account's fetch came to; `nil` for a file, which is none.
    func perform(_ outcome: FetchOutcome?, _ db: Database) throws -> Change {
        let sql = """
            SELECT account.estate, account.bank, shownGeneration, stagingGeneration, generation.source,
                history.generation AS earlier
            FROM account JOIN generation ON generation.id = ?2
            LEFT JOIN history ON history.account = account.id AND history.source = generation.source
            WHERE account.id = ?1
            """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [account.number, generation]) else {
            throw Problem(.stopped, detail: "the account is gone")
        }
        let (source, earlier): (Int64, Int64?) = (row["source"], row["earlier"])
        if outcome != nil { try keepClosing(db) }
        if let earlier, let before = try FetchComparison.Side(earlier, db),
            let after = try FetchComparison.Side(generation, db)
        {
            try FetchComparison(earlier: before, later: after).save(db)
        }
        try db.execute(
            sql: "INSERT OR REPLACE INTO history (account, source, generation) VALUES (?, ?, ?)",
            arguments: [account.number, source, generation])
        if let earlier { try GenerationRows.reduce(earlier, db) }
        let staging: Int64? = row["stagingGeneration"]
        try show(insteadOf: row["shownGeneration"], db)
        if let staging, staging != generation { try GenerationRows.delete(staging, db) }
        try outcome?.save(account: account, db)
        return .transactions(Estate.ID(row["estate"]), OrganizationNumber(row["bank"]), account)
    }

    private func show(insteadOf shown: Int64?, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE account SET shownGeneration = ?, stagingGeneration = NULL WHERE id = ?",
            arguments: [try ShownHistory.generation(of: account, db), account.number])
        // What was made of several sources is nobody's own.
        let sql = "SELECT id FROM generation WHERE account = ? AND id = ? AND source IS NULL"
        if let shown, try Int64.fetchOne(db, sql: sql, arguments: [account.number, shown]) != nil {
            try GenerationRows.delete(shown, db)
        }
    }

    /// The booked balance as the bank gave it with this fetch: a later one overwrites it among the account's balances.
    private func keepClosing(_ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE generation SET (closing, closingScale, closingCurrency, closingAt) = (
                    SELECT amount, amountScale, amountCurrency, CASE WHEN amount IS NOT NULL THEN registeredAt END
                    FROM balance WHERE account = ? AND type = ? ORDER BY place LIMIT 1)
                WHERE id = ?
                """, arguments: [account.number, BalanceType.booked.text, generation])
    }
}
