/// How a cell stands out beyond its role.
public enum Emphasis: UInt8, Hashable, Sendable, CaseIterable {
    case none
    /// On the row of the cursor.
    case selected
    /// On the row of the cursor, while something else has the focus.
    case selectedIdle
}
