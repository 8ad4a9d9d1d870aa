import BoModel
import GRDB

/// What the newest fetch of a bank or an account came to.
struct FetchOutcome {
    let state: FetchState
    let problem: Problem?
    let message: String?
    /// `nil` when there was no answer.
    let at: Instant?

    func save(account: Account.ID, _ db: Database) throws {
        let estate = try String.fetchOne(
            db, sql: "SELECT estate FROM account WHERE id = ?", arguments: [account.number])
        try db.execute(
            sql: """
                UPDATE account SET state = ?, message = ?, problemCode = ?, problemSubject = ?, problemDetail = ?,
                    problemOtherCode = ?, triedAt = ? WHERE id = ?
                """,
            arguments: [state.rawValue, message] + problem.arguments(at: try moment(of: estate ?? "", db)) + [
                account.number
            ])
    }

    func save(bank: OrganizationNumber, of estate: Estate.ID, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE bank SET state = ?, message = ?, refreshedAt = COALESCE(?, refreshedAt), problemCode = ?,
                    problemSubject = ?, problemDetail = ?, problemOtherCode = ?, triedAt = ?
                WHERE estate = ? AND bank = ?
                """,
            arguments: [state.rawValue, message, at?.milliseconds]
                + problem.arguments(at: try moment(of: estate.text, db)) + [estate.text, bank.text])
    }

    /// When it happened: where no answer came, the moment of the newest request that was made for the estate.
    private func moment(of estate: String, _ db: Database) throws -> Instant? {
        if let at { return at }
        return try Int64.fetchOne(db, sql: "SELECT max(at) FROM request WHERE estate = ?", arguments: [estate])
            .map { Instant(milliseconds: $0) }
    }
}

extension Problem? {
    /// The four columns of a problem and the moment it belongs to.
    func arguments(at moment: Instant?) -> StatementArguments {
        [self?.code.rawValue, self?.subject, self?.detail, self?.otherCode, moment?.milliseconds]
    }
}

extension Problem {
    /// The problem of a row of the cache; a code that this Bo doesn't know is a failure.
    init?(_ row: Row) {
        guard let code: String = row["problemCode"] else { return nil }
        self.init(
            Code(rawValue: code) ?? .failed, row["problemSubject"] ?? "", detail: row["problemDetail"],
            otherCode: row["problemOtherCode"])
    }
}
