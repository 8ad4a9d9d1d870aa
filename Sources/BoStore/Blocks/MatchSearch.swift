import BoModel
import GRDB

/// Goes from match to match in a list that shows the rest too.
struct MatchSearch {
    private let list: Selection
    private let matches: Selection
    private let watch: ScanWatch
    /// So many rows are looked at between two looks at the watch.
    private static let stride = 4096

    /// - Parameter list: all rows, in the order on the screen.
    /// - Parameter matches: those that are looked for, by date.
    init(list: Selection, matches: Selection, _ watch: ScanWatch) {
        self.list = list
        self.matches = matches
        self.watch = watch
    }

    /// The next match behind a place of the list, or before it; past the end it goes on at the other end, so that a
    /// lone match is its own neighbour.
    ///
    /// - Complexity: O(log *n*) in a list by date; any other is looked through.
    func next(from place: Int, isForward: Bool, _ db: Database) throws -> MatchAnswer? {
        guard matches.count > 0, list.count > 0 else { return nil }
        let place = max(0, min(place, list.count - 1))
        if case .range = list.places { return try nextByDate(from: place, isForward: isForward, db) }
        let (behind, before) = ((place + 1)..<list.count, 0..<place)
        let first = isForward ? behind : before
        if let found = try match(in: first, isForward: isForward, db) {
            return MatchAnswer(place: found, isWrapped: false)
        }
        let rest = isForward ? 0..<(place + 1) : place..<list.count
        return try match(in: rest, isForward: isForward, db).map { MatchAnswer(place: $0, isWrapped: true) }
    }

    private func nextByDate(from place: Int, isForward: Bool, _ db: Database) throws -> MatchAnswer? {
        guard let here = try list.ordinals(place..<(place + 1), db).first else { return nil }
        let (before, isMatch) = try matches.rank(of: here, db)
        let wanted = isForward ? before + (isMatch ? 1 : 0) : before - 1
        let isWrapped = !(0..<matches.count).contains(wanted)
        let number = isWrapped ? (isForward ? 0 : matches.count - 1) : wanted
        guard let ordinal = try matches.ordinals(number..<(number + 1), db).first else { return nil }
        return try list.index(of: ordinal, db).map { MatchAnswer(place: $0, isWrapped: isWrapped) }
    }

    /// The first match of some places, or the last.
    private func match(in places: Range<Int>, isForward: Bool, _ db: Database) throws -> Int? {
        var rest = places
        while !rest.isEmpty {
            try watch.check()
            let part = isForward ? rest.prefix(MatchSearch.stride) : rest.suffix(MatchSearch.stride)
            let ordinals = try list.ordinals(part, db)
            let isFound = { (ordinal: Int) in try matches.index(of: ordinal, db) != nil }
            let found = isForward ? try ordinals.firstIndex(where: isFound) : try ordinals.lastIndex(where: isFound)
            if let found { return part.lowerBound + found }
            rest = isForward ? part.upperBound..<rest.upperBound : rest.lowerBound..<part.lowerBound
        }
        return nil
    }
}
