import BoText

extension Look {
    /// The key of a command on a screen, for sentences; where it has none, the way through the menu.
    func key(_ command: Command, on screen: any HasKeys.Type) -> SafeText {
        let keymap = keys[screen]
        if let key = keymap.keys(for: command).first { return label(of: key) }
        return (keyOfMenu(keymap) + ["«\(command.label[language])»"]).joined(separator: " ")
    }

    /// The key of the menu, else of the palette; none when neither has one.
    func keyOfMenu(_ keymap: Keymap) -> [SafeText] {
        [Command.menu, .palette].lazy.compactMap { keymap.keys(for: $0).first }.prefix(1).map(label)
    }

    /// How a key is shown: by a sign, or by its name where signs are not wanted.
    func label(of key: Key) -> SafeText { isPlain || !hasSigns ? key.word(language) : key.label }
}
