import BoText

/// The keys in force on every screen: a preset, or what a key file makes of one. Every look-up of a key goes through it.
public struct KeyScheme: Sendable {
    /// The preset's name, or that of the file.
    public let name: String
    /// By the screens' names; a screen that isn't here has the keys of the table.
    private let keymaps: [String: Keymap]

    /// The keys of the table.
    public static let standard = KeyScheme(name: KeyPreset.standard.rawValue, keymaps: [:])
    /// The names of the presets, the standard first.
    public static var presets: [String] { KeyPreset.allCases.map(\.rawValue) }

    init(name: String, keymaps: [String: Keymap]) {
        self.name = name
        self.keymaps = keymaps
    }

    /// A preset by its name; `nil` when there is none of that name.
    public init?(preset name: String) {
        guard let preset = KeyPreset(rawValue: name) else { return nil }
        guard preset != .standard else {
            self = .standard
            return
        }
        self.init(
            name: name,
            keymaps: Dictionary(uniqueKeysWithValues: ScreenList.all.map { ($0.name, preset.keymap(of: $0.keys)) }))
    }

    /// The keys of a screen.
    subscript(screen: any Screen.Type) -> Keymap { keymaps[screen.name] ?? screen.keys }

    /// The same without some commands.
    func without(_ commands: [Command]) -> KeyScheme {
        KeyScheme(
            name: name,
            keymaps: keymaps.mapValues { keymap in
                Keymap(keymap.bindings.filter { !commands.contains($0.command) }, hints: keymap.hints)
            })
    }

    /// The same with further commands on every screen; they take their keys from what is there.
    func adding(_ bindings: [Keymap.Binding]) -> KeyScheme {
        let taken = Set(bindings.flatMap(\.keys))
        let all = ScreenList.all.map { screen in
            let kept = self[screen].rebound { $0.keys.filter { !taken.contains($0) } }
            return (screen.name, Keymap(kept.bindings + bindings, hints: kept.hints))
        }
        return KeyScheme(name: name, keymaps: Dictionary(uniqueKeysWithValues: all))
    }
}

extension Context {
    /// The key of a command on a screen, for sentences; where it has none, the way through the menu.
    func key(_ command: Command, on screen: any Screen.Type) -> SafeText {
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
