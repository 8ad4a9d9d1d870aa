import BoText

/// The keys in force on every screen: a preset, or what a key file makes of one. Every look-up of a key goes through
/// it.
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

    /// The keys of a screen.
    subscript(screen: any HasKeys.Type) -> Keymap { keymaps[screen.name] ?? screen.keys }

    /// The same without some commands.
    func without(_ commands: [Command]) -> KeyScheme {
        KeyScheme(
            name: name,
            keymaps: keymaps.mapValues { keymap in
                Keymap(keymap.bindings.filter { !commands.contains($0.command) }, hints: keymap.hints)
            })
    }
}

/// Something that has keys of its own under a name: a screen.
protocol HasKeys {
    /// Its name in the documentation, in key files and in file names of golden screens.
    static var name: String { get }
    static var title: Phrase { get }
    /// The keys of the table.
    static var keys: Keymap { get }
}
