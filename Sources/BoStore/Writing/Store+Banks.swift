public import BoModel
import GRDB

extension Store {
    /// Where the banks' APIs are, as the directory said the newest time; `nil` when it was never saved.
    public func endpointDirectory() throws(Problem) -> (endpoints: [BankEndpoint], fetchedAt: Instant)? {
        try read { db in
            guard let fetchedAt = try Setting.directoryFetchedAt.read(db) else { return nil }
            let endpoints = try Row.fetchAll(db, sql: "SELECT * FROM endpoint ORDER BY bank").map { row in
                BankEndpoint(
                    bank: OrganizationNumber(row["bank"]), bankName: row["name"], url: row["url"],
                    version: BankEndpoint.Version(rawValue: row["version"]) ?? .v1, environment: row["environment"])
            }
            return (endpoints, fetchedAt)
        }
    }

    /// Saves the directory of endpoints in the place of an earlier one. Of two lines for one bank the last counts.
    public func saveDirectory(_ endpoints: [BankEndpoint], at moment: Instant) throws(Problem) {
        try write { db in
            try db.execute(sql: "DELETE FROM endpoint")
            for endpoint in endpoints {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO endpoint VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        endpoint.bank.text, endpoint.bankName, endpoint.url, endpoint.version.rawValue,
                        endpoint.environment,
                    ])
            }
            try Setting.directoryFetchedAt.raise(to: moment, db)
        }
    }

    /// Saves which banks the register names for an estate, and how each can be asked.
    ///
    /// A bank that is no longer named is kept with the moment it went missing; one that comes back is as it was. Ends
    /// the problem of ``saveRelationsProblem(_:of:at:)``.
    ///
    /// - Parameter directory: the endpoints that hold now; a bank without one must be written to.
    /// - Throws: ``Problem/Code/unknownEstate``.
    public func saveRelations(
        _ relations: [BankRelation], of estate: Estate.ID, directory: [BankEndpoint], at moment: Instant
    ) throws(Problem) -> Change {
        let endpoints = Dictionary(directory.map { ($0.bank, $0) }) { _, last in last }
        try write { db in
            try db.execute(
                sql: """
                    UPDATE estate SET relationsAt = ?, problemCode = NULL, problemSubject = NULL, problemDetail = NULL,
                        problemOtherCode = NULL, problemAt = NULL WHERE id = ?
                    """, arguments: [moment.milliseconds, estate.text])
            guard db.changesCount > 0 else { throw Problem(.unknownEstate, estate.text) }
            try db.execute(
                sql: "UPDATE bank SET absentSince = COALESCE(absentSince, ?) WHERE estate = ?",
                arguments: [moment.milliseconds, estate.text])
            for (place, relation) in relations.enumerated() {
                try Store.save(relation, of: estate, place: place, endpoint: endpoints[relation.bank], db)
            }
        }
        return .banks(estate)
    }

    /// Saves why the register could not be asked about an estate; ended by the next
    /// ``saveRelations(_:of:directory:at:)``.
    ///
    /// - Throws: ``Problem/Code/unknownEstate``.
    public func saveRelationsProblem(_ problem: Problem, of estate: Estate.ID, at moment: Instant) throws(Problem)
        -> Change
    {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE estate SET problemCode = ?, problemSubject = ?, problemDetail = ?, problemOtherCode = ?,
                        problemAt = ? WHERE id = ?
                    """, arguments: Problem?.some(problem).arguments(at: moment) + [estate.text])
            guard db.changesCount > 0 else { throw Problem(.unknownEstate, estate.text) }
        }
        return .banks(estate)
    }

    /// Saves what the newest fetch from a bank came to.
    ///
    /// - Parameter moment: when it answered; `nil` when it did not: then the time of its last answer stays.
    /// - Throws: ``Problem/Code/unknownEstate``.
    public func saveBankOutcome(
        state: FetchState, problem: Problem?, message: String?, of estate: Estate.ID, bank: OrganizationNumber,
        at moment: Instant?
    ) throws(Problem) -> Change {
        try write { db in
            try Store.ensure(bank, of: estate, db)
            try FetchOutcome(state: state, problem: problem, message: message, at: moment).save(
                bank: bank, of: estate, db)
        }
        return .banks(estate)
    }

    // MARK: - Rows

    private static func save(
        _ relation: BankRelation, of estate: Estate.ID, place: Int, endpoint: BankEndpoint?, _ db: Database
    ) throws {
        let channel: BankChannel = endpoint == nil ? .letter : .api
        try db.execute(
            sql: """
                INSERT INTO bank (estate, bank, place, name, activeAccount, ownership, channel, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET place = excluded.place, name = excluded.name,
                    activeAccount = excluded.activeAccount, ownership = excluded.ownership, channel = excluded.channel,
                    version = excluded.version, absentSince = NULL
                """,
            arguments: [
                estate.text, relation.bank.text, place, relation.bankName, relation.activeAccount,
                relation.ownership?.text, channel.rawValue, endpoint?.version.rawValue,
            ])
    }

    /// Makes sure that a bank is among those of an estate, also when the register has not named it.
    static func ensure(_ bank: OrganizationNumber, of estate: Estate.ID, _ db: Database) throws {
        guard try Bool.fetchOne(db, sql: "SELECT 1 FROM estate WHERE id = ?", arguments: [estate.text]) == true else {
            throw Problem(.unknownEstate, estate.text)
        }
        try db.execute(
            sql: """
                INSERT INTO bank (estate, bank, place, name, channel, version)
                SELECT ?1, ?2, (SELECT count(*) FROM bank WHERE estate = ?1), COALESCE(endpoint.name, ?2), 'api',
                    endpoint.version
                FROM (SELECT 1) LEFT JOIN endpoint ON endpoint.bank = ?2 WHERE TRUE
                ON CONFLICT DO NOTHING
                """, arguments: [estate.text, bank.text])
    }
}
