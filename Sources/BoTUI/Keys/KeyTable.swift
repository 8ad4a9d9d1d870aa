public import BoText

/// The table of keys as a document, made from the keymaps of the screens.
public enum KeyTable {
    /// `docs/keys.md` in a language: the keys that are the same everywhere, then what each screen has beyond them.
    ///
    /// - Parameter keys: the keys in force; a set with a name other than the standard's is named.
    public static func markdown(_ language: Language, keys: KeyScheme = .standard) -> String {
        let preface = TextWrap.lines(of: Phrase.Screens.keysPreface[language], width: 120).map(\.string)
        var text = "# \(Phrase.Screens.keysTitle[language].string)\n\n\(preface.joined(separator: "\n"))\n"
        if keys.name != KeyScheme.standard.name { text += "\n\(Phrase.Keys.scheme(keys.name)[language].string)\n" }
        let everywhere = Set(GlobalKeys.everywhere.map(\.command))
        let first = keys[EstatesScreen.self].bindings.filter { everywhere.contains($0.command) }
        text += section(Phrase.Screens.keysEverywhere, first, language)
        for screen in ScreenList.all {
            text += section(
                screen.title,
                keys[screen].bindings.filter { own in
                    !everywhere.contains(own.command)
                        || !first.contains { $0.command == own.command && $0.keys == own.keys }
                }, language)
        }
        text += section(Phrase.Tour.title, Tour.keys, language)
        return text
    }

    private static func section(_ title: Phrase, _ bindings: [Keymap.Binding], _ language: Language) -> String {
        let heads = [Phrase.Columns.key, Phrase.Columns.does, Phrase.Columns.command]
        var text =
            "\n## \(title[language].string)\n\n| \(heads.map { $0[language].string }.joined(separator: " | ")) |\n"
        text += "| --- | --- | --- |\n"
        for binding in bindings {
            let keys = binding.keys.map { "`\($0.label.string)`" }.joined(separator: " ")
            let cells = [
                keys.isEmpty ? SafeText.missing.string : keys, binding.command.label[language].string,
                "`\(binding.command.name)`",
            ]
            text += "| \(cells.joined(separator: " | ")) |\n"
        }
        return text
    }
}
