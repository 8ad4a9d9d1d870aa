import BoModel
import BoText
import Foundation
import Testing

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct ListingJSONTests {
    @Test func `an estate has every key, in order`() {
        let json = text(Listings.estates.bytes(of: [Fixtures.estate()], as: .json, in: .nb))

        #expect(
            json == """
                [
                {"id":"385fad87-b3e1-4542-a5ac-86c1b4e130af","debtor":"987654321","debtorKind":"organisation",\
                "name":"Solbris AS",\
                "status":"open","openedOn":"2026-11-03","notices":[{"uuid":"385fad87-b3e1-4542-a5ac-86c1b4e130af",\
                "type":"aapning",\
                "registeredAt":"2026-11-03T11:34:33.111Z","ruledOn":"2026-11-03"}],"banks":4,"accounts":11,\
                "transactions":412880,\
                "refreshedAt":"2026-11-22T11:04:05Z"}
                ]

                """)
    }

    @Test func `a person is a person, a name that nobody told is null`() {
        let json = text(
            Listings.estates.bytes(of: [Fixtures.estate(name: nil, debtor: "01019012345")], as: .json, in: .nb))

        #expect(json.contains(#""debtor":"01019012345","debtorKind":"person","name":null"#))
    }

    @Test func `a bank has every key, in order`() {
        let banks = [
            Fixtures.bank(),
            Fixtures.bank(state: .failed, problem: Problem(.failed, "x", detail: "Teknisk feil", otherCode: "ACC-500")),
            Fixtures.bank(state: .failed, problem: Problem(.timedOut, "x"), message: "OK"),
            Fixtures.bank(name: "", isLetter: true),
        ]
        #expect(
            text(Listings.banks.bytes(of: banks, as: .json, in: .nb)) == """
                [
                {"organisationNumber":"317001010","name":"Nordlys Bank ASA","ownershipType":"primaryOwner",\
                "activeAccount":false,\
                "channel":"api","apiVersion":"v2","state":"complete","message":null,"errorCode":null,"accounts":3,\
                "refreshedAt":"2026-11-22T11:04:05Z"},
                {"organisationNumber":"317001010","name":"Nordlys Bank ASA","ownershipType":"primaryOwner",\
                "activeAccount":false,\
                "channel":"api","apiVersion":"v2","state":"failed","message":"Teknisk feil","errorCode":"ACC-500",\
                "accounts":3,\
                "refreshedAt":"2026-11-22T11:04:05Z"},
                {"organisationNumber":"317001010","name":"Nordlys Bank ASA","ownershipType":"primaryOwner",\
                "activeAccount":false,\
                "channel":"api","apiVersion":"v2","state":"failed","message":"OK","errorCode":"hub.timed-out",\
                "accounts":3,\
                "refreshedAt":"2026-11-22T11:04:05Z"},
                {"organisationNumber":"317001010","name":null,"ownershipType":null,"activeAccount":null,\
                "channel":"letter","apiVersion":null,"state":"complete","message":null,"errorCode":null,"accounts":3,\
                "refreshedAt":null}
                ]

                """)
    }

    @Test func `an account has every key, in order, null where the cache holds nothing or nothing readable`() {
        #expect(
            text(Listings.accounts.bytes(of: [Fixtures.fullAccount, Fixtures.account()], as: .json, in: .nb)) == """
                [
                {"bank":"317001010","accountNumber":"12345678903","accountReference":"ref/1","type":"businessAccount",\
                "status":"disabled","currency":"NOK","owner":"Solbris AS","startDate":"2026-11-03","endDate":null,\
                "bookedBalance":"-412900.12","availableBalance":null,"transactions":214,"state":"partial",\
                "message":"Be om utskrift","errorCode":"bank.partial","refreshedAt":"2026-11-22T11:04:05Z"},
                {"bank":"317001010","accountNumber":"12345678903","accountReference":null,"type":null,"status":null,\
                "currency":null,"owner":null,"startDate":null,"endDate":null,"bookedBalance":null,\
                "availableBalance":null,\
                "transactions":214,"state":"never","message":null,"errorCode":null,"refreshedAt":null}
                ]

                """)
    }

    @Test func `a transaction has every key, in order, codes as the bank sent them`() {
        #expect(
            text(Listings.transactions.bytes(of: [Fixtures.transaction()], as: .json, in: .nb)) == """
                [
                {"bank":"317001010","accountNumber":"12345678903","transactionIdentifier":"T-1",\
                "bookingDate":"2026-11-03",\
                "valueDate":null,"registeredAt":"2026-11-22T11:04:05Z","amount":"-180000.50","currency":"NOK",\
                "status":"booked",\
                "reversal":false,"domain":"payments","family":null,"subFamily":"newKind","text":"NETTGIRO",\
                "counterparties":\
                [{"name":"Ola Nordmann","accountNumber":"97102210443","identifier":null,"type":"creditor"}],\
                "merchant":null,\
                "references":[{"type":"remittanceReference","value":"00123"}]}
                ]

                """)
    }

    @Test func `a request has every key, in order`() {
        #expect(
            text(Listings.requests.bytes(of: [Fixtures.request, Fixtures.silentRequest], as: .json, in: .nb)) == """
                [
                {"at":"2026-11-22T11:04:05Z","estate":"385fad87-b3e1-4542-a5ac-86c1b4e130af",\
                "accountInfoRequestId":"case",\
                "correlationId":"corr","method":"GET","url":"https://bank.example/accounts","status":500,\
                "errorCode":"ACC-500",\
                "bytes":3140,"milliseconds":812},
                {"at":"2026-11-22T11:04:05Z","estate":null,"accountInfoRequestId":null,"correlationId":null,\
                "method":"POST",\
                "url":"https://token.example/","status":null,"errorCode":null,"bytes":0,"milliseconds":10000}
                ]

                """)
    }

    @Test func `the keys are those that scripts rely on`() {
        #expect(Listings.estates.keys.count == 11)
        #expect(Listings.banks.keys.count == 11)
        #expect(Listings.accounts.keys.count == 16)
        #expect(Listings.transactions.keys.count == 17)
        #expect(Listings.requests.keys.count == 10)
        #expect(
            Listings.transactions.columnNames
                == Listings.transactions.keys.filter { !["counterparties", "references"].contains($0) })
    }

    @Test func `what was found has the columns of a transaction, with its estate in front`() {
        let account = Fixtures.account()
        let row = FoundTransaction(estateName: "Solbris AS", account, Fixtures.transaction().transaction)
        #expect(Listings.foundTransactions.keys == ["estate"] + Listings.transactions.keys)
        let json = text(Listings.foundTransactions.bytes(of: [row], as: .json, in: .nb))
        #expect(json.hasPrefix("[\n{\"estate\":\"\(account.estate.text)\",\"bank\":\"317001010\",\"accountNumber\""))
        let table = text(Listings.foundTransactions.bytes(of: [row], as: .table, in: .nb))
        #expect(table.hasPrefix("Bo          Kontonr"))
        #expect(table.contains("\nSolbris AS  "))
    }

    @Test func `nothing is an empty array`() {
        #expect(text(Listings.banks.bytes(of: [], as: .json, in: .nb)) == "[]\n")
    }

    @Test(arguments: Payloads.all)
    func `no text reaches a terminal as it came, and every text comes back the same`(_ payload: String) throws {
        let bytes = Listings.transactions.bytes(
            of: [Fixtures.transaction(text: payload, name: payload)], as: .json, in: .nb)

        for scalar in text(bytes).unicodeScalars where scalar != "\n" {
            #expect(![.control, .format, .privateUse].contains(scalar.properties.generalCategory))
        }
        let rows = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        let parties = try #require(rows[0]["counterparties"] as? [[String: Any]])
        let name = try #require(parties[0]["name"] as? String)
        #expect(name.unicodeScalars.elementsEqual(payload.unicodeScalars))
        #expect((rows[0]["text"] as? String ?? "").unicodeScalars.elementsEqual(payload.unicodeScalars))
    }

    @Test func `the summary of a refresh has every key, in order`() {
        let estate = Fixtures.estate()
        let summary = RefreshSummary(
            notices: 2,
            estates: [
                RefreshSummary.EstateOutcome(
                    estate: estate.id, debtor: estate.estate.debtor, accounts: 11, transactions: 412_880, failed: 1)
            ], requests: 27, milliseconds: 70_812)

        #expect(
            text(SummaryJSON.bytes(summary, banks: [estate.id: [Fixtures.bank()]])) == """
                {"notices":2,"estates":[{"id":"385fad87-b3e1-4542-a5ac-86c1b4e130af","debtor":"987654321","banks":[\
                {"organisationNumber":"317001010","name":"Nordlys Bank ASA","ownershipType":"primaryOwner",\
                "activeAccount":false,\
                "channel":"api","apiVersion":"v2","state":"complete","message":null,"errorCode":null,"accounts":3,\
                "refreshedAt":"2026-11-22T11:04:05Z"}],"accounts":11,"transactions":412880,"failed":1}],"requests":27,\
                "milliseconds":70812}

                """)
        #expect(text(SummaryJSON.bytes(summary, banks: [:])).contains(#""banks":[]"#))
    }

    @Test func `a long listing comes in pieces`() {
        var writer = ListingWriter(Listings.transactions, as: .json, in: .nb)
        var whole: [UInt8] = []
        for _ in 0..<3 {
            writer.add(Fixtures.transaction())
            #expect(writer.pendingBytes > 0)
            whole += writer.takeBytes()
            #expect(writer.pendingBytes == 0)
        }
        writer.finish()
        whole += writer.takeBytes()

        let rows = Array(repeating: Fixtures.transaction(), count: 3)
        #expect(whole == Listings.transactions.bytes(of: rows, as: .json, in: .nb))
    }
}

@Suite struct ListingCSVTests {
    let csv = ListingFormat.csv(byteOrderMark: false)

    @Test func `a header, then a line for each row, ended as RFC 4180 wants it`() {
        let rows = [Fixtures.transaction(), Fixtures.transaction(text: "a,\"b\"\nc", amount: nil)]

        #expect(
            text(Listings.transactions.bytes(of: rows, as: csv, in: .nb))
                == "bank,accountNumber,transactionIdentifier,bookingDate,valueDate,registeredAt,amount,currency,"
                + "status,reversal,"
                + "domain,family,subFamily,text,merchant\r\n"
                + "317001010,12345678903,T-1,2026-11-03,,2026-11-22T11:04:05Z,-180000.50,NOK,booked,false,payments,,"
                + "newKind,NETTGIRO,\r\n"
                + "317001010,12345678903,T-1,2026-11-03,,2026-11-22T11:04:05Z,,NOK,booked,false,payments,,newKind,"
                + "\"a,\"\"b\"\"\nc\",\r\n")
    }

    @Test func `a byte order mark only when asked for`() {
        #expect(
            Array(Listings.banks.bytes(of: [], as: .csv(byteOrderMark: true), in: .nb).prefix(4)) == [
                0xEF, 0xBB, 0xBF, 0x6F,
            ])
        #expect(Listings.banks.bytes(of: [], as: csv, in: .nb).first == 0x6F)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+47", "'+47"), ("-5", "'-5"), ("@x", "'@x"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
        ("＠x", "'＠x"), ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("\0x", "'␀x"), ("\0=1", "'␀'=1"),
        ("a;=1", "\"a;'=1\""), ("a\r\n=1", "\"a\r\n'=1\""), ("a\r\nb", "\"a\r\nb\""), ("a - b", "a - b"),
        ("a=b", "a=b"),
        ("'=1", "'=1"), ("\"=1\"", "\"\"\"=1\"\"\""), ("x\u{1B}[2J", "x␛[2J"), ("\u{202E}x", "⟨RLO⟩x"), ("æøå", "æøå"),
        ("«x»", "«x»"),
        ("(x)", "(x)"), ("a;b", "\"a;b\""),
    ])
    func `a text that a spreadsheet would run is defused`(_ sent: String, _ cell: String) {
        let line = text(Listings.banks.bytes(of: [Fixtures.bank(name: sent)], as: csv, in: .nb)).split(
            separator: "\r\n", maxSplits: 1)[1]

        #expect(line.unicodeScalars.starts(with: "317001010,\(cell),primaryOwner".unicodeScalars))
    }

    @Test(arguments: Payloads.all)
    func `no cell begins as a formula, none breaks out of its place`(_ payload: String) throws {
        let bytes = Listings.banks.bytes(of: [Fixtures.bank(name: payload)], as: csv, in: .nb)
        let rows = try #require(parsed(text(bytes)))

        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.count == 11 })
        let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"]
        for cell in rows[1] {
            #expect(cell.unicodeScalars.first.map(dangerous.contains) != true)
            #expect(
                cell.unicodeScalars.allSatisfy {
                    $0.properties.generalCategory != .control || ["\t", "\r", "\n"].contains($0)
                })
        }
    }

    @Test func `columns of numbers hold nothing but numbers`() throws {
        let rows = try #require(
            parsed(text(Listings.accounts.bytes(of: [Fixtures.fullAccount, Fixtures.account()], as: csv, in: .nb))))
        let numeric = ["bookedBalance", "availableBalance", "transactions"].compactMap { rows[0].firstIndex(of: $0) }

        #expect(numeric.count == 3)
        for row in rows.dropFirst() {
            for column in numeric where !row[column].isEmpty {
                #expect(row[column].wholeMatch(of: /-?\d+(\.\d+)?/) != nil)
            }
        }
    }

    /// Reads CSV as RFC 4180 has it; `nil` when it is not so.
    private func parsed(_ text: String) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"": cell.append(scalars.removeFirst())
            case "\"" where isQuoted: isQuoted = false
            case "\"" where cell.isEmpty: isQuoted = true
            case "\"" where !isQuoted: return nil
            case "," where !isQuoted, "\r" where !isQuoted && scalars.first == "\n":
                row.append(String(cell))
                cell = String.UnicodeScalarView()
                guard scalar == "\r" else { continue }
                scalars.removeFirst()
                rows.append(row)
                row = []
            case "\r" where !isQuoted, "\n" where !isQuoted: return nil
            default: cell.append(scalar)
            }
        }
        return row.isEmpty && cell.isEmpty && !isQuoted ? rows : nil
    }
}

@Suite struct ListingTableTests {
    private func table<Row>(_ listing: Listing<Row>, _ rows: [Row], _ language: Language = .nb) -> String {
        text(listing.bytes(of: rows, as: .table, in: language)).replacing("\u{A0}", with: "_")
    }

    @Test func `estates are a table`() {
        #expect(
            table(Listings.estates, [Fixtures.estate(), Fixtures.estate(name: nil, debtor: "01019012345")]) == """
                Orgnr/fnr     Bo          Status  Kjennelse   Banker  Konti   Trans.  Oppdatert
                987_654_321   Solbris AS  Åpent   03.11.2026       4     11  412_880  22.11.2026 12:04
                010190_12345  –           Åpent   03.11.2026       4     11  412_880  22.11.2026 12:04

                """)
        #expect(
            table(Listings.estates, [Fixtures.estate()], .en) == """
                Org./ID no.  Estate      Status  Ruling      Banks  Accounts   Trans.  Refreshed
                987_654_321  Solbris AS  Open    2026-11-03      4        11  412_880  2026-11-22 12:04

                """)
    }

    @Test func `banks are a table`() {
        let banks = [
            Fixtures.bank(), Fixtures.bank(state: .failed, problem: Problem(.timedOut, "x")),
            Fixtures.bank(isLetter: true),
        ]
        #expect(
            table(Listings.banks, banks) == """
                Orgnr        Bank              Eierskap  Kanal          Hentet       Konti  Siste svar
                317_001_010  Nordlys Bank ASA  Eier      API            komplett         3  22.11.2026 12:04
                317_001_010  Nordlys Bank ASA  Eier      API            tidsavbrudd      3  22.11.2026 12:04
                317_001_010  Nordlys Bank ASA  –         digitalt brev  komplett         3  –

                """)
    }

    @Test func `accounts are a table`() {
        #expect(
            table(Listings.accounts, [Fixtures.fullAccount, Fixtures.account()]) == """
                Bank              Kontonr        Type         Status   Eier              Saldo  Trans.  \
                Hentet        Oppdatert
                Nordlys Bank ASA  1234.56.78903  Driftskonto  Sperret  Solbris AS  −412_900,12     214  \
                ufullstendig  22.11.2026 12:04
                Nordlys Bank ASA  1234.56.78903  –            –        –                     –     214  ikke hentet   –

                """)
    }

    @Test func `transactions are a table, unreadable amounts in quotation marks`() {
        #expect(
            table(
                Listings.transactions,
                [Fixtures.transaction(), Fixtures.transaction(text: "x\u{1B}[2J\ny", name: nil, amount: nil)]) == """
                    Kontonr        Bokført           Beløp  Status   Tekst     Motpart
                    1234.56.78903  03.11.2026  −180_000,50  Bokført  NETTGIRO  Ola Nordmann
                    1234.56.78903  03.11.2026      «12,5O»  Bokført  x␛[2J y   97102210443

                    """)
    }

    @Test func `requests are a table`() {
        #expect(
            table(Listings.requests, [Fixtures.request, Fixtures.silentRequest]) == """
                Når               Korrelasjons-ID  Metode  Adresse                        Svar  Feilkode  \
                Størrelse    Tid
                22.11.2026 12:04  corr             GET     https://bank.example/accounts   500  ACC-500      \
                3,1_kB  0,8_s
                22.11.2026 12:04  –                POST    https://token.example/            –                \
                  0_B   10_s

                """)
    }

    @Test func `an empty table has its headings`() {
        #expect(table(Listings.requests, []).hasPrefix("Når  Korrelasjons-ID"))
    }
}
