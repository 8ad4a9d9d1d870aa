import BoModel
import BoStore
import Testing

/// Charts are the same figures as the lists, day by day.
@Suite struct ChartTests {
    private func chart(_ stage: Stage, _ subject: ChartSubject? = nil) throws -> ChartAnswer {
        let subject = subject ?? .account(stage.account)
        guard case .chart(let answer?) = try stage.store.answer(.chart(subject)) else { throw Problem(.failed, "none") }
        return answer
    }

    private func balance(_ amount: String, _ stage: Stage) throws {
        let description = AccountDescription(
            number: AccountNumber("12345678903"), reference: "ref-1", currency: .nok,
            balances: [Balance(type: .booked, amount: Money(amount, .nok))])
        _ = try stage.store.saveDescription(description, of: stage.account)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func `days, months and totals are one sum, and the curve ends as the list does`(_ number: UInt64) throws {
        var seed = Seeded(state: number)
        let stage = try Stage()
        try balance("1234.56", stage)
        let rows = (0..<Int.random(in: 1...2000, using: &seed)).map { place in
            payment(
                "\(place)", day("2025-12-01").adding(days: Int.random(in: 0..<300, using: &seed)).description,
                Money(minorUnits: Int64.random(in: -900_000...900_000, using: &seed), .nok).decimalString)
        }
        try stage.fetch([rows])

        let answer = try chart(stage)

        let series = try #require(answer.series.first)
        #expect(answer.series.count == 1 && series.currency == .nok)
        let account = try #require(answer.account)
        let months = try #require(answer.span).months.map { series.figures(in: $0) }
        for sums in [series.days, months] {
            #expect(
                Money(minorUnits: sums.reduce(0) { $0 + $1.moneyIn }, .nok) == account.sums.moneyIn[.nok] ?? .zero(.nok)
            )
            #expect(
                Money(minorUnits: sums.reduce(0) { $0 + $1.moneyOut }, .nok) == account.sums.moneyOut[.nok]
                    ?? .zero(.nok))
            #expect(sums.reduce(0) { $0 + $1.rows } == account.transactions)
        }
        let list = try stage.transactions(rows: 0..<1000)
        let newest = list.rows.rows.first?.balanceAfter
        #expect(series.days.last?.balance == 123_456 && newest == Money("1234.56", .nok))
        // Every day's balance is that of its last transaction in the account's own order.
        for row in list.rows.rows.reversed() {
            guard let day = row.day, let last = list.rows.rows.first(where: { $0.day == day }) else { continue }
            #expect(series.balance(atEndOf: day) == last.balanceAfter?.minorUnits)
        }
        #expect(series.opening == answer.balance?.derivation?.opening?.minorUnits)
    }

    @Test func `behind an amount that can't be read the curve is not drawn`() throws {
        let stage = try Stage()
        try balance("100.00", stage)
        let unreadable = Transaction(
            identifier: "u", bookingDate: .read(day("2026-03-02")), amountAsSent: "1,2,3", currency: .nok,
            status: .booked)
        try stage.fetch([
            [
                payment("c", "2026-03-04", "-5.00"), payment("b", "2026-03-03", "-10.00"), unreadable,
                payment("a", "2026-03-01", "7.00"),
            ]
        ])

        let series = try #require(try chart(stage).series.first)

        #expect(series.balance(atEndOf: day("2026-03-04")) == 10_000)
        #expect(series.balance(atEndOf: day("2026-03-03")) == 10_500)
        #expect(series.days.first?.balance == nil && series.opening == nil)
    }

    @Test func `what is not booked and what has no day stands in no month`() throws {
        let stage = try Stage()
        let pending = Transaction(
            identifier: "p", bookingDate: .read(day("2026-03-02")), amount: Money("-75.00", .nok), status: .pending)
        try stage.fetch([[payment("u", nil, "-1.00"), payment("a", "2026-03-01", "2.00"), pending]])

        let series = try #require(try chart(stage).series.first)

        #expect(series.days.map(\.moneyIn) == [200] && series.days.map(\.moneyOut) == [0])
        #expect(series.undated?.moneyOut == -100)
    }

    @Test func `currencies stand apart, and accounts without history are named`() throws {
        let stage = try Stage()
        let euro = Transaction(
            identifier: "e", bookingDate: .read(day("2026-03-02")), amount: Money("9.00", .eur), status: .booked)
        try stage.fetch([[payment("a", "2026-03-01", "2.00"), euro]])
        let other = AccountDescription(number: AccountNumber("12345678911"), reference: "r2", currency: .nok)
        let known = AccountDescription(number: AccountNumber("12345678903"), reference: "ref-1", currency: .nok)
        _ = try stage.store.saveAccounts([known, other], hidden: 0, of: stage.estate, at: bank, fetchedAt: noon)

        let answer = try chart(stage, .estate(stage.estate))

        #expect(answer.series.map(\.currency) == [.nok, .eur])
        #expect(answer.series.map { $0.days.map(\.moneyIn) } == [[200], [900]])
        #expect(answer.withoutHistory.map(\.description.number.text) == ["12345678911"])
        #expect(answer.coverage(of: .month(of: day("2026-03-01"))) == .partial(accounts: 1, of: 2))
        #expect(answer.coverage(of: .month(of: day("2024-03-01"))) == .none)
    }

    @Test func `of a history that broke off every month is fetched in part`() throws {
        let stage = try Stage()
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        _ = try writer.append([payment("a", "2026-03-01", "2.00")])
        _ = try writer.finish(state: .partial, problem: Problem(.stopped), message: nil, at: noon)

        let months = try chart(stage).span?.months ?? []
        #expect(months.count > 11)
        for month in months { #expect(try chart(stage).coverage(of: month) == .partial(accounts: 1, of: 1)) }

        // A later try that fails leaves what is there as it was.
        _ = try stage.store.saveAccountOutcome(
            state: .failed, problem: Problem(.timedOut), message: nil, of: stage.account, at: noon)
        #expect(try stage.transactions().account.coverage?.isWhole == false)
        try stage.fetch([[payment("a", "2026-03-01", "2.00")]])
        _ = try stage.store.saveAccountOutcome(
            state: .failed, problem: Problem(.timedOut), message: nil, of: stage.account, at: noon)
        #expect(try stage.transactions().account.coverage?.isWhole == true)
    }

    @Test func `a chart of what is not there is none`() throws {
        let stage = try Stage()
        #expect(try stage.store.answer(.chart(.account(Account.ID(99)))) == .chart(nil))
        #expect(try stage.store.answer(.chart(.estate(Estate.ID("nowhere")))) == .chart(nil))
        #expect(try chart(stage).series == [] && chart(stage).span == nil)
    }

    @Test func `the trend of an account ends with its balance`() throws {
        let stage = try Stage()
        try balance("100.00", stage)
        try stage.fetch([[payment("a", "2026-09-01", "-5.00"), payment("b", "2026-11-03", "-10.00")]])

        guard case .trends(let trends) = try stage.store.answer(.trends(of: stage.estate, at: nil)) else { return }

        let trend = try #require(trends[stage.account])
        #expect(Array(trend.balances.suffix(4)) == [11_500, 11_000, 11_000, 10_000])
    }
}
