/// What a list of all accounts of an estate, or of all estates, shows, whatever part of it is on the screen: by day,
/// and between equal days in the order of the accounts.
public struct TimelineQuery: Hashable, Sendable {
    /// `nil`: of all estates.
    public var estate: Estate.ID?
    /// A condition on an account also lets through the account's own transactions.
    public var filter: TransactionFilter
    /// Oldest first; else newest first.
    public var isAscending: Bool
    /// The row whose place among the answers is wanted: the one under the cursor.
    public var anchor: TimelineRow.ID?

    public init(
        estate: Estate.ID?, filter: TransactionFilter = .none, isAscending: Bool = false, anchor: TimelineRow.ID? = nil
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
        case transaction(TransactionRow, of: TimelineAccount)
        case mark(TimelineMark)
    }

    public let content: Content

    public init(_ content: Content) { self.content = content }

    public var id: ID {
        switch content {
        case .transaction(let row, _): .transaction(row.id)
        case .mark(let mark): .mark(mark)
        }
    }

    /// `nil` for a mark.
    public var transaction: TransactionRow? {
        if case .transaction(let row, _) = content { row } else { nil }
    }

    /// Whose transaction it is; `nil` for a mark.
    public var account: TimelineAccount? {
        if case .transaction(_, let account) = content { account } else { nil }
    }
}

/// What a line of a timeline tells of the account that its transaction is of.
public struct TimelineAccount: Hashable, Sendable {
    public let estate: Estate.ID
    /// The debtor's name; `nil` while nobody has told it.
    public let estateName: String?
    public let bank: String
    public let number: AccountNumber

    public init(estate: Estate.ID, estateName: String?, bank: String, number: AccountNumber) {
        self.estate = estate
        self.estateName = estateName
        self.bank = bank
        self.number = number
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
    /// Of these estates no account is known yet: their debtors' names, or numbers where nobody has told a name.
    case withoutAccounts([String])
    /// Of these estates, named in the same way, some bank or account was not fetched to its end.
    case incomplete([String])
    /// Of these accounts not all days of the filter's period were fetched.
    case outside([AccountNumber])
}

/// A window of a timeline.
public struct TimelineAnswer: Hashable, Sendable {
    /// The estate, or all of them.
    public let estates: [EstateSummary]
    public let accounts: [AccountSummary]
    public let rows: Rows<TimelineRow>
    /// How many transactions there are among all rows.
    public let transactions: Int
    /// Over all of them, not only the window.
    public let sums: BookedSums
    /// False while the rest is still being looked through: then the counts and sums are those so far, and there are no
    /// marks.
    public let isComplete: Bool

    public init(
        estates: [EstateSummary], accounts: [AccountSummary], rows: Rows<TimelineRow>, transactions: Int,
        sums: BookedSums, isComplete: Bool = true
    ) {
        self.estates = estates
        self.accounts = accounts
        self.rows = rows
        self.transactions = transactions
        self.sums = sums
        self.isComplete = isComplete
    }

    /// What of a filter's rows is in none because it was not fetched.
    public func missing(_ filter: TransactionFilter) -> [TimelineMark] {
        TimelineMark.missing(in: estates, accounts, filter)
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
        return marks + missing(in: [estate], accounts, filter).map { (nil, $0) }
    }

    /// What a list leaves out because it was not fetched: a gap that must not look like nothing.
    public static func missing(
        in estates: [EstateSummary], _ accounts: [AccountSummary], _ filter: TransactionFilter = .none
    ) -> [TimelineMark] {
        func name(_ estate: EstateSummary) -> String { estate.name ?? estate.estate.debtor.text }
        var marks: [TimelineMark] = []
        let known = Set(accounts.map(\.estate))
        let unknown = estates.filter {
            !known.contains($0.id) && $0.estate.status.allowsRequests && $0.state != .complete
        }
        if !unknown.isEmpty { marks.append(.withoutAccounts(unknown.map(name))) }
        let incomplete = estates.filter { known.contains($0.id) && $0.troubles > 0 }
        if !incomplete.isEmpty { marks.append(.incomplete(incomplete.map(name))) }
        let without = accounts.filter { $0.coverage == nil }.map(\.description.number)
        if !without.isEmpty { marks.append(.withoutHistory(without)) }
        let outside = accounts.filter { account in
            guard let coverage = account.coverage else { return false }
            return switch coverage.gap(for: filter, today: coverage.span.last) {
            case .before, .after: true
            case .partial, nil: false
            }
        }
        if !outside.isEmpty { marks.append(.outside(outside.map(\.description.number))) }
        return marks
    }
}
