public import BoModel
import GRDB

extension Store {
    /// The requests that were made, newest first: about one estate, or all.
    public func requests(of estate: Estate.ID?) throws(Problem) -> [RequestRecord] {
        try read { db in
            let condition = estate == nil ? "TRUE" : "estate = ?"
            let sql = "SELECT * FROM request WHERE \(condition) ORDER BY id DESC"
            let arguments: StatementArguments = estate.map { [$0.text] } ?? []
            return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
                RequestRecord(
                    at: Instant(milliseconds: row["at"]), estate: (row["estate"] as String?).map { Estate.ID($0) },
                    accountInfoRequestID: row["caseID"], correlationID: row["correlationID"], method: row["method"],
                    url: row["url"], status: row["status"], errorCode: row["errorCode"], bytes: row["bytes"],
                    milliseconds: row["milliseconds"])
            }
        }
    }

    /// Adds a request to the audit trail. The cache itself refuses to change or delete what is in it; only
    /// ``purge(_:)`` takes away what tells whose estate a request was about, and leaves the rest.
    public func record(_ request: RequestRecord) throws(Problem) { try record([request]) }

    /// Adds several requests, in their order, in one transaction; see ``record(_:)-(RequestRecord)``.
    public func record(_ requests: [RequestRecord]) throws(Problem) {
        try write { db in
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO request (at, estate, caseID, correlationID, method, url, status, errorCode, bytes,
                        milliseconds)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            for request in requests {
                try statement.execute(arguments: [
                    request.at.milliseconds, request.estate?.text, request.accountInfoRequestID, request.correlationID,
                    request.method, request.url, request.status, request.errorCode, request.bytes, request.milliseconds,
                ])
            }
        }
    }
}
