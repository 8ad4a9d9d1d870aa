import BoModel

/// Every screen there is, in the order of the documentation.
enum ScreenList {
    static let all: [any Screen.Type] = [
        EstatesScreen.self, BanksScreen.self, AccountsScreen.self, TransactionsScreen.self, GroupsScreen.self,
        TransactionScreen.self, AccountGroupsScreen.self, TimelineScreen.self, ChartScreen.self, RefreshScreen.self,
        LogScreen.self, ProblemsScreen.self, NotesScreen.self, HelpScreen.self,
    ]

    /// A screen as it stood; `nil` when what it was about is gone.
    static func restored(
        _ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context
    ) -> (any Screen)? {
        let screen = all.first { $0.name == place.screen } as? any Restorable.Type
        return screen?.init(place, on: below, cache, context)
    }
}
