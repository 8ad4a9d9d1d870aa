import BoModel
import Testing

@Suite struct CutOffTests {
    @Test(
        arguments: [
            ("05.03.2026", "2026-03-05"), ("5.3.2026", "2026-03-05"), ("2026-03-05", "2026-03-05"),
            (" 05.03.2026 ", "2026-03-05"),
            ("2026", nil), ("03.2026", nil), ("2026-03", nil), ("30.02.2026", nil), ("5.3.26", nil), ("", nil),
            ("i går", nil),
            ("2026-03-05..2026-03-05", nil), ("05.03.2026 06.03.2026", nil),
        ] as [(String, String?)])
    func `a day is read as a filter reads it, and nothing longer than a day`(_ row: (typed: String, day: String?)) {
        #expect(CivilDate(typed: row.typed)?.description == row.day)
    }

    @Test func `periods are counted from it, and from the opening while nobody knows it`() throws {
        let opening = try #require(CivilDate(iso: "2026-11-03"))
        let earlier = try #require(CivilDate(iso: "2026-10-19"))

        #expect(CutOff.set(earlier).effective(opening: opening) == earlier)
        #expect(CutOff.announced(opening.adding(days: 1)).effective(opening: opening) == opening)
        #expect(CutOff.unknown.effective(opening: opening) == opening)
        #expect(CutOff.unknown.isProvisional && !CutOff.set(earlier).isProvisional)
    }
}
