import Foundation
import Testing

/// `bo render --now`: the same cache, keys and day give the same bytes.
@Suite struct RenderTests {
    private static let levels: [(name: String, keys: String)] = [
        ("estates", ""), ("banks", "j<enter>"), ("accounts", "j<enter><enter>"),
        ("transactions", "j<enter><enter><enter>"), ("transaction", "j<enter><enter><enter><enter>"),
        ("all banks", "2"), ("all accounts", "3"), ("all transactions", "4"), ("problems", "!"), ("progress", "p"),
        ("help", "?"),
    ]

    @Test func `every level is the same bytes twice, in both languages`() throws {
        let program = try Program()
        let sandbox = try RunningSandbox(program, scenario: "tiny")
        let cache = program.path("cache.sqlite")
        let refresh = ["refresh", "--config", sandbox.configuration, "--cache", cache]
        try #require(try program.run(arguments: refresh).status == 0)

        var pictures: [String: String] = [:]
        for language in ["nb", "en"] {
            for level in Self.levels {
                let arguments = [
                    "render", "--cache", cache, "--lang", language, "--keys", level.keys, "--now", "2026-11-22",
                ]
                let first = try program.run(arguments: arguments)
                // Another moment, another place, another size of the terminal around it.
                let around = ["TZ": "Pacific/Kiritimati", "LC_ALL": "POSIX", "COLUMNS": "20", "TERM": "dumb"]
                let second = try program.run(arguments: arguments, around)

                #expect(first.status == 0 && first.errors.isEmpty, "\(level.name): \(first.errors)")
                #expect(first.output == second.output, "\(level.name) in \(language)")
                #expect(first.output.split(separator: "\n", omittingEmptySubsequences: false).count == 31)
                pictures["\(level.name) \(language)"] = first.output
            }
        }
        // Eleven screens in two languages are as many pictures: every key led somewhere.
        #expect(Set(pictures.values).count == 2 * Self.levels.count)
        let coloured = ["render", "--cache", cache, "--ansi", "--now", "2026-11-22"]
        #expect(try program.run(arguments: coloured).output == program.run(arguments: coloured).output)
    }
}
