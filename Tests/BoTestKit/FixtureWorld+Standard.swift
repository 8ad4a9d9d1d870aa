public import BoModel

extension FixtureWorld {
    /// Seven estates, one for each thing that can be the matter with an estate.
    public static let standard = make()

    /// The same world with a longer first account.
    public static func standard(length: Int) -> FixtureWorld { make(length: length) }

    public static let firstEstate = Estate.ID("0b7e5c1a-0001-4000-8000-000000000001")
    public static let firstBank = OrganizationNumber("317000111")
    public static let firstAccount = Account.ID(1)

    private static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(daysSince1970: 0) }
    private static func moment(_ text: String) -> Instant { Instant(text) ?? Instant(milliseconds: 0) }
    private static let thisNoon = moment("2026-11-22T11:02:00Z")
    private static let yesterday = moment("2026-11-21T15:20:00Z")
    private static let longAgo = moment("2026-11-03T08:15:00Z")

    private static func estate(
        _ number: Int, _ debtor: String, opened: String, later: NoticeType? = nil,
        details: NoticeDetails = NoticeDetails()
    ) -> Estate? {
        let debtor = PartyNumber(debtor)
        let opening = Notice(
            id: Notice.ID("0b7e5c1a-0001-4000-8000-00000000000\(number)"), type: .opening,
            registeredAt: Instant(day(opened), hour: 9), ruledOn: day(opened), debtor: debtor, details: details,
            isSynthetic: true)
        var notices = [opening]
        if let later {
            notices.append(
                Notice(
                    id: Notice.ID("0b7e5c1a-0002-4000-8000-00000000000\(number)"), type: later,
                    registeredAt: Instant(day(opened).adding(days: 9), hour: 9), ruledOn: nil, debtor: debtor,
                    isSynthetic: true))
        }
        return Estate.all(from: notices).first
    }

    private static func make(length: Int = 5_000) -> FixtureWorld {
        let accounts = firstAccounts(length)
        let banks = firstBanks(accounts)
        let first = firstEstate
        var estates: [EstateSummary] = []
        func add(
            _ estate: Estate?, _ name: String?, banks: Int = 0, accounts: Int = 0, transactions: Int = 0,
            balances: [Money] = [], without: Int = 0, troubles: Int = 0, at: Instant? = nil, state: FetchState,
            problem: Problem? = nil
        ) {
            guard let estate else { return }
            estates.append(
                EstateSummary(
                    estate: estate, name: name, banks: banks, accounts: accounts, transactions: transactions,
                    balances: MoneySums(balances), accountsWithoutBalance: without, troubles: troubles, refreshedAt: at,
                    state: state, problem: problem, isSynthetic: true))
        }
        add(
            estate(
                1, "317001118", opened: "2026-11-03",
                details: NoticeDetails(
                    debtorName: "Fjordheim Bygg AS", basis: "O", court: "Sør-Rogaland tingrett",
                    caseNumber: "26-171222KON",
                    trustee: "Advokat Liv Sandal", cutOffDate: day("2026-10-19"))),
            "Fjordheim Bygg AS", banks: banks.count, accounts: accounts.count,
            transactions: accounts.reduce(0) { $0 + $1.transactions }, balances: accounts.compactMap(\.bookedBalance),
            without: accounts.count { $0.bookedBalance == nil }, troubles: 3, at: thisNoon, state: .partial)
        add(
            estate(2, "317002226", opened: "2026-10-21"), "Sagatun Elektro AS", banks: 3, accounts: 7,
            transactions: 12_408,
            balances: [Money(minorUnits: 412_008_90, .nok)], at: thisNoon, state: .complete)
        add(
            estate(3, "15847398213", opened: "2026-10-14"), "Solveig Åsnes Tangvall", banks: 2, accounts: 3,
            transactions: 881, balances: [Money(minorUnits: -504_00, .nok)], at: yesterday, state: .complete)
        add(estate(4, "317003334", opened: "2026-11-18"), "Nordlys Kafé og Catering Lyngseidet AS", state: .never)
        add(
            estate(5, "317004442", opened: "2026-09-28", later: .annulment), "Bråtan Transport AS", banks: 1,
            accounts: 2,
            transactions: 96, balances: [Money(minorUnits: 18_211_40, .nok)], at: longAgo, state: .complete)
        add(
            estate(6, "317005550", opened: "2026-03-11", later: .closing), "Havørn Sjømat AS", banks: 3, accounts: 9,
            transactions: 41_207, balances: [Money(minorUnits: 0, .nok)], at: longAgo, state: .complete)
        add(
            estate(7, "317006668", opened: "2026-11-20"), nil, state: .failed,
            problem: Problem(.failed, "Kunderegisteret", detail: "Service temporarily unavailable", otherCode: "503"))
        return FixtureWorld(
            estates: estates, banks: [first: banks], accounts: [first: accounts], problems: problems())
    }

    private static func firstBanks(_ accounts: [AccountSummary]) -> [BankSummary] {
        func bank(
            _ number: String, _ name: String, _ ownership: OwnershipType, active: Bool?, channel: BankChannel = .api,
            state: FetchState, problem: Problem? = nil, message: String? = nil, hidden: Int = 0, at: Instant? = nil,
            absent: Instant? = nil
        ) -> BankSummary {
            let number = OrganizationNumber(number)
            let own = accounts.filter { $0.bank == number }
            return BankSummary(
                estate: firstEstate,
                relation: BankRelation(bank: number, bankName: name, activeAccount: active, ownership: ownership),
                channel: channel, version: channel == .api ? .v2 : nil, state: state, problem: problem,
                message: message,
                accounts: own.count, hiddenAccounts: hidden, transactions: own.reduce(0) { $0 + $1.transactions },
                balances: MoneySums(own.compactMap(\.bookedBalance)),
                accountsWithoutBalance: own.count { $0.bookedBalance == nil }, refreshedAt: at, absentSince: absent)
        }
        return [
            bank(
                "317000111", "Nordvik Sparebank", .primaryOwner, active: true, state: .complete, hidden: 2, at: thisNoon
            ),
            bank(
                "317000222", "Havlandet Bank ASA", .primaryOwner, active: true, state: .partial,
                problem: Problem(.partial, "Havlandet Bank ASA", detail: "Kredittkort leveres i eget brev"),
                at: thisNoon),
            bank(
                "317000333", "Fjellbanken", .notPrimaryOwner, active: false, state: .failed,
                problem: Problem(.timedOut, "Fjellbanken"), at: yesterday),
            bank("317000444", "Kystkreditt Finans AS", .unknown, active: nil, channel: .letter, state: .never),
            bank("317000555", "Innlandsbanken", .primaryOwner, active: false, state: .complete, at: thisNoon),
            bank(
                "317000666", "Gamle Grunnbank", .primaryOwner, active: true, state: .complete, at: longAgo,
                absent: yesterday),
        ]
    }

    private static func firstAccounts(_ length: Int) -> [AccountSummary] {
        var accounts: [AccountSummary] = []
        let span = DateSpan(from: day("2025-11-03"), through: day("2026-11-22"))
        func add(
            _ number: String, _ type: AccountType, _ status: AccountStatus?, _ balances: [Balance]?,
            isSecondBank: Bool = false,
            currency: Currency = .nok, transactions: Int = 0, state: FetchState = .complete, problem: Problem? = nil,
            fetched: Bool = true, arriving: Bool = false,
            absent: Instant? = nil
        ) {
            let bank = isSecondBank ? "317000222" : "317000111"
            let bankName = isSecondBank ? "Havlandet Bank ASA" : "Nordvik Sparebank"
            let description = AccountDescription(
                number: AccountNumber(number), reference: "ref-\(number)", type: type, status: status,
                currency: currency,
                ownerName: "Fjordheim Bygg AS", ownerNumber: PartyNumber("317001118"), servicerName: bankName,
                startDate: .read(day("2019-05-14")), balances: balances)
            accounts.append(
                AccountSummary(
                    id: Account.ID(Int64(accounts.count + 1)), estate: firstEstate, bank: OrganizationNumber(bank),
                    bankName: bankName, description: description, state: state, problem: problem, message: nil,
                    transactions: transactions,
                    sums: BookedSums(
                        moneyIn: MoneySums([.kroner(120_000)]), moneyOut: MoneySums([.kroner(-98_500)]),
                        unreadable: transactions > 100 ? 2 : 0),
                    coverage: fetched ? Coverage(span: span, fetchedAt: thisNoon, isWhole: state != .partial) : nil,
                    isArriving: arriving,
                    absentSince: absent))
        }
        func booked(_ minorUnits: Int64, _ currency: Currency = .nok) -> [Balance] {
            [
                Balance(type: .booked, amount: Money(minorUnits: minorUnits, currency)),
                Balance(
                    type: .available, amount: Money(minorUnits: minorUnits + 50_000_00, currency),
                    creditLineIncluded: true,
                    creditLine: Money(minorUnits: 50_000_00, currency)),
            ]
        }
        add("15034288121", .business, .disabled, booked(1_011_402_77), transactions: length)
        add("15034288334", .taxDeduction, .disabled, booked(188_201_00), transactions: 214)
        add("15036100912", .savings, .deleted, booked(0), transactions: 0)
        add("15037745110", .currency, .enabled, booked(7_120_33, .eur), currency: .eur, transactions: 318)
        add("15038022018", .other, .enabled, [], transactions: 12)
        add("15039177004", AccountType("escrowAccount"), AccountStatus("frozen"), booked(-412_900_12), transactions: 88)
        add("NO9386011117947", .loan, .enabled, nil, state: .never, fetched: false, arriving: true)
        add("15039500007", .salary, .deleted, booked(10_00), transactions: 4, absent: yesterday)
        add(
            "32011044120", .business, .enabled, [Balance(type: .booked, amount: nil, amountAsSent: "40 118,-")],
            isSecondBank: true, transactions: 37, state: .failed,
            problem: Problem(.failed, "Havlandet Bank ASA", detail: "ACC-500 Internal error", otherCode: "ACC-500"))
        add(
            "32011099985", .creditCard, nil, nil, isSecondBank: true, transactions: 0, state: .partial,
            problem: Problem(.notDelivered, "Havlandet Bank ASA"), fetched: false)
        return accounts
    }

    private static func problems() -> [StandingProblem] {
        let name = "Fjordheim Bygg AS"
        return [
            StandingProblem(
                problem: Problem(
                    .failed, "Kunderegisteret", detail: "Service temporarily unavailable", otherCode: "503"),
                estate: Estate.ID("0b7e5c1a-0001-4000-8000-000000000007"), estateName: "317 006 668", bank: nil,
                bankName: nil,
                account: nil, at: thisNoon),
            StandingProblem(
                problem: Problem(.failed, "Havlandet Bank ASA", detail: "ACC-500 Internal error", otherCode: "ACC-500"),
                estate: firstEstate, estateName: name, bank: OrganizationNumber("317000222"),
                bankName: "Havlandet Bank ASA",
                account: AccountNumber("32011044120"), at: thisNoon),
            StandingProblem(
                problem: Problem(.partial, "Havlandet Bank ASA", detail: "Kredittkort leveres i eget brev"),
                estate: firstEstate, estateName: name, bank: OrganizationNumber("317000222"),
                bankName: "Havlandet Bank ASA",
                account: nil, at: thisNoon),
            StandingProblem(
                problem: Problem(.timedOut, "Fjellbanken"), estate: firstEstate, estateName: name,
                bank: OrganizationNumber("317000333"), bankName: "Fjellbanken", account: nil, at: yesterday),
        ]
    }
}
