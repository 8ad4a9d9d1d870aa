import BoModel

extension App {
    /// Opens the groups of the transactions on the screen; groups in another way take the place of groups.
    mutating func group(by grouping: TransactionGrouping) {
        guard let screen = top.screen.grouped(by: grouping, context) else { return }
        if top.screen is GroupsScreen { pop() }
        push(screen)
    }
}
