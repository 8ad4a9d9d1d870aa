/// An estate as the first screen shows it.
public struct EstateSummary: Hashable, Sendable, Identifiable {
    public let estate: Estate
    /// The debtor's name: from a notice, else from an account's owner; `nil` while nobody has told it.
    public let name: String?
    public let banks: Int
    public let accounts: Int
    public let transactions: Int
    /// Booked balances of accounts whose bank gave one; see ``accountsWithoutBalance``.
    public let balances: MoneySums
    /// Accounts that are in no balance sum, because their bank gave no booked balance: not zero, unknown.
    public let accountsWithoutBalance: Int
    /// What stands unsolved about it: as many as there are ``StandingProblem``s.
    public let troubles: Int
    /// Banks of which nothing was ever fetched: what is on accounts there is in no sum.
    public var silentBanks = 0
    /// When the oldest of its banks was last fetched whole or in part; `nil` before anything was.
    public let refreshedAt: Instant?
    public let state: FetchState
    /// Why the register could not be asked about it, the newest time.
    public let problem: Problem?
    /// True when the data is synthetic.
    public let isSynthetic: Bool
    /// What the user has put on it.
    public var annotation = Annotation.none
    /// When that was saved; `nil` when there is nothing.
    public var annotatedAt: Instant?

    public var id: Estate.ID { estate.id }

    public init(
        estate: Estate, name: String?, banks: Int, accounts: Int, transactions: Int, balances: MoneySums,
        accountsWithoutBalance: Int, troubles: Int, refreshedAt: Instant?, state: FetchState, problem: Problem?,
        isSynthetic: Bool
    ) {
        self.estate = estate
        self.name = name
        self.banks = banks
        self.accounts = accounts
        self.transactions = transactions
        self.balances = balances
        self.accountsWithoutBalance = accountsWithoutBalance
        self.troubles = troubles
        self.refreshedAt = refreshedAt
        self.state = state
        self.problem = problem
        self.isSynthetic = isSynthetic
    }
}

/// A bank of an estate as the second screen shows it.
public struct BankSummary: Hashable, Sendable, Identifiable {
    public let estate: Estate.ID
    public let relation: BankRelation
    public let channel: BankChannel
    public let version: BankEndpoint.Version?
    public let state: FetchState
    /// Why it is not complete, with the bank's own words.
    public let problem: Problem?
    /// The bank's own message, also when all is well.
    public let message: String?
    public let accounts: Int
    /// Accounts the debtor only disposes of: counted, never shown.
    public let hiddenAccounts: Int
    public let transactions: Int
    public let balances: MoneySums
    public let accountsWithoutBalance: Int
    /// When it last answered; `nil` when it never did.
    public let refreshedAt: Instant?
    /// When the register stopped naming it; the cache keeps what it gave.
    public let absentSince: Instant?

    public var id: OrganizationNumber { relation.bank }

    public init(
        estate: Estate.ID, relation: BankRelation, channel: BankChannel, version: BankEndpoint.Version?,
        state: FetchState, problem: Problem?, message: String?, accounts: Int, hiddenAccounts: Int, transactions: Int,
        balances: MoneySums, accountsWithoutBalance: Int, refreshedAt: Instant?, absentSince: Instant?
    ) {
        self.estate = estate
        self.relation = relation
        self.channel = channel
        self.version = version
        self.state = state
        self.problem = problem
        self.message = message
        self.accounts = accounts
        self.hiddenAccounts = hiddenAccounts
        self.transactions = transactions
        self.balances = balances
        self.accountsWithoutBalance = accountsWithoutBalance
        self.refreshedAt = refreshedAt
        self.absentSince = absentSince
    }
}

/// An account as the third screen shows it.
public struct AccountSummary: Hashable, Sendable, Identifiable {
    public let id: Account.ID
    public let estate: Estate.ID
    public let bank: OrganizationNumber
    public let bankName: String
    public let description: AccountDescription
    public let state: FetchState
    /// Why it is not complete, with the bank's own words.
    public let problem: Problem?
    public let message: String?
    /// Transactions in the generation that is shown.
    public let transactions: Int
    /// Over those.
    public let sums: BookedSums
    /// Which days those cover and when they were fetched; `nil` before a first fetch ended.
    public let coverage: Coverage?
    /// True while a first fetch is under way and its rows are shown as they come.
    public let isArriving: Bool
    /// When the bank stopped listing it; the cache keeps what it gave.
    public let absentSince: Instant?
    /// What the user has put on it.
    public var annotation = Annotation.none
    /// When that was saved; `nil` when there is nothing.
    public var annotatedAt: Instant?
    /// What stood on it in the last months, where somebody has asked.
    public var trend: BalanceTrend?

    public init(
        id: Account.ID, estate: Estate.ID, bank: OrganizationNumber, bankName: String, description: AccountDescription,
        state: FetchState, problem: Problem?, message: String?, transactions: Int, sums: BookedSums,
        coverage: Coverage?, isArriving: Bool, absentSince: Instant?
    ) {
        self.id = id
        self.estate = estate
        self.bank = bank
        self.bankName = bankName
        self.description = description
        self.state = state
        self.problem = problem
        self.message = message
        self.transactions = transactions
        self.sums = sums
        self.coverage = coverage
        self.isArriving = isArriving
        self.absentSince = absentSince
    }

    /// The booked balance; `nil` when the bank gave none: unknown, not zero.
    public var bookedBalance: Money? { description.balance(.booked)?.amount }
    public var availableBalance: Money? { description.balance(.available)?.amount }
}

/// A transaction as one line of a table: no more than the line shows, unless the whole is wanted.
public struct TransactionRow: Hashable, Sendable, Identifiable {
    public let id: Transaction.ID
    public let bookingDate: AsSent<CivilDate>?
    /// The day it is listed under, when a booking date is missing; see ``Transaction/day``.
    public let day: CivilDate?
    public let text: String
    public let counterParty: String?
    public let amount: Money?
    public let amountAsSent: String?
    public let status: TransactionStatus?
    public let isReversal: Bool
    /// Another transaction of the account has the same identifier and other content.
    public let isConflicting: Bool
    /// What the user has put on it.
    public var annotation = Annotation.none
    /// When that was saved; `nil` when there is nothing.
    public var annotatedAt: Instant?
    /// The account's balance after it, worked out by Bo; `nil` when that can't be known, or when it isn't booked.
    public var balanceAfter: Money?

    /// Whether it counts in sums; see ``Transaction/counts``.
    public var counts: Bool { status == nil || status == .booked }
    /// Whether the filter lets it through, in a list that shows the rest too.
    public var isMatch = false
    /// `nil` when the query didn't want it.
    public var whole: Transaction? {
        get { boxed.first }
        set { boxed = newValue.map { [$0] } ?? [] }
    }
    /// A row is copied often, and a transaction is large.
    private var boxed: [Transaction] = []

    public init(
        id: Transaction.ID, bookingDate: AsSent<CivilDate>?, day: CivilDate?, text: String, counterParty: String?,
        amount: Money?, amountAsSent: String?, status: TransactionStatus?, isReversal: Bool, isConflicting: Bool
    ) {
        self.id = id
        self.bookingDate = bookingDate
        self.day = day
        self.text = text
        self.counterParty = counterParty
        self.amount = amount
        self.amountAsSent = amountAsSent
        self.status = status
        self.isReversal = isReversal
        self.isConflicting = isConflicting
    }
}
