import BoModel
import GRDB

/// A row of the table of banks.
struct BankRecord {
    let estate: Estate.ID
    let relation: BankRelation
    let channel: BankChannel
    let version: BankEndpoint.Version?
    let state: FetchState
    let problem: Problem?
    let message: String?
    let hiddenAccounts: Int
    let refreshedAt: Instant?
    let absentSince: Instant?
    let triedAt: Instant?

    /// The banks of an estate: those that the register still names first, in its order.
    static func all(of estate: Estate.ID, _ db: Database) throws -> [BankRecord] {
        let sql = "SELECT * FROM bank WHERE estate = ? ORDER BY absentSince IS NOT NULL, place, bank"
        return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [estate.text]).map { BankRecord($0) }
    }

    /// The banks of every estate.
    static func all(_ db: Database) throws -> [BankRecord] {
        try Row.fetchAll(db, sql: "SELECT * FROM bank ORDER BY estate, absentSince IS NOT NULL, place, bank")
            .map { BankRecord($0) }
    }

    private init(_ row: Row) {
        estate = Estate.ID(row["estate"])
        relation = BankRelation(
            bank: OrganizationNumber(row["bank"]), bankName: row["name"], activeAccount: row["activeAccount"],
            ownership: (row["ownership"] as String?).map { OwnershipType($0) })
        channel = BankChannel(rawValue: row["channel"]) ?? .letter
        version = (row["version"] as String?).flatMap { BankEndpoint.Version(rawValue: $0) }
        state = FetchState(rawValue: row["state"]) ?? .never
        problem = Problem(row)
        message = row["message"]
        hiddenAccounts = row["hiddenAccounts"]
        refreshedAt = row.moment("refreshedAt")
        absentSince = row.moment("absentSince")
        triedAt = row.moment("triedAt")
    }

    /// Together with its accounts.
    func summary(with accounts: [AccountSummary]) -> BankSummary {
        let totals = AccountTotals(accounts)
        return BankSummary(
            estate: estate, relation: relation, channel: channel, version: version, state: state, problem: problem,
            message: message, accounts: accounts.count, hiddenAccounts: hiddenAccounts,
            transactions: totals.transactions, balances: totals.balances,
            accountsWithoutBalance: totals.withoutBalance, refreshedAt: refreshedAt, absentSince: absentSince)
    }
}

/// What accounts come to together.
struct AccountTotals {
    private(set) var transactions = 0
    private(set) var balances = MoneySums()
    private(set) var withoutBalance = 0

    init(_ accounts: [AccountSummary]) {
        for account in accounts {
            transactions += account.transactions
            if let balance = account.bookedBalance { balances.add(balance) } else { withoutBalance += 1 }
        }
    }
}
