import Foundation
import Testing

/// The whole program against a sandbox that runs beside it: refresh, lists, upkeep, screens.
@Suite struct JourneyTests {
    private let program: Program
    private let sandbox: RunningSandbox

    init() throws {
        program = try Program()
        sandbox = try RunningSandbox(program, scenario: "small")
    }

    private func bo(_ arguments: String...) throws -> Program.Outcome { try bo(arguments) }

    private func bo(_ arguments: [String]) throws -> Program.Outcome {
        let started = try program.start(arguments + ["--config", sandbox.configuration])
        let collected = started.output.fileHandleForReading.readDataToEndOfFile()
        let errors = started.errors.fileHandleForReading.readDataToEndOfFile()
        started.process.waitUntilExit()
        return Program.Outcome(
            status: started.process.terminationStatus, output: String(decoding: collected, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }

    private func objects(_ text: String) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }

    @Test func `from a hub to lists, a copy, a purge and a screen`() throws {
        let refresh = try bo("refresh", "--months", "12", "--json", "--verbose")
        #expect(refresh.status == 3, "\(refresh.errors)")
        let summary = try #require(try JSONSerialization.jsonObject(with: Data(refresh.output.utf8)) as? [String: Any])
        #expect(Set(summary.keys) == ["notices", "estates", "requests", "milliseconds"])
        let told = refresh.errors.split(separator: "\n").filter { $0.hasPrefix("GET ") || $0.hasPrefix("POST ") }
        #expect(told.count == summary["requests"] as? Int)
        #expect(told.allSatisfy { $0.hasSuffix(" ms") && !$0.contains("317001053") })
        #expect(told.contains { $0.contains("/transactions") && $0.contains(": 200, ") }, "\(told.prefix(5))")

        let estates = try objects(try bo("estates", "--json").output)
        #expect(estates.count == 10)
        let keys = [
            "id", "debtor", "debtorKind", "name", "status", "openedOn", "notices", "banks", "accounts", "transactions",
            "refreshedAt",
        ]
        #expect(estates.allSatisfy { Set($0.keys) == Set(keys) })
        #expect(estates.contains { $0["debtor"] as? String == "317001053" && $0["status"] as? String == "open" })

        let banks = try objects(try bo("banks", "317001150", "--json").output)
        #expect(banks.count == 4)
        #expect(banks.contains { $0["channel"] as? String == "letter" && $0["state"] as? String == "never" })
        #expect(banks.contains { $0["state"] as? String == "partial" })

        let accounts = try objects(try bo("accounts", "317001053", "--json").output)
        #expect(accounts.count == 3)
        #expect(accounts.contains { $0["bookedBalance"] is NSNull })

        let cash = try objects(try bo("transactions", "317001053", "--text", "minibank", "--json").output)
        #expect(cash.count == 6)
        #expect(cash.allSatisfy { $0["amount"] as? String == "-9500.00" })
        let few = try objects(
            try bo("transactions", "317001053", "--max", "-9500", "--from", "2026-07-01", "--limit", "2", "--json")
                .output)
        #expect(few.count == 2)
        let typed = ["transactions", "317001053", "--filter", "<=-9500 dato:2026-07-01..", "--limit", "2", "--json"]
        #expect(
            try bo(typed).output
                == bo(
                    "transactions", "317001053", "--max", "-9 500,00", "--from", "01.07.2026", "--limit", "2", "--json"
                ).output)

        try search()

        let requests = try objects(try bo("requests", "317001053", "--json").output)
        #expect(!requests.isEmpty)
        #expect(!requests.contains { ($0["url"] as? String ?? "").contains("317001053") })

        let csv = try bo("transactions", "317001053", "--csv", "--limit", "3").output
        #expect(csv.split(separator: "\r\n").count == 4)

        #expect(try bo("cache", "check").status == 0)
        #expect(try bo("cache", "backup", program.path("copy.sqlite")).status == 0)
        #expect(try bo("cache", "backup", program.path("copy.sqlite")).status == 1)
        #expect(try objects(try bo("estates", "--json", "--cache", program.path("copy.sqlite")).output).count == 10)

        let screen = try bo("render", "--size", "80x24", "--keys", "<enter>", "--now", "2026-11-22")
        #expect(screen.status == 0)
        #expect(screen.output.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
        #expect(screen.output.contains("SYNTETISKE DATA"))
        #expect(try bo("render", "--size", "80x24", "--keys", "<enter>", "--now", "2026-11-22").output == screen.output)

        #expect(try bo("cache", "purge", "317001053").status == 0)
        #expect(try objects(try bo("estates", "--json").output).count == 9)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: program.path(".local/share/bo/cache.sqlite")))
        #expect(bytes.range(of: Data("317001053".utf8)) == nil)
        #expect(bytes.range(of: Data("Fjordbris".utf8)) == nil)
    }

    /// The transactions of all estates against those of each.
    private func search() throws {
        let estates = try objects(try bo("estates", "--json").output)
        var expected = 0
        for estate in estates {
            let id = try #require(estate["id"] as? String)
            expected += try objects(try bo("transactions", id, "--text", "faktura", "--json").output).count
        }
        let found = try objects(try bo("search", "FAKTURA", "--json").output)
        #expect(found.count == expected)
        #expect(expected > 100)
        #expect(Set(found.compactMap { $0["estate"] as? String }).count > 1)
        let one = try objects(try bo("transactions", "317001053", "--limit", "1", "--json").output)
        #expect(try Set(#require(found.first).keys) == Set(#require(one.first).keys).union(["estate"]))
        let days = found.map { $0["bookingDate"] as? String ?? $0["valueDate"] as? String ?? "" }
        #expect(days == days.sorted(by: >))

        let few = ["search", "nettgiro", "faktura", "--max", "-1000", "--from", "2026-07-01", "--to", "2026-10-31"]
        let narrowed = try objects(try bo(few + ["--limit", "7", "--json"]).output)
        #expect(narrowed.count == 7)
        #expect(narrowed.allSatisfy { (Double($0["amount"] as? String ?? "") ?? 0) <= -1000 })
        let account = try #require(narrowed.first?["accountNumber"] as? String)
        let ofAccount = try objects(try bo(few + ["--account", account, "--json"]).output)
        #expect(!ofAccount.isEmpty && ofAccount.allSatisfy { $0["accountNumber"] as? String == account })

        let filtered = ["search", "--filter", "nettgiro faktura <=-1000 dato:2026-07-01..2026-10-31", "--limit", "7"]
        #expect(try bo(filtered + ["--json"]).output == bo(few + ["--limit", "7", "--json"]).output)
        // In a list over several accounts the account's own number counts.
        let own = try objects(try bo("search", "--filter", "konto:\(account)", "--limit", "3", "--json").output)
        #expect(own.count == 3 && own.contains { $0["accountNumber"] as? String == account })

        let table = try bo("search", "minibank", "--limit", "3")
        #expect(table.output.hasPrefix("Bo "))
        #expect(table.output.contains("Fjordbris"))
        #expect(table.errors.contains("SYNTETISKE DATA"))
        let csv = try bo("search", "minibank", "--csv", "--limit", "3").output
        #expect(csv.hasPrefix("estate,bank,accountNumber,"))
        #expect(csv.split(separator: "\r\n").count == 4)
        let none = try bo("search", "finnesikkeher")
        #expect(none.status == 0)
        #expect(none.errors.contains("Ingen treff"))
    }

    @Test func `a hub that is not there is told, and the cache still opens`() throws {
        let gone = try Program()
        let configuration = try String(contentsOfFile: sandbox.configuration, encoding: .utf8)
            .replacingOccurrences(of: sandbox.url, with: "http://127.0.0.1:1")
            .replacingOccurrences(of: "= \"client", with: "= \"\(program.path("sandbox-small"))/client")
        let file = URL(fileURLWithPath: sandbox.configuration).deletingLastPathComponent()
            .appendingPathComponent("gone.toml").path
        try configuration.write(toFile: file, atomically: true, encoding: .utf8)

        let outcome = try gone.run("refresh", "--config", file)

        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("hub.unreachable"), "\(outcome.errors)")
        #expect(try gone.run("estates", "--json").output == "[]\n")
    }

    @Test func `notices alone can be fetched`() throws {
        let outcome = try bo("refresh", "--notices-only", "--json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try objects(try bo("estates", "--json").output).count == 10)
    }

    @Test func `files that Bo makes are the user's alone`() throws {
        _ = try bo("refresh", "--notices-only")
        let folder = program.path(".local/share/bo")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let mode = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions] as? Int
            #expect((mode ?? 0) & 0o077 == 0, "\(name)")
        }
    }
}
