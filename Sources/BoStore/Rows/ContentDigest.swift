import Crypto
import GRDB

/// A digest (SHA-256) over the rows of a generation, in the order in which they lie: SQLite itself doesn't notice a bit
/// that has flipped inside a value.
struct ContentDigest: Sendable {
    private var hasher = SHA256()

    mutating func add(_ image: TransactionImage) {
        image.bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    /// In hexadecimal digits.
    var text: String {
        String(decoding: hasher.finalize().flatMap { Hexadecimal.digits(of: $0) }, as: UTF8.self)
    }
}

/// What the cache holds of a generation, read from its first row to its last.
struct StoredRows {
    private(set) var digest = ContentDigest()
    private(set) var rows = 0
    /// Whether the places have no gap.
    private(set) var isDense = true
    private(set) var blocks: BlockBuilder

    /// - Parameter sink: is given the blocks that the rows make.
    init(generation: Int64, to sink: inout some BlockSink, _ db: Database) throws {
        blocks = BlockBuilder(generation: generation)
        let statement = try RawStatement(TransactionColumn.selection + " ORDER BY id", db)
        let ids = TransactionRowID.all(generation)
        statement.bind(ids.lowerBound, at: 1)
        statement.bind(ids.upperBound, at: 2)
        defer { statement.reset() }
        var image = TransactionImage()
        while try statement.step() {
            isDense = isDense && TransactionRowID.ordinal(statement.integer(TransactionColumn.idColumn)) == rows
            image.take(statement)
            digest.add(image)
            try blocks.add(StoredTransaction(statement).transaction, to: &sink)
            rows += 1
        }
    }
}

enum Hexadecimal {
    /// The two digits of a byte, in ASCII.
    static func digits(of byte: UInt8) -> [UInt8] { [digit(byte >> 4), digit(byte & 15)] }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
