import BoModel
import BoText

/// What keys do: first to a dialog, then to the screen, then to the dashboard itself.
extension App {
    mutating func press(_ key: Key) -> [Effect] {
        statusMessage = nil
        guard Layout.fits(context.size) else {
            // Nothing but a sentence is on the screen: the keys that leave are the only ones that can be meant.
            if [.close, .quit].contains(context.keys[type(of: top.screen)].command(for: key)) { isFinished = true }
            return []
        }
        if let outcome = dialog?.handle(key) { return apply(outcome, key) }
        guard let command = context.keys[type(of: top.screen)].command(for: key) else {
            if !searchHelp(key) { statusMessage = .refusal(unknown(key)) }
            return []
        }
        return perform(command)
    }

    /// A key that means nothing here: perhaps it does elsewhere.
    private func unknown(_ key: Key) -> Phrase {
        let elsewhere = ScreenList.all.lazy.compactMap { context.keys[$0].command(for: key) }.first
        let (label, help) = (context.label(of: key), self.key(.help))
        guard let elsewhere else { return Phrase.Screens.unknownKey(label, help) }
        return Phrase.Screens.notHere(label, elsewhere.label, help)
    }

    mutating func perform(_ command: Command) -> [Effect] {
        switch top.screen.handle(command, context) {
        case .stay: return []
        case .open(let screen):
            push(screen)
            return []
        case .close:
            pop()
            return []
        case .work(let work): return start(work)
        case .ask(let dialog):
            self.dialog = dialog
            return []
        case .unqueue(let scope):
            context.queue.removeAll { $0.scope == scope }
            statusMessage = .info(Phrase.Working.leftQueue)
            return []
        case .refused(let phrase):
            statusMessage = .refusal(phrase)
            return []
        case .unhandled: return performGlobally(command)
        }
    }

    private mutating func performGlobally(_ command: Command) -> [Effect] {
        switch command {
        case .back:
            if !pop() { statusMessage = .info(Phrase.Screens.alreadyFirst(key(.close))) }
        case .close:
            if !pop() { isFinished = true }
        case .quit: isFinished = true
        case .cancel: peel()
        case .next: goToSibling(1)
        case .previous: goToSibling(-1)
        case .showEstates: go(to: .estates)
        case .showBanks: go(to: .banks)
        case .showAccounts: go(to: .accounts)
        case .showTransactions: go(to: .transactions)
        case .open: openDestination()
        case .filter:
            dialog = PromptDialog(filter: filter, isHighlighting: isHighlighting)
        case .sort: openSortMenu()
        case .reverseSort:
            if let sorting {
                sort(Sorting(column: sorting.column, isAscending: !sorting.isAscending))
            }
        case .sortLeft: moveSorting(by: -1)
        case .sortRight: moveSorting(by: 1)
        case .columns, .allColumns, .scrollLeft, .scrollRight: performOnColumns(command)
        case .refreshAll: return start(.refresh(.everything))
        case .stop: return stop()
        case .showProgress: showOnce(RefreshScreen())
        case .showProblems: showOnce(ProblemsScreen())
        case .showLog: showOnce(LogScreen())
        case .showNotes: showOnce(NotesScreen())
        case .mouse: return toggleMouse()
        case .skipTour: skipTour()
        case .endTour: endTour()
        case .goTo: openGoTo()
        case .timeline: openTimeline()
        case .searchAll: searchAll()
        case .copyValue: return copy(asRow: false)
        case .copyRow: return copy(asRow: true)
        case .palette: openPalette(isMenu: false)
        case .menu: openPalette(isMenu: true)
        case .onlyBookmarked: toggleBookmarkFilter()
        case .note, .tags, .bookmark, .undo, .redo, .cutOff: return performOnNotes(command)
        case .help: showOnce(HelpScreen(about: top.screen, context))
        case .switchTheme: openThemeMenu()
        case .switchLanguage: switchLanguage()
        case .redraw: return [.terminal(.redraw)]
        case .suspend: return [.terminal(.suspend)]
        default: break
        }
        return []
    }

    /// Here and now, and as a choice for the next time.
    private mutating func switchLanguage() {
        context.language = context.language == .nb ? .en : .nb
        context.choices.language = context.language
        askAgain()
    }

    /// One layer off: the filter, then the screen. At the first screen nothing is left to peel.
    private mutating func peel() {
        if filter.isEmpty { pop() } else { setFilter("") }
    }

    /// Opens a screen beside the levels, unless it is on top already: then the key closes it again.
    private mutating func showOnce(_ screen: some Screen) {
        if type(of: top.screen) == type(of: screen) {
            pop()
            return
        }
        // A screen beside the levels is never opened over another of its kind.
        layers.removeAll { type(of: $0.screen) == type(of: screen) }
        push(screen)
    }

    // MARK: - Dialogs

    private mutating func openSortMenu() {
        let choices = sortChoices
        guard let sorting, !choices.isEmpty else { return }
        let items = choices.map { choice in
            let isCurrent = choice.name == sorting.column
            let isAscending = isCurrent ? !sorting.isAscending : choice.startsAscending
            let label = isCurrent ? Phrase.Screens.reversing(choice.heading, ascending: isAscending) : choice.heading
            return MenuDialog.Item(
                label: label, choice: .sorting(Sorting(column: choice.name, isAscending: isAscending)))
        }
        let selected = choices.firstIndex { $0.name == sorting.column } ?? 0
        dialog = MenuDialog(Phrase.Screens.sortBy, items, selected: selected, isLive: false, restoring: nil)
    }

    private mutating func openThemeMenu() {
        guard !context.themes.isEmpty else {
            statusMessage = .refusal(Phrase.Screens.noThemes)
            return
        }
        let items = context.themes.map { MenuDialog.Item(label: Phrase("\($0)"), choice: .theme($0)) }
        dialog = MenuDialog(
            Phrase.Commands.switchTheme, items, selected: context.themes.firstIndex(of: context.theme) ?? 0,
            isLive: true,
            restoring: .theme(context.theme))
    }

    mutating func apply(_ outcome: DialogReaction, _ key: Key? = nil) -> [Effect] {
        switch outcome {
        case .stay: return []
        case .unknown:
            if let key { statusMessage = .refusal(Phrase.Screens.unknownKeyInDialog(context.label(of: key))) }
            return []
        case .preview(.save(let draft)): return save(draft)
        case .preview(let choice): return apply(choice)
        case .close(let choice):
            dialog = nil
            guard let choice else { return [] }
            // What was only tried is not remembered.
            if case .theme(let name) = choice, key != .escape { context.choices.theme = name }
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
            guard name != context.theme else { return [] }
            context.theme = name
            return [.terminal(.setTheme(name))]
        case .save(let draft): return save(draft)
        }
        return []
    }

    /// Sorts by the column so many places to the right of the one that is sorted by; round the ends.
    private mutating func moveSorting(by step: Int) {
        let face = face
        // Nobody sees what the sorting is by when its column is out of sight.
        let choices = sortChoices.filter { choice in
            choice.name == sorting?.column || face?.shows(choice.name) ?? true
        }
        guard let sorting, !choices.isEmpty else { return }
        let place = choices.firstIndex { $0.name == sorting.column } ?? 0
        let choice = choices[(place + step + choices.count) % choices.count]
        sort(Sorting(column: choice.name, isAscending: choice.startsAscending))
    }

    mutating func sort(_ sorting: Sorting) {
        setSorting(sorting)
        if let level = top.screen.level { context.sorting[level] = sorting }
    }
}
