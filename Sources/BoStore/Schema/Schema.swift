import GRDB

/// The tables of the cache, version by version. The text of a version never changes once it has been released, and uses
/// no code of today: a cache of any age is brought to today's tables by the same steps as at that time.
enum Schema {
    /// What the cache file says of itself at offset 68: `Bo!!`.
    static let applicationID: UInt32 = 0x426F_2121

    /// The newest version; the file's `user_version`.
    static let version = steps.count

    /// What brings a cache from each version to the next, an empty file's 0 first.
    private static let steps = [version1, version2, version3, version4, version5, version6, version7]

    /// The version of a cache.
    static func version(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

    /// Brings a cache of any earlier version to this one, in one transaction: a cache is never left between two
    /// versions, where an older Bo would take it for whole.
    ///
    /// What is made from rows is not made here; see ``DerivedData``.
    static func migrate(_ database: any DatabaseWriter) throws {
        try database.writeWithoutTransaction { db in
            let found = try version(db)
            guard found < version else { return }
            // Tables that others refer to are made anew: SQLite's documentation wants references unchecked meanwhile.
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
            try db.inTransaction(.immediate) {
                for step in steps.dropFirst(found) { try db.execute(sql: step) }
                if let broken = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") {
                    let table = broken["table"] as String? ?? "a table"
                    throw DatabaseError(
                        resultCode: .SQLITE_CORRUPT, message: "a row of \(table) refers to nothing")
                }
                try db.execute(sql: "PRAGMA user_version = \(version)")
                return .commit
            }
        }
    }
}
