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
