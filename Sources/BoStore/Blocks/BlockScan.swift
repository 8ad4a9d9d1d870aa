import BoModel
import GRDB

/// Finds the transactions of a generation that a filter lets through, and puts them in order.
///
/// It walks the blocks in the order in which the list begins, so that the first rows are known long before the last;
/// what it has found so far can be shown meanwhile, and the walk can be given up between any two blocks.
struct BlockScan {
    private let generation: Generation
    private let query: TransactionQuery
    private let order: TransactionOrder

    init(_ generation: Generation, _ query: TransactionQuery) {
        self.generation = generation
        self.query = query
        order = query.order
    }

    /// - Complexity: nothing is walked when there is no filter; else the blocks that may hold what is looked for, and
    ///   those whose rows are added up.
    /// - Throws: ``ScanStopped`` when the watch says so.
    func run(_ watch: ScanWatch, _ db: Database) throws -> Selection {
        // Rows that still arrive in no order can't be found by their day.
        let isOrdered = generation.direction != .neither
        let range = isOrdered ? try DayBisection(generation: generation).places(query.filter, db) : 0..<generation.rows
        let tests = try RowTests(
            query.filter, needsDays: !isOrdered, tagged: { try TaggedRows.ordinals($0, generation, db) },
            parties: { try PartyBook.places(of: $0, generation: generation.id, db) })
        let isRange = tests.isEmpty && isOrdered
        if tests.isEmpty, range.count == generation.rows {
            return try ordered(.range(range, isAscending: order.isAscending), generation.sums, among: nil, watch, db)
        }
        var walk = try BlockWalk(generation, tests, range, db)
        let isByDate = order.key == .date
        var pulse = Pulse()
        for block in try walk.blocks(isAscending: order.isAscending, db) {
            try watch.check()
            try walk.visit(block, db)
            if isByDate, watch.wantsPartial, pulse.isDue(found: walk.count, watch.enough) {
                let places: Selection.Places =
                    isRange
                    ? .range(range, isAscending: order.isAscending) : walk.places(isAscending: order.isAscending)
                watch.report(Selection(generation: generation, places: places, sums: walk.sums, isComplete: false))
            }
        }
        let sums = walk.sums
        if isRange, isByDate {
            return Selection(generation: generation, places: .range(range, isAscending: order.isAscending), sums: sums)
        }
        return try ordered(walk.places(isAscending: order.isAscending), sums, among: walk.bits, watch, db)
    }

    /// Puts what was found in the order that is wanted.
    ///
    /// - Parameter bits: the rows; `nil` when they are all rows there are.
    private func ordered(
        _ places: Selection.Places, _ sums: BookedSums, among bits: RankedBits?, _ watch: ScanWatch, _ db: Database
    ) throws -> Selection {
        let sorted: SortedPlaces
        switch order.key {
        case .date: return Selection(generation: generation, places: places, sums: sums)
        case .amount: sorted = try self.sorted(.amount, among: bits, db)
        case .counterParty: sorted = try self.sorted(.party, among: bits, db)
        case .text:
            let ordinals = try TextOrder.ordinals(of: generation, among: bits, watch, db)
            sorted = try SortedPlaces(.held(ordinals), among: nil, isAscending: order.isAscending, db)
        default:
            let ordinals = try ValueOrder.ordinals(order.key, of: generation, among: bits, watch, db)
            sorted = try SortedPlaces(.held(ordinals), among: nil, isAscending: order.isAscending, db)
        }
        return Selection(generation: generation, places: .sorted(sorted), sums: sums)
    }

    private func sorted(_ key: Ordering.Key, among bits: RankedBits?, _ db: Database) throws -> SortedPlaces {
        let isStored = generation.fetchedAt != nil && generation.rows > Ordering.mostHeld
        if isStored, bits.map({ $0.count > Ordering.mostHeld }) ?? true {
            let ordering = Ordering.stored(generation: generation.id, key: key, rows: generation.rows)
            return try SortedPlaces(ordering, among: bits, isAscending: order.isAscending, db)
        }
        let ordering = try Ordering.compute(
            key, generation: generation.id, rows: generation.rows,
            isNewestFirst: generation.direction == .newestFirst, among: bits, db)
        return try SortedPlaces(ordering, among: nil, isAscending: order.isAscending, db)
    }
}

/// When to show what has been found so far: as soon as a screen is full, and then ever more seldom.
private struct Pulse {
    private var blocks = 0
    private var next = 0

    mutating func isDue(found: Int, _ enough: Int) -> Bool {
        blocks += 1
        if next == 0 {
            guard found >= enough else { return false }
            next = blocks + 512
            return true
        }
        guard blocks >= next else { return false }
        next = blocks * 2
        return true
    }
}

/// Who waits for a scan: whether it still makes sense, and what to do with what was found so far.
struct ScanWatch {
    /// How many rows fill what is waiting.
    var enough = 0
    var isStopped: () -> Bool = { false }
    var partial: ((Selection) -> Void)?

    static var patient: ScanWatch { ScanWatch() }

    var wantsPartial: Bool { partial != nil }

    func report(_ selection: Selection) { partial?(selection) }

    func check() throws {
        if isStopped() { throw ScanStopped() }
    }
}

/// Nobody waits for the answer any more.
struct ScanStopped: Error {}

/// The walk over the blocks: what has been found so far, and its sums.
struct BlockWalk {
    private let generation: Generation
    private let tests: RowTests
    /// The ordinals in question.
    private let range: Range<Int>
    private var words: [UInt64]
    private(set) var count = 0
    private var booked = BookedAdder()
    private var currencies = BlockCurrencies()
    private let facts: FactsStatement
    private let texts: RawStatement
    private let rowValues: RowValues

    /// - Parameter places: of the list that begins with the oldest.
    init(_ generation: Generation, _ tests: RowTests, _ places: Range<Int>, _ db: Database) throws {
        self.generation = generation
        self.tests = tests
        if places.isEmpty || tests.isHopeless {
            range = 0..<0
        } else {
            let ends = [
                generation.ordinal(atPlace: places.lowerBound), generation.ordinal(atPlace: places.upperBound - 1),
            ]
            range = min(ends[0], ends[1])..<(max(ends[0], ends[1]) + 1)
        }
        words = Array(repeating: 0, count: RowBlock.count(rows: generation.rows) * RankedBits.wordsInBlock)
        facts = try FactsStatement(db)
        texts = try RawStatement("SELECT words FROM blockWords WHERE id = ?", db)
        rowValues = try RowValues(db)
    }

    var bits: RankedBits { RankedBits(words: words) }
    func places(isAscending: Bool) -> Selection.Places { .bits(bits, isAscending: isAscending) }

    var sums: BookedSums { booked.total }

    /// The blocks to visit, in the order in which the list begins.
    func blocks(isAscending: Bool, _ db: Database) throws -> [Int] {
        guard !range.isEmpty else { return [] }
        var candidates = BlockCandidates.all
        for test in tests.words {
            if let required = test.required { try candidates.narrow(toAnyOf: required, generation, db) }
        }
        let all = (range.lowerBound / RowBlock.rows)...((range.upperBound - 1) / RowBlock.rows)
        let blocks = all.filter(candidates.contains)
        let liesAscending = generation.direction != .newestFirst
        return isAscending == liesAscending ? blocks : blocks.reversed()
    }

    /// Puts all tests to the rows of a block.
    mutating func visit(_ block: Int, _ db: Database) throws {
        var mask = BlockMask(block: block, in: range)
        if !tests.numbers.isEmpty {
            var currencies = currencies
            try facts.read(generation.id, block) { facts in
                currencies.read(facts)
                for test in tests.numbers where !mask.isEmpty {
                    try test.narrow(&mask, block, facts, currencies) { row in
                        try BlockWalk.finer(generation.id, block * RowBlock.rows + row, db)
                    }
                }
            }
            self.currencies = currencies
        }
        if !tests.words.isEmpty, !mask.isEmpty { try narrowByWords(&mask, block) }
        for test in tests.values where !mask.isEmpty { try test.narrow(&mask, block, generation, rowValues) }
        guard !mask.isEmpty else { return }
        count += mask.count
        let first = block * RankedBits.wordsInBlock
        for place in 0..<RankedBits.wordsInBlock { words[first + place] = mask.words[place] }
        try add(mask, block, db)
    }

    private func narrowByWords(_ mask: inout BlockMask, _ block: Int) throws {
        texts.bind(RowBlock.id(generation.id, block), at: 1)
        defer { texts.reset() }
        guard try texts.step(), let bytes = texts.blob(0) else { throw DamagedBlock() }
        let words = try BlockWords(bytes)
        for test in tests.words where !mask.isEmpty { test.narrow(&mask, words) }
    }

    /// Adds up the rows of a mask.
    private mutating func add(_ mask: BlockMask, _ block: Int, _ db: Database) throws {
        var (currencies, booked) = (currencies, booked)
        try facts.read(generation.id, block) { facts in
            currencies.read(facts)
            try mask.forEach { row in
                let flags = facts.flags(row)
                let counts = flags & RowBlock.Flag.counts != 0
                guard counts, flags & RowBlock.Flag.hasAmount != 0 else { return booked.add(nil, counts: counts) }
                let isFiner = flags & RowBlock.Flag.isFiner != 0
                let amount =
                    isFiner
                    ? try BlockWalk.finer(generation.id, block * RowBlock.rows + row, db)
                    : Money(minorUnits: facts.amount(row), currencies.currency(of: row, facts))
                booked.add(amount, counts: true)
            }
        }
        self.currencies = currencies
        self.booked = booked
    }

    /// The whole amount of a row that has finer decimals than its currency.
    static func finer(_ generation: Int64, _ ordinal: Int, _ db: Database) throws -> Money {
        let statement = try RawStatement(
            "SELECT exact, COALESCE(amountCurrency, currency) FROM txn WHERE id = ?", db)
        defer { statement.reset() }
        statement.bind(TransactionRowID.id(generation, ordinal), at: 1)
        guard try statement.step(), let text = statement.text(0),
            let amount = Money(text, Currency(statement.text(1) ?? ""))
        else { throw DamagedBlock() }
        return amount
    }
}
