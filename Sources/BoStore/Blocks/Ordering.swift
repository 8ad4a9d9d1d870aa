import GRDB

/// The rows of a generation in another order than by date: ascending, and by date where they are equal.
///
/// The orders of a long list are made once, when its last page has come, and lie in the cache in chunks; those of a
/// short list are made when they are wanted.
enum Ordering: Sendable {
    case held([UInt32])
    case stored(generation: Int64, key: Key, rows: Int)

    /// What lists of any length can be ordered by. The numbers are those of `ordering.key`.
    enum Key: Int, Sendable {
        case amount = 1
        case party = 2
    }

    /// Lists up to so many rows are ordered when it is wanted.
    static let mostHeld = 16_384
    /// How many ordinals lie together.
    static let chunkSize = 4096

    var count: Int {
        switch self {
        case .held(let ordinals): ordinals.count
        case .stored(_, _, let rows): rows
        }
    }

    var chunks: Int { (count + Ordering.chunkSize - 1) / Ordering.chunkSize }

    /// The ordinals of one chunk.
    func chunk(_ number: Int, _ db: Database) throws -> [UInt32] {
        let first = number * Ordering.chunkSize
        switch self {
        case .held(let ordinals): return Array(ordinals[first..<min(first + Ordering.chunkSize, ordinals.count)])
        case .stored(let generation, let key, let rows):
            let sql = "SELECT ordinals FROM ordering WHERE generation = ? AND key = ? AND chunk = ?"
            let statement = try RawStatement(sql, db)
            defer { statement.reset() }
            statement.bind(generation, at: 1)
            statement.bind(Int64(key.rawValue), at: 2)
            statement.bind(Int64(number), at: 3)
            let wanted = min(Ordering.chunkSize, rows - first)
            guard try statement.step(), let bytes = statement.blob(0), bytes.count == wanted * 4 else {
                throw DamagedBlock()
            }
            return (0..<wanted).map {
                UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
            }
        }
    }

    /// Writes it, in chunks.
    func save(generation: Int64, _ key: Key, to sink: inout some BlockSink, _ db: Database) throws {
        for number in 0..<chunks {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(Ordering.chunkSize * 4)
            for ordinal in try chunk(number, db) { bytes.append(littleEndian: ordinal) }
            try sink.put(.order(generation: generation, key: key, chunk: number, bytes))
        }
    }

    /// Orders the rows of a generation, or those of a set.
    ///
    /// - Parameter isNewestFirst: how the rows lie; equal ones are ordered oldest first.
    /// - Complexity: O(*n* log *n*), sixteen bytes a row while it works.
    static func compute(
        _ key: Key, generation: Int64, rows: Int, isNewestFirst: Bool, among bits: RankedBits? = nil, _ db: Database
    ) throws -> Ordering {
        let ranks = key == .party ? try PartyBook.ranks(generation: generation, db) : []
        var keyed: [(key: Int64, place: UInt32)] = []
        keyed.reserveCapacity(bits?.count ?? rows)
        let statement = try FactsStatement(db)
        func take(_ block: Int) throws {
            try statement.read(generation, block) { facts in
                for row in 0..<facts.rows {
                    let ordinal = block * RowBlock.rows + row
                    if let bits, !bits.contains(ordinal) { continue }
                    let place = isNewestFirst ? rows - 1 - ordinal : ordinal
                    keyed.append((facts.sortKey(key, row, ranks), UInt32(place)))
                }
            }
        }
        if let bits { try bits.forEachBlock(take) } else { try (0..<RowBlock.count(rows: rows)).forEach(take) }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
        return .held(keyed.map { isNewestFirst ? UInt32(rows - 1) - $0.place : $0.place })
    }
}

extension BlockFacts {
    /// What a row is ordered by; rows without it come first.
    func sortKey(_ key: Ordering.Key, _ row: Int, _ ranks: [UInt32]) -> Int64 {
        switch key {
        case .amount: return has(RowBlock.Flag.hasAmount, row) ? amount(row) : .min
        case .party:
            let party = Int(party(row))
            return party < ranks.count ? Int64(ranks[party]) : -1
        }
    }
}

/// Reads the facts of blocks.
struct FactsStatement {
    private let statement: RawStatement

    init(_ db: Database) throws {
        statement = try RawStatement("SELECT facts FROM blockFacts WHERE id = ?", db)
    }

    /// - Throws: ``DamagedBlock`` when there is no such block, or it is broken.
    func read<Result>(
        _ generation: Int64, _ block: Int, _ body: (BlockFacts) throws -> Result
    ) throws -> Result {
        statement.bind(RowBlock.id(generation, block), at: 1)
        defer { statement.reset() }
        guard try statement.step(), let bytes = statement.blob(0) else { throw DamagedBlock() }
        return try body(try BlockFacts(bytes))
    }
}
