/// Every screen there is, in the order of the documentation.
enum ScreenList {
    static let all: [any Screen.Type] = [
        EstatesScreen.self, BanksScreen.self, AccountsScreen.self, TransactionsScreen.self, GroupsScreen.self,
        TransactionScreen.self, AccountGroupsScreen.self, TimelineScreen.self, ChartScreen.self, RefreshScreen.self,
        LogScreen.self, ProblemsScreen.self, NotesScreen.self, HelpScreen.self,
    ]
}
