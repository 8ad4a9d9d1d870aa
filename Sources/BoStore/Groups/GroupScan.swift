import BoModel
import GRDB

/// Groups the rows of a selection: a walk over its blocks that can be given up between any two of them.
struct GroupScan {
    private let generation: Generation
    private let selection: Selection
    private let grouping: TransactionGrouping

    init(_ generation: Generation, _ selection: Selection, by grouping: TransactionGrouping) {
        self.generation = generation
        self.selection = selection
        self.grouping = grouping
    }

    /// - Parameter partial: is given what has been counted so far, ever more seldom.
    /// - Throws: ``ScanStopped``, or a ``Problem`` of ``Problem/Code/tooManyGroups``.
    func run(
        until isStopped: () -> Bool, _ db: Database, partial: (GroupTable) -> Void
    ) throws -> GroupTable {
        var table = GroupTable(grouping)
        let facts = try FactsStatement(db)
        let words = try RawStatement("SELECT words FROM blockWords WHERE id = ?", db)
        let values = try RowValues(db)
        var currencies = TableCurrencies()
        var (visited, next) = (0, 256)
        for block in blocks {
            if isStopped() { throw ScanStopped() }
            let mask = mask(ofBlock: block)
            if mask.isEmpty { continue }
            try table.numbers.read(block, of: generation, words, values)
            try facts.read(generation.id, block) { facts in
                currencies.read(facts, &table)
                try mask.forEach { row in
                    guard row < facts.rows else { throw DamagedBlock() }
                    try add(row, of: block, facts, currencies, to: &table, db)
                }
            }
            visited += 1
            if visited == next {
                next *= 2
                partial(table)
            }
        }
        return table
    }

    private var blocks: Range<Int> { 0..<RowBlock.count(rows: generation.rows) }

    private func mask(ofBlock block: Int) -> BlockMask {
        switch selection.places {
        case .range(let places, _):
            guard !places.isEmpty else { return BlockMask() }
            let ends = [
                generation.ordinal(atPlace: places.lowerBound), generation.ordinal(atPlace: places.upperBound - 1),
            ]
            let range = min(ends[0], ends[1])..<(max(ends[0], ends[1]) + 1)
            let ordinals = (block * RowBlock.rows)..<((block + 1) * RowBlock.rows)
            guard range.overlaps(ordinals) else { return BlockMask() }
            return BlockMask(block: block, in: range)
        case .bits(let bits, _): return bits.mask(ofBlock: block)
        case .sorted: preconditionFailure("What is grouped lies in the order of its days.")
        }
    }

    private func add(
        _ row: Int, of block: Int, _ facts: BlockFacts, _ currencies: TableCurrencies, to table: inout GroupTable,
        _ db: Database
    ) throws {
        let ordinal = block * RowBlock.rows + row
        let group = try table.numbers.number(of: row, facts) { _ in
            try BlockWalk.finer(generation.id, ordinal, db)
        }
        let place = try table.line(group, currencies.number(of: row, facts), ordinal)
        let flags = facts.flags(row)
        let counts = flags & RowBlock.Flag.counts != 0
        var amount = GroupAmount.none
        if counts, flags & RowBlock.Flag.hasAmount != 0 {
            amount =
                flags & RowBlock.Flag.isFiner == 0
                ? .units(facts.amount(row)) : .exact(try BlockWalk.finer(generation.id, ordinal, db))
        }
        table.add(amount, day: facts.day(row), counts: counts, to: place)
    }
}

/// Which of a table's currencies the currencies of a block are.
private struct TableCurrencies {
    private var codes: [UInt8] = []
    private var numbers: [UInt16] = []
    private var none: UInt16?

    /// Most blocks have the same currencies as the one before.
    mutating func read(_ facts: BlockFacts, _ table: inout GroupTable) {
        let codes = facts.codes
        if none == nil || !codes.elementsEqual(self.codes) {
            self.codes = Array(codes)
            numbers = self.codes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
                table.number(of: Currency(String(decoding: $0, as: UTF8.self)))
            }
        }
        // Rows without a currency are few: the currency that stands for none is taken in when there is one.
        if none == nil, (0..<facts.rows).contains(where: { Int(facts.currency($0)) >= numbers.count }) {
            none = table.number(of: Currency(""))
        }
    }

    func number(of row: Int, _ facts: BlockFacts) -> UInt16 {
        let place = Int(facts.currency(row))
        return place < numbers.count ? numbers[place] : none ?? 0
    }
}
