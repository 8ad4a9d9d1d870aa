import BoModel
import BoStore
import Testing

/// Balances after each transaction: worked out, exact, and none where one can't be known.
@Suite struct RunningBalanceTests {
    private static let span = DateSpan(from: day("2026-01-01"), through: day("2026-11-22"))

    /// A stage whose account has a booked balance; `at`: the day that the bank dates it.
    private func stage(
        _ balance: String?, _ currency: Currency = .nok, at date: String? = nil, opened: String? = "2019-01-01"
    ) throws -> Stage {
        let stage = try Stage()
        let registered = date.map { AsSent<Instant>.read(Instant(day($0), hour: 6)) }
        let balances = balance.map { [Balance(type: .booked, amount: Money($0, currency), registeredAt: registered)] }
        let description = AccountDescription(
            number: AccountNumber("12345678903"), reference: "ref-1", currency: currency,
            startDate: opened.map { .read(day($0)) }, balances: balances ?? [])
        _ = try stage.store.saveDescription(description, of: stage.account)
        return stage
    }

    private func fetch(_ stage: Stage, _ rows: [Transaction], state: FetchState = .complete) throws {
        let writer = try stage.store.beginHistory(of: stage.account, span: Self.span)
        _ = try writer.append(rows)
        _ = try writer.finish(
            state: state, problem: state == .complete ? nil : Problem(.partial, "x"), message: nil, at: noon)
    }

    /// The balances of the rows by their key.
    private func balances(_ stage: Stage, _ query: TransactionQuery? = nil) throws -> [String: String] {
        let rows = try stage.transactions(query).rows.rows
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                row.balanceAfter.map { (row.id.key, $0.decimalString) }
            })
    }

    private func basis(_ stage: Stage) throws -> DerivedBalance { try stage.transactions().balance }

    private static let three = [
        payment("a", "2026-03-01", "-100.00"), payment("b", "2026-03-02", "250.50"),
        payment("c", "2026-03-02", "-50.00"),
    ]

    @Test(arguments: [false, true])
    func `each row tells what stood on the account after it, in whatever list it is`(_ isNewestFirst: Bool) throws {
        let stage = try stage("1000.00", at: "2026-11-22")
        try fetch(stage, isNewestFirst ? Self.three.reversed() : Self.three)
        let expected = ["a": "799.50", "b": "1050.00", "c": "1000.00"]

        #expect(try balances(stage) == expected)
        for key in TransactionField.sortable {
            let query = TransactionQuery(account: stage.account, order: TransactionOrder(key, ascending: true))
            #expect(try balances(stage, query) == expected)
        }
        let filtered = TransactionQuery(account: stage.account, filter: FilterLanguage.parse(">0"))
        #expect(try balances(stage, filtered) == ["b": "1050.00"])
        #expect(try basis(stage).derivation?.opening == Money("899.50", .nok))
    }

    @Test func `what is not booked has no balance, and changes none`() throws {
        let stage = try stage("1000.00")
        let pending = Transaction(
            identifier: "p", bookingDate: .read(day("2026-03-02")), amount: Money("-75.00", .nok), currency: .nok,
            status: .pending)
        try fetch(stage, [Self.three[0], pending, Self.three[1]])

        #expect(try balances(stage) == ["a": "749.50", "b": "1000.00"])
    }

    @Test func `a balance of an earlier day is counted from at the end of that day`() throws {
        let stage = try stage("900.00", at: "2026-03-01")
        try fetch(stage, Self.three)
        #expect(try balances(stage) == ["a": "900.00", "b": "1150.50", "c": "1100.50"])
    }

    @Test func `an account that was opened inside the history begins with nothing`() throws {
        let empty = try stage(nil, opened: "2026-03-01")
        try fetch(empty, Self.three)
        #expect(try balances(empty) == ["a": "-100.00", "b": "150.50", "c": "100.50"])
        #expect(try basis(empty).derivation?.anchor == .openedEmpty(day("2026-03-01")))

        let right = try stage("100.50", opened: "2026-03-01")
        try fetch(right, Self.three)
        #expect(try basis(right).derivation?.mismatch == nil)
        let wrong = try stage("100.40", opened: "2026-03-01")
        try fetch(wrong, Self.three)
        #expect(try basis(wrong).derivation?.mismatch == Money("-0.10", .nok))
    }

    @Test func `nothing is worked out from what is not known`() throws {
        func reason(_ stage: Stage, _ rows: [Transaction], state: FetchState = .complete) throws -> DerivedBalance {
            try fetch(stage, rows, state: state)
            #expect(try balances(stage).isEmpty)
            return try basis(stage)
        }
        let unreadable = Transaction(
            identifier: "u", bookingDate: .read(day("2026-03-03")), amountAsSent: "1,2,3", currency: .nok,
            status: .booked)
        let euro = Transaction(
            identifier: "e", bookingDate: .read(day("2026-03-03")), amount: Money("1.00", .eur), status: .booked)
        let huge = ["g", "h"].map { payment($0, "2026-03-03", "92233720368547758.00") }

        #expect(try basis(stage("1.00")) == .unknown(.noHistory))
        #expect(try reason(stage(nil), Self.three) == .unknown(.noBookedBalance))
        #expect(try reason(stage("1.00"), Self.three, state: .partial) == .unknown(.incomplete))
        #expect(try reason(stage("1.00", .eur), Self.three) == .unknown(.currenciesDiffer))
        #expect(try reason(stage("1.00"), Self.three + [euro]) == .unknown(.currenciesDiffer))
        #expect(try reason(stage("1.00"), Self.three + [unreadable]) == .unknown(.inexactAmounts))
        #expect(try reason(stage("1.005"), Self.three) == .unknown(.inexactAmounts))
        let late = day("2026-11-23")
        #expect(try reason(stage("1.00", at: "2026-11-23"), Self.three) == .unknown(.balanceOutside(late)))
        #expect(try reason(stage("1.00"), huge) == .unknown(.tooLarge))
    }

    @Test func `behind an amount that can't be read there are no balances, before it there are`() throws {
        let stage = try stage("1000.00")
        let unreadable = Transaction(
            identifier: "u", bookingDate: .read(day("2026-03-02")), amountAsSent: "1,2,3", currency: .nok,
            status: .booked)
        // The newest first, as the bank sent them: what is older than the unreadable one can't be known.
        try fetch(stage, [Self.three[2], Self.three[1], unreadable, Self.three[0]])
        #expect(try balances(stage) == ["c": "1000.00", "b": "1050.00"])
    }

    @Test(arguments: [1, 2, 3, 4])
    func `over many blocks it is the sum that a plain list has`(_ number: UInt64) throws {
        var seed = Seeded(state: number)
        let count = Int.random(in: 1...3000, using: &seed)
        var amounts: [Int64] = []
        var rows: [Transaction] = []
        for place in 0..<count {
            let amount = Int64.random(in: -1_000_000...1_000_000, using: &seed)
            amounts.append(amount)
            rows.append(
                payment(
                    "\(place)", day("2026-01-05").adding(days: place / 10).description,
                    Money(minorUnits: amount, .nok).decimalString))
        }
        let stage = try stage("5.00")
        try fetch(stage, number.isMultiple(of: 2) ? rows.reversed() : rows)
        var newer: Int64 = 0
        var expected: [String: String] = [:]
        for place in amounts.indices.reversed() {
            expected["\(place)"] = Money(minorUnits: 500 - newer, .nok).decimalString
            newer += amounts[place]
        }

        for _ in 0..<10 {
            let first = Int.random(in: 0..<count, using: &seed)
            let order = TransactionOrder(seed.one(of: [.date, .amount, .counterParty]), ascending: seed.chance(50))
            let answer = try stage.transactions(
                TransactionQuery(account: stage.account, order: order), rows: first..<(first + 50))
            #expect(!answer.rows.rows.isEmpty)
            for row in answer.rows.rows { #expect(row.balanceAfter?.decimalString == expected[row.id.key]) }
        }
        let query = TransactionQuery(account: stage.account)
        guard case .transaction(let one?) = try stage.store.answer(.transaction(query, step: count / 2)) else {
            throw Problem(.failed, "no answer")
        }
        #expect(one.balanceAfter?.decimalString == expected[one.id.key])
    }
}
