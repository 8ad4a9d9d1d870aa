/// All that is known of an estate but its transactions, from one snapshot of the cache: what review rules and reports
/// are made from.
public struct CaseFacts: Hashable, Sendable {
    public let estate: Estate
    public let cutOff: CutOff
    /// When the register last named the estate's banks; `nil` when it never did.
    public let relationsAt: Instant?
    /// Why the register could not be asked, the newest time.
    public let problem: Problem?
    /// In the register's order.
    public let banks: [CaseBank]
    /// By bank, in the banks' own order.
    public let accounts: [CaseAccount]
    /// What is not there, or not whole.
    public let gaps: [CaseGap]
    /// SHA-256 over all facts and all transactions, in hexadecimal digits: the same data have the same digest, in
    /// another cache too, and other data another.
    public let digest: String

    public init(
        estate: Estate, cutOff: CutOff, relationsAt: Instant?, problem: Problem?, banks: [CaseBank],
        accounts: [CaseAccount], gaps: [CaseGap], digest: String
    ) {
        self.estate = estate
        self.cutOff = cutOff
        self.relationsAt = relationsAt
        self.problem = problem
        self.banks = banks
        self.accounts = accounts
        self.gaps = gaps
        self.digest = digest
    }

    /// The days of which each account has its transactions; an account that has none is left out.
    public var coverage: [Account.Identity: DateSpan] {
        Dictionary(accounts.compactMap { account in account.covered.map { (account.identity, $0) } }) { $1 }
    }
}

/// A bank of an estate, as the register and the bank itself tell.
public struct CaseBank: Hashable, Sendable {
    public let relation: BankRelation
    public let channel: BankChannel
    public let state: FetchState
    public let problem: Problem?
    /// The bank's own message.
    public let message: String?
    /// Accounts the debtor only disposes of.
    public let hiddenAccounts: Int
    public let refreshedAt: Instant?
    /// When the register stopped naming it.
    public let absentSince: Instant?

    public init(
        relation: BankRelation, channel: BankChannel, state: FetchState, problem: Problem?, message: String?,
        hiddenAccounts: Int, refreshedAt: Instant?, absentSince: Instant?
    ) {
        self.relation = relation
        self.channel = channel
        self.state = state
        self.problem = problem
        self.message = message
        self.hiddenAccounts = hiddenAccounts
        self.refreshedAt = refreshedAt
        self.absentSince = absentSince
    }
}

/// An account of an estate, with its balances and what was ever fetched of it.
public struct CaseAccount: Hashable, Sendable {
    public let identity: Account.Identity
    public let bankName: String
    /// With the balances as the bank gave them.
    public let description: AccountDescription
    public let state: FetchState
    public let problem: Problem?
    /// The bank's own message.
    public let message: String?
    /// When the bank stopped listing it.
    public let absentSince: Instant?
    /// Newest first, of all sources.
    public let fetches: [FetchSummary]
    /// The days that its history covers; `nil` when no history was read to its end.
    public let covered: DateSpan?
    /// How many transactions the case has of it; 0 when no history was read to its end.
    public let transactions: Int

    public init(
        identity: Account.Identity, bankName: String, description: AccountDescription, state: FetchState,
        problem: Problem?, message: String?, absentSince: Instant?, fetches: [FetchSummary], covered: DateSpan?,
        transactions: Int
    ) {
        self.identity = identity
        self.bankName = bankName
        self.description = description
        self.state = state
        self.problem = problem
        self.message = message
        self.absentSince = absentSince
        self.fetches = fetches
        self.covered = covered
        self.transactions = transactions
    }
}

/// Something of an estate that is not there, or not whole.
public enum CaseGap: Hashable, Sendable {
    /// Nothing was ever fetched from a bank.
    case bankNeverFetched(OrganizationNumber)
    /// A bank that has no API and must be written to.
    case bankByLetter(OrganizationNumber)
    /// The newest fetch from a bank failed, or came to less than all.
    case bankNotWhole(OrganizationNumber)
    /// No transactions of an account were ever fetched, or the first fetch has not ended: it has none in the case.
    case accountNeverFetched(Account.Identity)
    case accountArriving(Account.Identity)
    /// The only fetch of an account's transactions broke off: it has none in the case.
    case accountBrokenOff(Account.Identity)
    /// The account's newest fetch failed, or the bank says that there is more: its transactions are older, or not all.
    case accountNotWhole(Account.Identity)
}

/// A transaction of a case, and where it is from.
public struct CaseTransaction: Hashable, Sendable {
    public let identity: Transaction.Identity
    public let transaction: Transaction
    /// Whether another transaction of the account has the same identifier and other content.
    public let isConflicting: Bool
    public let source: HistorySource.ID

    public init(
        identity: Transaction.Identity, transaction: Transaction, isConflicting: Bool, source: HistorySource.ID
    ) {
        self.identity = identity
        self.transaction = transaction
        self.isConflicting = isConflicting
        self.source = source
    }
}
