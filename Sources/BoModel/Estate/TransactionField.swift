/// A field of a transaction, in the order in which tables show fields.
///
/// This is the only list of fields. The columns of the screens, the orders of lists, and the columns of JSON, CSV and
/// printed tables are made from it. A new field takes a case with its ``content`` here and a heading in BoText.
public enum TransactionField: String, CaseIterable, Hashable, Sendable {
    // Files of sessions and choices hold these names. Renaming a case loses what a user has chosen.
    case date, text, counterParty, partyNumber, merchant, code, valueDate, registered, status, currency
    case moneyIn, moneyOut, amount, balance, reference, identifier, note, tags
    case reversal, domain, family, subFamily

    /// What kind of value a field holds, and how a transaction gives it.
    public enum Content: Sendable {
        case day(@Sendable (Transaction) -> AsSent<CivilDate>?)
        case moment(@Sendable (Transaction) -> AsSent<Instant>?)
        /// An amount, signed: money out is negative.
        case amount(@Sendable (Transaction) -> Money?)
        case currency(@Sendable (Transaction) -> Currency?)
        case status(@Sendable (Transaction) -> TransactionStatus?)
        /// A code for the kind of a transaction, as sent.
        case kind(@Sendable (Transaction) -> String?)
        case text(@Sendable (Transaction) -> String?)
        /// The number of an account, or of a party without one.
        case accountNumber(@Sendable (Transaction) -> String?)
        case flag(@Sendable (Transaction) -> Bool?)
        /// The parties of a transaction. A table shows one name for all of them.
        case parties
        case references(@Sendable (Transaction) -> [PaymentReference])
        /// A text by the user. The bank did not send it.
        case annotation(@Sendable (Annotation) -> String)
        /// The balance after the transaction. Bo derives it from the account, and a transaction does not hold it.
        case balance
    }

    public var content: Content {
        switch self {
        case .date: .day(\.bookingDate)
        case .text: .text { $0.text.isEmpty ? nil : $0.text }
        case .counterParty: .parties
        case .partyNumber: .accountNumber(\.counterPartyNumber)
        case .merchant: .text(\.merchant)
        case .code: .kind(\.code)
        case .valueDate: .day(\.valueDate)
        case .registered: .moment(\.registeredAt)
        case .status: .status(\.status)
        case .currency: .currency { $0.amount?.currency ?? $0.currency }
        case .moneyIn: .amount { transaction in transaction.amount.flatMap { $0.isNegative ? nil : $0 } }
        case .moneyOut: .amount { transaction in transaction.amount.flatMap { $0.isNegative ? $0 : nil } }
        case .amount: .amount(\.amount)
        case .balance: .balance
        case .reference: .references(\.references)
        case .identifier: .text(\.identifier)
        case .note: .annotation(\.note)
        case .tags: .annotation { $0.sortedTags.map(\.text).joined(separator: " ") }
        case .reversal: .flag(\.isReversal)
        case .domain: .text(\.domain)
        case .family: .text(\.family)
        case .subFamily: .text(\.subFamily)
        }
    }

    /// Whether tables on screens have a column for the field. Only listings show the others.
    public var isColumn: Bool {
        switch self {
        case .reversal, .domain, .family, .subFamily: false
        default: true
        }
    }

    /// Whether a ``TransactionRow`` holds the field only together with the whole transaction.
    public var needsWhole: Bool {
        switch self {
        case .date, .text, .counterParty, .status, .moneyIn, .moneyOut, .amount, .balance, .note, .tags: false
        default: true
        }
    }
}

// MARK: - Sorting

extension TransactionField {
    /// The fields that lists of transactions can be sorted by.
    public static let sortable = allCases.filter(\.sorts)

    /// Whether lists of transactions can be sorted by the field.
    public var sorts: Bool {
        if case .balance = content { false } else { isColumn }
    }

    /// Whether the first press sorts upwards: texts from A, but the newest days and the largest amounts first.
    public var startsAscending: Bool {
        switch content {
        case .day, .moment, .amount, .balance: false
        default: true
        }
    }

    /// A value to sort by. All values of one field are of one case.
    public enum SortValue: Hashable, Sendable {
        case number(Int64)
        case text(String)
    }

    /// What a transaction is sorted by, ascending. A missing value comes first, and an unreadable one comes next.
    public func sortValue(of transaction: Transaction, _ annotation: Annotation = .none) -> SortValue {
        switch content {
        case .day(let read): .of(read(transaction)) { Int64($0.daysSince1970) }
        case .moment(let read): .of(read(transaction)) { $0.milliseconds }
        case .amount(let read): .number(read(transaction)?.truncatedMinorUnits ?? .min)
        case .currency(let read): .text(read(transaction)?.code ?? "")
        case .status(let read): .text(read(transaction)?.text ?? "")
        case .kind(let read), .text(let read), .accountNumber(let read): .text(read(transaction) ?? "")
        case .flag(let read): .number(read(transaction).map { $0 ? 1 : 0 } ?? .min)
        case .parties: .text(transaction.counterPartyLabel ?? "")
        case .references(let read): .text(read(transaction).map(\.value).joined(separator: " "))
        case .annotation(let read): .text(read(annotation))
        case .balance: .number(.min)
        }
    }
}

extension TransactionField.SortValue {
    /// The value of a day or a moment. An unreadable one stands between the missing and the readable ones.
    public static func of<Value>(_ value: AsSent<Value>?, _ number: (Value) -> Int64) -> Self {
        switch value {
        case .read(let value): .number(number(value))
        case .unreadable: .number(.min + 1)
        case nil: .number(.min)
        }
    }
}
