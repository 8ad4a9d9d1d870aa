public import BoModel

/// Transactions of the small world, each made from its place in an account: 0 is the newest.
public struct FixtureTransactions: Sendable {
    /// The day of the newest.
    public var newest = FixtureWorld.thisNoon.oslo.day.adding(days: -3)
    public var currency = Currency.nok
    /// False: every amount can be read.
    public var hasUnreadable = true

    public init() {}

    private static let parties = [
        "Fjordlys Eiendom AS", "Kari Nordskog", "Sørstrøm Kraft AS", "Skatteetaten", "Bråtan Transport AS",
        "Ola Myrvang",
        "Ærlig Regnskap ANS", "漢字 Import AS",
    ]
    private static let kinds = [
        "OVERFØRSEL", "NETTGIRO", "AVTALEGIRO STRØM", "SKATTETREKK", "INNSKUDD", "VAREKJØP", "LØNN", "GEBYR",
    ]

    /// The newest transactions, newest first.
    public func all(_ count: Int) -> [Transaction] { (0..<count).map { self[$0] } }

    public subscript(place: Int) -> Transaction {
        let amount = amount(place)
        let kind = Self.kinds[place % Self.kinds.count]
        let party = Self.parties[(place * 5 + 3) % Self.parties.count]
        let isMerchant = kind == "VAREKJØP"
        let hasBookingDate = place >= 2 && place % 43 != 7
        return Transaction(
            identifier: identifier(place),
            bookingDate: place < 2 ? nil : hasBookingDate ? .read(day(place)) : .unreadable("32.13.2026"),
            valueDate: .read(day(place).adding(days: place % 4 == 0 && (hasBookingDate || place < 2) ? 1 : 0)),
            registeredAt: .read(Instant(day(place), hour: 9, minute: place % 60)), amount: amount,
            amountAsSent: amount == nil ? "12,3,4" : nil, currency: currency, status: status(place),
            isReversal: place % 29 == 11 ? true : nil, domain: "payments", family: "issuedCreditTransfers",
            subFamily: "domesticCreditTransfer", freeText: kind,
            additionalInfo: place % 5 == 0
                ? "Tilbakebetaling lån aksjonær, avdrag \(place % 12 + 1) etter avtale" : "\(918_200 + place)",
            merchant: isMerchant ? "Bygg og bolig Nordvik" : nil,
            counterParties: isMerchant
                ? []
                : [
                    CounterParty(
                        name: party, accountNumber: "97102210443", identifier: "317001118",
                        type: amount?.isNegative == false ? .debtor : .creditor, country: "NO",
                        address: "Strandgata 4, 4310 Hommersåk")
                ],
            references: [
                PaymentReference(type: "remittanceReference", value: "0012345\(place)"),
                PaymentReference(type: "archiveReference", value: "NV-ARK-\(place)"),
            ],
            exchange: place % 10 == 0
                ? CurrencyExchange(
                    originalAmount: "1250.00", sourceCurrency: "EUR", targetCurrency: "NOK", unitCurrency: "EUR",
                    rate: "11.7125")
                : nil,
            card: isMerchant ? "492512******7812" : nil)
    }

    /// Now and then a bank gives two transactions one identifier.
    private func identifier(_ place: Int) -> String { "NV-\(20_260_000 + (place % 61 == 10 ? place - 1 : place))" }

    /// Two to three on each day.
    private func day(_ place: Int) -> CivilDate { newest.adding(days: -(place * 2 / 5)) }

    private func amount(_ place: Int) -> Money? {
        guard place % 37 != 12 || !hasUnreadable else { return nil }
        let size = Int64((place * 7919 + 1250) % 98_765_43 + 5000)
        return Money(minorUnits: place % 3 == 0 ? size : -size, currency)
    }

    private func status(_ place: Int) -> TransactionStatus? {
        place < 2 ? .pending : place % 41 == 5 ? .info : place % 50 == 17 ? TransactionStatus("onHold") : .booked
    }
}
