public import BoModel
import GRDB
import Synchronization

/// One account's next set of transactions, page by page: nobody sees it before ``finish(state:problem:message:at:)``
/// swaps it in, unless the account has never been fetched before.
///
/// After a failure of the cache itself nothing more can be appended; ``abandon()`` it.
public final class HistoryWriter: Sendable {
    private let store: Store
    private let account: Account.ID
    private let source: HistorySource
    private let state: Mutex<State>

    fileprivate struct State {
        let generation: Int64
        var rows: ArrivingRows
        /// Why nothing more is taken.
        var ended: Problem?
    }

    /// - Parameter source: where the transactions come from.
    init(store: Store, account: Account.ID, generation: Int64, source: HistorySource) {
        self.store = store
        self.account = account
        self.source = source
        let firstCopy = source.kind == .hub ? 0 : Int(source.id.number) * RowPrint.copiesOfSource
        state = Mutex(
            State(generation: generation, rows: ArrivingRows(generation: generation, firstCopy: firstCopy)))
    }

    /// Stores one page, in one transaction.
    ///
    /// A transaction that the account has already under the same identifier with the same content is a duplicate and
    /// not stored again; one with other content under the same identifier is a conflict: both are kept and marked.
    /// Without an identifier two equal transactions stay two.
    ///
    /// - Returns: how many were stored, how many were duplicates, and how many of the stored are conflicts.
    public func append(
        _ transactions: [Transaction]
    ) throws(Problem) -> (saved: Int, duplicates: Int, conflicts: Int) {
        try state.withLock { state throws(Problem) in
            if let ended = state.ended { throw ended }
            do throws(Problem) {
                return try store.write { db in try state.append(transactions, db) }
            } catch {
                // The rows are rolled back, but not what is remembered of them.
                state.ended = error
                throw error
            }
        }
    }

    /// Ends the account's fetch: what was appended takes the place of what the source had of the account before, in one
    /// transaction. Of what it had before a summary stays, and what the new one lacks; see ``Store/differences(of:)``.
    ///
    /// - Parameter wasReadToEnd: whether the pages were read to the last. A bank may say in its last page that it has
    ///   more, and still it was.
    /// - Parameter at: when the account was fetched.
    public func finish(
        state outcome: FetchState, problem: Problem?, message: String?, at moment: Instant, wasReadToEnd: Bool = true
    ) throws(Problem) -> Change {
        let (account, source) = (account, source)
        return try state.withLock { state throws(Problem) in
            if let ended = state.ended { throw ended }
            let change = try store.write { db in
                let generation = try state.settle(at: moment, db)
                try db.execute(
                    sql: "UPDATE generation SET isWhole = ?, wasReadToEnd = ? WHERE id = ?",
                    arguments: [outcome == .complete, wasReadToEnd, generation])
                // What a file has says nothing about how the bank was asked.
                let isHub = source.kind == .hub
                if isHub {
                    try db.execute(
                        sql: "UPDATE source SET at = max(at, ?) WHERE id = ?",
                        arguments: [moment.milliseconds, source.id.number])
                }
                let outcome = FetchOutcome(state: outcome, problem: problem, message: message, at: moment)
                return try HistorySwap(account: account, generation: generation).perform(isHub ? outcome : nil, db)
            }
            state.ended = HistoryWriter.overProblem
            return change
        }
    }

    /// Drops all that was appended; what was shown before stays.
    public func abandon() throws(Problem) {
        try state.withLock { state throws(Problem) in
            guard state.ended != HistoryWriter.overProblem else { return }
            let generation = state.generation
            try store.write { db in
                try db.execute(
                    sql: "UPDATE account SET stagingGeneration = NULL WHERE stagingGeneration = ?",
                    arguments: [generation])
                try GenerationRows.delete(generation, db)
            }
            state.ended = HistoryWriter.overProblem
        }
    }

    private static let overProblem = Problem(.stopped, detail: "this fetch has ended")
}

extension HistoryWriter.State {
    fileprivate mutating func append(
        _ transactions: [Transaction], _ db: Database
    ) throws -> (saved: Int, duplicates: Int, conflicts: Int) {
        try checkExistence(db)
        let insertion = try RawStatement(TransactionColumn.insertion, db)
        var counts = (saved: 0, duplicates: 0, conflicts: 0)
        for transaction in transactions {
            switch try rows.append(transaction, to: generation, by: insertion, db) {
            case .new: counts.saved += 1
            case .conflict:
                counts.saved += 1
                counts.conflicts += 1
            case .duplicate: counts.duplicates += 1
            }
        }
        var writer = BlockWriter(db)
        try rows.blocks.flush(to: &writer)
        try db.execute(
            sql: "UPDATE generation SET rows = ?, direction = ? WHERE id = ?",
            arguments: [rows.rows, rows.direction.rawValue, generation])
        try GenerationRows.save(rows.sums, of: generation, db)
        return counts
    }

    /// Another fetch of the account, or a purge of its estate, ends this one.
    private func checkExistence(_ db: Database) throws {
        let sql = "SELECT 1 FROM account WHERE stagingGeneration = ?"
        guard try Bool.fetchOne(db, sql: sql, arguments: [generation]) == true else {
            throw Problem(.stopped, detail: "the account is fetched anew, or gone")
        }
    }

    /// Brings the rows into order and seals them; returns the generation they are in now.
    fileprivate func settle(at moment: Instant, _ db: Database) throws -> Int64 {
        try checkExistence(db)
        var writer = BlockWriter(db)
        guard rows.direction == .neither else {
            try rows.blocks.seal(direction: rows.direction, to: &writer, db)
            try seal(generation, digest: rows.digest.text, direction: rows.direction, at: moment, db)
            return generation
        }
        let sorted = try HistorySort(
            generation: generation, rows: rows.rows, isMostlyNewestFirst: rows.isMostlyNewestFirst
        )
        .copy(db)
        try GenerationRows.save(rows.sums, of: sorted, db)
        let found = try StoredRows(generation: sorted, to: &writer, db)
        try found.blocks.seal(direction: .oldestFirst, to: &writer, db)
        try seal(sorted, digest: found.digest.text, direction: .oldestFirst, at: moment, db)
        return sorted
    }

    private func seal(
        _ generation: Int64, digest: String, direction: Generation.Direction, at moment: Instant, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                UPDATE generation SET fetchedAt = ?, digest = ?, digestFormat = ?, derived = ?, direction = ?
                WHERE id = ?
                """,
            arguments: [
                moment.milliseconds, digest, ContentDigest.format, DerivedData.version, direction.rawValue, generation,
            ])
    }
}
