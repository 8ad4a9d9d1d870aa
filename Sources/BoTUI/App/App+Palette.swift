import BoModel
import BoText

/// The commands of the screen on top as a list to choose from, made from the one table of keys.
extension App {
    /// - Parameter isMenu: in the chapters of help, for whoever wants to see what there is; else the most used first.
    mutating func openPalette(isMenu: Bool) {
        let keymap = context.keys[type(of: top.screen)]
        // A palette doesn't offer itself.
        let commands = keymap.bindings.map(\.command).filter { $0 != .palette && $0 != .menu }
        let ordered = isMenu ? chapters(of: commands) : byUse(commands, keymap)
        let items = ordered.map { command in
            let keys = keymap.keys(for: command)
            return PaletteDialog.Item(
                label: command.label[context.language],
                detail: keys.prefix(3).map(context.label).joined(separator: " "),
                names: keys.flatMap { [$0.label.string, $0.notation] },
                refusal: refusal(of: command)?[context.language],
                heading: isMenu ? command.section.label[context.language] : nil, choice: .command(command))
        }
        dialog = PaletteDialog(isMenu ? Phrase.Commands.menu : Phrase.Commands.palette, sign: ":", items)
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
        trial.notice = nil
        _ = trial.perform(command)
        guard let notice = trial.notice, notice.role == Notice.refusal(notice.phrase).role else { return nil }
        return notice.phrase
    }
}
