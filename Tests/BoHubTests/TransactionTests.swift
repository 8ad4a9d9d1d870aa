import BoHub
import BoModel
import Testing

@Suite struct TransactionTests {
    @Test func `reads all that a bank tells of a transaction`() throws {
        let found = try Ask.transaction(
            #""transactionIdentifier":"T1","references":[{"type":"archiveReference","value":"A1"},{"value":"K"},"#
                + #"{"type":"x"},null],"#
                + #""creditDebitIndicator":"debit","reversalIndicator":true,"status":"booked","#
                + #""transactionCode":{"domain":"payments","family":"issuedCreditTransfers","subFamily":"taxes","#
                + #""freeText":"NETTGIRO"},"#
                + #""bookingDate":"2026-03-04T00:00:00","valueDate":"2026-03-05T12:30:00","#
                + #""registered":"2026-03-04T10:11:12+01","#
                + #""counterParties":[{"accountIdentifier":"99031202759","identifier":{"countryOfResidence":"NO","#
                + #""value":"317001142","#
                + #""type":"countryIdentificationCode"},"name":"Grossist","type":"creditor","#
                + #""postalAddress":{"streetName":"Storgata","#
                + #""buildingNumber":"1","postCode":"0155","townName":"Oslo","country":"NO"}},null,"x"],"#
                + #""additionalInfo":"KID 1","#
                + #""currencyExchange":{"originalAmount":10.10,"sourceCurrency":"EUR","targetCurrency":"NOK","#
                + #""unitCurrency":"EUR","#
                + #""exchangeRate":11.500000},"merchant":"Rema","paymentCard":{"cardIdentifier":"4821XXXXXXXX1234"},"#
                + #""amount":116.15,"currency":"NOK""#
        )

        let expected = Transaction(
            identifier: "T1", bookingDate: .read(Stage.day("2026-03-04")), valueDate: .read(Stage.day("2026-03-05")),
            registeredAt: Instant("2026-03-04T09:11:12Z").map { .read($0) }, amount: Money(minorUnits: -11_615, .nok),
            currency: .nok, status: .booked, isReversal: true, domain: "payments", family: "issuedCreditTransfers",
            subFamily: "taxes", freeText: "NETTGIRO", additionalInfo: "KID 1", merchant: "Rema",
            counterParties: [
                CounterParty(
                    name: "Grossist", accountNumber: "99031202759", identifier: "317001142", type: .creditor,
                    country: "NO",
                    address: "Storgata 1, 0155 Oslo, NO")
            ],
            references: [
                PaymentReference(type: "archiveReference", value: "A1"), PaymentReference(type: "", value: "K"),
            ],
            exchange: CurrencyExchange(
                originalAmount: "10.10", sourceCurrency: "EUR", targetCurrency: "NOK", unitCurrency: "EUR",
                rate: "11.500000"),
            card: "4821XXXXXXXX1234")
        #expect(found == expected)
    }

    @Test(arguments: [
        ("100.34", "credit", "100.34"), ("100.34", "debit", "-100.34"), ("100.34", "CREDIT", "100.34"),
        ("100.34", "Debit", "-100.34"),
        ("0", "credit", "0.00"), ("0", "debit", "0.00"), ("-0", "debit", "0.00"), ("0.10", "credit", "0.10"),
        ("1e2", "credit", "100.00"),
        ("1.5E+2", "debit", "-150.00"), ("12345e-2", "credit", "123.45"), ("100.005", "credit", "100.005"),
        ("100.50000", "credit", "100.50"),
        ("92233720368547758.07", "credit", "92233720368547758.07"),
        ("0.000000000000000001", "credit", "0.000000000000000001"),
        ("\"12.50\"", "debit", "-12.50"), ("\"12\"", "credit", "12.00"), ("\"0012.5\"", "credit", "12.50"),
    ])
    func `reads amounts exactly, with the sign of their direction`(
        _ row: (amount: String, direction: String, text: String)
    ) throws {
        let found = try Ask.transaction(#""amount":\#(row.amount),"creditDebitIndicator":"\#(row.direction)""#)

        #expect(found?.amount?.decimalString == row.text)
        #expect(found?.amount?.currency == .nok)
        #expect(found?.amountAsSent == nil)
    }

    @Test(arguments: [
        ("-5", "\"credit\"", "credit -5"), ("-0.01", "\"debit\"", "debit -0.01"),
        ("\"12,50\"", "\"debit\"", "debit 12,50"),
        ("\"1 000.00\"", "\"credit\"", "credit 1 000.00"), ("\"1e2\"", "\"credit\"", "credit 1e2"),
        ("\"-5\"", "\"credit\"", "credit -5"),
        ("\"+5\"", "\"credit\"", "credit +5"), ("\"NOK 5\"", "\"credit\"", "credit NOK 5"),
        ("\"\"", "\"credit\"", "credit "),
        ("\".5\"", "\"credit\"", "credit .5"), ("\"5.\"", "\"credit\"", "credit 5."),
        ("\"1.2.3\"", "\"credit\"", "credit 1.2.3"),
        ("1e400", "\"credit\"", "credit 1e400"), ("1e127", "\"debit\"", "debit 1e127"),
        ("92233720368547758.08", "\"credit\"", "credit 92233720368547758.08"),
        (
            "1234567890123456789012345678901234567890.12", "\"credit\"",
            "credit 1234567890123456789012345678901234567890.12"
        ),
        ("0.0000000000000000001", "\"credit\"", "credit 0.0000000000000000001"), ("true", "\"credit\"", "credit true"),
        ("[5]", "\"credit\"", "credit [5]"), ("{\"value\":5}", "\"debit\"", "debit {\"value\":5}"),
        ("5", "null", "5"), ("5", "\"\"", " 5"), ("5", "\"kredit\"", "kredit 5"), ("5", "\"C\"", "C 5"),
        ("5", "\"credit \"", "credit  5"),
        ("5", "1", "1 5"), ("5", "true", "true 5"), ("5", "{}", "5"),
    ])
    func `guesses no amount`(_ row: (amount: String, direction: String, asSent: String)) throws {
        let found = try #require(
            try Ask.transaction(#""amount":\#(row.amount),"creditDebitIndicator":\#(row.direction)"#))

        #expect(found.amount == nil)
        #expect(found.amountAsSent == row.asSent)
    }

    @Test(arguments: [#""creditDebitIndicator":"credit""#, #""amount":null,"creditDebitIndicator":"credit""#, ""])
    func `has no amount when none was sent`(_ members: String) throws {
        let found = try #require(try Ask.transaction(members))

        #expect(found.amount == nil)
        #expect(found.amountAsSent == nil)
    }

    @Test func `does not flip the sign of a reversal`() throws {
        let found = try Ask.transaction(#""amount":5,"creditDebitIndicator":"credit","reversalIndicator":true"#)

        #expect(found?.amount == Money.kroner(5))
        #expect(found?.isReversal == true)
    }

    @Test(arguments: [
        (#""currency":"USD""#, Currency.eur as Currency?, Currency.usd), (#""currency":"usd""#, .eur, .usd),
        ("\"x\":1", .eur, .eur),
        (#""currency":null"#, .eur, .eur), (#""currency":"""#, .eur, .eur), (#""currency":5"#, .eur, .eur),
        ("\"x\":1", nil, .nok),
        (#""currency":"XYZ""#, nil, Currency("XYZ")),
    ])
    func `finds the currency of an amount`(_ row: (member: String, account: Currency?, currency: Currency)) throws {
        let account = AccountDescription(number: AccountNumber("1"), reference: "r", currency: row.account)

        let found = try Ask.transaction(#""amount":5,"creditDebitIndicator":"credit",\#(row.member)"#, of: account)

        #expect(found?.amount?.currency == row.currency)
    }

    @Test(arguments: [
        ("2026-03-04", "2026-03-04"), ("2026-03-04T00:00:00", "2026-03-04"), ("2026-03-04T23:59:59", "2026-03-04"),
        ("2026-03-04T23:59:59.999", "2026-03-04"), ("2026-03-04T12:00", "2026-03-04"),
        ("2026-03-04T23:30:00Z", "2026-03-05"),
        ("2026-07-04T22:30:00Z", "2026-07-05"), ("2026-07-04T21:30:00Z", "2026-07-04"),
        ("2026-03-04T00:00:00+01:00", "2026-03-04"),
        ("2026-03-04T00:00:00+02", "2026-03-03"), ("2026-03-04T00:00:00-05:00", "2026-03-04"),
        ("2024-02-29", "2024-02-29"),
        ("9999-12-31", "9999-12-31"), ("0001-01-01", "0001-01-01"),
    ])
    func `reads a day as it was in Norway`(_ row: (sent: String, day: String)) throws {
        let found = try Ask.transaction(#""bookingDate":"\#(row.sent)","valueDate":"\#(row.sent)""#)

        #expect(found?.bookingDate == .read(Stage.day(row.day)))
        #expect(found?.valueDate == .read(Stage.day(row.day)))
    }

    @Test(arguments: [
        "2024-02-30", "2023-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "10000-01-01", "26-01-01",
        "01.02.2026",
        "20260102", "2026/01/02", "2026-1-2", "2026-01-02T25:00:00", "2026-01-02T12:60:00", "2026-01-02T12:00:00+99:00",
        "2026-01-02T", "2026-01-02X12:00:00", "2026-01-02T12:00:00Zx", "2026-01-02 ", " 2026-01-02", "i dag", "",
        "2024-02-30T00:00:00",
    ])
    func `moves no day that does not exist`(_ sent: String) throws {
        let found = try Ask.transaction(#""bookingDate":"\#(sent)""#)

        #expect(found?.bookingDate == .unreadable(sent))
    }

    @Test(arguments: [
        ("2026-03-04T10:11:12Z", "2026-03-04T10:11:12Z"), ("2026-03-04T10:11:12.5Z", "2026-03-04T10:11:12.500Z"),
        ("2026-03-04T10:11:12+02", "2026-03-04T08:11:12Z"), ("2026-03-04T10:11:12+0200", "2026-03-04T08:11:12Z"),
        ("2026-03-04T10:11:12+02:00", "2026-03-04T08:11:12Z"), ("2026-03-04T10:11:12", "2026-03-04T09:11:12Z"),
    ])
    func `reads when something was registered`(_ row: (sent: String, moment: String)) throws {
        let found = try Ask.transaction(#""registered":"\#(row.sent)""#)

        #expect(found?.registeredAt?.value?.description == row.moment)
    }

    @Test(arguments: ["2026-03-04", "x", "2026-03-04T10:11:12+99:00", "2024-02-30T10:00:00Z"])
    func `makes no moment of less`(_ sent: String) throws {
        #expect(try Ask.transaction(#""registered":"\#(sent)""#)?.registeredAt == .unreadable(sent))
    }

    @Test(
        arguments: [
            "transactionIdentifier", "references", "creditDebitIndicator", "reversalIndicator", "status",
            "transactionCode", "bookingDate",
            "valueDate", "counterParties", "additionalInfo", "currencyExchange", "merchant", "paymentCard",
            "registered", "amount", "currency",
        ], ["null", "0", "true", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[{}]", "[null]", "{\"x\":{}}"])
    func `survives every field in every form, and loses no row`(field: String, value: String) throws {
        #expect(try Ask.transactions(#"{"\#(field)":\#(value)},{"transactionIdentifier":"2"}"#).count == 2)
    }

    @Test(arguments: [
        #"{"transactionIdentifier":""}"#, #"{"transactionIdentifier":null}"#, "{}", #"{"transactionIdentifier":{}}"#,
    ])
    func `has no identifier when there is none`(_ row: String) throws {
        #expect(try Ask.transactions(row).map(\.identifier) == [nil])
    }

    @Test(arguments: ["5", "\"x\"", "[]", "true"])
    func `names a row that is none`(_ row: String) throws {
        #expect(problem { try Ask.transactions("{},\(row)") }?.detail == "transactions[1]")
    }

    @Test(arguments: [
        (#"{"addressLines":["Postboks 1","0155 Oslo"],"streetName":"x"}"#, "Postboks 1, 0155 Oslo" as String?),
        (#"{"townName":"Oslo"}"#, "Oslo"), (#"{"postCode":"0155","country":"NO"}"#, "0155, NO"), ("{}", nil),
        (#""Storgata 1""#, "Storgata 1"),
        ("[]", nil),
    ])
    func `puts an address on one line`(_ row: (json: String, line: String?)) throws {
        #expect(
            try Ask.transaction(#""counterParties":[{"postalAddress":\#(row.json)}]"#)?.counterParties.first?.address
                == row.line)
    }

    @Test func `keeps what is strange as it was sent`() throws {
        let found = try Ask.transaction(
            #""status":"Booked2","transactionCode":"GIRO","transactionIdentifier":123,"#
                + #""additionalInfo":"a\u0000b\u001b[31m","#
                + #""counterParties":[{"identifier":"317001142","type":"payee"}],"paymentCard":"4821xx"#
                + #"","reversalIndicator":"TRUE""#)

        #expect(found?.status?.text == "Booked2")
        #expect(found?.freeText == "GIRO")
        #expect(found?.identifier == "123")
        #expect(found?.additionalInfo == "a\u{0}b\u{1B}[31m")
        #expect(found?.counterParties.first?.identifier == "317001142")
        #expect(found?.counterParties.first?.type?.isKnown == false)
        #expect(found?.card == "4821xx")
        #expect(found?.isReversal == true)
    }

    @Test func `tells page by page what the bank says`() throws {
        let stage = Stage(
            json: #"{"responseDetails":{"status":"partial","message":"Eldre sendes i posten"},"transactions":[]}"#)

        let page = try Ask.page(stage)

        #expect(page.completeness == .partial)
        #expect(page.messages == ["Eldre sendes i posten"])
        #expect(page.bytes > 0)
    }
}
