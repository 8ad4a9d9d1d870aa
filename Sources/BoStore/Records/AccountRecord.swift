import BoModel
import GRDB

/// An account of the cache with all that its small tables tell: its balances, and the generation that is shown of it.
struct AccountRecord {
    private(set) var summary: AccountSummary
    /// The current one, or the one that arrives when there is none yet.
    let generation: Generation?
    let triedAt: Instant?

    /// An account; `nil` when the cache has no such.
    static func shown(_ account: Account.ID, _ db: Database) throws -> AccountRecord? {
        guard var record = try all(where: "account.id = ?", [account.number], db).first else { return nil }
        let revision = try AnnotationRecord.newest(of: record.summary.target, db)
        record.summary.annotation = revision?.annotation ?? .none
        record.summary.annotatedAt = revision?.momentOfContent
        return record
    }

    /// The accounts of an estate, of one of its banks or of all: those still listed first, in their banks' order.
    static func all(of estate: Estate.ID, at bank: OrganizationNumber?, _ db: Database) throws -> [AccountRecord] {
        let records =
            if let bank {
                try all(where: "account.estate = ? AND account.bank = ?", [estate.text, bank.text], db)
            } else {
                try all(where: "account.estate = ?", [estate.text], db)
            }
        return try annotated(records, of: estate, db)
    }

    /// The accounts of every estate.
    static func all(_ db: Database) throws -> [AccountRecord] {
        try annotated(all(where: "TRUE", [], db), of: nil, db)
    }

    /// The records with what the user has put on the accounts.
    private static func annotated(
        _ records: [AccountRecord], of estate: Estate.ID?, _ db: Database
    ) throws -> [AccountRecord] {
        var annotations: [AnnotationTarget: AnnotationRevision] = [:]
        try AnnotationRecord.eachNewest(of: estate, kind: .account, db) { annotations[$0.target] = $0 }
        guard !annotations.isEmpty else { return records }
        return records.map { record in
            var record = record
            let revision = annotations[record.summary.target]
            record.summary.annotation = revision?.annotation ?? .none
            record.summary.annotatedAt = revision?.momentOfContent
            return record
        }
    }

    private static func all(
        where condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [AccountRecord] {
        let sums = try GenerationSums(shownWhere: condition, arguments, db)
        let balances = try balances(where: condition, arguments, db)
        let sql = """
            SELECT account.*, bank.name AS bankName, shown.id AS generationID, shown.firstDay, shown.lastDay,
                shown.fetchedAt, shown.rows, shown.unreadable, shown.outside, shown.direction, shown.hasOverflowed,
                shown.isWhole, shown.wasReadToEnd
            FROM account JOIN bank ON bank.estate = account.estate AND bank.bank = account.bank
            LEFT JOIN generation AS shown ON shown.id = COALESCE(account.shownGeneration, account.stagingGeneration)
            WHERE \(condition)
            ORDER BY account.estate, bank.absentSince IS NOT NULL, bank.place, account.bank,
                account.absentSince IS NOT NULL, account.place, account.id
            """
        return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map { row in
            AccountRecord(row, sums: sums, balances: balances[row["id"]] ?? [])
        }
    }

    private init(_ row: Row, sums: GenerationSums, balances: [Balance]) {
        let generationID: Int64? = row["generationID"]
        let generation = generationID.map { id in
            Generation(row, sums: BookedSums(row, sums, of: id))
        }
        self.generation = generation
        triedAt = (row["triedAt"] as Int64?).map { Instant(milliseconds: $0) }
        summary = AccountSummary(
            id: Account.ID(row["id"]), estate: Estate.ID(row["estate"]), bank: OrganizationNumber(row["bank"]),
            bankName: row["bankName"],
            description: AccountDescription(row, balances: row["hasBalances"] ? balances : nil),
            state: FetchState(rawValue: row["state"]) ?? .never, problem: Problem(row), message: row["message"],
            transactions: generation?.rows ?? 0, sums: generation?.sums ?? BookedSums(), coverage: generation?.coverage,
            isArriving: generation != nil && generation?.fetchedAt == nil,
            absentSince: (row["absentSince"] as Int64?).map { Instant(milliseconds: $0) })
    }

    // MARK: - What belongs to it

    private static func balances(
        where condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [Int64: [Balance]] {
        let sql = """
            SELECT balance.* FROM account JOIN balance ON balance.account = account.id WHERE \(condition)
            ORDER BY balance.account, balance.place
            """
        var balances: [Int64: [Balance]] = [:]
        for row in try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments) {
            balances[row["account"], default: []].append(Balance(row))
        }
        return balances
    }
}

extension Balance {
    fileprivate init(_ row: Row) {
        self.init(
            type: BalanceType(row["type"]), amount: Balance.money(row, "amount"), amountAsSent: row["amountAsSent"],
            registeredAt: row.instant("registeredAt"), creditLineIncluded: row["creditLineIncluded"],
            creditLine: Balance.money(row, "creditLine"))
    }

    private static func money(_ row: Row, _ name: String) -> Money? {
        guard let digits: Int64 = row[name], let scale: Int = row[name + "Scale"],
            let currency: String = row[name + "Currency"]
        else { return nil }
        return Money(coefficient: digits, scale: scale, Currency(currency))
    }
}

extension AccountDescription {
    fileprivate init(_ row: Row, balances: [Balance]?) {
        let owner = (row["ownerNumber"] as String?).map { PartyNumber($0, isPerson: row["ownerIsPerson"] ?? false) }
        self.init(
            number: AccountNumber(row["number"]), reference: row["reference"],
            type: (row["type"] as String?).map { AccountType($0) },
            status: (row["status"] as String?).map { AccountStatus($0) },
            currency: (row["currency"] as String?).map { Currency($0) }, ownerName: row["ownerName"],
            ownerNumber: owner, servicerName: row["servicerName"],
            servicerNumber: (row["servicerNumber"] as String?).map { OrganizationNumber($0) },
            startDate: row.date("startDate"), endDate: row.date("endDate"), balances: balances)
    }
}
