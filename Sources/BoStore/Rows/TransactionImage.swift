import BoJSON
import BoModel
import Crypto
import GRDB
import GRDBSQLite

/// A transaction as the flat bytes of its columns: what is bound, what is compared, and what the digest is made of.
///
/// Each column is a kind (0 nothing, 1 a whole number, 2 text) and its bytes: eight of a number, lowest first; four of
/// a text's length, lowest first, and the text in UTF-8. The buffer is used again for each transaction of a page.
struct TransactionImage {
    private enum Kind: UInt8 {
        case nothing = 0
        case integer = 1
        case text = 2
    }

    /// Where a column's own bytes are.
    private struct Column {
        var kind: Kind
        var start: Int
        var count: Int
    }

    private(set) var bytes: [UInt8] = []
    private var columns: [Column] = []
    private var details = TransactionDetails()
    private(set) var day: CivilDate?

    init() {
        bytes.reserveCapacity(1024)
        columns.reserveCapacity(TransactionColumn.allCases.count)
    }

    // MARK: - From a transaction

    /// Takes in a transaction: every column but `copy`.
    mutating func take(_ transaction: Transaction) {
        start(transaction.day)
        append(transaction.amount, sentIn: transaction.currency)
        append(transaction.amountAsSent)
        append(transaction.bookingDate)
        append(transaction.valueDate)
        append(transaction.registeredAt)
        append(transaction.status?.text)
        append(transaction.isReversal.map { $0 ? 1 : 0 })
        append(transaction.domain)
        append(transaction.family)
        append(transaction.subFamily)
        append(transaction.freeText)
        append(transaction.additionalInfo)
        append(bytes: details.json(of: transaction))
        append(transaction.counterPartyLabel)
        appendKey(of: transaction)
    }

    /// Completes it: 0 for the first transaction with its key, 1 for the second, and so on.
    mutating func complete(copy: Int) { append(Int64(copy)) }

    private mutating func start(_ day: CivilDate?) {
        bytes.removeAll(keepingCapacity: true)
        columns.removeAll(keepingCapacity: true)
        self.day = day
        append(day.map { Int64($0.daysSince1970) })
    }

    private mutating func append(_ amount: Money?, sentIn currency: Currency?) {
        append(amount?.truncatedMinorUnits)
        append(amount.flatMap { $0.minorUnits == nil ? $0.decimalString : nil })
        append(currency?.code)
        append(amount.flatMap { $0.currency == currency ? nil : $0.currency.code })
    }

    /// The bank's identifier; a tilde and the digest of the content where there is none. A tilde in front of an
    /// identifier that begins with one keeps the two apart.
    private mutating func appendKey(of transaction: Transaction) {
        guard let identifier = transaction.identifier, !identifier.isEmpty else {
            var hasher = SHA256()
            content { hasher.update(bufferPointer: $0) }
            let digest = hasher.finalize()
            let start = startText()
            bytes.append(UInt8(ascii: "~"))
            if transaction.identifier != nil { bytes.append(UInt8(ascii: "=")) }
            for byte in digest.prefix(16) { bytes.append(contentsOf: Hexadecimal.digits(of: byte)) }
            return endText(start)
        }
        let start = startText()
        if identifier.utf8.first == UInt8(ascii: "~") { bytes.append(UInt8(ascii: "~")) }
        bytes.append(contentsOf: identifier.utf8)
        endText(start)
    }

    // MARK: - From the cache

    /// Takes in the row a statement of ``TransactionColumn/selection`` is at.
    mutating func take(_ row: RawStatement) {
        start(row.optionalInteger(TransactionColumn.day.column).map { CivilDate(daysSince1970: Int($0)) })
        for column in TransactionColumn.allCases.dropFirst() {
            switch sqlite3_column_type(row.pointer, column.column) {
            case SQLITE_INTEGER: append(row.integer(column.column))
            case SQLITE_NULL: appendNothing()
            default:
                let start = startText()
                if let text = row.bytes(column.column) { bytes.append(contentsOf: text) }
                endText(start)
            }
        }
    }

    // MARK: - What it is good for

    /// The bytes of what the bank sent, without what is made from it.
    func content<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        let first = columns[Int(TransactionColumn.amount.rawValue)].start - 1
        let last = columns[Int(TransactionColumn.details.rawValue)]
        return try bytes.withUnsafeBytes {
            try body(UnsafeRawBufferPointer(rebasing: $0[first..<(last.start + last.count)]))
        }
    }

    /// The bytes of the key.
    var key: ArraySlice<UInt8> {
        let column = columns[Int(TransactionColumn.key.rawValue)]
        return bytes[column.start..<(column.start + column.count)]
    }

    /// Whether the bank gave it no identifier.
    var isAnonymous: Bool {
        let key = key
        return key.first == UInt8(ascii: "~") && key.dropFirst().first != UInt8(ascii: "~")
    }

    func hasSameContent(as other: TransactionImage) -> Bool {
        content { mine in other.content { mine.elementsEqual($0) } }
    }

    /// Inserts it by a statement of ``TransactionColumn/insertion``.
    func insert(id: Int64, isConflicting: Bool, by statement: RawStatement) throws {
        statement.bind(id, at: TransactionColumn.idParameter)
        statement.bind(isConflicting ? 1 : 0, at: TransactionColumn.isConflictingParameter)
        try bytes.withUnsafeBufferPointer { buffer in
            for (offset, column) in columns.enumerated() {
                bind(column, of: buffer, at: Int32(offset) + 2, by: statement.pointer)
            }
            try statement.run()
        }
    }

    /// The bytes outlive the statement's step, so SQLite needs no copy of a text.
    private func bind(
        _ column: Column, of buffer: UnsafeBufferPointer<UInt8>, at parameter: Int32, by statement: OpaquePointer
    ) {
        switch column.kind {
        case .nothing: sqlite3_bind_null(statement, parameter)
        case .integer:
            let bits = UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: column.start, as: UInt64.self)
            sqlite3_bind_int64(statement, parameter, Int64(bitPattern: UInt64(littleEndian: bits)))
        case .text:
            guard let start = buffer.baseAddress else { return }
            _ = (start + column.start).withMemoryRebound(to: CChar.self, capacity: column.count) {
                sqlite3_bind_text(statement, parameter, $0, Int32(column.count), nil)
            }
        }
    }
}

// MARK: - One column

extension TransactionImage {
    fileprivate mutating func appendNothing() {
        bytes.append(Kind.nothing.rawValue)
        columns.append(Column(kind: .nothing, start: bytes.count, count: 0))
    }

    fileprivate mutating func append(_ number: Int64?) {
        guard let number else { return appendNothing() }
        bytes.append(Kind.integer.rawValue)
        columns.append(Column(kind: .integer, start: bytes.count, count: 8))
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    fileprivate mutating func append(_ text: String?) {
        guard let text else { return appendNothing() }
        let start = startText()
        bytes.append(contentsOf: text.utf8)
        endText(start)
    }

    fileprivate mutating func append(bytes text: [UInt8]?) {
        guard let text else { return appendNothing() }
        let start = startText()
        bytes.append(contentsOf: text)
        endText(start)
    }

    fileprivate mutating func append(_ date: AsSent<CivilDate>?) {
        switch date {
        case .read(let day): append(Int64(day.daysSince1970))
        case .unreadable(let text): append(text)
        case nil: appendNothing()
        }
    }

    fileprivate mutating func append(_ instant: AsSent<Instant>?) {
        switch instant {
        case .read(let moment): append(moment.milliseconds)
        case .unreadable(let text): append(text)
        case nil: appendNothing()
        }
    }

    /// Leaves room for a text's length; returns where the text begins.
    fileprivate mutating func startText() -> Int {
        bytes.append(Kind.text.rawValue)
        for _ in 0..<4 { bytes.append(0) }
        return bytes.count
    }

    fileprivate mutating func endText(_ start: Int) {
        let count = bytes.count - start
        columns.append(Column(kind: .text, start: start, count: count))
        for place in 0..<4 { bytes[start - 4 + place] = UInt8(truncatingIfNeeded: count >> (8 * place)) }
    }
}
