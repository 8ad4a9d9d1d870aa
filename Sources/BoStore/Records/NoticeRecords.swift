import BoModel
import GRDB

/// Reads notices, and the estates that they tell of.
enum NoticeRecords {
    /// Every estate, oldest opening first.
    static func estates(_ db: Database) throws -> [Estate] {
        Estate.all(from: try notices(where: "TRUE", [], db))
    }

    /// One estate; the notices of its debtor are all that is read.
    static func estate(_ id: Estate.ID, _ db: Database) throws -> Estate? {
        let condition = "debtor = (SELECT debtor FROM notice WHERE id = ?)"
        return Estate.all(from: try notices(where: condition, [id.text], db)).first { $0.id == id }
    }

    /// The estates of a debtor, oldest opening first.
    static func estates(ofDebtor number: String, _ db: Database) throws -> [Estate] {
        Estate.all(from: try notices(where: "debtor = ?", [number], db))
    }

    static func notices(
        where condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [Notice] {
        let parties = try linkedParties(where: condition, arguments, db)
        let sql = "SELECT * FROM notice WHERE \(condition) ORDER BY registeredAt, id"
        return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map { row in
            Notice(row, linkedParties: parties[row["id"]] ?? [])
        }
    }

    private static func linkedParties(
        where condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [String: [PartyNumber]] {
        let sql = """
            SELECT linkedParty.* FROM notice JOIN linkedParty ON linkedParty.notice = notice.id WHERE \(condition)
            ORDER BY linkedParty.notice, linkedParty.place
            """
        var parties: [String: [PartyNumber]] = [:]
        for row in try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments) {
            parties[row["notice"], default: []].append(PartyNumber(row["number"], isPerson: row["isPerson"]))
        }
        return parties
    }
}

extension Notice {
    fileprivate init(_ row: Row, linkedParties: [PartyNumber]) {
        self.init(
            id: ID(row["id"]), type: NoticeType(row["type"]),
            registeredAt: Instant(milliseconds: row["registeredAt"]),
            ruledOn: (row["ruledOn"] as Int?).map { CivilDate(daysSince1970: $0) },
            debtor: PartyNumber(row["debtor"], isPerson: row["debtorIsPerson"]),
            details: NoticeDetails(
                debtorName: row["debtorName"], basis: row["basis"], dissolutionCode: row["dissolutionCode"],
                closingCode: row["closingCode"], court: row["court"], caseNumber: row["caseNumber"],
                trustee: row["trustee"],
                cutOffDate: (row["cutOffDate"] as Int?).map { CivilDate(daysSince1970: $0) },
                linkedParties: linkedParties),
            isSynthetic: row["isSynthetic"])
    }
}
