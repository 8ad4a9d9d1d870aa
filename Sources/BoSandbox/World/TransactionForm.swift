import BoModel

/// A booking with everything that its bank adds to it: identifier, references, the moment it was registered.
struct TransactionForm {
    let account: WorldAccount
    let place: Int
    let entry: Entry
    private let bits: UInt64

    init(_ account: WorldAccount, place: Int, entry: Entry) {
        self.account = account
        self.place = place
        self.entry = entry
        bits = SplitMix64.hash(UInt64(truncatingIfNeeded: entry.amount), UInt64(place))
    }

    var identifier: String { account.identifier(of: place) }

    /// The bank's own reference, ten digits.
    var archiveReference: String { String(1_000_000_000 + Int(bits & 0x1FFF_FFFF)) }

    /// When the bank took it in: during office hours of the day it is booked, in Norwegian wall time.
    var registeredSecond: Int { 8 * 3600 + Int(bits >> 32) % 28_800 }

    /// The day from which it counts for interest: that of booking, or the one before for card purchases.
    var valueDay: CivilDate { entry.kind.isCard ? entry.day.adding(days: -1) : entry.day }

    var registeredAt: Instant { TransactionForm.instant(entry.day, osloSecond: registeredSecond) }

    /// The part that the other side plays.
    var partyType: CounterPartyType { entry.amount < 0 ? .creditor : .debtor }

    /// The moment of a clock on a Norwegian wall.
    static func instant(_ day: CivilDate, osloSecond: Int) -> Instant {
        Instant(day).adding(seconds: Int64(osloSecond - osloOffsetSeconds(day, osloSecond: osloSecond)))
    }

    /// How far Norwegian time is ahead of UTC when the clock on the wall shows so many seconds of a day.
    static func osloOffsetSeconds(_ day: CivilDate, osloSecond: Int) -> Int {
        let inWinter = Instant(day).adding(seconds: Int64(osloSecond - 3600))
        return inWinter.oslo.hour == osloSecond / 3600 % 24 ? 3600 : 7200
    }

    /// As it should be known to somebody who has read it.
    var transaction: Transaction {
        let codes = entry.codes
        var references = [PaymentReference(type: "archiveReference", value: archiveReference)]
        if let kid = entry.kid { references.append(PaymentReference(type: "remittanceReference", value: kid)) }
        let party = entry.party.map {
            CounterParty(
                name: $0.name, accountNumber: $0.account?.text, identifier: $0.number, type: partyType,
                country: $0.number == nil ? nil : $0.country)
        }
        return Transaction(
            identifier: identifier, bookingDate: .read(entry.day), valueDate: .read(valueDay),
            registeredAt: .read(registeredAt), amount: Money(minorUnits: entry.amount, account.currency),
            currency: account.currency, status: entry.status, isReversal: entry.isReversal, domain: codes?.domain,
            family: codes?.family, subFamily: codes?.subFamily, freeText: entry.freeText, additionalInfo: entry.message,
            merchant: entry.merchant, counterParties: party.map { [$0] } ?? [], references: references,
            exchange: entry.exchange.map {
                CurrencyExchange(
                    originalAmount: $0.original, sourceCurrency: $0.source, targetCurrency: $0.target,
                    unitCurrency: $0.unit,
                    rate: $0.rate)
            },
            card: entry.card)
    }
}
