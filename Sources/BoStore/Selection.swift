import BoModel

/// What a list of places depends on. A generation never changes once it has ended; before that it only grows.
struct SelectionKey: Hashable, Sendable {
    let generation: Int64
    let rows: Int
    let filter: TransactionFilter
    let order: TransactionOrder

    init(_ generation: Generation, _ query: TransactionQuery) {
        self.generation = generation.id
        rows = generation.rows
        filter = query.filter
        order = query.order
    }
}

/// The transactions that answer a query, in its order: where each of them lies, and their sums.
struct Selection: Sendable {
    enum Places: Sendable {
        /// Neighbours in the order by date.
        case range(Range<Int>, isAscending: Bool)
        /// Ordinals, in the order of the query.
        case list([UInt32])
    }

    let generation: Generation
    let places: Places
    let sums: BookedSums

    var count: Int {
        switch places {
        case .range(let range, _): range.count
        case .list(let ordinals): ordinals.count
        }
    }

    /// Where the answer at an index lies.
    func ordinal(at index: Int) -> Int {
        switch places {
        case .range(let range, let isAscending):
            generation.ordinal(atPlace: isAscending ? range.lowerBound + index : range.upperBound - 1 - index)
        case .list(let ordinals): Int(ordinals[index])
        }
    }

    /// Which answer a row is; `nil` when it is none.
    ///
    /// - Complexity: O(1) in the order by date without a search, else O(*n*) over plain integers.
    func index(of ordinal: Int) -> Int? {
        switch places {
        case .range(let range, let isAscending):
            let place = generation.ordinal(atPlace: ordinal)
            guard range.contains(place) else { return nil }
            return isAscending ? place - range.lowerBound : range.upperBound - 1 - place
        case .list(let ordinals): return ordinals.firstIndex(of: UInt32(ordinal))
        }
    }
}
