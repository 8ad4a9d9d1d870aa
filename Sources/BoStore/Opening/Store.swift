import BoModel
import GRDB

/// The local cache: answers questions and saves what was fetched, each write in one transaction.
///
/// One process writes at a time, by a lock beside the file; any number may read meanwhile. A copy of this value is the
/// same cache. Safe to use from several threads: readers don't wait for the writer.
public struct Store: Sendable {
    let cache: OpenCache

    init(_ cache: OpenCache) { self.cache = cache }

    /// Whether nothing can be saved: asked for, or because another Bo writes, or because the file or disk is
    /// write-protected or full.
    public var isReadOnly: Bool { cache.isReadOnly }

    /// Whether it can only be read because the disk was full when it was opened.
    public var isDiskFull: Bool { cache.isDiskFull }

    /// The process that holds the cache's lock (`pid 123 on host`), when that is why it is read-only.
    public var lockHolder: String? { cache.lockHolder }

    /// Ends all use of the cache and gives the lock back. Whatever is asked or saved afterwards fails.
    public func close() { cache.close() }

    // MARK: - Access

    /// Reads in one snapshot of the cache.
    func read<Result>(_ body: (Database) throws -> Result) throws(Problem) -> Result {
        do {
            return try cache.database.read(body)
        } catch {
            throw Problem.cache(error, at: cache.path)
        }
    }

    /// Writes in one transaction: all of it or nothing.
    func write<Result>(_ body: (Database) throws -> Result) throws(Problem) -> Result {
        guard !isReadOnly else {
            throw Problem(isDiskFull ? .cacheFull : .cacheReadOnly, cache.path, detail: lockHolder)
        }
        do {
            return try cache.database.write { db in
                let result = try body(db)
                try db.execute(sql: "UPDATE revision SET number = number + 1")
                return result
            }
        } catch {
            throw Problem.cache(error, at: cache.path)
        }
    }

    /// Writes the user's own notes, in one transaction. All other writing goes by ``write(_:)``, which can't touch
    /// them.
    func writeNotes<Result>(_ body: (Database) throws -> Result) throws(Problem) -> Result {
        try write { db in try cache.gate.open { try body(db) } }
    }
}

extension Store {
    /// The version of the SQLite library that the cache rests on; the system's own.
    public static var sqliteVersion: String {
        (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "–"
    }
}
