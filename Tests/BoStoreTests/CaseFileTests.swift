import BoModel
import BoStore
import Foundation
import Testing

/// An estate whole, as rules and reports read it.
@Suite struct CaseFileTests {
    private static let numbers: [AccountNumber] = [
        AccountNumber("11111111111"), AccountNumber("22222222222"), AccountNumber("33333333333"),
    ]

    /// An estate with three accounts, of which none has been fetched.
    private func threeAccounts(_ stage: Stage) throws -> [Account.ID] {
        let list = Self.numbers.map { AccountDescription(number: $0, reference: "r", currency: .nok) }
        let ids = try stage.store.saveAccounts(list, hidden: 0, of: stage.estate, at: bank, fetchedAt: noon).ids
        return Self.numbers.compactMap { ids[$0] }
    }

    private func fetch(
        _ rows: [Transaction], of account: Account.ID, in stage: Stage, at: Instant = noon,
        state: FetchState = .complete, wasReadToEnd: Bool = true
    ) throws {
        let writer = try stage.store.beginHistory(of: account, span: wholeYear)
        _ = try writer.append(rows)
        _ = try writer.finish(state: state, problem: nil, message: nil, at: at, wasReadToEnd: wasReadToEnd)
    }

    private func readFacts(_ store: Store) throws -> CaseFacts {
        try #require(try store.withCaseFile(of: Notice.sample().id) { $0.facts })
    }

    private func readAll(_ store: Store) throws -> [CaseTransaction] {
        try #require(
            try store.withCaseFile(of: Notice.sample().id) { file in
                var all: [CaseTransaction] = []
                try file.eachTransaction { all.append($0) }
                return all
            })
    }

    private func identity(_ place: Int) -> Account.Identity {
        Account.Identity(estate: Notice.sample().id, bank: bank, number: Self.numbers[place])
    }

    // MARK: - Transactions

    @Test func `the accounts are merged by day, oldest first, and within a day by account`() throws {
        let stage = try Stage()
        let accounts = try threeAccounts(stage)
        var seed = Seeded(state: 11)
        var expected: [(day: Int, account: Int, place: Int, text: String)] = []
        for (place, account) in accounts.enumerated() {
            let days = (0..<700).map { _ in Int.random(in: 0..<90, using: &seed) }.sorted()
            let first = day("2026-01-01")
            let rows = days.enumerated().map { number, offset in
                Transaction(
                    identifier: "\(place)-\(number)", bookingDate: .read(first.adding(days: offset)),
                    amount: Money("1.00", .nok), status: .booked, freeText: "\(place)-\(number)")
            }
            expected += days.enumerated().map { ($1, place, $0, "\(place)-\($0)") }
            // The second bank sends the newest first.
            try fetch(place == 1 ? rows.reversed() : rows, of: account, in: stage)
        }
        expected.sort { ($0.day, $0.account, $0.place) < ($1.day, $1.account, $1.place) }

        let found = try readAll(stage.store)

        #expect(found.map(\.transaction.text) == expected.map(\.text))
        #expect(found.map(\.identity.key) == expected.map(\.text))
        #expect(found.map(\.identity.account) == expected.map { identity($0.account) })
    }

    @Test func `what is reserved and what contradicts itself is there, marked as it came`() throws {
        let stage = try Stage()
        let rows = [
            payment("A", "2026-01-01", "-1.00", text: "a"), payment("A", "2026-01-01", "-2.00", text: "b"),
            Transaction(identifier: "P", bookingDate: .read(day("2026-01-02")), status: .pending, freeText: "p"),
            payment(nil, "2026-01-03", text: "n"), payment(nil, "2026-01-03", text: "n"),
            payment("U", nil, text: "undated"),
        ]
        try fetch(rows, of: stage.account, in: stage)

        let found = try readAll(stage.store)

        #expect(found.map(\.transaction) == [rows[5]] + rows.prefix(5))
        #expect(found.map(\.isConflicting) == [false, true, true, false, false, false])
        #expect(found.map(\.identity.copy) == [0, 0, 1, 0, 0, 1])
        #expect(Set(found.map(\.identity)).count == 6)
        let hub = try stage.store.sources(of: stage.estate).map(\.id)
        #expect(Set(found.map(\.source)) == Set(hub))
    }

    @Test func `of several sources each transaction says which it is from`() throws {
        let stage = try Stage()
        let file = try stage.store.addSource(
            file: "a.csv", digest: String(repeating: "b", count: 64), of: stage.estate, at: noon)
        try fetch([payment("A", "2026-01-01", text: "hub")], of: stage.account, in: stage)
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear, from: file.id)
        _ = try writer.append([payment(nil, "2026-01-01", text: "both"), payment(nil, "2026-01-02", text: "file")])
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)

        let found = try readAll(stage.store)

        #expect(found.map(\.transaction.text) == ["hub", "file"])
        #expect(found.map { $0.source == file.id } == [false, true])
        let account = try #require(try readFacts(stage.store).accounts.first)
        #expect(Set(account.fetches.map(\.source.kind)) == [.hub, .file])
    }

    @Test func `many transactions are handed over one after the other`() throws {
        let stage = try Stage()
        let writer = try stage.store.beginHistory(of: stage.account, span: wholeYear)
        for page in 0..<20 {
            _ = try writer.append((0..<1000).map { payment("\(page)-\($0)", "2026-01-\(page + 10)") })
        }
        _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)

        var (count, last) = (0, day("2000-01-01"))
        _ = try stage.store.withCaseFile(of: stage.estate) { file in
            try file.eachTransaction { row in
                count += 1
                let day = try #require(row.transaction.day)
                #expect(day >= last)
                last = day
            }
        }
        #expect(count == 20_000)
    }

    // MARK: - Gaps

    @Test func `only histories that were read to their end are there, the others are named`() throws {
        let stage = try Stage()
        let accounts = try threeAccounts(stage)
        _ = try stage.store.saveRelations(
            [relation(bank), relation(otherBank, "Brevbanken"), relation(OrganizationNumber("937000003"), "Tredje")],
            of: stage.estate, directory: [endpoint(bank), endpoint(OrganizationNumber("937000003"))], at: noon)
        try fetch([payment("A", "2026-01-01", text: "whole")], of: stage.account, in: stage)
        let arriving = try stage.store.beginHistory(of: accounts[0], span: wholeYear)
        _ = try arriving.append([payment("A", "2026-01-01", text: "arriving")])
        try fetch(
            [payment("A", "2026-01-01", text: "broken")], of: accounts[1], in: stage, state: .partial,
            wasReadToEnd: false)
        _ = try stage.store.saveBankOutcome(
            state: .partial, problem: nil, message: nil, of: stage.estate, bank: bank, at: noon)

        let facts = try readFacts(stage.store)

        #expect(try readAll(stage.store).map(\.transaction.text) == ["whole"])
        #expect(
            facts.gaps == [
                .bankNotWhole(bank), .bankByLetter(otherBank), .bankNeverFetched(OrganizationNumber("937000003")),
                .accountArriving(identity(0)), .accountBrokenOff(identity(1)), .accountNeverFetched(identity(2)),
            ])
        let whole = Account.Identity(estate: stage.estate, bank: bank, number: AccountNumber("12345678903"))
        #expect(facts.coverage == [whole: wholeYear])
        #expect(facts.accounts.map(\.transactions).sorted() == [0, 0, 0, 1])
    }

    @Test func `a bank's own partial is in, and named`() throws {
        let stage = try Stage()
        try fetch([payment("A", "2026-01-01")], of: stage.account, in: stage, state: .partial)

        #expect(try readAll(stage.store).count == 1)
        let account = Account.Identity(estate: stage.estate, bank: bank, number: AccountNumber("12345678903"))
        #expect(try readFacts(stage.store).gaps == [.bankNeverFetched(bank), .accountNotWhole(account)])
    }

    // MARK: - The snapshot

    @Test func `the same data have the same digest`() throws {
        let stores = try (0..<2).map { _ in try AgeWorld(age: 7).store() }
        let digests = try stores.map { try readFacts($0).digest }
        #expect(digests[0] == digests[1] && digests[0].count == 64)
        #expect(try readFacts(stores[0]) == readFacts(stores[0]))
    }

    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let edit: @Sendable (Stage) throws -> Void
    }

    private static func refetch(_ stage: Stage, _ row: Transaction, at: Instant = noon) throws {
        try stage.fetch([[payment("A", "2026-01-01"), row]], at: at)
    }

    static let edits: [Edit] = [
        Edit(testDescription: "an amount") { try refetch($0, payment("B", "2026-01-02", "-2.01")) },
        Edit(testDescription: "a text") { try refetch($0, payment("B", "2026-01-02", "-2.00", text: "x")) },
        Edit(testDescription: "a day") { try refetch($0, payment("B", "2026-01-03", "-2.00")) },
        Edit(testDescription: "an identifier") { try refetch($0, payment("C", "2026-01-02", "-2.00")) },
        Edit(testDescription: "a row less") { try $0.fetch([[payment("A", "2026-01-01")]]) },
        Edit(testDescription: "the time of a fetch") {
            try refetch($0, payment("B", "2026-01-02", "-2.00"), at: Instant(milliseconds: 5))
        },
        Edit(testDescription: "a notice's details") {
            _ = try $0.store.save(NoticeDetails(debtorName: "Ny AS"), of: $0.estate)
        },
        Edit(testDescription: "a further notice") {
            _ = try $0.store.save(
                [.sample("2222", type: NoticeType("sletting"), at: Instant(milliseconds: noon.milliseconds + 1))],
                cursor: nil)
        },
        Edit(testDescription: "a bank's name") {
            _ = try $0.store.saveRelations([relation(bank, "Ny")], of: $0.estate, directory: [endpoint(bank)], at: noon)
        },
        Edit(testDescription: "a bank's channel") {
            _ = try $0.store.saveRelations([relation(bank)], of: $0.estate, directory: [], at: noon)
        },
        Edit(testDescription: "a bank's outcome") {
            _ = try $0.store.saveBankOutcome(
                state: .failed, problem: Problem(.failed, "x"), message: nil, of: $0.estate, bank: bank, at: noon)
        },
        Edit(testDescription: "an account's owner") {
            _ = try $0.store.saveDescription(
                AccountDescription(number: AccountNumber("12345678903"), reference: "ref-1", ownerName: "Ny"),
                of: $0.account)
        },
        Edit(testDescription: "a balance") {
            _ = try $0.store.saveDescription(
                AccountDescription(
                    number: AccountNumber("12345678903"), reference: "ref-1",
                    balances: [Balance(type: .booked, amount: Money("1.00", .nok))]), of: $0.account)
        },
        Edit(testDescription: "the cut-off date") {
            _ = try $0.store.save(Annotation(cutOffDate: day("2026-10-01")), of: .estate($0.estate), at: noon)
        },
        Edit(testDescription: "a source") {
            let source = try $0.store.addSource(
                file: "f", digest: String(repeating: "c", count: 64), of: $0.estate, at: noon)
            let writer = try $0.store.beginHistory(of: $0.account, span: wholeYear, from: source.id)
            _ = try writer.append([payment(nil, "2026-01-01", text: "f")])
            _ = try writer.finish(state: .complete, problem: nil, message: nil, at: noon)
        },
    ]

    @Test(arguments: edits)
    func `whatever is changed changes the digest`(_ edit: Edit) throws {
        let stage = try Stage()
        try Self.refetch(stage, payment("B", "2026-01-02", "-2.00"))
        let before = try readFacts(stage.store).digest

        try edit.edit(stage)

        #expect(try readFacts(stage.store).digest != before)
    }

    @Test func `a note, another estate and the cache's own keys change nothing`() throws {
        let stage = try Stage()
        try Self.refetch(stage, payment("B", "2026-01-02", "-2.00"))
        let before = try readFacts(stage.store).digest

        _ = try stage.store.save(Annotation(note: "Husk"), of: .estate(stage.estate), at: noon)
        _ = try stage.store.save([.sample("other", debtor: "910000099")], cursor: nil)

        #expect(try readFacts(stage.store).digest == before)
    }

    @Test func `what is written meanwhile is not seen`() throws {
        let folder = try TemporaryFolder()
        let stage = try Stage(Store.open(at: folder.file("bo.sqlite"), .writing))
        defer { stage.store.close() }
        try stage.fetch([(0..<600).map { payment("\($0)", "2026-01-01", text: "old") }])

        _ = try stage.store.withCaseFile(of: stage.estate) { file in
            var texts: Set<String> = []
            try file.eachTransaction { row in
                if texts.isEmpty { try stage.fetch([[payment("new", "2026-01-02", text: "new")]]) }
                texts.insert(row.transaction.text)
            }
            #expect(texts == ["old"])
            #expect(file.facts.accounts.first?.transactions == 600)
        }
        #expect(try readAll(stage.store).map(\.transaction.text) == ["new"])
    }

    @Test func `what the reader throws comes out as it is, and an unknown estate is none`() throws {
        struct Enough: Error {}
        let stage = try Stage()
        try stage.fetch([[payment("A", "2026-01-01")]])

        #expect(throws: Enough.self) { try stage.store.withCaseFile(of: stage.estate) { _ in throw Enough() } }
        #expect(throws: Enough.self) {
            try stage.store.withCaseFile(of: stage.estate) { try $0.eachTransaction { _ in throw Enough() } }
        }
        #expect(try stage.store.withCaseFile(of: Estate.ID("nobody")) { $0.facts } == nil)
    }
}
