import BoModel
import GRDB

/// A row of the table of estates: what is known of one beyond its notices.
struct EstateRecord {
    var caseID: String?
    /// When the register last named its banks.
    var relationsAt: Instant?
    var problem: Problem?
    var problemAt: Instant?
    /// What the user has put on it.
    var annotation = Annotation.none
    var annotatedAt: Instant?

    init() {}

    private init(_ row: Row) {
        caseID = row["caseID"]
        relationsAt = row.moment("relationsAt")
        problem = Problem(row)
        problemAt = row.moment("problemAt")
    }

    static func one(_ estate: Estate.ID, _ db: Database) throws -> EstateRecord {
        let sql = "SELECT * FROM estate WHERE id = ?"
        var record =
            try Row.fetchOne(try db.cachedStatement(sql: sql), arguments: [estate.text]).map { EstateRecord($0) }
            ?? EstateRecord()
        let revision = try AnnotationRecord.newest(of: .estate(estate), db)
        record.annotation = revision?.annotation ?? .none
        record.annotatedAt = revision?.momentOfContent
        return record
    }

    static func all(_ db: Database) throws -> [Estate.ID: EstateRecord] {
        var records: [Estate.ID: EstateRecord] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT * FROM estate") {
            records[Estate.ID(row["id"])] = EstateRecord(row)
        }
        try AnnotationRecord.eachNewest(of: nil, kind: .estate, db) { revision in
            records[revision.target.estate]?.annotation = revision.annotation
            records[revision.target.estate]?.annotatedAt = revision.momentOfContent
        }
        return records
    }
}

extension EstateSummary {
    /// Sums up an estate. Banks and accounts that are no longer named count in the numbers, not in the state.
    init(_ estate: Estate, _ record: EstateRecord, banks: [BankRecord], accounts: [AccountSummary]) {
        let totals = AccountTotals(accounts)
        let asked = banks.filter { $0.channel == .api && $0.absentSince == nil }
        let listed = accounts.filter { $0.absentSince == nil }
        let problems = StandingProblem.all(
            of: estate, record, banks: banks, accounts: listed.map { ($0, triedAt: nil) }, name: nil)
        self.init(
            estate: estate, name: estate.debtorName ?? EstateSummary.owner(of: accounts, debtor: estate.debtor),
            banks: banks.count, accounts: accounts.count, transactions: totals.transactions, balances: totals.balances,
            accountsWithoutBalance: totals.withoutBalance, troubles: problems.count,
            refreshedAt: asked.compactMap(\.refreshedAt).min() ?? banks.compactMap(\.refreshedAt).min(),
            state: EstateSummary.state(record, asked: asked.map(\.state), accounts: listed.map(\.state), all: banks),
            problem: record.problem, isSynthetic: estate.notices.contains(where: \.isSynthetic))
        silentBanks = banks.count { $0.absentSince == nil && $0.refreshedAt == nil }
        annotation = record.annotation
        annotatedAt = record.annotatedAt
    }

    /// The debtor's name as a bank has it: from an account that carries the debtor's own number, else from any.
    private static func owner(of accounts: [AccountSummary], debtor: PartyNumber) -> String? {
        let named = accounts.map(\.description).filter { $0.ownerName?.isEmpty == false }
        return (named.first { $0.ownerNumber == debtor } ?? named.first)?.ownerName
    }

    /// Letter banks count only when there is no other: nothing was fetched from them.
    private static func state(
        _ record: EstateRecord, asked: [FetchState], accounts: [FetchState], all: [BankRecord]
    ) -> FetchState {
        if asked.isEmpty {
            if record.problem != nil { return .failed }
            return record.relationsAt != nil && all.isEmpty ? .complete : .never
        }
        let states = Set(asked)
        if states == [.never] { return record.problem == nil ? .never : .failed }
        if states == [.failed] { return .failed }
        let isWhole = states == [.complete] && !accounts.contains { $0 == .failed || $0 == .partial }
        return isWhole && record.problem == nil ? .complete : .partial
    }
}
