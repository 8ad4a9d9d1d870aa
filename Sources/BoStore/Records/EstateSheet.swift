import BoModel
import GRDB

/// An estate with all rows of the small tables that belong to it. What is told of an estate as a whole is put together
/// here.
struct EstateSheet {
    let estate: Estate
    let record: EstateRecord
    let banks: [BankRecord]
    let accounts: [AccountRecord]

    var summary: EstateSummary {
        EstateSummary(estate, record, banks: banks, accounts: accounts.map(\.summary))
    }

    /// Its banks, each with its accounts.
    var bankSummaries: [BankSummary] {
        let ofBank = Dictionary(grouping: accounts.map(\.summary), by: \.bank)
        return banks.map { $0.summary(with: ofBank[$0.relation.bank] ?? []) }
    }

    /// One estate; `nil` when the cache doesn't have it.
    static func one(_ id: Estate.ID, _ db: Database) throws -> EstateSheet? {
        guard let estate = try NoticeRecords.estate(id, db) else { return nil }
        return EstateSheet(
            estate: estate, record: try EstateRecord.one(id, db), banks: try BankRecord.all(of: id, db),
            accounts: try AccountRecord.all(of: id, at: nil, db))
    }

    /// Every estate, oldest opening first.
    static func all(_ db: Database) throws -> [EstateSheet] {
        let banks = Dictionary(grouping: try BankRecord.all(db), by: \.estate)
        let accounts = Dictionary(grouping: try AccountRecord.all(db), by: \.summary.estate)
        let records = try EstateRecord.all(db)
        return try NoticeRecords.estates(db).map { estate in
            EstateSheet(
                estate: estate, record: records[estate.id] ?? EstateRecord(), banks: banks[estate.id] ?? [],
                accounts: accounts[estate.id] ?? [])
        }
    }
}
