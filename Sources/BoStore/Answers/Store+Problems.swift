import BoModel
import GRDB

extension Store {
    /// Everything that stands unsolved, newest first; what has no time comes last.
    func standingProblems() throws(Problem) -> [StandingProblem] {
        try read { db in
            let problems = try EstateSheet.all(db).flatMap { sheet in
                StandingProblem.all(
                    of: sheet.estate, sheet.record, banks: sheet.banks,
                    accounts: sheet.accounts.map { ($0.summary, triedAt: $0.triedAt) },
                    name: sheet.summary.name ?? sheet.estate.debtor.text)
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
    /// What stands unsolved about an estate. A bank that failed only because an account of its did is not told twice.
    static func all(
        of estate: Estate, _ record: EstateRecord, banks: [BankRecord],
        accounts: [(summary: AccountSummary, triedAt: Instant?)], name: String?
    ) -> [StandingProblem] {
        func told(
            _ problem: Problem, by bank: BankRelation? = nil, about account: AccountNumber? = nil, at: Instant?
        ) -> StandingProblem {
            StandingProblem(
                problem: problem, estate: estate.id, estateName: name, bank: bank?.bank, bankName: bank?.bankName,
                account: account, at: at)
        }
        let ofAccounts = accounts.compactMap { account, triedAt -> StandingProblem? in
            guard account.absentSince == nil,
                let problem = Problem(account.state, account.problem, account.message, of: account.bankName)
            else { return nil }
            let bank = BankRelation(
                bank: account.bank, bankName: account.bankName, activeAccount: nil, ownership: nil)
            return told(problem, by: bank, about: account.description.number, at: triedAt)
        }
        let ofBanks = banks.compactMap { bank -> StandingProblem? in
            guard bank.absentSince == nil else { return nil }
            if bank.channel == .letter {
                guard estate.status.allowsRequests else { return nil }
                return told(Problem(.letter, bank.relation.bankName), by: bank.relation, at: record.relationsAt)
            }
            guard let problem = Problem(bank.state, bank.problem, bank.message, of: bank.relation.bankName),
                bank.state != .partial
                    || !ofAccounts.contains(where: { $0.bank == bank.relation.bank && $0.problem == problem })
            else { return nil }
            return told(problem, by: bank.relation, at: bank.triedAt)
        }
        return (record.problem.map { [told($0, at: record.problemAt)] } ?? []) + ofBanks + ofAccounts
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
