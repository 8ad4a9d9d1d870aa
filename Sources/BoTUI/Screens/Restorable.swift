import BoModel

/// A screen that is come back to when the dashboard is opened again.
protocol Restorable: Screen {
    /// What must be known to come back; `nil` where nothing is worth it.
    var place: Session.Place? { get }

    /// The screen as it stood, but for its sorting and its filter; `nil` when what it was about is gone.
    ///
    /// - Parameter below: the screen that it stands on.
    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context)
}

extension Session.Place {
    /// What every screen tells of its place.
    init(of screen: some Restorable) {
        self.init(screen: type(of: screen).name)
        estate = (screen as? any AboutEstate)?.estate
        filter = (screen as? any Filterable)?.filter ?? ""
        if let sorting = (screen as? any Sortable)?.sorting {
            column = sorting.column
            isAscending = sorting.isAscending
        }
        isHighlighting = (screen as? any Highlighting)?.isHighlighting == true
    }

    /// What a screen about an account, too, tells of its place.
    init(of screen: some Restorable, _ account: AccountSummary?) {
        self.init(of: screen)
        bank = account?.bank
        self.account = account?.description.number
    }

    func transaction(of account: Account.ID) -> Transaction.ID? {
        transaction.map { Transaction.ID(account: account, key: $0, copy: copy) }
    }
}

extension CacheIndex {
    /// What a place is about, where it is still there.
    func estate(of place: Session.Place) -> EstateSummary? { estates.first { $0.id == place.estate } }

    func bank(of place: Session.Place) -> BankSummary? {
        banks.first { $0.estate == place.estate && $0.id == place.bank }
    }

    func account(of place: Session.Place) -> AccountSummary? {
        accounts.first {
            $0.estate == place.estate && $0.bank == place.bank && $0.description.number == place.account
        }
    }
}
