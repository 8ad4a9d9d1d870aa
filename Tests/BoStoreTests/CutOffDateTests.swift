import BoModel
import BoStore
import Foundation
import Testing

/// The cut-off date of an estate: the user's own, and kept as notes are.
@Suite struct CutOffDateTests {
    private func summary(_ stage: Stage) throws -> EstateSummary {
        guard case .estates(let estates) = try stage.store.answer(.estates), let first = estates.first else {
            throw Problem(.failed, "no answer")
        }
        return first
    }

    private func set(_ date: String?, _ stage: Stage, at moment: Instant = noon) throws -> AnnotationEdit {
        try stage.store.save(
            Annotation(note: "frist", cutOffDate: date.map { day($0) }), of: .estate(stage.estate), at: moment)
    }

    @Test func `it is told in every answer about the estate, and earlier ones are kept`() throws {
        let stage = try Stage()
        #expect(try summary(stage).cutOff == .unknown)

        let edit = try set("2026-10-01", stage)
        _ = try set("2026-09-15", stage, at: moment("2026-11-22T11:05:00Z"))

        #expect(try summary(stage).cutOff == .set(day("2026-09-15")))
        #expect(try stage.transactions().estate.cutOff == .set(day("2026-09-15")))
        let history = try stage.store.annotationHistory(of: .estate(stage.estate))
        #expect(history.map(\.annotation.cutOffDate) == [day("2026-09-15"), day("2026-10-01")])

        _ = try stage.store.save(edit.inverse.after, at: moment("2026-11-22T11:06:00Z"))
        #expect(try summary(stage).cutOff == .unknown)
        #expect(try stage.store.check() == [])
    }

    @Test func `the user's word counts before the announcement's, and no refresh changes it`() throws {
        let stage = try Stage()
        let announced = NoticeDetails(cutOffDate: day("2026-10-19"))
        _ = try stage.store.save(announced, of: stage.estate)
        #expect(try summary(stage).cutOff == .announced(day("2026-10-19")))

        _ = try set("2026-09-15", stage)
        _ = try stage.store.save(announced, of: stage.estate)
        _ = try stage.store.saveRelations([relation(bank)], of: stage.estate, directory: [endpoint(bank)], at: noon)
        try stage.fetch([[payment("A", "2026-03-01")]])

        #expect(try summary(stage).cutOff == .set(day("2026-09-15")))
    }

    @Test func `a purge takes it away with all its revisions`() throws {
        let stage = try Stage()
        _ = try set("2026-09-15", stage)

        _ = try stage.store.purge(stage.estate)

        #expect(try stage.store.annotationHistory(of: .estate(stage.estate)).isEmpty)
    }

    @Test func `only an estate can have one`() throws {
        let stage = try Stage()
        let account = Account.Identity(estate: stage.estate, bank: bank, number: AccountNumber("12345678903"))

        #expect(throws: Problem.self) {
            _ = try stage.store.save(
                Annotation(cutOffDate: day("2026-09-15")), of: .account(account), at: noon)
        }
    }

    /// Made before there were cut-off dates: three revisions of notes.
    @Test func `a cache of schema 3 is brought up to date, and its notes are still those that were saved`() throws {
        let folder = try TemporaryFolder()
        let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/schema-3.cache")
        try folder.write(try Data(contentsOf: old), to: "bo.sqlite")

        let store = try Store.open(at: folder.file("bo.sqlite"), .writing)
        defer { store.close() }

        #expect(try store.check() == [])
        let estate = AnnotationTarget.estate(Estate.ID("11111111-aaaa"))
        #expect(
            try store.annotationHistory(of: estate).map(\.annotation.note) == [
                "Husk borevisor og revisor", "Husk borevisor",
            ])
        let known = try #require(try store.annotation(of: estate))
        var annotation = known.annotation
        annotation.cutOffDate = day("2026-10-01")
        _ = try store.save(annotation, of: estate, at: noon)
        #expect(try store.annotation(of: estate)?.annotation == annotation)
        #expect(try store.check() == [])
    }
}
