public import BoModel
public import BoStore

/// Fills a cache with the small world as a refresh does: by what registers and banks answered, and by what failed.
public struct FixtureRefresh {
    /// How many transactions the first account has.
    public let length: Int
    /// What the world has of estates, banks and accounts so far.
    let hasEstate: (Estate.ID) -> Bool
    let hasBank: (OrganizationNumber) -> Bool
    let hasAccount: (AccountNumber) -> Bool

    public init(
        length: Int, hasEstate: @escaping (Estate.ID) -> Bool = { _ in true },
        hasBank: @escaping (OrganizationNumber) -> Bool = { _ in true },
        hasAccount: @escaping (AccountNumber) -> Bool = { _ in true }
    ) {
        self.length = length
        self.hasEstate = hasEstate
        self.hasBank = hasBank
        self.hasAccount = hasAccount
    }

    /// Where the writing goes, and of what world.
    struct Work {
        let world: FixtureRefresh
        let store: Store
    }

    /// What there was before stays, as with any refresh.
    public func fill(_ store: Store) throws {
        let work = Work(world: self, store: store)
        let estates = FixtureEstate.all.filter { hasEstate($0.id) }
        _ = try store.save(estates.flatMap(\.notices), cursor: FixtureWorld.thisNoon)
        try store.saveDirectory(FixtureBank.directory, at: FixtureWorld.thisNoon)
        if hasEstate(FixtureWorld.firstEstate) { try work.fetchFirstEstate() }
        for estate in estates { try work.fetch(estate) }
    }
}

extension FixtureRefresh.Work {
    func save(_ banks: [FixtureBank], of estate: Estate.ID, at moment: Instant) throws {
        let relations = banks.filter { world.hasBank($0.relation.bank) }.map(\.relation)
        _ = try store.saveRelations(relations, of: estate, directory: FixtureBank.directory, at: moment)
    }

    /// A bank answers, in full or in part.
    func end(
        _ bank: FixtureBank, of estate: Estate.ID, state: FetchState = .complete, problem: Problem? = nil,
        at moment: Instant
    ) throws {
        guard world.hasBank(bank.relation.bank) else { return }
        _ = try store.saveBankOutcome(
            state: state, problem: problem, message: nil, of: estate, bank: bank.relation.bank, at: moment)
    }

    /// A bank is asked and doesn't answer.
    func fail(_ bank: FixtureBank, of estate: Estate.ID, _ problem: Problem, at moment: Instant) throws {
        guard world.hasBank(bank.relation.bank) else { return }
        try ask(estate, at: moment)
        _ = try store.saveBankOutcome(
            state: .failed, problem: problem, message: nil, of: estate, bank: bank.relation.bank, at: nil)
    }

    /// Notes a request that brought nothing: problems are dated by it.
    func ask(_ estate: Estate.ID, at moment: Instant) throws {
        try store.record(
            RequestRecord(
                at: moment, estate: estate, accountInfoRequestID: nil, correlationID: nil, method: "GET",
                url: "https://hub.example/accounts", status: nil, errorCode: nil, bytes: 0, milliseconds: 30_000))
    }

    /// A bank lists its accounts.
    ///
    /// - Returns: the cache's keys of the listed accounts.
    @discardableResult
    func list(
        _ accounts: [AccountDescription], hidden: Int = 0, of estate: Estate.ID, at bank: FixtureBank,
        fetchedAt moment: Instant
    ) throws -> [AccountNumber: Account.ID] {
        try store.saveAccounts(
            accounts.filter { world.hasAccount($0.number) }, hidden: hidden, of: estate, at: bank.relation.bank,
            fetchedAt: moment
        ).ids
    }

    /// A bank gives an account's history page by page.
    func fetch(_ account: Account.ID?, _ transactions: [Transaction], ends: Bool = true, at moment: Instant) throws {
        guard let account else { return }
        let writer = try store.beginHistory(of: account, span: FixtureRefresh.span(at: moment))
        for start in stride(from: 0, to: transactions.count, by: 500) {
            _ = try writer.append(Array(transactions[start..<min(start + 500, transactions.count)]))
        }
        guard ends else { return }
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: moment)
    }
}

extension FixtureRefresh {
    /// From a year before the first estate's opening to the day of the fetch.
    public static func span(at moment: Instant) -> DateSpan {
        DateSpan(from: FixtureWorld.day("2025-11-03"), through: moment.oslo.day)
    }
}
