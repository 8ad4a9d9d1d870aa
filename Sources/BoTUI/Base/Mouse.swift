/// What the mouse did, and where: cells from 0.
public struct Mouse: Hashable, Sendable {
    public enum Action: Hashable, Sendable {
        /// The first button went down.
        case click
        case wheelUp, wheelDown
    }

    public let action: Action
    public let at: Point

    public init(_ action: Action, at point: Point) {
        self.action = action
        at = point
    }
}
