import BoModel
import BoText

/// What commands do: first the screen on top is asked, then the dashboard does it itself.
extension App {
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
            context.work.queue.removeAll { $0.scope == scope }
            statusMessage = .info(Phrase.Working.leftQueue)
            return []
        case .refused(let phrase):
            statusMessage = .refusal(phrase)
            return []
        case .unhandled: return performGlobally(command)
        }
    }

    /// What the dashboard does with a command that the screen on top leaves to it.
    private mutating func performGlobally(_ command: Command) -> [Effect] {
        switch command {
        // Going about
        case .back: goBack()
        case .close: leave()
        case .quit: isFinished = true
        case .cancel: peel()
        case .next: goToSibling(1)
        case .previous: goToSibling(-1)
        case .showEstates: go(to: .estates)
        case .showBanks: go(to: .banks)
        case .showAccounts: go(to: .accounts)
        case .showTransactions: go(to: .transactions)
        case .open: openDestination()
        case .goTo: openGoTo()
        case .timeline: openTimeline()
        case .searchAll: searchAll()

        // Screens beside the levels
        case .showProgress: showOnce(RefreshScreen())
        case .showProblems: showOnce(ProblemsScreen())
        case .showLog: showOnce(LogScreen())
        case .showNotes: showOnce(NotesScreen())
        case .help: showOnce(HelpScreen(about: top.screen, context))

        // The list on top
        case .filter: openFilterPrompt()
        case .onlyBookmarked: toggleBookmarkFilter()
        case .sort: openSortMenu()
        case .reverseSort: reverseSorting()
        case .sortLeft: moveSorting(by: -1)
        case .sortRight: moveSorting(by: 1)
        case .columns, .allColumns, .scrollLeft, .scrollRight: performOnColumns(command)
        case .copyValue: return copy(asRow: false)
        case .copyRow: return copy(asRow: true)

        // Notes
        case .note, .tags, .bookmark, .cutOff, .undo, .redo: return performOnNotes(command)

        // Work
        case .refreshAll: return start(.refresh(.everything))
        case .stop: return stop()

        // The program
        case .palette: openPalette(isMenu: false)
        case .menu: openPalette(isMenu: true)
        case .switchTheme: openThemeMenu()
        case .switchLanguage: switchLanguage()
        case .mouse: return toggleMouse()
        case .redraw: return [.terminal(.redraw)]
        case .suspend: return [.terminal(.suspend)]
        case .skipTour: skipTour()
        case .endTour: endTour()

        // Only some screens know these, and bind no key to them otherwise
        case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .earlier, .later, .highlight,
            .nextMatch, .previousMatch, .filterSame, .period, .periodBefore, .periodAfter, .amount, .group, .chart,
            .chartTable, .nextCurrency, .mark, .markRange, .markAll, .refresh, .stopOne:
            break
        }
        return []
    }

    private mutating func goBack() {
        if !pop() { statusMessage = .info(Phrase.Screens.alreadyFirst(key(.close))) }
    }

    /// Closes the screen on top; the first one with the dashboard.
    private mutating func leave() {
        if !pop() { isFinished = true }
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

    /// Here and now, and as a choice for the next time.
    private mutating func switchLanguage() {
        context.look.language = context.look.language == .nb ? .en : .nb
        context.look.choices.language = context.look.language
        askAgain()
    }
}
