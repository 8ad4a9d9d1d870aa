import BoModel
import BoStore
import Synchronization
import Testing

/// All accounts of an estate in one list: the same as sorting all rows, without reading them.
@Suite struct TimelineTests {
    private static let numbers = ["12345678903", "22345678903", "32345678903"].map { AccountNumber($0) }

    /// A stage with three accounts; `rows` of each, in the order in which they are fetched.
    private struct Three {
        let stage: Stage
        let ids: [Account.ID]

        init(_ rows: [[Transaction]], spans: [DateSpan] = [wholeYear, wholeYear, wholeYear]) throws {
            stage = try Stage()
            let saved = try stage.store.saveAccounts(
                numbers.map { AccountDescription(number: $0, reference: "r\($0.text)", currency: .nok) }, hidden: 0,
                of: stage.estate, at: bank, fetchedAt: noon)
            ids = try numbers.map { try #require(saved.ids[$0]) }
            for (id, (rows, span)) in zip(ids, zip(rows, spans)) {
                let writer = try stage.store.beginHistory(of: id, span: span)
                for start in stride(from: 0, to: rows.count, by: 700) {
                    _ = try writer.append(Array(rows[start..<min(start + 700, rows.count)]))
                }
                _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)
            }
        }

        func timeline(_ query: TimelineQuery? = nil, _ rows: Range<Int> = 0..<10_000) throws -> TimelineAnswer {
            let query = query ?? TimelineQuery(estate: stage.estate)
            guard case .timeline(let answer?) = try stage.store.answer(.timeline(query, rows: rows)) else {
                throw Problem(.failed, "no answer")
            }
            return answer
        }

        /// The rows as a list of all accounts would have them: each account's own order, merged by day.
        func plain(_ filter: TransactionFilter, ascending: Bool) throws -> [Transaction.ID] {
            var all: [(day: Int, id: Transaction.ID)] = []
            for id in ids {
                let query = TransactionQuery(
                    account: id, filter: filter, order: TransactionOrder(.date, ascending: true))
                let answer = try stage.transactions(query, rows: 0..<10_000)
                all += answer.rows.rows.map { ($0.day?.daysSince1970 ?? .min, $0.id) }
            }
            let sorted = all.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            let ids = sorted.map(\.element.id)
            return ascending ? ids : ids.reversed()
        }
    }

    private static func random(_ seed: inout Seeded, _ count: Int, _ account: Int) -> [Transaction] {
        let rows = (0..<count).map { Transaction.random($0 + account * 100_000, using: &seed) }
        // One bank sends oldest first, one newest first, one in no order.
        let byDay = rows.enumerated().sorted {
            ($0.element.day?.daysSince1970 ?? .min, $0.offset) < ($1.element.day?.daysSince1970 ?? .min, $1.offset)
        }.map(\.element)
        return account == 0 ? byDay : account == 1 ? byDay.reversed() : rows
    }

    @Test(arguments: [1, 2, 3])
    func `it is what a sorted list of all rows is, window by window`(_ number: UInt64) throws {
        var seed = Seeded(state: number * 77)
        let three = try Three((0..<3).map { Self.random(&seed, [900, 1500, 40][$0], $0) })
        for words in ["", "husleie", "-husleie", "dato:2026-01", ">100", "konto:22345678903", "zzzz"] {
            for isAscending in [true, false] {
                let filter = FilterLanguage.parse(words)
                let plain: [Transaction.ID]
                if words.hasPrefix("konto:") {
                    let own = try three.plain(.none, ascending: isAscending).filter { $0.account == three.ids[1] }
                    plain = own
                } else {
                    plain = try three.plain(filter, ascending: isAscending)
                }
                var query = TimelineQuery(estate: three.stage.estate, filter: filter, isAscending: isAscending)
                let whole = try three.timeline(query)
                let found = whole.rows.rows.compactMap(\.transaction?.id)
                if !words.hasPrefix("konto:") {
                    #expect(found == plain)
                } else {
                    #expect(Set(plain).isSubset(of: Set(found)))
                }
                #expect(whole.transactions == found.count)
                for _ in 0..<6 where whole.rows.total > 0 {
                    let first = Int.random(in: 0..<whole.rows.total, using: &seed)
                    let part = try three.timeline(query, first..<(first + 30))
                    #expect(part.rows.rows == Array(whole.rows.rows[part.rows.range]))
                    query.anchor = whole.rows.rows[first].id
                    let anchored = try three.timeline(query, 0..<20)
                    #expect(anchored.rows.anchor == first)
                    #expect(anchored.rows[first]?.id == query.anchor)
                    query.anchor = nil
                }
            }
        }
    }

    @Test func `marks stand between the days, and a gap is told`() throws {
        let short = DateSpan(from: day("2026-03-02"), through: day("2026-10-01"))
        let three = try Three(
            [
                [payment("a", "2026-03-01"), payment("b", "2026-11-19"), payment("c", "2026-11-20")],
                [payment("d", "2026-03-02"), payment("e", "2026-09-30")],
            ], spans: [wholeYear, short])
        let set = Annotation(cutOffDate: day("2026-11-10"))
        _ = try three.stage.store.save(set, of: .estate(three.stage.estate), at: noon)

        let answer = try three.timeline(TimelineQuery(estate: three.stage.estate, isAscending: true))

        let told = answer.rows.rows.map { row -> String in
            switch row.content {
            case .transaction(let transaction, _): return transaction.id.key
            case .mark(.opening): return "opening"
            case .mark(.cutOff): return "cutoff"
            case .mark(.fetchedFrom(let day, let accounts)): return "from \(day) \(accounts.count)"
            case .mark(.fetchedThrough(let day, let accounts)): return "through \(day) \(accounts.count)"
            case .mark(.withoutHistory(let accounts)): return "without \(accounts.map(\.text))"
            case .mark(.withoutAccounts(let estates)): return "without \(estates)"
            case .mark(.incomplete(let estates)): return "incomplete \(estates)"
            case .mark(.outside(let accounts)): return "outside \(accounts.map(\.text))"
            }
        }
        #expect(
            told == [
                "from 2025-11-22 1", "a", "from 2026-03-02 1", "d", "e", "through 2026-10-01 1", "cutoff", "b",
                "opening",
                "c", "without [\"32345678903\"]",
            ])
        let filtered = TimelineQuery(estate: three.stage.estate, filter: FilterLanguage.parse("dato:2026-11"))
        #expect(try three.timeline(filtered).rows.rows.count == 5)
    }

    @Test func `sums are those of the accounts, and currencies are never added`() throws {
        let euro = Transaction(
            identifier: "e", bookingDate: .read(day("2026-03-02")), amount: Money("9.00", .eur), status: .booked)
        let three = try Three([[payment("a", "2026-03-01", "2.00")], [payment("b", "2026-03-01", "-3.00"), euro], []])

        let answer = try three.timeline()

        #expect(answer.sums.moneyIn.all == [Money("2.00", .nok), Money("9.00", .eur)])
        #expect(answer.sums.moneyOut.all == [Money("-3.00", .nok)])
    }

    @Test func `steps go from transaction to transaction, over marks and accounts`() throws {
        let three = try Three([
            [payment("a", "2026-03-01"), payment("c", "2026-11-21")], [payment("b", "2026-03-02")], [],
        ])
        var query = TimelineQuery(estate: three.stage.estate)
        query.anchor = .transaction(Transaction.ID(account: three.ids[0], key: "c", copy: 0))
        var keys: [String] = []
        for step in -1...3 {
            guard case .transaction(let answer?) = try three.stage.store.answer(.timelineTransaction(query, step: step))
            else { continue }
            keys.append("\(answer.id.key) \(answer.place) \(answer.total)")
        }
        #expect(keys == ["c 0 3", "c 0 3", "b 1 3", "a 2 3", "a 2 3"])
    }

    @Test func `the first rows of a search are there before the last`() throws {
        let rows = (0..<2).map { account in
            (0..<9_000).map {
                payment(
                    "\(account)-\($0)", day("2026-01-01").adding(days: $0 / 60).description,
                    text: $0 % 2 == 0 ? "Kaffe" : "Te")
            }
        }
        let three = try Three(rows)
        let query = TimelineQuery(estate: three.stage.estate, filter: FilterLanguage.parse("kaffe"))
        let early = Mutex<[TimelineAnswer]>([])

        let last = try three.stage.store.answer(
            .timeline(query, rows: 0..<20),
            partial: {
                if case .timeline(let answer?) = $0 { early.withLock { $0.append(answer) } }
            })

        guard case .timeline(let whole?) = last else { throw Problem(.failed, "no answer") }
        let first = try #require(early.withLock { $0.first })
        #expect(!first.isComplete && whole.isComplete && whole.transactions == 9_000)
        let shown = whole.rows.rows.compactMap(\.transaction?.id)
        #expect(Array(first.rows.rows.compactMap(\.transaction?.id).prefix(shown.count)) == Array(shown.prefix(20)))
    }

    @Test func `that of all estates has everybody's, says whose each is, and tells what is missing`() throws {
        let three = try Three([
            [payment("a", "2026-03-01")], [payment("b", "2026-03-03"), payment("c", "2026-03-02", text: "Kaffe")],
        ])
        let other = Notice(
            id: Estate.ID("11111111-2222-4333-8444-555555555555"), type: .opening, registeredAt: noon, ruledOn: nil,
            debtor: PartyNumber("317001053"), details: NoticeDetails(debtorName: "Fjordbris AS"))
        _ = try three.stage.store.save([other], cursor: nil)

        let all = try three.timeline(TimelineQuery(estate: nil))

        #expect(all.estates.count == 2 && all.transactions == 3)
        #expect(all.rows.rows.compactMap(\.transaction?.id.key) == ["b", "c", "a"])
        #expect(Set(all.rows.rows.compactMap(\.account?.estate)) == [three.stage.estate])
        #expect(
            all.rows.rows.filter { $0.transaction == nil }.map(\.content) == [
                .mark(.withoutHistory([Self.numbers[2]])), .mark(.withoutAccounts(["Fjordbris AS"])),
            ])
        let none = try three.timeline(TimelineQuery(estate: nil, filter: FilterLanguage.parse("te")))
        #expect(none.rows.total == 0 && none.missing(.none).count == 2)
        let early = FilterLanguage.parse("dato:2019")
        let outside = try three.timeline(TimelineQuery(estate: nil, filter: early)).missing(early)
        #expect(outside.last == .outside([Self.numbers[0], Self.numbers[1]]))
    }

    @Test func `a timeline of what is not there is none`() throws {
        let stage = try Stage()
        let query = TimelineQuery(estate: Estate.ID("nowhere"))
        #expect(try stage.store.answer(.timeline(query, rows: 0..<9)) == .timeline(nil))
        #expect(try stage.store.answer(.timelineTransaction(query, step: 0)) == .transaction(nil))
    }
}
