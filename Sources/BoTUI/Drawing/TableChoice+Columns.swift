extension TableChoice {
    /// The columns that may stand in the table, those that it has no room for among them.
    ///
    /// - Parameter breakpoint: the width of the table, to leave out what comes by itself in narrower or wider ones
    ///   only.
    func used<Row>(_ columns: [Column<Row>], at breakpoint: Int? = nil) -> [Column<Row>] {
        arranged(columns).flatMap { group -> [Column<Row>] in
            if showsAll || showing[group.name] == .shown { return group.columns }
            if group.columns[0].isExtra || showing[group.name] == .hidden { return [] }
            guard let breakpoint else { return group.columns }
            return group.columns.filter { $0.from <= breakpoint && breakpoint <= $0.upTo }
        }
    }

    /// Columns in the chosen order. A column without a heading belongs to the one before it and goes where that goes.
    func arranged<Row>(_ columns: [Column<Row>]) -> [ColumnGroup<Row>] {
        let delivered = ColumnGroup.all(of: columns)
        guard !order.isEmpty else { return delivered }
        var result = order.compactMap { name in delivered.first { $0.name == name } }
        for (place, group) in delivered.enumerated() where !order.contains(group.name) {
            let before = place == 0 ? nil : result.firstIndex { $0.name == delivered[place - 1].name }
            result.insert(group, at: before.map { $0 + 1 } ?? 0)
        }
        return result
    }
}

/// A column and those without a heading that belong to it.
struct ColumnGroup<Row>: Sendable {
    let columns: [Column<Row>]
    var name: String { columns[0].name }

    static func all(of columns: [Column<Row>]) -> [ColumnGroup<Row>] {
        var groups: [[Column<Row>]] = []
        for column in columns {
            if column.isAttached, !groups.isEmpty {
                groups[groups.count - 1].append(column)
            } else {
                groups.append([column])
            }
        }
        return groups.map(ColumnGroup.init)
    }
}
