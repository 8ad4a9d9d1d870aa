public import BoModel
import GRDB
import Synchronization

extension Store {
    /// Answers a question from one snapshot of the cache.
    ///
    /// - Parameter isStopped: asked now and then; once it says true nobody wants the answer any more.
    /// - Parameter partial: is given what is known so far when an answer takes longer.
    /// - Throws: ``Problem/Code/cacheDamaged`` or ``Problem/Code/cacheUnreadable`` with SQLite's own words;
    ///   ``Problem/Code/stopped`` when it was.
    public func answer(
        _ question: Question, until isStopped: @escaping () -> Bool = { false }, partial: ((Answer) -> Void)? = nil
    ) throws(Problem) -> Answer {
        switch question {
        case .estates: .estates(try estateSummaries())
        case .banks(let estate): .banks(try banks(of: estate))
        case .accounts(let estate, let bank): .accounts(try accounts(of: estate, at: bank))
        case .transactions(let query, let rows):
            .transactions(
                try transactions(
                    query, rows: rows, until: isStopped, partial: partial.map { give in { give(.transactions($0)) } }))
        case .transaction(let query, let step): .transaction(try transaction(query, step: step))
        case .match(let query, let place, let isForward):
            .match(try match(query, from: place, isForward: isForward, until: isStopped))
        case .groups(let query, let rows):
            .groups(
                try groups(
                    query, rows: rows, until: isStopped, partial: partial.map { give in { give(.groups($0)) } }))
        case .problems: .problems(try standingProblems())
        case .annotations: .annotations(try annotations())
        case .index: .index(try index())
        case .chart(let subject): .chart(try chart(subject))
        case .timeline(let query, let rows):
            .timeline(
                try timeline(
                    query, rows: rows, until: isStopped, partial: partial.map { give in { give(.timeline($0)) } }))
        case .timelineTransaction(let query, let step): .transaction(try transaction(query, step: step))
        case .trends(let estate, let bank): .trends(try trends(of: estate, at: bank))
        }
    }

    /// Every estate, newest opening first.
    private func estateSummaries() throws(Problem) -> [EstateSummary] {
        try read { db in try EstateSheet.all(db).reversed().map(\.summary) }
    }

    private func banks(of estate: Estate.ID) throws(Problem) -> BanksAnswer? {
        try read { db in
            try EstateSheet.one(estate, db).map { BanksAnswer(estate: $0.summary, banks: $0.bankSummaries) }
        }
    }

    private func accounts(of estate: Estate.ID, at bank: OrganizationNumber?) throws(Problem) -> AccountsAnswer? {
        try read { db in
            guard let sheet = try EstateSheet.one(estate, db) else { return nil }
            let accounts = sheet.accounts.map(\.summary).filter { bank == nil || $0.bank == bank }
            return AccountsAnswer(
                estate: sheet.summary, bank: sheet.bankSummaries.first { $0.relation.bank == bank },
                accounts: accounts)
        }
    }
}
