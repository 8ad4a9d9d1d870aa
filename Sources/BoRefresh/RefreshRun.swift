import BoHub
import BoModel
import BoStore
import Dispatch

/// One refresh from beginning to end: notices, then for each estate its relations, then its banks side by side.
struct RefreshRun: Sendable {
    let tools: RefreshTools
    let lanes: Lanes
    let signs: StopSigns

    func perform(_ scope: RefreshScope) -> RefreshSummary {
        let startedAt = tools.clock.now()
        let requestsBefore = tools.trail.count
        tools.reporter.send(.began(scope, at: startedAt))
        var summary = RefreshSummary()
        do throws(Problem) {
            summary.notices = try NoticeStep(tools: tools).perform()
        } catch {
            summary.problem = error
        }
        do throws(Problem) {
            if scope != .notices, !tools.stop.isRaised { summary.estates = try refreshEstates(scope) }
        } catch {
            summary.problem = error
        }
        let unwritten = tools.trail.flush()
        summary.problem = summary.problem ?? unwritten
        summary.wasStopped = tools.stop.isRaised
        summary.stoppedAlone = summary.wasStopped ? 0 : tools.reporter.stopped
        summary.requests = tools.trail.count - requestsBefore
        summary.milliseconds = Int(tools.clock.now().milliseconds - startedAt.milliseconds)
        tools.reporter.send(.ended(summary))
        return summary
    }

    private func refreshEstates(_ scope: RefreshScope) throws(Problem) -> [RefreshSummary.EstateOutcome] {
        let estates = try wanted(scope)
        let open = estates.filter(\.status.allowsRequests)
        for estate in open { tools.reporter.add(.relations(estate.id), name: estate.debtorName ?? estate.debtor.text) }
        var troubles: [Estate.ID: Problem] = [:]
        for estate in estates where !estate.status.allowsRequests {
            troubles[estate.id] = Problem(.notOpen, estate.debtorName ?? estate.debtor.text)
        }
        if !open.isEmpty {
            do throws(Problem) {
                let directory = try DirectoryStep(tools: tools).perform()
                for (estate, problem) in try ask(open, scope, directory) { troubles[estate] = problem }
            } catch {
                for estate in open {
                    tools.reporter.end(.relations(estate.id), tools.stop.isRaised ? .stopped : .failed, problem: error)
                    troubles[estate.id] = error
                }
            }
        }
        return try estates.map { estate throws(Problem) in try outcome(of: estate, problem: troubles[estate.id]) }
    }

    /// The estates that a scope names.
    private func wanted(_ scope: RefreshScope) throws(Problem) -> [Estate] {
        let estates = try tools.store.estates()
        switch scope {
        case .notices: return []
        case .everything: return estates.filter(\.status.allowsRequests)
        case .estates(let ids, _): return estates.filter { ids.contains($0.id) }
        case .named(let names, _) where names.isEmpty: return estates.filter(\.status.allowsRequests)
        case .named(let names, _):
            let ids = try names.map { name throws(Problem) in
                guard let estate = try tools.store.estate(matching: name) else { throw Problem(.unknownEstate, name) }
                return estate.id
            }
            return estates.filter { ids.contains($0.id) }
        case .account(let id, _, _): return estates.filter { $0.id == id }
        }
    }

    /// Asks the register about one estate after the other, and the banks as they become known, each on its lane.
    private func ask(
        _ estates: [Estate], _ scope: RefreshScope, _ directory: [BankEndpoint]
    ) throws(Problem) -> [(Estate.ID, Problem)] {
        let atWork = DispatchGroup()
        defer { atWork.wait() }
        var troubles: [(Estate.ID, Problem)] = []
        for estate in estates {
            let stop = signs.sign(of: .relations(estate.id))
            guard !stop.isRaised else {
                tools.reporter.end(.relations(estate.id), .stopped)
                continue
            }
            let found = try RelationStep(tools: tools.heeding(stop), estate: estate, directory: directory).perform()
            if let problem = found.problem { troubles.append((estate.id, problem)) }
            for bank in found.banks where scope.includes(bank.relation.bank) && !stop.isRaised {
                enqueue(bank, of: estate, only: scope.account, atWork)
            }
        }
        return troubles
    }

    private func enqueue(_ bank: BankToAsk, of estate: Estate, only: AccountNumber?, _ atWork: DispatchGroup) {
        let step = RefreshStep.ID.bank(estate.id, bank.relation.bank)
        tools.reporter.add(step, name: bank.relation.bankName, estateName: estate.debtorName ?? estate.debtor.text)
        guard let endpoint = bank.endpoint else {
            return tools.reporter.end(step, .letter, problem: Problem(.letter, bank.relation.bankName))
        }
        let job = BankJob(
            tools: tools.heeding(signs.sign(of: step)), estate: estate, bank: bank, endpoint: endpoint, only: only)
        lanes.lane(of: bank.relation.bank).async(group: atWork) { job.perform() }
    }

    /// What the cache holds of an estate now, and how many of its banks and accounts are not whole.
    private func outcome(of estate: Estate, problem: Problem?) throws(Problem) -> RefreshSummary.EstateOutcome {
        var outcome = RefreshSummary.EstateOutcome(estate: estate.id, debtor: estate.debtor, problem: problem)
        let holdings = try tools.store.holdings(of: estate.id)
        outcome.accounts = holdings.reduce(0) { $0 + $1.accounts }
        outcome.transactions = holdings.reduce(0) { $0 + $1.transactions }
        outcome.failed = holdings.count { $0.state == .failed || $0.state == .partial }
        return outcome
    }
}

extension RefreshScope {
    /// Whether a bank is among those to ask.
    fileprivate func includes(_ bank: OrganizationNumber) -> Bool {
        switch self {
        case .notices: false
        case .everything: true
        case .estates(_, let banks), .named(_, let banks): banks?.contains(bank) ?? true
        case .account(_, let only, _): bank == only
        }
    }

    fileprivate var account: AccountNumber? {
        if case .account(_, _, let number) = self { number } else { nil }
    }
}
