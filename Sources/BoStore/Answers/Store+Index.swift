import BoModel
import GRDB

extension Store {
    /// Every estate, newest opening first, with every bank and every account.
    func index() throws(Problem) -> CacheIndex {
        try read { db in
            let sheets = try EstateSheet.all(db)
            let byID = sheets.sorted { $0.estate.id.text < $1.estate.id.text }
            return CacheIndex(
                estates: sheets.reversed().map(\.summary), banks: byID.flatMap(\.bankSummaries),
                accounts: byID.flatMap { $0.accounts.map(\.summary) })
        }
    }
}
