import BoModel
import BoStore
import Foundation

/// A folder of a test's own; gone with the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/bo-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

    func write(_ data: Data, to name: String) throws { try data.write(to: URL(fileURLWithPath: file(name))) }

    func permissions(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
        return (attributes[.posixPermissions] as? Int ?? 0) & 0o777
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }
}

/// SplitMix64: the same seed, the same numbers.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }
}

func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

func moment(_ text: String) -> Instant { Instant(text)! }

let noon = moment("2026-11-22T11:00:00Z")

let wholeYear = DateSpan(from: day("2025-11-22"), through: day("2026-11-22"))

extension Notice {
    static func sample(
        _ id: String = "11111111-aaaa", type: NoticeType = .opening, at: Instant = noon, debtor: String = "910000004",
        details: NoticeDetails = NoticeDetails(), isSynthetic: Bool = false
    ) -> Notice {
        Notice(
            id: ID(id), type: type, registeredAt: at, ruledOn: day("2026-11-20"), debtor: PartyNumber(debtor),
            details: details, isSynthetic: isSynthetic)
    }
}

let bank = OrganizationNumber("937000001")
let otherBank = OrganizationNumber("937000002")

func relation(_ bank: OrganizationNumber, _ name: String = "Fjordbanken") -> BankRelation {
    BankRelation(bank: bank, bankName: name, activeAccount: true, ownership: .primaryOwner)
}

func endpoint(_ bank: OrganizationNumber) -> BankEndpoint {
    BankEndpoint(bank: bank, bankName: "Fjordbanken", url: "https://bank.example/v2", version: .v2, environment: "test")
}

/// A cache with one estate, one bank and one account in it.
struct Stage {
    let store: Store
    let estate: Estate.ID
    let account: Account.ID

    init(_ store: Store? = nil) throws {
        self.store = try store ?? Store.inMemory()
        estate = Notice.sample().id
        _ = try self.store.save([.sample()], cursor: noon)
        _ = try self.store.saveRelations([relation(bank)], of: estate, directory: [endpoint(bank)], at: noon)
        let number = AccountNumber("12345678903")
        let saved = try self.store.saveAccounts(
            [AccountDescription(number: number, reference: "ref-1", currency: .nok)], hidden: 0, of: estate, at: bank,
            fetchedAt: noon)
        account = saved.ids[number]!
    }

    /// Fetches the account anew.
    func fetch(_ pages: [[Transaction]], at: Instant = noon) throws {
        let writer = try store.beginHistory(of: account, span: wholeYear)
        for page in pages { _ = try writer.append(page) }
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: at)
    }

    func transactions(
        _ query: TransactionQuery? = nil, rows: Range<Int> = 0..<1000
    ) throws -> TransactionsAnswer {
        let query = query ?? TransactionQuery(account: account)
        guard case .transactions(let answer?) = try store.answer(.transactions(query, rows: rows)) else {
            throw Problem(.failed, "no answer")
        }
        return answer
    }

    /// Every transaction as it was loaded, newest first.
    func loaded(_ filter: TransactionFilter = .none) throws -> [Transaction] {
        var all: [Transaction] = []
        try store.eachTransaction(of: estate, account: nil, filter: filter, limit: nil) { all.append($1) }
        return all
    }
}

/// A plain booked transaction.
func payment(
    _ identifier: String?, _ date: String?, _ amount: String = "-100.00", text: String = "Varekjøp",
    to name: String? = nil
) -> Transaction {
    Transaction(
        identifier: identifier, bookingDate: date.map { .read(day($0)) }, amount: Money(amount, .nok), currency: .nok,
        status: .booked, freeText: text, counterParties: name.map { [CounterParty(name: $0, type: .creditor)] } ?? [])
}

/// How a bank sends a history.
enum Arrival: CaseIterable {
    case oldestFirst, newestFirst
    /// In no order.
    case mixed

    /// A number of its own, to begin chance with.
    var seed: UInt64 { self == .oldestFirst ? 0 : self == .newestFirst ? 1 : 2 }

    func arranged(_ transactions: [Transaction]) -> [Transaction] {
        guard self != .mixed else { return transactions }
        let sorted = transactions.enumerated().sorted { left, right in
            let (first, second) = (left.element.day?.daysSince1970 ?? .min, right.element.day?.daysSince1970 ?? .min)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
        return self == .newestFirst ? sorted.reversed() : sorted
    }
}

extension Stage {
    /// Fetches transactions in one of the orders in which histories come, so many on a page.
    func fetch(_ transactions: [Transaction], arriving arrival: Arrival, page size: Int) throws {
        let arranged = arrival.arranged(transactions)
        try fetch(
            stride(from: 0, to: arranged.count, by: size).map { Array(arranged[$0..<min($0 + size, arranged.count)]) })
    }
}

extension Transaction {
    /// Some transaction: every field there, missing or unreadable now and then.
    static func random(_ number: Int, using seed: inout Seeded) -> Transaction {
        let currency = seed.one(of: [Currency.nok, .nok, .nok, .eur, Currency("JPY"), Currency("KWD")])
        let amount =
            seed.chance(8)
            ? nil
            : Money(
                coefficient: Int64.random(in: -500_000...500_000, using: &seed),
                scale: seed.one(of: [0, 1, 2, 2, 2, 3, 4]), currency)
        let first = CivilDate(iso: "2026-01-01")!
        func date() -> AsSent<CivilDate>? {
            if seed.chance(10) { return seed.chance(50) ? nil : .unreadable("2026-02-30") }
            return .read(first.adding(days: Int.random(in: 0..<60, using: &seed)))
        }
        let words = [
            "Husleie", "Lønn", "VAREKJØP", "Çafé Ærlig", "Øl på Åsen", "Überweisung", "nett\tgiro", "12,50", "Łódź",
            "Ωmega",
        ]
        func text() -> String? {
            if seed.chance(15) { return nil }
            return (0..<Int.random(in: 0...3, using: &seed)).map { _ in seed.one(of: words) }.joined(separator: " ")
        }
        func party() -> CounterParty {
            CounterParty(
                name: text(), accountNumber: seed.chance(50) ? "1234567890\(seed.one(of: ["1", "2"]))" : nil,
                identifier: seed.chance(20) ? "910000004" : nil,
                type: seed.chance(80) ? seed.one(of: CounterPartyType.known) : nil,
                country: seed.chance(10) ? "NO" : nil, address: seed.chance(10) ? "Gata 1 \"B\" \\ 0001 Oslo" : nil)
        }
        let day = date()
        return Transaction(
            identifier: seed.chance(90) ? "T\(number)" : seed.one(of: [nil, "", "~x\(number)", "~=\(number)"]),
            bookingDate: day, valueDate: seed.chance(50) ? date() : day,
            registeredAt: seed.chance(50)
                ? .read(Instant(milliseconds: Int64.random(in: 0...1_700_000_000_000, using: &seed)))
                : seed.one(of: [nil, .unreadable("24:61")]),
            amount: amount, amountAsSent: amount == nil ? seed.one(of: ["12 kr", nil]) : nil,
            currency: seed.one(of: [currency, currency, nil, .usd]),
            status: seed.one(of: [
                .booked, .booked, nil, .pending, TransactionStatus("BOOKED"), TransactionStatus("rart"),
            ]),
            isReversal: seed.one(of: [nil, true, false]), domain: seed.chance(50) ? "PMNT" : nil,
            family: seed.chance(50) ? "ICDT" : nil, subFamily: seed.chance(50) ? "DMCT" : nil, freeText: text(),
            additionalInfo: text(), merchant: text(),
            counterParties: (0..<seed.one(of: [0, 1, 1, 2])).map { _ in party() },
            references: seed.chance(30) ? [PaymentReference(type: "kid", value: "0\u{1}27\"")] : [],
            exchange: seed.chance(10)
                ? CurrencyExchange(
                    originalAmount: "10.5", sourceCurrency: "EUR", targetCurrency: nil, unitCurrency: nil, rate: "11.7")
                : nil, card: seed.chance(10) ? "**** 1234" : nil)
    }
}
