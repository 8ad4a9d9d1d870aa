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
            var level = layers[place].screen as? any NeighbourOpening
            switch level?.openNeighbour(step, context) {
            case .open(let neighbour):
                let twins = old as? any TwinMaking
                guard let level, let screen = twins == nil ? neighbour : twins?.twin(beside: neighbour, context)
                else { continue }
                let filter = filter
                layers[place].screen = level
                layers.removeSubrange((place + 1)...)
                push(screen)
                // The next one is looked at in the same way, unless it has its own.
                if self.filter.isEmpty, !filter.isEmpty { setFilter(filter) }
                return
            case .refused(let phrase): refusal = refusal ?? phrase
            default: break
            }
            if old.level != nil { break }
        }
        statusMessage = .refusal(refusal ?? Phrase.Screens.noSiblings)
    }

    /// Opens the timeline of the estate that is at hand.
    mutating func openTimeline() {
        guard let estate else {
            statusMessage = .refusal(Phrase.Screens.chooseEstateFirst)
            return
        }
        holdCursor()
        push(TimelineScreen(of: estate, estateAtHand))
    }

    /// Opens the list of the transactions of all estates, or goes back to it where it is open, and asks what to look
    /// for.
    ///
    /// - Parameter text: what to look for, when that is said already.
    mutating func searchAll(_ text: String? = nil) {
        if let place = layers.lastIndex(where: { ($0.screen as? any SearchingAll)?.isSearch == true }) {
            while layers.count > place + 1 { pop() }
        } else {
            holdCursor()
            push(TimelineScreen(of: nil, nil))
        }
        guard let text else {
            dialog = PromptDialog(filter: filter)
            return
        }
        setFilter(text)
    }

    /// To a level of the estate that is at hand.
    mutating func go(to level: Level) {
        guard let estate = layers.reversed().lazy.compactMap({ ($0.screen as? any AboutEstate)?.estate }).first else {
            leaveSideScreens()
            if level != .estates { statusMessage = .refusal(Phrase.Screens.chooseEstateFirst) }
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
            case .refused(let phrase): statusMessage = .refusal(phrase)
            default: break
            }
            return
        }
        push(AccountsScreen(of: estate, at: nil, context))
        statusMessage = .info(Phrase.Screens.chooseAccount(key(.open)))
    }

    /// To what the row under the cursor is about.
    mutating func openDestination() {
        if let destination = (top.screen as? any Referring)?.destination {
            visit(destination)
        } else {
            statusMessage = .refusal(Phrase.Screens.nowhereToGo)
        }
    }
}
