import BoModel
import GRDB

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
        return Problem(code(of: error), path, detail: detail)
    }

    private static func code(of error: DatabaseError) -> Problem.Code {
        switch error.resultCode {
        case .SQLITE_FULL: .cacheFull
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: .cacheDamaged
        case .SQLITE_READONLY: .cacheReadOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        default: .cacheUnreadable
        }
    }
}
