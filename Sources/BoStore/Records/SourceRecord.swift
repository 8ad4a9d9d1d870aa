import BoModel
import GRDB

/// Rows of the table of sources.
enum SourceRecord {
    /// The sources of an estate, by their keys.
    static func all(of estate: Estate.ID, _ db: Database) throws -> [Int64: HistorySource] {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM source WHERE estate = ?", arguments: [estate.text])
        return Dictionary(rows.map { ($0["id"] as Int64, HistorySource($0)) }) { $1 }
    }

    static func one(_ id: Int64, _ db: Database) throws -> HistorySource? {
        try Row.fetchOne(db, sql: "SELECT * FROM source WHERE id = ?", arguments: [id]).map { HistorySource($0) }
    }

    /// The hub as a source of an estate; it is made the first time.
    static func hub(of estate: Estate.ID, _ db: Database) throws -> Int64 {
        let sql = "SELECT id FROM source WHERE estate = ? AND kind = ?"
        let arguments: StatementArguments = [estate.text, SourceKind.hub.text]
        if let known = try Int64.fetchOne(db, sql: sql, arguments: arguments) { return known }
        return try insert(.hub, name: "", digest: nil, at: Instant(milliseconds: 0), of: estate, db)
    }

    static func insert(
        _ kind: SourceKind, name: String, digest: String?, at moment: Instant, of estate: Estate.ID, _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO source (estate, kind, name, digest, at) VALUES (?, ?, ?, ?, ?)",
            arguments: [estate.text, kind.text, name, digest, moment.milliseconds])
        return db.lastInsertedRowID
    }
}

extension HistorySource {
    init(_ row: Row) {
        self.init(
            id: ID(row["id"]), kind: SourceKind(row["kind"]), name: row["name"], digest: row["digest"],
            at: Instant(milliseconds: row["at"]))
    }
}
