public import BoModel
import GRDB

extension Store {
    /// Looks at every byte of the cache: whether the file hangs together, whether what belongs together is there, and
    /// whether each account's transactions and the user's notes are still those that were saved. SQLite alone doesn't
    /// notice that.
    ///
    /// - Returns: what is wrong, a ``Problem/Code/cacheDamaged`` for each; empty when all is well.
    public func check() throws(Problem) -> [Problem] {
        do {
            return try read { db in
                let file = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
                    "a row of \(row["table"] as String? ?? "a table") refers to nothing"
                }
                return try (file + keys + wrongGenerations(db) + wrongNotes(db)).map {
                    Problem(.cacheDamaged, cache.path, detail: $0)
                }
            }
        } catch {
            // Damage may be so deep that the checks themselves fail.
            guard error.code == .cacheDamaged else { throw error }
            return [error]
        }
    }

    private func wrongNotes(_ db: Database) throws -> [String] {
        let count = try AnnotationRecord.countDamaged(db)
        return count == 0 ? [] : ["\(count) notes are not as they were saved"]
    }

    private func wrongGenerations(_ db: Database) throws -> [String] {
        let sql = """
            SELECT id, account, rows, digest, direction, unreadable, outside, hasOverflowed FROM generation
            WHERE fetchedAt IS NOT NULL AND hasRows ORDER BY id
            """
        var wrong: [String] = []
        for row in try Row.fetchAll(db, sql: sql) {
            var comparison = BlockComparison(db)
            let id: Int64 = row["id"]
            let found = try StoredRows(generation: id, to: &comparison, db)
            let expected: Int = row["rows"]
            let account: Int64 = row["account"]
            if found.rows != expected || !found.isDense {
                wrong.append("account \(account) has \(found.rows) transactions, \(expected) were saved")
            } else if found.digest.text != row["digest"] as String? {
                wrong.append("transactions of account \(account) are not as they were saved")
            } else {
                let direction = Generation.Direction(rawValue: row["direction"]) ?? .neither
                try found.blocks.seal(direction: direction, to: &comparison, db)
                let sums = BookedSums(row, try GenerationSums(of: id, db), of: id)
                if comparison.differences > 0 || found.sums != sums {
                    wrong.append("what account \(account) is searched and sorted by does not fit its transactions")
                }
            }
        }
        let strays = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM (SELECT DISTINCT id >> 32 AS generation FROM txn)
                WHERE generation NOT IN (SELECT id FROM generation WHERE hasRows)
                """
        )
        if let strays, strays > 0 { wrong.append("transactions of \(strays) unknown fetches") }
        return wrong
    }
}
