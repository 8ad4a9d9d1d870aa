import BoText

/// A step from match to match in a list that shows the rest too.
enum MatchStep: Hashable, Sendable {
    case wanted(from: Int, isForward: Bool)
    case found(isForward: Bool, isWrapped: Bool)
    case none(isForward: Bool)

    var isWanted: Bool { if case .wanted = self { true } else { false } }

    /// What there is to say of it.
    var words: Phrase? {
        switch self {
        case .wanted, .found(_, isWrapped: false): nil
        case .found(let isForward, isWrapped: true):
            isForward ? Phrase.Choosing.fromTheTop : Phrase.Choosing.fromTheBottom
        case .none: Phrase.Choosing.noMatch
        }
    }
}
