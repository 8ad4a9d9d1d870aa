import BoModel

/// E1: a café whose owner petitioned herself.
extension Stories {
    static func fjordbris(_ seed: UInt64) -> WorldEstate {
        let opened = date(2026, 10, 14)
        let debtor = Cast.fjordbris
        var estate = WorldEstate(
            name: "E1", debtor: debtor, openedOn: opened, cutOff: date(2026, 10, 12),
            notices: [opening(seed, "E1", opened, at: 10, 15, basis: "O")], court: "Testfjord tingrett",
            caseNumber: "26-101482KON-TTES/02", trustee: "Advokat Berit Bobehandler")
        let business = WorldAccount(.testfjord, "99011000017", of: debtor, .business)
        let tax = WorldAccount(.testfjord, "99011101387", of: debtor, .taxDeduction)
        let vippsAccount = WorldAccount(.nordlys, "99021000015", of: debtor, .business)

        var main = Book(year(before: opened), seed: seed, "E1 business")
        var taxBook = Book(year(before: opened), seed: seed, "E1 tax")
        var vippsBook = Book(year(before: opened), seed: seed, "E1 vipps")
        fjordbrisEverydayLife(&main, tax: tax.number)
        fjordbrisTaxAccount(&taxBook, &main, tax: tax, business: business)
        fjordbrisVipps(&vippsBook, &main, vipps: vippsAccount, business: business)
        fjordbrisPlants(&main)

        var closed = tax.with(taxBook, opening: -taxBook.sum(through: opened))
        closed.endDate = date(2026, 4, 20)
        closed.isDeleted = true
        estate.accounts = [
            business.with(main, lowest: .kroner(6_180, 40)), closed,
            vippsAccount.with(vippsBook, lowest: .kroner(1_240, 15)),
        ]
        estate.relations = [
            WorldRelation(bank: .testfjord, party: "317001053", active: true),
            WorldRelation(bank: .nordlys, party: "317001053"),
        ]
        estate.stories = [
            Story(id: "E1-1", summary: "Six cash withdrawals of 9,500", rules: ["R15"]),
            Story(
                id: "E1-2", summary: "Loan paid back to the owner in three parts, 135,000",
                rules: ["R10", "R21", "R14"]),
            Story(id: "E1-3", summary: "Pay on two days without the withheld tax being paid", rules: ["R31"]),
            Story(id: "E1-4", summary: "84,000 taken from the tax account", rules: ["R30"]),
            Story(id: "E1-5", summary: "Card settlements of 41,237.50 after the opening", rules: ["R03"]),
            Story(id: "E1-6", summary: "A tax account that was closed and has no balance", rules: ["R05"]),
        ]
        return estate
    }

    private static let fjordbrisStaff: [Book.Employee] = [
        (Cast.ina, .kroner(24_900)),
        (
            Party(
                "Mathias Prøvestad", Numbers.account(9901, 31, 12), number: Numbers.person(born: date(1994, 3, 17), 204)
            ), .kroner(22_410)
        ),
        (
            Party("Selma Testvik", Numbers.account(9901, 31, 77), number: Numbers.person(born: date(2001, 11, 2), 518)),
            .kroner(19_815)
        ),
        (
            Party(
                "Ali Eksempelsen", Numbers.account(9902, 31, 31), number: Numbers.person(born: date(1989, 6, 30), 122)),
            .kroner(24_105)
        ),
    ]

    private static func fjordbrisEverydayLife(_ book: inout Book, tax: AccountNumber) {
        book.settlements(.netsSettlement, Cast.nets, 9_000...21_000)
        book.weekly(1, .nightSafe, nil, 4_000...9_000, credit: true)
        // The last two pay days are planted: nothing was withheld.
        book.payroll(15, fjordbrisStaff, withheld: .kroner(23_420), taxAccount: tax, until: date(2026, 8, 31))
        book.duties(
            payrollTax: 19_000...24_000, vat: 48_000...61_000,
            unpaid: [date(2026, 8, 31), Calendar.onOrAfter(date(2026, 9, 15)), Calendar.onOrAfter(date(2026, 10, 10))])
        book.monthly(1, .rent, Cast.kitchenLandlord, 24_310...24_310)
        book.weekly(2, .giro, Cast.kitchenSupplier, 8_000...14_000, kid: true)
        book.weekly(4, .giro, Cast.wholesaler, 7_000...13_000, kid: true)
        book.weekly(5, .directDebit, Cast.bakery, 3_000...6_000, kid: true)
        book.overhead()
        book.distress(before: date(2026, 10, 12))
        // The owner's loan to the company, which the story pays back.
        book.plant("E1-2", Entry(date(2025, 12, 2), .kroner(100_000), .incoming, Cast.ina, message: "LÅN FRA EIER"))
    }

    /// Tax withheld goes in until the end of 2025, the terms go out, and what is left when the scheme ends is moved.
    private static func fjordbrisTaxAccount(
        _ tax: inout Book, _ main: inout Book, tax account: WorldAccount, business: WorldAccount
    ) {
        let sender = Party(Cast.fjordbris.name, business.number)
        for month in [(2025, 10), (2025, 11), (2025, 12)] {
            let payDay = Calendar.onOrBefore(date(month.0, month.1, 15))
            tax.book(Entry(Calendar.after(payDay), .kroner(23_420), .transferIn, sender, message: "SKATTETREKK"))
        }
        var fifth = Entry(Calendar.onOrAfter(date(2025, 11, 15)), -.kroner(46_840), .taxes, Cast.taxCollector)
        fifth.kindText = "SKATTETREKK TERMIN 5"
        tax.book(fifth, kid: true)
        var sixth = Entry(Calendar.onOrAfter(date(2026, 1, 15)), -.kroner(46_840), .taxes, Cast.taxCollector)
        sixth.kindText = "SKATTETREKK TERMIN 6"
        tax.book(sixth, kid: true)
        tax.book(Entry(date(2025, 12, 31), .kroner(611, 35), .interestIn))

        let taken = transfer(
            .kroner(84_000), on: date(2025, 11, 5), of: Cast.fjordbris, from: account.number, to: business.number)
        tax.plant("E1-4", taken.out)
        main.plant("E1-4", taken.into)
        let rest = transfer(
            .kroner(6_412, 35), on: date(2026, 4, 20), of: Cast.fjordbris, from: account.number, to: business.number,
            message: "AVSLUTNING SKATTETREKKSKONTO")
        tax.plant("E1-6", rest.out)
        main.plant("E1-6", rest.into)
    }

    private static func fjordbrisVipps(
        _ book: inout Book, _ main: inout Book, vipps: WorldAccount, business: WorldAccount
    ) {
        book.weekly(3, .vippsSettlement, Cast.vipps, 2_500...5_500, credit: true)
        book.monthly(
            14, .directDebit, Party("Kassasystem Prøve AS", Numbers.account(9905, 14, 80), number: Numbers.company(58)),
            799...1_299)
        book.fees()
        for month in Calendar.months(book.span) {
            let day = Calendar.onOrAfter(date(month.year, month.month, 27))
            guard book.span.contains(day) else { continue }
            let moved = transfer(.kroner(11_500), on: day, of: Cast.fjordbris, from: vipps.number, to: business.number)
            book.book(moved.out)
            main.book(moved.into)
        }
    }

    private static func fjordbrisPlants(_ book: inout Book) {
        let withdrawals = [(7, 20), (8, 6), (8, 21), (9, 7), (9, 24), (10, 10)]
        for (month, day) in withdrawals {
            var entry = Entry(date(2026, month, day), -.kroner(9_500), .cash, message: "MINIBANK TORGET TESTFJORD")
            entry.card = "492500xxxxxx4821"
            book.plant("E1-1", entry)
        }
        for (day, kroner) in [(date(2026, 9, 4), 40_000), (date(2026, 9, 21), 35_000), (date(2026, 10, 9), 60_000)] {
            book.plant("E1-2", Entry(day, -.kroner(Int64(kroner)), .giro, Cast.ina, message: "LÅN TILB.BET"))
        }
        book.pay(fjordbrisStaff, on: date(2026, 9, 15), plant: "E1-3")
        book.pay(fjordbrisStaff, on: date(2026, 10, 9), plant: "E1-3")
        let settlements: [(CivilDate, Int64)] = [
            (date(2026, 10, 15), .kroner(18_410)), (date(2026, 10, 16), .kroner(12_327, 50)),
            (date(2026, 10, 19), .kroner(10_500)),
        ]
        for (day, amount) in settlements {
            book.plant(
                "E1-5",
                Entry(
                    day, amount, .netsSettlement, Cast.nets, message: "OPPGJØR \(book.shortDate(day.adding(days: -1)))")
            )
        }
    }
}
