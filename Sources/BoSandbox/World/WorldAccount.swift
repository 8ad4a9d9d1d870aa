import BoModel

/// An account of the world.
struct WorldAccount: Sendable {
    let bank: SandboxBank
    let number: AccountNumber
    /// The numbers under which the bank lists it.
    let party: String
    /// Who owns it: not always the one it is listed under.
    let owner: Party
    let type: AccountType
    var currency = Currency.nok
    var startDate = date(2019, 2, 1)
    var endDate: CivilDate?
    /// Closed for good: no balances any more.
    var isDeleted = false
    /// The bank forgot to block it.
    var staysEnabled = false
    /// Listed, but nothing more about it is delivered.
    var isNotDelivered = false
    /// A credit line, in the smallest coin.
    var creditLine: Int64?
    /// The balance before the first booking.
    var opening: Int64 = 0
    var ledger = Ledger.empty

    init(
        _ bank: SandboxBank, _ number: AccountNumber, of owner: Party, _ type: AccountType,
        listedFor party: String? = nil
    ) {
        self.bank = bank
        self.number = number
        self.owner = owner
        self.type = type
        self.party = party ?? owner.number ?? ""
    }

    init(_ bank: SandboxBank, _ number: String, of owner: Party, _ type: AccountType, listedFor party: String? = nil) {
        self.init(bank, AccountNumber(number), of: owner, type, listedFor: party)
    }

    /// The account with bookings, opened so that its lowest balance is `floor`.
    func with(_ book: Book, lowest floor: Int64) -> WorldAccount {
        with(book, opening: book.opening(lowest: floor))
    }

    /// The account with bookings and what stood on it before the first.
    func with(_ book: Book, opening: Int64) -> WorldAccount {
        var account = self
        account.ledger = Ledger(book)
        account.opening = opening
        return account
    }

    /// True when it belongs to the party it is listed for.
    var isOwn: Bool { owner.number == party }

    /// The bank's identifier of the booking at a place: unique in the bank, the same in every answer.
    func identifier(of place: Int) -> String {
        "\(bank.prefix)\(number.text.suffix(7))-\(Numbers.padded(place + 1, 6))"
    }

    /// What stands on it at the end of a day.
    func balance(through day: CivilDate) -> Int64 { opening + ledger.booked(through: day) }
}

/// A notice of the world's register.
struct WorldNotice: Sendable {
    let id: String
    let type: NoticeType
    let registeredAt: Instant
    let ruledOn: CivilDate
    /// B, O or T.
    var basis: String?
    var dissolutionCode: String?
}

/// An estate of the world: a debtor, its notices, its accounts.
struct WorldEstate: Sendable {
    /// `E1` to `E10`.
    let name: String
    let debtor: Party
    /// The debtor's other numbers: a person's sole proprietorships.
    var linked: [Party] = []
    let openedOn: CivilDate
    /// The day the petition came in; `nil` where nobody has set it.
    var cutOff: CivilDate?
    var notices: [WorldNotice] = []
    let court: String
    let caseNumber: String
    let trustee: String
    var accounts: [WorldAccount] = []
    /// Where the customer register knows a relation, and for which of the debtor's numbers.
    var relations: [WorldRelation] = []
    /// What is planted in it.
    var stories: [Story] = []

    /// The debtor's own number and the linked ones.
    var parties: [String] { ([debtor] + linked).compactMap(\.number) }

    /// The notice that counts at a moment: the newest that is registered by then.
    func standing(at now: Instant) -> WorldNotice? {
        notices.last { $0.registeredAt <= now }
    }

    /// Whether the banks block its accounts and answer questions about it.
    func isOpen(at now: Instant) -> Bool {
        guard let standing = standing(at: now) else { return false }
        return standing.type == .opening
    }
}

/// A bank with which a party has a relation.
struct WorldRelation: Sendable {
    let bank: SandboxBank
    let party: String
    var active = false
    var ownership = OwnershipType.primaryOwner
}

/// Something that was put into the world to be found.
struct Story: Hashable, Sendable {
    let id: String
    /// What it is, in English.
    let summary: String
    /// The review rules whose definitions it fits.
    let rules: [String]
}
