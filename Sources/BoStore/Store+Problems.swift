import BoModel
import GRDB

extension Store {
    /// Everything that stands unsolved, newest first; what has no time comes last.
    func standingProblems() throws(Problem) -> [StandingProblem] {
        try read { db in
            let records = try EstateRecord.all(db)
            let banks = Dictionary(grouping: try BankRecord.all(db), by: \.estate)
            let accounts = Dictionary(grouping: try AccountRecord.all(db), by: \.summary.estate)
            var problems: [StandingProblem] = []
            for estate in try NoticeRecords.estates(db) {
                let record = records[estate.id] ?? EstateRecord()
                let itsBanks = banks[estate.id] ?? []
                let itsAccounts = accounts[estate.id] ?? []
                let summary = EstateSummary(estate, record, banks: itsBanks, accounts: itsAccounts.map(\.summary))
                if let problem = record.problem {
                    problems.append(StandingProblem(problem, of: summary, at: record.problemAt))
                }
                problems += itsBanks.compactMap { StandingProblem($0, of: summary, record: record) }
                problems += itsAccounts.compactMap { StandingProblem($0, of: summary) }
            }
            // The order in which they were found decides between equals.
            return problems.enumerated().sorted { left, right in
                let (first, second) = (left.element.at, right.element.at)
                if first == second { return left.offset < right.offset }
                guard let second else { return true }
                return first.map { $0 > second } ?? false
            }.map(\.element)
        }
    }
}

extension StandingProblem {
    fileprivate init(
        _ problem: Problem, of estate: EstateSummary, bank: BankRelation? = nil, account: AccountNumber? = nil,
        at: Instant?
    ) {
        self.init(
            problem: problem, estate: estate.id, estateName: estate.name, bank: bank?.bank, bankName: bank?.bankName,
            account: account, at: at)
    }

    /// A bank that failed, that holds more than it said, or that must be written to.
    fileprivate init?(_ bank: BankRecord, of estate: EstateSummary, record: EstateRecord) {
        guard bank.absentSince == nil else { return nil }
        if bank.channel == .letter {
            guard estate.estate.status.allowsRequests else { return nil }
            let problem = Problem(.letter, bank.relation.bankName)
            self.init(problem, of: estate, bank: bank.relation, at: record.relationsAt)
            return
        }
        guard let problem = Problem(bank.state, bank.problem, bank.message, of: bank.relation.bankName) else {
            return nil
        }
        self.init(problem, of: estate, bank: bank.relation, at: bank.triedAt)
    }

    fileprivate init?(_ account: AccountRecord, of estate: EstateSummary) {
        let summary = account.summary
        guard summary.absentSince == nil,
            let problem = Problem(summary.state, summary.problem, summary.message, of: summary.bankName)
        else { return nil }
        let bank = BankRelation(bank: summary.bank, bankName: summary.bankName, activeAccount: nil, ownership: nil)
        self.init(problem, of: estate, bank: bank, account: summary.description.number, at: account.triedAt)
    }
}

extension Problem {
    /// The problem of something that did not go well; where none was named, the state and the message make one.
    fileprivate init?(_ state: FetchState, _ problem: Problem?, _ message: String?, of subject: String) {
        switch state {
        case .never, .complete: return nil
        case .partial: self = problem ?? Problem(.partial, subject, detail: message)
        case .failed: self = problem ?? Problem(.failed, subject, detail: message)
        }
    }
}
