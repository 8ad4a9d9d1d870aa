/// How somebody wants the columns of a table: which, in which order, how wide, and how many stay when the rest is
/// scrolled.
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
}
