import BoHub
import BoModel
import BoSandbox
import Testing

@Suite struct StoryTests {
    private func items(_ id: String, _ world: World = Worlds.standard) throws -> PlantedItem {
        try #require(world.expectations.flatMap(\.planted).first { $0.id == id })
    }

    private func amounts(_ id: String, on account: String) throws -> [String] {
        try items(id).transactions.filter { $0.account.text == account }.map { "\($0.day) \($0.amount.decimalString)" }
    }

    @Test func `six withdrawals of cash are 57 000`() throws {
        let found = try items("E1-1").transactions
        #expect(found.count == 6)
        #expect(found.first?.day.description == "2026-07-20")
        #expect(found.last?.day.description == "2026-10-10")
        #expect(MoneySums(found.map(\.amount))[.nok] == .kroner(-57_000))
    }

    @Test func `the owner's loan is paid back in three parts`() throws {
        #expect(
            try amounts("E1-2", on: "99011000017") == [
                "2025-12-02 100000.00", "2026-09-04 -40000.00", "2026-09-21 -35000.00", "2026-10-09 -60000.00",
            ])
    }

    @Test func `on two pay days no withheld tax follows, on every other it does`() throws {
        let transactions = Worlds.standard.transactions(of: AccountNumber("99011000017"))
        let payDays = Set(
            transactions.filter { $0.text.hasPrefix("LØNN") && $0.amount?.isNegative == true }.compactMap(\.day))
        let taxDays = Set(transactions.filter { $0.counterParty?.name == "Skatteetaten" }.compactMap(\.day))
        let bare = payDays.filter { payDay in
            payDay >= CivilDate(year: 2026, month: 1, day: 1) ?? payDay
                && !taxDays.contains { (0...4).contains($0.days(since: payDay)) }
        }
        #expect(bare.map(\.description).sorted() == ["2026-09-15", "2026-10-09"])
    }

    @Test func `84 000 go from the tax account to the business account`() throws {
        #expect(try amounts("E1-4", on: "99011101387") == ["2025-11-05 -84000.00"])
        #expect(try amounts("E1-4", on: "99011000017") == ["2025-11-05 84000.00"])
    }

    @Test func `settlements come in after the opening`() throws {
        #expect(
            try amounts("E1-5", on: "99011000017") == [
                "2026-10-15 18410.00", "2026-10-16 12327.50", "2026-10-19 10500.00",
            ])
    }

    @Test func `two thirds of 1 120 000 leave in one payment`() throws {
        #expect(try amounts("E2-1", on: "99031000013").last == "2026-06-26 -750000.00")
        let evening = try #require(CivilDate(year: 2026, month: 6, day: 25))
        let estate = try #require(Worlds.standard.expectations.first { $0.name == "E2" })
        var total: Int64 = 0
        for number in ["99031000013", "99041000011"] {
            let account = try #require(estate.accounts.first { $0.number.text == number })
            let later = Worlds.standard.transactions(of: account.number).filter {
                ($0.day ?? evening) > evening && $0.counts
            }
            let balance = try #require(account.bookedBalance?.minorUnits)
            total += balance - later.reduce(0) { $0 + ($1.amount?.minorUnits ?? 0) }
        }
        #expect(total == 112_000_000)
    }

    @Test(arguments: [
        (
            "E2-2", "99031000013",
            [
                "2026-05-04 -48000.00", "2026-06-01 -48000.00", "2026-07-01 -48000.00", "2026-08-03 -48000.00",
                "2026-09-01 -48000.00",
            ]
        ),
        ("E2-3", "99031000013", ["2026-07-03 -400000.00"]), ("E2-3", "99031101383", ["2026-07-03 400000.00"]),
        ("E2-4", "99031000013", ["2026-07-09 -185000.00"]), ("E2-5", "99031000013", ["2026-06-11 -62400.00"]),
        ("E2-6", "99031000013", ["2026-09-10 -93210.44"]),
        ("E2-7", "99031000013", ["2026-08-24 500000.00", "2026-08-25 -495000.00"]),
        ("E3-2", "99011202752", ["2026-06-24 145000.00", "2026-06-30 -100000.00"]),
        ("E3-3", "99041101381", ["2026-09-25 -1289.00", "2026-10-02 -1895.00", "2026-11-20 -412.00"]),
        ("E4-1", "99021305495", ["2025-12-08 300000.00", "2025-12-19 -250000.00"]),
        ("E4-2", "99031304128", ["2026-02-02 -118000.00"]), ("E4-2", "99021305495", ["2026-02-02 118000.00"]),
        ("E6-1", "99021101385", ["2026-09-18 -180000.00"]),
        (
            "E6-2", "99021202750",
            ["2026-10-12 -30000.00", "2026-10-16 -28500.00", "2026-10-21 -24000.00", "2026-10-26 -12487.60"]
        ),
        ("E8-1", "99011506867", ["2026-11-19 -23900.00", "2026-11-20 -18000.00"]),
    ])
    func `planted payments have their days and amounts`(_ id: String, _ account: String, _ expected: [String]) throws {
        #expect(try amounts(id, on: account) == expected)
    }

    @Test func `a supplier is paid after nine days once`() throws {
        let days = Worlds.standard.transactions(of: AccountNumber("99031000013"))
            .filter { $0.counterParty?.name == "Trelast Prøve AS" }.compactMap(\.day)
        let gaps = zip(days, days.dropFirst()).map { $1.days(since: $0) }
        #expect(gaps.filter { $0 < 20 } == [9])
    }

    @Test func `the spouse gets 15 000 a month and 80 000 the last time`() throws {
        let found = try items("E3-1").transactions.map(\.amount)
        #expect(found.count == 11)
        #expect(Set(found.dropLast()) == [.kroner(-15_000)])
        #expect(found.last == .kroner(-80_000))
    }

    @Test func `12 dollars and 40 cents are left`() throws {
        let account = try #require(
            Worlds.standard.expectations.flatMap(\.accounts).first { $0.number.text == "99021202750" })
        #expect(account.bookedBalance == Money("12.40", .usd))
        #expect(account.currency == .usd)
    }

    @Test func `the million is on page 187, the repeated rows at the border of page 121, and the reversal is a pair`()
        throws
    {
        let estate = try #require(Worlds.standard.expectations.first { $0.name == "E7" })
        let account = try #require(estate.accounts.first { $0.transactions == 250_000 })
        #expect(account.pages == 250)
        #expect(account.repeatedRows == 3)
        let planted = try items("E7-1").transactions
        let million = try #require(planted.first { $0.amount == .kroner(-1_000_000) })
        let number = try #require(Int(million.identifier.split(separator: "-").last ?? ""))
        #expect((number - 1) / 1000 + 1 == 187)
        #expect(planted.map(\.amount.decimalString).sorted() == ["-1000000.00", "-17290.50", "17290.50"])
        let balance = try #require(account.bookedBalance)
        #expect(!balance.isNegative)
    }

    @Test func `an estate with nothing in it has one empty account`() throws {
        let estate = try #require(Worlds.standard.expectations.first { $0.name == "E5" })
        #expect(estate.accounts.map(\.transactions) == [0])
        #expect(estate.accounts.first?.bookedBalance == .zero(.nok))
        #expect(estate.cutOffDate == nil)
    }

    @Test func `closed accounts have an end and no balance`() throws {
        let closed = Worlds.standard.expectations.flatMap(\.accounts).filter { $0.status == .deleted }
        #expect(
            closed.map { "\($0.number.text) \($0.endDate?.description ?? "-")" } == [
                "99011101387 2026-04-20", "99031304128 2026-02-02",
            ])
        #expect(closed.allSatisfy { $0.bookedBalance == nil })
    }

    @Test func `only the accounts of two stories are still open`() {
        let open = Worlds.standard.expectations.flatMap(\.accounts).filter { $0.status == .enabled }.map(\.number.text)
        #expect(open == ["99041101381", "99011506867"])
    }

    @Test func `one estate's banks fail each in its own way`() throws {
        let estate = try #require(Worlds.standard.expectations.first { $0.name == "E8" })
        #expect(estate.banks.map(\.channel) == [.api, .api, .api, .letter])
        #expect(estate.banks.map(\.completeness) == [.complete, .partial, .complete, .unknown])
        #expect(estate.banks.map(\.hiddenAccounts) == [0, 1, 0, 0])
        #expect(estate.banks[2].accounts.map(\.delivery) == [.whole, .whole, .refused("ACC-002"), .notDelivered])
        #expect(estate.banks[2].accounts[0].pages > 1)
        let short = try #require(
            Worlds.standard.expectations(at: World.standardNow, months: 4).first { $0.name == "E8" })
        #expect(short.banks[2].accounts[0].pages > 1)
    }
}
