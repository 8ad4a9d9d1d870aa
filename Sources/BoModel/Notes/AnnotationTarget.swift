extension Account {
    /// Which account in the world: stays the same through every refresh, and in another cache.
    public struct Identity: Hashable, Sendable {
        public let estate: Estate.ID
        public let bank: OrganizationNumber
        /// As the bank sent it.
        public let number: AccountNumber

        public init(estate: Estate.ID, bank: OrganizationNumber, number: AccountNumber) {
            self.estate = estate
            self.bank = bank
            self.number = number
        }
    }
}

extension Transaction {
    /// Which transaction in the world: stays the same through every refresh, and in another cache.
    public struct Identity: Hashable, Sendable {
        public let account: Account.Identity
        /// As ``Transaction/ID/key``.
        public let key: String
        /// As ``Transaction/ID/copy``.
        public let copy: Int

        public init(account: Account.Identity, key: String, copy: Int) {
            self.account = account
            self.key = key
            self.copy = copy
        }
    }
}

/// What a user can put notes, tags and bookmarks on, by an identity that no refresh changes.
public enum AnnotationTarget: Hashable, Sendable {
    case estate(Estate.ID)
    case account(Account.Identity)
    case transaction(Transaction.Identity)

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case estate, account, transaction
    }

    public var kind: Kind {
        switch self {
        case .estate: .estate
        case .account: .account
        case .transaction: .transaction
        }
    }

    /// The estate it is, or belongs to.
    public var estate: Estate.ID {
        switch self {
        case .estate(let estate): estate
        case .account(let account): account.estate
        case .transaction(let transaction): transaction.account.estate
        }
    }

    /// The account it is, or belongs to; `nil` for an estate.
    public var account: Account.Identity? {
        switch self {
        case .estate: nil
        case .account(let account): account
        case .transaction(let transaction): transaction.account
        }
    }
}

extension EstateSummary {
    /// What to put a note about this estate on.
    public var target: AnnotationTarget { .estate(id) }
}

extension AccountSummary {
    public var identity: Account.Identity {
        Account.Identity(estate: estate, bank: bank, number: description.number)
    }

    /// What to put a note about this account on.
    public var target: AnnotationTarget { .account(identity) }

    /// What to put a note about one of this account's transactions on.
    public func target(of transaction: Transaction.ID) -> AnnotationTarget {
        .transaction(Transaction.Identity(account: identity, key: transaction.key, copy: transaction.copy))
    }
}
