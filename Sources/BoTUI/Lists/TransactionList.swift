import BoModel

/// A list that a transaction is opened from, and in which its neighbours are.
enum TransactionList: Hashable, Sendable {
    case account(TransactionQuery)
    case timeline(TimelineQuery)

    /// The transaction that steps are counted from.
    var anchor: Transaction.ID? {
        get {
            switch self {
            case .account(let query): return query.anchor
            case .timeline(let query):
                if case .transaction(let id)? = query.anchor { return id }
                return nil
            }
        }
        set {
            switch self {
            case .account(var query):
                query.anchor = newValue
                self = .account(query)
            case .timeline(var query):
                query.anchor = newValue.map { .transaction($0) }
                self = .timeline(query)
            }
        }
    }

    func question(step: Int) -> Question {
        switch self {
        case .account(let query): .transaction(query, step: step)
        case .timeline(let query): .timelineTransaction(query, step: step)
        }
    }
}

/// A screen that is about one transaction of a list.
protocol AboutTransaction: AboutAccount {
    var list: TransactionList { get }
    /// `nil` before the cache has said anything.
    var answer: TransactionAnswer? { get }
}

/// A screen that lists the transactions of one account.
protocol TransactionListing: AboutAccount {
    var transactionList: TransactionList { get }
}
