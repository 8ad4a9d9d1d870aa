/// An annotation as a list of all of them shows it: with what the cache knows of its target.
public struct AnnotationSummary: Hashable, Sendable, Identifiable {
    public let revision: AnnotationRevision
    /// The estate it is on, or of; `nil` when the cache doesn't have it.
    public let estate: EstateSummary?
    /// The account it is on, or of; `nil` for an estate, and when the cache has no such account.
    public let account: AccountSummary?
    /// The transaction it is on; `nil` for an estate or an account, and when the cache has no such transaction.
    public let transaction: TransactionRow?

    public var id: AnnotationTarget { revision.target }
    public var target: AnnotationTarget { revision.target }
    public var annotation: Annotation { revision.annotation }

    /// Its target is not in the cache any more, or not yet: kept all the same.
    public var isLoose: Bool {
        switch target {
        case .estate: estate == nil
        case .account: account == nil
        case .transaction: transaction == nil
        }
    }

    public init(
        revision: AnnotationRevision, estate: EstateSummary?, account: AccountSummary?, transaction: TransactionRow?
    ) {
        self.revision = revision
        self.estate = estate
        self.account = account
        self.transaction = transaction
    }
}
