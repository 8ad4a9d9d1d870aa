import GRDB

/// A list in the order of something other than the date: all rows of a generation, or those of a set.
struct SortedPlaces: Sendable {
    private let ordering: Ordering
    private let isAscending: Bool
    /// Which rows are in the list; `nil` when all of the ordering are.
    private let bits: RankedBits?
    /// How many are in the list before each chunk of the ordering, and last how many in all; only with ``bits``.
    private var before: [Int] = []

    /// - Parameter among: the rows that are in the list; `nil` when all of the ordering are.
    init(_ ordering: Ordering, among bits: RankedBits?, isAscending: Bool, _ db: Database) throws {
        self.ordering = ordering
        self.isAscending = isAscending
        self.bits = bits
        guard let bits else { return }
        var total = 0
        for number in 0..<ordering.chunks {
            before.append(total)
            for ordinal in try ordering.chunk(number, db) where bits.contains(Int(ordinal)) { total += 1 }
        }
        before.append(total)
    }

    var count: Int { before.last ?? ordering.count }

    /// The ordinals of a window, in the list's order.
    func ordinals(_ window: Range<Int>, _ db: Database) throws -> [Int] {
        guard !window.isEmpty else { return [] }
        let ascending = isAscending ? window : (count - window.upperBound)..<(count - window.lowerBound)
        var found: [Int] = []
        found.reserveCapacity(window.count)
        var number = chunk(of: ascending.lowerBound)
        var place = bits == nil ? number * Ordering.chunkSize : before[number]
        while place < ascending.upperBound {
            for ordinal in try ordering.chunk(number, db) where bits?.contains(Int(ordinal)) ?? true {
                if ascending.contains(place) { found.append(Int(ordinal)) }
                place += 1
            }
            number += 1
        }
        return isAscending ? found : found.reversed()
    }

    /// The chunk that holds a place of the ascending list.
    private func chunk(of place: Int) -> Int {
        guard bits != nil else { return place / Ordering.chunkSize }
        var low = 0
        var high = before.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if before[middle] <= place { low = middle } else { high = middle }
        }
        return low
    }

    /// Where a row is in the list; `nil` when it is not.
    ///
    /// - Complexity: a list that lies in the cache is bisected, by the keys of its rows; any other is looked through.
    func index(of ordinal: Int, _ generation: Generation, _ db: Database) throws -> Int? {
        if let bits, !bits.contains(ordinal) { return nil }
        let found: Int?
        switch ordering {
        case .held(let ordinals):
            found = (bits == nil ? ordinals : ordinals.filter { bits?.contains(Int($0)) ?? true })
                .firstIndex(of: UInt32(ordinal))
        case .stored(_, let key, let rows):
            let chunk = try OrderingSearch(ordering, key, generation, rows: rows, db).chunk(of: ordinal, db)
            var place = bits == nil ? chunk * Ordering.chunkSize : before[chunk]
            var hit: Int?
            for other in try ordering.chunk(chunk, db) {
                if Int(other) == ordinal {
                    hit = place
                    break
                }
                if bits?.contains(Int(other)) ?? true { place += 1 }
            }
            found = hit
        }
        return found.map { isAscending ? $0 : count - 1 - $0 }
    }
}

/// Finds rows in an ordering that lies in the cache.
private struct OrderingSearch {
    private let ordering: Ordering
    private let key: Ordering.Key
    private let generation: Generation
    private let rows: Int
    private let facts: FactsStatement

    init(_ ordering: Ordering, _ key: Ordering.Key, _ generation: Generation, rows: Int, _ db: Database) throws {
        self.ordering = ordering
        self.key = key
        self.generation = generation
        self.rows = rows
        facts = try FactsStatement(db)
    }

    /// The chunk that a row must be in.
    func chunk(of ordinal: Int, _ db: Database) throws -> Int {
        let wanted = try self.key(of: ordinal, db)
        var low = 0
        var high = ordering.chunks
        while high - low > 1 {
            let middle = (low + high) / 2
            guard let first = try ordering.chunk(middle, db).first else { throw DamagedBlock() }
            let other = try self.key(of: Int(first), db)
            if other <= wanted { low = middle } else { high = middle }
        }
        return low
    }

    /// What a row is ordered by, and its place by date.
    private func key(of ordinal: Int, _ db: Database) throws -> (Int64, Int) {
        let row = ordinal % RowBlock.rows
        let found = try facts.read(generation.id, ordinal / RowBlock.rows) { facts in
            guard row < facts.rows else { throw DamagedBlock() }
            return key == .amount ? facts.sortKey(.amount, row, []) : Int64(facts.party(row))
        }
        let place = generation.ordinal(atPlace: ordinal)
        guard key == .party else { return (found, place) }
        guard found != Int64(RowBlock.noParty) else { return (-1, place) }
        let statement = try RawStatement("SELECT rank FROM party WHERE id = ?", db)
        defer { statement.reset() }
        statement.bind(PartyBook.id(generation.id, UInt32(found)), at: 1)
        guard try statement.step() else { throw DamagedBlock() }
        return (statement.integer(0), place)
    }
}
