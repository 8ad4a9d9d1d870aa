import BoModel
import Testing

@Suite struct TransactionTests {
    @Test(arguments: [
        ("NETTGIRO", "HANSEN", "NETTGIRO HANSEN"), ("NETTGIRO", nil, "NETTGIRO"), (nil, "HANSEN", "HANSEN"),
        (nil, nil, ""),
        ("NETTGIRO", "NETTGIRO HANSEN", "NETTGIRO HANSEN"), ("", "HANSEN", "HANSEN"),
    ])
    func `the text is the kind and the message`(_ row: (kind: String?, message: String?, text: String)) {
        #expect(Transaction(identifier: "1", freeText: row.kind, additionalInfo: row.message).text == row.text)
    }

    @Test func `the day is the booking's, else the value's, else the registration's in Norway`() throws {
        let booked = CivilDate(daysSince1970: 10)
        let late = try #require(Instant("2026-11-21T23:30:00Z"))
        #expect(Transaction(identifier: nil, bookingDate: .read(booked)).day == booked)
        #expect(Transaction(identifier: nil, bookingDate: .unreadable("x"), valueDate: .read(booked)).day == booked)
        #expect(Transaction(identifier: nil, registeredAt: .read(late)).day?.description == "2026-11-22")
        #expect(Transaction(identifier: nil).day == nil)
    }

    @Test(arguments: [(nil, true), (TransactionStatus.booked, true), (.pending, false), (.info, false)])
    func `only booked transactions count in sums`(_ row: (status: TransactionStatus?, counts: Bool)) {
        #expect(Transaction(identifier: nil, status: row.status).counts == row.counts)
    }

    @Test func `the counterparty of money out is who receives it, of money in who pays`() {
        let payer = CounterParty(name: "Payer", type: .debtor)
        let payee = CounterParty(name: "Payee", type: .ultimateCreditor)
        let out = Transaction(identifier: nil, amount: .kroner(-1), counterParties: [payer, payee])
        let into = Transaction(identifier: nil, amount: .kroner(1), counterParties: [payer, payee])
        #expect(out.counterParty == payee)
        #expect(into.counterParty == payer)
        #expect(Transaction(identifier: nil, amount: .kroner(-1), counterParties: [payer]).counterParty == payer)
    }

    @Test func `a counterparty without a name is known by account, number or merchant`() {
        func label(_ party: CounterParty?, merchant: String? = nil) -> String? {
            Transaction(identifier: nil, merchant: merchant, counterParties: party.map { [$0] } ?? []).counterPartyLabel
        }
        #expect(label(CounterParty(name: "", accountNumber: "99011000017")) == "99011000017")
        #expect(label(CounterParty(name: nil, identifier: "317001053")) == "317001053")
        #expect(label(nil, merchant: "REMA") == "REMA")
        #expect(label(nil) == nil)
    }
}

@Suite struct AccountDescriptionTests {
    @Test func `the details complete the list and never empty it`() {
        let list = AccountDescription(
            number: AccountNumber("1"), reference: "r", type: .business, status: .disabled, currency: .nok,
            ownerName: "Owner")
        let details = AccountDescription(
            number: AccountNumber("2"), reference: "s", status: .enabled,
            balances: [Balance(type: .booked, amount: .kroner(5)), Balance(type: .booked, amount: .kroner(6))])
        let merged = list.merged(with: details)
        #expect(merged.number.text == "1" && merged.reference == "r")
        #expect(merged.type == .business && merged.status == .enabled && merged.ownerName == "Owner")
        #expect(merged.balance(.booked)?.amount == .kroner(5))
        #expect(merged.balance(.available) == nil)
    }

    @Test(arguments: [("dataNotDelivered", true), ("x-DATANOTDELIVERED", true), ("abc", false)])
    func `an account that is not delivered says so in its reference`(_ row: (reference: String, isNot: Bool)) {
        let account = AccountDescription(number: AccountNumber("1"), reference: row.reference)
        #expect(account.isNotDelivered == row.isNot)
    }
}

@Suite struct RowsTests {
    @Test func `a window knows its rows by their place in the whole`() {
        let rows = Rows(first: 10, rows: ["a", "b"], total: 100, anchor: 11)
        #expect(rows.range == 10..<12)
        #expect(rows[11] == "b")
        #expect(rows[12] == nil)
    }
}
