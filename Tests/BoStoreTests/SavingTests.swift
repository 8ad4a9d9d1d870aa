import BoModel
import BoStore
import Testing

@Suite struct SavingTests {
    let store: Store

    init() throws { store = try Store.inMemory() }

    // MARK: - Notices

    @Test func `a notice is new only once, and the cursor never goes back`() throws {
        let first = try store.save([.sample(), .sample("22222222-bbbb", debtor: "910000005")], cursor: noon)
        let again = try store.save([.sample("22222222-BBBB", debtor: "910000005")], cursor: noon.adding(seconds: -60))

        #expect(first.new == 2)
        #expect(first.change == .notices)
        #expect(again.new == 0)
        #expect(again.change == nil)
        #expect(try store.noticeCursor() == noon)
        #expect(try store.estates().count == 2)
        _ = try store.save([], cursor: noon.adding(seconds: 60))
        #expect(try store.noticeCursor() == noon.adding(seconds: 60))
        _ = try store.save([], cursor: nil)
        #expect(try store.noticeCursor() == noon.adding(seconds: 60))
    }

    @Test func `details are saved whole, once and for all`() throws {
        let details = NoticeDetails(
            debtorName: "Havgløtt AS", basis: "B", dissolutionCode: "X", closingCode: "M", court: "Oslo tingrett",
            caseNumber: "26-1", trustee: "Kari Nordmann", cutOffDate: day("2026-10-01"),
            linkedParties: [PartyNumber("910000012"), PartyNumber("01410012345")])
        _ = try store.save([.sample(isSynthetic: true)], cursor: nil)
        #expect(try store.noticesWithoutDetails().map(\.id) == [Notice.sample().id])

        let change = try store.save(details, of: Notice.sample().id)

        #expect(change == .notices)
        #expect(try store.noticesWithoutDetails() == [])
        #expect(try store.estates().first?.notices == [.sample(details: details, isSynthetic: true)])
        _ = try store.save([.sample()], cursor: nil)
        #expect(try store.estates().first?.debtorName == "Havgløtt AS")
        let shorter = NoticeDetails(debtorName: "Havgløtt AS")
        _ = try store.save(shorter, of: Notice.sample().id)
        #expect(try store.estates().first?.opening.details == shorter)
        _ = try store.save([.sample("33333333-cccc", details: details)], cursor: nil)
        #expect(try store.noticesWithoutDetails() == [])
    }

    @Test func `an estate is found by its uuid, and the newest by the debtor's number`() throws {
        _ = try store.save(
            [
                .sample("aaaa", at: noon), .sample("bbbb", at: noon.adding(seconds: 10)),
                .sample("cccc", type: .closing, at: noon.adding(seconds: 20)),
            ],
            cursor: nil)

        #expect(try store.estate(matching: "AAAA")?.id.text == "aaaa")
        #expect(try store.estate(matching: "910 000 004")?.id.text == "bbbb")
        #expect(try store.estate(matching: "910000004")?.status == .closed)
        #expect(try store.estate(matching: "910000005") == nil)
        #expect(try store.estates().map(\.id.text) == ["aaaa", "bbbb"])
    }

    @Test func `a case key is made once and kept`() throws {
        _ = try store.save([.sample()], cursor: nil)
        let estate = Notice.sample().id

        #expect(try store.caseID(of: estate) { "one" } == "one")
        #expect(try store.caseID(of: estate) { "two" } == "one")
        #expect(throws: Problem(.unknownEstate, "nowhere")) { try store.caseID(of: Notice.ID("nowhere")) { "three" } }
    }

    // MARK: - Banks

    private func banks() throws -> [BankSummary] {
        guard case .banks(let answer?) = try store.answer(.banks(of: Notice.sample().id)) else { return [] }
        return answer.banks
    }

    @Test func `banks keep their place, go missing and come back, and are never deleted`() throws {
        _ = try store.save([.sample()], cursor: nil)
        let estate = Notice.sample().id
        let later = noon.adding(seconds: 3600)

        let change = try store.saveRelations(
            [relation(otherBank, "Andre"), relation(bank, "Første")], of: estate, directory: [endpoint(bank)], at: noon)
        #expect(change == .banks(estate))
        #expect(try banks().map(\.relation) == [relation(otherBank, "Andre"), relation(bank, "Første")])
        #expect(try banks().map(\.channel) == [.letter, .api])
        #expect(try banks().map(\.version) == [nil, .v2])

        _ = try store.saveBankOutcome(
            state: .complete, problem: nil, message: "hei", of: estate, bank: otherBank, at: noon)
        _ = try store.saveRelations([relation(bank, "Første")], of: estate, directory: [endpoint(bank)], at: later)
        _ = try store.saveRelations(
            [relation(bank, "Første")], of: estate, directory: [endpoint(bank)], at: later.adding(seconds: 1))
        #expect(try banks().map(\.id) == [bank, otherBank])
        #expect(try banks().last?.absentSince == later)
        #expect(try banks().last?.message == "hei")

        _ = try store.saveRelations(
            [relation(otherBank, "Nytt navn")], of: estate, directory: [endpoint(otherBank)], at: later)
        #expect(try banks().first?.absentSince == nil)
        #expect(try banks().first?.relation.bankName == "Nytt navn")
        #expect(try banks().first?.channel == .api)
        #expect(try banks().first?.state == .complete)
        #expect(throws: Problem.self) {
            try store.saveRelations([], of: Notice.ID("nowhere"), directory: [], at: noon)
        }
    }

    @Test func `a bank that did not answer keeps the time of its last answer`() throws {
        let stage = try Stage(store)
        let problem = Problem(.timedOut, "Fjordbanken", detail: "30 s", otherCode: "504")

        _ = try store.saveBankOutcome(
            state: .partial, problem: nil, message: "delvis", of: stage.estate, bank: bank, at: noon)
        #expect(try banks().first?.refreshedAt == noon)
        let change = try store.saveBankOutcome(
            state: .failed, problem: problem, message: nil, of: stage.estate, bank: bank, at: nil)

        #expect(change == .banks(stage.estate))
        #expect(try banks().first?.refreshedAt == noon)
        #expect(try banks().first?.state == .failed)
        #expect(try banks().first?.problem == problem)
        #expect(try banks().first?.message == nil)
        _ = try store.saveBankOutcome(
            state: .complete, problem: nil, message: nil, of: stage.estate, bank: otherBank, at: noon)
        #expect(try banks().map(\.id) == [bank, otherBank])
        #expect(throws: Problem.self) {
            try store.saveBankOutcome(
                state: .complete, problem: nil, message: nil, of: Notice.ID("x"), bank: bank, at: noon)
        }
    }

    @Test func `trouble with the register stands until the register answers`() throws {
        let stage = try Stage(store)
        let problem = Problem(.unreachable, "Kundeforhold")

        #expect(try store.saveRelationsProblem(problem, of: stage.estate, at: noon) == .banks(stage.estate))
        #expect(
            try store.answer(.problems)
                == .problems([
                    StandingProblem(
                        problem: problem, estate: stage.estate, estateName: "910000004", bank: nil, bankName: nil,
                        account: nil,
                        at: noon)
                ]))
        _ = try store.saveRelations([relation(bank)], of: stage.estate, directory: [endpoint(bank)], at: noon)

        #expect(try store.answer(.problems) == .problems([]))
        #expect(throws: Problem.self) { try store.saveRelationsProblem(problem, of: Notice.ID("x"), at: noon) }
    }

    @Test func `the directory is replaced as a whole`() throws {
        try store.saveDirectory([endpoint(otherBank), endpoint(bank), endpoint(bank)], at: noon)
        let saved = try #require(try store.endpointDirectory())
        #expect(saved == ([endpoint(bank), endpoint(otherBank)], noon))

        try store.saveDirectory([endpoint(otherBank)], at: noon.adding(seconds: 5))
        let renewed = try #require(try store.endpointDirectory())
        #expect(renewed == ([endpoint(otherBank)], noon.adding(seconds: 5)))
    }

    // MARK: - Accounts

    private func accounts(_ stage: Stage) throws -> [AccountSummary] {
        guard case .accounts(let answer?) = try store.answer(.accounts(of: stage.estate, at: bank)) else { return [] }
        return answer.accounts
    }

    private let number = AccountNumber("12345678903")

    private var details: AccountDescription {
        AccountDescription(
            number: number, reference: "other", type: .business, status: .disabled, currency: .nok,
            ownerName: "Havgløtt AS",
            ownerNumber: PartyNumber("910000004"), servicerName: "Fjordbanken", servicerNumber: bank,
            startDate: .read(day("2020-02-29")), endDate: .unreadable("2026-02-30"),
            balances: [
                Balance(
                    type: .available, amount: nil, amountAsSent: "mye", registeredAt: .unreadable("i går"),
                    creditLineIncluded: true, creditLine: Money("5000", .nok)),
                Balance(type: .booked, amount: Money("-12.345", .nok), registeredAt: .read(noon)),
                Balance(type: .booked, amount: .kroner(1)),
            ])
    }

    @Test func `details complete an account, and a newer list keeps what it lacks`() throws {
        let stage = try Stage(store)

        let change = try store.saveDescription(details, of: stage.account)

        #expect(change == .accounts(stage.estate, bank))
        let described = try #require(try accounts(stage).first?.description)
        #expect(described.reference == "ref-1")
        #expect(described.balances == details.balances)
        #expect(described.endDate == .unreadable("2026-02-30"))
        #expect(described.startDate == .read(day("2020-02-29")))
        #expect(described.ownerNumber == PartyNumber("910000004"))
        #expect(try accounts(stage).first?.bookedBalance == Money("-12.345", .nok))

        let listed = AccountDescription(number: number, reference: "ref-2", status: .deleted)
        let saved = try store.saveAccounts([listed], hidden: 3, of: stage.estate, at: bank, fetchedAt: noon)
        #expect(saved.ids == [number: stage.account])
        #expect(saved.change == .accounts(stage.estate, bank))
        let renewed = try #require(try accounts(stage).first?.description)
        #expect(renewed.reference == "ref-2")
        #expect(renewed.status == .deleted)
        #expect(renewed.type == .business)
        #expect(renewed.balances == details.balances)
        #expect(try banks().first?.hiddenAccounts == 3)
        #expect(throws: Problem.self) { try store.saveDescription(details, of: Account.ID(99)) }
    }

    @Test func `an account keeps its key and its transactions while it is gone and when it is back`() throws {
        let stage = try Stage(store)
        try stage.fetch([[payment("A", "2026-01-01")]])
        let later = noon.adding(seconds: 60)
        let other = AccountDescription(number: AccountNumber("NO9386011117947"), reference: "r")

        _ = try store.saveAccounts([other], hidden: 0, of: stage.estate, at: bank, fetchedAt: later)
        #expect(try accounts(stage).map(\.description.number) == [other.number, number])
        #expect(try accounts(stage).last?.absentSince == later)
        #expect(try accounts(stage).last?.transactions == 1)

        let again = AccountDescription(number: number, reference: "new")
        let saved = try store.saveAccounts([again, other], hidden: 0, of: stage.estate, at: bank, fetchedAt: later)
        #expect(saved.ids[number] == stage.account)
        #expect(try accounts(stage).map(\.description.number) == [number, other.number])
        #expect(try accounts(stage).first?.absentSince == nil)
        #expect(try accounts(stage).first?.transactions == 1)
    }

    @Test func `a number that is listed twice is one account`() throws {
        let stage = try Stage(store)
        let list = [
            AccountDescription(number: number, reference: "a", type: .savings, ownerName: "A"),
            AccountDescription(number: number, reference: "b", type: .business),
        ]

        let saved = try store.saveAccounts(list, hidden: 0, of: stage.estate, at: bank, fetchedAt: noon)

        #expect(saved.ids.count == 1)
        #expect(try accounts(stage).map(\.description.reference) == ["b"])
        #expect(try accounts(stage).map(\.description.type) == [.business])
        #expect(try accounts(stage).map(\.description.ownerName) == ["A"])
    }

    @Test func `the same number in another bank is another account`() throws {
        let stage = try Stage(store)

        let saved = try store.saveAccounts(
            [AccountDescription(number: number, reference: "x")], hidden: 0, of: stage.estate, at: otherBank,
            fetchedAt: noon)

        #expect(saved.ids[number] != stage.account)
        guard case .accounts(let answer?) = try store.answer(.accounts(of: stage.estate, at: nil)) else { return }
        #expect(answer.accounts.count == 2)
        #expect(answer.bank == nil)
        #expect(throws: Problem.self) {
            try store.saveAccounts([], hidden: 0, of: Notice.ID("x"), at: bank, fetchedAt: noon)
        }
    }

    @Test func `an account that failed keeps its transactions and says why`() throws {
        let stage = try Stage(store)
        try stage.fetch([[payment("A", "2026-01-01")]])
        let problem = Problem(.failed, "Fjordbanken", otherCode: "ACC-012")

        let change = try store.saveAccountOutcome(
            state: .failed, problem: problem, message: "senere", of: stage.account, at: nil)

        #expect(change == .accounts(stage.estate, bank))
        let account = try #require(try accounts(stage).first)
        #expect(account.state == .failed)
        #expect(account.problem == problem)
        #expect(account.message == "senere")
        #expect(account.transactions == 1)
        #expect(account.coverage?.fetchedAt == noon)
        #expect(throws: Problem.self) {
            try store.saveAccountOutcome(state: .failed, problem: nil, message: nil, of: Account.ID(99), at: nil)
        }
    }
}
