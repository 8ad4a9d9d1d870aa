import GRDB

/// Tells which blocks can't hold a word, without reading them: for every three letters that stand together in some row,
/// by a hash of fourteen bits, one bit for each block.
///
/// A word of five letters passes all but a few of a thousand blocks that don't have it. Bits go by segments of
/// ``blocksInSegment`` blocks, so that a writer never holds more than a few megabytes of them.
struct GramBits {
    static let buckets = 1 << 14
    static let blocksInSegment = 4096
    /// Fewer blocks are read as fast as their bits.
    private static let leastBlocks = 16

    private var segment = 0
    /// The number of the block that is being filled, within its segment.
    private var block = 0
    /// How many bytes each bucket has now; doubled as blocks come.
    private var stride = 4
    private var bits = [UInt8](repeating: 0, count: GramBits.buckets * 4)

    /// The bucket of three letters.
    static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        let letters = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16
        return Int((letters &* 0x9E37_79B1) >> 18)
    }

    /// The id of a bucket's bits in `blockGrams`.
    static func id(_ generation: Int64, segment: Int, bucket: Int) -> Int64 {
        generation << 32 | Int64(segment) << 14 | Int64(bucket)
    }

    /// The buckets of a word; empty when it is too short to have any.
    static func buckets(of word: [UInt8]) -> [Int] {
        guard word.count >= 3 else { return [] }
        return Array(Set((2..<word.count).map { bucket(word[$0 - 2], word[$0 - 1], word[$0]) })).sorted()
    }

    /// Takes in the words of one row of the block that is being filled.
    mutating func add(_ words: Slice<UnsafeRawBufferPointer>) {
        guard words.count >= 3 else { return }
        let (place, bit, stride) = (block >> 3, UInt8(1) << UInt8(block & 7), stride)
        bits.withUnsafeMutableBufferPointer { bits in
            var first = words[words.startIndex]
            var second = words[words.startIndex + 1]
            for index in (words.startIndex + 2)..<words.endIndex {
                let third = words[index]
                // Three letters across a border of fields are nobody's word, but rarer than the test for it is dear.
                bits[GramBits.bucket(first, second, third) * stride + place] |= bit
                (first, second) = (second, third)
            }
        }
    }

    /// The block is full: further rows belong to the next.
    mutating func endBlock(of generation: Int64, _ sink: inout some BlockSink) throws {
        block += 1
        if block == GramBits.blocksInSegment {
            try save(generation, bytes: stride, &sink)
            segment += 1
            block = 0
            bits = [UInt8](repeating: 0, count: GramBits.buckets * stride)
        } else if block == stride * 8 {
            widen()
        }
    }

    private mutating func widen() {
        var wider = [UInt8](repeating: 0, count: bits.count * 2)
        for bucket in 0..<GramBits.buckets {
            for byte in 0..<stride { wider[bucket * stride * 2 + byte] = bits[bucket * stride + byte] }
        }
        bits = wider
        stride *= 2
    }

    /// Writes the bits of the last segment.
    func seal(generation: Int64, hasOpenBlock: Bool, _ sink: inout some BlockSink) throws {
        let blocks = block + (hasOpenBlock ? 1 : 0)
        guard segment > 0 || blocks > GramBits.leastBlocks, blocks > 0 else { return }
        try save(generation, bytes: (blocks + 7) / 8, &sink)
    }

    private func save(_ generation: Int64, bytes: Int, _ sink: inout some BlockSink) throws {
        for bucket in 0..<GramBits.buckets {
            let row = bits[(bucket * stride)..<(bucket * stride + bytes)]
            guard row.contains(where: { $0 != 0 }) else { continue }
            try sink.put(.grams(id: GramBits.id(generation, segment: segment, bucket: bucket), Array(row)))
        }
    }
}

/// The blocks of a generation that may hold what is looked for.
struct BlockCandidates {
    /// One bit for each block; `nil` when every block may.
    private var bits: [UInt8]?

    static let all = BlockCandidates()

    func contains(_ block: Int) -> Bool {
        guard let bits else { return true }
        return block >> 3 < bits.count && bits[block >> 3] & (1 << UInt8(block & 7)) != 0
    }

    /// Leaves the blocks that have all letters of one of these words at least.
    mutating func narrow(toAnyOf words: [[UInt8]], _ generation: Generation, _ db: Database) throws {
        let blocks = RowBlock.count(rows: generation.rows)
        let buckets = words.map(GramBits.buckets)
        guard generation.fetchedAt != nil, blocks > 16, buckets.allSatisfy({ !$0.isEmpty }) else { return }
        var either = [UInt8](repeating: 0, count: (blocks + 7) / 8)
        for word in buckets {
            let found = try BlockCandidates.blocks(with: word, blocks, generation, db)
            for place in either.indices { either[place] |= found[place] }
        }
        guard let old = bits else { return bits = either }
        bits = zip(old, either).map { $0 & $1 }
    }

    private static func blocks(
        with buckets: [Int], _ blocks: Int, _ generation: Generation, _ db: Database
    ) throws -> [UInt8] {
        var found = [UInt8](repeating: 0xFF, count: (blocks + 7) / 8)
        let statement = try RawStatement("SELECT blocks FROM blockGrams WHERE id = ?", db)
        let bytesInSegment = GramBits.blocksInSegment / 8
        for segment in 0...((blocks - 1) / GramBits.blocksInSegment) {
            let places = (segment * bytesInSegment)..<min((segment + 1) * bytesInSegment, found.count)
            for bucket in buckets {
                statement.bind(GramBits.id(generation.id, segment: segment, bucket: bucket), at: 1)
                defer { statement.reset() }
                let bits = try statement.step() ? statement.blob(0) : nil
                for place in places {
                    let offset = place - places.lowerBound
                    found[place] &= bits.flatMap { offset < $0.count ? $0[offset] : nil } ?? 0
                }
            }
        }
        return found
    }
}
