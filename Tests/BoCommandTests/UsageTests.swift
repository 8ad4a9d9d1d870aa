import Foundation
import Testing

@Suite struct UsageTests {
    @Test(
        arguments: [
            (["--version"], Int32(0)), (["help"], 0), (["help", "refresh"], 0), (["estates", "--help"], 0),
            (["nonsense"], 2), (["estates", "--nonsense"], 2), (["refresh", "--months", "13"], 2),
            (["refresh", "--months", "x"], 2),
            (["estates", "--json", "--csv"], 2), (["render", "--size", "axb"], 2),
            (["render", "--keys", "<nokey>"], 2),
            (["search"], 2), (["search", " "], 2), (["search", "x", "--limit", "-1"], 2), (["search", "x"], 0),
            (["transactions"], 2), (["transactions", "1", "--from", "2026-02-30"], 2),
            (["transactions", "1", "--min", "12,5,0"], 2),
            (["sandbox", "--scenario", "nonsense"], 2), (["sandbox", "--port", "70000"], 2), (["--theme"], 2),
            (["banks", "999999999"], 1), (["refresh", "--offline"], 1), (["completions", "bash"], 0),
            (["completions", "tcsh"], 2),
        ] as [([String], Int32)])
    func `the exit status tells what happened`(_ row: (arguments: [String], status: Int32)) throws {
        let program = try Program()
        let started = try program.start(row.arguments)
        _ = started.output.fileHandleForReading.readDataToEndOfFile()
        started.process.waitUntilExit()
        #expect(started.process.terminationStatus == row.status)
    }

    @Test func `without a terminal the dashboard is a table, and says so`() throws {
        let outcome = try Program().run()
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Kjennelse"))
        #expect(outcome.errors.contains("ingen terminal"))
        #expect(outcome.errors.contains("Lageret er tomt"))
    }

    @Test func `messages are in the user's language`() throws {
        let program = try Program()
        #expect(try program.run("--lang", "en", "banks", "1").errors.contains("The cache has no estate"))
        #expect(try program.run("banks", "1").errors.contains("ikke noe bo"))
        let english = ["LC_ALL": "en_GB.UTF-8"]
        #expect(try program.run("banks", "1", environment: english).errors.contains("The cache has no estate"))
        #expect(try program.run("help", environment: english).output.contains("workbench"))
    }

    @Test func `an empty cache gives empty lists, and makes no file`() throws {
        let program = try Program()
        #expect(try program.run("estates", "--json").output == "[]\n")
        #expect(try program.run("estates", "--csv").output.hasPrefix("id,debtor,debtorKind,name,status,openedOn,"))
        #expect(!FileManager.default.fileExists(atPath: program.path(".local/share/bo/cache.sqlite")))
    }

    @Test func `the doctor says one line for each thing`() throws {
        let outcome = try Program().run("doctor", "--offline")
        #expect(outcome.status == 0)
        for word in ["Terminal", "Konfigurasjon", "Lager", "SQLite", "libcurl/"] {
            #expect(outcome.output.contains(word))
        }
    }
}
