/// A set of ordinals as one bit for each row of a generation, with the counts that find the n-th of them at once: a
/// megabyte and a quarter for ten million rows, however many are in it.
struct RankedBits: Sendable {
    /// The bits of a block of ``RowBlock/rows``.
    static let wordsInBlock = RowBlock.rows / 64

    private var words: [UInt64]
    /// How many are in it before each block; and, last, how many in all.
    private var before: [UInt32]

    /// - Parameter words: bit 0 of the first is row 0; as many as whole blocks have.
    init(words: [UInt64]) {
        self.words = words
        let blocks = words.count / RankedBits.wordsInBlock
        before = []
        before.reserveCapacity(blocks + 1)
        var total = 0
        for block in 0..<blocks {
            before.append(UInt32(total))
            let first = block * RankedBits.wordsInBlock
            for word in first..<(first + RankedBits.wordsInBlock) { total += words[word].nonzeroBitCount }
        }
        before.append(UInt32(total))
    }

    var count: Int { Int(before[before.count - 1]) }

    func contains(_ ordinal: Int) -> Bool {
        ordinal >> 6 < words.count && words[ordinal >> 6] & (1 << UInt64(ordinal & 63)) != 0
    }

    /// How many are in it before an ordinal.
    func rank(of ordinal: Int) -> Int {
        let word = min(ordinal >> 6, words.count)
        let block = word / RankedBits.wordsInBlock
        var rank = Int(before[block])
        for index in (block * RankedBits.wordsInBlock)..<word { rank += words[index].nonzeroBitCount }
        if word < words.count { rank += (words[word] & ((1 << UInt64(ordinal & 63)) - 1)).nonzeroBitCount }
        return rank
    }

    /// The ordinal that so many others in it precede.
    ///
    /// - Precondition: `index` is less than ``count``.
    func ordinal(at index: Int) -> Int {
        var low = 0
        var high = before.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(before[middle]) <= index { low = middle } else { high = middle }
        }
        var left = index - Int(before[low])
        for place in (low * RankedBits.wordsInBlock)..<((low + 1) * RankedBits.wordsInBlock) {
            let ones = words[place].nonzeroBitCount
            if left >= ones {
                left -= ones
                continue
            }
            var word = words[place]
            for _ in 0..<left { word &= word - 1 }
            return place << 6 | word.trailingZeroBitCount
        }
        preconditionFailure("An index is less than the count.")
    }

    /// Every ordinal in it, ascending.
    func forEach(_ body: (Int) throws -> Void) rethrows {
        for place in words.indices where words[place] != 0 {
            var word = words[place]
            while word != 0 {
                try body(place << 6 | word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }

    /// Those of one block.
    func mask(ofBlock block: Int) -> BlockMask {
        let first = block * RankedBits.wordsInBlock
        return BlockMask(words: words[first..<(first + RankedBits.wordsInBlock)])
    }

    /// The blocks that have some of it.
    func forEachBlock(_ body: (_ block: Int) throws -> Void) rethrows {
        for block in 0..<(before.count - 1) where before[block] != before[block + 1] { try body(block) }
    }
}

/// The rows of one block that are still in question.
struct BlockMask: Equatable {
    private(set) var words = SIMD8<UInt64>()

    init() {}

    /// - Parameter words: eight of them.
    init(words: ArraySlice<UInt64>) {
        for (place, word) in words.enumerated() { self.words[place] = word }
    }

    /// The rows of a block in a range of ordinals.
    init(block: Int, in range: Range<Int>) {
        let first = block * RowBlock.rows
        let local = range.clamped(to: first..<(first + RowBlock.rows))
        if local.count == RowBlock.rows {
            words = SIMD8(repeating: .max)
        } else {
            for row in local { set(row - first) }
        }
    }

    var isEmpty: Bool { words == SIMD8<UInt64>() }
    var count: Int { words.indices.reduce(0) { $0 + words[$1].nonzeroBitCount } }

    mutating func set(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }
    func contains(_ row: Int) -> Bool { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }

    /// Leaves the rows that another mask has; or, turned round, those that it has not.
    mutating func keep(_ other: BlockMask, isNegated: Bool) { words &= isNegated ? ~other.words : other.words }

    /// Every row in it, ascending.
    func forEach(_ body: (Int) throws -> Void) rethrows {
        for place in words.indices {
            var word = words[place]
            while word != 0 {
                try body(place << 6 | word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }
}
