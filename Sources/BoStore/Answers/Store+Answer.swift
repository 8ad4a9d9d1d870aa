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
        case .directory: .directory(try directory())
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
        try read { db in try self.summaries(try AccountRecord.all(db).map(\.summary), db) }
    }

    /// Every estate, newest opening first.
    ///
    /// - Parameter accounts: those of all estates.
    func summaries(_ accounts: [AccountSummary], _ db: Database) throws -> [EstateSummary] {
        let banks = Dictionary(grouping: try BankRecord.all(db), by: \.estate)
        let accounts = Dictionary(grouping: accounts, by: \.estate)
        let records = try EstateRecord.all(db)
        return try NoticeRecords.estates(db).reversed().map { estate in
            EstateSummary(
                estate, records[estate.id] ?? EstateRecord(), banks: banks[estate.id] ?? [],
                accounts: accounts[estate.id] ?? [])
        }
    }

    private func banks(of estate: Estate.ID) throws(Problem) -> BanksAnswer? {
        try read { db in
            guard let known = try NoticeRecords.estate(estate, db) else { return nil }
            let accounts = try AccountRecord.all(of: estate, at: nil, db).map(\.summary)
            let banks = try BankRecord.all(of: estate, db)
            let byBank = Dictionary(grouping: accounts, by: \.bank)
            let summary = EstateSummary(
                known, try EstateRecord.one(estate, db), banks: banks, accounts: accounts)
            return BanksAnswer(
                estate: summary, banks: banks.map { $0.summary(with: byBank[$0.relation.bank] ?? []) })
        }
    }

    private func accounts(of estate: Estate.ID, at bank: OrganizationNumber?) throws(Problem) -> AccountsAnswer? {
        try read { db in
            guard let known = try NoticeRecords.estate(estate, db) else { return nil }
            let all = try AccountRecord.all(of: estate, at: nil, db).map(\.summary)
            let banks = try BankRecord.all(of: estate, db)
            let accounts = all.filter { bank == nil || $0.bank == bank }
            return AccountsAnswer(
                estate: EstateSummary(known, try EstateRecord.one(estate, db), banks: banks, accounts: all),
                bank: banks.first { $0.relation.bank == bank }?.summary(with: accounts), accounts: accounts)
        }
    }
}
