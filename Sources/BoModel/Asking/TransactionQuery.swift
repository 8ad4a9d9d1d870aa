/// In which order.
public struct TransactionOrder: Hashable, Sendable {
    /// Lists of any length are at hand by date, counterparty and amount; by the others they are put in order when that is
    /// wanted. Rows without what they are ordered by come first.
    public enum Key: String, Hashable, Sendable, CaseIterable {
        case date, text, counterParty, amount
        case valueDate, registered, partyNumber, status, code, currency, moneyIn, moneyOut, reference, identifier
        case merchant, note, tags
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
    /// Whether what the filter doesn't let through is left out; else it is listed too, and ``TransactionRow/isMatch`` tells
    /// the difference.
    public var hidesRest = true
    /// The transaction whose place among the answers is wanted: the one under the cursor.
    public var anchor: Transaction.ID?
    /// Whether the rows carry the transactions they are of, whole.
    public var wantsWhole = false

    public init(
        account: Account.ID, filter: TransactionFilter = .none, order: TransactionOrder = .standard,
        anchor: Transaction.ID? = nil, wantsWhole: Bool = false
    ) {
        self.account = account
        self.filter = filter
        self.order = order
        self.anchor = anchor
        self.wantsWhole = wantsWhole
    }
}

extension TransactionQuery {
    /// Whether two queries ask for the same list of the same rows, wherever the cursor is.
    public func isSameList(as other: TransactionQuery) -> Bool {
        account == other.account && filter == other.filter && order == other.order && hidesRest == other.hidesRest
    }

    /// Whether the filter's matches are shown among all other rows.
    public var isHighlighting: Bool { !hidesRest && !filter.isNone }

    /// The same list, whatever is looked for in it: nothing is left out.
    public var unfiltered: TransactionQuery {
        var query = self
        query.filter = .none
        query.hidesRest = true
        return query
    }

    /// Whether its answers depend on what the user has put on transactions.
    public var asksForNotes: Bool {
        order.key == .note || order.key == .tags
            || filter.conditions.contains { if case .tag = $0.test { true } else { false } }
    }
}
