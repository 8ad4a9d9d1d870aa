import BoHub
import BoModel
import BoStore

/// Fetches what one bank has about one estate: the list of accounts, then each account. A failing account never
/// spoils its bank, a failing bank never spoils the estate.
struct BankJob: Sendable {
    let tools: RefreshTools
    let estate: Estate
    let bank: BankToAsk
    let endpoint: BankEndpoint
    /// The only account that is wanted; `nil` for all.
    let only: AccountNumber?

    private var bankID: OrganizationNumber { bank.relation.bank }
    private var name: String { bank.relation.bankName }
    private var step: RefreshStep.ID { .bank(estate.id, bankID) }

    func perform() {
        guard !tools.stop.isRaised else { return tools.reporter.end(step, .stopped) }
        tools.reporter.start(step)
        do throws(Problem) {
            let call = try tools.call(about: estate)
            let list = try fetchList(call)
            let outcomes = try fetchAccounts(list, call)
            try conclude(list, outcomes)
        } catch {
            fail(error)
        }
    }

    // MARK: The list

    /// The accounts of every number that the register connects with this bank, as one list.
    private func fetchList(_ call: HubCall) throws(Problem) -> AccountList {
        let span = tools.widestSpan(of: estate)
        var whole: AccountList?
        for party in bank.parties {
            let list = try tools.retrier.attempt(step, bank: name) { () throws(HubError) in
                try tools.hub.accounts(of: party, alsoOwnedBy: estate.parties, at: endpoint, in: span, call)
            }
            tools.reporter.update(step) { $0.bytes += list.bytes }
            whole = whole?.joined(with: list) ?? list
        }
        return whole ?? AccountList(accounts: [], hiddenAccounts: 0, completeness: .complete, messages: [], bytes: 0)
    }

    // MARK: The accounts

    private func fetchAccounts(_ list: AccountList, _ call: HubCall) throws(Problem) -> [AccountOutcome] {
        let saved = try tools.store.saveAccounts(
            list.accounts, hidden: list.hiddenAccounts, of: estate.id, at: bankID, fetchedAt: tools.clock.now())
        tools.reporter.saved(saved.change)
        tools.reporter.note(bank: name, .accounts(count: saved.ids.count, hidden: list.hiddenAccounts))
        let wanted = list.accounts.filter { only == nil || $0.number == only }
        tools.reporter.update(step) { $0.total = wanted.count }
        let rotated = RotatedReferences { () throws(Problem) in try fetchList(call).accounts }
        var outcomes: [AccountOutcome] = []
        for account in wanted {
            guard let id = saved.ids[account.number] else { continue }
            guard !tools.stop.isRaised else { throw Problem(.stopped, name) }
            let job = AccountJob(
                tools: tools, estate: estate, bank: bank, endpoint: endpoint, id: id, account: account, call: call,
                rotated: rotated)
            outcomes.append(try job.perform())
            tools.reporter.update(step) { $0.done += 1 }
        }
        return outcomes
    }

    // MARK: The outcome

    /// Says how the bank fared: no better than its list, and no better than its accounts.
    private func conclude(_ list: AccountList, _ outcomes: [AccountOutcome]) throws(Problem) {
        var state = FetchState.complete
        var problem: Problem?
        if let doubt = endpoint.doubt(about: list.completeness, list.messages, at: name) {
            (state, problem) = (.partial, doubt)
        } else if list.accounts.isEmpty && list.hiddenAccounts == 0 {
            problem = Problem(.noAccounts, name)
        }
        if let worst = outcomes.first(where: { $0.state == .failed }) ?? outcomes.first(where: { $0.state == .partial })
        {
            (state, problem) = (.partial, problem ?? worst.problem)
        }
        if !outcomes.isEmpty, outcomes.allSatisfy({ $0.state == .failed }) { state = .failed }
        if only == nil {
            tools.reporter.saved(
                try tools.store.saveBankOutcome(
                    state: state, problem: problem, message: list.messages.summary, of: estate.id, bank: bankID,
                    at: tools.clock.now()))
        }
        tools.reporter.end(step, RefreshStep.State(state), problem: problem)
    }

    private func fail(_ problem: Problem) {
        let wasStopped = problem.code == .stopped
        if !wasStopped {
            tools.reporter.note(bank: name, .trouble(problem))
            let change = try? tools.store.saveBankOutcome(
                state: .failed, problem: problem, message: nil, of: estate.id, bank: bankID, at: nil)
            tools.reporter.saved(change)
        }
        if wasStopped { keepWhatArrived(problem) }
        tools.reporter.end(step, wasStopped ? .stopped : .failed, problem: problem)
    }

    /// A bank that was stopped for the first time, with its accounts listed but not all fetched, has something and
    /// not all: to call it never fetched would leave its figures without an age. One that was fetched before stays as
    /// it was.
    private func keepWhatArrived(_ problem: Problem) {
        guard let known = try? tools.store.holdings(of: estate.id).first(where: { $0.bank == bankID }),
            known.state == .never, known.accounts > 0
        else { return }
        let change = try? tools.store.saveBankOutcome(
            state: .partial, problem: problem, message: nil, of: estate.id, bank: bankID, at: tools.clock.now())
        tools.reporter.saved(change)
    }
}

extension RefreshStep.State {
    fileprivate init(_ state: FetchState) {
        switch state {
        case .never: self = .waiting
        case .complete: self = .complete
        case .partial: self = .partial
        case .failed: self = .failed
        }
    }
}

extension [String] {
    /// The bank's messages on one line; `nil` when there are none.
    var summary: String? { isEmpty ? nil : joined(separator: " · ") }
}

extension BankEndpoint {
    /// Why an answer can't be taken as all there is; `nil` when the bank says that it is.
    ///
    /// Version 1 may leave the word out, and then means nothing by it; version 2 must say it.
    func doubt(about completeness: Completeness, _ messages: [String], at subject: String) -> Problem? {
        switch completeness {
        case .complete: nil
        case .unknown where version == .v1: nil
        case .partial, .unknown: Problem(.partial, subject, detail: messages.summary)
        }
    }
}
