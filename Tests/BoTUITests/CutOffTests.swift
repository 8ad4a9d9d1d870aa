import BoModel
import BoTUI
import BoTestKit
import Testing

/// Setting the cut-off date at the keyboard.
@Suite struct CutOffKeyTests {
    private func saved(_ stage: Stage) -> CivilDate?? {
        stage.effects.lazy.reversed().compactMap { effect -> CivilDate?? in
            if case .work(.save(let annotated, _)) = effect { annotated.first?.annotation.cutOffDate } else { nil }
        }.first
    }

    /// Estates, banks, accounts, transactions, one transaction.
    static let places = ["", Stage.toBanks, "<down><down>3", Stage.throughLevels]

    @Test(arguments: places)
    func `D sets the date of the estate at hand, from every level`(_ keys: String) throws {
        var stage = Stage()

        try stage.press(keys + "D<c-u>01.10.2026<enter>")

        #expect(saved(stage) == CivilDate(iso: "2026-10-01"))
        #expect(stage.statusLine.contains("Lagret: fristdag 01.10.2026"))
    }

    @Test func `one after the opening is refused, and the prompt stays`() throws {
        var stage = Stage()

        try stage.press("<down><down>D<c-u>04.11.2026<enter>")

        #expect(saved(stage) == nil)
        #expect(stage.statusLine.contains("senest kjennelsen 03.11.2026"))
        #expect(stage.lines.last?.contains("04.11.2026") == true)
    }

    @Test func `what is no day is refused with an example`() throws {
        var stage = Stage()
        try stage.press("D<c-u>i går<enter>")
        #expect(stage.statusLine.contains("«igår» er ingen dag"))
    }

    @Test func `an empty line takes it away, undo brings it back`() throws {
        var stage = Stage()
        try stage.press("<down><down>D<c-u>01.10.2026<enter>D<c-u><enter>")
        #expect(stage.statusLine.contains("Lagret: fristdag fjernet"))

        try stage.press("u")

        #expect(saved(stage) == CivilDate(iso: "2026-10-01"))
    }

    @Test func `the periods are counted from it, and say so when nobody has set it`() throws {
        var stage = Stage()
        let there = Stage.throughLevels
        try stage.press(there + "D<c-u>01.10.2026<enter>d")
        #expect(stage.lines.contains { $0.contains("3 mnd før fristdag til kjennelse, 01.07.2026–03.11.2026") })
        #expect(stage.lines.contains { $0.contains("Fristdag … 01.10.2026 (satt av deg)") })
    }

    @Test func `nothing can be set where nothing can be written`() throws {
        var stage = Stage { $0.work.readOnly = .unwritable }
        try stage.press("D")
        #expect(stage.statusLine.contains("skrivebeskyttet"))
    }
}
