import BoModel
import BoStore
import Testing

@Suite struct AnnotationListTests {
    let stage: Stage

    init() throws {
        stage = try Stage()
        try stage.fetch([(0..<100).map { payment("T\($0)", "2026-01-\(10 + $0 % 20)", text: "Butikk \($0)") }])
    }

    private func save(_ text: String, _ line: String = "", on target: AnnotationTarget, at seconds: Int64 = 0) throws {
        _ = try stage.store.save(
            Annotation(note: text, tags: tags(line)), of: target, at: noon.adding(seconds: seconds))
    }

    private func all() throws -> [AnnotationSummary] {
        guard case .annotations(let all) = try stage.store.answer(.annotations) else { return [] }
        return all
    }

    private func loose() throws -> [AnnotationSummary] { try all().filter(\.isLoose) }

    @Test func `answers carry what the user has put on their rows`() throws {
        for target in stage.targets("T7") { try save("\(target.kind)", on: target) }
        let store = stage.store

        guard case .estates(let estates) = try store.answer(.estates),
            case .banks(let banks?) = try store.answer(.banks(of: stage.estate)),
            case .accounts(let accounts?) = try store.answer(.accounts(of: stage.estate, at: bank))
        else {
            Issue.record("no answer")
            return
        }
        #expect(estates.map(\.annotation.note) == ["estate"])
        #expect(banks.estate.annotation.note == "estate")
        #expect(accounts.estate.annotation.note == "estate")
        #expect(accounts.accounts.map(\.annotation.note) == ["account"])
        #expect(accounts.accounts.first?.target == stage.targets("T7")[1])

        let window = try stage.transactions(rows: 0..<100)
        #expect(window.estate.annotation.note == "estate")
        #expect(window.account.annotation.note == "account")
        let annotated = window.rows.rows.filter { !$0.annotation.isNone }
        #expect(annotated.map(\.id.key) == ["T7"])
        #expect(annotated.first.map { window.account.target(of: $0.id) } == stage.target("T7"))

        let query = TransactionQuery(account: stage.account, anchor: annotated.first?.id)
        guard case .transaction(let one?) = try store.answer(.transaction(query, step: 0)) else {
            Issue.record("no transaction")
            return
        }
        #expect(one.annotation.note == "transaction")
    }

    @Test func `an edit is in the very next answer`() throws {
        let before = try stage.transactions()
        try save("ny", on: .estate(stage.estate))
        #expect(try stage.transactions().estate.annotation.note == "ny")
        #expect(before.estate.annotation.isNone)
        try save("", on: .estate(stage.estate), at: 1)
        #expect(try stage.transactions() == before)
    }

    @Test func `windows of every size find their notes`() throws {
        for number in 0..<100 { try save("\(number)", on: stage.target("T\(number)")) }
        for size in [1, 2, 15, 16, 17, 31, 33, 64, 99, 100] {
            let rows = try stage.transactions(rows: 0..<size).rows.rows
            #expect(rows.count == size)
            for row in rows { #expect("T" + row.annotation.note == row.id.key) }
        }
    }

    @Test func `everything that carries something is listed, newest edit first`() throws {
        try save("på boet", "a b", on: .estate(stage.estate), at: 5)
        try save("på kontoen", "a", on: stage.targets("")[1], at: 6)
        try save("på T1", "b", on: stage.target("T1"), at: 7)
        try save("", "a", on: stage.target("T2"), at: 8)
        try save("slettet", "a", on: stage.target("T3"), at: 9)
        try save("", on: stage.target("T3"), at: 10)
        _ = try stage.store.save(Annotation(isBookmarked: true), of: stage.target("T4"), at: noon.adding(seconds: 11))
        try save("et annet bo", "c", on: .estate(Estate.ID("other")), at: 12)

        let all = try all()
        #expect(all.map(\.annotation.note) == ["et annet bo", "", "", "på T1", "på kontoen", "på boet"])
        #expect(all.map(\.transaction?.text) == [nil, "Butikk 4", "Butikk 2", "Butikk 1", nil, nil])
        #expect(all.map(\.transaction?.annotation.isBookmarked) == [nil, true, false, false, nil, nil])
        #expect(all.map(\.account?.id) == [nil, stage.account, stage.account, stage.account, stage.account, nil])
        #expect(all.map(\.estate?.id) == [nil] + Array(repeating: stage.estate, count: 5))
        #expect(try stage.store.annotationCount(of: stage.estate) == 5)
        #expect(try stage.store.tags().map { "\($0.tag) \($0.count)" } == ["a 3", "b 2", "c 1"])
        #expect(try stage.store.tags(of: stage.estate).map { "\($0.tag) \($0.count)" } == ["a 3", "b 2"])
    }

    @Test func `notes whose target is gone are listed, and are found again when it returns`() throws {
        try save("løst bo", on: .estate(Estate.ID("gone")))
        let foreign = Account.Identity(estate: stage.estate, bank: otherBank, number: AccountNumber("1"))
        try save("løs konto", on: .account(foreign), at: 1)
        try save("løs transaksjon", on: stage.target("T5"), at: 2)
        try save("fast", on: stage.target("T6"), at: 3)
        #expect(try loose().map(\.annotation.note) == ["løs konto", "løst bo"])

        try stage.fetch([[payment("T6", "2026-01-01")]])
        let found = try loose()
        #expect(found.map(\.annotation.note) == ["løs transaksjon", "løs konto", "løst bo"])
        #expect(found.map(\.account?.id) == [stage.account, nil, nil])
        #expect(found.map(\.transaction) == [nil, nil, nil])

        try stage.fetch([[payment("T5", "2026-01-01"), payment("T6", "2026-01-01")]])
        #expect(try loose().map(\.annotation.note) == ["løs konto", "løst bo"])
        #expect(try all().count == 4)
    }

    // MARK: - Out and in

    @Test func `a dump is restored into an empty cache, and dumps the same`() throws {
        try stage.annotate()
        let dump = try stage.dump()
        let empty = try Store.inMemory()

        #expect(try empty.restore(dump.shuffled()) == (dump.count, 0, []))

        #expect(try Stage.dump(of: empty) == dump)
        #expect(try empty.restore(dump) == (0, dump.count, []))
        #expect(try empty.check() == [])
        #expect(dump.count == 15)
        let newest = try Stage.dump(of: empty, newestOnly: true)
        #expect(newest.count == 5)
        #expect(newest == dump.filter { $0.at == noon.adding(seconds: 2) })
    }

    @Test func `what is restored never comes before what is newer`() throws {
        let target = AnnotationTarget.estate(stage.estate)
        try save("ny", on: target, at: 10)
        let old = AnnotationRevision(target: target, annotation: Annotation(note: "gammel"), at: noon, by: "Ola")
        let newer = AnnotationRevision(target: target, annotation: .none, at: noon.adding(seconds: 20))
        let clash = AnnotationRevision(target: target, annotation: .none, at: noon.adding(seconds: 10))

        #expect(try stage.store.restore([old]) == (1, 0, []))
        #expect(try stage.store.annotation(of: target)?.annotation.note == "ny")
        #expect(try stage.store.annotationHistory(of: target).last == old)
        #expect(try stage.store.restore([old, clash, newer]) == (1, 1, [1]))
        #expect(try stage.store.annotationHistory(of: target).map(\.annotation.note) == ["", "ny", "gammel"])
    }

    @Test func `a walk over revisions passes on what its body throws`() throws {
        struct Enough: Error {}
        try stage.annotate()
        #expect(throws: Enough.self) {
            try stage.store.eachAnnotationRevision(newestOnly: false) { _ in throw Enough() }
        }
    }
}
