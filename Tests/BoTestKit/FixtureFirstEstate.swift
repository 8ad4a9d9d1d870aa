import BoModel
import BoStore

/// The first estate: one bank and one account for each thing that can be the matter with them.
extension FixtureRefresh.Work {
    func fetchFirstEstate() throws {
        let estate = FixtureWorld.firstEstate
        try fetchLongAgo(estate)
        try fetchYesterday(estate)
        try save(Self.named, of: estate, at: FixtureWorld.thisNoon)
        try fetchNordvik(estate)
        try fetchHavlandet(estate)
        try end(.innlandsbanken, of: estate, at: FixtureWorld.thisNoon)
        try fail(.fjellbanken, of: estate, Problem(.timedOut, "Fjellbanken"), at: FixtureWorld.thisNoon)
    }

    /// The banks that the register names today.
    private static let named: [FixtureBank] = [
        .nordvik, .havlandet, .fjellbanken, .kystkreditt, .innlandsbanken,
    ]

    /// One bank more than today, and one account more.
    private func fetchLongAgo(_ estate: Estate.ID) throws {
        let moment = FixtureWorld.longAgo
        try save(Self.named + [.grunnbank], of: estate, at: moment)
        try end(.grunnbank, of: estate, at: moment)
        let gone = Self.account("15039500007", .salary, .deleted, Self.booked(10_00))
        let ids = try list(Self.nordvik + [gone], of: estate, at: .nordvik, fetchedAt: moment)
        var transactions = FixtureTransactions()
        transactions.newest = moment.oslo.day
        try fetch(ids[gone.number], transactions.all(4), at: moment)
    }

    private func fetchYesterday(_ estate: Estate.ID) throws {
        let moment = FixtureWorld.yesterday
        try save(Self.named, of: estate, at: moment)
        try list(Self.nordvik, of: estate, at: .nordvik, fetchedAt: moment)
        try end(.fjellbanken, of: estate, at: moment)
    }

    private func fetchNordvik(_ estate: Estate.ID) throws {
        let moment = FixtureWorld.thisNoon
        let ids = try list(Self.nordvik, hidden: 2, of: estate, at: .nordvik, fetchedAt: moment)
        for account in Self.nordvik {
            var transactions = FixtureTransactions()
            transactions.currency = account.currency ?? .nok
            // One account has only amounts that can be read.
            transactions.hasUnreadable = account.type != .taxDeduction
            let count = account.number.text == "15034288121" ? world.length : Self.lengths[account.number.text] ?? 0
            // The loan's first fetch is still under way.
            try fetch(ids[account.number], transactions.all(count), ends: account.type != .loan, at: moment)
        }
        try end(.nordvik, of: estate, at: moment)
    }

    /// One account could be fetched before, and one never.
    private func fetchHavlandet(_ estate: Estate.ID) throws {
        let accounts = [
            Self.account(
                "32011044120", .business, .enabled, [Balance(type: .booked, amount: nil, amountAsSent: "40 118,-")],
                at: .havlandet),
            Self.account("32011099985", .creditCard, nil, nil, at: .havlandet),
        ]
        let ids = try list(accounts, of: estate, at: .havlandet, fetchedAt: FixtureWorld.yesterday)
        try fetch(ids[accounts[0].number], FixtureTransactions().all(37), at: FixtureWorld.yesterday)
        let name = FixtureBank.havlandet.relation.bankName
        try ask(estate, at: FixtureWorld.thisNoon)
        if let failed = ids[accounts[0].number] {
            _ = try store.saveAccountOutcome(
                state: .failed, problem: Problem(.failed, name, detail: "ACC-500 Internal error", otherCode: "ACC-500"),
                message: nil, of: failed, at: nil)
        }
        if let silent = ids[accounts[1].number] {
            _ = try store.saveAccountOutcome(
                state: .partial, problem: Problem(.notDelivered, name), message: nil, of: silent,
                at: FixtureWorld.thisNoon)
        }
        try end(
            .havlandet, of: estate, state: .partial,
            problem: Problem(.partial, name, detail: "Kredittkort leveres i eget brev"), at: FixtureWorld.thisNoon)
    }

    // MARK: - Accounts

    private static let nordvik = [
        account("15034288121", .business, .disabled, booked(1_011_402_77)),
        account("15034288334", .taxDeduction, .disabled, booked(188_201_00)),
        account("15036100912", .savings, .deleted, booked(0)),
        account("15037745110", .currency, .enabled, booked(7_120_33, .eur), currency: .eur),
        account("15038022018", .other, .enabled, []),
        account("15039177004", AccountType("escrowAccount"), AccountStatus("frozen"), booked(-412_900_12)),
        account("NO9386011117947", .loan, .enabled, nil),
    ]

    /// How many transactions those have that have any, but for the first.
    private static let lengths = [
        "15034288334": 214, "15037745110": 318, "15038022018": 12, "15039177004": 88, "NO9386011117947": 26,
    ]

    private static func account(
        _ number: String, _ type: AccountType, _ status: AccountStatus?, _ balances: [Balance]?,
        at bank: FixtureBank = .nordvik, currency: Currency = .nok
    ) -> AccountDescription {
        AccountDescription(
            number: AccountNumber(number), reference: "ref-\(number)", type: type, status: status, currency: currency,
            ownerName: "Fjordheim Bygg AS", ownerNumber: PartyNumber("317001118"),
            servicerName: bank.relation.bankName, startDate: .read(FixtureWorld.day("2019-05-14")), balances: balances)
    }

    private static func booked(_ minorUnits: Int64, _ currency: Currency = .nok) -> [Balance] {
        [
            Balance(type: .booked, amount: Money(minorUnits: minorUnits, currency)),
            Balance(
                type: .available, amount: Money(minorUnits: minorUnits + 50_000_00, currency),
                creditLineIncluded: true, creditLine: Money(minorUnits: 50_000_00, currency)),
        ]
    }
}
