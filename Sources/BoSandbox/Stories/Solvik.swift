import BoModel

/// E8: a haulier whose banks fail in every way that banks fail.
extension Stories {
    static func solvik(_ seed: UInt64, troubles: Bool) -> WorldEstate {
        let opened = date(2026, 11, 18)
        let debtor = Cast.solvik
        let number = "317001150"
        var estate = WorldEstate(
            name: "E8", debtor: debtor, openedOn: opened, cutOff: date(2026, 10, 19),
            notices: [opening(seed, "E8", opened, at: 8, 45, basis: "B")], court: "Testfjord tingrett",
            caseNumber: "26-112240KON-TTES/01", trustee: "Advokat Tor Tålmodig")
        var open = WorldAccount(.testfjord, "99011506867", of: debtor, .business)
        open.staysEnabled = true
        var openBook = Book(year(before: opened), seed: seed, "E8 testfjord")
        solvikDaily(&openBook)
        openBook.plant(
            "E8-1", Entry(date(2026, 11, 19), -.kroner(23_900), .giro, Cast.leasing, message: "LEASING TREKKVOGN"))
        openBook.plant("E8-1", Entry(date(2026, 11, 20), -.kroner(18_000), .giro, Cast.fuel, message: "DIESEL"))
        estate.accounts = [open.with(openBook, lowest: .kroner(24_318, 45))]
        estate.accounts += solvikNordlys(seed, opened)
        estate.accounts += solvikHavnebanken(seed, opened, troubles: troubles)
        estate.relations = [SandboxBank.testfjord, .nordlys, .havnebanken, .innlandSouth].map {
            WorldRelation(bank: $0, party: number, active: $0 != .innlandSouth)
        }
        estate.stories = [
            Story(id: "E8-1", summary: "41,900 paid from an account that stayed open", rules: ["R01", "R02", "R04"]),
            Story(
                id: "E8-2", summary: "A bank of the old version that holds more, and an account of somebody else",
                rules: ["R40"]),
            Story(
                id: "E8-3", summary: "A bank that fails: 500 twice, 429 once, 404 always, one account not delivered",
                rules: ["R43"]),
            Story(id: "E8-4", summary: "A bank without an endpoint", rules: ["R44"]),
        ]
        return estate
    }

    /// The accounts that the troubles happen to.
    static let solvikManyPages = Numbers.account(9903, 16, 100)
    static let solvikTooMany = Numbers.account(9903, 16, 240)
    static let solvikUnknown = Numbers.account(9903, 16, 370)
    static let solvikUndelivered = Numbers.account(9903, 16, 480)

    private static func solvikDaily(_ book: inout Book) {
        let customer = Party("Byggvarekjeden Prøve AS", Numbers.account(9905, 23, 15), number: Numbers.company(90))
        let second = Party(
            "Dagligvare Distribusjon Prøve AS", Numbers.account(9905, 23, 60), number: Numbers.company(93))
        book.weekly(2, .incoming, customer, 26_000...39_000, credit: true, kid: true)
        book.weekly(4, .incoming, second, 18_000...27_000, credit: true, kid: true)
        let staff: [Book.Employee] = [
            (
                Party(
                    "Rune Oppdiktet", Numbers.account(9901, 31, 300),
                    number: Numbers.person(born: date(1976, 3, 8), 266)), .kroner(24_480)
            ),
            (
                Party(
                    "Aina Syntetisrud", Numbers.account(9902, 31, 310),
                    number: Numbers.person(born: date(1993, 9, 13), 431)), .kroner(24_020)
            ),
        ]
        book.payroll(15, staff, withheld: .kroner(21_220))
        book.duties(payrollTax: 13_000...16_000, vat: 17_000...24_000, unpaid: [Calendar.onOrAfter(date(2026, 10, 10))])
        book.weekly(1, .giro, Cast.fuel, 9_000...15_500, kid: true)
        book.monthly(6, .giro, Cast.leasing, 19_800...19_800)
        book.overhead()
        book.distress(before: date(2026, 10, 19))
    }

    private static func solvikNordlys(_ seed: UInt64, _ opened: CivilDate) -> [WorldAccount] {
        let own = WorldAccount(.nordlys, Numbers.account(9902, 15, 100), of: Cast.solvik, .business)
        // The debtor only disposes of this one.
        let other = WorldAccount(
            .nordlys, Numbers.account(9902, 15, 230), of: Cast.solvikEiendom, .business, listedFor: Cast.solvik.number)
        var ownBook = Book(year(before: opened), seed: seed, "E8 nordlys own")
        var otherBook = Book(year(before: opened), seed: seed, "E8 nordlys other")
        ownBook.weekly(3, .vippsSettlement, Cast.vipps, 1_500...4_400, credit: true)
        ownBook.monthly(10, .giro, Cast.accountant, 2_100...3_900)
        ownBook.fees()
        otherBook.monthly(3, .power, Cast.power, 2_000...4_000)
        return [own.with(ownBook, lowest: .kroner(3_050)), other.with(otherBook, lowest: .kroner(9_900))]
    }

    private static func solvikHavnebanken(_ seed: UInt64, _ opened: CivilDate, troubles: Bool) -> [WorldAccount] {
        let paged = WorldAccount(.havnebanken, solvikManyPages, of: Cast.solvik, .business)
        let refused = WorldAccount(.havnebanken, solvikTooMany, of: Cast.solvik, .savings)
        let unknown = WorldAccount(.havnebanken, solvikUnknown, of: Cast.solvik, .other)
        var undelivered = WorldAccount(.havnebanken, solvikUndelivered, of: Cast.solvik, .client)
        undelivered.isNotDelivered = troubles

        var pagedBook = Book(year(before: opened), seed: seed, "E8 toll")
        for day in Calendar.workingDays(pagedBook.span) {
            for _ in 0..<pagedBook.number(14...18) {
                var entry = Entry(
                    day, -Int64(pagedBook.number(1_900...9_900)), .directDebit, Cast.toll,
                    message: "PASSERING \(pagedBook.number(1_000_000...9_999_999))")
                entry.kindText = "AVTALEGIRO"
                pagedBook.book(entry)
            }
            if day.weekday == 1 {
                pagedBook.book(
                    Entry(
                        day, .kroner(4_720), .transferIn, Party(Cast.solvik.name, refused.number),
                        message: "BOM OG FERJE"))
            }
        }
        var refusedBook = Book(year(before: opened), seed: seed, "E8 savings")
        for day in Calendar.workingDays(refusedBook.span) where day.weekday == 1 {
            refusedBook.book(
                Entry(
                    day, -.kroner(4_720), .transferOut, Party(Cast.solvik.name, paged.number), message: "BOM OG FERJE"))
        }
        var unknownBook = Book(year(before: opened), seed: seed, "E8 unknown")
        unknownBook.fees()
        return [
            paged.with(pagedBook, lowest: .kroner(1_402, 60)), refused.with(refusedBook, lowest: .kroner(2_075)),
            unknown.with(unknownBook, lowest: .kroner(310)),
            undelivered.with(Book(year(before: opened), seed: seed, "E8 client"), opening: .kroner(15_000)),
        ]
    }
}
