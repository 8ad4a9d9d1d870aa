import BoModel
import BoText

/// Keys that came while the screen still waited for its rows: whoever types fast means the rows, not the empty screen.
struct TypedAhead: Sendable {
    /// More is a key that somebody holds down.
    static let most = 64
    private(set) var keys: [Key] = []

    var isEmpty: Bool { keys.isEmpty }

    mutating func append(_ key: Key) {
        if keys.count < TypedAhead.most { keys.append(key) }
    }

    mutating func removeFirst() -> Key { keys.removeFirst() }
    mutating func removeAll() { keys.removeAll() }
}

extension App {
    /// Performs a key, or keeps it until the rows that it is meant for are here.
    ///
    /// What leaves or stops never waits; what is not about a row, such as another sorting, waits behind others only.
    mutating func take(_ key: Key) -> [Effect] {
        guard isAwaitingRows, Layout.fits(context.look.size) else { return press(key) }
        switch context.look.keys[type(of: top.screen)].command(for: key) {
        case .cancel, .close, .quit, .stop, .suspend, .redraw:
            typedAhead.removeAll()
            return press(key)
        case let command? where !command.isAboutRow && typedAhead.isEmpty && restoring.isEmpty:
            return press(key)
        default:
            typedAhead.append(key)
            return []
        }
    }

    /// Performs what was typed ahead, as far as the rows for it are here now.
    mutating func catchUp() -> [Effect] {
        var effects: [Effect] = []
        while !typedAhead.isEmpty, !isAwaitingRows, !isFinished {
            effects += press(typedAhead.removeFirst())
            effects += ask()
        }
        return effects
    }

    /// Whether the screen has other rows than it was asked for, or none yet, and an answer is on its way.
    var isAwaitingRows: Bool {
        dialog == nil && outstanding != nil && (top.isAwaitingRows || !restoring.isEmpty)
    }
}
