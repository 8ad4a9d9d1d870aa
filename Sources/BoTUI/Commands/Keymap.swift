import BoText

/// Which keys ask for which commands on a screen, and which of them the last row of the screen mentions.
struct Keymap: Sendable {
    /// A command and its keys; the first key is the one that is shown where there is room for one.
    struct Binding: Sendable {
        let command: Command
        let keys: [Key]

        init(_ command: Command, _ keys: Key...) {
            self.init(command, keys: keys)
        }

        /// - Parameter keys: may be none: then the command is reached through the menu and the palette.
        init(_ command: Command, keys: [Key]) {
            self.command = command
            self.keys = keys
        }
    }

    /// A mention in the row of key hints: one or two commands and what they do here.
    struct Hint: Sendable {
        let commands: [Command]
        let label: Phrase

        init(_ commands: Command..., label: Phrase) {
            self.commands = commands
            self.label = label
        }
    }

    let bindings: [Binding]
    /// The most used first.
    let hints: [Hint]
    private let commands: [Key: Command]

    /// - Precondition: no key is bound twice, no command has two bindings, and every hint is about commands that have
    ///   one.
    init(_ bindings: [Binding], hints: [Hint] = []) {
        var commands: [Key: Command] = [:]
        var bound: Set<Command> = []
        for binding in bindings {
            precondition(bound.insert(binding.command).inserted, "A command has one row in a keymap.")
            for key in binding.keys {
                precondition(commands.updateValue(binding.command, forKey: key) == nil, "A key asks for one command.")
            }
        }
        precondition(
            hints.allSatisfy { $0.commands.allSatisfy(bound.contains) }, "A hint is about commands of the screen.")
        self.bindings = bindings
        self.hints = hints
        self.commands = commands
    }

    /// What a key asks for here.
    func command(for key: Key) -> Command? { commands[key] }

    /// The keys of a command here; none when it can't be asked for.
    func keys(for command: Command) -> [Key] { bindings.first { $0.command == command }?.keys ?? [] }

    /// The same commands and hints with other keys.
    func rebound(_ keys: (Binding) -> [Key]) -> Keymap {
        Keymap(bindings.map { Binding($0.command, keys: keys($0)) }, hints: hints)
    }
}
