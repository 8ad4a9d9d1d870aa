import BoModel
import BoText

/// Going about the levels: to siblings, to a level by its number, to what a problem is about.
extension App {
    /// Closes what stands beside the levels on top of them.
    private mutating func leaveSideScreens() {
        while top.screen.level == nil, layers.count > 1 { pop() }
    }

    /// To the next thing of the level above, without going there: its bank, its account, its estate.
    mutating func goToSibling(_ step: Int) {
        let old = top.screen
        var refusal: Phrase?
        // What is beside the levels may be about something further down than the level below it.
        for place in layers.indices.dropLast().reversed() {
            var level = layers[place].screen
            switch level.openNeighbour(step, context) {
            case .open(let neighbour):
                guard var screen = old.twin(beside: neighbour, context) else { continue }
                layers[place].screen = level
                layers.removeSubrange((place + 1)...)
                // The next one is looked at in the same way, unless it has its own.
                if let filter = old.filter, !filter.isEmpty, screen.filter?.isEmpty != false {
                    screen.setFilter(filter, context)
                }
                push(screen)
                return
            case .refused(let phrase): refusal = refusal ?? phrase
            default: break
            }
            if old.level != nil { break }
        }
        notice = .refusal(refusal ?? Phrase.Screens.noSiblings)
    }

    /// Opens the timeline of the estate that is at hand; from there, closes it.
    mutating func openTimeline() {
        if (top.screen as? TimelineScreen)?.isSearch == false {
            pop()
            return
        }
        guard let estate = top.screen.estate else {
            notice = .refusal(Phrase.Screens.nothingHere)
            return
        }
        top.screen.holdCursor()
        push(TimelineScreen(of: estate, top.screen.estateAtHand))
    }

    /// Opens the list of the transactions of all estates, or goes back to it where it is open, and asks what to look for.
    ///
    /// - Parameter text: what to look for, when that is said already.
    mutating func searchAll(_ text: String? = nil) {
        if let place = layers.lastIndex(where: { ($0.screen as? TimelineScreen)?.isSearch == true }) {
            while layers.count > place + 1 { pop() }
        } else {
            top.screen.holdCursor()
            push(TimelineScreen(of: nil, nil))
        }
        guard let text else {
            dialog = PromptDialog(filter: top.screen.filter ?? "")
            return
        }
        top.screen.setFilter(text, context)
    }

    /// To a level of the estate that is at hand.
    mutating func go(to level: Level) {
        guard let estate = top.screen.estate ?? layers.last(where: { $0.screen.estate != nil })?.screen.estate
        else {
            leaveSideScreens()
            if level != .estates { notice = .refusal(Phrase.Screens.chooseEstateFirst) }
            return
        }
        leaveSideScreens()
        // A chart between two levels goes with the lower one.
        while layers.count > 1, top.screen.level.map({ $0 > level }) ?? true { pop() }
        guard let current = top.screen.level, current < level else { return }
        switch level {
        case .estates: break
        case .banks: push(BanksScreen(of: estate, context))
        case .accounts: push(AccountsScreen(of: estate, at: nil, context))
        case .transactions, .groups, .transaction: goToTransactions(of: estate)
        }
    }

    /// To the transactions of the account under the cursor; where there is none, to the accounts, to choose one.
    private mutating func goToTransactions(of estate: Estate.ID) {
        if top.screen.level == .accounts {
            switch top.screen.handle(.open, context) {
            case .open(let screen): push(screen)
            case .refused(let phrase): notice = .refusal(phrase)
            default: break
            }
            return
        }
        push(AccountsScreen(of: estate, at: nil, context))
        notice = .info(Phrase.Screens.chooseAccount(key(.open)))
    }

    /// To what the row under the cursor is about.
    mutating func openDestination() {
        if let problem = (top.screen as? ProblemsScreen)?.destination, let estate = problem.estate {
            open(problem, in: estate)
        } else if let note = (top.screen as? NotesScreen)?.list.current, let estate = note.estate {
            open(note, in: estate)
        } else {
            notice = .refusal(Phrase.Screens.nowhereToGo)
        }
    }

    /// To the estate, the account or the transaction that a note stands on.
    private mutating func open(_ note: AnnotationSummary, in estate: EstateSummary) {
        goDown(to: estate.id, note.account?.bank)
        guard let account = note.account else {
            pop()
            return
        }
        push(
            AccountsScreen(of: estate.id, at: account.bank, selecting: account.description.number, context))
        guard let row = note.transaction else { return }
        push(TransactionsScreen(of: account, in: estate, selecting: row.id, context))
    }

    /// To the bank or the account that a problem is about.
    private mutating func open(_ problem: StandingProblem, in estate: Estate.ID) {
        goDown(to: estate, problem.bank)
        if let bank = problem.bank, let account = problem.account {
            push(AccountsScreen(of: estate, at: bank, selecting: account, context))
        }
    }
}
