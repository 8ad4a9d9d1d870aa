import BoModel
import Testing

private func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

/// What a filter asks for and was not fetched.
@Suite struct CoverageGapTests {
    private func coverage(isWhole: Bool = true) -> Coverage {
        Coverage(
            span: DateSpan(from: day("2025-10-14"), through: day("2026-11-22")), fetchedAt: Instant(milliseconds: 0),
            isWhole: isWhole)
    }

    @Test(
        arguments: [
            ("", nil), ("vipps", nil), ("dato:2026", nil), ("dato:2026-03..2026-05", nil), ("dato:2025-10-14..", nil),
            ("dato:2024", .before(day("2025-10-14"))), ("dato:2025", .before(day("2025-10-14"))),
            ("dato:..2026-01", .before(day("2025-10-14"))), ("dato:2025-10-13", .before(day("2025-10-14"))),
            ("dato:2026 dato:2024..", nil), ("-dato:2024", nil),
        ] as [(String, CoverageGap?)])
    func `a period is compared with the days that were fetched`(_ row: (filter: String, gap: CoverageGap?)) {
        #expect(coverage().gap(for: FilterLanguage.parse(row.filter), today: day("2026-11-22")) == row.gap)
    }

    @Test(
        arguments: [
            ("dato:2026-11", .after(day("2026-11-22"))), ("dato:2026-11-22..", .after(day("2026-11-22"))),
            ("dato:2026-11-20", nil), ("vipps", nil),
        ] as [(String, CoverageGap?)])
    func `what happened since the fetch is not there`(_ row: (filter: String, gap: CoverageGap?)) {
        #expect(coverage().gap(for: FilterLanguage.parse(row.filter), today: day("2026-11-25")) == row.gap)
    }

    @Test func `of a history that was not delivered whole no day is sure`() {
        #expect(coverage(isWhole: false).gap(for: .none, today: day("2026-11-22")) == .partial)
        let inside = FilterLanguage.parse("dato:2026-03")
        #expect(coverage(isWhole: false).gap(for: inside, today: day("2026-11-22")) == .partial)
    }
}
