public import BoModel

/// What a client must know of an estate after it has read everything the sandbox lets it read.
public struct ExpectedEstate: Hashable, Sendable {
    /// `E1` to `E10`.
    public let name: String
    public let debtor: PartyNumber
    public let debtorName: String
    public let openedOn: CivilDate
    public let cutOffDate: CivilDate?
    public let status: EstateStatus
    /// The notices that are there, oldest first.
    public let notices: [Notice.ID]
    /// Every number to ask about.
    public let parties: [PartyNumber]
    /// In the order in which the customer register names them; none when the estate is not open.
    public let banks: [ExpectedBank]
    public let planted: [PlantedItem]

    /// All accounts that the debtor owns.
    public var accounts: [ExpectedAccount] { banks.flatMap(\.accounts) }
    /// All transactions, each counted once.
    public var transactions: Int { accounts.reduce(0) { $0 + $1.transactions } }
}

/// What a client must know of one of an estate's banks.
public struct ExpectedBank: Hashable, Sendable {
    public let number: OrganizationNumber
    public let name: String
    /// Letter when the endpoint directory doesn't know the bank.
    public let channel: BankChannel
    public let version: BankEndpoint.Version?
    public let ownership: OwnershipType
    public let activeAccount: Bool
    /// What the bank says of its list of accounts.
    public let completeness: Completeness
    /// Accounts of which the debtor only disposes, that the bank lists all the same.
    public let hiddenAccounts: Int
    public let accounts: [ExpectedAccount]
}

/// What a client must know of an account.
public struct ExpectedAccount: Hashable, Sendable {
    public enum Delivery: Hashable, Sendable {
        /// All of it can be had, at the latest when what fails is tried again.
        case whole
        /// Listed, and no more than that.
        case notDelivered
        /// Listed, but refused when asked for: the bank's code.
        case refused(String)
    }

    public let bank: OrganizationNumber
    public let number: AccountNumber
    public let type: AccountType
    public let status: AccountStatus
    public let currency: Currency
    public let ownerName: String
    public let endDate: CivilDate?
    public let delivery: Delivery
    /// Transactions that the bank delivers, each counted once; 0 unless ``delivery`` is whole.
    public let transactions: Int
    /// Rows that it delivers twice.
    public let repeatedRows: Int
    public let pages: Int
    /// Sums of what is booked; in is positive, out is negative.
    public let moneyIn: Money
    public let moneyOut: Money
    /// `nil` where the bank gives none: a closed account, or one that is not delivered.
    public let bookedBalance: Money?
    public let availableBalance: Money?
}

/// Something that was put into the world to be found.
public struct PlantedItem: Hashable, Sendable {
    /// `E1-2`.
    public let id: String
    public let summary: String
    /// The review rules whose definitions it fits.
    public let rules: [String]
    /// Which transactions it consists of, by account and identifier.
    public let transactions: [Place]

    public struct Place: Hashable, Sendable {
        public let account: AccountNumber
        public let identifier: String
        public let day: CivilDate
        public let amount: Money
    }
}

extension World {
    /// What a client must know at the standard moment, when it has asked for twelve months of history.
    public var expectations: [ExpectedEstate] { expectations(at: World.standardNow, months: 12) }

    /// What a client must know when it asks at a moment for so many months of history before the opening (1 to 12).
    ///
    /// - Complexity: O(*n*) in all transactions, a few hundred milliseconds with the largest account.
    public func expectations(at now: Instant, months: Int) -> [ExpectedEstate] {
        estates.filter { $0.standing(at: now) != nil }.map { expectation(of: $0, at: now, months: months) }
    }

    private func expectation(of estate: WorldEstate, at now: Instant, months: Int) -> ExpectedEstate {
        let notices = estate.notices.filter { $0.registeredAt <= now }
        let span = DateSpan.history(months: months, before: estate.openedOn, today: now.oslo.day)
        let isOpen = estate.isOpen(at: now)
        return ExpectedEstate(
            name: estate.name, debtor: PartyNumber(estate.debtor.number ?? ""), debtorName: estate.debtor.name,
            openedOn: estate.openedOn, cutOffDate: estate.cutOff, status: notices.reduce(.open) { $0.after($1.type) },
            notices: notices.map { Notice.ID($0.id) }, parties: estate.parties.map { PartyNumber($0) },
            banks: isOpen ? estate.relations.map { expectation(of: $0, in: estate, span: span, at: now) } : [],
            planted: isOpen ? estate.stories.map { planted($0, in: estate, span: span, at: now) } : [])
    }

    private func expectation(of relation: WorldRelation, in estate: WorldEstate, span: DateSpan, at now: Instant)
        -> ExpectedBank
    {
        let bank = relation.bank
        let listed = accounts(of: relation.party, at: bank).filter { ($0.endDate ?? span.last) >= span.first }
        let isReachable = bank.hasEndpoint && !scenario.banksAreDown
        let isPartial = scenario.hasTroubles && estate.name == "E8" && bank == .nordlys
        return ExpectedBank(
            number: bank.number, name: bank.name, channel: bank.hasEndpoint ? .api : .letter,
            version: bank.hasEndpoint ? bank.version : nil, ownership: relation.ownership,
            activeAccount: relation.active,
            completeness: !isReachable ? .unknown : isPartial ? .partial : .complete,
            hiddenAccounts: isReachable && bank.version == .v1 ? listed.count { !$0.isOwn } : 0,
            accounts: isReachable
                ? listed.filter(\.isOwn).map { expectation(of: $0, in: estate, span: span, at: now) } : [])
    }

    private func expectation(of account: WorldAccount, in estate: WorldEstate, span: DateSpan, at now: Instant)
        -> ExpectedAccount
    {
        let delivery = delivery(of: account)
        let places = delivery == .whole ? visible(account, in: span, at: now) ?? 0..<0 : 0..<0
        var (moneyIn, moneyOut, pending): (Int64, Int64, Int64) = (0, 0, 0)
        for place in places {
            let (amount, isBooked) = account.ledger.amount(at: place)
            if !isBooked { pending += amount } else if amount < 0 { moneyOut += amount } else { moneyIn += amount }
        }
        func money(_ amount: Int64) -> Money { Money(minorUnits: amount, account.currency) }
        let hasBalance = delivery == .whole && !account.isDeleted
        let balance = hasBalance ? account.balance(through: now.oslo.day) : 0
        let repeated =
            account.ledger.repeated.map { places.contains($0.before) && places.contains($0.places.lowerBound) } ?? false
        return ExpectedAccount(
            bank: account.bank.number, number: account.number, type: account.type,
            status: status(of: account, in: estate, at: now), currency: account.currency, ownerName: account.owner.name,
            endDate: account.endDate, delivery: delivery, transactions: places.count,
            repeatedRows: repeated ? account.ledger.repeated?.places.count ?? 0 : 0,
            pages: max(1, (places.count + TransactionPageText.pageSize - 1) / TransactionPageText.pageSize),
            moneyIn: money(moneyIn), moneyOut: money(moneyOut), bookedBalance: hasBalance ? money(balance) : nil,
            availableBalance: hasBalance ? money(balance + pending) : nil)
    }

    private func delivery(of account: WorldAccount) -> ExpectedAccount.Delivery {
        if account.isNotDelivered { return .notDelivered }
        return scenario.hasTroubles && account.number == Stories.solvikUnknown ? .refused("ACC-002") : .whole
    }

    private func planted(_ story: Story, in estate: WorldEstate, span: DateSpan, at now: Instant) -> PlantedItem {
        let places = estate.accounts.flatMap { account -> [PlantedItem.Place] in
            guard let visible = visible(account, in: span, at: now) else { return [] }
            return account.ledger.planted(story.id, in: visible).map { place, entry in
                PlantedItem.Place(
                    account: account.number, identifier: account.identifier(of: place), day: entry.day,
                    amount: Money(minorUnits: entry.amount, account.currency))
            }
        }
        return PlantedItem(id: story.id, summary: story.summary, rules: story.rules, transactions: places)
    }
}

extension Ledger {
    /// What is booked at a place, or reserved; quicker than making the whole booking.
    func amount(at place: Int) -> (amount: Int64, isBooked: Bool) {
        switch self {
        case .listed(let ledger): (ledger.entries[place].amount, ledger.entries[place].isBooked)
        case .bulk(let ledger): (ledger.amount(at: place), true)
        }
    }

    /// The bookings of a story among some places.
    func planted(_ story: String, in places: Range<Int>) -> [(place: Int, entry: Entry)] {
        switch self {
        case .listed(let ledger):
            places.compactMap { ledger.entries[$0].plant == story ? ($0, ledger.entries[$0]) : nil }
        case .bulk(let ledger): ledger.planted(story, in: places)
        }
    }
}
