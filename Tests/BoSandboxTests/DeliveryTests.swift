import BoHub
import BoModel
import BoSandbox
import Testing

/// Reads the whole small world as the hub's client does, and compares to the øre.
@Suite struct DeliveryTests {
    @Test(arguments: ["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E10"])
    func `what is delivered is what the world expects`(_ name: String) throws {
        let stage = try Stage(Worlds.small)
        let estate = try #require(Worlds.small.expectations.first { $0.name == name })
        for bank in estate.banks where bank.channel == .api {
            try compare(bank, of: estate, on: stage)
        }
    }

    private func compare(_ bank: ExpectedBank, of estate: ExpectedEstate, on stage: Stage) throws {
        let endpoint = try #require(try stage.endpoint(bank.number))
        #expect(endpoint.version == bank.version)
        let lists = try stage.accounts(of: estate, at: bank.number)
        #expect(lists.reduce(0) { $0 + $1.hiddenAccounts } == bank.hiddenAccounts)
        #expect(lists.map(\.completeness) == [bank.completeness])
        let accounts = lists.flatMap(\.accounts)
        #expect(accounts.map(\.number) == bank.accounts.map(\.number))
        for (account, expected) in zip(accounts, bank.accounts) {
            #expect(account.status == expected.status)
            #expect(account.isNotDelivered == (expected.delivery == .notDelivered))
            #expect(account.ownerName == expected.ownerName)
            if expected.delivery == .whole { try compare(account, expected, of: estate, at: endpoint, on: stage) }
        }
    }

    private func compare(
        _ account: AccountDescription, _ expected: ExpectedAccount, of estate: ExpectedEstate,
        at endpoint: BankEndpoint, on stage: Stage
    ) throws {
        let details = try stage.hub.details(of: account, at: endpoint, in: stage.span(estate), stage.call)
        let description = try #require(details.description)
        #expect(description.type == expected.type)
        #expect(description.currency == expected.currency)
        #expect(description.balance(.booked)?.amount == expected.bookedBalance)
        #expect(description.balance(.available)?.amount == expected.availableBalance)
        #expect(description.endDate?.value == expected.endDate)

        let pages = try stage.pages(of: account, estate, at: endpoint)
        #expect(pages.count == expected.pages)
        let delivered = pages.flatMap(\.transactions)
        #expect(delivered.count == expected.transactions + expected.repeatedRows)
        let known = Worlds.small.transactions(of: expected.number)
        #expect(known.count == expected.transactions)
        let inOrder = endpoint.version == .v1 ? known.reversed() : known
        let difference = expected.repeatedRows == 0 ? zip(delivered, inOrder).first { $0 != $1 } : nil
        #expect(difference?.0 == difference?.1)
        let strangers = Set(delivered).symmetricDifference(known).count
        #expect(strangers == 0)
        let booked = known.filter(\.counts).compactMap(\.amount)
        #expect(
            MoneySums(booked.filter { !$0.isNegative })[expected.currency] ?? .zero(expected.currency)
                == expected.moneyIn)
        #expect(
            MoneySums(booked.filter(\.isNegative))[expected.currency] ?? .zero(expected.currency) == expected.moneyOut)
    }

    @Test func `pages have a thousand rows, and the repeated rows stand at a border`() throws {
        let stage = try Stage(Worlds.small)
        let estate = try #require(Worlds.small.expectations.first { $0.name == "E7" })
        let bank = try #require(estate.banks.first)
        let endpoint = try #require(try stage.endpoint(bank.number))
        let account = try #require(try stage.accounts(of: estate, at: bank.number).first?.accounts.first)
        let pages = try stage.pages(of: account, estate, at: endpoint)
        #expect(pages.map(\.transactions.count) == [1000, 1003, 1000])
        #expect(Array(pages[0].transactions.suffix(3)) == Array(pages[1].transactions.prefix(3)))
    }

    @Test func `the banks' list of addresses has blemishes that a reader must get over`() throws {
        let stage = try Stage(Worlds.small)
        let directory = try stage.hub.endpointDirectory(stage.call)
        #expect(directory.endpoints.map(\.bank.text) == ["317001010", "317001029", "317001037", "317001045"])
        #expect(directory.endpoints.map(\.version) == [.v2, .v1, .v2, .v2])
        #expect(directory.unreadableRows == 1)
        #expect(!directory.endpoints.contains { $0.url.contains("fremtid") })
    }

    @Test func `notices are synthetic, carry their details, and come when their time has come`() throws {
        let stage = try Stage(Worlds.small)
        let all = try stage.hub.notices(since: nil, stage.call)
        #expect(all.count == 11)
        #expect(all.map(\.isSynthetic).contains(false) == false)
        #expect(all.map(\.registeredAt) == all.map(\.registeredAt).sorted())
        #expect(
            all.allSatisfy { (8..<16).contains($0.registeredAt.oslo.hour) && $0.registeredAt.oslo.day.weekday <= 5 })
        let person = try #require(all.first { $0.debtor.text == "14837131368" })
        let details = try stage.hub.details(of: person, stage.call)
        #expect(details.linkedParties.map(\.text) == ["317001118"])
        #expect(details.debtorName == "Odd Testmo")
        let newest = try #require(all.last?.registeredAt)
        #expect(try stage.hub.notices(since: newest, stage.call).isEmpty)

        stage.sandbox.advance(to: try #require(Instant("2026-11-11T07:00:00Z")))
        let earlier = try stage.hub.notices(since: nil, stage.call)
        #expect(!earlier.contains { $0.type == .annulment })
        #expect(Estate.all(from: earlier).count == 7)
    }

    @Test func `an annulment closes the banks' doors`() throws {
        let before = try #require(Instant("2026-11-11T12:00:00Z"))
        let stage = try Stage(Worlds.small, at: before)
        let estate = try #require(Worlds.small.expectations(at: before, months: 12).first { $0.name == "E9" })
        let bank = try #require(estate.banks.first)
        #expect(try stage.accounts(of: estate, at: bank.number).flatMap(\.accounts).map(\.status) == [.disabled])
        let endpoint = try #require(try stage.endpoint(bank.number))

        stage.sandbox.advance(to: World.standardNow)

        let relations = #expect(throws: HubError.self) {
            try stage.hub.bankRelations(of: estate.debtor, in: stage.span(estate), stage.call)
        }
        #expect(relations?.problem.otherCode == "ERR-001")
        let accounts = #expect(throws: HubError.self) {
            try stage.hub.accounts(of: estate.debtor, at: endpoint, in: stage.span(estate), stage.call)
        }
        #expect(accounts?.problem.otherCode == "ACC-011")
    }

    @Test func `before its notice an estate is not known, and its accounts are open`() throws {
        let early = try #require(Instant("2026-10-14T08:00:00Z"))
        #expect(!World(scenario: .tiny).expectations(at: early, months: 12).contains { $0.name == "E1" })
    }
}
