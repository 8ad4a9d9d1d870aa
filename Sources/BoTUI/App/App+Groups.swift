import BoModel

extension App {
    /// Opens the groups of the transactions on the screen; groups in another way take the place of groups.
    mutating func group(by grouping: TransactionGrouping) {
        guard let screen = top.screen.grouped(by: grouping, context) else { return }
        if top.screen is GroupsScreen { pop() }
        push(screen)
    }

    /// The same for accounts.
    mutating func groupAccounts(by grouping: AccountGrouping) {
        if top.screen is AccountGroupsScreen { pop() }
        // The accounts of a group are grouped no further: all of them are.
        if let accounts = top.screen as? AccountsScreen, accounts.only != nil {
            pop()
            pop()
        }
        guard let accounts = top.screen as? AccountsScreen else { return }
        push(
            AccountGroupsScreen(
                of: accounts.estateID, at: accounts.bank, in: accounts.estateAtHand, by: grouping, context))
    }
}
