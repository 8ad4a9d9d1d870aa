import GRDB

/// All that is made from the rows of a generation: blocks, orders, sums and counts. The rows are the truth; the rest
/// can be made again at any time, so that it has a version of its own beside that of the tables.
///
/// Whoever changes what is made from rows raises ``version``: the next opening makes it anew, one generation after the
/// other. A process that ends meanwhile loses the generation that it was at, and the next one goes on from there.
enum DerivedData {
    /// Grows with every change of what is made from rows, or how. 1: blocks and sums; 2: prints too.
    static let version = 2

    /// Whether any generation has what an earlier Bo made from its rows, or nothing.
    static func isOutdated(_ db: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM generation WHERE \(outdated))"
        return try Bool.fetchOne(db, sql: sql, arguments: [version]) == true
    }

    private static let outdated = "hasRows AND fetchedAt IS NOT NULL AND derived <> ?"

    /// Makes anew what an earlier Bo made, each generation in a transaction of its own.
    ///
    /// - Parameter report: is told how many rows are done, and of how many.
    static func rebuild(_ database: any DatabaseWriter, report: (Int, Int) -> Void) throws {
        let sql = "SELECT id, rows, direction, digestFormat FROM generation WHERE \(outdated) ORDER BY id"
        let outdated = try database.read { try Row.fetchAll($0, sql: sql, arguments: [version]) }
        let total = outdated.reduce(0) { $0 + ($1["rows"] as Int) }
        var done = 0
        for generation in outdated {
            report(done, total)
            try database.write { db in try rebuild(generation, db) { report(done + $0, total) } }
            done += generation["rows"] as Int
        }
        if !outdated.isEmpty { report(total, total) }
    }

    /// A digest of the rows that can be compared stays: the check must find what was damaged before.
    private static func rebuild(_ generation: Row, _ db: Database, report: (Int) -> Void) throws {
        let id: Int64 = generation["id"]
        try GenerationRows.deleteDerived(of: id, db)
        var writer = BlockWriter(db)
        let found = try withoutActuallyEscaping(report) { report in
            try StoredRows(generation: id, to: &writer, db, report: report)
        }
        let direction = Generation.Direction(rawValue: generation["direction"]) ?? .oldestFirst
        try found.blocks.seal(direction: direction, to: &writer, db)
        try GenerationRows.save(found.sums, of: id, db)
        if generation["digestFormat"] as Int != ContentDigest.format {
            try db.execute(
                sql: "UPDATE generation SET digest = ?, digestFormat = ? WHERE id = ?",
                arguments: [found.digest.text, ContentDigest.format, id])
        }
        try db.execute(sql: "UPDATE generation SET derived = ? WHERE id = ?", arguments: [version, id])
    }
}
