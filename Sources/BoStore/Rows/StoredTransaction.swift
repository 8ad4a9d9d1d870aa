import BoModel
import GRDB

/// A transaction of the cache, read from a row of ``TransactionColumn/selection``.
struct StoredTransaction {
    let ordinal: Int
    let key: String
    let copy: Int
    let isConflicting: Bool
    let transaction: Transaction

    /// The row a statement is at, whole.
    init(_ row: RawStatement) throws {
        ordinal = TransactionRowID.ordinal(row.integer(TransactionColumn.idColumn))
        key = row.text(.key) ?? ""
        copy = Int(row.integer(TransactionColumn.copy.column))
        isConflicting = row.integer(TransactionColumn.isConflictingColumn) != 0
        let details =
            try row.bytes(TransactionColumn.details.column).map { try TransactionDetails(json: $0) }
            ?? TransactionDetails()
        transaction = Transaction(
            identifier: StoredTransaction.identifier(ofKey: key),
            bookingDate: row.date(TransactionColumn.bookingDate.column),
            valueDate: row.date(TransactionColumn.valueDate.column),
            registeredAt: row.instant(TransactionColumn.registeredAt.column), amount: try row.amount(),
            amountAsSent: row.text(.amountAsSent), currency: row.text(.currency).map { Currency($0) },
            status: row.text(.status).map { TransactionStatus($0) },
            isReversal: row.optionalInteger(TransactionColumn.isReversal.column).map { $0 != 0 },
            domain: row.text(.domain), family: row.text(.family), subFamily: row.text(.subFamily),
            freeText: row.text(.freeText), additionalInfo: row.text(.additionalInfo), merchant: details.merchant,
            counterParties: details.counterParties, references: details.references, exchange: details.exchange,
            card: details.card)
    }

    /// The bank's identifier that a key was made from.
    static func identifier(ofKey key: String) -> String? {
        guard key.hasPrefix("~") else { return key }
        if key.hasPrefix("~~") { return String(key.dropFirst()) }
        return key.hasPrefix("~=") ? "" : nil
    }
}

extension TransactionRow {
    /// The row a statement of ``TransactionColumn/selection`` is at, as a line of a table.
    ///
    /// - Parameter wantsWhole: whether what lies beside the columns is read too.
    init(_ row: RawStatement, of account: Account.ID, wantsWhole: Bool = false) throws {
        if wantsWhole {
            self.init(try StoredTransaction(row), of: account, counterParty: row.text(.counterParty))
            return
        }
        self.init(
            id: Transaction.ID(
                account: account, key: row.text(.key) ?? "", copy: Int(row.integer(TransactionColumn.copy.column))),
            bookingDate: row.date(TransactionColumn.bookingDate.column),
            day: row.optionalInteger(TransactionColumn.day.column).map { CivilDate(daysSince1970: Int($0)) },
            text: Transaction.text(freeText: row.text(.freeText), additionalInfo: row.text(.additionalInfo)),
            counterParty: row.text(.counterParty), amount: try row.amount(),
            amountAsSent: row.text(.amountAsSent), status: row.text(.status).map { TransactionStatus($0) },
            isReversal: row.integer(TransactionColumn.isReversal.column) != 0,
            isConflicting: row.integer(TransactionColumn.isConflictingColumn) != 0)
    }

    /// A whole transaction as a line of a table.
    private init(_ stored: StoredTransaction, of account: Account.ID, counterParty: String?) {
        let transaction = stored.transaction
        self.init(
            id: Transaction.ID(account: account, key: stored.key, copy: stored.copy),
            bookingDate: transaction.bookingDate, day: transaction.day, text: transaction.text,
            counterParty: counterParty, amount: transaction.amount, amountAsSent: transaction.amountAsSent,
            status: transaction.status, isReversal: transaction.isReversal == true,
            isConflicting: stored.isConflicting)
        whole = transaction
    }
}

extension RawStatement {
    func text(_ column: TransactionColumn) -> String? { text(column.column) }

    /// The amount of a row of ``TransactionColumn/selection``.
    func amount() throws -> Money? {
        guard let units = optionalInteger(TransactionColumn.amount.column) else { return nil }
        let currency = Currency(text(.amountCurrency) ?? text(.currency) ?? "")
        guard let exact = text(.exact) else { return Money(minorUnits: units, currency) }
        guard let amount = Money(exact, currency) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an amount is no number")
        }
        return amount
    }
}
