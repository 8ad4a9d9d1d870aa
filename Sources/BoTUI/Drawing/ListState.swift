/// Where somebody is in a list: on which thing, and how far it is scrolled.
///
/// The cursor is a thing, not a number: when rows come, go or move, it stays on the same thing. But as long as nobody
/// has chosen anything it stands on the first row, whatever comes to be first.
struct ListState<ID: Hashable & Sendable>: Hashable, Sendable {
    private(set) var selected: ID?
    private(set) var place = 0
    private(set) var top = 0
    /// False as long as nobody has chosen anything.
    private(set) var isChosen: Bool

    /// - Parameter line: the line of the screen that the thing comes to stand on, from 0.
    init(selecting id: ID? = nil, line: Int = 0) {
        selected = id
        isChosen = id != nil
        place = id == nil ? 0 : max(0, line)
    }

    /// The line of the screen that the cursor is on, from 0.
    var line: Int { place - top }

    /// The thing under the cursor is what somebody wants: from now on the cursor stays on it.
    mutating func choose() { isChosen = selected != nil }

    /// Takes in a new list: the cursor stays on its thing, and the thing on its line of the screen.
    mutating func update(_ ids: [ID], height: Int) {
        let line = line
        if !isChosen {
            place = 0
        } else if let selected, let found = ids.firstIndex(of: selected) {
            place = found
        } else {
            place = max(0, min(place, ids.count - 1))
        }
        selected = ids.isEmpty ? nil : ids[place]
        top = place - line
        keepVisible(count: ids.count, height: height)
    }

    /// Moves the cursor to a place; brought inside the list.
    mutating func move(to target: Int, in ids: [ID], height: Int) {
        guard !ids.isEmpty else { return }
        place = max(0, min(target, ids.count - 1))
        selected = ids[place]
        isChosen = true
        keepVisible(count: ids.count, height: height)
    }

    /// The list scrolled so that the cursor is on the screen and no room is wasted at the end.
    mutating func keepVisible(count: Int, height: Int) {
        let height = max(1, height)
        top = min(max(top, place - height + 1), place)
        top = max(0, min(top, count - height))
    }
}

extension Command {
    /// Where a cursor at a place goes by this command, in a list of so many rows of which `height` are on the screen.
    func target(from place: Int, count: Int, height: Int) -> Int? {
        let page = max(1, height - 1)
        return switch self {
        case .up: place - 1
        case .down: place + 1
        case .pageUp: place - page
        case .pageDown: place + page
        case .halfPageUp: place - max(1, height / 2)
        case .halfPageDown: place + max(1, height / 2)
        case .first: 0
        case .last: count - 1
        default: nil
        }
    }
}
