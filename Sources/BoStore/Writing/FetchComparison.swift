import BoModel
import GRDB

/// Finds what a fetch lacks of the fetch before, or has with other content.
///
/// Only what was booked counts: what was reserved comes again under another identifier, or never. Days that the later
/// fetch did not ask for tell nothing, and neither does what it lacks when its pages were not read to the end.
struct FetchComparison {
    /// Of a generation what a comparison takes.
    struct Side {
        let id: Int64
        let rows: Int
        let digest: String
        let span: DateSpan
        let wasReadToEnd: Bool
    }

    let earlier: Side
    let later: Side

    private struct Missing {
        let ordinal: Int
        let print: RowPrint
    }

    /// Writes down the differences: how many, and the rows themselves as long as they are not too many.
    ///
    /// - Complexity: nothing is read when the digests are equal, else 16 bytes of each row.
    func save(_ db: Database) throws {
        guard earlier.digest != later.digest else { return }
        let missing = try missing(db)
        guard !missing.isEmpty else { return }
        let replacements = try replacements(of: missing, db)
        var (gone, changed, kept) = (0, 0, 0)
        for row in missing {
            let after = replacements[row.print.key]
            guard after != nil || later.wasReadToEnd else { continue }
            if after == nil { gone += 1 } else { changed += 1 }
            guard kept < FetchDifferences.mostKept else { continue }
            kept += 1
            try keep(TransactionRowID.id(earlier.id, row.ordinal), after.map { TransactionRowID.id(later.id, $0) }, db)
        }
        try db.execute(
            sql: "UPDATE generation SET gone = ?, changed = ? WHERE id = ?", arguments: [gone, changed, later.id])
    }

    /// The booked rows of the earlier fetch, of days that the later one asked for, that it does not have just so.
    private func missing(_ db: Database) throws -> [Missing] {
        var known: [UInt64] = []
        known.reserveCapacity(later.rows)
        try FetchComparison.each(of: later, db) { known.append($1.both) }
        known.sort()
        let (first, last) = (
            Int32(clamping: later.span.first.daysSince1970), Int32(clamping: later.span.last.daysSince1970)
        )
        let facts = try FactsStatement(db)
        var missing: [Missing] = []
        var candidates: [Missing] = []
        func settle(_ block: Int) throws {
            guard !candidates.isEmpty else { return }
            try facts.read(earlier.id, block) { facts in
                missing += candidates.filter { row in
                    let place = row.ordinal % RowBlock.rows
                    let day = facts.day(place)
                    return facts.has(RowBlock.Flag.counts, place)
                        && (day == RowBlock.noDay || (first...last).contains(day))
                }
            }
            candidates.removeAll()
        }
        var block = 0
        try FetchComparison.each(of: earlier, db) { ordinal, print in
            if ordinal / RowBlock.rows != block {
                try settle(block)
                block = ordinal / RowBlock.rows
            }
            let place = known.partitionPoint { $0 < print.both }
            if place == known.count || known[place] != print.both {
                candidates.append(Missing(ordinal: ordinal, print: print))
            }
        }
        try settle(block)
        return missing
    }

    /// For each key of missing rows a row of the later fetch that has it, and that the earlier one did not have so.
    private func replacements(of missing: [Missing], _ db: Database) throws -> [UInt64: Int] {
        let keys = Set(missing.map(\.print.key))
        var before: Set<RowPrint> = []
        try FetchComparison.each(of: earlier, db) { if keys.contains($1.key) { before.insert($1) } }
        var found: [UInt64: Int] = [:]
        try FetchComparison.each(of: later, db) { ordinal, print in
            if keys.contains(print.key), !before.contains(print), found[print.key] == nil { found[print.key] = ordinal }
        }
        return found
    }

    private func keep(_ before: Int64, _ after: Int64?, _ db: Database) throws {
        let columns = TransactionColumn.names
        let copy = try RawStatement(
            """
            INSERT OR IGNORE INTO keptTxn (id, \(columns), isConflicting)
            SELECT id, \(columns), isConflicting FROM txn WHERE id = ?
            """, db)
        for id in [before, after].compactMap({ $0 }) {
            copy.bind(id, at: 1)
            try copy.run()
        }
        try db.execute(
            sql: "INSERT INTO difference (later, before, after) VALUES (?, ?, ?)", arguments: [later.id, before, after])
    }

    /// Walks over the prints of a fetch, in the order in which its rows lie.
    private static func each(of side: Side, _ db: Database, _ body: (Int, RowPrint) throws -> Void) throws {
        let statement = try RawStatement("SELECT id, keys FROM blockKeys WHERE id BETWEEN ? AND ? ORDER BY id", db)
        defer { statement.reset() }
        let ids = TransactionRowID.all(side.id)
        statement.bind(ids.lowerBound, at: 1)
        statement.bind(ids.upperBound, at: 2)
        while try statement.step() {
            guard let bytes = statement.blob(1) else { throw DamagedBlock() }
            let prints = try BlockPrints(bytes)
            let first = TransactionRowID.ordinal(statement.integer(0)) * RowBlock.rows
            for row in 0..<prints.rows { try body(first + row, prints[row]) }
        }
    }
}

extension RowPrint {
    /// One number for the key and the content.
    fileprivate var both: UInt64 {
        var hash = StableHash()
        hash.add(key)
        hash.add(content)
        return hash.value
    }
}

extension FetchComparison.Side {
    /// A generation that has ended.
    init?(_ id: Int64, _ db: Database) throws {
        let sql = "SELECT * FROM generation WHERE id = ? AND digest IS NOT NULL"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else { return nil }
        self.init(
            id: id, rows: row["rows"], digest: row["digest"], span: DateSpan(row), wasReadToEnd: row["wasReadToEnd"])
    }
}
