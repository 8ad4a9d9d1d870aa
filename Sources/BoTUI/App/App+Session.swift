import BoModel
import BoText

/// Leaving and coming back.
extension App {
    /// Where the dashboard is now, to come back to.
    public var session: Session {
        // Until the levels stand again, what they will be is what they were.
        let places = layers.compactMap { $0.screen.place } + restoring
        return Session(places: places, choices: context.choices)
    }

    /// Puts the first level back, and keeps the others until it is known what is still there.
    mutating func restore(_ session: Session) {
        context.choices = session.choices
        guard let first = session.places.first, first.screen == EstatesScreen.name else { return }
        var screen: any Screen = EstatesScreen(context, selecting: first.estate, line: first.line)
        prepare(&screen, as: first)
        top.screen = screen
        restoring = Array(session.places.dropFirst())
    }

    private func prepare(_ screen: inout any Screen, as place: Session.Place) {
        if let column = place.column, screen.sortable(context).contains(where: { $0.name == column }) {
            screen.setSorting(Sorting(column: column, isAscending: place.isAscending), context)
        }
        if place.isHighlighting { screen.setHighlighting(true) }
        if !place.filter.isEmpty { screen.setFilter(place.filter, context) }
    }

    /// Opens the levels again that are still there.
    mutating func comeBack(_ result: Result<Answer, Problem>) {
        let places = restoring
        restoring = []
        switch result {
        case .success(.directory(let directory)):
            let known = Known(directory)
            for place in places {
                guard var screen = screen(for: place, known) else {
                    // In an empty cache nothing is missed.
                    if !directory.estates.isEmpty { notice = .info(Phrase.Session.isGone) }
                    break
                }
                prepare(&screen, as: place)
                push(screen)
                top.isRestored = true
            }
        case .success: break
        case .failure(let problem): notice = .trouble(problem)
        }
    }

    /// The transaction that was open is no longer there: the list it was in is.
    mutating func leaveWhatIsGone(_ place: Int, _ answer: Answer) {
        guard layers[place].isRestored, place == layers.count - 1 else { return }
        layers[place].isRestored = false
        guard case .transaction(nil) = answer else { return }
        pop()
        notice = .info(Phrase.Session.isGone)
    }

    /// What the cache holds, by identity.
    private struct Known {
        let estates: [Estate.ID: EstateSummary]
        let directory: Directory

        init(_ directory: Directory) {
            self.directory = directory
            estates = Dictionary(directory.estates.map { ($0.id, $0) }) { first, _ in first }
        }

        func bank(_ number: OrganizationNumber, of estate: Estate.ID) -> BankSummary? {
            directory.banks.first { $0.estate == estate && $0.id == number }
        }

        func account(_ number: AccountNumber, at bank: OrganizationNumber?, of estate: Estate.ID) -> AccountSummary? {
            directory.accounts.first {
                $0.estate == estate && $0.bank == bank && $0.description.number == number
            }
        }
    }

    /// The screen of a place; `nil` when what it was about is gone.
    private func screen(for place: Session.Place, _ known: Known) -> (any Screen)? {
        if place.screen == TimelineScreen.name, place.estate == nil { return TimelineScreen(of: nil, nil) }
        guard let id = place.estate, let estate = known.estates[id] else { return nil }
        switch place.screen {
        case BanksScreen.name:
            return BanksScreen(of: estate, selecting: place.bank, line: place.line, context)
        case AccountsScreen.name:
            var bank: BankSummary?
            if let number = place.bank {
                bank = known.bank(number, of: id)
                if bank == nil { return nil }
            }
            return AccountsScreen(of: estate, at: bank, selecting: place.account, context)
        case TransactionsScreen.name:
            guard let account = place.account.flatMap({ known.account($0, at: place.bank, of: id) }) else { return nil }
            return TransactionsScreen(
                of: account, in: estate, selecting: place.transaction(of: account.id), line: place.line, context)
        case GroupsScreen.name:
            guard let account = place.account.flatMap({ known.account($0, at: place.bank, of: id) }),
                let grouping = place.grouping.flatMap(TransactionGrouping.init)
            else { return nil }
            return GroupsScreen(of: account, in: estate, filter: place.source, by: grouping, context)
        case TransactionScreen.name:
            guard let list = top.screen as? TransactionsScreen, let chosen = place.transaction(of: list.account.id)
            else { return nil }
            return TransactionScreen(chosen, of: .account(list.query), in: estate, list.account, known: nil)
        case TimelineScreen.name: return TimelineScreen(of: id, estate)
        case ChartScreen.name:
            guard let number = place.account else { return ChartScreen(of: id) }
            return known.account(number, at: place.bank, of: id).map { ChartScreen(of: $0) }
        default: return nil
        }
    }
}

extension Session.Place {
    fileprivate func transaction(of account: Account.ID) -> Transaction.ID? {
        transaction.map { Transaction.ID(account: account, key: $0, copy: copy) }
    }

    fileprivate init(_ screen: some Screen, filter: String? = nil) {
        self.init(screen: type(of: screen).name)
        estate = screen.estate
        self.filter = screen.filter ?? ""
        column = screen.sorting?.column
        isAscending = screen.sorting?.isAscending ?? true
        isHighlighting = screen.isHighlighting == true
    }
}

extension EstatesScreen {
    var place: Session.Place? {
        var place = Session.Place(self)
        place.estate = list.state.isChosen ? list.state.selected : nil
        place.line = list.state.line
        return place
    }
}

extension BanksScreen {
    var place: Session.Place? {
        var place = Session.Place(self)
        place.bank = list.state.isChosen ? list.state.selected : nil
        place.line = list.state.line
        return place
    }
}

extension AccountsScreen {
    var place: Session.Place? {
        // The accounts of a group stand on top of all of them, which is where one comes back to.
        guard only == nil else { return nil }
        var place = Session.Place(self)
        place.bank = bankID
        place.account = list.state.isChosen ? list.current?.description.number : wanted
        return place
    }
}

extension TransactionsScreen {
    var place: Session.Place? {
        var place = Session.Place(self)
        place.bank = account.bank
        place.account = account.description.number
        place.transaction = window.selected?.key
        place.copy = window.selected?.copy ?? 0
        place.line = window.line
        return place
    }
}

extension GroupsScreen {
    var place: Session.Place? {
        var place = Session.Place(self)
        place.bank = account.bank
        place.account = account.description.number
        place.grouping = grouping.rawValue
        place.source = source
        return place
    }
}

extension TransactionScreen {
    var place: Session.Place? {
        var place = Session.Place(self)
        let id = answer?.id ?? list.anchor
        place.bank = account.bank
        place.account = account.description.number
        place.transaction = id?.key
        place.copy = id?.copy ?? 0
        return place
    }
}

extension TimelineScreen {
    var place: Session.Place? {
        var place = Session.Place(self)
        place.estate = scope
        return place
    }
}

extension ChartScreen {
    var place: Session.Place? {
        var place = Session.Place(self)
        place.bank = answer?.account?.bank
        place.account = answer?.account?.description.number
        // Of an account that is not known yet, nothing can be told.
        return estate == nil ? nil : place
    }
}
