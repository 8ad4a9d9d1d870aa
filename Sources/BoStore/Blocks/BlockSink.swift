import GRDB

/// A row of one of the tables that are made from `txn`.
enum BlockPiece {
    case facts(id: Int64, before: Int64?, [UInt8])
    case words(id: Int64, [UInt8])
    case grams(id: Int64, [UInt8])
    case keys(id: Int64, [UInt8])
    case party(id: Int64, String)
    case rank(id: Int64, UInt32)
    case day(generation: Int64, day: Int32, currency: String, DaySums)
    case order(generation: Int64, key: Ordering.Key, chunk: Int, [UInt8])
}

/// What becomes of the pieces that a ``BlockBuilder`` makes: they are written down, or compared with those that are
/// there.
protocol BlockSink {
    mutating func put(_ piece: BlockPiece) throws
}

/// Writes pieces, in place of earlier ones.
struct BlockWriter: BlockSink {
    private let db: Database

    init(_ db: Database) { self.db = db }

    func put(_ piece: BlockPiece) throws {
        switch piece {
        case .facts(let id, let before, let bytes):
            let row = try RawStatement("INSERT OR REPLACE INTO blockFacts (id, before, facts) VALUES (?, ?, ?)", db)
            row.bind(id, at: 1)
            row.bind(before, at: 2)
            try row.run(binding: bytes, at: 3)
        case .words(let id, let bytes):
            let row = try RawStatement("INSERT OR REPLACE INTO blockWords (id, words) VALUES (?, ?)", db)
            row.bind(id, at: 1)
            try row.run(binding: bytes, at: 2)
        case .grams(let id, let bytes):
            let row = try RawStatement("INSERT OR REPLACE INTO blockGrams (id, blocks) VALUES (?, ?)", db)
            row.bind(id, at: 1)
            try row.run(binding: bytes, at: 2)
        case .keys(let id, let bytes):
            let row = try RawStatement("INSERT OR REPLACE INTO blockKeys (id, keys) VALUES (?, ?)", db)
            row.bind(id, at: 1)
            try row.run(binding: bytes, at: 2)
        case .party(let id, let label):
            let row = try RawStatement("INSERT INTO party (id, label) VALUES (?, ?)", db)
            row.bind(id, at: 1)
            row.bind(label, at: 2)
            try row.run()
        case .rank(let id, let rank):
            let row = try RawStatement("UPDATE party SET rank = ? WHERE id = ?", db)
            row.bind(Int64(rank), at: 1)
            row.bind(id, at: 2)
            try row.run()
        case .day(let generation, let day, let currency, let sums):
            let row = try RawStatement("INSERT OR REPLACE INTO daily VALUES (?, ?, ?, ?, ?, ?, ?)", db)
            row.bind(generation, at: 1)
            row.bind(Int64(day), at: 2)
            row.bind(currency, at: 3)
            for (place, number) in sums.numbers.enumerated() { row.bind(number, at: Int32(place) + 4) }
            try row.run()
        case .order(let generation, let key, let chunk, let bytes):
            let row = try RawStatement("INSERT OR REPLACE INTO ordering VALUES (?, ?, ?, ?)", db)
            row.bind(generation, at: 1)
            row.bind(Int64(key.rawValue), at: 2)
            row.bind(Int64(chunk), at: 3)
            try row.run(binding: bytes, at: 4)
        }
    }
}

/// Compares pieces with those that were written.
struct BlockComparison: BlockSink {
    private let db: Database
    /// How many pieces are missing or not as they would be written now.
    private(set) var differences = 0

    init(_ db: Database) { self.db = db }

    mutating func put(_ piece: BlockPiece) throws {
        if try !isThere(piece) { differences += 1 }
    }

    private func isThere(_ piece: BlockPiece) throws -> Bool {
        switch piece {
        case .facts(let id, let before, let bytes):
            try find("SELECT facts, before FROM blockFacts WHERE id = ?", id) { row in
                row.blob(0)?.elementsEqual(bytes) == true && row.optionalInteger(1) == before
            }
        case .words(let id, let bytes):
            try find("SELECT words FROM blockWords WHERE id = ?", id) { $0.blob(0)?.elementsEqual(bytes) == true }
        case .grams(let id, let bytes):
            try find("SELECT blocks FROM blockGrams WHERE id = ?", id) { $0.blob(0)?.elementsEqual(bytes) == true }
        case .keys(let id, let bytes):
            try find("SELECT keys FROM blockKeys WHERE id = ?", id) { $0.blob(0)?.elementsEqual(bytes) == true }
        case .party(let id, let label):
            try find("SELECT label FROM party WHERE id = ?", id) { $0.text(0) == label }
        case .rank(let id, let rank):
            try find("SELECT rank FROM party WHERE id = ?", id) { $0.optionalInteger(0) == Int64(rank) }
        case .day(let generation, let day, let currency, let sums):
            try find(
                """
                SELECT rows, moneyIn, moneyOut, isRough FROM daily
                WHERE generation = ? AND day = \(day) AND currency = ?2
                """, generation, currency
            ) { row in
                sums.numbers.enumerated().allSatisfy { row.integer(Int32($0.offset)) == $0.element }
            }
        case .order(let generation, let key, let chunk, let bytes):
            try find(
                """
                SELECT ordinals FROM ordering WHERE generation = ? AND key = \(key.rawValue) AND chunk = \(chunk)
                """, generation
            ) { $0.blob(0)?.elementsEqual(bytes) == true }
        }
    }

    private func find(
        _ sql: String, _ id: Int64, _ text: String? = nil, _ test: (RawStatement) -> Bool
    ) throws -> Bool {
        let row = try RawStatement(sql, db)
        defer { row.reset() }
        row.bind(id, at: 1)
        if let text { row.bind(text, at: 2) }
        return try row.step() && test(row)
    }
}
