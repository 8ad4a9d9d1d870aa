import BoText

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
