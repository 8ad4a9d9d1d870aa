import BoModel
import GRDB

/// Reads what fetches came to: generations that have ended, with or without their rows.
enum FetchRecord {
    /// The fetches of the accounts of an estate, or of one account of it, newest first.
    static func all(
        of estate: Estate.ID, account: Account.ID? = nil, _ db: Database
    ) throws -> [Account.ID: [FetchSummary]] {
        let sources = try SourceRecord.all(of: estate, db)
        let sql = """
            SELECT generation.* FROM generation JOIN account ON account.id = generation.account
            WHERE account.estate = ?1 AND (?2 IS NULL OR account.id = ?2)
                AND generation.source IS NOT NULL AND generation.fetchedAt IS NOT NULL
            ORDER BY generation.fetchedAt DESC, generation.id DESC
            """
        var found: [Account.ID: [FetchSummary]] = [:]
        for row in try Row.fetchAll(db, sql: sql, arguments: [estate.text, account?.number]) {
            guard let source = sources[row["source"]] else { continue }
            found[Account.ID(row["account"]), default: []].append(try summary(row, source, db))
        }
        return found
    }

    private static func summary(_ row: Row, _ source: HistorySource, _ db: Database) throws -> FetchSummary {
        let id: Int64 = row["id"]
        var closing: Money?
        if let digits: Int64 = row["closing"], let scale: Int = row["closingScale"] {
            closing = Money(coefficient: digits, scale: scale, Currency(row["closingCurrency"] ?? ""))
        }
        return FetchSummary(
            source: source, fetchedAt: Instant(milliseconds: row["fetchedAt"]), span: DateSpan(row),
            isWhole: row["isWhole"], wasReadToEnd: row["wasReadToEnd"], hasRows: row["hasRows"], rows: row["rows"],
            sums: BookedSums(row, try GenerationSums(of: id, db), of: id), closing: closing,
            closingAt: row.instant("closingAt"), digest: row["digest"], gone: row["gone"], changed: row["changed"],
            days: try days(of: id, db))
    }

    private static func days(of generation: Int64, _ db: Database) throws -> [FetchSummary.Day] {
        let sql = """
            SELECT day, currency, rows, moneyIn, moneyOut, isRough FROM daily WHERE generation = ? AND currency <> ''
            ORDER BY day, currency
            """
        let statement = try RawStatement(sql, db)
        defer { statement.reset() }
        statement.bind(generation, at: 1)
        var days: [FetchSummary.Day] = []
        while try statement.step() {
            let day = statement.integer(0)
            days.append(
                FetchSummary.Day(
                    day: day == Int64(RowBlock.noDay) ? nil : CivilDate(daysSince1970: Int(day)),
                    currency: Currency(statement.text(1) ?? ""), rows: Int(statement.integer(2)),
                    moneyIn: statement.integer(3), moneyOut: statement.integer(4), isRough: statement.integer(5) != 0))
        }
        return days
    }
}

extension DateSpan {
    /// The days of a generation.
    init(_ row: Row) {
        let first = CivilDate(daysSince1970: row["firstDay"])
        self.init(from: first, through: max(first, CivilDate(daysSince1970: row["lastDay"])))
    }
}
