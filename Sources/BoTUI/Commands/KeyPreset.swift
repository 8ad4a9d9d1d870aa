/// Sets of keys that come with Bo. Each is told by how it differs from the table of keys; commands that come later
/// are in all.
enum KeyPreset: String, CaseIterable, Sendable {
    case standard
    /// Where vim's keys and Bo's differ, vim's.
    case vim
    /// Function keys, arrows, Enter, Esc and the plain editing keys; the menu has the rest.
    case enkel

    /// The commands that have other keys than in the table.
    private var own: [Command: [Key]] {
        switch self {
        case .standard: [:]
        case .vim:
            [
                .filter: [.character("/"), .function(3)],
                .pageDown: [.pageDown, .control("f")],
                .back: [.left, .character("h"), .backspace, .control("o")],
            ]
        case .enkel:
            [
                .goTo: [.function(2)], .sort: [.function(4)], .showProgress: [.function(6)],
                .showProblems: [.function(7)], .note: [.function(8)], .period: [.function(9)], .close: [.function(12)],
                .mark: [.insert], .next: [.tab], .previous: [.backTab],
            ]
        }
    }

    /// Whether a key of the table stays.
    private func keeps(_ key: Key) -> Bool {
        guard self == .enkel else { return true }
        switch key {
        case .character, .control: return false
        default: return true
        }
    }

    /// A keymap of the table with this preset's keys. What the preset gives to a command it takes from all others.
    func keymap(of standard: Keymap) -> Keymap {
        guard self != .standard else { return standard }
        let own = own
        // Everywhere, so that a key means the same on every screen.
        let taken = Set(own.values.joined())
        return standard.rebound { binding in
            own[binding.command] ?? binding.keys.filter { keeps($0) && !taken.contains($0) }
        }
    }
}
