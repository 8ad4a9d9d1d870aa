import BoModel
import GRDB

/// One fetch of an account's transactions: the one that is shown, or one that is still arriving.
struct Generation: Sendable {
    /// How its rows lie in the cache.
    enum Direction: Int, Sendable {
        case newestFirst = -1
        /// In the order in which they arrived; only before the last page.
        case neither = 0
        case oldestFirst = 1
    }

    let id: Int64
    let account: Account.ID
    let span: DateSpan
    /// `nil` while it arrives.
    let fetchedAt: Instant?
    let isWhole: Bool
    /// Whether its pages were read to the last.
    let wasReadToEnd: Bool
    let rows: Int
    let direction: Direction
    let sums: BookedSums

    var coverage: Coverage? { fetchedAt.map { Coverage(span: span, fetchedAt: $0, isWhole: isWhole) } }

    /// The row at a place of the list that begins with the oldest; the same function leads back.
    func ordinal(atPlace place: Int) -> Int { direction == .newestFirst ? rows - 1 - place : place }

    /// The generation of an account that was never fetched: no rows.
    static let none = Generation()

    private init() {
        id = 0
        account = Account.ID(0)
        span = DateSpan(from: CivilDate(daysSince1970: 0), through: CivilDate(daysSince1970: 0))
        fetchedAt = nil
        isWhole = false
        wasReadToEnd = false
        rows = 0
        direction = .oldestFirst
        sums = BookedSums()
    }

    init(_ row: Row, sums: BookedSums) {
        id = row["generationID"]
        account = Account.ID(row["id"])
        span = DateSpan(row)
        fetchedAt = (row["fetchedAt"] as Int64?).map { Instant(milliseconds: $0) }
        isWhole = row["isWhole"]
        wasReadToEnd = row["wasReadToEnd"]
        rows = row["rows"]
        direction = Direction(rawValue: row["direction"]) ?? .neither
        self.sums = sums
    }
}

/// The rows of one generation as SQL sees them.
enum GenerationRows {
    /// Deletes a generation and all that belongs to it.
    static func delete(_ id: Int64, _ db: Database) throws {
        try delete(["txn", "blockOrigins"], of: id, db)
        try deleteDerived(of: id, db)
        try deleteKept(of: id, db)
        try db.execute(sql: "DELETE FROM generation WHERE id = ?", arguments: [id])
    }

    /// Deletes the rows of a fetch that another has taken the place of. What stays is its summary, with the sums of its
    /// days and the prints of its rows; of those before it the prints go.
    static func reduce(_ id: Int64, _ db: Database) throws {
        let sql = """
            SELECT other.id FROM generation AS other JOIN generation AS this
                ON this.account = other.account AND this.source = other.source
            WHERE this.id = ? AND other.id < this.id
            """
        for older in try Int64.fetchAll(db, sql: sql, arguments: [id]) { try delete(["blockKeys"], of: older, db) }
        try delete(["txn"] + blockTables.filter { $0 != "blockKeys" }, of: id, db)
        try db.execute(sql: "DELETE FROM ordering WHERE generation = ?", arguments: [id])
        try db.execute(sql: "UPDATE generation SET hasRows = 0 WHERE id = ?", arguments: [id])
    }

    /// Deletes the rows that are kept because a later fetch differs from them.
    static func deleteKept(of id: Int64, _ db: Database) throws { try delete(["keptTxn"], of: id, db) }

    /// Deletes all that is made from the rows of a generation.
    static func deleteDerived(of id: Int64, _ db: Database) throws {
        try delete(blockTables, of: id, db)
        for table in ["ordering", "daily", "generationSum"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE generation = ?", arguments: [id])
        }
    }

    /// Deletes the part of these tables that has the generation in the upper half of its ids.
    private static func delete(_ tables: [String], of id: Int64, _ db: Database) throws {
        let rows = TransactionRowID.all(id)
        for table in tables {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE id BETWEEN ? AND ?", arguments: [rows.lowerBound, rows.upperBound])
        }
    }

    /// The tables that are made from `txn`, and whose ids have the generation in their upper half too.
    private static let blockTables = ["blockFacts", "blockWords", "blockGrams", "blockKeys", "party"]

    /// Deletes what fetches left behind that never ended: their process is gone.
    static func sweep(_ db: Database) throws {
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM generation WHERE fetchedAt IS NULL") {
            try db.execute(
                sql: "UPDATE account SET stagingGeneration = NULL WHERE stagingGeneration = ?", arguments: [id])
            try delete(id, db)
        }
    }

    /// Writes the sums of a generation, in place of earlier ones.
    static func save(_ sums: BookedSums, of id: Int64, _ db: Database) throws {
        for (isOut, money) in [(0, sums.moneyIn), (1, sums.moneyOut)] {
            for sum in money.all {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO generationSum VALUES (?, ?, ?, ?, ?)",
                    arguments: [id, isOut, sum.currency.code, sum.coefficient, sum.scale])
            }
        }
        try db.execute(
            sql: "UPDATE generation SET unreadable = ?, outside = ?, hasOverflowed = ? WHERE id = ?",
            arguments: [
                sums.unreadable, sums.outside, sums.moneyIn.hasOverflowed || sums.moneyOut.hasOverflowed, id,
            ])
    }
}
