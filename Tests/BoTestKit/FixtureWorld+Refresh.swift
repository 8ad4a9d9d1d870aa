public import BoModel

extension FixtureWorld {
    /// The events of a refresh that is under way, with every state a step can be in.
    public static let refreshUnderWay: [RefreshEvent] = {
        let start = now.adding(seconds: -65)
        func step(
            _ id: RefreshStep.ID, _ name: String, _ state: RefreshStep.State, done: Int = 0, of total: Int? = nil,
            transactions: Int = 0, bytes: Int = 0, seconds: Int64? = nil, problem: Problem? = nil, retry: Int64? = nil
        ) -> RefreshEvent {
            var step = RefreshStep(id: id, name: name, estateName: "Fjordheim Bygg AS", state: state)
            (step.done, step.total, step.transactions, step.bytes) = (done, total, transactions, bytes)
            if state != .waiting && state != .letter { step.startedAt = start }
            if let seconds { step.endedAt = start.adding(seconds: seconds) }
            step.problem = problem
            step.retryAt = retry.map { now.adding(seconds: $0) }
            return .step(step)
        }
        func bank(_ number: String) -> RefreshStep.ID { .bank(firstEstate, OrganizationNumber(number)) }
        func note(_ seconds: Int64, _ bank: String?, _ account: String?, _ kind: WorkLogLine.Kind) -> RefreshEvent {
            .note(
                WorkLogLine(
                    at: start.adding(seconds: seconds), bank: bank, account: account.map { AccountNumber($0) }, kind))
        }
        let busy = Problem(.failed, "Fjellbanken", detail: "temporarily unavailable", otherCode: "503")
        return [
            .began(.estates([firstEstate], banks: nil), at: start),
            step(.notices, "", .complete, done: 1, of: 1, bytes: 4_100, seconds: 1),
            step(.relations(firstEstate), "Fjordheim Bygg AS", .complete, done: 1, of: 1, bytes: 900, seconds: 2),
            step(.directory, "", .complete, done: 1, of: 1, bytes: 21_000, seconds: 3),
            step(
                bank("317000111"), "Nordvik Sparebank", .running, done: 3, of: 8, transactions: 118_204,
                bytes: 203_000_000),
            step(
                bank("317000222"), "Havlandet Bank ASA", .partial, done: 2, of: 2, transactions: 37, bytes: 61_000,
                seconds: 12, problem: Problem(.partial, "Havlandet Bank ASA", detail: "Kredittkort leveres i eget brev")
            ),
            step(bank("317000333"), "Fjellbanken", .retrying, done: 0, of: 2, problem: busy, retry: 24),
            step(bank("317000444"), "Kystkreditt Finans AS", .letter),
            step(bank("317000555"), "Innlandsbanken", .waiting),
            note(1, nil, nil, .notices(new: 2)),
            note(2, nil, nil, .relations(banks: 6)),
            note(4, "Nordvik Sparebank", nil, .accounts(count: 8, hidden: 2)),
            note(12, "Havlandet Bank ASA", "32011044120", .account(transactions: 37, duplicates: 1)),
            note(41, "Fjellbanken", nil, .retry(busy, attempt: 2, of: 5, seconds: 30)),
            note(60, "Nordvik Sparebank", "15034288121", .page(number: 118, transactions: 118_204)),
        ]
    }()
}
