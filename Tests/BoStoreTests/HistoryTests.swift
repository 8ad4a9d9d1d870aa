import BoModel
import BoStore
import Testing

@Suite struct HistoryTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    private func texts() throws -> [String] { try stage.transactions().rows.rows.map(\.text) }

    @Test func `every field comes back as it was saved`() throws {
        var seed = Seeded(state: 7)
        let saved = (0..<2000).map { Transaction.random($0, using: &seed) }

        try stage.fetch([saved])

        let loaded = try stage.loaded()
        #expect(loaded.count == saved.count)
        #expect(Set(loaded) == Set(saved))
        #expect(loaded.compactMap(\.identifier).sorted() == saved.compactMap(\.identifier).sorted())
        #expect(
            loaded.map(\.status?.text).count { $0 == "BOOKED" } == saved.map(\.status?.text).count { $0 == "BOOKED" })
    }

    @Test(arguments: [
        "0.00", "0.01", "-0.01", "100.005", "-92233720368547758.07", "0.000000000000000001", "12345678901234.5678",
    ])
    func `an amount keeps every decimal`(_ text: String) throws {
        let amount = try #require(Money(text, .nok))
        try stage.fetch([[payment("A", "2026-03-01", text)]])

        #expect(try stage.loaded().first?.amount == amount)
        #expect(try stage.transactions().rows.rows.first?.amount == amount)
        let sums = try stage.transactions().sums
        #expect(amount.isNegative ? sums.moneyOut[.nok] == amount : sums.moneyIn[.nok] == amount)
    }

    @Test func `ten thousand times ten øre is just a thousand kroner`() throws {
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        for page in 0..<10 {
            _ = try writer.append((0..<1000).map { payment("T\(page * 1000 + $0)", "2026-03-01", "0.10") })
        }
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)

        #expect(try stage.transactions().sums.moneyIn[.nok] == Money("1000.00", .nok))
    }

    // MARK: - Order

    @Test(arguments: [
        ["2026-01-01 a", "2026-01-02 b", "2026-01-02 c", "2026-01-05 d"],
        ["2026-01-05 d", "2026-01-02 c", "2026-01-02 b", "2026-01-01 a"],
        ["2026-01-02 b", "2026-01-05 d", "2026-01-01 a", "2026-01-02 c"],
        ["2026-01-05 d", "2026-01-02 c", "2026-01-01 a", "2026-01-02 b"],
    ])
    func `newest comes first, in whatever order the pages came`(_ arrival: [String]) throws {
        let payments = arrival.map { payment($0, String($0.prefix(10)), text: String($0.suffix(1))) }
        try stage.fetch(payments.map { [$0] })

        let days = try stage.transactions().rows.rows.map(\.day)
        #expect(days == ["2026-01-05", "2026-01-02", "2026-01-02", "2026-01-01"].map { day($0) })
        #expect(Set(try texts()) == ["a", "b", "c", "d"])
        #expect(try texts().first == "d")
        #expect(try stage.store.check() == [])
    }

    @Test
    func
        `rows of one day stay as they came when the oldest come first, and turn when the newest do`()
        throws
    {
        try stage.fetch([
            [
                payment("a", "2026-01-01", text: "a"), payment("b", "2026-01-02", text: "b"),
                payment("c", "2026-01-02", text: "c"),
            ]
        ])
        #expect(try texts() == ["c", "b", "a"])

        try stage.fetch([
            [
                payment("c", "2026-01-02", text: "c"), payment("b", "2026-01-02", text: "b"),
                payment("a", "2026-01-01", text: "a"),
            ]
        ])
        #expect(try texts() == ["c", "b", "a"])
    }

    @Test func `a transaction without a day is older than all others`() throws {
        try stage.fetch([
            [
                payment("a", "2026-01-01", text: "a"), payment("b", nil, text: "b"),
                payment("c", "2025-12-24", text: "c"),
            ]
        ])

        #expect(try texts() == ["a", "c", "b"])
        #expect(try stage.store.check() == [])
    }

    // MARK: - The same again

    @Test func `the same transaction twice is one`() throws {
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)

        let first = try writer.append([payment("A", "2026-01-01"), payment("B", "2026-01-02")])
        let second = try writer.append([payment("B", "2026-01-02"), payment("C", "2026-01-03")])
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)

        #expect(first == (2, 0, 0))
        #expect(second == (1, 1, 0))
        #expect(try stage.transactions().rows.total == 3)
        #expect(try stage.transactions().sums.moneyOut[.nok] == Money("-300", .nok))
    }

    @Test func `one identifier with different content is a conflict, and both are kept and marked`() throws {
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        let page = [
            payment("A", "2026-01-01", "-1.00"), payment("B", "2026-01-02"), payment("A", "2026-01-03", "-2.00"),
            payment("A", "2026-01-03", "-2.00"), payment("A", "2026-01-04", "-3.00"),
            payment("A", "2026-01-01", "-1.00"),
        ]

        let counts = try writer.append(page)
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)

        #expect(counts == (4, 2, 2))
        let rows = try stage.transactions().rows.rows
        #expect(rows.map(\.id.key) == ["A", "A", "B", "A"])
        #expect(rows.map(\.id.copy) == [2, 1, 0, 0])
        #expect(rows.map(\.isConflicting) == [true, true, false, true])
        #expect(try stage.store.check() == [])
    }

    @Test func `two equal purchases without an identifier stay two`() throws {
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        let coffee = payment(nil, "2026-01-01", "-45.00", text: "Kaffe")

        let counts = try writer.append([coffee, coffee, payment(nil, "2026-01-01", "-46.00", text: "Kaffe")])
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)

        #expect(counts == (3, 0, 0))
        let rows = try stage.transactions().rows.rows
        #expect(rows.map(\.isConflicting) == [false, false, false])
        #expect(Set(rows.map(\.id)).count == 3)
        #expect(rows.map(\.id.copy).sorted() == [0, 0, 1])
    }

    @Test func `the same transactions have the same keys after the next fetch`() throws {
        let page = [
            payment("A", "2026-01-01"), payment(nil, "2026-01-02"), payment(nil, "2026-01-02"),
            payment("~A", "2026-01-03"),
        ]
        try stage.fetch([page])
        let before = Set(try stage.transactions().rows.rows.map(\.id))

        try stage.fetch([page.reversed()])

        #expect(Set(try stage.transactions().rows.rows.map(\.id)) == before)
    }

    @Test func `thousands of rows under one identifier are all told apart`() throws {
        let page = (0..<3000).map { payment("A", "2026-01-01", "-\($0 % 1500).00") }
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)

        let counts = try writer.append(page)

        #expect(counts == (1500, 1500, 1499))
        try writer.abandon()
    }

    // MARK: - Whole or not at all

    @Test func `a first fetch is shown as it arrives`() throws {
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)

        _ = try writer.append([payment("A", "2026-01-01")])
        let arriving = try stage.transactions()
        #expect(arriving.account.isArriving)
        #expect(arriving.account.coverage == nil)
        #expect(arriving.rows.total == 1)
        _ = try writer.append([payment("B", "2026-01-03"), payment("C", "2026-01-02")])
        #expect(try stage.transactions().rows.total == 3)
        #expect(try stage.transactions().sums.moneyOut[.nok] == Money("-300", .nok))
        #expect(try stage.store.coverage(of: stage.account) == nil)

        let change = try writer.finish(
            state: .partial, problem: Problem(.partial, "Fjordbanken"), message: "mer", at: noon)

        #expect(change == .transactions(stage.estate, bank, stage.account))
        let account = try stage.transactions().account
        #expect(!account.isArriving)
        #expect(account.coverage == Coverage(span: wholeYear, fetchedAt: noon, isWhole: false))
        #expect(account.state == .partial)
        #expect(account.problem == Problem(.partial, "Fjordbanken"))
        #expect(account.message == "mer")
        let coverage = try #require(try stage.store.coverage(of: stage.account))
        #expect(coverage == (Coverage(span: wholeYear, fetchedAt: noon, isWhole: false), .partial))
    }

    @Test func `what is there stays whole until the next fetch is complete`() throws {
        try stage.fetch([[payment("A", "2026-01-01", text: "gammel")]])
        let before = try stage.transactions()

        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        _ = try writer.append([payment("B", "2026-01-02", text: "ny")])
        #expect(try stage.transactions().rows == before.rows)
        #expect(try stage.transactions().account == before.account)
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon.adding(seconds: 60))

        #expect(try texts() == ["ny"])
        #expect(try stage.transactions().account.coverage?.fetchedAt == noon.adding(seconds: 60))
        #expect(try stage.store.check() == [])
    }

    @Test func `a fetch that is abandoned in the middle leaves no trace`() throws {
        try stage.fetch([[payment("A", "2026-01-01")]])
        let before = try stage.transactions()
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        _ = try writer.append([payment("B", "2026-01-02")])

        try writer.abandon()
        try writer.abandon()

        #expect(try stage.transactions() == before)
        #expect(try stage.store.check() == [])
        #expect(throws: Problem.self) { try writer.append([payment("C", "2026-01-02")]) }
        #expect(throws: Problem.self) { try writer.finish(state: .complete, problem: nil, message: nil, at: noon) }
    }

    @Test func `a fetch that begins ends the one before it`() throws {
        let first = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        _ = try first.append([payment("A", "2026-01-01")])

        let second = try stage.store.beginHistory(of: stage.account, span: wholeYear)

        #expect(throws: Problem.self) { try first.append([payment("B", "2026-01-01")]) }
        _ = try second.append([payment("C", "2026-01-01", text: "c")])
        try first.abandon()
        _ = try second.finish(state: .complete, problem: nil, message: nil, at: noon)
        #expect(try texts() == ["c"])
    }

    @Test func `an empty history is complete too`() throws {
        try stage.fetch([])

        let answer = try stage.transactions()
        #expect(answer.rows == Rows(first: 0, rows: [], total: 0))
        #expect(answer.account.coverage != nil)
        #expect(try stage.store.check() == [])
    }

    @Test func `an unknown account has no history`() throws {
        #expect(throws: Problem.self) { try stage.store.beginHistory(of: Account.ID(99), span: wholeYear) }
        #expect(try stage.store.coverage(of: Account.ID(99)) == nil)
        let query = TransactionQuery(account: Account.ID(99))
        #expect(try stage.store.answer(.transactions(query, rows: 0..<10)) == .transactions(nil))
        #expect(try stage.store.answer(.transaction(query, step: 0)) == .transaction(nil))
    }

    @Test func `only what is booked counts, and what can't be read is counted apart`() throws {
        let unread = Transaction(identifier: "U", amountAsSent: "12 kr", status: .booked)
        let pendingUnread = Transaction(identifier: "V", amountAsSent: "12 kr", status: .pending)
        let pending = Transaction(identifier: "P", amount: .kroner(50), status: .pending)
        let plain = Transaction(identifier: "N", amount: .kroner(7))
        let euro = Transaction(identifier: "E", amount: Money(minorUnits: -100, .eur), status: .booked)

        try stage.fetch([[unread, pendingUnread, pending, plain, euro, payment("B", "2026-01-01", "-3.005")]])

        let answer = try stage.transactions()
        #expect(answer.sums.unreadable == 1)
        #expect(answer.sums.outside == 2)
        #expect(answer.sums.moneyIn.all == [.kroner(7)])
        #expect(answer.sums.moneyOut.all == [Money("-3.005", .nok), Money(minorUnits: -100, .eur)])
        #expect(answer.account.sums == answer.sums)
    }
}
