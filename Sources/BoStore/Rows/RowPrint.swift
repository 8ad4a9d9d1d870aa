/// Two numbers that stand for a row when two fetches are compared: one for its key, one for what the bank sent.
///
/// They tell equal rows from others without either being read. They prove nothing: what a fetch held is proved by the
/// digest over all of its rows. Two rows that differ have the same number once in 2^64 pairs.
struct RowPrint: Hashable {
    let key: UInt64
    let content: UInt64

    init(key: UInt64, content: UInt64) {
        self.key = key
        self.content = content
    }

    /// Two sources may name different rows alike: each numbers the copies of a key from its own multiple of this on.
    static let copiesOfSource = 1_000_000

    /// Of rows without an identifier two may be alike: which of them it is counts as part of the key.
    init(_ image: TransactionImage, copy: Int) {
        var hash = StableHash()
        image.key.withUnsafeBytes { hash.add($0) }
        if image.isAnonymous { hash.add(UInt64(copy % RowPrint.copiesOfSource)) }
        key = hash.value
        hash = StableHash()
        image.content { hash.add($0) }
        content = hash.value
    }
}

/// A hash that is the same in every process and at all times, unlike Swift's own.
///
/// Eight bytes at a time are folded in by a multiplication of which both halves count.
struct StableHash {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var place = 0
        while place + 8 <= bytes.count {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = rest << 8 | UInt64(bytes[place])
            place += 1
        }
        add(rest)
        add(UInt64(bytes.count))
    }

    mutating func add(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        value = (product.high ^ product.low) &+ 0xA076_1D64_78BD_642F
    }
}

/// The prints of a block's rows, as they lie in `blockKeys.keys`: of each row the key's, then the content's.
struct BlockPrints {
    static let width = 16
    private let bytes: UnsafeRawBufferPointer

    /// - Throws: when it is no such block.
    init(_ bytes: UnsafeRawBufferPointer) throws {
        guard bytes.count % BlockPrints.width == 0 else { throw DamagedBlock() }
        self.bytes = bytes
    }

    var rows: Int { bytes.count / BlockPrints.width }

    subscript(row: Int) -> RowPrint {
        func number(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        return RowPrint(key: number(row * BlockPrints.width), content: number(row * BlockPrints.width + 8))
    }
}
