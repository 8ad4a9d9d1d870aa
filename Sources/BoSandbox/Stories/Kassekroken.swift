import BoModel

/// E7: a web shop with a quarter of a million transactions in one account.
extension Stories {
    static func kassekroken(_ seed: UInt64, transactions: Int) -> WorldEstate {
        let opened = date(2026, 11, 11)
        let debtor = Cast.kassekroken
        var estate = WorldEstate(
            name: "E7", debtor: debtor, openedOn: opened, cutOff: date(2026, 11, 9),
            notices: [opening(seed, "E7", opened, at: 12, 15, basis: "O")], court: "Havna tingrett",
            caseNumber: "26-110020KON-THAV/01", trustee: "Advokat Magnus Mengde")
        var shop = WorldAccount(.havnebanken, Numbers.account(9903, 15, 100), of: debtor, .business)
        shop.ledger = .bulk(kassekrokenShop(seed, count: transactions, span: year(before: opened)))
        shop.opening = .kroner(3_204_117, 35)
        let daily = WorldAccount(.havnebanken, Numbers.account(9903, 15, 210), of: debtor, .business)
        let reserve = WorldAccount(.havnebanken, Numbers.account(9903, 15, 330), of: debtor, .savings)

        var dailyBook = Book(year(before: opened), seed: seed, "E7 daily")
        var reserveBook = Book(year(before: opened), seed: seed, "E7 reserve")
        kassekrokenDaily(&dailyBook)
        for month in Calendar.months(dailyBook.span) {
            let day = Calendar.onOrAfter(date(month.year, month.month, 28))
            let saved = transfer(
                .kroner(6_500), on: day, of: debtor, from: daily.number, to: reserve.number, message: "AVSETNING MVA")
            dailyBook.book(saved.out)
            reserveBook.book(saved.into)
        }
        estate.accounts = [
            shop, daily.with(dailyBook, lowest: .kroner(12_655, 90)),
            reserve.with(reserveBook, opening: .kroner(40_210)),
        ]
        estate.relations = [WorldRelation(bank: .havnebanken, party: "317001142", active: true)]
        estate.stories = [
            Story(
                id: "E7-1",
                summary:
                    "1,000,000 to the owner among 250,000 transactions, three rows twice at a border, a reversal",
                rules: ["R10", "R14"])
        ]
        return estate
    }

    /// The largest account. Of 250 pages of a thousand, the 187th hides the payment, and the 121st begins with the
    /// last three rows of the one before it.
    private static func kassekrokenShop(_ seed: UInt64, count: Int, span: DateSpan) -> BulkLedger {
        // Tells the same story in a smaller account, in the same proportions.
        let hidden = count * 373 / 500
        let border = min(max(count * 12 / 25 / 1000, 1) * 1000, count - 1)
        let reversed = count * 41 / 100
        return BulkLedger(
            count: count, span: span, seed: SplitMix64.seed(seed, for: "E7 shop"),
            repeated: (border, max(border - 3, 0)..<border)
        ) { day in
            var hiddenEntry = Entry(day(hidden), -.kroner(1_000_000), .giro, Cast.kasper, message: "UTBETALING EIER")
            hiddenEntry.plant = "E7-1"
            let supplier = Party("Leverandør Prøve 7 AS", Numbers.account(9905, 40, 142), number: Numbers.company(218))
            var wrong = Entry(day(reversed), -.kroner(17_290, 50), .giro, supplier, message: "FAKTURA 1099117")
            wrong.kid = Numbers.kid(1_099_117)
            wrong.plant = "E7-1"
            var right = Entry(
                day(reversed + 2), .kroner(17_290, 50), .reversed, supplier, message: "REVERSERT FAKTURA 1099117")
            right.isReversal = true
            right.plant = "E7-1"
            return [hidden: hiddenEntry, reversed: wrong, reversed + 2: right]
        }
    }

    private static func kassekrokenDaily(_ book: inout Book) {
        let staff: [Book.Employee] = [
            (Cast.kasper, .kroner(24_870)),
            (
                Party(
                    "Lager Larsen Prøve", Numbers.account(9903, 31, 200),
                    number: Numbers.person(born: date(1995, 4, 28), 377)), .kroner(24_115)
            ),
        ]
        book.settlements(.cardSettlement, Cast.nets, 4_200...7_900)
        book.payroll(15, staff, withheld: .kroner(20_640))
        book.duties(payrollTax: 12_000...15_000, vat: nil)
        book.monthly(1, .rent, Cast.warehouse, 18_900...18_900)
        book.overhead()
        book.distress(before: date(2026, 11, 9))
    }
}
