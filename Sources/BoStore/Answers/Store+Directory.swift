import BoModel
import GRDB

extension Store {
    /// Every estate, newest opening first, with every bank and every account.
    func directory() throws(Problem) -> Directory {
        try read { db in
            let banks = try BankRecord.all(db)
            let accounts = try AccountRecord.all(db).map(\.summary)
            let banksOf = Dictionary(grouping: banks, by: \.estate)
            let accountsOf = Dictionary(grouping: accounts, by: \.estate)
            let records = try EstateRecord.all(db)
            let estates = try NoticeRecords.estates(db).reversed().map { estate in
                EstateSummary(
                    estate, records[estate.id] ?? EstateRecord(), banks: banksOf[estate.id] ?? [],
                    accounts: accountsOf[estate.id] ?? [])
            }
            let summaries = banks.map { bank in
                bank.summary(
                    with: (accountsOf[bank.estate] ?? []).filter { $0.bank == bank.relation.bank })
            }
            return Directory(estates: estates, banks: summaries, accounts: accounts)
        }
    }
}
