public import BoText

/// The table of keys as a document, made from the keymaps of the screens.
public enum KeyTable {
    /// `docs/keys.md` in a language: the keys that are the same everywhere, then what each screen has beyond them.
    public static func markdown(_ language: Language) -> String {
        var text = "# \(Phrase.Screens.keysTitle[language].string)\n\n\(Phrase.Screens.keysPreface[language].string)\n"
        let everywhere = Set(GlobalKeys.everywhere.map(\.command))
        text += section(Phrase.Screens.keysEverywhere, GlobalKeys.everywhere, language)
        for screen in ScreenList.all {
            text += section(screen.title, screen.keys.bindings.filter { !everywhere.contains($0.command) }, language)
        }
        return text
    }

    private static func section(_ title: Phrase, _ bindings: [Keymap.Binding], _ language: Language) -> String {
        let heads = [Phrase.Screens.columnKey, Phrase.Screens.columnDoes, Phrase.Screens.columnCommand]
        var text =
            "\n## \(title[language].string)\n\n| \(heads.map { $0[language].string }.joined(separator: " | ")) |\n"
        text += "| --- | --- | --- |\n"
        for binding in bindings {
            let keys = binding.keys.map { "`\($0.label.string)`" }.joined(separator: " ")
            text += "| \(keys) | \(binding.command.label[language].string) | `\(binding.command.rawValue)` |\n"
        }
        return text
    }
}
