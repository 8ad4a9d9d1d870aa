/// With which characters dots are drawn.
public enum PlotStyle: Hashable, Sendable {
    /// Eight dots in a cell.
    case braille
    /// Two half cells in a cell, for terminals without braille; without Unicode they become signs of ASCII.
    case blocks

    /// How many dots a cell has side by side, and one below the other.
    var dots: (across: Int, down: Int) {
        switch self {
        case .braille: (2, 4)
        case .blocks: (1, 2)
        }
    }
}
