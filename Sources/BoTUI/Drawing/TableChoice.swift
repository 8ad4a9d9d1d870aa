import BoText

/// How somebody wants the columns of a table: which, in which order, how wide, and how many stay when the rest is scrolled.
///
/// Only what differs from the table as it was delivered; columns go by their names. Of plain values, so that it can be
/// written down.
struct TableChoice: Hashable, Sendable, Codable {
    /// Whether a column stands in the table whatever its width; the others come and go as they were delivered.
    enum Showing: String, Codable { case shown, hidden }

    var showing: [String: Showing] = [:]
    /// The order; empty as delivered. A column that is not named stands behind the one it was delivered behind.
    var order: [String] = []
    /// Widths in cells; the others are as wide as they need and may.
    var widths: [String: Int] = [:]
    /// How many of the first columns stay where they are.
    var frozen = TableChoice.deliveredFrozen
    /// All columns are shown, whatever else is chosen.
    var showsAll = false
    /// How many columns are scrolled out at the left.
    var skipped = 0

    static let deliveredFrozen = 2
    static let delivered = TableChoice()

    /// Narrower columns say nothing; wider ones are never needed.
    static let widthsAllowed = 3...100

    /// The columns that may stand in the table, those that it has no room for among them.
    ///
    /// - Parameter breakpoint: the width of the table, to leave out what comes by itself in narrower or wider ones only.
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

/// A table's columns as they stand on the screen: what choosing and scrolling go by.
struct TableFace: Sendable {
    struct Column: Sendable {
        let name: String
        let heading: Phrase
        let isShown: Bool
        /// In cells; 0 when it is not shown.
        let width: Int
    }

    /// All there are, in their order.
    let columns: [Column]
    /// How many are scrolled out at each side.
    let hidesLeft: Int
    let hidesRight: Int

    /// Whether a column is among those that are shown, scrolled out or not.
    func shows(_ name: String) -> Bool { columns.contains { $0.name == name && $0.isShown } }
}
