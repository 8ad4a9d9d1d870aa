public import BoModel
import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Store {
    /// What a cache is opened for.
    public enum Access: Sendable {
        /// To write; fails when another process does.
        case writing
        /// Only to read: nothing is made, and nothing is changed but the tables of an earlier Bo's cache, which are
        /// brought up to date first. A cache that does not exist is an empty one.
        case reading
        /// To write, or when another process writes, the file is write-protected or the disk is full, only to read.
        case writingIfFree
    }

    /// Opens the cache at a path; makes it, and the folders above it, when there is none and it may be written.
    ///
    /// Looks before it touches: a file that is no cache of Bo's, or a newer Bo's, is refused and stays as it is, byte
    /// for byte. What it makes is for its owner alone.
    ///
    /// An earlier Bo's cache is copied, and the copy checked, before it is brought up to date; see
    /// ``CacheUpgradeStep``. Where that can't be done in its place, it is read from a private copy that has been.
    ///
    /// - Parameter report: is told what is done meanwhile when an earlier Bo's cache is brought up to date.
    /// - Throws: ``Problem/Code/cacheForeign``, ``Problem/Code/cacheNewer`` (with both schema numbers),
    ///   ``Problem/Code/cacheDamaged``, ``Problem/Code/cacheUnreadable``, ``Problem/Code/cacheReadOnly``,
    ///   ``Problem/Code/cacheFull``, or ``Problem/Code/busy`` with the holder of the lock as its detail.
    public static func open(
        at path: String, _ access: Access, report: @escaping (CacheUpgradeStep) -> Void = { _ in }
    ) throws(Problem) -> Store {
        umask(0o077)
        let file = try CacheFile(at: path)
        if access == .reading { return try openForReading(file, holder: nil, report) }
        if file.kind == .absent { try CacheFile.makeFolders(above: file.path) }
        guard file.isWritable else {
            guard access == .writingIfFree, file.kind == .cache else {
                throw Problem(.cacheReadOnly, file.path, detail: "write-protected")
            }
            return try openForReading(file, holder: nil, report)
        }
        switch try CacheLock.take(at: file.lockPath) {
        case .taken(let lock):
            do throws(Problem) {
                return try openForWriting(CacheFile(at: path), lock: lock, report)
            } catch {
                guard access == .writingIfFree, error.code == .cacheFull, file.kind == .cache else { throw error }
                return try openAlone(file, lock: lock, isDiskFull: true, report)
            }
        case .held(let holder):
            guard access == .writingIfFree else { throw Problem(.busy, file.path, detail: holder) }
            return try openForReading(CacheFile(at: path), holder: holder, report)
        }
    }

    /// A cache without a file: the same tables, gone with the last copy of this value.
    public static func inMemory() throws(Problem) -> Store { try inMemory(isReadOnly: false, holder: nil) }

    private static func inMemory(isReadOnly: Bool, holder: String?) throws(Problem) -> Store {
        do {
            let gate = NoteGate()
            var settings = configuration(gate)
            settings.prepareDatabase { db in try prepare(db, isNew: true, path: ":memory:") }
            let queue = try DatabaseQueue(configuration: settings)
            try Schema.migrate(queue)
            return Store(
                OpenCache(path: ":memory:", database: queue, gate: gate, isReadOnly: isReadOnly, lockHolder: holder))
        } catch {
            throw Problem.cache(error, at: ":memory:")
        }
    }

    // MARK: - On disk

    private static func openForWriting(
        _ file: CacheFile, lock: CacheLock, _ report: @escaping (CacheUpgradeStep) -> Void
    ) throws(Problem) -> Store {
        try file.makePrivate()
        do {
            let gate = NoteGate()
            let pool = try writingPool(at: file.path, isNew: file.kind == .absent, gate)
            // GRDB sets NORMAL when it turns on write-ahead logging; that forgets commits when the power goes.
            try pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000")
            }
            try CacheUpgrade(database: pool, path: file.path, report: report).run()
            return Store(OpenCache(path: file.path, database: pool, gate: gate, isReadOnly: false, lock: lock))
        } catch {
            throw Problem.cache(error, at: file.path)
        }
    }

    private static func writingPool(at path: String, isNew: Bool, _ gate: NoteGate) throws -> DatabasePool {
        var settings = configuration(gate)
        settings.prepareDatabase { db in try prepare(db, isNew: isNew, path: path) }
        return try DatabasePool(path: path, configuration: settings)
    }

    /// - Parameter isUpgraded: whether an earlier Bo's cache has been brought up to date already.
    private static func openForReading(
        _ file: CacheFile, holder: String?, isUpgraded: Bool = false, _ report: @escaping (CacheUpgradeStep) -> Void
    ) throws(Problem) -> Store {
        if file.kind == .absent { return try inMemory(isReadOnly: true, holder: holder) }
        if access(file.folder, W_OK) != 0 { return try openAlone(file, holder: holder, report) }
        do throws(Problem) {
            return try openForReading(file, at: file.path, holder: holder, mayUpgrade: !isUpgraded, report)
        } catch {
            // Where a disk is full there is no room for SQLite's companions. Who holds the lock is alone with the file.
            guard error.code == .cacheFull, case .taken(let lock)? = try? CacheLock.take(at: file.lockPath) else {
                throw error
            }
            return try openAlone(file, lock: lock, isDiskFull: true, report)
        }
    }

    /// Opens a cache beside which SQLite can't put its companions: without a log the file alone is all there is.
    private static func openAlone(
        _ file: CacheFile, holder: String? = nil, lock: CacheLock? = nil, isDiskFull: Bool = false,
        _ report: @escaping (CacheUpgradeStep) -> Void
    ) throws(Problem) -> Store {
        let copy = CacheFile.hasLog(file.path) ? try PrivateCopy(of: file) : nil
        return try openForReading(
            file, at: copy?.path ?? immutableAddress(of: file.path), holder: holder, lock: lock, copy: copy,
            isDiskFull: isDiskFull, report)
    }

    private static func openForReading(
        _ file: CacheFile, at path: String, holder: String?, lock: CacheLock? = nil, copy: PrivateCopy? = nil,
        isDiskFull: Bool = false, mayUpgrade: Bool = false, _ report: @escaping (CacheUpgradeStep) -> Void
    ) throws(Problem) -> Store {
        do {
            let gate = NoteGate()
            var settings = configuration(gate)
            settings.readonly = true
            let pool = try DatabasePool(path: path, configuration: settings)
            guard try pool.read({ try CacheUpgrade.isNeeded($0) }) else {
                return Store(
                    OpenCache(
                        path: file.path, database: pool, gate: gate, isReadOnly: true, isDiskFull: isDiskFull,
                        lock: lock, lockHolder: holder, copy: copy))
            }
            try pool.close()
            if let holder { throw Problem(.busy, file.path, detail: holder) }
            if mayUpgrade, try isUpgraded(file, report) {
                return try openForReading(CacheFile(at: file.path), holder: holder, isUpgraded: true, report)
            }
            let upgraded = try upgradedCopy(of: file, report)
            return try openForReading(
                file, at: upgraded.path, holder: holder, lock: lock, copy: upgraded, isDiskFull: isDiskFull, report)
        } catch {
            throw Problem.cache(error, at: file.path)
        }
    }

    /// Brings an earlier Bo's cache up to date in its place; false when that is write-protected.
    private static func isUpgraded(
        _ file: CacheFile, _ report: @escaping (CacheUpgradeStep) -> Void
    ) throws(Problem) -> Bool {
        do throws(Problem) {
            try open(at: file.path, .writing, report: report).close()
            return true
        } catch {
            guard error.code == .cacheReadOnly else { throw error }
            return false
        }
    }

    /// A copy of an earlier Bo's cache, brought up to date; the cache itself stays as it is.
    private static func upgradedCopy(
        of file: CacheFile, _ report: @escaping (CacheUpgradeStep) -> Void
    ) throws -> PrivateCopy {
        let copy = try PrivateCopy(of: file)
        let pool = try writingPool(at: copy.path, isNew: false, NoteGate())
        defer { try? pool.close() }
        try CacheUpgrade(database: pool, path: nil, report: report).run()
        return copy
    }

    private static func immutableAddress(of path: String) -> String {
        let plain = Set("/-_.~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
        let escaped = path.utf8.flatMap { byte in
            plain.contains(byte) ? [byte] : [UInt8(ascii: "%")] + Hexadecimal.digits(of: byte)
        }
        return "file:" + String(decoding: escaped, as: UTF8.self) + "?immutable=1"
    }

    // MARK: - Settings

    private static func configuration(_ gate: NoteGate) -> Configuration {
        var settings = Configuration()
        settings.foreignKeysEnabled = true
        // The lock keeps other writers out; this is for the moments in which SQLite recovers or truncates the log.
        settings.busyMode = .timeout(5)
        settings.maximumReaderCount = 4
        settings.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA recursive_triggers = ON;
                    PRAGMA journal_size_limit = 67108864;
                    """)
            // Readers walk whole accounts; the system's own cache serves them as well, and isn't ours to hold.
            try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -6144 : -32768)")
            try gate.register(on: db)
        }
        return settings
    }

    /// Runs on every connection before GRDB changes anything. A new file says whose it is before it has any table, so
    /// that it is never taken for another program's; one whose version was still in the log is looked at again.
    private static func prepare(_ db: Database, isNew: Bool, path: String) throws {
        guard !db.configuration.readonly else { return }
        if isNew {
            try db.execute(sql: "PRAGMA page_size = 4096; PRAGMA application_id = \(Schema.applicationID)")
        }
        try CacheHeader.check(version: try Schema.version(db), path: path)
    }
}
