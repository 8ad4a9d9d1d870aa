/// By what transactions are grouped.
public enum TransactionGrouping: String, Hashable, Sendable, CaseIterable {
    case counterParty, text, code, month, year, day, direction, currency, status, partyNumber
}

/// What the transactions of a group have in common.
public enum GroupValue: Hashable, Sendable {
    /// Nothing there: no counterparty, no text, no day, …
    case none
    /// A counterparty letter for letter, its number as ``FilterCondition/comparable(_:)`` makes it, or a text without
    /// case and accents.
    case text(String)
    /// A day, a month or a year.
    case days(DateSpan)
    /// Amounts that are not negative.
    case moneyIn
    case moneyOut
    /// A currency's code, as it was sent, or a status's or kind's in lower case.
    case code(String)
}

/// Which group: what its transactions have in common, and their currency.
///
/// Amounts of different currencies are never added, so what is booked in two currencies is two groups.
public struct GroupKey: Hashable, Sendable {
    public let value: GroupValue
    public let currency: Currency

    public init(_ value: GroupValue, _ currency: Currency) {
        self.value = value
        self.currency = currency
    }
}

/// Transactions of one currency that have something in common.
public struct TransactionGroup: Hashable, Sendable, Identifiable {
    public let id: GroupKey
    /// The counterparty, its number or the text as one of the transactions has it; empty when the key says it all.
    public let label: String
    public let count: Int
    /// How many transactions all groups have together: what ``count`` is a share of.
    public let whole: Int
    /// Of one currency.
    public let sums: BookedSums
    /// From the first day to the last; `nil` when none has a day.
    public let days: DateSpan?

    public init(
        id: GroupKey, label: String, count: Int, whole: Int, sums: BookedSums, days: DateSpan?
    ) {
        self.id = id
        self.label = label
        self.count = count
        self.whole = whole
        self.sums = sums
        self.days = days
    }

    /// What a filter must ask for to let just these transactions through, of those that were grouped.
    ///
    /// - Parameter namesCurrency: whether they were of several currencies.
    public func conditions(
        _ grouping: TransactionGrouping, namesCurrency: Bool, _ spelling: FilterField.Spelling
    ) -> [FilterCondition] {
        let currency = FilterCondition(.currency(id.currency.code), spelling: spelling)
        if grouping == .currency { return [currency] }
        return tests(grouping).map { FilterCondition($0.test, isNegated: $0.isNegated, spelling: spelling) }
            + (namesCurrency ? [currency] : [])
    }

    private func tests(_ grouping: TransactionGrouping) -> [(test: FilterCondition.Test, isNegated: Bool)] {
        let zero = DecimalNumber(coefficient: 0, scale: 0)
        let isOut = FilterCondition.Test.amount(least: nil, most: AmountBound(zero, isIncluded: false))
        let isIn = FilterCondition.Test.amount(least: AmountBound(zero), most: nil)
        switch (grouping, id.value) {
        case (.direction, .moneyIn): return [(isIn, false)]
        case (.direction, .moneyOut): return [(isOut, false)]
        case (.direction, _): return [(isOut, true), (isIn, true)]
        case (_, .days(let span)): return [(.days(from: span.first, to: span.last), false)]
        case (.month, _), (.year, _), (.day, _): return [(.equals(.day, ""), false)]
        case (.counterParty, .text(let name)): return [(.equals(.counterParty, name), false)]
        case (.counterParty, _): return [(.equals(.counterParty, ""), false)]
        case (.partyNumber, .text(let number)): return [(.equals(.partyNumber, number), false)]
        case (.partyNumber, _): return [(.equals(.partyNumber, ""), false)]
        case (.text, _): return [(.equals(.text, label), false)]
        case (.status, .code(let code)): return [(.equals(.status, code), false)]
        case (.status, _): return [(.equals(.status, ""), false)]
        case (.code, .code(let code)): return [(.equals(.code, code), false)]
        case (.code, _): return [(.equals(.code, ""), false)]
        case (.currency, _): return []
        }
    }
}

/// In which order groups come. Where they are equal, in that of their names; sums of different currencies are not
/// compared: kroner come first, then the others by their codes.
public struct GroupOrder: Hashable, Sendable {
    public enum Key: String, Hashable, Sendable, CaseIterable {
        case name, count, moneyIn, moneyOut, net, first, last
    }

    public var key: Key
    public var isAscending: Bool

    public init(_ key: Key, ascending: Bool) {
        self.key = key
        isAscending = ascending
    }
}

/// What a table of groups shows, whatever part of it is on the screen.
public struct GroupQuery: Hashable, Sendable {
    /// Which transactions are grouped.
    public var account: Account.ID
    public var filter: TransactionFilter
    public var grouping: TransactionGrouping
    public var order: GroupOrder
    /// Words that a group's name must have.
    public var words: String
    /// Values whose names have the words: only the reader's language knows the names of codes, of money in and out and
    /// of the lack of a value.
    public var named: Set<GroupValue>
    /// The group whose place is wanted: the one under the cursor.
    public var anchor: GroupKey?

    public init(
        account: Account.ID, filter: TransactionFilter = .none, by grouping: TransactionGrouping,
        order: GroupOrder = GroupOrder(.count, ascending: false), words: String = "",
        named: Set<GroupValue> = [], anchor: GroupKey? = nil
    ) {
        self.account = account
        self.filter = filter
        self.grouping = grouping
        self.order = order
        self.words = words
        self.named = named
        self.anchor = anchor
    }

    /// Whether two queries ask for the same groups in the same order, wherever the cursor is.
    public func isSameList(as other: GroupQuery) -> Bool {
        var other = other
        other.anchor = anchor
        return other == self
    }
}

/// A window of the groups of an account's transactions.
public struct GroupsAnswer: Hashable, Sendable {
    public let estate: EstateSummary
    public let account: AccountSummary
    public let rows: Rows<TransactionGroup>
    /// How many transactions are in the groups that are listed.
    public let transactions: Int
    /// Over the groups that are listed, not only the window.
    public let sums: BookedSums
    /// Whether the transactions are of several currencies.
    public let hasCurrencies: Bool
    /// False while transactions are still being counted: then all figures are those so far.
    public let isComplete: Bool

    public init(
        estate: EstateSummary, account: AccountSummary, rows: Rows<TransactionGroup>, transactions: Int,
        sums: BookedSums, hasCurrencies: Bool, isComplete: Bool = true
    ) {
        self.estate = estate
        self.account = account
        self.rows = rows
        self.transactions = transactions
        self.sums = sums
        self.hasCurrencies = hasCurrencies
        self.isComplete = isComplete
    }
}
