/// Whether the debtor owns accounts in a bank, as the customer register says.
///
/// Source: customerRelationships v2, `ownershipType`.
public struct OwnershipType: OpenCode {
    public let text: String
    public init(_ text: String) { self.text = text }

    public static let primaryOwner = OwnershipType("primaryOwner")
    public static let notPrimaryOwner = OwnershipType("notPrimaryOwner")
    /// The register lacks the history; the bank must still be asked.
    public static let unknown = OwnershipType("unknown")
    public static let known = [primaryOwner, notPrimaryOwner, unknown]
}

/// A bank with which the customer register knows a relation (kundeforhold).
public struct BankRelation: Hashable, Sendable {
    public let bank: OrganizationNumber
    public let bankName: String
    /// Whether there is an account that can be credited today. False does not mean that there is none.
    public let activeAccount: Bool?
    public let ownership: OwnershipType?

    public init(bank: OrganizationNumber, bankName: String, activeAccount: Bool?, ownership: OwnershipType?) {
        self.bank = bank
        self.bankName = bankName
        self.activeAccount = activeAccount
        self.ownership = ownership
    }
}

/// A line of the endpoint directory: where a bank's API is.
public struct BankEndpoint: Hashable, Sendable {
    public let bank: OrganizationNumber
    public let bankName: String
    /// The base address, used as it stands: its last slash or the lack of it matters to the token's audience.
    public let url: String
    public let version: Version
    /// `test` or `prod`, as sent.
    public let environment: String?
    /// Clear answers are accepted from a test environment or this very machine, never from production.
    public var isProduction: Bool { environment?.lowercased() == "prod" }

    /// The version of the banks' API.
    public enum Version: String, Hashable, Sendable, Comparable {
        case v1, v2
        public static func < (left: Version, right: Version) -> Bool { left.rawValue < right.rawValue }
    }

    public init(bank: OrganizationNumber, bankName: String, url: String, version: Version, environment: String?) {
        self.bank = bank
        self.bankName = bankName
        self.url = url
        self.version = version
        self.environment = environment
    }
}

/// How a bank can be asked.
public enum BankChannel: String, Hashable, Sendable, CaseIterable {
    /// By its API, in seconds.
    case api
    /// Not in the endpoint directory: a digital letter must be sent.
    case letter
}
