import BoModel
import BoStore
import Testing

/// The filter's `merke:`.
@Suite struct TaggedRowsTests {
    let stage: Stage

    init() throws {
        stage = try Stage()
        try stage.fetch([(0..<100).map { payment("T\($0)", "2026-01-\(10 + $0 % 20)", text: "Butikk \($0)") }])
    }

    private func tag(_ line: String, on key: String, at seconds: Int64) throws {
        let annotation = Annotation(tags: NoteTag.read(line).tags)
        _ = try stage.store.save(annotation, of: stage.target(key), at: noon.adding(seconds: seconds))
    }

    private func found(_ filter: String) throws -> Set<String> {
        let query = TransactionQuery(account: stage.account, filter: FilterLanguage.parse(filter))
        return Set(try stage.transactions(query).rows.rows.map(\.id.key))
    }

    @Test func `a tag finds the transactions that carry it now`() throws {
        try tag("kontant lån", on: "T7", at: 0)
        try tag("kontant", on: "T42", at: 1)
        try tag("lån", on: "T43", at: 2)

        #expect(try found("merke:kontant") == ["T7", "T42"])
        #expect(try found("merke:Kontant") == ["T7", "T42"])
        #expect(try found("merke:kontant merke:lån") == ["T7"])
        #expect(try found("merke:kontant \"butikk 42\"") == ["T42"])
        #expect(try found("-merke:kontant").count == 98)
        #expect(try found("merke:kont").isEmpty)
    }

    @Test func `the bookmark's sign finds what is bookmarked`() throws {
        let annotation = Annotation(isBookmarked: true)
        _ = try stage.store.save([Annotated(stage.target("T3"), annotation)], at: noon)

        #expect(try found("merke:⚑") == ["T3"])
        #expect(try found("-merke:⚑").count == 99)
    }

    @Test func `what is tagged or taken back is found or not at once`() throws {
        #expect(try found("merke:kontant").isEmpty)
        try tag("kontant", on: "T7", at: 0)
        #expect(try found("merke:kontant") == ["T7"])

        try tag("", on: "T7", at: 1)

        #expect(try found("merke:kontant").isEmpty)
    }

    @Test func `a tag on what this fetch no longer has finds nothing, and is back when that returns`() throws {
        try tag("kontant", on: "T7", at: 0)
        try stage.fetch([[payment("T6", "2026-01-01")]])
        #expect(try found("merke:kontant").isEmpty)

        try stage.fetch([[payment("T6", "2026-01-01"), payment("T7", "2026-01-02")]])

        #expect(try found("merke:kontant") == ["T7"])
    }
}
