/// A code from somebody else's list, which may grow: kept as it was sent, compared without regard to case.
///
/// An unknown code is no error. It is shown as sent and counts as "something else".
public protocol OpenCode: Hashable, Sendable, CustomStringConvertible {
    /// As sent.
    var text: String { get }
    init(_ text: String)
    /// The codes that Bo knows.
    static var known: [Self] { get }
}

extension OpenCode {
    public static func == (left: Self, right: Self) -> Bool {
        left.text == right.text || left.text.lowercased() == right.text.lowercased()
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }

    /// Whether the code is one that Bo knows.
    public var isKnown: Bool { Self.known.contains(self) }

    public var description: String { text }
}
