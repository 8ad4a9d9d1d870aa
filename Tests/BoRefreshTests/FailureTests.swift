import BoHub
import BoModel
import BoRefresh
import BoSandbox
import BoStore
import BoTestKit
import Testing

private let fjordbris = PartyNumber("317001053")
private let testfjord = OrganizationNumber("317001010")
private let nordlys = OrganizationNumber("317001029")
private let mainAccount = AccountNumber("99011000017")

/// What is left standing when something fails.
@Suite struct FailureTests {
    private func stage(_ faults: Fault..., months: Int = 12) throws -> (HubStage, Estate) {
        let stage = try HubStage(scenario: .tiny, faults: faults, months: months)
        stage.refresh(.notices)
        return (stage, try #require(try stage.estate(fjordbris)))
    }

    private func bank(_ number: OrganizationNumber, _ stage: HubStage, _ estate: Estate) throws -> BankSummary {
        try #require(try stage.banks(of: estate.id).first { $0.id == number })
    }

    @Test(
        arguments: [
            (
                Fault.Kind.status(500, code: "ACC-500", message: "Teknisk feil", retryAfter: nil), Problem.Code.failed,
                "ACC-500"
            ),
            (.status(403, code: "ACC-011", message: "Ingen tilgang", retryAfter: nil), .refused, "ACC-011"),
            (.status(400, code: "ACC-001", message: "Feil", retryAfter: nil), .refused, "ACC-001"),
            (.status(429, code: "ACC-022", message: "Vent", retryAfter: "900"), .tooMany, "ACC-022"),
            (.html, .malformed, nil), (.malformed(.trailingComma), .malformed, nil),
            (.malformed(.duplicateKey), .malformed, nil),
            (.malformed(.badUTF8), .malformed, nil), (.truncated, .undecryptable, nil),
            (.tampered, .undecryptable, nil),
            (.foreignAlgorithm("RSA1_5"), .undecryptable, nil), (.redirect("http://127.0.0.1:2/"), .redirected, nil),
            (.drop, .unreachable, nil),
        ] as [(Fault.Kind, Problem.Code, String?)])
    func `a bank that fails fails alone, with its reason`(_ row: (kind: Fault.Kind, code: Problem.Code, other: String?))
        throws
    {
        let (stage, estate) = try stage(Fault(row.kind, service: .bank, bank: nordlys))

        let summary = stage.refresh()

        let failed = try bank(nordlys, stage, estate)
        #expect(failed.state == .failed)
        #expect(failed.problem?.code == row.code)
        if let other = row.other { #expect(failed.problem?.otherCode == other) }
        #expect(try bank(testfjord, stage, estate).state == .complete)
        #expect(!summary.isWhole && !summary.isNothing)
    }

    @Test func `what was fetched before stays when the bank fails the next time`() throws {
        let (stage, estate) = try stage(Fault(.drop, service: .bank, bank: nordlys, skip: 3))
        stage.refresh()
        let before = try #require(try stage.accounts(of: estate.id).first { $0.bank == nordlys })
        try #require(before.transactions > 0)

        stage.refresh()

        let after = try #require(try stage.accounts(of: estate.id).first { $0.bank == nordlys })
        #expect(after.transactions == before.transactions)
        #expect(after.sums == before.sums)
        #expect(after.coverage == before.coverage)
        #expect(try bank(nordlys, stage, estate).state == .failed)
    }

    @Test func `an account that fails spoils neither its bank nor the other accounts`() throws {
        let fault = Fault(
            .status(404, code: "ACC-002", message: "Ukjent", retryAfter: nil), service: .bank, path: "transactions",
            account: mainAccount)
        let (stage, estate) = try stage(fault)

        stage.refresh()

        let accounts = try stage.accounts(of: estate.id).filter { $0.bank == testfjord }
        #expect(accounts.first { $0.description.number == mainAccount }?.state == .failed)
        #expect(accounts.first { $0.description.number != mainAccount }?.state == .complete)
        #expect(try bank(testfjord, stage, estate).state == .partial)
        #expect(try bank(nordlys, stage, estate).state == .complete)
    }

    @Test func `a bank that says it holds more is partial, with its words, and its data is there`() throws {
        let (stage, estate) = try stage(
            Fault(.partial("Bestill resten manuelt"), service: .bank, path: "transactions", account: mainAccount))

        stage.refresh()

        let account = try #require(try stage.accounts(of: estate.id).first { $0.description.number == mainAccount })
        #expect(account.state == .partial)
        #expect(account.problem?.detail == "Bestill resten manuelt")
        #expect(account.transactions > 0)
    }

    @Test(arguments: [Fault.Kind.nextLoop, .nextAbsolute("http://127.0.0.1:9/evil")])
    func `paging that leads nowhere keeps what arrived of an account never fetched before, marked`(_ kind: Fault.Kind)
        throws
    {
        let stage = try HubStage(
            scenario: .small,
            faults: [Fault(kind, service: .bank, path: "transactions", account: AccountNumber("99031501004"))])

        stage.refresh(.named(["317001142"], banks: nil))

        let estate = try #require(try stage.estate(PartyNumber("317001142")))
        let account = try #require(
            try stage.accounts(of: estate.id).first { $0.description.number == AccountNumber("99031501004") })
        #expect(account.state == .partial || account.state == .failed)
        #expect([.pagingLoop, .foreignAddress].contains(account.problem?.code))
        #expect(!stage.sandbox.requests.contains { $0.request.url.contains("evil") })
    }

    @Test func `amounts with a sign of their own are shown as sent and stand outside the sums`() throws {
        let (stage, estate) = try stage(
            Fault(.negativeAmount, service: .bank, path: "transactions", account: mainAccount))

        stage.refresh()

        let account = try #require(try stage.accounts(of: estate.id).first { $0.description.number == mainAccount })
        #expect(account.transactions > 0)
        #expect(account.sums.unreadable > 0)
    }

    @Test func `rows that come twice are kept once`() throws {
        let (stage, estate) = try stage(
            Fault(.duplicateRows(5), service: .bank, path: "transactions", account: mainAccount))
        let expected = try #require(
            stage.sandbox.world.expectations.flatMap(\.accounts).first { $0.number == mainAccount })

        stage.refresh()

        let account = try #require(try stage.accounts(of: estate.id).first { $0.description.number == mainAccount })
        #expect(account.transactions == expected.transactions)
        #expect(account.sums.moneyIn[.nok] == expected.moneyIn)
    }

    @Test func `a register that fails leaves the banks that are known to be asked`() throws {
        let fault = Fault(.status(500, code: "ERR-500", message: "Nede", retryAfter: nil), service: .relations, skip: 1)
        let stage = try HubStage(scenario: .tiny, faults: [fault])
        stage.refresh(.named([fjordbris.text], banks: nil))
        let estate = try #require(try stage.estate(fjordbris))

        let summary = stage.refresh(.named([fjordbris.text], banks: nil))

        #expect(summary.estates.first?.problem?.code == .failed)
        #expect(try bank(testfjord, stage, estate).state == .complete)
        guard case .estates(let estates) = try stage.store.answer(.estates) else { return }
        #expect(estates.first { $0.id == estate.id }?.problem?.code == .failed)
    }

    @Test func `notices that can't be had are told, and the estates that are known are refreshed`() throws {
        let (stage, estate) = try stage(Fault(.drop, service: .notices, skip: 3))

        let summary = stage.refresh()

        #expect(summary.problem?.code == .unreachable)
        #expect(!summary.estates.isEmpty)
        #expect(try bank(testfjord, stage, estate).state == .complete)
    }

    @Test func `tokens are renewed in the middle of a long account`() throws {
        let stage = try HubStage(scenario: .small, faults: [Fault(.tokenSeconds(1), service: .token)])

        stage.refresh(.named(["317001142"], banks: nil))

        let estate = try #require(try stage.estate(PartyNumber("317001142")))
        #expect(try stage.accounts(of: estate.id).allSatisfy { $0.state == .complete })
    }

    @Test func `an estate that was annulled is not asked about, and keeps what it had`() throws {
        let stage = try HubStage()
        stage.clock.turn(to: World.beforeAnnulment)
        stage.refresh(.named([World.annulledDebtor.text], banks: nil))
        let estate = try #require(try stage.estate(World.annulledDebtor))
        let before = try stage.accounts(of: estate.id)
        try #require(before.contains { $0.transactions > 0 })
        stage.clock.turn(to: World.standardNow)

        let summary = stage.refresh(.named([World.annulledDebtor.text], banks: nil))

        #expect(summary.estates.first?.problem?.code == .notOpen)
        #expect(try stage.estate(World.annulledDebtor)?.status == .annulled)
        #expect(try stage.accounts(of: estate.id) == before)
        let asked = stage.sandbox.requests.filter { $0.at == World.standardNow }.map(\.request.url)
        #expect(!asked.contains { $0.contains("/bank/") || $0.contains("/kar/") })
    }

    @Test func `an estate nobody knows is named`() throws {
        let stage = try HubStage(scenario: .tiny)
        let summary = stage.refresh(.named(["999999999"], banks: nil))
        #expect(summary.problem == Problem(.unknownEstate, "999999999"))
        #expect(summary.isNothing)
    }
}
