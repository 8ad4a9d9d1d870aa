public import BoModel
import GRDB

extension Store {
    /// Writes a consistent copy of the cache to a new file, for its owner alone; Bo may go on writing meanwhile.
    ///
    /// The file appears when it is whole and on the disk, or not at all. A file that is there already is never touched.
    ///
    /// - Throws: ``Problem/Code/file`` with the target as its subject, or a problem of the cache.
    public func backup(to path: String) throws(Problem) {
        let file = try NewFile(at: path)
        do {
            // SQLite takes an empty file for a new one, so the copy is private from its first byte.
            try cache.database.unsafeRead { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [file.temporaryPath])
            }
        } catch {
            let problem = Problem.cache(error, at: path)
            guard problem.code == .cacheFull else { throw problem }
            throw Problem(.file, path, detail: "No space left on device")
        }
        try file.publish()
    }
}
