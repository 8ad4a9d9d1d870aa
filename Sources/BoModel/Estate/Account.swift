/// What can be done with an account.
///
/// Source: Accounts, `status`.
public struct AccountStatus: OpenCode {
    public let text: String
    public init(_ text: String) { self.text = text }

    /// A party can use the balance.
    public static let enabled = AccountStatus("enabled")
    /// Nobody can; expected after the opening of an estate.
    public static let disabled = AccountStatus("disabled")
    /// Account, balance and properties are no longer available.
    public static let deleted = AccountStatus("deleted")
    public static let known = [enabled, disabled, deleted]
}

/// What an account is for.
///
/// Source: Accounts, `type`.
public struct AccountType: OpenCode {
    public let text: String
    public init(_ text: String) { self.text = text }

    public static let loan = AccountType("loanAccount")
    public static let salary = AccountType("salaryAccount")
    public static let currency = AccountType("currencyAccount")
    public static let savings = AccountType("savingsAccount")
    public static let client = AccountType("clientAccount")
    public static let taxDeduction = AccountType("taxDeductionAccount")
    public static let business = AccountType("businessAccount")
    public static let creditCard = AccountType("creditCardAccount")
    public static let prepaidCard = AccountType("prepaidCardAccount")
    public static let withoutBalance = AccountType("accountWithoutBalance")
    public static let other = AccountType("otherAccount")
    public static let known = [
        loan, salary, currency, savings, client, taxDeduction, business, creditCard, prepaidCard, withoutBalance, other,
    ]
}

/// Which of an account's balances.
///
/// Source: Account details, `balances[].type`.
public struct BalanceType: OpenCode {
    public let text: String
    public init(_ text: String) { self.text = text }

    /// Booked, less what is reserved.
    public static let available = BalanceType("availableBalance")
    public static let booked = BalanceType("bookedBalance")
    public static let known = [available, booked]
}

/// One balance of an account.
///
/// Sign: negative when overdrawn; the wire sends a magnitude and `creditDebitIndicator` instead.
/// A balance that is missing is no balance: never zero.
public struct Balance: Hashable, Sendable {
    public let type: BalanceType
    /// `nil` when the bank sent none, or none that can be read with certainty; then ``amountAsSent`` has the text.
    public let amount: Money?
    public let amountAsSent: String?
    public let registeredAt: AsSent<Instant>?
    /// Whether ``creditLine`` is part of the amount.
    public let creditLineIncluded: Bool?
    public let creditLine: Money?

    public init(
        type: BalanceType, amount: Money?, amountAsSent: String? = nil, registeredAt: AsSent<Instant>? = nil,
        creditLineIncluded: Bool? = nil, creditLine: Money? = nil
    ) {
        self.type = type
        self.amount = amount
        self.amountAsSent = amountAsSent
        self.registeredAt = registeredAt
        self.creditLineIncluded = creditLineIncluded
        self.creditLine = creditLine
    }
}

/// An account as its bank describes it, the list and the details merged.
///
/// Every field but the number and the reference may be missing.
public struct AccountDescription: Hashable, Sendable {
    public let number: AccountNumber
    /// The bank's opaque key for the calls that follow; may change between two fetches.
    public let reference: String
    public let type: AccountType?
    public let status: AccountStatus?
    public let currency: Currency?
    public let ownerName: String?
    public let ownerNumber: PartyNumber?
    /// The institution that services the account, as the bank names it.
    public let servicerName: String?
    public let servicerNumber: OrganizationNumber?
    public let startDate: AsSent<CivilDate>?
    public let endDate: AsSent<CivilDate>?
    /// In the order sent; the same type may come twice. `nil` before the details were delivered.
    public let balances: [Balance]?

    public init(
        number: AccountNumber, reference: String, type: AccountType? = nil, status: AccountStatus? = nil,
        currency: Currency? = nil, ownerName: String? = nil, ownerNumber: PartyNumber? = nil,
        servicerName: String? = nil, servicerNumber: OrganizationNumber? = nil, startDate: AsSent<CivilDate>? = nil,
        endDate: AsSent<CivilDate>? = nil, balances: [Balance]? = nil
    ) {
        self.number = number
        self.reference = reference
        self.type = type
        self.status = status
        self.currency = currency
        self.ownerName = ownerName
        self.ownerNumber = ownerNumber
        self.servicerName = servicerName
        self.servicerNumber = servicerNumber
        self.startDate = startDate
        self.endDate = endDate
        self.balances = balances
    }

    /// The bank lists the account but delivers nothing more about it by API (`dataNotDelivered`).
    public var isNotDelivered: Bool { reference.lowercased().contains("datanotdelivered") }

    /// The first balance of a type.
    public func balance(_ type: BalanceType) -> Balance? { balances?.first { $0.type == type } }

    /// The description of the list completed by that of the details: what the details have wins, what they lack stays.
    public func merged(with details: AccountDescription) -> AccountDescription {
        AccountDescription(
            number: number, reference: reference, type: details.type ?? type, status: details.status ?? status,
            currency: details.currency ?? currency, ownerName: details.ownerName ?? ownerName,
            ownerNumber: details.ownerNumber ?? ownerNumber, servicerName: details.servicerName ?? servicerName,
            servicerNumber: details.servicerNumber ?? servicerNumber, startDate: details.startDate ?? startDate,
            endDate: details.endDate ?? endDate, balances: details.balances ?? balances)
    }
}

/// An account in the cache.
public enum Account {
    /// The cache's own key of an account; stays the same through every refresh.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let number: Int64
        public init(_ number: Int64) { self.number = number }
        public var description: String { String(number) }
    }
}
