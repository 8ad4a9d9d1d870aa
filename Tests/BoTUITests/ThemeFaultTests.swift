import BoModel
import BoTUI
import BoText
import Testing

@Suite struct ThemeFaultTests {
    @Test(
        arguments: [
            ("[roles]\nhedaing = \"white\"", 2, "Ukjent rolle «hedaing». Mente du «heading»?"),
            (
                "[roles]\n\n# x\n\"title.curent\" = \"white\"", 4,
                "Ukjent rolle «title.curent». Mente du «title.current»?"
            ),
            ("[roles]\nzzzzzzzzzz = \"white\"", 2, "Ukjent rolle «zzzzzzzzzz»"),
            ("roles.eror = \"white\"", 1, "Ukjent rolle «eror». Mente du «error»?"),
            ("[palette]\ngold = \"#f2cc8a\"\n[roles]\nkey = \"gole bold\"", 4, "Ukjent farge «gole». Mente du «gold»?"),
            ("[roles]\nkey = \"bolt\"", 2, "Ukjent farge «bolt». Mente du «bold»?"),
            ("[roles]\nkey = \"#12345\"", 2, "Ukjent farge «#12345»"),
            ("[roles]\nkey = \"256\"", 2, "Ukjent farge «256»"),
            ("[roles]\nkey = \"red blue\"", 2, "To farger uten «on» imellom: «blue»"),
            ("[roles]\nkey = \"red on\"", 2, "Det mangler en farge etter «on»"),
            ("[roles]\nkey = true", 2, "«key» skal være en tekst i anførselstegn"),
            ("[roles]\nkey = [\"red\"]", 2, "«key» skal være en tekst i anførselstegn"),
            ("[palette]\nx = 1.5", 2, "«x» skal være en tekst i anførselstegn"),
            (
                "[palette]\nx = \"#ffffff/#000000\"", 2,
                "«#000000» er ikke en av de seksten grunnfargene, og kan ikke stå etter skråstreken"
            ),
            ("[palette]\nbold = \"#ffffff\"", 2, "«bold» kan ikke være navn på en farge"),
            ("[palette]\nx = 999", 2, "Ukjent farge «999»"),
            ("palette = 3", 1, "«palette» skal være et avsnitt: [palette]"),
            ("[role]\nkey = \"red\"", 1, "Ukjent avsnitt «role». Mente du «roles»?"),
            ("[emphasis]\nselectd = \"reverse\"", 2, "Ukjent utheving «selectd». Mente du «selected»?"),
            ("[selected]\nkeys = \"red\"", 2, "Ukjent rolle «keys». Mente du «key»?"),
            ("[roles]\nkey = \"red\"\nbar = \"bleu\"\nerror = \"rde\"", 3, "Ukjent farge «bleu». Mente du «blue»?"),
            ("[roles]\nkey = \"\u{1B}[31m\"", 2, nil),
            ("a\u{0}b", 1, "Filen er større enn 64 KiB, eller den er ikke tekst"),
        ] as [(String, Int, String?)])
    func `what is wrong is told with its line`(_ row: (file: String, line: Int, detail: String?)) {
        let problem = #expect(throws: Problem.self) { try Theme(file: row.file, named: "mitt") }

        #expect(problem?.code == .theme)
        #expect(problem?.subject == "mitt.toml:\(row.line)")
        if let detail = row.detail { #expect(problem?.detail == detail) }
    }

    @Test func `an error of syntax has line and column`() throws {
        for (text, line, column) in [
            ("[roles]\nkey \"red\"", 2, 5), ("[=", 1, 2), ("[roles", 1, 7), ("[[roles]]", 1, 2), ("\n# x\n\u{7}", 3, 1),
            ("a..b = 1", 1, 3), ("\"a = 1", 1, 7), ("# \u{7F}", 1, 3),
        ] {
            let problem = #expect(throws: Problem.self) { try Theme(file: text, named: "mitt") }
            #expect(problem?.subject == "mitt.toml:\(line)")
            #expect(problem?.detail == "Ikke gyldig TOML i kolonne \(column)")
        }
        let twice = #expect(throws: Problem.self) {
            try Theme(file: "[roles]\nkey = \"red\"\nkey = \"red\"", named: "mitt")
        }
        #expect(twice?.subject == "mitt.toml:3")
        #expect(twice?.detail?.hasPrefix("Ikke gyldig TOML i kolonne ") == true)
    }

    @Test(arguments: [
        "[1, 2]", "{ a = 1 }", "1979-05-27", "07:32rue", "0x1F", "inf", "1_000", "\"\"\"x\"\"\"", "'", "", "= 1", "1e9",
    ])
    func `values of other kinds never reach the parser`(value: String) {
        let problem = #expect(throws: Problem.self) { try Theme(file: "[roles]\nkey = \(value)", named: "mitt") }

        #expect(problem?.subject == "mitt.toml:2")
        #expect(problem?.detail == "«key» skal være en tekst i anførselstegn")
    }

    @Test func `the words are English when asked for`() {
        let problem = #expect(throws: Problem.self) {
            try Theme(file: "[roles]\nhedaing = \"white\"", named: "mine", language: .en)
        }

        #expect(problem?.detail == "Unknown role “hedaing”. Did you mean “heading”?")
    }

    @Test func `a huge file is refused`() {
        let problem = #expect(throws: Problem.self) {
            try Theme(file: String(repeating: "# x\n", count: 20_000), named: "stor")
        }

        #expect(problem?.subject == "stor.toml:1")
    }

    @Test func `a damaged file never stops Bo`() {
        let file = """
            [palette]
            gold = "#f2cc8a/bright-yellow"   # gull
            [roles]
            "title.current" = "gold on 17 bold"
            roles.x = 'a'
            [emphasis]
            selected = "reverse"
            """
        let signs = Array("[]{}\"'=.,#/ \n\\x0-:T+å\r\t".utf8)
        var seed: UInt64 = 1
        func chance(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }

        for _ in 0..<5000 {
            var damaged = Array(file.utf8)
            for _ in 0...chance(4) {
                let place = chance(damaged.count)
                switch chance(3) {
                case 0: damaged[place] = signs[chance(signs.count)]
                case 1: damaged.insert(signs[chance(signs.count)], at: place)
                default: damaged.removeSubrange(place..<min(place + 1 + chance(9), damaged.count))
                }
            }
            do {
                _ = try Theme(file: String(decoding: damaged, as: UTF8.self), named: "x")
            } catch {
                #expect(error.code == .theme && error.subject.hasPrefix("x.toml:"))
            }
        }
    }
}
