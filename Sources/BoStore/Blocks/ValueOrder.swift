import BoModel
import GRDB

/// The orders by what no block has: made from the rows themselves whenever they are wanted.
///
/// Ascending, rows without the value first; by date where values are equal.
enum ValueOrder {
    /// - Parameter bits: the rows; `nil` for all of the generation.
    /// - Throws: a ``Problem`` of ``Problem/Code/tooManyRows`` beyond ``TextOrder/mostRows``.
    static func ordinals(
        _ key: TransactionOrder.Key, of generation: Generation, among bits: RankedBits?, _ watch: ScanWatch,
        _ db: Database
    ) throws -> [UInt32] {
        let count = bits?.count ?? generation.rows
        guard count <= TextOrder.mostRows else {
            throw Problem(.tooManyRows, "\(count)", detail: "\(TextOrder.mostRows)")
        }
        var keyed: [(value: Int64, ordinal: UInt32)] = []
        keyed.reserveCapacity(count)
        var texts = SortableTexts()
        let notes = try NotedRows(key, generation, db)
        try eachRow(of: generation, among: bits, watch, db) { row, ordinal in
            if let number = try number(key, row) {
                keyed.append((number, ordinal))
            } else {
                keyed.append((0, ordinal))
                texts.append(try notes?.text(row) ?? text(key, row))
            }
        }
        let isNewestFirst = generation.direction == .newestFirst
        let isText = texts.count > 0
        let order = keyed.indices.sorted { left, right in
            if isText {
                let order = texts.compare(left, right)
                if order != 0 { return order < 0 }
            } else if keyed[left].value != keyed[right].value {
                return keyed[left].value < keyed[right].value
            }
            return isNewestFirst ? left > right : left < right
        }
        return order.map { keyed[$0].ordinal }
    }

    private static func eachRow(
        of generation: Generation, among bits: RankedBits?, _ watch: ScanWatch, _ db: Database,
        _ body: (RawStatement, UInt32) throws -> Void
    ) throws {
        let statement = try RawStatement(TransactionColumn.selection + " ORDER BY id", db)
        let ids = TransactionRowID.all(generation.id)
        statement.bind(ids.lowerBound, at: 1)
        statement.bind(ids.upperBound, at: 2)
        defer { statement.reset() }
        while try statement.step() {
            let ordinal = TransactionRowID.ordinal(statement.integer(TransactionColumn.idColumn))
            if ordinal & 0xFFF == 0 { try watch.check() }
            if bits?.contains(ordinal) ?? true { try body(statement, UInt32(ordinal)) }
        }
    }

    /// What a row is ordered by, when that is a number; `nil` when it is a text.
    private static func number(_ key: TransactionOrder.Key, _ row: RawStatement) throws -> Int64? {
        switch key {
        case .valueDate: number(row.date(TransactionColumn.valueDate.column)) { Int64($0.daysSince1970) }
        case .registered: number(row.instant(TransactionColumn.registeredAt.column)) { $0.milliseconds }
        case .moneyIn, .moneyOut:
            try row.amount().flatMap { $0.isNegative == (key == .moneyOut) ? $0.truncatedMinorUnits : nil } ?? .min
        default: nil
        }
    }

    /// What can't be read stands between what is missing and what can.
    private static func number<Value>(_ value: AsSent<Value>?, _ number: (Value) -> Int64) -> Int64 {
        switch value {
        case .read(let value): number(value)
        case .unreadable: .min + 1
        case nil: .min
        }
    }

    private static func text(_ key: TransactionOrder.Key, _ row: RawStatement) throws -> String {
        switch key {
        case .status: return row.text(.status) ?? ""
        case .code:
            return Transaction.code(
                domain: row.text(.domain), family: row.text(.family), subFamily: row.text(.subFamily)) ?? ""
        case .currency: return row.text(.amountCurrency) ?? row.text(.currency) ?? ""
        case .identifier: return StoredTransaction.identifier(ofKey: row.text(.key) ?? "") ?? ""
        default: break
        }
        let extras = TransactionExtras(try StoredTransaction(row).transaction)
        switch key {
        case .partyNumber: return extras.partyNumber ?? ""
        case .merchant: return extras.merchant ?? ""
        default: return extras.references.map(\.value).joined(separator: " ")
        }
    }
}

/// What the user has put on the rows of a generation, for ordering by it; `nil` for other orders.
private struct NotedRows {
    private var texts: [String: [Int: String]] = [:]

    init?(_ key: TransactionOrder.Key, _ generation: Generation, _ db: Database) throws {
        guard key == .note || key == .tags, let account = try AccountRecord.shown(generation.account, db) else {
            return nil
        }
        var texts: [String: [Int: String]] = [:]
        try AnnotationRecord.eachNewest(of: account.summary.identity, db) { revision in
            guard case .transaction(let transaction) = revision.target else { return }
            let annotation = revision.annotation
            texts[transaction.key, default: [:]][transaction.copy] =
                key == .note ? annotation.note : annotation.sortedTags.map(\.text).joined(separator: " ")
        }
        self.texts = texts
    }

    func text(_ row: RawStatement) -> String {
        guard !texts.isEmpty, let copies = texts[row.text(.key) ?? ""] else { return "" }
        return copies[Int(row.integer(TransactionColumn.copy.column))] ?? ""
    }
}
