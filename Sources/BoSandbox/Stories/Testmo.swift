import BoModel

/// E3: a house painter with a sole proprietorship; what is his and what is the business's runs together.
extension Stories {
    static func testmo(_ seed: UInt64) -> WorldEstate {
        let opened = date(2026, 9, 23)
        var estate = WorldEstate(
            name: "E3", debtor: Cast.odd, linked: [Cast.testmoBusiness], openedOn: opened, cutOff: date(2026, 8, 31),
            notices: [opening(seed, "E3", opened, at: 9, 30, basis: "B")], court: "Innlandet Prøve tingrett",
            caseNumber: "26-100377KON-TINP/01", trustee: "Advokat Siri Samvittighet")
        let salary = WorldAccount(.testfjord, "99011202752", of: Cast.odd, .salary)
        let savings = WorldAccount(.testfjord, "99011304121", of: Cast.odd, .savings)
        var business = WorldAccount(.innland, "99041101381", of: Cast.testmoBusiness, .business)
        business.staysEnabled = true

        var privateBook = Book(year(before: opened), seed: seed, "E3 salary")
        var savingsBook = Book(year(before: opened), seed: seed, "E3 savings")
        var businessBook = Book(year(before: opened), seed: seed, "E3 business")
        testmoBusinessLife(&businessBook)
        testmoPrivateLife(&privateBook)
        testmoTransfers(&privateBook, &savingsBook, &businessBook, salary: salary, savings: savings, business: business)
        testmoPlants(&privateBook, &businessBook)

        estate.accounts = [
            salary.with(privateBook, lowest: .kroner(2_310, 55)),
            savings.with(savingsBook, opening: .kroner(18_204, 10)),
            business.with(businessBook, lowest: .kroner(5_120)),
        ]
        estate.relations = [
            WorldRelation(bank: .testfjord, party: "14837131368", active: true),
            WorldRelation(bank: .innland, party: "317001118", active: true),
        ]
        estate.stories = [
            Story(id: "E3-1", summary: "15,000 a month to the spouse, 80,000 the last time", rules: ["R10"]),
            Story(id: "E3-2", summary: "A car sold for 145,000, and 100,000 given to the son", rules: ["R20"]),
            Story(
                id: "E3-3", summary: "The business account stays open: card purchases of 3,184 after the opening",
                rules: ["R04", "R01", "R02"]),
        ]
        return estate
    }

    private static func testmoBusinessLife(_ book: inout Book) {
        let customers = ["Solbakken Borettslag Prøve", "Berit Falskheim", "Prøvebygda Barnehage SA", "Arild Tenkerud"]
        let parties = customers.enumerated().map { Party($1, Numbers.account(9905, 21, 10 + $0 * 13)) }
        for offset in stride(from: 3, to: book.span.dayCount, by: 6) {
            let day = Calendar.onOrAfter(book.span.first.adding(days: offset))
            book.book(Entry(day, book.amount(9_000...24_000), .incoming, book.pick(parties), message: "MALERARBEID"))
        }
        book.weekly(4, .giro, Cast.paint, 3_500...8_500, kid: true)
        book.monthly(1, .rent, Cast.hallLandlord, 9_350...9_350)
        book.duties(payrollTax: nil, vat: 14_000...22_000, unpaid: [date(2026, 8, 31)])
        book.purchases(aWeek: 2, 90...1_450, card: "541200XXXXXX9054")
        book.overhead(power: 800...2_100, insurance: 3_100...4_200)
        book.distress(before: date(2026, 8, 31))
    }

    private static func testmoPrivateLife(_ book: inout Book) {
        book.purchases(aWeek: 4, 60...1_350, card: "492500xxxxxx1170")
        book.monthly(20, .power, Cast.power, 900...2_300)
        book.monthly(5, .insurance, Cast.insurer, 1_450...1_900)
        for month in Calendar.months(book.span) {
            let day = Calendar.onOrAfter(date(month.year, month.month, 20))
            guard day < date(2026, 8, 20), book.span.contains(day) else { continue }
            book.plant("E3-1", Entry(day, -.kroner(15_000), .outgoing, Cast.kari, message: "HUSHOLDNING"))
        }
        book.book(Entry(date(2025, 11, 12), .kroner(4_800), .instantIn, Cast.kari, message: "DELT FERIE"))
        book.book(Entry(date(2025, 12, 15), -.kroner(450), .instantOut, Cast.jonas, message: "TIL JUL"))
    }

    /// What he draws from the business every month, and what he puts aside of it.
    private static func testmoTransfers(
        _ privateBook: inout Book, _ savingsBook: inout Book, _ businessBook: inout Book, salary: WorldAccount,
        savings: WorldAccount, business: WorldAccount
    ) {
        for month in Calendar.months(privateBook.span) {
            let drawn = Calendar.onOrAfter(date(month.year, month.month, 15))
            let uttak = transfer(
                .kroner(29_500), on: drawn, of: Cast.odd, from: business.number, to: salary.number,
                message: "PRIVATUTTAK")
            businessBook.book(uttak.out)
            privateBook.book(uttak.into)
            let saved = Calendar.onOrAfter(date(month.year, month.month, 16))
            let sparing = transfer(
                .kroner(1_200), on: saved, of: Cast.odd, from: salary.number, to: savings.number,
                message: "FAST SPARING")
            privateBook.book(sparing.out)
            savingsBook.book(sparing.into)
        }
        savingsBook.book(Entry(date(2025, 12, 31), .kroner(504, 12), .interestIn))
    }

    private static func testmoPlants(_ book: inout Book, _ business: inout Book) {
        book.plant("E3-1", Entry(date(2026, 8, 20), -.kroner(80_000), .outgoing, Cast.kari, message: "HUSHOLDNING"))
        let dealer = Party("Bruktbil Prøve AS", Numbers.account(9905, 21, 90), number: Numbers.company(70))
        book.plant("E3-2", Entry(date(2026, 6, 24), .kroner(145_000), .incoming, dealer, message: "KJØP BIL"))
        book.plant("E3-2", Entry(date(2026, 6, 30), -.kroner(100_000), .outgoing, Cast.jonas, message: "GAVE"))
        for (day, amount, shop) in [
            (date(2026, 9, 25), Int64.kroner(1_289), "BYGGMAX PRØVEBY"),
            (date(2026, 10, 2), .kroner(1_895), "CIRCLE K SUNDET"),
        ] {
            var entry = Entry(
                day, -amount, .cardPurchase,
                message: "*9054 \(book.shortDate(day.adding(days: -1))) NOK \(amount / 100).00 \(shop)")
            entry.merchant = shop
            entry.card = "541200XXXXXX9054"
            business.plant("E3-3", entry)
        }
        // Reserved, not booked: it counts nowhere.
        var reserved = Entry(date(2026, 11, 20), -.kroner(412), .cardPurchase, message: "RESERVERT NARVESEN STASJONEN")
        reserved.status = .pending
        reserved.card = "541200XXXXXX9054"
        business.plant("E3-3", reserved)
    }
}
