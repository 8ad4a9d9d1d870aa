/// One cell of a surface: what it says and what it means. It has no colour; the theme gives one.
public struct Cell: Hashable, Sendable {
    /// A letter with its marks; a space where nothing stands. The cell to the right of a wide letter is
    /// ``continuation``.
    public var character: Character
    public var role: Role
    public var emphasis: Emphasis

    public init(_ character: Character = " ", role: Role = .text, emphasis: Emphasis = .none) {
        self.character = character
        self.role = role
        self.emphasis = emphasis
    }

    /// The right half of a wide letter.
    public static let continuation: Character = "\u{0}"
}
