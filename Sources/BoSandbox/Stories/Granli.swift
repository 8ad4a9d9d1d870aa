import BoModel

/// E2: a contractor that favoured its owner's other companies.
extension Stories {
    static func granli(_ seed: UInt64) -> WorldEstate {
        let opened = date(2026, 9, 16)
        let debtor = Cast.granli
        var estate = WorldEstate(
            name: "E2", debtor: debtor, openedOn: opened, cutOff: date(2026, 7, 20),
            notices: [opening(seed, "E2", opened, at: 13, 45, basis: "B")], court: "Prøvedal tingrett",
            caseNumber: "26-098811KON-TPRD/01", trustee: "Advokat Gunnar Gransker")
        let business = WorldAccount(.havnebanken, "99031000013", of: debtor, .business)
        let loan = WorldAccount(.havnebanken, "99031101383", of: debtor, .loan)
        let second = WorldAccount(.innland, "99041000011", of: debtor, .business)

        var main = Book(year(before: opened), seed: seed, "E2 business")
        var loanBook = Book(year(before: opened), seed: seed, "E2 loan")
        var secondBook = Book(year(before: opened), seed: seed, "E2 second")
        granliEverydayLife(&main)
        granliLoan(&main, &loanBook, loan: loan, business: business)
        granliSecond(&secondBook)
        granliPlants(&main)

        let secondAccount = second.with(secondBook, lowest: .kroner(8_904, 25))
        // Just 1,120,000 stood on the two accounts together in the evening before two thirds of it went to the owner.
        let evening = date(2026, 6, 25)
        let wanted = Int64.kroner(1_120_000) - secondAccount.balance(through: evening)
        var mainAccount = business.with(main, opening: wanted - main.sum(through: evening))
        mainAccount.creditLine = .kroner(250_000)
        estate.accounts = [mainAccount, loan.with(loanBook, opening: -.kroner(2_400_000)), secondAccount]
        estate.relations = [
            WorldRelation(bank: .havnebanken, party: "317001061", active: true),
            WorldRelation(bank: .innland, party: "317001061", ownership: .unknown),
        ]
        estate.stories = [
            Story(
                id: "E2-1", summary: "750,000 to the owner's company, two thirds of what there was",
                rules: ["R10", "R11", "R14"]),
            Story(id: "E2-2", summary: "Rent of 48,000 a month to a related company", rules: ["R10"]),
            Story(id: "E2-3", summary: "An instalment of 400,000 instead of 35,000", rules: ["R16"]),
            Story(id: "E2-4", summary: "185,000 to a machine dealer who was never paid before", rules: ["R13"]),
            Story(id: "E2-5", summary: "62,400 to the collection agency on attachment", rules: ["R18"]),
            Story(id: "E2-6", summary: "The bank set off 93,210.44", rules: ["R17"]),
            Story(
                id: "E2-7", summary: "500,000 in, 495,000 out to the owner's company the day after",
                rules: ["R22", "R10"]),
            Story(id: "E2-8", summary: "A supplier paid after nine days instead of thirty", rules: ["R12"]),
        ]
        return estate
    }

    private static let granliStaff: [Book.Employee] = [
        (Cast.per, .kroner(41_230)), (Cast.lise, .kroner(28_440)),
        (
            Party("Geir Liksom", Numbers.account(9903, 31, 8), number: Numbers.person(born: date(1979, 1, 23), 310)),
            .kroner(36_185)
        ),
        (
            Party(
                "Tomas Oppdiktet", Numbers.account(9903, 31, 52), number: Numbers.person(born: date(1984, 8, 11), 401)),
            .kroner(34_920)
        ),
        (
            Party("Bjarne Påfunn", Numbers.account(9904, 31, 19), number: Numbers.person(born: date(1968, 5, 5), 233)),
            .kroner(37_460)
        ),
        (
            Party(
                "Ida Skinnarvik", Numbers.account(9902, 31, 90), number: Numbers.person(born: date(1997, 12, 14), 489)),
            .kroner(33_075)
        ),
    ]

    private static func granliEverydayLife(_ book: inout Book) {
        granliCustomers(&book)
        book.payroll(25, granliStaff, withheld: .kroner(92_310))
        book.duties(
            payrollTax: 52_000...61_000, vat: 120_000...160_000,
            unpaid: [date(2026, 8, 31), date(2026, 9, 15)])
        book.fixed(1, .rent, Cast.granliUtleie, -.kroner(48_000), message: "HUSLEIE LAGER", except: granliRentDays)
        for day in granliRentDays {
            book.plant("E2-2", Entry(day, -.kroner(48_000), .rent, Cast.granliUtleie, message: "HUSLEIE LAGER"))
        }
        book.weekly(2, .giro, Cast.concrete, 9_000...19_500, kid: true)
        book.weekly(4, .giro, Cast.fuel, 3_000...7_500, kid: true)
        book.purchases(aWeek: 3, 180...3_900, card: "541200xxxxxx7716")
        book.overhead(power: 4_200...9_900, insurance: 18_000...24_000)
        book.distress(before: date(2026, 7, 20))
        for (year, month) in [
            (2025, 10), (2025, 11), (2025, 12), (2026, 1), (2026, 2), (2026, 3), (2026, 4), (2026, 5), (2026, 6),
            (2026, 8),
        ] {
            let day = Calendar.onOrBefore(date(year, month, clamped: 30))
            book.book(Entry(day, -book.amount(17_000...23_500), .giro, Cast.timber, message: "FAKTURA"), kid: true)
        }
        // Payees of the story who were paid before, so that they are not new.
        book.plant(
            "E2-1", Entry(date(2025, 12, 18), -.kroner(15_400), .giro, Cast.granliHolding, message: "KONSULENTHONORAR"))
        book.book(
            Entry(
                date(2025, 11, 20), -.kroner(3_150), .giro, Cast.collectionAgency, message: "GEBYR FORSINKET MELDING"),
            kid: true)
        book.book(Entry(date(2025, 12, 11), -.kroner(640), .costs, bankItself, message: "ETABLERINGSGEBYR"))
    }

    private static let bankItself = Party(
        "Havnebanken AS", Numbers.account(9903, 99, 1), number: SandboxBank.havnebanken.number.text)
    private static let granliRentDays = [
        date(2026, 5, 4), date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 3), date(2026, 9, 1),
    ]

    /// Two customers pay what the work of each month cost and a little more; towards the end they pay less.
    private static func granliCustomers(_ book: inout Book) {
        for month in Calendar.months(book.span) {
            let (early, late) = (date(month.year, month.month, 9), date(month.year, month.month, 19))
            let isLast = (month.year, month.month) >= (2026, 8)
            for (day, party) in [(early, Cast.builder), (late, Cast.housing)] where !isLast {
                book.book(
                    Entry(
                        Calendar.onOrAfter(day), book.amount(268_000...324_000), .incoming, party, message: "FAKTURA"),
                    kid: true)
            }
        }
        let summer: [(CivilDate, Party, Int64)] = [
            (date(2026, 6, 29), Cast.housing, .kroner(388_412, 50)), (date(2026, 7, 2), Cast.builder, .kroner(561_230)),
            (date(2026, 7, 7), Cast.housing, .kroner(346_905, 75)),
        ]
        for (day, party, amount) in summer {
            book.book(Entry(day, amount, .incoming, party, message: "FAKTURA"), kid: true)
        }
    }

    /// Interest and an instalment every month; in July eleven instalments at once.
    private static func granliLoan(_ main: inout Book, _ book: inout Book, loan: WorldAccount, business: WorldAccount) {
        for month in Calendar.months(book.span) {
            let day = Calendar.onOrAfter(date(month.year, month.month, 3))
            let isPlanted = day == date(2026, 7, 3)
            let amount = Int64.kroner(isPlanted ? 400_000 : 35_000)
            let out = Entry(
                day, -amount, .principal, Party("Lån \(loan.number.grouped)", loan.number), message: "AVDRAG")
            let into = Entry(day, amount, .principalIn, Party(Cast.granli.name, business.number), message: "AVDRAG")
            if isPlanted {
                main.plant("E2-3", out)
                book.plant("E2-3", into)
            } else {
                main.book(out)
                book.book(into)
            }
            book.book(
                Entry(
                    Calendar.onOrBefore(date(month.year, month.month, clamped: 31)), -book.amount(10_900...12_900),
                    .interestOut))
        }
    }

    private static func granliSecond(_ book: inout Book) {
        let neighbours = ["Fjelltun Hytteforening Prøve", "Dalen Idrettslag Prøve", "Sentrum Tannlege Prøve AS"]
        let parties = neighbours.enumerated().map {
            Party($1, Numbers.account(9905, 19, 10 + $0 * 9), number: Numbers.company(60 + $0 * 2))
        }
        for offset in stride(from: 5, to: book.span.dayCount, by: 12) {
            let day = Calendar.onOrAfter(book.span.first.adding(days: offset))
            book.book(Entry(day, book.amount(11_000...38_000), .incoming, book.pick(parties), message: "SMÅOPPDRAG"))
        }
        book.weekly(3, .giro, Cast.paint, 6_000...13_500, kid: true)
        book.purchases(aWeek: 2, 120...1_900, card: "541200XXXXXX3390")
        book.fees()
    }

    private static func granliPlants(_ book: inout Book) {
        book.plant(
            "E2-1", Entry(date(2026, 6, 26), -.kroner(750_000), .giro, Cast.granliHolding, message: "AVREGNING KONSERN")
        )
        var machine = Entry(date(2026, 7, 9), -.kroner(185_000), .giro, Cast.machines, message: "MINIGRAVER BRUKT")
        machine.kid = Numbers.kid(4_471_902)
        book.plant("E2-4", machine)
        book.plant(
            "E2-5",
            Entry(
                date(2026, 6, 11), -.kroner(62_400), .enforcement, Cast.collectionAgency,
                message: "UTLEGG SAK 2026-88214"))
        book.plant(
            "E2-6", Entry(date(2026, 9, 10), -.kroner(93_210, 44), .setOff, bankItself, message: "MOTREGNING LÅN"))
        book.plant(
            "E2-7", Entry(date(2026, 8, 24), .kroner(500_000), .incoming, Cast.builder, message: "SLUTTOPPGJØR SKOLE"))
        book.plant("E2-7", Entry(date(2026, 8, 25), -.kroner(495_000), .giro, Cast.granliHolding, message: "AVREGNING"))
        var early = Entry(date(2026, 7, 9), -.kroner(21_418, 75), .giro, Cast.timber, message: "FAKTURA")
        early.kid = Numbers.kid(7_731_220)
        book.plant("E2-8", early)
    }
}
