import BoHub
import BoModel
import Testing

@Suite struct AccountTests {
    private func list(_ rows: String, status: String = #""responseDetails":{"status":"complete"}"#) throws
        -> AccountList
    {
        try Ask.accounts(json: #"{\#(status),"accounts":[\#(rows)]}"#)
    }

    private func account(_ members: String) throws -> AccountDescription? {
        try list(#"{"accountIdentifier":"99011000017","accountReference":"r",\#(members)}"#).accounts.first
    }

    private func details(_ members: String) throws -> AccountDescription? {
        try Ask.details(
            json: #"{"responseDetails":{"status":"complete"},"account":{"accountReference":"r",\#(members)}}"#
        ).description
    }

    @Test func `reads all that a bank tells of an account`() throws {
        let found = try account(
            #""status":"disabled","type":"businessAccount","currency":"NOK","unheardOf":{"x":1},"#
                + #""servicer":{"identifier":{"countryOfResidence":"NO","value":"317001010","#
                + #""type":"nationalIdentityNumber"},"name":"TS"},"#
                + #""primaryOwner":{"permission":"rightToUseAlone","identifier":{"value":"317 001 061","type":"x"},"#
                + #""name":"Granli"}"#
        )

        #expect(
            found
                == AccountDescription(
                    number: AccountNumber("99011000017"), reference: "r", type: .business, status: .disabled,
                    currency: .nok,
                    ownerName: "Granli", ownerNumber: Stage.company, servicerName: "TS",
                    servicerNumber: OrganizationNumber("317001010")))
    }

    @Test(arguments: [
        (#""responseDetails":{"status":"complete","message":"OK"}"#, Completeness.complete, []),
        (#""responseDetails":{"status":"Complete","message":"ok"}"#, .complete, []),
        (#""responseDetails":{"status":"complete","message":"Stengt i natt"}"#, .complete, ["Stengt i natt"]),
        (#""responseDetails":{"status":"PARTIAL","message":"OK"}"#, .partial, ["OK"]),
        (#""responseDetails":{"status":"partial","message":null}"#, .partial, []),
        (#""responseDetails":{"status":"weird"}"#, .unknown, []), (#""responseDetails":{}"#, .unknown, []),
        (#""responseDetails":null"#, .unknown, []), (#""x":1"#, .unknown, []),
        (#""responseDetails":"complete""#, .unknown, []),
        (#""responseStatus":"complete""#, .complete, []), (#""responseStatus":"Partial""#, .partial, []),
        (#""responseStatus":"complete","responseDetails":{"status":"partial","message":"x"}"#, .partial, ["x"]),
        (#""responseStatus":"partial","responseDetails":{"status":null}"#, .partial, []),
    ])
    func `reads how complete an answer is, in all its forms`(
        _ row: (status: String, completeness: Completeness, messages: [String])
    ) throws {
        let found = try list("", status: row.status)

        #expect(found.completeness == row.completeness)
        #expect(found.messages == row.messages)
    }

    @Test func `takes a missing list for empty only when the bank says it holds back`() throws {
        #expect(try Ask.accounts(json: #"{"responseDetails":{"status":"partial","message":"Brev"}}"#).accounts.isEmpty)
        #expect(problem { try Ask.accounts(json: #"{"responseDetails":{"status":"complete"}}"#) }?.code == .malformed)
        #expect(problem { try Ask.accounts(json: #"{"responseStatus":"unknown"}"#) }?.code == .malformed)
    }

    @Test func `hides what belongs to somebody else, and counts it`() throws {
        let owners = ["317001061", "317 001 061", "317001118", "30858232267", "317001088"]
        let rows = owners.enumerated().map { place, owner in
            #"{"accountIdentifier":"\#(place)","accountReference":"\#(place)","#
                + #""primaryOwner":{"identifier":{"value":"\#(owner)"}}}"#
        }
        let noOwner = [
            #"{"accountIdentifier":"a","accountReference":"a"}"#,
            #"{"accountIdentifier":"b","accountReference":"b","primaryOwner":null}"#,
        ]
        let stage = Stage(
            json: #"{"responseStatus":"complete","accounts":[\#((rows + noOwner).joined(separator: ","))]}"#)

        let found = try stage.client().accounts(
            of: Stage.company, alsoOwnedBy: [PartyNumber("317001118")], at: Ask.endpoint("https://b.test", .v1),
            in: Stage.span,
            stage.call())

        #expect(found.accounts.map(\.number.text) == ["0", "1", "2", "a", "b"])
        #expect(found.hiddenAccounts == 2)
    }

    @Test func `keeps numbers as they are, short, long or missing`() throws {
        let found = try list(
            #"{"accountIdentifier":"9867123111","accountReference":"1"},{"accountIdentifier":"NO9386011117947","#
                + #""accountReference":"2"},"#
                + #"{"accountIdentifier":"4821xxxxxxxx1234","accountReference":"3"},{"accountIdentifier":98671231112,"#
                + #""accountReference":"4"},"#
                + #"{"accountReference":"5"},{"accountIdentifier":"6"},{"accountIdentifier":"","#
                + #""accountReference":"7"},null"#
        )

        #expect(
            found.accounts.map(\.number.text) == [
                "9867123111", "NO9386011117947", "4821xxxxxxxx1234", "98671231112", "5", "6", "7",
            ])
        #expect(found.accounts.map(\.isNotDelivered) == [false, false, false, false, false, true, false])
        #expect(found.completeness == .complete)
    }

    @Test func `says that an account without any number is missing`() throws {
        let found = try list(#"{"accountIdentifier":"1","accountReference":"1"},{"type":"savingsAccount"},"x""#)

        #expect(found.accounts.count == 1)
        #expect(found.completeness == .partial)
        #expect(found.messages == ["accounts[1]", "accounts[2]"])
    }

    @Test(
        arguments: ["type", "status", "currency", "servicer", "primaryOwner"],
        ["null", "1", "true", "\"\"", "[]", "{}", "[{}]"])
    func `survives every field in every form`(field: String, value: String) throws {
        #expect(try account(#""\#(field)":\#(value)"#)?.number.text == "99011000017")
    }

    @Test(arguments: ["DISABLED", "frozen", "kontoTypeX"])
    func `keeps codes it does not know`(_ code: String) throws {
        let found = try account(#""status":"\#(code)","type":"\#(code)""#)

        #expect(found?.status?.text == code)
        #expect(found?.type?.text == code)
    }
}

@Suite struct AccountDetailTests {
    private let listed = AccountDescription(
        number: AccountNumber("99011000017"), reference: "old", type: .business, status: .disabled, currency: .eur,
        ownerName: "Granli")

    private func details(_ account: String) throws -> AccountDetails {
        try Ask.details(json: #"{"responseDetails":{"status":"complete"},"account":\#(account)}"#, of: listed)
    }

    private func balances(_ rows: String) throws -> [Balance]? {
        try details(#"{"accountIdentifier":"99011000017","balances":\#(rows)}"#).description?.balances
    }

    @Test func `completes the list's description`() throws {
        let found = try details(
            #"{"accountIdentifier":"99011000017","accountReference":"new","startDate":"2019-02-01","endDate":null,"#
                + #""name":"x","balances":[]}"#
        )

        let expected = AccountDescription(
            number: listed.number, reference: "old", type: .business, status: .disabled, currency: .eur,
            ownerName: "Granli",
            startDate: .read(Stage.day("2019-02-01")), balances: [])
        #expect(found.description == expected)
        #expect(found.completeness == .complete)
        #expect(found.bytes > 0)
    }

    @Test(arguments: [
        #"{"responseDetails":{"status":"complete"},"account":null}"#,
        #"{"responseDetails":{"status":"partial","message":"x"}}"#,
        #"{"responseStatus":"complete"}"#,
    ])
    func `has no description when the bank sent none`(_ json: String) throws {
        #expect(try Ask.details(json: json).description == nil)
    }

    @Test(arguments: ["{}", #"{"account":5}"#, #"{"account":[]}"#, #"{"code":"ACC-500"}"#, #"{"account":"x"}"#])
    func `takes no other answer for details`(_ json: String) throws {
        #expect(problem { try Ask.details(json: json) }?.code == .malformed)
    }

    @Test func `refuses the details of another account`() throws {
        #expect(problem { try details(#"{"accountIdentifier":"99011101387"}"#) }?.detail == "account.accountIdentifier")
    }

    @Test func `reads balances with their own signs and currencies`() throws {
        let found = try balances(
            #"[{"type":"bookedBalance","amount":100.34,"creditDebitIndicator":"Debit","#
                + #""registered":"2026-11-21T22:00:00Z"},"#
                + #"{"type":"availableBalance","amount":"0","creditDebitIndicator":"credit","currency":"JPY","#
                + #""creditLineIncluded":true,"#
                + #""creditLineAmount":1000,"creditLineCurrency":"SEK"},{"type":"availableBalance","amount":5,"#
                + #""creditDebitIndicator":"credit"}]"#
        )

        #expect(
            found == [
                Balance(
                    type: .booked, amount: Money(minorUnits: -10_034, .eur),
                    registeredAt: Instant("2026-11-21T22:00:00Z").map { .read($0) }),
                Balance(
                    type: .available, amount: Money(minorUnits: 0, Currency("JPY")), creditLineIncluded: true,
                    creditLine: Money(minorUnits: 100_000, Currency("SEK"))),
                Balance(type: .available, amount: Money(minorUnits: 500, .eur)),
            ])
    }

    @Test(arguments: ["null", "{}", "\"x\"", "5", "[]", "[null]"])
    func `never makes a balance of nothing`(_ rows: String) throws {
        #expect(try balances(rows) == [])
    }

    @Test(arguments: [
        (#"{"type":"bookedBalance"}"#, nil as String?),
        (#"{"type":"bookedBalance","amount":null,"creditDebitIndicator":"credit"}"#, nil),
        (#"{"type":"bookedBalance","amount":5}"#, "5"),
        (#"{"type":"bookedBalance","amount":-5,"creditDebitIndicator":"debit"}"#, "debit -5"),
        (#"{"type":"bookedBalance","amount":"5,00","creditDebitIndicator":"debit"}"#, "debit 5,00"),
    ])
    func `keeps as sent what can't be read with certainty`(_ row: (json: String, asSent: String?)) throws {
        let balance = try #require(try balances("[\(row.json)]")?.first)

        #expect(balance.amount == nil)
        #expect(balance.amountAsSent == row.asSent)
    }
}
