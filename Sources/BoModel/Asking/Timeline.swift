/// What a list of all accounts of an estate shows, whatever part of it is on the screen: by day, and between equal days in the
/// order of the accounts.
public struct TimelineQuery: Hashable, Sendable {
    public var estate: Estate.ID
    /// A condition on an account also lets through the account's own transactions.
    public var filter: TransactionFilter
    /// Oldest first; else newest first.
    public var isAscending: Bool
    /// The row whose place among the answers is wanted: the one under the cursor.
    public var anchor: TimelineRow.ID?

    public init(
        estate: Estate.ID, filter: TransactionFilter = .none, isAscending: Bool = false, anchor: TimelineRow.ID? = nil
    ) {
        self.estate = estate
        self.filter = filter
        self.isAscending = isAscending
        self.anchor = anchor
    }

    /// Whether two queries ask for the same list, wherever the cursor is.
    public func isSameList(as other: TimelineQuery) -> Bool {
        estate == other.estate && filter == other.filter && isAscending == other.isAscending
    }
}

/// A line of a timeline: a transaction with its account, or a mark between two days.
public struct TimelineRow: Hashable, Sendable, Identifiable {
    public enum ID: Hashable, Sendable {
        case transaction(Transaction.ID)
        case mark(TimelineMark)
    }

    public enum Content: Hashable, Sendable {
        case transaction(TransactionRow, bank: String, account: AccountNumber)
        case mark(TimelineMark)
    }

    public let content: Content

    public init(_ content: Content) { self.content = content }

    public var id: ID {
        switch content {
        case .transaction(let row, _, _): .transaction(row.id)
        case .mark(let mark): .mark(mark)
        }
    }

    /// `nil` for a mark.
    public var transaction: TransactionRow? {
        if case .transaction(let row, _, _) = content { row } else { nil }
    }
}

/// What is told between two days of a timeline. A mark of a day stands before the first transaction of that day.
public enum TimelineMark: Hashable, Sendable {
    /// The day of the ruling.
    case opening(CivilDate)
    case cutOff(CivilDate)
    /// From this day on the transactions of these accounts were fetched.
    case fetchedFrom(CivilDate, [AccountNumber])
    /// After this day nothing of these accounts was fetched, though of others there was.
    case fetchedThrough(CivilDate, [AccountNumber])
    /// Nothing of these accounts was fetched yet.
    case withoutHistory([AccountNumber])
}

/// A window of a timeline.
public struct TimelineAnswer: Hashable, Sendable {
    public let estate: EstateSummary
    public let accounts: [AccountSummary]
    public let rows: Rows<TimelineRow>
    /// How many transactions there are among all rows.
    public let transactions: Int
    /// Booked money in and out over all of them, not only the window.
    public let moneyIn: MoneySums
    public let moneyOut: MoneySums
    public let unreadableAmounts: Int
    /// False while the rest is still being looked through: then the counts and sums are those so far, and there are no marks.
    public let isComplete: Bool

    public init(
        estate: EstateSummary, accounts: [AccountSummary], rows: Rows<TimelineRow>, transactions: Int,
        moneyIn: MoneySums, moneyOut: MoneySums, unreadableAmounts: Int, isComplete: Bool = true
    ) {
        self.estate = estate
        self.accounts = accounts
        self.rows = rows
        self.transactions = transactions
        self.moneyIn = moneyIn
        self.moneyOut = moneyOut
        self.unreadableAmounts = unreadableAmounts
        self.isComplete = isComplete
    }
}

extension TimelineMark {
    /// The marks of an estate, each with the day that it stands before, oldest first; what has no day comes last.
    ///
    /// - Parameter filter: marks outside its periods are left out.
    public static func all(
        of estate: EstateSummary, _ accounts: [AccountSummary], _ filter: TransactionFilter = .none
    ) -> [(before: CivilDate?, mark: TimelineMark)] {
        var marks: [(before: CivilDate?, mark: TimelineMark)] = []
        let spans = accounts.compactMap { account in
            account.coverage.map { (number: account.description.number, span: $0.span) }
        }
        for (day, group) in Dictionary(grouping: spans, by: \.span.first).sorted(by: { $0.key < $1.key }) {
            marks.append((day, .fetchedFrom(day, group.map(\.number))))
        }
        let newest = spans.map(\.span.last).max()
        for (day, group) in Dictionary(grouping: spans, by: \.span.last).sorted(by: { $0.key < $1.key })
        where day != newest {
            marks.append((day.adding(days: 1), .fetchedThrough(day, group.map(\.number))))
        }
        if let cutOff = estate.cutOff.day { marks.append((cutOff, .cutOff(cutOff))) }
        let opening = estate.estate.openedOn
        marks.append((opening, .opening(opening)))
        marks.removeAll { mark in
            guard let day = mark.before else { return false }
            return filter.from.map { day < $0 } ?? false || filter.to.map { day > $0 } ?? false
        }
        // The sort is stable: what was appended first stands first.
        marks.sort { ($0.before?.daysSince1970 ?? .max) < ($1.before?.daysSince1970 ?? .max) }
        let without = accounts.filter { $0.coverage == nil }.map(\.description.number)
        if !without.isEmpty { marks.append((nil, .withoutHistory(without))) }
        return marks
    }
}
