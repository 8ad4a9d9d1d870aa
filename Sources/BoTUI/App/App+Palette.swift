import BoModel
import BoText

/// The commands of the screen on top as a list to choose from, made from the one table of keys.
extension App {
    /// - Parameter isMenu: in the chapters of help, for whoever wants to see what there is; else the most used first.
    ///
    /// On help it is about the screen below.
    mutating func openPalette(isMenu: Bool, typed: String = "") {
        var subject = self
        subject.leaveHelp()
        let keymap = context.look.keys[type(of: subject.top.screen)]
        // A palette doesn't offer itself.
        let commands = keymap.bindings.map(\.command).filter { $0 != .palette && $0 != .menu }
        let ordered = isMenu ? chapters(of: commands) : byUse(commands, keymap)
        let items = ordered.map { command in
            let keys = keymap.keys(for: command)
            return PaletteDialog.Item(
                label: command.label[context.look.language],
                detail: keys.prefix(3).map(context.look.label).joined(separator: " "),
                names: keys.flatMap { [$0.label.string, $0.notation] },
                refusal: subject.refusal(of: command)?[context.look.language],
                heading: isMenu ? command.section.label[context.look.language] : nil, choice: .command(command))
        }
        let title = isMenu ? Phrase.Commands.menu : Phrase.Commands.palette
        dialog = PaletteDialog(typed.isEmpty ? title : Phrase.Commands.help, sign: ":", items, typed: typed)
    }

    /// Help is searched by typing.
    ///
    /// - Returns: whether the key was the first of what is looked for.
    mutating func searchHelp(_ key: Key) -> Bool {
        guard top.screen is any KeysShowing, case .character(let character) = key, character != " " else {
            return false
        }
        openPalette(isMenu: true, typed: String(character))
        return true
    }

    /// What is chosen on help is meant for the screen below.
    mutating func leaveHelp() {
        guard top.screen is any KeysShowing else { return }
        pop()
        fit()
    }

    private func chapters(of commands: [Command]) -> [Command] {
        Command.Section.allCases.flatMap { section in commands.filter { $0.section == section } }
    }

    /// What the row of hints mentions, then the rest; moving about, which nobody looks up twice, last.
    private func byUse(_ commands: [Command], _ keymap: Keymap) -> [Command] {
        let hinted = keymap.hints.flatMap(\.commands).filter(commands.contains)
        let rest = commands.filter { !hinted.contains($0) }
        return hinted + rest.filter { $0.section != .move } + rest.filter { $0.section == .move }
    }

    /// Why a command can't be performed now; `nil` when it can.
    ///
    /// The dashboard is a value that performs nothing itself: a copy of it tries, and tells.
    private func refusal(of command: Command) -> Phrase? {
        var trial = self
        trial.statusMessage = nil
        _ = trial.perform(command)
        guard let statusMessage = trial.statusMessage,
            statusMessage.role == StatusMessage.refusal(statusMessage.phrase).role
        else { return nil }
        return statusMessage.phrase
    }
}
