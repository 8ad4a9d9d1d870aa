import BoJSON
public import BoModel

/// Where the banks' APIs are.
public struct EndpointDirectory: Hashable, Sendable {
    /// One row for each bank: the highest version valid now; by the bank's number.
    public let endpoints: [BankEndpoint]
    /// Rows that could not be used: no number of nine digits, no address to be trusted, unknown version, unreadable
    /// dates.
    public let unreadableRows: Int

    public init(endpoints: [BankEndpoint], unreadableRows: Int) {
        self.endpoints = endpoints
        self.unreadableRows = unreadableRows
    }
}

/// A party's accounts in one bank, from all pages of the list.
public struct AccountList: Hashable, Sendable {
    /// Accounts that the debtor owns, in the order sent.
    public let accounts: [AccountDescription]
    /// Accounts that belong to somebody else: counted, never shown.
    public let hiddenAccounts: Int
    /// The worst that any page says.
    public let completeness: Completeness
    /// The bank's words, each once, in the order sent.
    public let messages: [String]
    /// Bytes received.
    public let bytes: Int

    public init(
        accounts: [AccountDescription], hiddenAccounts: Int, completeness: Completeness, messages: [String], bytes: Int
    ) {
        self.accounts = accounts
        self.hiddenAccounts = hiddenAccounts
        self.completeness = completeness
        self.messages = messages
        self.bytes = bytes
    }

    /// This list and that of another number of the same debtor as one: an account that is in both counts once.
    public func joined(with other: AccountList) -> AccountList {
        let known = Set(accounts.map(\.number))
        return AccountList(
            accounts: accounts + other.accounts.filter { !known.contains($0.number) },
            hiddenAccounts: hiddenAccounts + other.hiddenAccounts, completeness: completeness.worse(other.completeness),
            messages: messages + other.messages.filter { !messages.contains($0) }, bytes: bytes + other.bytes)
    }
}

/// What a bank tells of one account.
public struct AccountDetails: Hashable, Sendable {
    /// The list's description completed by the details; `nil` when the bank sent none: the list's must do.
    public let description: AccountDescription?
    public let completeness: Completeness
    public let messages: [String]
    public let bytes: Int
}

/// One page of an account's transactions.
///
/// The answer was opened and checked; its rows are read when they are asked for, so that somebody else can do that
/// while the next page is on its way.
public struct TransactionPage: Sendable {
    let rows: [JSONView]
    let accountCurrency: Currency?
    public let completeness: Completeness
    public let messages: [String]
    /// Where the next page is; `nil` on the last.
    public let next: PageCursor?
    public let bytes: Int

    /// How many transactions the page has.
    public var count: Int { rows.count }

    /// The transactions in the order sent; duplicates among them are the store's business.
    ///
    /// - Complexity: O(*n*), each time it is asked for.
    public var transactions: [Transaction] { rows.map { Wire.transaction($0, accountCurrency) } }
}
