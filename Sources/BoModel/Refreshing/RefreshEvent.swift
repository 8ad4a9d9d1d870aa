/// Something that a refresh reports while it works.
public enum RefreshEvent: Hashable, Sendable {
    /// Work began.
    case began(RefreshScope, at: Instant)
    /// Where one step of the work is now; replaces what was known of the same step.
    case step(RefreshStep)
    /// Something was written to the cache.
    case saved(Change)
    /// Something worth a line in the log.
    case note(WorkLogLine)
    /// Work ended: everything was tried, or it was stopped.
    case ended(RefreshSummary)
}

/// One row of the progress screen: the notices, an estate's relations, the directory, or one bank of an estate.
public struct RefreshStep: Hashable, Sendable, Identifiable {
    public enum ID: Hashable, Sendable {
        case notices
        case relations(Estate.ID)
        case directory
        case bank(Estate.ID, OrganizationNumber)
    }

    public enum State: String, Hashable, Sendable {
        case waiting, running, retrying, complete, partial, failed, stopped
        /// Nothing to fetch by API: a digital letter must be sent.
        case letter

        /// Whether anything is still to come.
        public var isOver: Bool {
            switch self {
            case .waiting, .running, .retrying: false
            case .complete, .partial, .failed, .stopped, .letter: true
            }
        }
    }

    public let id: ID
    /// The name of the bank, or of the debtor for a step of an estate; from outside.
    public var name: String
    /// The name of the debtor whose estate a bank's step belongs to; from outside.
    public var estateName: String
    public var state: State
    /// Accounts done, of so many; `nil` before the list of accounts has arrived.
    public var done: Int
    public var total: Int?
    public var transactions: Int
    public var pages: Int
    /// Bytes received.
    public var bytes: Int
    public var startedAt: Instant?
    public var endedAt: Instant?
    /// The newest trouble.
    public var problem: Problem?
    /// When a failed request is tried again.
    public var retryAt: Instant?

    public init(id: ID, name: String, estateName: String = "", state: State = .waiting) {
        self.id = id
        self.name = name
        self.estateName = estateName
        self.state = state
        done = 0
        total = nil
        transactions = 0
        pages = 0
        bytes = 0
        startedAt = nil
        endedAt = nil
        problem = nil
        retryAt = nil
    }
}

/// A line of the log.
public struct WorkLogLine: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// So many new notices were stored.
        case notices(new: Int)
        /// The customer register named so many banks.
        case relations(banks: Int)
        /// A bank listed so many accounts, and so many more that the debtor only disposes of.
        case accounts(count: Int, hidden: Int)
        /// A page arrived; so many transactions so far.
        case page(number: Int, transactions: Int)
        /// An account is done.
        case account(transactions: Int, duplicates: Int)
        /// Something failed.
        case trouble(Problem)
        /// Something failed and is tried again.
        case retry(Problem, attempt: Int, of: Int, seconds: Int)
    }

    public let at: Instant
    /// The bank's name, where it is about one; from outside.
    public let bank: String?
    public let account: AccountNumber?
    public let kind: Kind

    public init(at: Instant, bank: String? = nil, account: AccountNumber? = nil, _ kind: Kind) {
        self.at = at
        self.bank = bank
        self.account = account
        self.kind = kind
    }
}

/// What a refresh came to.
public struct RefreshSummary: Hashable, Sendable {
    /// What happened to one estate.
    public struct EstateOutcome: Hashable, Sendable {
        public let estate: Estate.ID
        public let debtor: PartyNumber
        /// Accounts and transactions in the cache after the refresh.
        public var accounts: Int
        public var transactions: Int
        /// Banks and accounts whose newest fetch failed or was partial.
        public var failed: Int
        /// Trouble with the estate itself: the register could not be asked.
        public var problem: Problem?

        public init(
            estate: Estate.ID, debtor: PartyNumber, accounts: Int = 0, transactions: Int = 0, failed: Int = 0,
            problem: Problem? = nil
        ) {
            self.estate = estate
            self.debtor = debtor
            self.accounts = accounts
            self.transactions = transactions
            self.failed = failed
            self.problem = problem
        }
    }

    /// New notices.
    public var notices: Int
    public var estates: [EstateOutcome]
    public var requests: Int
    public var milliseconds: Int
    /// Trouble with the notices themselves.
    public var problem: Problem?
    public var wasStopped: Bool
    /// Banks, and estates whose banks were not known yet, that the user stopped while the rest went on.
    public var stoppedAlone: Int

    public init(
        notices: Int = 0, estates: [EstateOutcome] = [], requests: Int = 0, milliseconds: Int = 0,
        problem: Problem? = nil, wasStopped: Bool = false, stoppedAlone: Int = 0
    ) {
        self.notices = notices
        self.estates = estates
        self.requests = requests
        self.milliseconds = milliseconds
        self.problem = problem
        self.wasStopped = wasStopped
        self.stoppedAlone = stoppedAlone
    }

    /// True when everything that was asked for arrived whole.
    public var isWhole: Bool { !wasStopped && stoppedAlone == 0 && !hasTrouble }

    /// True when something failed or is not all there, whatever was stopped besides.
    public var hasTrouble: Bool {
        let problems = ([problem] + estates.map(\.problem)).compactMap { $0 }
        return problems.contains { $0.code != .stopped } || estates.contains { $0.failed > 0 }
    }

    /// True when nothing at all arrived.
    public var isNothing: Bool {
        problem != nil && estates.isEmpty || (!estates.isEmpty && estates.allSatisfy { $0.problem != nil })
    }
}
