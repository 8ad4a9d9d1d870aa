import BoModel
import GRDB
import Synchronization

/// What all questions have in common: estates and accounts, which windows of long lists are shown with.
extension Store {
    /// Grows with everything that is written.
    static func revision(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(try db.cachedStatement(sql: "SELECT number FROM revision")) ?? 0
    }

    /// The summary of an estate that is in the cache.
    func summary(of estate: Estate.ID, _ db: Database) throws -> EstateSummary {
        try known(db, in: { $0.estates[estate] }, keep: { $0.estates[estate] = $1 }) {
            guard let sheet = try EstateSheet.one(estate, db) else { throw Problem(.unknownEstate, estate.text) }
            return sheet.summary
        }
    }

    /// An account with all that its small tables tell; `nil` when the cache has no such.
    func record(of account: Account.ID, _ db: Database) throws -> AccountRecord? {
        try known(db, in: { $0.accounts[account] }, keep: { $0.accounts[account] = $1 }) {
            try AccountRecord.shown(account, db)
        }
    }

    /// Every estate and account.
    func everything(_ db: Database) throws -> SmallTables.Everything {
        try known(db, in: { $0.everything }, keep: { $0.everything = $1 }) {
            let sheets = try EstateSheet.all(db)
            return SmallTables.Everything(
                estates: sheets.reversed().map(\.summary),
                records: sheets.sorted { $0.estate.id.text < $1.estate.id.text }.flatMap(\.accounts))
        }
    }

    /// Reads once what stays the same for many windows. Not to be used in a transaction that writes.
    private func known<Value: Sendable>(
        _ db: Database, in look: (SmallTables) -> Value?, keep: (inout SmallTables, Value) -> Void,
        _ read: () throws -> Value
    ) throws -> Value {
        let revision = try Store.revision(db)
        if let value = cache.memory.withLock({ look($0.smallTables(at: revision)) }) { return value }
        let value = try read()
        cache.memory.withLock { $0.learn(at: revision) { keep(&$0, value) } }
        return value
    }
}
