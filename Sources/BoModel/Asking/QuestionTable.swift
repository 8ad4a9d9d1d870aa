/// The table of questions: one row for each.
///
/// A new question has a case in ``Question`` and ``Answer``, a row here and one in `Store.answer`. The compiler asks
/// for all.
extension Question {
    /// What follows from a question.
    struct Row {
        /// Which part of the cache the answer is made from.
        let source: Source
        /// Whether the answer shows notes, tags, bookmarks or cut-off dates.
        var showsNotes = true
        /// What the cache looks through millions of rows for; `nil` when the answer takes no time.
        var search: Search?
    }

    /// A part of the cache.
    enum Source {
        case everything
        /// An estate with its banks and accounts.
        case estate(Estate.ID)
        /// The accounts of an estate: of one of its banks, or of all.
        case accounts(of: Estate.ID, at: OrganizationNumber?)
        /// The transactions of an account, and all that is said of the estate.
        case transactions(of: Account.ID)
        /// The transactions of all accounts of an estate, or of all estates.
        case allTransactions(of: Estate.ID?)
    }

    /// What is looked for, whatever part of the result is wanted. Two questions of the same search wait for the same
    /// work.
    enum Search: Equatable {
        case transactions(of: Account.ID, TransactionFilter, TransactionOrder)
        /// In another order, or with other words, it is the same counting.
        case groups(of: Account.ID, TransactionFilter, TransactionGrouping)
        case timeline(of: Estate.ID?, TransactionFilter, isAscending: Bool)
    }

    /// The compiler asks for the row of every question.
    var row: Row {
        switch self {
        case .estates, .problems, .annotations, .index: Row(source: .everything)
        case .banks(let estate): Row(source: .estate(estate))
        case .accounts(let estate, let bank): Row(source: .accounts(of: estate, at: bank))
        case .trends(let estate, let bank): Row(source: .accounts(of: estate, at: bank), showsNotes: false)
        case .transactions(let query, _):
            Row(
                source: .transactions(of: query.account),
                search: .transactions(of: query.account, query.filter, query.order))
        case .transaction(let query, _), .match(let query, _, _): Row(source: .transactions(of: query.account))
        case .groups(let query, _):
            Row(
                source: .transactions(of: query.account),
                search: .groups(of: query.account, query.filter, query.grouping))
        case .chart(.account(let account)): Row(source: .transactions(of: account))
        case .chart(.estate): Row(source: .everything)
        case .timeline(let query, _):
            Row(
                source: .allTransactions(of: query.estate),
                search: .timeline(of: query.estate, query.filter, isAscending: query.isAscending))
        case .timelineTransaction(let query, _): Row(source: .allTransactions(of: query.estate))
        }
    }

    /// Whether a change may have given this question another answer.
    public func isTouched(by change: Change) -> Bool {
        if case .annotations = change, !row.showsNotes { return false }
        return row.source.isTouched(by: change)
    }

    /// Whether the cache looks through rows for an answer that nobody waits for any more, because another question is
    /// wanted now. The cache gives such a search up when it is asked the next question.
    public func isSuperseded(by wanted: Question) -> Bool {
        guard let search = row.search else { return false }
        return wanted.row.search != search
    }

    /// Whether the cache may look through millions of rows for the answer.
    public var takesTime: Bool { row.search != nil }
}

extension Question.Source {
    fileprivate func isTouched(by change: Change) -> Bool {
        if case .notices = change { return true }
        return switch self {
        case .everything: true
        case .estate(let estate): change.estate == estate
        case .accounts(let estate, let bank):
            change.estate == estate && (bank == nil || change.bank == nil || change.bank == bank)
        case .transactions(let account): change.account == nil || change.account == account
        case .allTransactions(let estate): change.account == nil || estate == nil || change.estate == estate
        }
    }
}

extension Change {
    /// The estate it is about; `nil` when it is about all.
    fileprivate var estate: Estate.ID? {
        switch self {
        case .notices: nil
        case .banks(let estate), .accounts(let estate, _), .transactions(let estate, _, _), .annotations(let estate),
            .purged(let estate):
            estate
        }
    }

    /// The bank whose accounts changed; `nil` when it is not about those of one bank.
    fileprivate var bank: OrganizationNumber? {
        switch self {
        case .accounts(_, let bank), .transactions(_, let bank, _): bank
        case .notices, .banks, .annotations, .purged: nil
        }
    }

    /// The account whose transactions changed; `nil` when it is not about those of one account.
    fileprivate var account: Account.ID? {
        if case .transactions(_, _, let account) = self { account } else { nil }
    }
}

extension Answer {
    /// False when the rest of the answer is still on its way.
    public var isComplete: Bool {
        switch self {
        case .transactions(let answer?): answer.isComplete
        case .groups(let answer?): answer.isComplete
        case .timeline(let answer?): answer.isComplete
        case .estates, .banks, .accounts, .transactions, .transaction, .match, .groups, .problems, .annotations,
            .index, .chart, .timeline, .trends:
            true
        }
    }

    /// Whether the answer shows data that is synthetic.
    public var isSynthetic: Bool {
        switch self {
        case .estates(let estates): estates.contains { $0.isSynthetic }
        case .banks(let answer): answer?.estate.isSynthetic == true
        case .accounts(let answer): answer?.estate.isSynthetic == true
        case .transactions(let answer): answer?.estate.isSynthetic == true
        case .transaction(let answer): answer?.estate.isSynthetic == true
        case .groups(let answer): answer?.estate.isSynthetic == true
        case .chart(let answer): answer?.estate.isSynthetic == true
        case .timeline(let answer): answer?.estates.contains { $0.isSynthetic } == true
        case .match, .problems, .annotations, .index, .trends: false
        }
    }
}
