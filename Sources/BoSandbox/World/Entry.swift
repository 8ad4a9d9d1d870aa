import BoModel

/// Somebody who pays or is paid.
struct Party: Hashable, Sendable {
    let name: String
    var account: AccountNumber?
    /// A company's or person's number.
    var number: String?
    var country = "NO"

    init(_ name: String, _ account: AccountNumber? = nil, number: String? = nil, country: String = "NO") {
        self.name = name
        self.account = account
        self.number = number
        self.country = country
    }
}

/// The exchange behind an amount; numbers as they are sent.
struct Exchange: Hashable, Sendable {
    let original: String
    let source: String
    let target: String
    let unit: String
    let rate: String
}

/// One line of an account, before a bank dresses it for the wire.
struct Entry: Hashable, Sendable {
    /// How much of the classification the bank gives.
    enum Coding: Hashable, Sendable {
        case full, textOnly, none
    }

    /// The day it is booked.
    var day: CivilDate
    /// Smallest coin of the account's currency; credit positive.
    var amount: Int64
    var kind: Kind
    var message: String?
    var party: Party?
    var kid: String?
    var coding = Coding.full
    var status = TransactionStatus.booked
    var isReversal = false
    var exchange: Exchange?
    var merchant: String?
    var card: String?
    /// Which planted story it belongs to: `E1-2`.
    var plant: String?
    /// The bank's name for it instead of the kind's: `MVA TERMIN 3`.
    var kindText: String?

    init(_ day: CivilDate, _ amount: Int64, _ kind: Kind, _ party: Party? = nil, message: String? = nil) {
        self.day = day
        self.amount = amount
        self.kind = kind
        self.party = party
        self.message = message
    }

    /// The bank's name for the kind of booking; `nil` when it gives none.
    var freeText: String? { coding == .none ? nil : kindText ?? kind.text }

    /// The classification; `nil` when the bank gives none.
    var codes: Codes? { coding == .full ? kind.codes : nil }

    /// Whether it counts in balances and sums.
    var isBooked: Bool { status == .booked }
}

extension Int64 {
    /// Kroner, or whole units of another currency with two decimals, as its smallest coin.
    static func kroner(_ kroner: Int64, _ coins: Int64 = 0) -> Int64 { kroner * 100 + (kroner < 0 ? -coins : coins) }
}
