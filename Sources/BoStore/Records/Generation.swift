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
        rows = 0
        direction = .oldestFirst
        sums = BookedSums()
    }

    init(_ row: Row, moneyIn: [Money], moneyOut: [Money]) {
        id = row["generationID"]
        account = Account.ID(row["id"])
        let first = CivilDate(daysSince1970: row["firstDay"])
        span = DateSpan(from: first, through: max(first, CivilDate(daysSince1970: row["lastDay"])))
        fetchedAt = (row["fetchedAt"] as Int64?).map { Instant(milliseconds: $0) }
        isWhole = row["isWhole"]
        rows = row["rows"]
        direction = Direction(rawValue: row["direction"]) ?? .neither
        let hasOverflowed: Bool = row["hasOverflowed"]
        sums = BookedSums(
            moneyIn: MoneySums(moneyIn, hasOverflowed: hasOverflowed),
            moneyOut: MoneySums(moneyOut, hasOverflowed: hasOverflowed), unreadable: row["unreadable"],
            outside: row["outside"])
    }
}

/// The rows of one generation as SQL sees them.
enum GenerationRows {
    /// Deletes a generation and all that belongs to it.
    static func delete(_ id: Int64, _ db: Database) throws {
        let rows = TransactionRowID.all(id)
        for table in ["txn"] + blockTables {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE id BETWEEN ? AND ?", arguments: [rows.lowerBound, rows.upperBound])
        }
        for table in ["ordering", "daily"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE generation = ?", arguments: [id])
        }
        try db.execute(sql: "DELETE FROM generation WHERE id = ?", arguments: [id])
    }

    /// The tables that are made from `txn`, and whose ids have the generation in their upper half too.
    static let blockTables = ["blockFacts", "blockWords", "blockGrams", "party"]

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
