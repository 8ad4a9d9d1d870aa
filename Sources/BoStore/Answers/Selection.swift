import BoModel
import GRDB

/// What a list of places depends on. A generation never changes once it has ended; before that it only grows.
struct SelectionKey: Hashable, Sendable {
    let generation: Int64
    let rows: Int
    let filter: TransactionFilter
    let order: TransactionOrder
    /// The writing after which it was made, when the user's tags count: they change without a new generation.
    let revision: Int64?

    init(_ generation: Generation, _ query: TransactionQuery, revision: Int64?) {
        self.generation = generation.id
        rows = generation.rows
        filter = query.filter
        order = query.order
        self.revision = revision
    }
}

/// The transactions that answer a query, in its order: where each of them lies, and their sums.
struct Selection: Sendable {
    enum Places: Sendable {
        /// Neighbours in the order by date.
        case range(Range<Int>, isAscending: Bool)
        /// Any rows, in the order by date.
        case bits(RankedBits, isAscending: Bool)
        case sorted(SortedPlaces)
    }

    let generation: Generation
    let places: Places
    let sums: BookedSums
    /// False while the rest of the rows is still being looked through.
    var isComplete = true

    var count: Int {
        switch places {
        case .range(let range, _): range.count
        case .bits(let bits, _): bits.count
        case .sorted(let places): places.count
        }
    }

    /// Where the answers of a window lie, in the order of the query.
    ///
    /// - Complexity: O(window) at any length of the list.
    func ordinals(_ window: Range<Int>, _ db: Database) throws -> [Int] {
        switch places {
        case .range(let range, let isAscending):
            window.map { generation.ordinal(atPlace: isAscending ? range.lowerBound + $0 : range.upperBound - 1 - $0) }
        case .bits(let bits, let isAscending):
            window.map { bits.ordinal(at: isAscending == liesAscending ? $0 : bits.count - 1 - $0) }
        case .sorted(let places): try places.ordinals(window, db)
        }
    }

    /// Which answer a row is; `nil` when it is none.
    func index(of ordinal: Int, _ db: Database) throws -> Int? {
        switch places {
        case .range(let range, let isAscending):
            let place = generation.ordinal(atPlace: ordinal)
            guard range.contains(place) else { return nil }
            return isAscending ? place - range.lowerBound : range.upperBound - 1 - place
        case .bits(let bits, let isAscending):
            guard bits.contains(ordinal) else { return nil }
            let rank = bits.rank(of: ordinal)
            return isAscending == liesAscending ? rank : bits.count - 1 - rank
        case .sorted(let places): return try places.index(of: ordinal, generation, db)
        }
    }

    /// How many rows of a list by date precede a row in it, which may be one of them or not.
    ///
    /// - Precondition: the list is by date.
    func rank(of ordinal: Int, _ db: Database) throws -> (before: Int, isIn: Bool) {
        switch places {
        case .range(let range, let isAscending):
            let place = generation.ordinal(atPlace: ordinal)
            let before = isAscending ? place - range.lowerBound : range.upperBound - 1 - place
            return (max(0, min(before, range.count)), range.contains(place))
        case .bits(let bits, let isAscending):
            let (rank, isIn) = (bits.rank(of: ordinal), bits.contains(ordinal))
            return (isAscending == liesAscending ? rank : bits.count - rank - (isIn ? 1 : 0), isIn)
        case .sorted: preconditionFailure("Only a list by date is asked for ranks.")
        }
    }

    private var liesAscending: Bool { generation.direction != .newestFirst }
}
