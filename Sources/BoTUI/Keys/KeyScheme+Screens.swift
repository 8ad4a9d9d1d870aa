/// Schemes for every screen there is.
extension KeyScheme {
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
