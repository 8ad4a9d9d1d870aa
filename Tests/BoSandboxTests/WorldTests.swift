import BoHub
import BoModel
import BoSandbox
import Testing

@Suite struct WorldTests {
    @Test func `the same seed makes the same world, another seed another`() {
        let (first, again, other) = (
            World(seed: 7, scenario: .small), World(seed: 7, scenario: .small), World(seed: 8, scenario: .small)
        )
        #expect(first.expectations == again.expectations)
        #expect(first.expectations != other.expectations)
        for number in first.accountNumbers {
            #expect(first.transactions(of: number) == again.transactions(of: number))
        }
        #expect(first.expectations.map(\.planted.count) == other.expectations.map(\.planted.count))
    }

    @Test func `the generator gives the numbers of its publication`() {
        var dice = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in dice.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
        #expect((0..<1000).allSatisfy { _ in (3...5).contains(dice.within(3...5)) })
        #expect((0..<1000).allSatisfy { _ in (0..<7).contains(dice.below(7)) })
        #expect(["a", "b"].contains(dice.pick(["a", "b"])))
        #expect(SplitMix64.hash(1, 2) == SplitMix64.hash(1, 2))
        #expect(SplitMix64.hash(1, 2) != SplitMix64.hash(1, 3))
    }

    @Test func `every number of the cast is valid, and no two accounts share one`() {
        let estates = Worlds.standard.expectations
        for estate in estates {
            #expect(estate.parties.allSatisfy { $0.isValid })
            #expect(estate.banks.allSatisfy { $0.number.isValid })
        }
        let numbers = Worlds.standard.accountNumbers
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.filter { !$0.isValid }.map(\.text) == ["492500xxxxxx8830"])
        #expect(estates.count { $0.debtor.isPerson } == 3)
    }

    @Test func `counterparties have valid numbers, each of one name, and payments valid references`() {
        var names: [String: Set<String>] = [:]
        var references: [String] = []
        for account in Worlds.small.accountNumbers {
            for transaction in Worlds.small.transactions(of: account) {
                references += transaction.references.filter { $0.type == "remittanceReference" }.map(\.value)
                for party in transaction.counterParties where party.country == "NO" {
                    names[party.identifier ?? "", default: []].insert(party.name ?? "")
                }
            }
        }
        #expect(names.count > 60)
        #expect(names.keys.filter { !PartyNumber($0).isValid } == [])
        #expect(names.filter { $0.value.count > 1 }.map(\.key) == [])
        #expect(references.filter { !isModulus10($0) } == [])
    }

    private func isModulus10(_ text: String) -> Bool {
        let digits = text.compactMap(\.wholeNumberValue)
        let sum = digits.reversed().enumerated().reduce(0) { sum, pair in
            let doubled = pair.element * (pair.offset.isMultiple(of: 2) ? 1 : 2)
            return sum + doubled / 10 + doubled % 10
        }
        return digits.count == text.count && sum % 10 == 0
    }

    @Test func `identifiers are unique in a bank`() {
        let identifiers = Worlds.small.accountNumbers.flatMap { Worlds.small.transactions(of: $0).map(\.identifier) }
        #expect(!identifiers.contains(nil))
        #expect(Set(identifiers).count == identifiers.count)
    }

    @Test func `no bank books on weekends and holidays but what is instant, reserved, or told by a story`() {
        let holidays = [
            "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-02", "2026-04-03", "2026-04-06", "2026-05-01",
            "2026-05-14", "2026-05-25",
        ]
        for account in Worlds.small.accountNumbers {
            for transaction in Worlds.small.transactions(of: account) where transaction.subFamily != nil {
                guard let day = transaction.bookingDate?.value, day.weekday > 5 || holidays.contains(day.description)
                else { continue }
                let isTold = day.description == "2026-10-10" && transaction.subFamily == "cashWithdrawal"
                #expect(isTold || transaction.subFamily == "sameDayValueCreditTransfer", "\(day) \(transaction.text)")
            }
        }
    }

    @Test func `a fifth has only the bank's words, a twentieth not even them`() {
        let all = Worlds.small.accountNumbers.flatMap { Worlds.small.transactions(of: $0) }
        let wordsOnly = all.count { $0.freeText != nil && $0.subFamily == nil }
        let neither = all.count { $0.freeText == nil }
        #expect((15...23).contains(wordsOnly * 100 / all.count))
        #expect((3...6).contains(neither * 100 / all.count))
    }

    @Test func `balances never fall below what an account may owe, day by day`() throws {
        for estate in Worlds.standard.expectations {
            for account in estate.accounts
            where account.delivery == .whole && account.type != .loan && account.type != .creditCard
                && account.transactions < 10_000
            {
                let transactions = Worlds.standard.transactions(of: account.number).filter(\.counts)
                let sum = transactions.reduce(0) { $0 + ($1.amount?.minorUnits ?? 0) }
                // A closed account ends with nothing.
                var balance = (account.bookedBalance?.minorUnits ?? 0) - sum
                var lowest = balance
                for (index, transaction) in transactions.enumerated() {
                    balance += transaction.amount?.minorUnits ?? 0
                    if index + 1 == transactions.count || transactions[index + 1].day != transaction.day {
                        lowest = min(lowest, balance)
                    }
                }
                #expect(lowest >= -1_500_000, "\(estate.name) \(account.number.text): \(lowest)")
            }
        }
    }

    @Test func `the largest account adds up, however it is asked`() throws {
        let estate = try #require(Worlds.standard.expectations.first { $0.name == "E7" })
        let account = try #require(estate.accounts.first)
        let day = try #require(CivilDate(year: 2026, month: 3, day: 3))
        let part = Worlds.standard.transactions(
            of: account.number, in: DateSpan(from: day, through: day.adding(days: 6)))
        #expect(part.count > 4_000)
        #expect(part.map(\.day) == part.map(\.day).sorted { ($0 ?? day) < ($1 ?? day) })
        let before = Worlds.standard.expectations(at: World.standardNow, months: 12)
        #expect(before.first { $0.name == "E7" } == estate)
        let out = try #require(account.moneyOut.minorUnits)
        let into = try #require(account.moneyIn.minorUnits)
        let balance = try #require(account.bookedBalance?.minorUnits)
        #expect(balance == 320_411_735 + into + out)
    }

    @Test func `scenarios differ in what they say they do`() {
        #expect(Set(Scenario.all.map(\.name)).count == Scenario.all.count)
        #expect(Scenario.all.allSatisfy { !$0.norwegian.isEmpty && !$0.english.isEmpty && $0.id == $0.name })
        #expect(Scenario.named("tiny") == .tiny)
        #expect(Scenario.named("nothing") == nil)
        #expect(World(scenario: .tiny).expectations.map(\.name) == ["E1", "E5"])
        #expect(World(scenario: .empty).expectations.isEmpty)
        #expect(World(scenario: .calm).expectations.flatMap(\.accounts).allSatisfy { $0.delivery == .whole })
        #expect(World(scenario: .offlineBanks).expectations.flatMap(\.accounts).isEmpty)
        #expect(Worlds.small.expectations.first { $0.name == "E7" }?.accounts.first?.transactions == 3_000)
    }

    @Test func `without notices the register has an empty list`() throws {
        let stage = try Stage(World(scenario: .empty))
        #expect(try stage.hub.notices(since: nil, stage.call).isEmpty)
    }

    @Test func `plain answers are clear, and the same again and again`() throws {
        let stage = try Stage(Worlds.plain)
        let path = "accounts?fromDate=2026-07-01&toDate=2026-11-22&OnlyPrimaryOwner=true"
        let request = try stage.bankRequest("317001010", path, party: "317001053")
        let first = stage.sandbox.answer(request)
        let again = stage.sandbox.answer(request.with("CorrelationID", "99999999-0000-4000-8000-000000000002"))
        #expect(first.status == 200)
        #expect(first == again)
        #expect(first.body.first == UInt8(ascii: "{"))
    }

    @Test func `the twelve months a bank may be asked for can be fewer`() throws {
        let estate = try #require(
            Worlds.standard.expectations(at: World.standardNow, months: 4).first { $0.name == "E1" })
        // The tax account was closed before they began.
        #expect(estate.accounts.map(\.number.text) == ["99011000017", "99021000015"])
        #expect(estate.transactions < Worlds.standard.expectations[0].transactions)
        #expect(estate.notices.count == 1)
        #expect(estate.status == .open)
    }

    @Test func `who the client is can be read, but not its keys`() throws {
        let identity = SandboxIdentity.synthetic
        #expect(!"\(identity)".contains("PRIVATE"))
        let settings = identity.hubSettings(baseURL: "http://127.0.0.1:1")
        #expect(settings.maskinporten?.clientID == identity.clientID)
        #expect(
            identity.configuration(baseURL: "http://127.0.0.1:1").contains("token_url = \"http://127.0.0.1:1/token\""))
        #expect(throws: Problem.self) { try SandboxIdentity(signingKeyPEM: "none", decryptionKeyPEM: "none") }
        let fresh = try SandboxIdentity.generated()
        #expect(fresh.signingKeyPEM != identity.signingKeyPEM)
        _ = try fresh.hubKeys()
    }
}
