import BoModel
import BoStore
import Testing

@Suite struct SummaryTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    private func summary() throws -> EstateSummary {
        guard case .estates(let all) = try stage.store.answer(.estates) else { throw Problem(.failed) }
        guard case .banks(let banks?) = try stage.store.answer(.banks(of: stage.estate)) else { throw Problem(.failed) }
        guard case .accounts(let accounts?) = try stage.store.answer(.accounts(of: stage.estate, at: bank)) else {
            throw Problem(.failed)
        }
        // Every answer tells the same of the estate.
        #expect(all.first == banks.estate)
        #expect(all.first == accounts.estate)
        #expect(try stage.transactions().estate == all.first)
        #expect(banks.banks.first { $0.id == bank } == accounts.bank)
        guard case .index(let index) = try stage.store.answer(.index) else { throw Problem(.failed) }
        #expect(index.estates == all)
        #expect(Set(index.banks) == Set(banks.banks))
        #expect(Set(index.accounts).isSuperset(of: accounts.accounts))
        return banks.estate
    }

    @Test func `an estate sums up its banks and accounts`() throws {
        try stage.fetch([[payment("A", "2026-01-01"), payment("B", "2026-01-02")]])
        let second = AccountDescription(
            number: AccountNumber("2"), reference: "b", ownerName: "Havgløtt AS",
            balances: [
                Balance(type: BalanceType("BookedBalance"), amount: .kroner(500)),
                Balance(type: .booked, amount: .kroner(1)),
            ])
        let first = AccountDescription(
            number: AccountNumber("12345678903"), reference: "a", balances: [Balance(type: .booked, amount: nil)])
        _ = try stage.store.saveAccounts([first, second], hidden: 2, of: stage.estate, at: bank, fetchedAt: noon)
        _ = try stage.store.saveBankOutcome(
            state: .complete, problem: nil, message: nil, of: stage.estate, bank: bank, at: noon)

        let summary = try summary()

        #expect(summary.name == "Havgløtt AS")
        #expect(summary.banks == 1)
        #expect(summary.accounts == 2)
        #expect(summary.transactions == 2)
        #expect(summary.balances == MoneySums([.kroner(500)]))
        #expect(summary.accountsWithoutBalance == 1)
        #expect(summary.troubles == 0)
        #expect(summary.refreshedAt == noon)
        #expect(summary.state == .complete)
        guard case .banks(let answer?) = try stage.store.answer(.banks(of: stage.estate)) else { return }
        #expect(answer.banks.first?.hiddenAccounts == 2)
        #expect(answer.banks.first?.transactions == 2)
        #expect(answer.banks.first?.balances == MoneySums([.kroner(500)]))
        #expect(answer.banks.first?.accountsWithoutBalance == 1)
    }

    @Test func `the notice's name of the debtor comes before a bank's`() throws {
        _ = try stage.store.saveDescription(
            AccountDescription(number: AccountNumber("12345678903"), reference: "a", ownerName: "Bankens navn"),
            of: stage.account)
        #expect(try summary().name == "Bankens navn")

        _ = try stage.store.save(NoticeDetails(debtorName: "Registerets navn"), of: stage.estate)
        #expect(try summary().name == "Registerets navn")
    }

    struct Case: Sendable {
        let banks: [FetchState]
        var account: FetchState = .complete
        var register: Problem?
        let state: FetchState
        /// With the bank that must be written to.
        let troubles: Int
    }

    @Test(arguments: [
        Case(banks: [.never], account: .never, state: .never, troubles: 1),
        Case(banks: [.complete], state: .complete, troubles: 1),
        Case(banks: [.complete, .complete], state: .complete, troubles: 1),
        Case(banks: [.complete], account: .failed, state: .partial, troubles: 2),
        Case(banks: [.partial], state: .partial, troubles: 2),
        Case(banks: [.failed], account: .failed, state: .failed, troubles: 3),
        Case(banks: [.complete, .failed], state: .partial, troubles: 2),
        Case(banks: [.complete, .never], state: .partial, troubles: 1),
        Case(banks: [.complete], register: Problem(.failed), state: .partial, troubles: 2),
        Case(banks: [.never], account: .never, register: Problem(.failed), state: .failed, troubles: 2),
    ])
    func `an estate is as well as its banks`(_ row: Case) throws {
        let numbers = [bank, otherBank].prefix(row.banks.count)
        _ = try stage.store.saveRelations(
            numbers.map { relation($0) } + [relation(OrganizationNumber("937000009"), "Brevbanken")], of: stage.estate,
            directory: numbers.map { endpoint($0) }, at: noon)
        for (number, state) in zip(numbers, row.banks) where state != .never {
            _ = try stage.store.saveBankOutcome(
                state: state, problem: nil, message: nil, of: stage.estate, bank: number, at: noon)
        }
        if row.account != .never {
            _ = try stage.store.saveAccountOutcome(
                state: row.account, problem: nil, message: nil, of: stage.account, at: noon)
        }
        if let problem = row.register { _ = try stage.store.saveRelationsProblem(problem, of: stage.estate, at: noon) }

        #expect(try summary().state == row.state)
        #expect(try summary().troubles == row.troubles)
        #expect(try summary().problem == row.register)
    }

    @Test func `estates come newest first, and an unknown one has no answer`() throws {
        _ = try stage.store.save(
            [.sample("new", at: noon.adding(seconds: 9), debtor: "910000006", isSynthetic: true)], cursor: nil)

        guard case .estates(let all) = try stage.store.answer(.estates) else { return }
        #expect(all.map(\.id.text) == ["new", "11111111-aaaa"])
        #expect(all.map(\.isSynthetic) == [true, false])
        #expect(all.map(\.state) == [.never, .never])
        #expect(all.first?.refreshedAt == nil)
        #expect(try stage.store.answer(.banks(of: Notice.ID("x"))) == .banks(nil))
        #expect(try stage.store.answer(.accounts(of: Notice.ID("x"), at: nil)) == .accounts(nil))
    }

    @Test func `an estate without any bank is complete once the register has said so`() throws {
        _ = try stage.store.save([.sample("new", at: noon.adding(seconds: 9), debtor: "910000006")], cursor: nil)
        _ = try stage.store.saveRelations([], of: Notice.ID("new"), directory: [], at: noon)

        guard case .estates(let all) = try stage.store.answer(.estates) else { return }
        #expect(all.first?.state == .complete)
    }

    @Test func `what stands unsolved is listed newest first, with the bank's own words`() throws {
        let store = stage.store
        _ = try store.saveRelations(
            [relation(bank), relation(otherBank, "Brevbanken")], of: stage.estate, directory: [endpoint(bank)], at: noon
        )
        _ = try store.record(request(at: noon.adding(seconds: 7)))
        _ = try store.saveBankOutcome(
            state: .failed, problem: Problem(.timedOut, "Fjordbanken"), message: nil, of: stage.estate, bank: bank,
            at: nil)
        _ = try store.saveAccountOutcome(
            state: .partial, problem: nil, message: "Mer finnes", of: stage.account, at: noon.adding(seconds: 9))

        guard case .problems(let problems) = try store.answer(.problems) else { return }

        #expect(
            problems.map(\.problem) == [
                Problem(.partial, "Fjordbanken", detail: "Mer finnes"), Problem(.timedOut, "Fjordbanken"),
                Problem(.letter, "Brevbanken"),
            ])
        #expect(problems.map(\.at) == [noon.adding(seconds: 9), noon.adding(seconds: 7), noon])
        #expect(problems.map(\.bank) == [bank, bank, otherBank])
        #expect(problems.map(\.account) == [AccountNumber("12345678903"), nil, nil])
        _ = try store.save([.sample("cl", type: .closing, at: noon.adding(seconds: 1))], cursor: nil)
        guard case .problems(let later) = try store.answer(.problems) else { return }
        #expect(!later.contains { $0.problem.code == .letter })
    }

    @Test func `a bank that failed only by an account is told once, and an estate counts what is listed`() throws {
        let store = stage.store
        _ = try store.saveRelations(
            [relation(bank), relation(otherBank, "Brevbanken")], of: stage.estate, directory: [endpoint(bank)], at: noon
        )
        let problem = Problem(.notDelivered, "Fjordbanken", detail: "ikke her")
        _ = try store.saveBankOutcome(
            state: .partial, problem: problem, message: nil, of: stage.estate, bank: bank, at: noon)
        _ = try store.saveAccountOutcome(state: .failed, problem: problem, message: nil, of: stage.account, at: noon)

        guard case .problems(let problems) = try store.answer(.problems) else { return }

        #expect(problems.map(\.problem.code) == [.letter, .notDelivered])
        #expect(problems.last?.account == AccountNumber("12345678903"))
        #expect(try summary().troubles == problems.count)
    }

    @Test func `banks of which nothing was ever fetched are counted`() throws {
        let third = OrganizationNumber("317000333")
        _ = try stage.store.saveRelations(
            [relation(bank), relation(otherBank, "Brevbanken"), relation(third, "Havbanken")], of: stage.estate,
            directory: [endpoint(bank), endpoint(third)], at: noon)
        _ = try stage.store.saveBankOutcome(
            state: .complete, problem: nil, message: nil, of: stage.estate, bank: bank, at: noon)

        #expect(try summary().silentBanks == 2)
    }

    // MARK: - Requests

    private func request(at: Instant, estate: Estate.ID? = Notice.sample().id) -> RequestRecord {
        RequestRecord(
            at: at, estate: estate, accountInfoRequestID: "case", correlationID: "c", method: "GET",
            url: "https://bank.example/accounts",
            status: 200, errorCode: "ACC-1", bytes: 12, milliseconds: 34)
    }

    @Test func `requests are kept, newest first, by estate`() throws {
        let other = RequestRecord(
            at: noon, estate: nil, accountInfoRequestID: nil, correlationID: nil, method: "POST",
            url: "https://token.example",
            status: nil, errorCode: nil, bytes: 0, milliseconds: 1)
        try stage.store.record(request(at: noon))
        try stage.store.record([other, request(at: noon.adding(seconds: 1))])

        #expect(try stage.store.requests(of: nil) == [request(at: noon.adding(seconds: 1)), other, request(at: noon)])
        #expect(try stage.store.requests(of: stage.estate).count == 2)
        #expect(try stage.store.requests(of: Notice.ID("x")) == [])
    }
}
