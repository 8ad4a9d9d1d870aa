import BoModel
import GRDB

/// Writes where the rows come from that are shown of several sources: of each row four bytes for the source, four for
/// its place among the source's own rows.
struct OriginWriter {
    private let generation: Int64
    private var bytes: [UInt8] = []
    private var block = 0

    init(generation: Int64) { self.generation = generation }

    mutating func add(_ source: Int64, _ ordinal: Int, _ db: Database) throws {
        bytes.append(littleEndian: UInt32(truncatingIfNeeded: source))
        bytes.append(littleEndian: UInt32(truncatingIfNeeded: ordinal))
        if bytes.count == RowBlock.rows * RowOrigins.width { try flush(db) }
    }

    mutating func flush(_ db: Database) throws {
        guard !bytes.isEmpty else { return }
        let row = try RawStatement("INSERT OR REPLACE INTO blockOrigins (id, origins) VALUES (?, ?)", db)
        row.bind(RowBlock.id(generation, block), at: 1)
        try row.run(binding: bytes, at: 2)
        bytes.removeAll(keepingCapacity: true)
        block += 1
    }
}

/// Tells which source the rows of a generation are from.
struct RowOrigins {
    static let width = 8
    private let generation: Int64
    /// The source of all rows; `nil` when there are several.
    private let source: Int64?
    private var block: (number: Int, bytes: [UInt8])?

    init(of generation: Int64, _ db: Database) throws {
        self.generation = generation
        source = try Int64.fetchOne(db, sql: "SELECT source FROM generation WHERE id = ?", arguments: [generation])
    }

    /// The source of a row.
    ///
    /// - Throws: ``DamagedBlock`` when nothing says it.
    mutating func source(of ordinal: Int, _ db: Database) throws -> HistorySource.ID {
        if let source { return HistorySource.ID(source) }
        let number = ordinal / RowBlock.rows
        if block?.number != number {
            let row = try RawStatement("SELECT origins FROM blockOrigins WHERE id = ?", db)
            defer { row.reset() }
            row.bind(RowBlock.id(generation, number), at: 1)
            guard try row.step(), let bytes = row.blob(0) else { throw DamagedBlock() }
            block = (number, Array(bytes))
        }
        let place = ordinal % RowBlock.rows * RowOrigins.width
        guard let bytes = block?.bytes, place + 4 <= bytes.count else { throw DamagedBlock() }
        let found = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
        return HistorySource.ID(Int64(UInt32(littleEndian: found)))
    }
}
