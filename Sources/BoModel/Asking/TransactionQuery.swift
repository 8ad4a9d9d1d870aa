/// The order of a list of transactions.
///
/// Lists of any length come quickly by date, counterparty and amount. The cache works out the other orders on demand.
/// Transactions without a value of the field come first in an ascending order.
public struct TransactionOrder: Hashable, Sendable {
    /// The field that the list is sorted by.
    public let key: TransactionField
    public let isAscending: Bool

    /// - Parameter key: a field that does not sort stands for the date.
    public init(_ key: TransactionField, ascending: Bool) {
        self.key = key.sorts ? key : .date
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
    /// Whether the list leaves out the rows that the filter doesn't let through. Otherwise ``TransactionRow/isMatch``
    /// tells them apart.
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
