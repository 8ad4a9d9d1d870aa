import BoModel
import BoStore

/// An estate of the small world, by its notices and by what its banks have given.
struct FixtureEstate {
    let id: Estate.ID
    let debtor: PartyNumber
    let notices: [Notice]
    /// The banks whose accounts were fetched whole, and how many accounts each gave.
    var banks: [(bank: FixtureBank, accounts: Int)] = []
    /// How many transactions each account has.
    var length = 0
    /// What stands on the first account; the others are empty.
    var balance = Money.kroner(0)
    /// The owner's name, as the banks have it.
    var owner: String?
    var fetchedAt = FixtureWorld.thisNoon

    /// - Parameter later: what came nine days after the opening.
    private init(
        _ number: Int, debtor: String, opened: String, later: NoticeType? = nil,
        details: NoticeDetails = NoticeDetails(), _ change: (inout FixtureEstate) -> Void = { _ in }
    ) {
        let debtor = PartyNumber(debtor)
        let day = FixtureWorld.day(opened)
        id = Estate.ID("0b7e5c1a-0001-4000-8000-00000000000\(number)")
        self.debtor = debtor
        var notices = [
            Notice(
                id: id, type: .opening, registeredAt: Instant(day, hour: 9), ruledOn: day, debtor: debtor,
                details: details, isSynthetic: true)
        ]
        if let later {
            notices.append(
                Notice(
                    id: Notice.ID("0b7e5c1a-0002-4000-8000-00000000000\(number)"), type: later,
                    registeredAt: Instant(day.adding(days: 9), hour: 9), ruledOn: nil, debtor: debtor,
                    isSynthetic: true))
        }
        self.notices = notices
        change(&self)
    }

    static let all = [
        FixtureEstate(
            1, debtor: "317001118", opened: "2026-11-03",
            details: NoticeDetails(
                debtorName: "Fjordheim Bygg AS", basis: "O", court: "Sør-Rogaland tingrett",
                caseNumber: "26-171222KON", trustee: "Advokat Liv Sandal", cutOffDate: FixtureWorld.day("2026-10-19"))),
        FixtureEstate(2, debtor: "317002226", opened: "2026-10-21") {
            $0.banks = [(.skogbygda, 4), (.elvebanken, 2), (.midtfjord, 1)]
            ($0.length, $0.owner, $0.balance) = (64, "Sagatun Elektro AS", Money(minorUnits: 412_008_90, .nok))
        },
        FixtureEstate(3, debtor: "15847398213", opened: "2026-10-14") {
            $0.banks = [(.skogbygda, 2), (.elvebanken, 1)]
            ($0.length, $0.owner, $0.balance) = (31, "Solveig Åsnes Tangvall", Money(minorUnits: -504_00, .nok))
            $0.fetchedAt = FixtureWorld.yesterday
        },
        FixtureEstate(
            4, debtor: "317003334", opened: "2026-11-18",
            details: NoticeDetails(debtorName: "Nordlys Kafé og Catering Lyngseidet AS")),
        FixtureEstate(
            5, debtor: "317004442", opened: "2026-09-28", later: .annulment,
            details: NoticeDetails(debtorName: "Bråtan Transport AS")
        ) {
            $0.banks = [(.elvebanken, 2)]
            ($0.length, $0.balance, $0.fetchedAt) = (48, Money(minorUnits: 18_211_40, .nok), FixtureWorld.longAgo)
        },
        FixtureEstate(
            6, debtor: "317005550", opened: "2026-03-11", later: .closing,
            details: NoticeDetails(debtorName: "Havørn Sjømat AS")
        ) {
            $0.banks = [(.skogbygda, 5), (.elvebanken, 2), (.midtfjord, 2)]
            ($0.length, $0.fetchedAt) = (41, FixtureWorld.longAgo)
        },
        FixtureEstate(7, debtor: "317006668", opened: "2026-11-20"),
    ]
}

extension FixtureRefresh.Work {
    /// Everything went well, but for the last estate: the register didn't answer for it.
    func fetch(_ estate: FixtureEstate) throws {
        if estate.debtor == PartyNumber("317006668") {
            let problem = Problem(
                .failed, "Kunderegisteret", detail: "Service temporarily unavailable", otherCode: "503")
            _ = try store.saveRelationsProblem(problem, of: estate.id, at: FixtureWorld.thisNoon)
        }
        guard !estate.banks.isEmpty else { return }
        try save(estate.banks.map(\.bank), of: estate.id, at: estate.fetchedAt)
        var number = 0
        for (bank, count) in estate.banks {
            let accounts = (0..<count).map { _ in
                number += 1
                return estate.account(number, at: bank)
            }
            let ids = try list(accounts, of: estate.id, at: bank, fetchedAt: estate.fetchedAt)
            var transactions = FixtureTransactions()
            transactions.newest = estate.fetchedAt.oslo.day.adding(days: -number)
            transactions.hasUnreadable = false
            for account in accounts {
                try fetch(ids[account.number], transactions.all(estate.length), at: estate.fetchedAt)
            }
            try end(bank, of: estate.id, at: estate.fetchedAt)
        }
    }
}

extension FixtureEstate {
    /// - Parameter number: its place among the estate's accounts, counted from 1.
    fileprivate func account(_ number: Int, at bank: FixtureBank) -> AccountDescription {
        AccountDescription(
            number: AccountNumber("16\(id.text.suffix(1))0210000\(number)"), reference: "ref-\(number)",
            type: number == 1 ? .business : .savings, status: .enabled, currency: .nok, ownerName: owner,
            ownerNumber: debtor, servicerName: bank.relation.bankName,
            balances: [Balance(type: .booked, amount: number == 1 ? balance : .kroner(0))])
    }
}
