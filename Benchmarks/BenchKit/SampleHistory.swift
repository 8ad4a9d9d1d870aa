public import BoModel
public import BoStore

/// An invented history of one account, of any length: the same seed and length give the same transactions, forever.
///
/// Everything in it is synthetic. The oldest transaction's text begins with `FORSTE-RAD`, the newest one's with
/// `SISTE-RAD`.
public struct SampleHistory: Sendable {
    public static let estate = Notice.ID("00000000-0000-4000-8000-000000000001")
    public static let bank = OrganizationNumber("937884117")
    public static let number = AccountNumber("12345678903")
    /// Twelve months to the day on which the sandbox's world stands still.
    public static let span = DateSpan(
        from: CivilDate(daysSince1970: SampleHistory.lastDay - 364),
        through: CivilDate(daysSince1970: SampleHistory.lastDay))
    /// 2026-11-22.
    private static let lastDay = 20_779
    public static let now = Instant(CivilDate(daysSince1970: SampleHistory.lastDay), hour: 11, minute: 4, second: 5)

    public let rows: Int
    private let seed: UInt64

    public init(rows: Int, seed: UInt64 = 1) {
        self.rows = rows
        self.seed = seed
    }

    /// Makes an estate, a bank and an account, and fills it: oldest first, in pages as a bank sends them.
    public func fill(_ store: Store, page: Int = 1000) throws(Problem) -> Account.ID {
        let account = try prepare(store)
        let writer = try store.beginHistory(of: account, span: SampleHistory.span)
        for first in stride(from: 0, to: rows, by: page) {
            _ = try writer.append((first..<min(first + page, rows)).map { transaction($0) })
        }
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: SampleHistory.now)
        return account
    }

    /// Makes an estate, a bank and an account without transactions.
    public func prepare(_ store: Store) throws(Problem) -> Account.ID {
        let opened = SampleHistory.now.adding(seconds: -86_400 * 30)
        let notice = Notice(
            id: SampleHistory.estate, type: .opening, registeredAt: opened, ruledOn: opened.utc.day,
            debtor: PartyNumber("315012345"), details: NoticeDetails(debtorName: "Syntetisk Handel AS"),
            isSynthetic: true)
        let endpoint = BankEndpoint(
            bank: SampleHistory.bank, bankName: "Syntetisk Sparebank", url: "https://bank.invalid/v2", version: .v2,
            environment: "test")
        let relation = BankRelation(
            bank: SampleHistory.bank, bankName: "Syntetisk Sparebank", activeAccount: true, ownership: .primaryOwner)
        let description = AccountDescription(
            number: SampleHistory.number, reference: "syntetisk-1", type: .business, status: .disabled, currency: .nok,
            ownerName: "Syntetisk Handel AS", balances: [Balance(type: .booked, amount: .kroner(1_234))])
        _ = try store.save([notice], cursor: opened)
        _ = try store.saveRelations(
            [relation], of: notice.id, directory: [endpoint], at: SampleHistory.now)
        let saved = try store.saveAccounts(
            [description], hidden: 0, of: notice.id, at: SampleHistory.bank, fetchedAt: SampleHistory.now)
        _ = try store.saveBankOutcome(
            state: .complete, problem: nil, message: nil, of: notice.id, bank: SampleHistory.bank, at: SampleHistory.now
        )
        guard let account = saved.ids[SampleHistory.number] else { throw Problem(.vanished) }
        return account
    }

    /// The transaction at a place, counted from the oldest.
    public func transaction(_ place: Int) -> Transaction {
        var numbers = Numbers(state: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(place))
        let day = CivilDate(daysSince1970: SampleHistory.span.first.daysSince1970 + place * 365 / max(rows, 1))
        let isOut = numbers.below(10) < 7
        let units = Int64(numbers.below(isOut ? 500_000 : 900_000) + 100)
        let owners = (numbers.one(of: SampleHistory.names), numbers.one(of: SampleHistory.names))
        let name = "\(owners.0) \(owners.1) AS avd. \(numbers.below(900) + 100)"
        let digits = String(10_000_000_000 + numbers.below(89_999_999_999))
        return Transaction(
            identifier: "SYNT-\(place)-\(numbers.below(1_000_000))", bookingDate: .read(day),
            valueDate: .read(day.adding(days: numbers.below(2))),
            amount: Money(minorUnits: isOut ? -units : units, .nok),
            currency: .nok, status: .booked, isReversal: false, domain: "PMNT", family: isOut ? "ICDT" : "RCDT",
            subFamily: "DMCT", freeText: mark(place) + numbers.one(of: SampleHistory.kinds),
            additionalInfo: numbers.one(of: SampleHistory.words) + " " + numbers.one(of: SampleHistory.words)
                + " ref \(numbers.below(99_999))",
            counterParties: [CounterParty(name: name, accountNumber: digits, type: isOut ? .creditor : .debtor)],
            references: [PaymentReference(type: "archiveReference", value: "SYNTETISK\(numbers.below(99_999_999))")])
    }

    private func mark(_ place: Int) -> String {
        if place == 0 { return "FORSTE-RAD " }
        return place == rows - 1 ? "SISTE-RAD " : ""
    }

    private static let kinds = ["NETTGIRO", "AVTALEGIRO", "VAREKJØP", "FAKTURABETALING", "LØNN", "OVERFØRING", "GEBYR"]
    private static let words = [
        "Husleie", "strøm", "forsikring", "varer", "håndverk", "møbler", "frakt", "rådgivning", "båtutstyr",
        "ærfugldun",
        "trelast", "rørdeler", "årsavgift", "kaffe",
    ]
    private static let names = [
        "Fjord", "Åsen", "Nordlys", "Bølgen", "Granli", "Ærlig", "Solvik", "Hauge", "Øyra", "Steinar", "Myra",
        "Elvebakken",
    ]
}

/// SplitMix64: numbers that depend on the seed alone.
private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }
}
