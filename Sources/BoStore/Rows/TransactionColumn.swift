import GRDB

/// The columns of a stored transaction between its `id` and `isConflicting`, in their order.
///
/// From `amount` to `details` they hold what the bank sent; the others are made from it.
enum TransactionColumn: Int32, CaseIterable {
    case day, amount, exact, currency, amountCurrency, amountAsSent, bookingDate, valueDate, registeredAt, status
    case isReversal, domain, family, subFamily, freeText, additionalInfo, details, counterParty, key, copy

    /// All of them, for SQL.
    static let names = allCases.map { "\($0)" }.joined(separator: ", ")

    /// The parameter to bind in ``insertion`` and the column to read in ``selection``.
    var parameter: Int32 { rawValue + 2 }
    var column: Int32 { rawValue + 1 }

    static let idParameter: Int32 = 1
    static let isConflictingParameter = Int32(allCases.count) + 2
    static let idColumn: Int32 = 0
    static let isConflictingColumn = Int32(allCases.count) + 1

    /// Inserts one transaction.
    static let insertion: String = {
        let marks = Array(repeating: "?", count: allCases.count + 2).joined(separator: ", ")
        return "INSERT INTO txn (id, \(names), isConflicting) VALUES (\(marks))"
    }()

    /// Reads the transactions between two ids, both included; add the order.
    static let selection = "SELECT id, \(names), isConflicting FROM txn WHERE id BETWEEN ? AND ?"

    /// Reads one of the transactions that are kept because a later fetch differs from them.
    static let keptSelection = "SELECT id, \(names), isConflicting FROM keptTxn WHERE id = ?"
}

/// The ids of stored transactions: which generation, and which place in it.
enum TransactionRowID {
    static func id(_ generation: Int64, _ ordinal: Int) -> Int64 { generation << 32 | Int64(ordinal) }

    static func ordinal(_ id: Int64) -> Int { Int(id & 0xFFFF_FFFF) }

    /// All ids that a generation may have.
    static func all(_ generation: Int64) -> ClosedRange<Int64> {
        id(generation, 0)...id(generation, 0xFFFF_FFFF)
    }
}
