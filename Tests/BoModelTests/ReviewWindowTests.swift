import BoModel
import Testing

private func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }
private func span(_ text: String) -> DateSpan {
    let ends = text.split(separator: ".", omittingEmptySubsequences: true).map { day(String($0)) }
    return DateSpan(from: ends[0], through: ends[1])
}

@Suite struct ReviewWindowTests {
    @Test(arguments: [
        // The estates of the sandbox: cut-off date, opening, and the three windows.
        ("2026-10-12", "2026-10-14", "2026-07-12", "2025-10-12", "2024-10-12"),
        ("2026-07-20", "2026-09-16", "2026-04-20", "2025-07-20", "2024-07-20"),
        ("2026-08-31", "2026-09-23", "2026-05-31", "2025-08-31", "2024-08-31"),
        ("2026-06-15", "2026-08-19", "2026-03-15", "2025-06-15", "2024-06-15"),
        // To the month's last day at most.
        ("2026-05-31", "2026-06-01", "2026-02-28", "2025-05-31", "2024-05-31"),
        ("2024-02-29", "2024-03-01", "2023-11-29", "2023-02-28", "2022-02-28"),
        // On the day of the opening.
        ("2026-11-04", "2026-11-04", "2026-08-04", "2025-11-04", "2024-11-04"),
    ])
    func `a window reaches from so many months before the cut-off date to the opening`(
        _ row: (cutOff: String, opening: String, threeMonths: String, oneYear: String, twoYears: String)
    ) {
        let spans = ReviewWindow.allCases.map { $0.span(cutOff: day(row.cutOff), opening: day(row.opening)) }
        #expect(spans.map(\.first) == [row.threeMonths, row.oneYear, row.twoYears].map(day))
        #expect(spans.allSatisfy { $0.last == day(row.opening) })
        #expect(!ReviewWindow.isProvisional(cutOff: day(row.cutOff)))
    }

    @Test func `without a cut-off date the opening stands in for it, provisionally`() {
        let window = ReviewWindow.oneYear.span(cutOff: nil, opening: day("2026-11-04"))
        #expect(window == span("2025-11-04..2026-11-04"))
        #expect(ReviewWindow.isProvisional(cutOff: nil))
    }

    @Test func `a cut-off date after the opening counts as the opening`() {
        let window = ReviewWindow.threeMonths.span(cutOff: day("2030-01-01"), opening: day("2026-11-04"))
        #expect(window == span("2026-08-04..2026-11-04"))
    }

    @Test func `a year back from 15 June 2026 is covered for 366 of 431 days when data begins on 19 August 2025`() {
        let year = ReviewWindow.oneYear.span(cutOff: day("2026-06-15"), opening: day("2026-08-19"))

        let coverage = ReviewWindow.coverage(of: year, by: span("2025-08-19..2026-11-22"))

        #expect(coverage.days == 366)
        #expect(coverage.total == 431)
        #expect(coverage.missing == [span("2025-06-15..2025-08-18")])
        #expect(coverage.permille == 849)
        #expect(!coverage.isWhole)
    }

    @Test(arguments: [
        ("2026-01-01..2026-01-10", "2025-01-01..2026-12-31", 10, [], 1000),
        ("2026-01-01..2026-01-10", "2026-01-01..2026-01-10", 10, [], 1000),
        (
            "2026-01-01..2026-01-10", "2026-01-03..2026-01-08", 6,
            ["2026-01-01..2026-01-02", "2026-01-09..2026-01-10"], 600
        ),
        ("2026-01-01..2026-01-10", "2026-01-10..2026-02-10", 1, ["2026-01-01..2026-01-09"], 100),
        ("2026-01-01..2026-01-10", "2026-02-01..2026-02-10", 0, ["2026-01-01..2026-01-10"], 0),
        ("2026-01-01..2026-01-10", nil, 0, ["2026-01-01..2026-01-10"], 0),
        ("2000-01-01..2026-12-31", "2000-01-02..2026-12-31", 9861, ["2000-01-01..2000-01-01"], 999),
    ])
    func `what is covered and what is missing`(
        _ row: (span: String, fetched: String?, days: Int, missing: [String], permille: Int)
    ) {
        let coverage = SpanCoverage(of: span(row.span), by: row.fetched.map(span))
        #expect(coverage.days == row.days)
        #expect(coverage.missing == row.missing.map(span))
        #expect(coverage.permille == row.permille)
        #expect(coverage.isWhole == row.missing.isEmpty)
        #expect(coverage.days + coverage.missing.reduce(0) { $0 + $1.dayCount } == coverage.total)
    }

    @Test(arguments: [
        ("2026-02-01..2026-02-28", "2026-03-01..2026-03-31"), ("2026-12-01..2026-12-31", "2027-01-01..2027-01-31"),
        ("2026-01-01..2026-12-31", "2027-01-01..2027-12-31"), ("2023-01-01..2023-12-31", "2024-01-01..2024-12-31"),
        ("2026-01-01..2026-03-31", "2026-04-01..2026-06-30"), ("2026-03-05..2026-03-05", "2026-03-06..2026-03-06"),
        ("2026-03-02..2026-03-31", "2026-04-01..2026-04-30"), ("2026-02-15..2026-03-14", "2026-03-15..2026-04-11"),
        ("2024-02-01..2024-02-28", "2024-02-29..2024-03-27"),
    ])
    func `a period is followed by one of its own length`(_ row: (period: String, next: String)) {
        #expect(span(row.period).next == span(row.next))
        #expect(span(row.period).shifted(by: 0) == span(row.period))
    }

    @Test(arguments: [
        ("2026-03-01..2026-03-31", "2026-02-01..2026-02-28"), ("2025-01-01..2025-12-31", "2024-01-01..2024-12-31"),
        ("2026-03-05..2026-03-06", "2026-03-03..2026-03-04"),
    ])
    func `and comes after one`(_ row: (period: String, previous: String)) {
        #expect(span(row.period).previous == span(row.previous))
    }

    @Test(arguments: [("9999-12-01..9999-12-31", 1), ("0001-01-01..0001-12-31", -1), ("2026-01-01..2026-01-31", .max)])
    func `the calendar ends`(_ row: (period: String, steps: Int)) {
        #expect(span(row.period).shifted(by: row.steps) == nil)
    }
}
