import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Sets of keys, and files of keys.
@Suite struct KeySchemeTests {
    private func stage(_ preset: String, size: Size = Size(width: 80, height: 24)) throws -> Stage {
        let keys = try #require(KeyScheme(preset: preset))
        return Stage(size: size) { $0.look.keys = keys }
    }

    private func stage(file text: String) throws -> Stage {
        let keys = try KeyScheme(file: text, named: "taster.toml")
        return Stage { $0.look.keys = keys }
    }

    private func fault(_ text: String) -> KeyFault? {
        do {
            _ = try KeyScheme(file: text, named: "taster.toml")
            return nil
        } catch {
            return error
        }
    }

    @Test func `the sets have names, and no other has`() {
        #expect(KeyScheme.presets == ["standard", "vim", "enkel"])
        #expect(KeyScheme(preset: "emacs") == nil)
    }

    @Test func `vim's page keys and jump back work in its set, and filter keeps its slash`() throws {
        var stage = try stage("vim")
        try stage.press(Stage.throughLevels + "<c-f>")
        #expect(stage.statusLine.contains("rad 19/"))
        try stage.press("<c-b><c-o>")
        #expect(stage.app.openScreens.last == "accounts")
        try stage.press("/15<enter>")
        #expect(stage.statusLine.contains("[15]"))
    }

    @Test func `the simple set needs no letter, from the estates to a marked transaction and out`() throws {
        var stage = try stage("enkel")
        try stage.press(Stage.toBanks + "<home><down><down><down><down><down><enter><enter><ins><ins>")
        #expect(stage.text.contains("Merket 2"))
        #expect(stage.lines.last?.contains("F1 Hjelp") == true)
        try stage.press("<esc><esc><f12><f12>")
        #expect(stage.app.isFinished)
    }

    @Test func `what the simple set has no key for is in the menu`() throws {
        var stage = try stage("enkel")
        try stage.press("R")
        #expect(stage.statusLine.contains("Ukjent tast «R» – F1 viser hjelp"))
        try stage.press("<f10>Oppdater<space>alt<enter>")
        #expect(stage.effects.contains(.work(.refresh(.everything))))
    }

    @Test func `every set has on every screen all commands of the table, and a way to the menu`() throws {
        let standard = KeyTable.markdown(.en)
        for name in KeyScheme.presets {
            let table = KeyTable.markdown(.en, keys: try #require(KeyScheme(preset: name)))
            for command in Command.allCases where standard.contains("`\(command.name)`") {
                #expect(table.contains("| `\(command.name)` |"), "\(name): \(command)")
            }
            #expect(table.contains("`F10`"))
        }
    }

    @Test func `the simple set has neither letters nor Ctrl`() throws {
        let table = KeyTable.markdown(.en, keys: try #require(KeyScheme(preset: "enkel")))
        for line in table.split(separator: "\n") where line.hasPrefix("| `") && !line.contains("`tour-") {
            let keys = line.split(separator: "|")[0].split(separator: "`").filter { $0 != " " }
            #expect(keys.allSatisfy { $0.count > 1 && !$0.hasPrefix("^") || "↑↓←→↵⌫".contains($0) }, "\(line)")
        }
    }

    @Test func `a file changes the keys of its base, everywhere or on one screen`() throws {
        var stage = try stage(
            file: """
                base = "vim"
                [all]
                refresh = "F8"
                filter = ["ø", "ctrl-k"]
                [transactions]
                mark = ["Insert", "^Y"]
                """)
        try stage.press("ømyr<esc><c-k>fjord<enter>")
        #expect(stage.statusLine.contains("[fjord]"))
        try stage.press("<esc>jj<f8>")
        #expect(stage.effects.last == .work(.refresh(.estates([FixtureWorld.firstEstate], banks: nil))))
        try stage.press("3g<enter><ins><c-y>")
        #expect(stage.text.contains("Merket 2"))
        try stage.press("r")
        #expect(stage.statusLine.contains("Ukjent tast «r»"))
    }

    @Test func `hints, help, palette, menu and sentences show the keys in force`() throws {
        let file = """
            [all]
            help = "F2"
            refresh = ["ø"]
            go-to = "f"
            refresh-all = []
            """
        var stage = try stage(file: file)
        #expect(stage.lines.last?.contains("ø Oppdater") == true)
        #expect(stage.lines.last?.contains("F2 Hjelp") == true)
        try stage.press(":oppdater<space>dette")
        #expect(stage.text.contains("Oppdater dette") && stage.text.contains(" ø │"))
        try stage.press("<esc><f2>")
        #expect(stage.text.contains("ø "))
        try stage.press("<f2>å")
        #expect(stage.statusLine.contains("F2 viser hjelp"))
        let keys = try KeyScheme(file: file, named: "taster.toml")
        let empty = Stage(.empty) { $0.look.keys = keys }
        #expect(empty.text.contains("ø           henter konkursvarsler"))
    }

    @Test(
        arguments: [
            ("[all]\nfilter = \"x\"\nfliter = \"y\"", 3, "Det er ingen kommando «fliter». Mente du «filter»?"),
            ("[transaction]\nsort = \"x\"", 2, "Skjermen «transaction» har ikke kommandoen «sort»"),
            ("[all]\ntour-skip = \"x\"", 2, "har ikke kommandoen «tour-skip»"),
            ("[transaktions]\nsort = \"x\"", 1, "Det er ingen skjerm «transaktions». Mente du «transactions»?"),
            ("[all]\nsort = \"F13\"", 2, "«F13» er ingen tast"),
            ("[all]\nsort = [\"s\", \"hei\"]", 2, "«hei» er ingen tast"),
            ("[all]\nsort = \"^M\"", 2, "«^M» er ingen tast"),
            ("[all]\nsort = \"\\u0007\"", 2, "er ingen tast"),
            ("[all]\nsort = 3", 2, "skal være en tast eller en liste"),
            ("[all]\n\nsort = {}", 3, "skal være en tast eller en liste"),
            ("base = \"emacs\"", 1, "«base» skal være navnet på et tasteoppsett"),
            ("all = 3", 1, "«all» skal være en seksjon"),
            ("# hei\n[all\nx", 2, "ikke gyldig TOML fra tegn 5"),
            ("[all]\nsort = \"s\"\nsort = \"x\"", 3, "Dette står to ganger"),
            (
                "[all]\nfilter = \"f\"", 2,
                "«f» for «filter» er alt tasten for «go-to» på skjermen «estates». Velg en annen, eller skriv go-to = "
                    + "[] i"
            ),
            (
                "[refresh]\nstop-one = \"p\"\n", 2,
                "«p» for «stop-one» er alt tasten for «progress» på skjermen «refresh»"
            ),
            ("[all]\nsort = \"ø\"\n[accounts]\nfilter = \"ø\"", 4, "«ø» for «filter» er alt tasten for «sort»"),
            (
                "[all]\nmenu = []\npalette = []\nclose = []\nquit = []", 5,
                "Ingen tast fører ut av skjermen «estates»"
            ),
        ] as [(String, Int, String)])
    func `what is wrong in a file is told with its line and how to mend it`(
        _ row: (text: String, line: Int, words: String)
    ) {
        let fault = fault(row.text)

        #expect(fault?.line == row.line)
        #expect(fault?.phrase.nb.string.contains(row.words) == true, "\(fault?.phrase.nb.string ?? "–")")
        #expect(fault?.phrase.en.string.isEmpty == false)
    }

    @Test func `a key that was given away is free`() throws {
        #expect(fault("[all]\nfilter = \"f\"\ngo-to = []") == nil)
        #expect(fault("[all]\nfilter = \"f\"\ngo-to = \"/\"") == nil)
        #expect(fault("") == nil)
    }

    @Test(arguments: [
        "PgDn", "pagedown", "<pgdn>", "Page-Down", "^P", "<c-p>", "Ctrl-P", "F3", "<f3>", "Esc", "Escape", "Enter",
        "Space", "mellomrom", "å", " ", "<", "⌘",
    ])
    func `keys are read as they are shown, as render names them, and as people say`(_ text: String) {
        let others = "[all]\npage-down = []\nmenu = \"F8\"\ncancel = []\ngo-to = []"
        #expect(fault("[help]\npalette = []\nlanguage = [\"\(text)\"]\n" + others) == nil)
    }

    @Test func `a window that is too small is left by the keys in force`() throws {
        let keys = try KeyScheme(file: "[all]\nclose = \"ø\"", named: "taster.toml")
        var stage = Stage(size: Size(width: 40, height: 10)) { $0.look.keys = keys }
        #expect(stage.text.contains("ø") && !stage.text.contains("q"))
        try stage.press("q")
        #expect(!stage.app.isFinished)
        try stage.press("ø")
        #expect(stage.app.isFinished)
    }
}
