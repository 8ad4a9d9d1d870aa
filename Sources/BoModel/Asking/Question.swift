/// What a screen wants to know of the cache. What follows from each question stands in its row of the table:
/// ``Question/row``.
public enum Question: Hashable, Sendable {
    case estates
    case banks(of: Estate.ID)
    /// The accounts of an estate; of one of its banks, or of all.
    case accounts(of: Estate.ID, at: OrganizationNumber?)
    /// A window of an account's transactions, brought inside the answer when it reaches beyond. When the query has an
    /// anchor that is found outside the window, the window is moved so that it holds the anchor in its middle.
    case transactions(TransactionQuery, rows: Range<Int>)
    /// The transaction `step` places from the query's anchor; the first one when there is no anchor.
    case transaction(TransactionQuery, step: Int)
    /// The next transaction that the query's filter lets through after a place of a list that hides nothing, or before
    /// it; past the end it goes on at the other end.
    case match(TransactionQuery, from: Int, isForward: Bool)
    /// A window of the groups of an account's transactions, brought inside and moved to an anchor as one of
    /// transactions is.
    case groups(GroupQuery, rows: Range<Int>)
    /// What stands unsolved, newest first.
    case problems
    /// Everything that carries a note, a tag or a bookmark, newest edit first.
    case annotations
    /// Everything one can go to.
    case index
    /// What was booked day by day.
    case chart(ChartSubject)
    /// A window of all accounts of an estate in one list by day; moved as that of ``transactions(_:rows:)`` is.
    case timeline(TimelineQuery, rows: Range<Int>)
    /// The transaction `step` transactions from the anchor of a timeline, which is one.
    case timelineTransaction(TimelineQuery, step: Int)
    /// What stood on an estate's accounts at the end of each of the last months; on those of one bank, or on all.
    case trends(of: Estate.ID, at: OrganizationNumber?)
}

/// What the cache says. One case for each question, in the same order; ``transaction(_:)`` answers two.
public enum Answer: Hashable, Sendable {
    case estates([EstateSummary])
    /// `nil` when the estate is not in the cache.
    case banks(BanksAnswer?)
    case accounts(AccountsAnswer?)
    case transactions(TransactionsAnswer?)
    case transaction(TransactionAnswer?)
    /// `nil` when nothing matches, or the account is not in the cache.
    case match(MatchAnswer?)
    case groups(GroupsAnswer?)
    case problems([StandingProblem])
    case annotations([AnnotationSummary])
    case index(CacheIndex)
    case chart(ChartAnswer?)
    /// `nil` when the estate is not in the cache.
    case timeline(TimelineAnswer?)
    case trends([Account.ID: BalanceTrend])
}

/// All estates, their banks and their accounts, for going to one of them by name or number.
public struct CacheIndex: Hashable, Sendable {
    /// Newest opening first.
    public let estates: [EstateSummary]
    public let banks: [BankSummary]
    public let accounts: [AccountSummary]

    public init(estates: [EstateSummary], banks: [BankSummary], accounts: [AccountSummary]) {
        self.estates = estates
        self.banks = banks
        self.accounts = accounts
    }
}

/// The banks of an estate.
public struct BanksAnswer: Hashable, Sendable {
    public let estate: EstateSummary
    public let banks: [BankSummary]

    public init(estate: EstateSummary, banks: [BankSummary]) {
        self.estate = estate
        self.banks = banks
    }
}

/// The accounts of an estate, or of one of its banks.
public struct AccountsAnswer: Hashable, Sendable {
    public let estate: EstateSummary
    /// The bank that was asked for; `nil` when it was all of them.
    public let bank: BankSummary?
    public let accounts: [AccountSummary]

    public init(estate: EstateSummary, bank: BankSummary?, accounts: [AccountSummary]) {
        self.estate = estate
        self.bank = bank
        self.accounts = accounts
    }
}

/// A window of an account's transactions.
public struct TransactionsAnswer: Hashable, Sendable {
    public let estate: EstateSummary
    public let account: AccountSummary
    public let rows: Rows<TransactionRow>
    /// Over all answers, not only the window.
    public let sums: BookedSums
    /// How many rows the filter lets through, of a list that shows the rest too; `nil` for a list that hides it.
    public let matches: Int?
    /// False while the rest of the account is still being looked through: then the counts and sums are those so far.
    public let isComplete: Bool
    /// What stands behind the rows' balances.
    public var balance = DerivedBalance.unknown(.noHistory)

    public init(
        estate: EstateSummary, account: AccountSummary, rows: Rows<TransactionRow>, sums: BookedSums,
        matches: Int? = nil, isComplete: Bool = true
    ) {
        self.estate = estate
        self.account = account
        self.rows = rows
        self.sums = sums
        self.matches = matches
        self.isComplete = isComplete
    }
}

/// A transaction that was looked for in a list that shows the rest too.
public struct MatchAnswer: Hashable, Sendable {
    /// Its place in the list, counted from 0.
    public let place: Int
    /// Whether it was found past the end, from the other one on.
    public let isWrapped: Bool

    public init(place: Int, isWrapped: Bool) {
        self.place = place
        self.isWrapped = isWrapped
    }
}

/// One transaction, whole.
public struct TransactionAnswer: Hashable, Sendable {
    public let estate: EstateSummary
    public let account: AccountSummary
    public let id: Transaction.ID
    public let transaction: Transaction
    public let isConflicting: Bool
    /// What the user has put on it.
    public var annotation = Annotation.none
    /// When that was saved; `nil` when there is nothing.
    public var annotatedAt: Instant?
    /// What stands behind the balance after it, and that balance; see ``TransactionRow/balanceAfter``.
    public var balance = DerivedBalance.unknown(.noHistory)
    public var balanceAfter: Money?
    /// Its place among the query's answers, counted from 0, and how many those are.
    public let place: Int
    public let total: Int

    public init(
        estate: EstateSummary, account: AccountSummary, id: Transaction.ID, transaction: Transaction,
        isConflicting: Bool, place: Int, total: Int
    ) {
        self.estate = estate
        self.account = account
        self.id = id
        self.transaction = transaction
        self.isConflicting = isConflicting
        self.place = place
        self.total = total
    }
}
