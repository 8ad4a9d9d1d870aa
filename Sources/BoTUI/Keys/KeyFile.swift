public import BoText

/// A fault of a key file: its line, from 1, and how to mend it.
public struct KeyFault: Error, Hashable, Sendable {
    public let line: Int
    public let phrase: Phrase
}

extension KeyScheme {
    /// Reads a key file: TOML with `base`, the name of the preset it changes, a table `all` for every screen and one
    /// for each screen by its name; in them the names of commands and their keys.
    ///
    /// - Parameter name: the name of the scheme.
    /// - Throws: the first fault of the file.
    public init(file text: String, named name: String) throws(KeyFault) {
        var file = KeyFile(text: text)
        file.read()
        if let fault = file.faults.min(by: { $0.line < $1.line }) { throw fault }
        self.init(name: name, keymaps: file.keymaps)
    }
}

/// A key file while it is read.
struct KeyFile {
    /// The table for every screen, and the word for the preset.
    private static let all = "all"
    private static let base = "base"
    private static let mostBytes = 65_536

    private(set) var faults: [KeyFault] = []
    private(set) var keymaps: [String: Keymap] = [:]
    private let text: String
    private var preset = KeyPreset.standard
    /// By section, then by command.
    private var own: [String: [Command: Entry]] = [:]

    private struct Entry {
        let keys: [Key]
        let line: Int
    }

    init(text: String) { self.text = text }

    mutating func read() {
        guard text.utf8.count <= KeyFile.mostBytes, !text.utf8.contains(0) else {
            faults.append(KeyFault(line: 1, phrase: Phrase.Keys.tooLarge))
            return
        }
        let table: TOMLSection
        do throws(TOMLFile.Fault) {
            table = try TOMLFile(text).root
        } catch {
            let phrase =
                switch error.kind {
                case .value(let key): Phrase.Keys.wantsKeys(key)
                case .syntax: Phrase.Keys.syntax(column: error.column)
                case .twice: Phrase.Keys.twice
                }
            faults.append(KeyFault(line: error.line, phrase: phrase))
            return
        }
        for name in table.keys { read(name, table[name]) }
        if faults.isEmpty { combine() }
    }

    private mutating func report(_ entry: TOMLSection.Entry?, _ phrase: Phrase) {
        faults.append(KeyFault(line: entry?.line ?? 1, phrase: phrase))
    }

    private mutating func read(_ name: String, _ entry: TOMLSection.Entry?) {
        if name == KeyFile.base {
            guard let preset = entry?.value.text.flatMap(KeyPreset.init) else {
                report(entry, Phrase.Keys.unknownBase(KeyScheme.presets))
                return
            }
            self.preset = preset
            return
        }
        let screens = ScreenList.all.map { $0.name }
        guard name == KeyFile.all || screens.contains(name) else {
            let nearest = name.nearest(of: screens + [KeyFile.all, KeyFile.base])
            report(entry, Phrase.Keys.unknownScreen(name, nearest: nearest, known: [KeyFile.all] + screens))
            return
        }
        guard let section = entry?.value.section else {
            report(entry, Phrase.Keys.wantsSection(name))
            return
        }
        for command in section.keys { read(command, section[command], of: name) }
    }

    private mutating func read(_ name: String, _ entry: TOMLSection.Entry?, of section: String) {
        guard let command = Command(named: name) else {
            let nearest = name.nearest(of: Command.allCases.map(\.name))
            report(entry, Phrase.Keys.unknownCommand(name, nearest: nearest))
            return
        }
        if let screen = ScreenList.all.first(where: { $0.name == section }),
            !screen.keys.bindings.contains(where: { $0.command == command })
        {
            report(entry, Phrase.Keys.notOnScreen(name, screen: section))
            return
        }
        guard ScreenList.all.contains(where: { $0.keys.bindings.contains { $0.command == command } }) else {
            report(entry, Phrase.Keys.notOnScreen(name, screen: section))
            return
        }
        let texts: [String]
        switch entry?.value {
        case .text(let text): texts = [text]
        case .texts(let several): texts = several
        default:
            report(entry, Phrase.Keys.wantsKeys(name))
            return
        }
        var keys: [Key] = []
        for text in texts {
            guard let key = Key(written: text) else {
                report(entry, Phrase.Keys.unknownKey(text))
                return
            }
            if !keys.contains(key) { keys.append(key) }
        }
        own[section, default: [:]][command] = Entry(keys: keys, line: entry?.line ?? 1)
    }

    /// Lays the file over the preset, screen by screen: the keys for all screens first, then those of the screen.
    private mutating func combine() {
        for screen in ScreenList.all {
            let entries = (own[KeyFile.all] ?? [:]).merging(own[screen.name] ?? [:]) { $1 }
            let base = preset.keymap(of: screen.keys)
            var owners: [Key: Command] = [:]
            let bindings = base.bindings.map { ($0.command, entries[$0.command]?.keys ?? $0.keys) }
            var isClear = true
            for (command, keys) in bindings {
                for key in keys {
                    guard let other = owners.updateValue(command, forKey: key) else { continue }
                    isClear = false
                    // The fault stands at the later line: its author may not have known the earlier one.
                    let line = max(entries[command]?.line ?? 0, entries[other]?.line ?? 0)
                    let (here, there) = entries[command]?.line == line ? (command, other) : (other, command)
                    faults.append(
                        KeyFault(
                            line: line,
                            phrase: Phrase.Keys.taken(
                                key.label, for: here.name, by: there.name, screen: screen.name)))
                }
            }
            guard isClear else { continue }
            let leaving: [Command] = [.menu, .palette, .close, .quit]
            if bindings.allSatisfy({ !leaving.contains($0.0) || $0.1.isEmpty }) {
                let line = leaving.compactMap { entries[$0]?.line }.max() ?? 1
                faults.append(KeyFault(line: line, phrase: Phrase.Keys.noWayOut(screen: screen.name)))
                continue
            }
            keymaps[screen.name] = base.rebound { entries[$0.command]?.keys ?? $0.keys }
        }
    }
}

extension Key {
    /// Reads a key as people write it in a key file: a character, the notation of `bo render --keys`, or what the
    /// screen shows: `PgDn`, `^P`, `F3`, `Ctrl-P`, `Space`.
    ///
    /// - Returns: `nil` for an unknown key, and for one that a terminal can't tell from another: ^I is Tab.
    init?(written text: String) {
        if text.count == 1 {
            guard let scalar = text.unicodeScalars.first, scalar.value > 0x1F, scalar.value != 0x7F else { return nil }
            self.init(notation: text)
            return
        }
        var name = text.lowercased()
        if name.hasPrefix("<"), name.hasSuffix(">") { name = String(name.dropFirst().dropLast()) }
        for prefix in ["^", "ctrl-", "ctrl+"] where name.hasPrefix(prefix) {
            name = "c-" + name.dropFirst(prefix.count)
        }
        name = Key.otherNames[name] ?? name
        guard let key = Key(notation: "<\(name)>") else { return nil }
        if case .control(let letter) = key {
            guard letter.isASCII, letter.isLetter, !"hijm".contains(letter) else { return nil }
        }
        self = key
    }

    private static let otherNames = [
        "escape": "esc", "return": "enter", "backspace": "bs", "delete": "del", "insert": "ins", "pageup": "pgup",
        "pagedown": "pgdn", "page-up": "pgup", "page-down": "pgdn", "shift-tab": "s-tab", "mellomrom": "space",
        "opp": "up", "ned": "down", "venstre": "left", "høyre": "right",
    ]
}
