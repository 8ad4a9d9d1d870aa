import BoModel
import GRDB

/// The booked sums of generations, as they lie in `generationSum`.
struct GenerationSums {
    private(set) var moneyIn: [Int64: [Money]] = [:]
    private(set) var moneyOut: [Int64: [Money]] = [:]

    /// Those of what is shown of accounts.
    ///
    /// - Parameter condition: which accounts.
    init(shownWhere condition: String, _ arguments: StatementArguments, _ db: Database) throws {
        let sql = """
            SELECT generationSum.* FROM account JOIN generationSum
                ON generationSum.generation = COALESCE(account.shownGeneration, account.stagingGeneration)
            WHERE \(condition)
            """
        for row in try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments) { add(row) }
    }

    /// Those of one generation.
    init(of generation: Int64, _ db: Database) throws {
        let sql = "SELECT * FROM generationSum WHERE generation = ?"
        for row in try Row.fetchAll(db, sql: sql, arguments: [generation]) { add(row) }
    }

    private mutating func add(_ row: Row) {
        let money = Money(coefficient: row["coefficient"], scale: row["scale"], Currency(row["currency"]))
        let generation: Int64 = row["generation"]
        if row["isOut"] {
            moneyOut[generation, default: []].append(money)
        } else {
            moneyIn[generation, default: []].append(money)
        }
    }
}

extension BookedSums {
    /// The sums of a generation.
    ///
    /// - Parameter row: has its counts.
    init(_ row: Row, _ sums: GenerationSums, of generation: Int64) {
        let hasOverflowed: Bool = row["hasOverflowed"]
        self.init(
            moneyIn: MoneySums(sums.moneyIn[generation] ?? [], hasOverflowed: hasOverflowed),
            moneyOut: MoneySums(sums.moneyOut[generation] ?? [], hasOverflowed: hasOverflowed),
            unreadable: row["unreadable"], outside: row["outside"])
    }
}
