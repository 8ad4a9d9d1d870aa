import BoModel
import BoStore
import Foundation
import Testing

/// What refreshes and purges do to notes: nothing, and everything.
@Suite struct AnnotationRefreshTests {
    @Test func `a refresh leaves every note byte for byte`() throws {
        let stage = try Stage()
        let store = stage.store
        try stage.fetch([[payment("T1", "2026-01-01"), payment("T2", "2026-01-02"), payment("T2", "2026-01-02", "-7")]])
        try stage.annotate()
        let before = try stage.dump()
        let number = AccountNumber("12345678903")

        // A new generation, in another order and without one of the transactions.
        try stage.fetch([[payment("T2", "2026-01-02"), payment("N", "2026-01-03")]])
        #expect(try stage.dump() == before)
        // Another reference for the same account.
        _ = try store.saveAccounts(
            [AccountDescription(number: number, reference: "ref-2")], hidden: 1, of: stage.estate, at: bank,
            fetchedAt: noon.adding(seconds: 10))
        #expect(try stage.dump() == before)
        // The account vanishes, then the bank, then both return.
        _ = try store.saveAccounts([], hidden: 0, of: stage.estate, at: bank, fetchedAt: noon.adding(seconds: 20))
        _ = try store.saveRelations([], of: stage.estate, directory: [], at: noon.adding(seconds: 30))
        #expect(try stage.dump() == before)
        _ = try store.saveRelations(
            [relation(bank, "Nytt navn")], of: stage.estate, directory: [endpoint(bank)], at: noon.adding(seconds: 40))
        let back = try store.saveAccounts(
            [AccountDescription(number: number, reference: "ref-3")], hidden: 0, of: stage.estate, at: bank,
            fetchedAt: noon.adding(seconds: 50))
        // Notices, and a fetch that fails.
        _ = try store.save([.sample("later", type: .closing, at: noon.adding(seconds: 60))], cursor: nil)
        _ = try store.saveAccountOutcome(
            state: .failed, problem: Problem(.failed), message: nil, of: stage.account, at: noon)
        #expect(try stage.dump() == before)
        #expect(back.ids[number] == stage.account)
        #expect(try store.check() == [])
    }

    @Test func `an account that comes and goes loses no note`() throws {
        var seed = Seeded(state: 20)
        let stage = try Stage()
        try stage.annotate()
        let before = try stage.dump()
        let numbers = ["12345678903", "77777777777"].map { AccountNumber($0) }

        for turn in 0..<500 {
            let moment = noon.adding(seconds: Int64(turn))
            let listed = numbers.filter { _ in seed.chance(50) }
            let saved = try stage.store.saveAccounts(
                listed.map { AccountDescription(number: $0, reference: "\(turn)") }, hidden: 0, of: stage.estate,
                at: bank, fetchedAt: moment)
            if seed.chance(20) { try stage.fetch([[payment("T1", "2026-01-01"), payment("T\(turn)", "2026-01-02")]]) }
            #expect(saved.ids.count == listed.count)
        }

        #expect(try stage.dump() == before)
        #expect(try stage.store.check() == [])
    }

    @Test func `two transactions with one key keep their own notes`() throws {
        let stage = try Stage()
        let rows = [payment("T", "2026-01-01", text: "en"), payment("T", "2026-01-02", text: "to")]
        try stage.fetch([rows])
        for copy in 0...1 {
            _ = try stage.store.save(Annotation(note: "kopi \(copy)"), of: stage.target("T", copy: copy), at: noon)
        }
        try stage.fetch([rows])

        let shown = try stage.transactions().rows.rows
        #expect(shown.map(\.text) == ["to", "en"])
        #expect(shown.map(\.annotation.note) == ["kopi 1", "kopi 0"])
    }

    @Test func `equal purchases without an identifier keep their own notes`() throws {
        let stage = try Stage()
        let rows = [payment(nil, "2026-01-01"), payment(nil, "2026-01-01")]
        try stage.fetch([rows])
        let second = try #require(try stage.transactions().rows.rows.first { $0.id.copy == 1 })
        _ = try stage.store.save(
            Annotation(note: "den andre"), of: try stage.transactions().account.target(of: second.id), at: noon)

        try stage.fetch([rows])

        let shown = try stage.transactions().rows.rows
        #expect(
            Dictionary(uniqueKeysWithValues: shown.map { ($0.id.copy, $0.annotation.note) }) == [0: "", 1: "den andre"])
    }

    // MARK: - Purging

    @Test func `a purge takes the estate's notes too, and says how many`() throws {
        let folder = try TemporaryFolder()
        let stage = try Stage(Store.open(at: folder.file("bo.sqlite"), .writing))
        let store = stage.store
        try stage.annotate()
        _ = try store.save(Annotation(note: "HEMMELIG1"), of: .estate(stage.estate), at: noon.adding(seconds: 90))
        _ = try store.save(
            Annotation(note: "HEMMELIG2", tags: tags("hemmelig3")), of: stage.target("HEMMELIG4"), at: noon,
            by: "HEMMELIG5")
        _ = try store.save(.none, of: stage.target("HEMMELIG4"), at: noon.adding(seconds: 1))
        let other = AnnotationTarget.estate(Estate.ID("other"))
        _ = try store.save(Annotation(note: "BLIR"), of: other, at: noon)
        let secrets = [
            "HEMMELIG1", "HEMMELIG2", "hemmelig3", "HEMMELIG4", "HEMMELIG5", "En merknad", stage.estate.text,
        ]
        func found(_ text: String) throws -> Bool {
            try ["bo.sqlite", "bo.sqlite-wal"].contains { name in
                folder.exists(name) ? try folder.bytes(name).range(of: Data(text.utf8)) != nil : false
            }
        }
        for secret in secrets { #expect(try found(secret), "\(secret)") }

        #expect(try store.purge(stage.estate) == (1, 1, 0, 5))

        for secret in secrets { #expect(try !found(secret), "\(secret)") }
        #expect(try found("BLIR"))
        #expect(try stage.dump().map(\.target) == [other])
        #expect(try store.purge(stage.estate) == (0, 0, 0, 0))
        // What is left of an estate that is gone can be purged by its uuid.
        #expect(try store.purge(Estate.ID("other")) == (0, 0, 0, 1))
        #expect(try !found("BLIR"))
        #expect(try store.check() == [])
        store.close()
    }
}
