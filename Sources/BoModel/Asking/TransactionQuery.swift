/// Which transactions: every condition that is set must hold.
public struct TransactionFilter: Hashable, Sendable {
    /// Words that must all occur in the text, the counterparty or the amount; case and accents (å as a) don't matter.
    public var words: String
    public var from: CivilDate?
    public var to: CivilDate?
    /// Bounds of the signed amount, both included; in the account's currency.
    public var least: Money?
    public var most: Money?

    public init(
        words: String = "", from: CivilDate? = nil, to: CivilDate? = nil, least: Money? = nil, most: Money? = nil
    ) {
        self.words = words
        self.from = from
        self.to = to
        self.least = least
        self.most = most
    }

    /// Lets every transaction through.
    public static let none = TransactionFilter()
    public var isNone: Bool { self == .none }
}

/// In which order.
public struct TransactionOrder: Hashable, Sendable {
    public enum Key: String, Hashable, Sendable, CaseIterable {
        case date, text, counterParty, amount
    }

    public var key: Key
    public var isAscending: Bool

    public init(_ key: Key, ascending: Bool) {
        self.key = key
        isAscending = ascending
    }

    /// Newest first.
    public static let standard = TransactionOrder(.date, ascending: false)
}

/// What a table of one account's transactions shows, whatever part of it is on the screen.
public struct TransactionQuery: Hashable, Sendable {
    public var account: Account.ID
    public var filter: TransactionFilter
    public var order: TransactionOrder
    /// The transaction whose place among the answers is wanted: the one under the cursor.
    public var anchor: Transaction.ID?

    public init(
        account: Account.ID, filter: TransactionFilter = .none, order: TransactionOrder = .standard,
        anchor: Transaction.ID? = nil
    ) {
        self.account = account
        self.filter = filter
        self.order = order
        self.anchor = anchor
    }
}
