import BoModel

/// E5, E9 and E10: an estate with nothing in it, one that was opened by mistake, and one about which no bank may say a
/// word.
extension Stories {
    static func stilleStrand(_ seed: UInt64) -> WorldEstate {
        let opened = date(2026, 11, 4)
        var estate = WorldEstate(
            name: "E5", debtor: Cast.stilleStrand, openedOn: opened,
            notices: [opening(seed, "E5", opened, at: 10, 45, basis: "T", dissolutionCode: "TVRR")],
            court: "Testfjord tingrett",
            caseNumber: "26-108803KON-TTES/02", trustee: "Advokat Vidar Vake")
        estate.accounts = [WorldAccount(.testfjord, "99011405491", of: Cast.stilleStrand, .business)]
        estate.relations = [WorldRelation(bank: .testfjord, party: "317001126", active: true)]
        estate.stories = [
            Story(id: "E5", summary: "One account, no balance, no transactions, nothing to find", rules: [])
        ]
        return estate
    }

    static func feilregistrert(_ seed: UInt64) -> WorldEstate {
        let opened = date(2026, 11, 10)
        let annulled = date(2026, 11, 12)
        var estate = WorldEstate(
            name: "E9", debtor: Cast.feilregistrert, openedOn: opened,
            notices: [
                opening(seed, "E9", opened, at: 9, 15, basis: "B"), notice(seed, "E9", .annulment, annulled, at: 14, 0),
            ], court: "Testfjord tingrett", caseNumber: "26-109915KON-TTES/01", trustee: "Advokat Nina Nøye")
        var book = Book(year(before: opened), seed: seed, "E9")
        book.weekly(
            3, .incoming, Party("Kunde Prøve AS", Numbers.account(9905, 24, 12), number: Numbers.company(96)),
            8_000...13_000, credit: true, kid: true)
        book.monthly(1, .rent, Cast.warehouse, 11_250...11_250)
        book.weekly(5, .giro, Cast.wholesaler, 5_000...8_500, kid: true)
        book.overhead()
        let account = WorldAccount(.testfjord, Numbers.account(9901, 16, 100), of: Cast.feilregistrert, .business)
        estate.accounts = [account.with(book, lowest: .kroner(44_120, 5))]
        estate.relations = [WorldRelation(bank: .testfjord, party: "317001169", active: true)]
        estate.stories = [Story(id: "E9", summary: "Opened on 10 November, annulled on 12 November", rules: ["R48"])]
        return estate
    }

    static func anonymous(_ seed: UInt64) -> WorldEstate {
        let opened = date(2026, 11, 16)
        var estate = WorldEstate(
            name: "E10", debtor: Cast.anonymous, openedOn: opened, cutOff: date(2026, 10, 26),
            notices: [opening(seed, "E10", opened, at: 13, 0, basis: "B")], court: "Nordlys tingrett",
            caseNumber: "26-111702KON-TNOL/02", trustee: "Advokat Dina Diskré")
        estate.relations = [WorldRelation(bank: .nordlys, party: "05859030558", active: true)]
        estate.stories = [
            Story(id: "E10", summary: "The bank lists no account and says that this is all", rules: ["R46"])
        ]
        return estate
    }
}
