import BoTUI
import BoTestKit
import BoText
import Testing

/// The one table of keys.
@Suite struct KeyTableTests {
    @Test(arguments: Language.allCases)
    func `every command has a key on some screen and words in both languages`(_ language: Language) {
        let table = KeyTable.markdown(language)
        for command in Command.allCases {
            #expect(table.contains("| `\(command.name)` |"))
            #expect(!command.label[language].isEmpty)
        }
    }

    @Test func `every screen has its chapter`() {
        let table = KeyTable.markdown(.nb)
        for title in [
            "Overalt", "Bo", "Banker", "Konti", "Transaksjoner", "Transaksjon", "Fremdrift", "Logg", "Problemer",
            "Hjelp",
            "Omvisning",
        ] {
            #expect(table.contains("\n## \(title)\n"))
        }
    }

    @Test func `no key needs AltGr on a Norwegian keyboard`() {
        let table = KeyTable.markdown(.nb)
        for sign in ["`[`", "`]`", "`{`", "`}`", "`\\`", "`@`", "`~`", "`^`", "```"] { #expect(!table.contains(sign)) }
    }

    @Test func `help shows the keys of the screen it was opened on`() throws {
        var stage = Stage(size: Size(width: 80, height: 30))
        try stage.press("?")
        #expect(stage.text.contains("Filter mens du skriver"))

        try stage.press("<esc>p?")

        #expect(!stage.text.contains("Filter mens du skriver"))
    }
}
