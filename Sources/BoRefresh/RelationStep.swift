import BoHub
import BoModel
import BoStore

/// A bank to ask about an estate, and the numbers to ask it about.
struct BankToAsk: Sendable {
    let relation: BankRelation
    /// Where its API is; `nil` when a letter must be sent.
    let endpoint: BankEndpoint?
    let parties: [PartyNumber]
}

/// Asks the customer register which banks had relations with an estate's debtor.
struct RelationStep: Sendable {
    let tools: RefreshTools
    let estate: Estate
    let directory: [BankEndpoint]

    private var step: RefreshStep.ID { .relations(estate.id) }

    /// - Returns: the banks; when the register can't be asked, those that an earlier refresh found, and the problem.
    func perform() throws(Problem) -> (banks: [BankToAsk], problem: Problem?) {
        let reporter = tools.reporter
        reporter.start(step)
        do throws(Problem) {
            let found = try fetch()
            let relations = found.map(\.relation)
            reporter.saved(
                try tools.store.saveRelations(relations, of: estate.id, directory: directory, at: tools.clock.now()))
            reporter.note(.relations(banks: relations.count))
            reporter.end(step, .complete)
            return (found, nil)
        } catch {
            reporter.end(step, tools.stop.isRaised ? .stopped : .failed, problem: error)
            reporter.note(.trouble(error))
            if error.code != .stopped {
                reporter.saved(try tools.store.saveRelationsProblem(error, of: estate.id, at: tools.clock.now()))
            }
            return (try knownBanks(), error)
        }
    }

    /// One question for each number of the debtor: a person and each of the person's businesses.
    private func fetch() throws(Problem) -> [BankToAsk] {
        let call = try tools.call(about: estate)
        let span = tools.widestSpan(of: estate)
        var order: [OrganizationNumber] = []
        var relations: [OrganizationNumber: BankRelation] = [:]
        var parties: [OrganizationNumber: [PartyNumber]] = [:]
        for party in estate.parties {
            let answer = try tools.retrier.attempt(step, bank: nil) { () throws(HubError) in
                try tools.hub.bankRelations(of: party, in: span, call)
            }
            for relation in answer {
                if relations[relation.bank] == nil { order.append(relation.bank) }
                relations[relation.bank] = relations[relation.bank] ?? relation
                if parties[relation.bank]?.contains(party) != true { parties[relation.bank, default: []].append(party) }
            }
        }
        return order.compactMap { bank in
            relations[bank].map { BankToAsk(relation: $0, endpoint: endpoint(of: bank), parties: parties[bank] ?? []) }
        }
    }

    private func knownBanks() throws(Problem) -> [BankToAsk] {
        try tools.store.bankRelations(of: estate.id).map {
            BankToAsk(relation: $0, endpoint: endpoint(of: $0.bank), parties: estate.parties)
        }
    }

    private func endpoint(of bank: OrganizationNumber) -> BankEndpoint? {
        directory.first { $0.bank == bank }
    }
}
