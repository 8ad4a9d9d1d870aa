import BoModel
import GRDB

/// The order by text: made from the rows themselves whenever it is wanted, for a text is as long as all other facts
/// together.
enum TextOrder {
    /// More rows are not brought into this order: their texts would have to be in memory all at once.
    static let mostRows = 2_000_000

    /// The ordinals ascending by text, and by date where texts are equal.
    ///
    /// - Parameter bits: the rows; `nil` for all of the generation.
    /// - Throws: a ``Problem`` of ``Problem/Code/tooManyRows`` beyond ``mostRows``.
    static func ordinals(
        of generation: Generation, among bits: RankedBits?, _ watch: ScanWatch, _ db: Database
    ) throws -> [UInt32] {
        let count = bits?.count ?? generation.rows
        guard count <= mostRows else { throw Problem(.tooManyRows, "\(count)", detail: "\(mostRows)") }
        var ordinals: [UInt32] = []
        ordinals.reserveCapacity(count)
        var texts = SortableTexts()
        let statement = try RawStatement(
            "SELECT id, freeText, additionalInfo FROM txn WHERE id BETWEEN ? AND ? ORDER BY id", db)
        let ids = TransactionRowID.all(generation.id)
        statement.bind(ids.lowerBound, at: 1)
        statement.bind(ids.upperBound, at: 2)
        defer { statement.reset() }
        while try statement.step() {
            let ordinal = TransactionRowID.ordinal(statement.integer(0))
            if ordinal & 0xFFF == 0 { try watch.check() }
            guard bits?.contains(ordinal) ?? true else { continue }
            let words = Transaction(identifier: nil, freeText: statement.text(1), additionalInfo: statement.text(2))
            texts.append(words.text)
            ordinals.append(UInt32(ordinal))
        }
        // A place in the list is the last word, so that the sort is stable whatever the library does.
        let isNewestFirst = generation.direction == .newestFirst
        let order = ordinals.indices.sorted { left, right in
            let order = texts.compare(left, right)
            if order != 0 { return order < 0 }
            return isNewestFirst ? left > right : left < right
        }
        return order.map { ordinals[$0] }
    }
}

/// Many texts made comparable by bytes, in one buffer.
struct SortableTexts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The first eight bytes of each text: they decide most comparisons.
    private var heads: [UInt64] = []

    var count: Int { heads.count }

    mutating func append(_ text: String) {
        let start = bytes.count
        Folding.appendSortKey(of: text, to: &bytes)
        ends.append(bytes.count)
        var head: UInt64 = 0
        for offset in 0..<8 {
            head = head << 8 | (start + offset < bytes.count ? UInt64(bytes[start + offset]) : 0)
        }
        heads.append(head)
    }

    /// Negative when the first is before the second, 0 when they are equal.
    func compare(_ left: Int, _ right: Int) -> Int {
        if heads[left] != heads[right] { return heads[left] < heads[right] ? -1 : 1 }
        let (first, second) = (self[left], self[right])
        if first.lexicographicallyPrecedes(second) { return -1 }
        return first.elementsEqual(second) ? 0 : 1
    }

    private subscript(index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }
}
