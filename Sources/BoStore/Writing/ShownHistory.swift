import BoModel
import GRDB

/// What an account shows of what its sources have. This is the one place that decides it.
///
/// Of one source everything, as it came. Of several, day by day, first all that the hub has, then of each file, in the
/// order in which the files were taken in, what is left over: a booked row is taken when its file has more rows of its
/// day, amount and currency than are there already. So two equal payments stay two, the same file again adds nothing,
/// and a payment that two sources have is shown once. What is not booked is only taken from the source that was asked
/// last. Texts never decide: banks write them anew.
enum ShownHistory {
    /// The generation to show of an account; `nil` when no source has anything. One that is made of several is new each
    /// time.
    static func generation(of account: Account.ID, _ db: Database) throws -> Int64? {
        let sql = """
            SELECT history.generation, history.source, source.kind = ? AS isHub, source.at
            FROM history JOIN source ON source.id = history.source WHERE history.account = ?
            ORDER BY isHub DESC, source.id
            """
        let lanes = try Row.fetchAll(db, sql: sql, arguments: [SourceKind.hub.text, account.number])
        guard lanes.count > 1 else { return lanes.first?["generation"] }
        let newest = lanes.map { $0["at"] as Int64 }.max()
        return try HistoryMerge(
            account: account,
            lanes: lanes.map { row in
                HistoryMerge.Lane(
                    generation: row["generation"], source: row["source"], isNewest: row["at"] as Int64 == newest)
            }
        ).make(db)
    }
}

/// Makes one generation of several by the rule of ``ShownHistory``; the rows of each stay as they came.
struct HistoryMerge {
    struct Lane {
        let generation: Int64
        let source: Int64
        /// Whether its source was asked last: then what is not booked counts.
        let isNewest: Bool
    }

    /// What equal payments of several sources have in common.
    private struct Likeness: Hashable {
        let amount: Int64?
        let exact: String?
        let currency: String?
    }

    /// A row of a lane that has been read.
    private struct Candidate {
        let id: Int64
        let day: Int64?
        let likeness: Likeness
        let isBooked: Bool
    }

    let account: Account.ID
    let lanes: [Lane]

    /// - Returns: the new generation.
    func make(_ db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO generation (account, firstDay, lastDay, fetchedAt, isWhole, wasReadToEnd, digest)
                SELECT account, min(firstDay), max(lastDay), max(fetchedAt), min(isWhole), min(wasReadToEnd), ?
                FROM generation WHERE id IN (\(lanes.map { "\($0.generation)" }.joined(separator: ", ")))
                """, arguments: [ContentDigest().text])
        let merged = db.lastInsertedRowID
        var origins = OriginWriter(generation: merged)
        var rows = 0
        let insertion = try RawStatement(
            "INSERT INTO txn SELECT ?, \(TransactionColumn.names), isConflicting FROM txn WHERE id = ?", db)
        try eachDay(db) { day in
            for (lane, row) in taken(of: day) {
                insertion.bind(TransactionRowID.id(merged, rows), at: 1)
                insertion.bind(row.id, at: 2)
                try insertion.run()
                try origins.add(lanes[lane].source, TransactionRowID.ordinal(row.id), db)
                rows += 1
            }
        }
        try origins.flush(db)
        try seal(merged, db)
        return merged
    }

    /// The rows of one day that are shown, by lane.
    private func taken(of day: [[Candidate]]) -> [(lane: Int, Candidate)] {
        var shown: [Likeness: Int] = [:]
        var taken: [(Int, Candidate)] = []
        for (lane, rows) in day.enumerated() {
            var counts: [Likeness: Int] = [:]
            for row in rows {
                guard row.isBooked else {
                    if lanes[lane].isNewest { taken.append((lane, row)) }
                    continue
                }
                counts[row.likeness, default: 0] += 1
                if counts[row.likeness, default: 0] > shown[row.likeness, default: 0] { taken.append((lane, row)) }
            }
            shown.merge(counts) { max($0, $1) }
        }
        return taken
    }

    /// Walks over all days that any lane has, oldest first; rows without a day come before all others.
    private func eachDay(_ db: Database, _ body: ([[Candidate]]) throws -> Void) throws {
        var readers = try lanes.enumerated().map { try LaneReader($1.generation, number: $0, db) }
        defer { for reader in readers { reader.end() } }
        while let day = readers.compactMap(\.nextDay).min() {
            var rows: [[Candidate]] = []
            for place in readers.indices {
                var ofLane: [Candidate] = []
                while readers[place].nextDay == day, let row = try readers[place].take() { ofLane.append(row) }
                rows.append(ofLane)
            }
            try body(rows)
        }
    }

    private func seal(_ merged: Int64, _ db: Database) throws {
        var writer = BlockWriter(db)
        let found = try StoredRows(generation: merged, to: &writer, db)
        try found.blocks.seal(direction: .oldestFirst, to: &writer, db)
        try db.execute(
            sql: "UPDATE generation SET rows = ?, digest = ?, digestFormat = ?, derived = ? WHERE id = ?",
            arguments: [found.rows, found.digest.text, ContentDigest.format, DerivedData.version, merged])
        try GenerationRows.save(found.sums, of: merged, db)
    }

    /// Reads the rows of a lane, oldest first.
    private struct LaneReader {
        private let statement: RawStatement
        private var next: Candidate?

        init(_ generation: Int64, number: Int, _ db: Database) throws {
            let sql = "SELECT direction FROM generation WHERE id = ?"
            let isNewestFirst = try Int.fetchOne(db, sql: sql, arguments: [generation]) == -1
            // The number keeps the statements of two lanes apart.
            statement = try RawStatement(
                """
                SELECT id, day, amount, exact, coalesce(amountCurrency, currency), amountAsSent, status, \(number)
                FROM txn
                WHERE id BETWEEN ? AND ? ORDER BY id \(isNewestFirst ? "DESC" : "ASC")
                """, db)
            let ids = TransactionRowID.all(generation)
            statement.bind(ids.lowerBound, at: 1)
            statement.bind(ids.upperBound, at: 2)
            try read()
        }

        /// The day of the row that comes next, `Int64.min` when it has none; `nil` behind the last.
        var nextDay: Int64? { next.map { $0.day ?? Int64.min } }

        mutating func take() throws -> Candidate? {
            guard let taken = next else { return nil }
            try read()
            return taken
        }

        private mutating func read() throws {
            guard try statement.step() else {
                next = nil
                return
            }
            let status = statement.text(6).map { TransactionStatus($0) }
            let amount = statement.optionalInteger(2)
            next = Candidate(
                id: statement.integer(0), day: statement.optionalInteger(1),
                likeness: Likeness(
                    amount: amount, exact: amount == nil ? statement.text(5) : statement.text(3),
                    currency: statement.text(4)), isBooked: status == nil || status == .booked)
        }

        func end() { statement.reset() }
    }
}
