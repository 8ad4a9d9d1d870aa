import BoModel
import BoStore
import Foundation
import Testing

/// An account whose history comes from the hub and from files.
@Suite struct SourceTests {
    private static let april = DateSpan(from: day("2026-04-01"), through: day("2026-04-30"))

    enum Origin: Sendable, Hashable { case hub, file(String) }

    private func save(
        _ rows: [Transaction], from origin: Origin, at: Instant = noon, in stage: Stage
    ) throws -> HistorySource.ID? {
        var source: HistorySource.ID?
        if case .file(let name) = origin {
            source = try stage.store.addSource(
                file: name, digest: String(repeating: "0", count: 64), of: stage.estate, at: at
            ).id
        }
        let writer = try stage.store.beginHistory(of: stage.account, span: Self.april, from: source)
        _ = try writer.append(rows)
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: at)
        return source
    }

    /// Texts of what is shown, oldest first.
    private func shown(_ stage: Stage) throws -> [String] { try stage.loaded().reversed().map(\.text) }

    struct Merge: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sources: [(Origin, [Transaction])]
        let shown: [String]
    }

    static func row(_ text: String, _ date: String? = "2026-04-01", _ amount: String = "-5.00") -> Transaction {
        payment(nil, date, amount, text: text)
    }

    static let merges: [Merge] = [
        Merge(
            testDescription: "the hub alone", sources: [(.hub, [row("a"), row("b", "2026-04-02")])], shown: ["a", "b"]),
        Merge(testDescription: "a file alone", sources: [(.file("x"), [row("a"), row("a")])], shown: ["a", "a"]),
        Merge(
            testDescription: "the same payment in both, under another text",
            sources: [(.hub, [row("a")]), (.file("x"), [row("VAREKJØP A")])], shown: ["a"]),
        Merge(
            testDescription: "two equal payments in both",
            sources: [(.hub, [row("a"), row("a")]), (.file("x"), [row("a"), row("a")])], shown: ["a", "a"]),
        Merge(
            testDescription: "one more in the file",
            sources: [(.hub, [row("a")]), (.file("x"), [row("f"), row("g")])], shown: ["a", "g"]),
        Merge(
            testDescription: "days that only one has",
            sources: [
                (.hub, [row("h", "2026-04-20")]), (.file("x"), [row("f", "2026-04-10"), row("g", "2026-04-25")]),
            ],
            shown: ["f", "h", "g"]),
        Merge(
            testDescription: "another amount is another payment",
            sources: [(.hub, [row("a")]), (.file("x"), [row("b", "2026-04-01", "-6.00")])], shown: ["a", "b"]),
        Merge(
            testDescription: "the same file twice",
            sources: [(.file("x"), [row("a"), row("b")]), (.file("y"), [row("a"), row("b")])], shown: ["a", "b"]),
        Merge(
            testDescription: "three sources, of which the last has most",
            sources: [(.hub, [row("a")]), (.file("x"), [row("f")]), (.file("y"), [row("u"), row("v"), row("w")])],
            shown: ["a", "v", "w"]),
        Merge(
            testDescription: "rows without a day", sources: [(.hub, [row("a", nil)]), (.file("x"), [row("f", nil)])],
            shown: ["a"]),
        Merge(
            testDescription: "the hub after the file",
            sources: [(.file("x"), [row("f"), row("g", "2026-04-02")]), (.hub, [row("a"), row("b")])],
            shown: ["a", "b", "g"]),
        Merge(
            testDescription: "newest first from the hub",
            sources: [(.file("x"), [row("f"), row("g", "2026-04-02")]), (.hub, [row("z", "2026-04-03"), row("a")])],
            shown: ["a", "g", "z"]),
    ]

    @Test(arguments: merges)
    func `what is shown is made of all sources by one rule`(_ merge: Merge) throws {
        let stage = try Stage()
        for (origin, rows) in merge.sources { _ = try save(rows, from: origin, in: stage) }

        #expect(try shown(stage) == merge.shown)
        #expect(try stage.store.check() == [])
        guard case .accounts(let answer?) = try stage.store.answer(.accounts(of: stage.estate, at: nil)) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.accounts.first?.transactions == merge.shown.count)
        let fetches = try stage.store.fetches(of: stage.account)
        #expect(Set(fetches.map(\.rows)) == Set(merge.sources.map(\.1.count)))
        #expect(fetches.allSatisfy { $0.hasRows })
    }

    @Test func `every row knows where it is from, also after the next fetch`() throws {
        let stage = try Stage()
        let rows = (0..<700).map { Self.row("f\($0)", "2026-04-\(10 + $0 / 100)", "-\($0 + 1).00") }
        let file = try #require(try save(rows, from: .file("april.csv"), in: stage))
        for fetch in 1...2 {
            _ = try save([payment("H", "2026-04-12", "-1000.00", text: "h\(fetch)")], from: .hub, in: stage)

            let answer = try stage.transactions(rows: 0..<1000)
            #expect(answer.rows.total == 701)
            for row in answer.rows.rows {
                let source = try #require(try stage.store.source(of: row.id))
                #expect((source.kind == .hub) == (row.text == "h\(fetch)"))
                #expect(source.kind == .hub || source.id == file)
            }
            #expect(Set(answer.rows.rows.map(\.id)).count == 701)
        }
        let sources = try stage.store.sources(of: stage.estate)
        #expect(sources.map(\.kind) == [.file, .hub] && sources.map(\.name) == ["april.csv", ""])
        #expect(try stage.store.source(of: Transaction.ID(account: stage.account, key: "nobody", copy: 0)) == nil)
    }

    @Test func `what is not booked is only shown from the source that was asked last`() throws {
        let stage = try Stage()
        func pending(_ text: String) -> Transaction {
            Transaction(
                identifier: nil, bookingDate: .read(day("2026-04-01")), amount: Money("1.00", .nok), status: .pending,
                freeText: text)
        }
        let later = Instant(milliseconds: noon.milliseconds + 1000)
        _ = try save([pending("old"), Self.row("a")], from: .hub, in: stage)
        _ = try save([pending("new")], from: .file("x"), at: later, in: stage)

        #expect(try shown(stage) == ["a", "new"])
    }

    @Test func `a file says nothing about how the bank was asked`() throws {
        let stage = try Stage()

        _ = try save([Self.row("a")], from: .file("x"), in: stage)

        guard case .accounts(let answer?) = try stage.store.answer(.accounts(of: stage.estate, at: nil)) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.accounts.first?.state == .never)
        #expect(answer.accounts.first?.coverage?.span == Self.april)
        #expect(throws: Problem(.unknownEstate, "nobody")) {
            try stage.store.addSource(
                file: "x", digest: String(repeating: "0", count: 64), of: Estate.ID("nobody"), at: noon)
        }
        #expect(throws: Problem.self) {
            try stage.store.beginHistory(of: stage.account, span: Self.april, from: HistorySource.ID(99))
        }
    }

    @Test func `a refresh finds what it wants to know of the banks`() throws {
        let stage = try Stage()
        _ = try stage.store.saveRelations(
            [relation(otherBank, "Brevbanken"), relation(bank)], of: stage.estate, directory: [endpoint(bank)], at: noon
        )
        try stage.fetch([[payment("A", "2026-04-01"), payment("B", "2026-04-01")]])

        #expect(try stage.store.bankRelations(of: stage.estate).map(\.bank) == [otherBank, bank])
        let holdings = try stage.store.holdings(of: stage.estate)
        #expect(holdings.map(\.bank) == [otherBank, bank])
        #expect(holdings.map(\.accounts) == [0, 1] && holdings.map(\.transactions) == [0, 2])
        #expect(holdings.allSatisfy { $0.state == .never })
        _ = try stage.store.saveRelations([relation(bank)], of: stage.estate, directory: [], at: noon)
        #expect(try stage.store.bankRelations(of: stage.estate).map(\.bank) == [bank])
        #expect(try stage.store.bankRelations(of: Estate.ID("nobody")) == [])
    }
}
