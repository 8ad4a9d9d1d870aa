import BoModel

/// A block: neighbouring rows of a generation by columns, with just what a scan wants of them.
///
/// A scan reads a few bytes for each row where the whole row has hundreds. Whatever is in a block is made from the rows
/// of `txn` and can be made again; ``Store/check()`` does, and compares.
enum RowBlock {
    /// How many rows a block has; the last block of a generation has what is left. A multiple of 64.
    static let rows = 512

    /// The id of a block in `blockFacts` and `blockWords`.
    static func id(_ generation: Int64, _ block: Int) -> Int64 { generation << 32 | Int64(block) }

    /// How many blocks so many rows take.
    static func count(rows: Int) -> Int { (rows + RowBlock.rows - 1) / RowBlock.rows }

    /// Tells whether a row has an amount, whether it is in `txn` alone because it has finer decimals than its currency,
    /// and whether it stands in the sums.
    enum Flag {
        static let hasAmount: UInt8 = 1
        static let isFiner: UInt8 = 2
        static let counts: UInt8 = 4
    }

    /// Stands for a day, a party or a currency that a row does not have.
    static let noDay = Int32.min
    static let noParty = UInt32.max
    static let noCurrency = UInt16.max

    /// Ends the words of a row. No folded text has it; see ``Folding``.
    static let rowEnd: UInt8 = 0x0B
}

/// The numbers of a block's rows, as they lie in `blockFacts.facts`: how many rows (two bytes), then for each row its
/// amount in minor units (8), day (4), party (4), currency (2) and flags (1), column after column, then the currencies'
/// codes, each ended by a line feed. All numbers have their lowest byte first.
struct BlockFacts {
    private let bytes: UnsafeRawBufferPointer
    let rows: Int

    /// - Parameter bytes: valid as long as this value is used.
    /// - Throws: when it is no such block.
    init(_ bytes: UnsafeRawBufferPointer) throws {
        guard bytes.count >= 2 else { throw DamagedBlock() }
        self.bytes = bytes
        rows = Int(UInt16(littleEndian: bytes.loadUnaligned(as: UInt16.self)))
        guard rows <= RowBlock.rows, bytes.count >= 2 + rows * BlockFacts.width else { throw DamagedBlock() }
    }

    private static let width = 19

    func amount(_ row: Int) -> Int64 {
        Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 + row * 8, as: Int64.self))
    }

    func day(_ row: Int) -> Int32 {
        Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 + rows * 8 + row * 4, as: Int32.self))
    }

    func party(_ row: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 + rows * 12 + row * 4, as: UInt32.self))
    }

    func currency(_ row: Int) -> UInt16 {
        UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 + rows * 16 + row * 2, as: UInt16.self))
    }

    func flags(_ row: Int) -> UInt8 { bytes[2 + rows * 18 + row] }

    func has(_ flag: UInt8, _ row: Int) -> Bool { flags(row) & flag != 0 }

    /// The currencies that ``currency(_:)`` counts.
    var codes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[(2 + rows * BlockFacts.width)...]) }
}

/// The folded words of a block's rows, as they lie in `blockWords.words`: how many rows (two bytes), where the words of
/// each end (four bytes each, counted from the end of this list), then the words.
struct BlockWords {
    private let bytes: UnsafeRawBufferPointer
    let rows: Int
    private let start: Int

    /// - Parameter bytes: valid as long as this value is used.
    /// - Throws: when it is no such block.
    init(_ bytes: UnsafeRawBufferPointer) throws {
        guard bytes.count >= 2 else { throw DamagedBlock() }
        self.bytes = bytes
        rows = Int(UInt16(littleEndian: bytes.loadUnaligned(as: UInt16.self)))
        start = 2 + rows * 4
        guard rows <= RowBlock.rows, bytes.count >= start else { throw DamagedBlock() }
        guard rows == 0 || start + end(rows - 1) <= bytes.count else { throw DamagedBlock() }
    }

    /// All words of all rows.
    var all: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[start...]) }

    /// Where the words of a row end, ``RowBlock/rowEnd`` counted in.
    func end(_ row: Int) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 + row * 4, as: UInt32.self)))
    }

    func start(_ row: Int) -> Int { row == 0 ? 0 : end(row - 1) }

    /// The words of a row without its end.
    func words(_ row: Int) -> UnsafeRawBufferPointer {
        let (first, last) = (start + start(row), start + end(row) - 1)
        guard first <= last, last <= bytes.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(rebasing: bytes[first..<last])
    }

    /// The text of a row.
    func text(_ row: Int) -> Slice<UnsafeRawBufferPointer> {
        let words = words(row)
        return words[..<(words.firstIndex(of: SearchWords.separator) ?? words.endIndex)]
    }

    /// The row whose words an offset of ``all`` is in.
    func row(at offset: Int) -> Int {
        var low = 0
        var high = rows
        while low < high {
            let middle = (low + high) / 2
            if end(middle) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A block whose bytes can't be what was written.
struct DamagedBlock: Error {}
