import Foundation
import Testing

/// A command that writes while a dashboard is open.
@Suite(.timeLimit(.minutes(5))) struct BusyTests {
    private let program: Program
    private let terminal: TestTerminal

    init() throws {
        program = try Program()
        terminal = TestTerminal(program)
    }

    /// Every command that needs the lock, as words; `CONFIG` and `NOTES` stand for files that are good.
    private static let writing = [
        "refresh --config CONFIG", "refresh 317001053 --config CONFIG", "refresh --notices-only --config CONFIG",
        "notes restore NOTES", "cache purge 317001053", "demo --headless",
    ]

    @Test func `it names the dashboard's process and ends with status 75`() throws {
        let sandbox = try RunningSandbox(program, scenario: "tiny")
        let cache = program.path("cache.sqlite")
        #expect(try program.run("refresh", "--config", sandbox.configuration, "--cache", cache).status == 0)
        let before = try program.run("estates", "--json", "--cache", cache).output
        let notes = try program.write("", to: "notes.jsonl")
        try terminal.run()
        defer { terminal.end() }
        _ = try terminal.showing("Fjordbris")
        let holder = try #require(
            try String(contentsOfFile: cache + ".lock", encoding: .utf8).split(separator: "\n").first)
        for command in Self.writing {
            let words = command.split(separator: " ").map {
                $0 == "CONFIG" ? sandbox.configuration : $0 == "NOTES" ? notes : String($0)
            }
            let outcome = try program.run(arguments: words + ["--cache", cache, "--lang", "en"])
            #expect(outcome.status == 75, "\(command): \(outcome.errors)")
            #expect(outcome.output.isEmpty, "\(command)")
            let message = [
                "The cache \(cache) is in use by another Bo.", "The other one is «\(holder)».",
                "Wait until it is done, or close it.  [bo.busy]\n",
            ]
            #expect(outcome.errors == message.joined(separator: "\n"), "\(command)")
        }
        // Lists need no lock, and nothing has changed.
        #expect(try program.run("estates", "--json", "--cache", cache).output == before)
        #expect(try program.run("cache", "check", "--cache", cache).status == 0)
    }
}
