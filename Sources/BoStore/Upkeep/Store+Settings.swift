public import BoModel
import GRDB

extension Store {
    /// The settings in force on the connection that writes, by SQLite's own names, and `sqlite_version`.
    public func settings() throws(Problem) -> [String: String] {
        let names = [
            "journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "user_version",
            "application_id",
        ]
        do {
            return try cache.database.writeWithoutTransaction { db in
                var settings = ["sqlite_version": try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? ""]
                for name in names { settings[name] = try String.fetchOne(db, sql: "PRAGMA \(name)") }
                return settings
            }
        } catch {
            throw Problem.cache(error, at: cache.path)
        }
    }
}
