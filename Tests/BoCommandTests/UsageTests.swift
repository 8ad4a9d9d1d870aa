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
            (["transactions", "1", "--min", "12,5,0"], 2), (["transactions", "1", "--min", "10.000"], 2),
            (["transactions", "1", "--max", "1e3"], 2), (["transactions", "1", "--min", "1.050,97"], 1),
            (["transactions", "1", "--min", "\u{2212}10\u{A0}000", "--max", "10 500,00"], 1),
            (["transactions", "1", "--filter", "kid:1"], 2), (["transactions", "1", "--filter", ">10.000"], 2),
            (["transactions", "1", "--filter", "-lønn >10"], 1), (["search", "--filter", "dato:2026-13"], 2),
            (["search", "--filter", "\"a"], 2), (["search", "--filter", ""], 2), (["search", "--filter", ">10"], 0),
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

    @Test(arguments: [
        (["--min", "10.000"], "kan leses på to måter: skriv 10000 eller 10,00", "in two ways: write 10000 or 10.00"),
        (["--filter", ">10.500"], "kan leses på to måter: skriv 10500 eller 10,50", "two ways: write 10500 or 10.50"),
        (["--max", "ti"], "er ikke noe beløp", "is not an amount"),
        (["--from", "2026-02-30"], "er ingen dato", "is not a date"),
        (
            ["--filter", "kid:1"], "«kid:1»: ukjent felt. Feltene er dato:",
            "“kid:1”: unknown field. The fields are date:"
        ),
        (["--filter", "moptart:x"], "Mente du motpart:", "Did you mean motpart:"),
        (["--filter", "x \"a b"], "«\"a b»: anførselstegnet er ikke lukket", "the quotation mark is not closed"),
    ])
    func `what can't be read is refused by name`(_ row: (options: [String], nb: String, en: String)) throws {
        let program = try Program()
        for (language, words) in [("nb", row.nb), ("en", row.en)] {
            for command in [["transactions", "1"], ["search", "x"]] {
                let outcome = try program.run(arguments: command + row.options + ["--lang", language])
                #expect(outcome.status == 2)
                #expect(outcome.errors.contains(words), "\(outcome.errors)")
                #expect(outcome.output.isEmpty)
            }
        }
    }

    @Test func `verbose tells on stderr which files are used`() throws {
        let program = try Program()
        let plain = try program.run("estates", "--json")
        let outcome = try program.run("estates", "--json", "--verbose")
        #expect(outcome.output == plain.output && outcome.status == 0)
        #expect(outcome.errors.contains("Lager: \(program.path(".local/share/bo/cache.sqlite"))"), "\(outcome.errors)")
        #expect(outcome.errors.contains("Konfigurasjon: ingen, for "), "\(outcome.errors)")
        let configuration = try program.write("[ui]\nlanguage = \"en\"\n", to: "config.toml")
        let named = try program.run("--verbose", "--config", configuration, "estates", "--lang", "en")
        #expect(named.errors.contains("Configuration: \(configuration)"), "\(named.errors)")
        #expect(!plain.errors.contains("Lager:"))
    }

    @Test(arguments: ["--config", "--cache", "--lang", "--theme", "--offline", "--verbose", "--enkel", "--plain"])
    func `an option of every command may stand before its name`(_ option: String) throws {
        let program = try Program()
        let value = [
            "--config": try program.write("", to: "empty.toml"), "--cache": "/nonexistent/c", "--lang": "en",
            "--theme": "fjord",
        ]
        let leading = [option] + [value[option]].compactMap { $0 }
        let outcome = try program.run(arguments: leading + ["render", "--size", "60x15"])
        #expect(outcome.status == 0, "\(outcome.errors)")
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
