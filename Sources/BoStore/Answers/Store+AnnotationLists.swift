import BoModel
import GRDB

extension Store {
    /// What carries a note, a tag or a bookmark, newest edit first, with what the cache knows of it. That may be
    /// nothing: of an account that was purged and not fetched again, of a transaction that a newer fetch no longer has.
    ///
    /// - Complexity: one walk over the transactions of each account that has annotated ones.
    func annotations() throws(Problem) -> [AnnotationSummary] {
        try read { db in
            var found: [AnnotationRevision] = []
            try AnnotationRecord.eachNewest(of: nil, kind: nil, db) { revision in
                if !revision.annotation.isNone { found.append(revision) }
            }
            let surroundings = try AnnotatedThings(found, db)
            // The order of a dump decides between edits of one moment.
            return found.enumerated().sorted { left, right in
                (right.element.at, left.offset) < (left.element.at, right.offset)
            }.map { surroundings.summary($0.element) }
        }
    }
}

/// What the cache knows of the targets of annotations.
private struct AnnotatedThings {
    private var estates: [Estate.ID: EstateSummary] = [:]
    private var accounts: [Account.Identity: AccountRecord] = [:]
    private var transactions: [Transaction.ID: TransactionRow] = [:]

    init(_ revisions: [AnnotationRevision], _ db: Database) throws {
        for estate in Set(revisions.map(\.target.estate)) {
            guard let sheet = try EstateSheet.one(estate, db) else { continue }
            for account in sheet.accounts { accounts[account.summary.identity] = account }
            estates[estate] = sheet.summary
        }
        var keys: [Account.Identity: Set<String>] = [:]
        for case .transaction(let transaction) in revisions.map(\.target) {
            keys[transaction.account, default: []].insert(transaction.key)
        }
        for (identity, keys) in keys {
            guard let account = accounts[identity], let generation = account.generation else { continue }
            try TransactionRow.each(with: keys.sorted(), of: generation, db) { transactions[$0.id] = $0 }
        }
    }

    func summary(_ revision: AnnotationRevision) -> AnnotationSummary {
        let account = revision.target.account.flatMap { accounts[$0]?.summary }
        var row: TransactionRow?
        if case .transaction(let transaction) = revision.target {
            row = account.flatMap {
                transactions[Transaction.ID(account: $0.id, key: transaction.key, copy: transaction.copy)]
            }
            row?.annotation = revision.annotation
        }
        return AnnotationSummary(
            revision: revision, estate: estates[revision.target.estate], account: account, transaction: row)
    }
}

extension TransactionRow {
    /// Walks over the rows of a generation that have one of these keys, all copies of it.
    fileprivate static func each(
        with keys: [String], of generation: Generation, _ db: Database, _ body: (TransactionRow) -> Void
    ) throws {
        let ids = TransactionRowID.all(generation.id)
        for start in stride(from: 0, to: keys.count, by: 500) {
            let some = keys[start..<min(start + 500, keys.count)]
            let marks = Array(repeating: "?", count: some.count).joined(separator: ", ")
            let statement = try RawStatement(TransactionColumn.selection + " AND key IN (\(marks))", db)
            defer { statement.reset() }
            statement.bind(ids.lowerBound, at: 1)
            statement.bind(ids.upperBound, at: 2)
            for (place, key) in some.enumerated() { statement.bind(key, at: Int32(3 + place)) }
            while try statement.step() { body(try TransactionRow(statement, of: generation.account)) }
        }
    }

    /// Puts on each row what the user has put on it.
    static func annotate(_ rows: inout [TransactionRow], of account: Account.Identity, _ db: Database) throws {
        var places: [Transaction.ID: Int] = [:]
        for place in rows.indices { places[rows[place].id] = place }
        for revision in try AnnotationRecord.newest(of: account, keys: rows.map(\.id.key), db) {
            guard case .transaction(let transaction) = revision.target, let id = rows.first?.id.account else {
                continue
            }
            let place = places[Transaction.ID(account: id, key: transaction.key, copy: transaction.copy)]
            guard let place else { continue }
            rows[place].annotation = revision.annotation
            rows[place].annotatedAt = revision.momentOfContent
        }
    }
}
