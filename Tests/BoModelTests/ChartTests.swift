import BoModel
import Testing

@Suite struct ChartSeriesTests {
    private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    private func series() throws -> ChartSeries {
        ChartSeries(
            .nok,
            days: [
                DayFigures(day: try Self.day("2026-01-05"), rows: 2, moneyIn: 500, moneyOut: -200, balance: 1300),
                DayFigures(day: try Self.day("2026-02-28"), rows: 1, moneyIn: 0, moneyOut: -300, balance: 1000),
                DayFigures(day: try Self.day("2026-03-01"), rows: 1, moneyIn: 50, moneyOut: 0, balance: 1050),
            ], opening: 1000)
    }

    @Test(arguments: [
        ("2026-01-04", 1000), ("2026-01-05", 1300), ("2026-02-27", 1300), ("2026-02-28", 1000), ("2026-12-31", 1050),
    ])
    func `the balance of a day is that of the last day that moved it`(_ row: (day: String, balance: Int64)) throws {
        #expect(try series().balance(atEndOf: Self.day(row.day)) == row.balance)
    }

    @Test func `a month adds up its days, and ends with its last balance`() throws {
        let months = DateSpan(from: try Self.day("2026-01-31"), through: try Self.day("2026-03-01")).months
        let figures = try months.map { try series().figures(in: $0) }

        #expect(
            months.map(\.description) == ["2026-01-01..2026-01-31", "2026-02-01..2026-02-28", "2026-03-01..2026-03-31"])
        #expect(figures.map(\.moneyIn) == [500, 0, 50] && figures.map(\.moneyOut) == [-200, -300, 0])
        #expect(figures.map(\.rows) == [2, 1, 1] && figures.map(\.balance) == [1300, 1000, 1050])
    }

    @Test func `a sum that is too large is rough, and never wraps`() throws {
        var sum = DayFigures(day: try Self.day("2026-01-05"), rows: 1, moneyIn: .max, moneyOut: 0)
        sum.add(DayFigures(day: sum.day, rows: 1, moneyIn: 1, moneyOut: .min))
        #expect(sum.isRough && sum.moneyIn == .max && sum.rows == 2)
    }

    @Test func `a trend has gaps where nothing was fetched`() throws {
        let covered = DateSpan(from: try Self.day("2026-01-01"), through: try Self.day("2026-03-10"))
        let trend = BalanceTrend(of: try series(), through: try Self.day("2026-04-02"), covered: covered)

        #expect(trend.balances.count == BalanceTrend.months)
        #expect(Array(trend.balances.suffix(4)) == [1300, 1000, nil, nil])
        #expect(trend.balances.prefix(8).allSatisfy { $0 == nil })
        #expect(trend.bounds == 1000...1300)
    }
}
