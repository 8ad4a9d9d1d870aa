/// Which annotations: every condition that is set must hold.
public struct AnnotationFilter: Hashable, Sendable {
    /// Of this estate, its accounts and their transactions.
    public var estate: Estate.ID?
    /// Of this account and its transactions.
    public var account: Account.Identity?
    public var kind: AnnotationTarget.Kind?
    public var tag: NoteTag?
    /// Only with a bookmark; false: with or without.
    public var isBookmarked: Bool
    /// Only with a note; false: with or without.
    public var hasNote: Bool

    public init(
        estate: Estate.ID? = nil, account: Account.Identity? = nil, kind: AnnotationTarget.Kind? = nil,
        tag: NoteTag? = nil, isBookmarked: Bool = false, hasNote: Bool = false
    ) {
        self.estate = estate
        self.account = account
        self.kind = kind
        self.tag = tag
        self.isBookmarked = isBookmarked
        self.hasNote = hasNote
    }

    /// Everything that carries a note, a tag or a bookmark.
    public static let all = AnnotationFilter()
}

/// An annotation as a list of all of them shows it: with what the cache knows of its target.
public struct AnnotationSummary: Hashable, Sendable, Identifiable {
    public let revision: AnnotationRevision
    /// The debtor's name, when the estate is in the cache and somebody has told it.
    public let estateName: String?
    /// The account in the cache; `nil` for an estate, and when the cache has no such account.
    public let account: Account.ID?
    /// The transaction in the cache; `nil` for an estate or an account, and when the cache has no such transaction.
    public let transaction: TransactionRow?
    /// Its target is not in the cache any more, or not yet: kept all the same.
    public let isLoose: Bool

    public var id: AnnotationTarget { revision.target }
    public var target: AnnotationTarget { revision.target }
    public var annotation: Annotation { revision.annotation }

    public init(
        revision: AnnotationRevision, estateName: String?, account: Account.ID?, transaction: TransactionRow?,
        isLoose: Bool
    ) {
        self.revision = revision
        self.estateName = estateName
        self.account = account
        self.transaction = transaction
        self.isLoose = isLoose
    }
}
