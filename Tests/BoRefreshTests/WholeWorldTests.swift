import BoHub
import BoModel
import BoSandbox
import BoStore
import BoTestKit
import Testing

/// What the cache holds after a refresh, against what the world knows was there: to the krone.
@Suite struct WholeWorldTests {
    @Test func `every transaction of every estate arrives, once, and adds up to the øre`() throws {
        let stage = try HubStage()

        let summary = stage.refresh()

        #expect(summary.problem == nil)
        for expected in stage.sandbox.world.expectations where expected.status == .open {
            let estate = try #require(try stage.estate(expected.debtor))
            let accounts = try stage.accounts(of: estate.id)
            #expect(accounts.count == expected.accounts.count, "\(expected.name)")
            for account in expected.accounts {
                let found = try #require(
                    accounts.first { $0.description.number == account.number && $0.bank == account.bank })
                #expect(found.transactions == account.transactions, "\(expected.name) \(account.number.text)")
                #expect(found.description.status == account.status)
                #expect(found.description.type == account.type)
                #expect(found.sums.unreadable == 0)
                guard account.delivery == .whole else {
                    #expect(found.state != .complete)
                    continue
                }
                #expect(found.sums.moneyIn[account.currency] ?? .zero(account.currency) == account.moneyIn)
                #expect(found.sums.moneyOut[account.currency] ?? .zero(account.currency) == account.moneyOut)
                #expect(found.bookedBalance == account.bookedBalance, "\(expected.name) \(account.number.text)")
                #expect(found.availableBalance == account.availableBalance)
            }
        }
    }

    @Test func `every bank is there with its channel, its version and what it said of itself`() throws {
        let stage = try HubStage()

        stage.refresh()

        for expected in stage.sandbox.world.expectations where expected.status == .open {
            let estate = try #require(try stage.estate(expected.debtor))
            let banks = try stage.banks(of: estate.id)
            #expect(banks.map(\.id).sorted() == expected.banks.map(\.number).sorted())
            for bank in expected.banks {
                let found = try #require(banks.first { $0.id == bank.number })
                #expect(found.channel == bank.channel)
                #expect(found.version == bank.version)
                #expect(found.hiddenAccounts == bank.hiddenAccounts)
                #expect(found.relation.ownership == bank.ownership)
                if bank.channel == .letter { #expect(found.state == .never) }
                if bank.completeness == .partial { #expect(found.problem?.code == .partial) }
            }
        }
    }

    @Test func `estates stand where their notices say, and are known by the debtor's name`() throws {
        let stage = try HubStage()

        stage.refresh(.notices)

        let estates = try stage.store.estates()
        for expected in stage.sandbox.world.expectations {
            let estate = try #require(estates.first { $0.debtor == expected.debtor })
            #expect(estate.status == expected.status)
            #expect(estate.openedOn == expected.openedOn)
            #expect(estate.notices.map(\.id) == expected.notices)
            #expect(estate.debtorName == expected.debtorName)
            #expect(Set(estate.parties) == Set(expected.parties))
            #expect(estate.opening.isSynthetic)
        }
        #expect(estates.count == stage.sandbox.world.expectations.count)
    }

    @Test func `a second refresh changes nothing that is not new`() throws {
        let stage = try HubStage(scenario: .tiny)
        stage.refresh()
        let before = try stage.store.answer(.estates)

        let summary = stage.refresh()

        #expect(summary.notices == 0)
        #expect(try stage.store.answer(.estates) == before)
        #expect(try stage.store.check().isEmpty)
    }

    @Test func `an estate of a person is asked about under the person's number and the business's`() throws {
        let stage = try HubStage()
        let person = PartyNumber("14837131368")
        stage.refresh(.named([person.text], banks: nil))

        let asked = stage.sandbox.requests.compactMap { $0.request.header("CustomerID") }

        #expect(Set(asked) == ["14837131368", "317001118"])
        let estate = try #require(try stage.estate(person))
        #expect(try stage.banks(of: estate.id).count == 2)
    }

    @Test func `a bank that lists nothing is whole, and says no more than that no accounts were delivered`() throws {
        let stage = try HubStage()
        stage.refresh(.named(["05859030558"], banks: nil))

        let estate = try #require(try stage.estate(PartyNumber("05859030558")))
        let bank = try #require(try stage.banks(of: estate.id).first)

        #expect(bank.state == .complete)
        #expect(bank.problem == Problem(.noAccounts, bank.relation.bankName))
        #expect(bank.accounts == 0 && bank.hiddenAccounts == 0)
    }

    @Test func `every request carries the case's own id, and an id of its own`() throws {
        let stage = try HubStage(scenario: .tiny)
        stage.refresh()

        for estate in try stage.store.estates() {
            let records = try stage.store.requests(of: estate.id)
            #expect(!records.isEmpty)
            #expect(Set(records.compactMap(\.accountInfoRequestID)).count == 1)
            let traced = records.compactMap(\.correlationID)
            #expect(Set(traced).count == traced.count)
            #expect(!records.contains { $0.url.contains(estate.debtor.text) })
        }
    }
}
