import BoModel

/// E6: a trading company with accounts in three currencies.
extension Stories {
    static func havglott(_ seed: UInt64) -> WorldEstate {
        let opened = date(2026, 10, 28)
        let debtor = Cast.havglott
        var estate = WorldEstate(
            name: "E6", debtor: debtor, openedOn: opened, cutOff: date(2026, 10, 5),
            notices: [opening(seed, "E6", opened, at: 14, 30, basis: "O")], court: "Nordlys tingrett",
            caseNumber: "26-106654KON-TNOL/01", trustee: "Advokat Kaja Kurs")
        let kroner = WorldAccount(.nordlys, "99021406860", of: debtor, .business)
        var euro = WorldAccount(.nordlys, "99021101385", of: debtor, .currency)
        euro.currency = .eur
        var dollar = WorldAccount(.nordlys, "99021202750", of: debtor, .currency)
        dollar.currency = .usd

        var kronerBook = Book(year(before: opened), seed: seed, "E6 kroner")
        var euroBook = Book(year(before: opened), seed: seed, "E6 euro")
        var dollarBook = Book(year(before: opened), seed: seed, "E6 dollar")
        havglottKroner(&kronerBook)
        havglottEuro(&euroBook, &kronerBook, euro: euro, kroner: kroner)
        havglottDollar(&dollarBook)

        estate.accounts = [
            kroner.with(kronerBook, lowest: .kroner(38_415, 60)), euro.with(euroBook, lowest: .kroner(4_210, 75)),
            // 12.40 were left in the end.
            dollar.with(dollarBook, opening: 1_240 - dollarBook.sum(through: opened)),
        ]
        estate.relations = [WorldRelation(bank: .nordlys, party: "317001134", active: true)]
        estate.stories = [
            Story(
                id: "E6-1", summary: "180,000 euro to a company in Cyprus that was never paid before",
                rules: ["R13", "R33"]),
            Story(id: "E6-2", summary: "95,000 dollars become 12.40 in the last twenty days", rules: ["R23"]),
        ]
        return estate
    }

    private static func havglottKroner(_ book: inout Book) {
        let customers = ["Fiskehallen Prøve AS", "Kystmat Liksom AS", "Delikatessen Prøve AS"]
        let parties = customers.enumerated().map {
            Party($1, Numbers.account(9905, 22, 10 + $0 * 11), number: Numbers.company(80 + $0 * 3))
        }
        book.weekly(2, .incoming, parties[0], 21_000...34_000, credit: true, kid: true)
        book.weekly(4, .incoming, parties[1], 17_000...29_000, credit: true, kid: true)
        book.monthly(1, .rent, Cast.warehouse, 22_750...22_750)
        let staff: [Book.Employee] = [
            (
                Party(
                    "Marte Tenkerud", Numbers.account(9902, 31, 140),
                    number: Numbers.person(born: date(1988, 10, 2), 210)), .kroner(24_650)
            ),
            (
                Party(
                    "Sondre Falskheim", Numbers.account(9901, 31, 140),
                    number: Numbers.person(born: date(1991, 7, 19), 330)), .kroner(23_980)
            ),
        ]
        book.payroll(25, staff, withheld: .kroner(19_870))
        book.duties(payrollTax: 14_000...17_000, vat: 18_000...24_500, unpaid: [Calendar.onOrAfter(date(2026, 10, 10))])
        book.weekly(3, .giro, parties[2], 9_000...18_000, kid: true)
        book.overhead()
        book.distress(before: date(2026, 10, 5))
        for month in Calendar.months(book.span) {
            // Paid in dollars from the account in kroner.
            let day = Calendar.onOrAfter(date(month.year, month.month, 21))
            let dollars = Int64(book.number(900...1_700))
            let rate = Int64(book.number(10_050...10_950))
            var entry = Entry(day, -(dollars * rate / 10), .foreignPayment, freight, message: "FREIGHT INVOICE")
            entry.exchange = Exchange(
                original: "\(dollars).00", source: "USD", target: "NOK", unit: "USD",
                rate: "\(rate / 1000).\(Numbers.padded(Int(rate % 1000), 3))")
            book.book(entry)
        }
    }

    private static let freight = Party(
        "North Quay Freight Inc", AccountNumber("US-77120094"), number: "98-7654321", country: "US")

    private static func havglottEuro(
        _ book: inout Book, _ kronerBook: inout Book, euro: WorldAccount, kroner: WorldAccount
    ) {
        let buyer = Party(
            "Lindqvist Import AB", AccountNumber("SE4550000000058398257466"), number: "5560000000", country: "SE")
        let maker = Party(
            "Delta Teile GmbH", AccountNumber("DE89370400440532013000"), number: "HRB99999", country: "DE")
        for month in Calendar.months(book.span) {
            book.book(
                Entry(
                    Calendar.onOrAfter(date(month.year, month.month, 7)), book.amount(52_000...68_000),
                    .foreignIncoming, buyer, message: "INVOICE"))
            book.book(
                Entry(
                    Calendar.onOrAfter(date(month.year, month.month, 19)), -book.amount(18_000...24_000),
                    .foreignPayment, maker, message: "RECHNUNG"))
            let day = Calendar.onOrAfter(date(month.year, month.month, 23))
            guard book.span.contains(day) else { continue }
            let rate = Int64(book.number(11_250...11_790))
            let exchange = Exchange(
                original: "9500.00", source: "EUR", target: "NOK", unit: "EUR",
                rate: "\(rate / 1000).\(Numbers.padded(Int(rate % 1000), 3))")
            var out = Entry(day, -.kroner(9_500), .exchangeIn, Party(Cast.havglott.name, kroner.number))
            out.exchange = exchange
            var into = Entry(day, 9_500 * rate / 10, .exchangeIn, Party(Cast.havglott.name, euro.number))
            into.exchange = exchange
            book.book(out)
            kronerBook.book(into)
        }
        var cyprus = Entry(
            date(2026, 9, 18), -.kroner(180_000), .foreignPayment, Cast.blueFjord, message: "CONSULTANCY AGREEMENT")
        cyprus.exchange = Exchange(original: "180000.00", source: "EUR", target: "NOK", unit: "EUR", rate: "11.4725")
        book.plant("E6-1", cyprus)
    }

    private static func havglottDollar(_ book: inout Book) {
        let names = [
            "Pacific Parts Trading Inc", "Great Lakes Cold Chain LLC", "Harbor Mill Supply Co", "Cascade Packaging Inc",
        ]
        let parties = names.enumerated().map {
            Party($1, AccountNumber("US-5500\(1_190 + $0 * 37)"), number: "98-00\(11_220 + $0 * 51)", country: "US")
        }
        let buyer = Party(
            "Bay Seafood Importers Inc", AccountNumber("US-88004410"), number: "98-1112223", country: "US")
        for (index, month) in Calendar.months(book.span).enumerated() {
            let day = Calendar.onOrAfter(date(month.year, month.month, 4))
            if day < date(2026, 10, 1) {
                book.book(
                    Entry(
                        day, book.amount(6_000...11_000), .foreignIncoming, buyer,
                        message: "PO \(book.number(10_000...99_999))"))
            }
            // Each supplier two or three times a year: no pattern that a later payment could break.
            let bought = Calendar.onOrAfter(date(month.year, month.month, 17))
            if bought < date(2026, 7, 1) {
                book.book(
                    Entry(bought, -book.amount(4_000...9_000), .foreignPayment, parties[index % 4], message: "INVOICE"))
            }
        }
        // Just 95,000.00 stood on it before the last twenty days.
        let drained: [(CivilDate, Int64)] = [
            (date(2026, 10, 12), .kroner(30_000)), (date(2026, 10, 16), .kroner(28_500)),
            (date(2026, 10, 21), .kroner(24_000)),
            (date(2026, 10, 26), .kroner(12_487, 60)),
        ]
        for (index, (day, amount)) in drained.enumerated() {
            book.plant("E6-2", Entry(day, -amount, .foreignPayment, parties[index], message: "FINAL INVOICE"))
        }
    }
}
