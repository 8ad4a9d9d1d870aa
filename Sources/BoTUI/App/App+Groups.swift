extension App {
    /// Opens the groups of the rows on the screen; groups in another way take the place of groups.
    mutating func group(by grouping: RowGrouping) {
        guard let screen = top.screen as? any Groupable, let groups = screen.grouped(by: grouping, context) else {
            return
        }
        for _ in 0..<screen.replacedByGroups { pop() }
        push(groups)
    }
}
