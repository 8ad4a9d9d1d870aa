import BoText

/// What becomes of dialogs, and of what is chosen in them.
extension App {
    mutating func apply(_ reaction: DialogReaction, _ key: Key? = nil) -> [Effect] {
        switch reaction {
        case .stay: return []
        case .unknown:
            if let key { statusMessage = .refusal(Phrase.Screens.unknownKeyInDialog(context.look.label(of: key))) }
            return []
        case .preview(let choice), .submit(let choice): return apply(choice)
        case .close(let choice):
            dialog = nil
            guard let choice else { return [] }
            // What was only tried is not remembered.
            if case .theme(let name) = choice, key != .escape { context.look.choices.theme = name }
            return apply(choice)
        }
    }

    private mutating func apply(_ choice: Choice) -> [Effect] {
        switch choice {
        case .filter(let text): setFilter(text)
        case .highlight(let isHighlighting): setHighlighting(isHighlighting)
        case .prompt(let text, let before):
            dialog = PromptDialog(filter: text, restoring: before, isHighlighting: isHighlighting)
        case .sorting(let sorting): sort(sorting)
        case .columns(let chosen): choose(chosen)
        case .group(let grouping): group(by: grouping)
        case .command(let command):
            leaveHelp()
            return perform(command)
        case .visit(let target): visit(target)
        case .search(let text): searchAll(text)
        case .theme(let name):
            guard name != context.look.theme else { return [] }
            context.look.theme = name
            return [.terminal(.setTheme(name))]
        case .save(let draft): return save(draft)
        }
        return []
    }

    mutating func openFilterPrompt() {
        dialog = PromptDialog(filter: filter, isHighlighting: isHighlighting)
    }

    mutating func openThemeMenu() {
        guard !context.look.themes.isEmpty else {
            statusMessage = .refusal(Phrase.Screens.noThemes)
            return
        }
        let items = context.look.themes.map { MenuDialog.Item(label: Phrase("\($0)"), choice: .theme($0)) }
        dialog = MenuDialog(
            Phrase.Commands.switchTheme, items, selected: context.look.themes.firstIndex(of: context.look.theme) ?? 0,
            isLive: true,
            restoring: .theme(context.look.theme))
    }
}
