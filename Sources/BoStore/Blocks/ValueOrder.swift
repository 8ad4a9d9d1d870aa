import BoModel
import GRDB

/// The orders by fields that blocks don't hold. They are made from the rows when a list asks for one.
///
/// Ascending, as ``TransactionField/sortValue(of:_:)`` has it; by date where values are equal.
enum ValueOrder {
    /// - Parameter bits: the rows; `nil` for all of the generation.
    /// - Throws: a ``Problem`` of ``Problem/Code/tooManyRows`` beyond ``TextOrder/mostRows``.
    static func ordinals(
        _ field: TransactionField, of generation: Generation, among bits: RankedBits?, _ watch: ScanWatch,
        _ db: Database
    ) throws -> [UInt32] {
        let count = bits?.count ?? generation.rows
        guard count <= TextOrder.mostRows else {
            throw Problem(.tooManyRows, "\(count)", detail: "\(TextOrder.mostRows)")
        }
        var keyed: [(value: Int64, ordinal: UInt32)] = []
        keyed.reserveCapacity(count)
        var texts = SortableTexts()
        let notes = try NotedRows(field, generation, db)
        try eachRow(of: generation, among: bits, watch, db) { row, ordinal in
            let value =
                if let notes {
                    field.sortValue(of: ValueOrder.nothing, notes.annotation(row))
                } else {
                    field.sortValue(of: try transaction(row, for: field))
                }
            switch value {
            case .number(let number): keyed.append((number, ordinal))
            case .text(let text):
                keyed.append((0, ordinal))
                texts.append(text)
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

    private static let nothing = Transaction(identifier: nil)

    /// A row's transaction with at least the parts that a field is made from. Few columns are quicker to read than all.
    private static func transaction(_ row: RawStatement, for field: TransactionField) throws -> Transaction {
        switch field {
        case .valueDate: Transaction(identifier: nil, valueDate: row.date(TransactionColumn.valueDate.column))
        case .registered: Transaction(identifier: nil, registeredAt: row.instant(TransactionColumn.registeredAt.column))
        case .moneyIn, .moneyOut: Transaction(identifier: nil, amount: try row.amount())
        case .status: Transaction(identifier: nil, status: row.text(.status).map { TransactionStatus($0) })
        case .code:
            Transaction(
                identifier: nil, domain: row.text(.domain), family: row.text(.family), subFamily: row.text(.subFamily))
        case .currency:
            Transaction(
                identifier: nil, currency: (row.text(.amountCurrency) ?? row.text(.currency)).map { Currency($0) })
        case .identifier: Transaction(identifier: StoredTransaction.identifier(ofKey: row.text(.key) ?? ""))
        default: try StoredTransaction(row).transaction
        }
    }
}

/// The user's notes and tags on the rows of a generation, for sorting by them; `nil` for other fields.
private struct NotedRows {
    private var annotations: [String: [Int: Annotation]] = [:]

    init?(_ field: TransactionField, _ generation: Generation, _ db: Database) throws {
        guard case .annotation = field.content, let account = try AccountRecord.shown(generation.account, db) else {
            return nil
        }
        var annotations: [String: [Int: Annotation]] = [:]
        try AnnotationRecord.eachNewest(of: account.summary.identity, db) { revision in
            guard case .transaction(let transaction) = revision.target else { return }
            annotations[transaction.key, default: [:]][transaction.copy] = revision.annotation
        }
        self.annotations = annotations
    }

    func annotation(_ row: RawStatement) -> Annotation {
        guard !annotations.isEmpty, let copies = annotations[row.text(.key) ?? ""] else { return .none }
        return copies[Int(row.integer(TransactionColumn.copy.column))] ?? .none
    }
}
