import BoModel

/// E4: a person, with a savings account that was emptied and closed.
extension Stories {
    static func tone(_ seed: UInt64) -> WorldEstate {
        let opened = date(2026, 8, 19)
        var estate = WorldEstate(
            name: "E4", debtor: Cast.tone, openedOn: opened, cutOff: date(2026, 6, 15),
            notices: [opening(seed, "E4", opened, at: 11, 0, basis: "B")], court: "Nordlys tingrett",
            caseNumber: "26-089120KON-TNOL/03", trustee: "Advokat Ole Oversikt")
        var salary = WorldAccount(.nordlys, "99021305495", of: Cast.tone, .salary)
        salary.creditLine = .kroner(15_000)
        var card = WorldAccount(.nordlys, "492500xxxxxx8830", of: Cast.tone, .creditCard)
        card.creditLine = .kroner(60_000)
        let savings = WorldAccount(.havnebanken, "99031304128", of: Cast.tone, .savings)

        var main = Book(year(before: opened), seed: seed, "E4 salary")
        var cardBook = Book(year(before: opened), seed: seed, "E4 card")
        var savingsBook = Book(year(before: opened), seed: seed, "E4 savings")
        toneEverydayLife(&main, &cardBook, salary: salary, card: card)
        savingsBook.book(Entry(date(2025, 12, 31), .kroner(1_842, 30), .interestIn))
        let emptied = transfer(
            .kroner(118_000), on: date(2026, 2, 2), of: Cast.tone, from: savings.number, to: salary.number,
            message: "OPPGJØR SPAREKONTO")
        savingsBook.plant("E4-2", emptied.out)
        main.plant("E4-2", emptied.into)
        main.plant("E4-1", Entry(date(2025, 12, 8), .kroner(300_000), .incoming, Cast.inheritance, message: "ARV"))
        main.plant("E4-1", Entry(date(2025, 12, 19), -.kroner(250_000), .outgoing, Cast.nora, message: "GAVE"))

        var closed = savings.with(savingsBook, opening: -savingsBook.sum(through: opened))
        closed.endDate = date(2026, 2, 2)
        closed.isDeleted = true
        estate.accounts = [
            salary.with(main, lowest: -.kroner(9_870, 20)), card.with(cardBook, opening: -.kroner(21_344, 80)), closed,
        ]
        estate.relations = [
            WorldRelation(bank: .nordlys, party: "17897940450", active: true),
            WorldRelation(bank: .havnebanken, party: "17897940450", ownership: .unknown),
        ]
        estate.stories = [
            Story(id: "E4-1", summary: "250,000 given to the daughter", rules: ["R20", "R45"]),
            Story(id: "E4-2", summary: "A savings account emptied into the salary account and closed", rules: ["R05"]),
        ]
        return estate
    }

    private static func toneEverydayLife(
        _ main: inout Book, _ cardBook: inout Book, salary: WorldAccount, card: WorldAccount
    ) {
        for month in Calendar.months(main.span) {
            let payDay = Calendar.onOrBefore(date(month.year, month.month, 12))
            main.book(Entry(payDay, main.amount(33_800...34_600), .salaryIn, Cast.employer, message: "LØNN"))
            let due = Calendar.onOrAfter(date(month.year, month.month, 18))
            let paid = main.amount(4_100...6_900)
            main.book(Entry(due, -paid, .creditCard, Party("Nordlys Kredittkort", card.number)), kid: true)
            if cardBook.span.contains(due) {
                cardBook.book(Entry(due, paid, .incoming, Party(Cast.tone.name, salary.number), message: "INNBETALING"))
            }
        }
        main.monthly(1, .rent, Cast.houseLandlord, 13_500...13_500)
        main.monthly(20, .power, Cast.power, 900...2_600)
        main.monthly(5, .insurance, Cast.insurer, 980...1_240)
        main.monthly(12, .directDebit, Cast.telecom, 549...749)
        main.monthly(24, .collection, Cast.debtCollector, 1_500...2_400)
        main.purchases(aWeek: 4, 60...1_450, card: "492500xxxxxx2207")
        cardBook.purchases(aWeek: 3, 90...1_250, card: "492500xxxxxx8830")
        for month in [(2025, 10), (2026, 1), (2026, 5)] {
            var cash = Entry(
                Calendar.onOrAfter(date(month.0, month.1, 9)), -.kroner(800), .cash, message: "MINIBANK PRØVEBY SENTER")
            cash.card = "492500xxxxxx2207"
            main.book(cash)
        }
        cardBook.fees()
    }
}
