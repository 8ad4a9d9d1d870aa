public import BoModel

/// A synthetic world: estates, the notices that tell of them, banks, accounts and everything booked on them.
///
/// The same seed and scenario give the same world, forever and everywhere. It knows no clock: whoever asks says what
/// time it is. Large accounts are made page by page when somebody asks; a world takes a few megabytes.
public struct World: Sendable {
    /// The moment at which the stories are told: 22 November 2026, 12:04:05 in Norway.
    public static let standardNow = Instant(date(2026, 11, 22), hour: 11, minute: 4, second: 5)

    public let seed: UInt64
    public let scenario: Scenario
    let estates: [WorldEstate]
    private let accountPlaces: [Place]
    /// Accounts by bank and reference.
    private let byReference: [String: Int]

    private struct Place: Sendable { let estate: Int, account: Int }

    /// - Complexity: O(*n*) in the bookings of ordinary accounts, some thousands; the largest account costs nothing
    ///   yet.
    public init(seed: UInt64 = 1, scenario: Scenario = .standard) {
        self.seed = seed
        self.scenario = scenario
        let estates = Stories.estates(seed: seed, scenario: scenario)
            .filter { scenario.estates?.contains($0.name) ?? true }
        self.estates = estates
        accountPlaces = estates.indices.flatMap { estate in
            estates[estate].accounts.indices.map { Place(estate: estate, account: $0) }
        }
        var byReference: [String: Int] = [:]
        for (index, place) in accountPlaces.enumerated() {
            let account = estates[place.estate].accounts[place.account]
            byReference[account.bank.number.text + World.reference(of: account, seed: seed)] = index
        }
        self.byReference = byReference
    }

    // MARK: Looking things up

    /// The estate that a party's number belongs to.
    func estate(of party: String) -> WorldEstate? {
        estates.first { $0.parties.contains(party) }
    }

    /// The accounts a bank lists for a party, in the order of their numbers.
    func accounts(of party: String, at bank: SandboxBank) -> [WorldAccount] {
        guard let estate = estate(of: party) else { return [] }
        return estate.accounts.filter { $0.bank == bank && $0.party == party }
    }

    /// The account behind a bank's reference, and its estate.
    func account(withReference reference: String, at bank: SandboxBank) -> (estate: WorldEstate, account: WorldAccount)?
    {
        guard let index = byReference[bank.number.text + reference] else { return nil }
        let place = accountPlaces[index]
        let estate = estates[place.estate]
        return (estate, estate.accounts[place.account])
    }

    /// The account with a number, and its estate.
    func account(_ number: AccountNumber) -> (estate: WorldEstate, account: WorldAccount)? {
        for estate in estates {
            if let account = estate.accounts.first(where: { $0.number == number }) { return (estate, account) }
        }
        return nil
    }

    /// The bank's opaque key of an account.
    func reference(of account: WorldAccount) -> String {
        account.isNotDelivered ? "dataNotDelivered" : World.reference(of: account, seed: seed)
    }

    private static func reference(of account: WorldAccount, seed: UInt64) -> String {
        var dice = SplitMix64(
            seed: SplitMix64.seed(seed, for: "reference " + account.bank.number.text + account.number.text))
        let uuid = dice.uuid()
        return account.bank.dress.awkwardReferences ? "konto+\(uuid.prefix(8))/\(uuid.suffix(12))==" : uuid
    }

    /// How a bank writes in this scenario.
    func dress(of bank: SandboxBank) -> Dress { scenario.deviates ? bank.dress : bank.dress.orderly }

    /// What an account's status is at a moment: blocked from the registration of the opening until an annulment.
    func status(of account: WorldAccount, in estate: WorldEstate, at now: Instant) -> AccountStatus {
        if account.isDeleted { return .deleted }
        return estate.isOpen(at: now) && !account.staysEnabled ? .disabled : .enabled
    }
}

extension World {
    /// Every transaction of an account, oldest first, as somebody should come to know it who has read all pages of it.
    ///
    /// - Parameters:
    ///   - account: the number as the banks list it.
    ///   - span: the days of booking; `nil` for all.
    /// - Returns: what is booked by `now`, without the bank's repetitions; empty when there is no such account.
    /// - Complexity: O(*n*) in the transactions, in memory too: think twice before you ask for the largest account
    ///   whole.
    public func transactions(
        of account: AccountNumber, in span: DateSpan? = nil, at now: Instant = World.standardNow
    ) -> [Transaction] {
        guard let (_, found) = self.account(account), let places = visible(found, in: span, at: now) else { return [] }
        return places.map { TransactionForm(found, place: $0, entry: found.ledger.entry(at: $0)).transaction }
    }

    /// The numbers of all accounts of the world that a bank lists for a debtor, whoever owns them.
    public var accountNumbers: [AccountNumber] { estates.flatMap { $0.accounts.map(\.number) } }

    /// The places of an account's bookings in a span, none of them after the day of `now`.
    func visible(_ account: WorldAccount, in span: DateSpan?, at now: Instant) -> Range<Int>? {
        let today = now.oslo.day
        let first = span?.first ?? CivilDate(daysSince1970: 0)
        let last = min(span?.last ?? today, today)
        return first <= last ? account.ledger.places(in: DateSpan(from: first, through: last)) : nil
    }
}
