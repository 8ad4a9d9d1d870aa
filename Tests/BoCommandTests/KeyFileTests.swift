import Foundation
import Testing

/// The keys of the configuration: a set, or a file.
@Suite struct KeyFileTests {
    private let program: Program

    init() throws { program = try Program() }

    private func configuration(_ keys: String) throws -> String {
        try program.write("[ui]\nkeys = \"\(keys)\"\n", to: "config.toml")
    }

    @Test func `screens show the keys of the set and of the file`() throws {
        let enkel = try program.run("render", "--config", try configuration("enkel"), "--size", "80x24", "--lang", "nb")
        #expect(enkel.status == 0)
        #expect(enkel.output.contains("F1 Hjelp"))
        _ = try program.write("base = \"vim\"\n[all]\nhelp = [\"ø\", \"F1\"]\n", to: "taster.toml")
        let own = try program.run(
            "render", "--config", try configuration("taster.toml"), "--size", "80x24", "--lang", "nb", "--keys", "å")
        #expect(own.status == 0)
        #expect(own.output.contains("ø viser hjelp"))
    }

    @Test func `a file that can't be used ends with status 2, the file, the line and how to mend it`() throws {
        let file = try program.write("[all]\n\nfliter = \"x\"\n", to: "taster.toml")

        let outcome = try program.run("render", "--config", try configuration("taster.toml"), "--lang", "nb")

        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.errors.hasPrefix("\(file), linje 3: Det er ingen kommando «fliter». Mente du «filter»?"),
            "\(outcome.errors)")
    }

    @Test func `a file that is not there is named`() throws {
        let outcome = try program.run("render", "--config", try configuration("borte.toml"), "--lang", "nb")

        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("borte.toml kan ikke leses"))
    }

    @Test func `the doctor looks at the keys`() throws {
        let good = try program.run("doctor", "--offline", "--config", try configuration("vim"), "--lang", "nb")
        #expect(good.output.contains("✓ Taster: vim"))
        _ = try program.write("[all]\nfilter = \"f\"\n", to: "taster.toml")
        let bad = try program.run("doctor", "--offline", "--config", try configuration("taster.toml"), "--lang", "nb")
        #expect(bad.status == 1)
        #expect(bad.output.contains("✗ Taster: "))
        #expect(bad.output.contains("er alt tasten for «go-to»"))
        #expect(bad.output.contains("→ rett tastefilen"))
    }

    @Test func `the table of keys is printed for each set`() throws {
        for preset in ["standard", "vim", "enkel"] {
            let outcome = try program.run("docs", "keys", "--preset", preset)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("«\(preset)»") == (preset != "standard"))
        }
        #expect(try program.run("docs", "keys", "--preset", "emacs").status == 2)
    }
}
