import BoModel
import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What opening a cache does when an earlier Bo has written it: told while it is done, because it may take minutes.
public enum CacheUpgradeStep: Hashable, Sendable {
    /// The cache as it was lies in a copy of its own, which was checked.
    case copied(to: String)
    /// The tables are those of this Bo.
    case migrated(from: Int, to: Int)
    /// What is made from the rows is made anew: so many rows of so many are done.
    case rebuilding(rows: Int, of: Int)
}

/// Brings a cache up to date that an earlier Bo has written.
///
/// First a copy, then the tables in one transaction, then what is made from rows, one generation after the other.
/// Whenever it is broken off, the cache is either the old one or the next opening goes on.
struct CacheUpgrade {
    let database: any DatabaseWriter
    /// Where the cache lies; `nil` for one that nobody wants a copy of.
    let path: String?
    let report: (CacheUpgradeStep) -> Void

    func run() throws {
        let found = try database.read { try Schema.version($0) }
        if found > 0, found < Schema.version {
            if let path {
                report(.copied(to: try UpgradeCopy.make(of: database, at: path, version: found)))
            }
            try Schema.migrate(database)
            report(.migrated(from: found, to: Schema.version))
            if let path { UpgradeCopy.delete(of: path, except: found) }
        } else {
            try Schema.migrate(database)
        }
        try database.write { try GenerationRows.sweep($0) }
        try DerivedData.rebuild(database) { report(.rebuilding(rows: $0, of: $1)) }
    }

    /// Whether a cache is written by an earlier Bo, or not yet wholly brought up to date.
    static func isNeeded(_ db: Database) throws -> Bool {
        try Schema.version(db) < Schema.version || DerivedData.isOutdated(db)
    }
}

/// The copy of a cache that is made before its tables are changed.
///
/// It lies beside the cache and stays until the next upgrade has made its own, or an estate is purged: the copy would
/// have it still. There is never more than one.
enum UpgradeCopy {
    /// - Parameter version: of the tables in it.
    static func path(of cache: String, version: Int) -> String { "\(cache).schema-\(version).backup" }

    /// Writes the copy and reads it back whole before it gets its name.
    ///
    /// - Returns: where it lies.
    static func make(of database: any DatabaseWriter, at cache: String, version: Int) throws -> String {
        let path = path(of: cache, version: version)
        let file = try NewFile(at: path, replaces: true)
        try database.unsafeRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [file.temporaryPath]) }
        let expected = try database.read { try facts($0) }
        var settings = Configuration()
        settings.readonly = true
        let copy = try DatabaseQueue(path: file.temporaryPath, configuration: settings)
        defer { try? copy.close() }
        try copy.read { db in
            let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            guard faults.isEmpty, try facts(db) == expected else {
                throw Problem(.cacheDamaged, cache, detail: faults.first ?? "its copy does not have what it has")
            }
        }
        try file.publish()
        return path
    }

    /// Deletes the copies beside a cache.
    ///
    /// - Parameter except: the version of the one that stays.
    static func delete(of cache: String, except version: Int? = nil) {
        for old in 1..<Schema.version where old != version { unlink(path(of: cache, version: old)) }
    }

    /// The version of the tables, and how many rows each has that something can be lost from.
    private static func facts(_ db: Database) throws -> [Int] {
        var facts = [try Schema.version(db)]
        for table in ["notice", "estate", "bank", "account", "txn", "request"] {
            facts.append(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0)
        }
        return facts
    }
}
