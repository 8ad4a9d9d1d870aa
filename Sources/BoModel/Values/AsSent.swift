/// A value as somebody else sent it: read, or kept as text because it could not be read.
///
/// What can't be read is shown as it was sent, marked as such; it is never dropped, moved or guessed.
public enum AsSent<Value: Hashable & Sendable>: Hashable, Sendable {
    case read(Value)
    case unreadable(String)

    /// The value; `nil` when it could not be read.
    public var value: Value? {
        if case .read(let value) = self { value } else { nil }
    }
}

extension AsSent: CustomStringConvertible where Value: CustomStringConvertible {
    public var description: String {
        switch self {
        case .read(let value): value.description
        case .unreadable(let text): text
        }
    }
}
