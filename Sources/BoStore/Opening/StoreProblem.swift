import BoModel
import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Problem {
    /// What SQLite says of a cache, as a problem with the cache's path and SQLite's own words.
    static func cache(_ error: any Error, at path: String) -> Problem {
        if let problem = error as? Problem { return problem }
        if error is ScanStopped { return Problem(.stopped) }
        if error is DamagedBlock { return Problem(.cacheDamaged, path, detail: "a block is not as it was written") }
        guard let error = error as? DatabaseError else {
            return Problem(.cacheUnreadable, path, detail: "\(error)")
        }
        let detail = "\(error.message ?? "no message") (SQLite \(error.extendedResultCode.rawValue))"
        return Problem(code(of: error, at: path), path, detail: detail)
    }

    private static func code(of error: DatabaseError, at path: String) -> Problem.Code {
        switch error.resultCode {
        case .SQLITE_FULL: .cacheFull
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: .cacheDamaged
        case .SQLITE_READONLY: .cacheReadOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        // A file beside the cache that can't grow, SQLite calls an error of the disk.
        case .SQLITE_IOERR where isDiskFull(at: path), .SQLITE_CANTOPEN where isDiskFull(at: path): .cacheFull
        default: .cacheUnreadable
        }
    }

    /// Whether there is less room than the least that SQLite takes at a time.
    private static func isDiskFull(at path: String) -> Bool {
        var status = statvfs()
        guard statvfs(CacheFile.folder(of: path), &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 65_536
    }
}
