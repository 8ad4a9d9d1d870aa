import Foundation
import Testing

/// Configurations that can't be used: the file, the line, the key and what it should be; status 2; nothing half
/// applied.
@Suite struct ConfigurationTests {
    @Test(arguments: [
        // A wrong value
        (
            "[hub]\nkonkursvarsel = \"http://example.com\"\n", 2,
            "hub.konkursvarsel skal være en adresse som begynner med",
            "hub.konkursvarsel must be an address that begins with https:// (http:// only to this machine)."
        ),
        ("[hub]\nendpoint_directory = \"https://\"\n", 2, "hub.endpoint_directory skal", "hub.endpoint_directory must"),
        (
            "[maskinporten]\ntoken_url = \"file:///etc/passwd\"\n", 2, "maskinporten.token_url skal",
            "maskinporten.token_url must"
        ),
        (
            "[hub]\nkonkursvarsel = \"http://127.0.0.1.evil.example\"\n", 2, "hub.konkursvarsel skal",
            "hub.konkursvarsel must"
        ),
        (
            "[hub]\npoll_minutes = \"five\"\n", 2, "hub.poll_minutes skal være et antall minutter, 0 eller mer.",
            "hub.poll_minutes must be a number of minutes, 0 or more."
        ),
        ("[hub]\npoll_minutes = -1\n", 2, "hub.poll_minutes skal", "hub.poll_minutes must"),
        (
            "[ui]\nlanguage = \"sv\"\n", 2, "ui.language skal være \"nb\" eller \"en\".",
            "ui.language must be \"nb\" or \"en\"."
        ),
        (
            "[ui]\r\ntheme = 7\r\n", 2, "ui.theme skal være tekst i anførselstegn.",
            "ui.theme must be text in quotation marks."
        ),
        ("[tls]\n# x\ntrust = true\n", 3, "tls.trust skal være tekst", "tls.trust must be text"),
        ("[hub]\nkonkursvarsel.x = 1\n", 2, "hub.konkursvarsel skal være tekst", "hub.konkursvarsel must be text"),
        // An unknown name
        (
            "[hub]\n\nkonkursvarsl = \"https://a\"\n", 3,
            "«hub.konkursvarsl» er ikke noe oppsett som Bo kjenner. Mente du konkursvarsel?",
            "“hub.konkursvarsl” is no setting that Bo knows. Did you mean konkursvarsel?"
        ),
        (
            "[hubb]\n", 1, "«hubb» er ikke noe oppsett som Bo kjenner. Mente du hub?",
            "“hubb” is no setting that Bo knows. Did you mean hub?"
        ),
        ("[a.b.c]\n", 1, "«a» er ikke noe oppsett", "“a” is no setting"),
        ("[hub]\n\"\u{202E}gnip\" = 1\n", 2, "«hub.⟨RLO⟩gnip» er ikke noe oppsett", "“hub.⟨RLO⟩gnip” is no setting"),
        ("hub = 1\n", 1, "hub skal være en seksjon: [navn].", "hub must be a section: [name]."),
        // No TOML
        ("[ui\n", 1, "dette er ikke gyldig TOML fra tegn 4.", "this is not valid TOML from character 4."),
        ("[[hub]]\n", 1, "dette er ikke gyldig TOML fra tegn 2.", "this is not valid TOML from character 2."),
        ("[ui]\ntheme =\n", 2, "dette er ikke gyldig TOML fra tegn 8.", "this is not valid TOML from character 8."),
        (
            "[ui]\ntheme = {a = 1}\n", 2, "dette er ikke gyldig TOML fra tegn 9.",
            "this is not valid TOML from character 9."
        ),
        (
            "[ui]\ntheme = [1, 2\n", 2, "dette er ikke gyldig TOML fra tegn 10.",
            "this is not valid TOML from character 10."
        ),
        (
            "[ui]\ntheme = 2020-13-45\n", 2, "dette er ikke gyldig TOML fra tegn 9.",
            "this is not valid TOML from character 9."
        ),
        (
            "[ui]\ntheme = \"\"\"\nx\n\"\"\"\n", 2, "dette er ikke gyldig TOML fra tegn 11.",
            "this is not valid TOML from character 11."
        ),
        (
            "[ui]\ntheme = \"a\u{0}b\"\n", 2, "dette er ikke gyldig TOML fra tegn 11.",
            "this is not valid TOML from character 11."
        ),
        (
            "[ui]\ntheme = \"\\uD800\"\n", 2, "dette er ikke gyldig TOML fra tegn 12.",
            "this is not valid TOML from character 12."
        ),
        (
            "[ui]\ntheme = \"\\x41\"\n", 2, "dette er ikke gyldig TOML fra tegn 11.",
            "this is not valid TOML from character 11."
        ),
        (
            "[hub]\npoll_minutes = 99999999999999999999\n", 2, "dette er ikke gyldig TOML fra tegn 16.",
            "this is not valid TOML from character 16."
        ),
        (
            "[ui]\ntheme = \"a\"\ntheme = \"b\"\n", 3, "dette står to ganger i filen. Stryk det ene, og prøv igjen.",
            "this is in the file twice. Remove one of them, then try again."
        ),
        ("[ui]\n[hub]\n[ui]\n", 3, "dette står to ganger i filen.", "this is in the file twice."),
    ])
    func `a configuration that can't be used is named with its line`(
        _ row: (text: String, line: Int, nb: String, en: String)
    ) throws {
        let program = try Program()
        let file = try program.write(row.text, to: "config.toml")
        for (language, start) in [
            ("nb", "\(file), linje \(row.line): \(row.nb)"), ("en", "\(file), line \(row.line): \(row.en)"),
        ] {
            let outcome = try program.run("estates", "--config", file, "--lang", language)

            #expect(outcome.status == 2)
            #expect(outcome.errors.hasPrefix(start), "\(outcome.errors)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test(arguments: [
        (
            "bytes that are no text", [UInt8]("[ui]\ntheme = \"".utf8) + [0xFF, 0xFE],
            "linje 2: dette er ikke tekst i UTF-8."
        ),
        ("Latin-1", Array("[ui]\n\n# bl".utf8) + [0xE5] + Array("\n".utf8), "linje 3: dette er ikke tekst i UTF-8."),
        ("UTF-16", [0xFF, 0xFE, 0x5B, 0x00, 0x75, 0x00], "linje 1: dette er ikke tekst i UTF-8."),
        ("a huge file", Array(repeating: UInt8(ascii: "#"), count: 70_000), "er større enn 64 KiB"),
    ])
    func `a file that is no configuration is named`(_ row: (name: String, bytes: [UInt8], words: String)) throws {
        let program = try Program()
        try Data(row.bytes).write(to: URL(fileURLWithPath: program.path("config.toml")))

        let outcome = try program.run("estates", "--config", program.path("config.toml"))

        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix(program.path("config.toml")) && outcome.errors.contains(row.words))
    }

    @Test func `a configuration that can't be read is named with the reason`() throws {
        let program = try Program()
        mkfifo(program.path("pipe"), 0o600)
        for (path, words) in [
            ("/nowhere/config.toml", "Filen eller mappen finnes ikke."),
            (program.home.path, "Det er ingen vanlig fil."),
            (program.path("pipe"), "Det er ingen vanlig fil."), ("/dev/zero", "Det er ingen vanlig fil."),
        ] {
            let outcome = try program.run("estates", "--config", path)
            #expect(outcome.status == 2)
            #expect(
                outcome.errors
                    == "\(path) kan ikke leses. \(words) Se etter at filen finnes, og at du har lov til å lese den.\n")
        }
    }

    @Test(.enabled(if: ProtectedTests.isPossible && geteuid() == 0, Comment(rawValue: ProtectedTests.reason)))
    func `a configuration of somebody else is named with the reason`() throws {
        let program = try Program()
        let file = try program.write("[ui]\n", to: "config.toml")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.home.path)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)

        let outcome = try program.run(
            arguments: ["estates", "--config", file, "--lang", "en"], through: ProtectedTests.somebody)

        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("\(file) can't be read. You have no permission."))
    }

    @Test func `the usual configuration is read by the same rules, also by the dashboard`() throws {
        let program = try Program()
        try FileManager.default.createDirectory(atPath: program.path(".config/bo"), withIntermediateDirectories: true)
        let file = try program.write("[ui]\nlanguage = 1\n", to: ".config/bo/config.toml")
        for outcome in [try program.run("estates"), try program.run(), try program.run("refresh")] {
            #expect(outcome.status == 2)
            #expect(outcome.errors == "\(file), linje 2: ui.language skal være \"nb\" eller \"en\".\n")
        }
    }

    @Test func `a refresh without a configuration says what is missing`() throws {
        let outcome = try Program().run("refresh")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("hub.konkursvarsel"))
    }

    @Test func `a damaged configuration never stops the program in the middle`() throws {
        let program = try Program()
        let sound = Array(
            "[hub]\nkonkursvarsel = \"https://a.example/x\"  # å\npoll_minutes = 5\n[ui]\nlanguage='nb'\n".utf8)
        let signs = Array("[]{}\"'=.,#/ \n\\x0-:T+\r\t".utf8) + [0x00, 0xC3, 0xFF]
        var seed = Seed(state: 7)
        for _ in 0..<40 {
            var damaged = sound
            for _ in 0...seed.below(5) {
                let place = seed.below(damaged.count)
                switch seed.below(3) {
                case 0: damaged[place] = signs[seed.below(signs.count)]
                case 1: damaged.insert(signs[seed.below(signs.count)], at: place)
                default: damaged.removeSubrange(place..<min(place + 1 + seed.below(9), damaged.count))
                }
            }
            try Data(damaged).write(to: URL(fileURLWithPath: program.path("config.toml")))
            let outcome = try program.run("estates", "--config", program.path("config.toml"))
            #expect([0, 2].contains(outcome.status), "\(String(decoding: damaged, as: UTF8.self))\n\(outcome.errors)")
        }
    }
}

/// The same numbers every time.
private struct Seed {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
