import BoModel
import BoStore
import Foundation
import GRDB
import Testing

/// What stays of a fetch when the next one has taken its place, and what the two are told to differ in.
@Suite struct FetchTests {
    private static let april: DateSpan = DateSpan(from: day("2026-04-01"), through: day("2026-04-30"))

    private static func fetch(
        _ rows: [Transaction], of stage: Stage, at: Instant = noon, span: DateSpan = april,
        wasReadToEnd: Bool = true
    ) throws {
        let writer = try stage.store.beginHistory(of: stage.account, span: span)
        _ = try writer.append(rows)
        _ = try writer.finish(
            state: wasReadToEnd ? .complete : .partial, problem: nil, message: nil, at: at, wasReadToEnd: wasReadToEnd)
    }

    @Test func `a fetch is summed up by day and currency, with the balance that came with it`() throws {
        let stage = try Stage()
        let balance = Balance(
            type: .booked, amount: Money("77.50", .nok), registeredAt: .read(moment("2026-04-30T10:00:00Z")))
        let number = AccountNumber("12345678903")
        _ = try stage.store.saveDescription(
            AccountDescription(number: number, reference: "r", balances: [balance]), of: stage.account)

        try Self.fetch(
            [
                payment("A", "2026-04-01", "-10.00"), payment("B", "2026-04-01", "4.00"),
                payment("C", "2026-04-03", "-1.00"), payment("D", nil, "2.00"),
                Transaction(
                    identifier: "E", bookingDate: .read(day("2026-04-03")), amount: Money("9.00", .nok),
                    status: .pending),
            ], of: stage)

        let fetch = try #require(try stage.store.fetches(of: stage.account).first)
        #expect(fetch.source.kind == .hub && fetch.source.at == noon)
        #expect(fetch.fetchedAt == noon && fetch.span == Self.april)
        #expect(fetch.isWhole && fetch.wasReadToEnd && fetch.hasRows)
        #expect(fetch.rows == 5 && fetch.sums.outside == 1)
        #expect(fetch.sums.moneyOut.all == [Money("-11.00", .nok)!] && fetch.sums.moneyIn.all == [Money("6.00", .nok)!])
        #expect(fetch.closing == balance.amount && fetch.closingAt == balance.registeredAt)
        #expect(fetch.digest.count == 64)
        #expect(
            fetch.days == [
                .init(day: nil, currency: .nok, rows: 1, moneyIn: 200, moneyOut: 0, isRough: false),
                .init(
                    day: day("2026-04-01"), currency: .nok, rows: 2, moneyIn: 400, moneyOut: -1000, isRough: false),
                .init(day: day("2026-04-03"), currency: .nok, rows: 1, moneyIn: 0, moneyOut: -100, isRough: false),
            ])
    }

    @Test func `a fetch leaves its summary behind when the next takes its place`() throws {
        let stage = try Stage()
        try Self.fetch([payment("A", "2026-04-01")], of: stage)
        let first = try #require(try stage.store.fetches(of: stage.account).first)
        for hour in 1...3 {
            try Self.fetch(
                [payment("A", "2026-04-01"), payment("\(hour)", "2026-04-02")], of: stage,
                at: Instant(milliseconds: noon.milliseconds + Int64(hour) * 3_600_000))
        }

        let fetches = try stage.store.fetches(of: stage.account)

        #expect(fetches.map(\.rows) == [2, 2, 2, 1])
        #expect(fetches.map(\.hasRows) == [true, false, false, false])
        #expect(fetches.map(\.gone) == [1, 1, 0, 0])
        #expect(fetches.last?.days == first.days && fetches.last?.digest == first.digest)
        #expect(fetches.last?.sums == first.sums)
        #expect(try stage.store.check() == [])
        #expect(try stage.loaded().count == 2)
    }

    // MARK: - Differences

    struct Pair: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let before: [Transaction]
        let after: [Transaction]
        var gone: [String] = []
        var changed: [String] = []
        var span = april
        var wasReadToEnd = true
    }

    static func pending(_ identifier: String) -> Transaction {
        Transaction(
            identifier: identifier, bookingDate: .read(day("2026-04-01")), amount: Money("1.00", .nok),
            status: .pending, freeText: identifier)
    }

    static let kept = payment("K", "2026-04-10", text: "K")

    static let pairs: [Pair] = [
        Pair(testDescription: "the same rows", before: [kept], after: [kept]),
        Pair(
            testDescription: "the same rows the other way round",
            before: [payment("A", "2026-04-01", text: "A"), kept],
            after: [kept, payment("A", "2026-04-01", text: "A")]),
        Pair(testDescription: "more rows", before: [kept], after: [kept, payment("N", "2026-04-11")]),
        Pair(
            testDescription: "a row is gone", before: [payment("A", "2026-04-01", text: "A"), kept], after: [kept],
            gone: ["A"]),
        Pair(testDescription: "all rows are gone", before: [kept], after: [], gone: ["K"]),
        Pair(
            testDescription: "another amount", before: [payment("A", "2026-04-01", "-1.00", text: "A")],
            after: [payment("A", "2026-04-01", "-2.00", text: "A")], changed: ["A"]),
        Pair(
            testDescription: "another day", before: [payment("A", "2026-04-01", text: "A")],
            after: [payment("A", "2026-04-02", text: "A")], changed: ["A"]),
        Pair(
            testDescription: "another counterparty", before: [payment("A", "2026-04-01", text: "A", to: "X")],
            after: [payment("A", "2026-04-01", text: "A", to: "Y")], changed: ["A"]),
        Pair(testDescription: "what was reserved is gone", before: [pending("P"), kept], after: [kept]),
        Pair(
            testDescription: "a day that was not asked for again",
            before: [payment("A", "2026-04-01", text: "A"), kept], after: [kept],
            span: DateSpan(from: day("2026-04-02"), through: day("2026-04-30"))),
        Pair(
            testDescription: "a fetch that broke off lacks nothing for sure, but what it has is otherwise",
            before: [payment("A", "2026-04-01", text: "A"), payment("B", "2026-04-02", text: "B")],
            after: [payment("B", "2026-04-02", "-7.00", text: "B")], changed: ["B"], wasReadToEnd: false),
        Pair(
            testDescription: "one of two alike without an identifier",
            before: [payment(nil, "2026-04-01", text: "A"), payment(nil, "2026-04-01", text: "A")],
            after: [payment(nil, "2026-04-01", text: "A")], gone: ["A"]),
        Pair(
            testDescription: "two under one identifier, the other way round",
            before: [payment("A", "2026-04-01", text: "1"), payment("A", "2026-04-01", text: "2")],
            after: [payment("A", "2026-04-01", text: "2"), payment("A", "2026-04-01", text: "1")]),
        Pair(
            testDescription: "one of two under one identifier is another",
            before: [payment("A", "2026-04-01", text: "1"), payment("A", "2026-04-01", text: "2")],
            after: [payment("A", "2026-04-01", text: "1"), payment("A", "2026-04-01", text: "3")], changed: ["2"]),
        Pair(
            testDescription: "rows without a day", before: [payment("A", nil, text: "A"), kept], after: [kept],
            gone: ["A"]),
    ]

    @Test(arguments: pairs)
    func `two fetches are compared`(_ pair: Pair) throws {
        let stage = try Stage()
        try Self.fetch(pair.before, of: stage)

        let later = Instant(milliseconds: noon.milliseconds + 1000)
        try Self.fetch(pair.after, of: stage, at: later, span: pair.span, wasReadToEnd: pair.wasReadToEnd)

        let found = try stage.store.differences(of: stage.account)
        #expect(found.rows.filter { $0.after == nil }.map(\.before.text) == pair.gone)
        #expect(found.rows.filter { $0.after != nil }.map(\.before.text) == pair.changed)
        #expect(found.gone == pair.gone.count && found.changed == pair.changed.count)
        #expect(found.rows.allSatisfy { $0.noticedAt == later && $0.after != $0.before })
        for row in found.rows {
            #expect(pair.before.contains(row.before))
            if let after = row.after { #expect(pair.after.contains(after)) }
        }
        #expect(try stage.store.check() == [])
    }

    @Test func `differences are found in long histories, whatever the order of the pages`() throws {
        var seed = Seeded(state: 3)
        let before = (0..<3000).map {
            payment("T\($0)", "2026-04-\(String(format: "%02d", 1 + $0 / 101))", "-\($0 + 1).00", text: "\($0)")
        }
        let (gone, changed) = (Set([0, 511, 512, 1999, 2999]), Set([1, 513, 1024]))
        var after = before.enumerated().compactMap { place, row in
            if gone.contains(place) { return nil as Transaction? }
            return changed.contains(place) ? payment("T\(place)", "2026-04-05", "1.00", text: "ny") : row
        }
        for isShuffled in [false, true] {
            let stage = try Stage()
            try Self.fetch(before, of: stage)
            if isShuffled { after.shuffle(using: &seed) }
            try Self.fetch(after, of: stage)

            let found = try stage.store.differences(of: stage.account)

            #expect(Set(found.rows.filter { $0.after == nil }.map { Int($0.before.text) }) == Set(gone))
            #expect(Set(found.rows.filter { $0.after != nil }.map { Int($0.before.text) }) == Set(changed))
        }
    }

    @Test func `what differs is told until it was seen`() throws {
        let stage = try Stage()
        let rows = ["A", "B", "C"].map { payment($0, "2026-04-01", text: $0) }
        for count in [3, 2, 1] {
            try Self.fetch(
                Array(rows.prefix(count)), of: stage, at: Instant(milliseconds: noon.milliseconds - Int64(count)))
        }
        #expect(try stage.store.differences(of: stage.account).rows.map(\.before.text) == ["B", "C"])
        #expect(try stage.store.differences(of: stage.account).gone == 2)

        let change = try stage.store.markDifferencesSeen(of: stage.account)

        #expect(change == .accounts(stage.estate, bank))
        #expect(try stage.store.differences(of: stage.account) == FetchDifferences())
        #expect(try stage.store.fetches(of: stage.account).map(\.gone) == [1, 1, 0])
        try Self.fetch([], of: stage)
        #expect(try stage.store.differences(of: stage.account).rows.map(\.before.text) == ["A"])
    }

    @Test func `nothing that was kept of fetches can be read after a purge`() throws {
        let folder = try TemporaryFolder()
        let stage = try Stage(Store.open(at: folder.file("bo.sqlite"), .writing))
        try Self.fetch([payment("HEMMELIGID", "2026-04-01", text: "HEMMELIGTEKST")], of: stage)
        try Self.fetch([payment("HEMMELIGID", "2026-04-01", text: "HEMMELIGNY")], of: stage)
        let source = try stage.store.addSource(
            file: "HEMMELIGFIL.csv", digest: String(repeating: "a", count: 64), of: stage.estate, at: noon)
        let writer = try stage.store.beginHistory(of: stage.account, span: Self.april, from: source.id)
        _ = try writer.append([payment(nil, "2026-04-02", text: "HEMMELIGRAD")])
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)
        #expect(try stage.store.differences(of: stage.account).changed == 1)

        _ = try stage.store.purge(stage.estate)

        #expect(try stage.store.check() == [])
        stage.store.close()
        let bytes = try folder.bytes("bo.sqlite")
        for secret in ["HEMMELIGID", "HEMMELIGTEKST", "HEMMELIGNY", "HEMMELIGFIL", "HEMMELIGRAD"] {
            #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
        }
        let queue = try DatabaseQueue(path: folder.file("bo.sqlite"))
        for table in ["source", "history", "generation", "blockKeys", "blockOrigins", "difference", "keptTxn", "daily"]
        {
            #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == 0, "\(table)")
        }
    }

    @Test func `only the last two fetches keep the prints of their rows`() throws {
        let folder = try TemporaryFolder()
        let stage = try Stage(Store.open(at: folder.file("bo.sqlite"), .writing))
        for count in 1...4 {
            try Self.fetch((0..<count).map { payment("\($0)", "2026-04-01") }, of: stage)
        }
        stage.store.close()

        let queue = try DatabaseQueue(path: folder.file("bo.sqlite"))
        let sizes = try queue.read { try Int.fetchAll($0, sql: "SELECT length(keys) FROM blockKeys ORDER BY id") }
        #expect(sizes == [3 * 16, 4 * 16])
    }
}
