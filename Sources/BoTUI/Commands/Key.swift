public import BoText

/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
    /// A letter, digit or sign, as typed: upper case with Shift.
    case character(Character)
    /// Ctrl and a letter, in lower case.
    case control(Character)
    /// F1 to F12.
    case function(Int)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
}

extension Key {
    /// The keys with names, as `bo render --keys` and key files write them.
    private static let names: [(String, Key)] = [
        ("enter", .enter), ("esc", .escape), ("tab", .tab), ("s-tab", .backTab), ("bs", .backspace), ("del", .delete),
        ("ins", .insert), ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("home", .home),
        ("end", .end),
        ("pgup", .pageUp), ("pgdn", .pageDown), ("space", .character(" ")), ("lt", .character("<")),
    ]

    /// Reads one key: a character, or a name in angle brackets: `<enter>`, `<f1>`, `<c-p>`.
    ///
    /// - Returns: `nil` when there is no such name.
    public init?(notation: String) {
        guard notation.count > 1 else {
            guard let character = notation.first else { return nil }
            self = .character(character)
            return
        }
        guard notation.hasPrefix("<"), notation.hasSuffix(">") else { return nil }
        let name = notation.dropFirst().dropLast().lowercased()
        if let key = Key.names.first(where: { $0.0 == name })?.1 {
            self = key
        } else if name.hasPrefix("c-"), name.count == 3, let letter = name.last {
            self = .control(letter)
        } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }

    /// Reads a sequence of keys: `jj<enter>/fjord<esc>`. Spaces and line ends between keys mean nothing; `<space>` is
    /// the key.
    ///
    /// - Throws: ``UnknownKey`` with the first name that is no key.
    public static func sequence(_ notation: String) throws(UnknownKey) -> [Key] {
        var keys: [Key] = []
        var rest = notation[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
                continue
            }
            var token = String(first)
            if first == "<", let close = rest.firstIndex(of: ">") { token = String(rest[...close]) }
            guard let key = Key(notation: token) else { throw UnknownKey(notation: token) }
            keys.append(key)
            rest = rest.dropFirst(token.count)
        }
        return keys
    }

    /// A name in a sequence of keys that is no key.
    public struct UnknownKey: Error, Hashable, Sendable {
        public let notation: String
    }

    /// The notation of the key: what ``init(notation:)`` reads.
    public var notation: String {
        if case .character(let character) = self, character != " ", character != "<" { return String(character) }
        if let name = Key.names.first(where: { $0.1 == self })?.0 { return "<\(name)>" }
        switch self {
        case .control(let letter): return "<c-\(letter)>"
        case .function(let number): return "<f\(number)>"
        default: return ""
        }
    }

    /// How the key is shown to people: `↵`, `Esc`, `^P`, `PgDn`, `j`.
    public var label: SafeText {
        switch self {
        case .character(" "): "Space"
        case .character(let character): "\(String(character))"
        case .control(let letter): "^\(letter.uppercased())"
        case .function(let number): "F\(number)"
        case .enter: "↵"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "⇧Tab"
        case .backspace: "⌫"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        }
    }

    /// What the key is called, for those who listen: `Enter`, `Pil ned`, `Ctrl-P`.
    func word(_ language: Language) -> SafeText {
        switch self {
        case .character(" "): Phrase.Keys.space[language]
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .enter: Phrase.Keys.enter[language]
        case .backTab: Phrase.Keys.backTab[language]
        case .backspace: Phrase.Keys.backspace[language]
        case .delete: Phrase.Keys.delete[language]
        case .insert: Phrase.Keys.insert[language]
        case .up: Phrase.Keys.up[language]
        case .down: Phrase.Keys.down[language]
        case .left: Phrase.Keys.left[language]
        case .right: Phrase.Keys.right[language]
        default: label
        }
    }
}
