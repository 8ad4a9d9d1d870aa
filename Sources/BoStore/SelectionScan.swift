import BoModel
import GRDB

/// Finds the transactions of a generation that a filter lets through, and puts them in order.
struct SelectionScan {
    let generation: Generation
    let filter: TransactionFilter
    let order: TransactionOrder

    init(_ generation: Generation, _ query: TransactionQuery) {
        self.generation = generation
        filter = query.filter
        order = query.order
    }

    /// - Complexity: one walk over the rows between the filter's days; none when there is neither filter nor other order
    ///   than by date.
    func run(_ db: Database) throws -> Selection {
        // Rows that still arrive in no order can't be found by their day.
        let isOrdered = generation.direction != .neither
        let range = isOrdered ? try DayBisection(generation: generation).places(filter, db) : 0..<generation.rows
        let isPlain = filter.words.allSatisfy(\.isWhitespace) && filter.least == nil && filter.most == nil
        let hasNoDays = filter.from == nil && filter.to == nil
        let isRange = order.key == .date && isPlain && (isOrdered || hasNoDays)
        if isRange, range.count == generation.rows {
            return Selection(
                generation: generation, places: .range(range, isAscending: order.isAscending), sums: generation.sums)
        }
        var found = try walk(range, keepsPlaces: !isRange, db)
        found.sums.flush()
        let places =
            isRange ? .range(range, isAscending: order.isAscending) : Selection.Places.list(found.ordered(by: self))
        return Selection(generation: generation, places: places, sums: found.sums)
    }

    // MARK: - Walking the rows

    /// The columns of the walk. The last is what is sorted by.
    private enum Column {
        static let id: Int32 = 0
        static let amount: Int32 = 1
        static let exact: Int32 = 2
        static let currency: Int32 = 3
        static let status: Int32 = 4
        static let sorted: Int32 = 5
        static let secondSorted: Int32 = 6
    }

    private func walk(_ range: Range<Int>, keepsPlaces: Bool, _ db: Database) throws -> FoundRows {
        var found = FoundRows(key: keepsPlaces ? order.key : .date)
        guard !range.isEmpty else { return found }
        let statement = try self.statement(range, db)
        defer { statement.reset() }
        var currencies = CurrencyMemory()
        let bounds = AmountBounds(least: filter.least, most: filter.most)
        while try statement.step() {
            var amount: Money?
            if let units = statement.optionalInteger(Column.amount) {
                let currency = currencies.currency(statement.bytes(Column.currency))
                amount =
                    try statement.text(Column.exact).map { try SelectionScan.exact($0, currency) }
                    ?? Money(minorUnits: units, currency)
            }
            guard bounds.contain(amount) else { continue }
            if SelectionScan.counts(statement.bytes(Column.status)) { found.sums.add(amount) }
            if keepsPlaces {
                found.add(TransactionRowID.ordinal(statement.integer(Column.id)), amount, statement)
            }
        }
        return found
    }

    private func statement(_ range: Range<Int>, _ db: Database) throws -> RawStatement {
        var sql = """
            SELECT id, amount, exact, COALESCE(amountCurrency, currency), status, \(sortColumns) FROM txn
            WHERE id BETWEEN ?1 AND ?2
            """
        if generation.direction == .neither {
            if let from = filter.from { sql += " AND day >= \(from.daysSince1970)" }
            if let to = filter.to { sql += " AND day <= \(to.daysSince1970)" }
        }
        let words = SearchText.words(of: filter.words)
        var parameter = 3
        for word in words {
            let tests = word.indices.map { "instr(fold, ?\(parameter + $0)) > 0" }
            sql += " AND (\(tests.joined(separator: " OR ")))"
            parameter += word.count
        }
        let statement = try RawStatement(sql + " ORDER BY id", db)
        let ends = [generation.ordinal(atPlace: range.lowerBound), generation.ordinal(atPlace: range.upperBound - 1)]
        statement.bind(TransactionRowID.id(generation.id, min(ends[0], ends[1])), at: 1)
        statement.bind(TransactionRowID.id(generation.id, max(ends[0], ends[1])), at: 2)
        for (offset, form) in words.joined().enumerated() { statement.bind(form, at: Int32(offset) + 3) }
        return statement
    }

    private var sortColumns: String {
        switch order.key {
        case .date, .amount: "NULL, NULL"
        case .text: "freeText, additionalInfo"
        case .counterParty: "counterParty, NULL"
        }
    }

    private static func exact(_ text: String, _ currency: Currency) throws -> Money {
        guard let amount = Money(text, currency) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an amount is no number")
        }
        return amount
    }

    /// As ``Transaction/counts``.
    private static func counts(_ status: UnsafeBufferPointer<UInt8>?) -> Bool {
        guard let status else { return true }
        return status.elementsEqual("booked".utf8)
            || TransactionStatus(String(decoding: status, as: UTF8.self)) == .booked
    }

    /// Rows that were let through, and what they are sorted by.
    struct FoundRows {
        var sums = BookedSums()
        private let key: TransactionOrder.Key
        private var ordinals: [UInt32] = []
        private var amounts: [Int64] = []
        private var texts = SortableTexts()

        init(key: TransactionOrder.Key) { self.key = key }

        mutating func add(_ ordinal: Int, _ amount: Money?, _ row: RawStatement) {
            ordinals.append(UInt32(ordinal))
            switch key {
            case .date: break
            case .amount: amounts.append(amount?.truncatedMinorUnits ?? Int64.min)
            case .text:
                let words = Transaction(
                    identifier: nil, freeText: row.text(Column.sorted), additionalInfo: row.text(Column.secondSorted))
                texts.append(words.text)
            case .counterParty: texts.append(row.text(Column.sorted) ?? "")
            }
        }

        /// The ordinals in the order of a query. What is equal stays in the order by date; a descending list is an
        /// ascending one from its end.
        func ordered(by scan: SelectionScan) -> [UInt32] {
            let isReversed = scan.generation.direction == .newestFirst
            var indices = Array(ordinals.indices)
            if isReversed { indices.reverse() }
            // A place in the list is the last word, so that the sort is stable whatever the library does.
            let ranks = isReversed ? { ordinals.count - 1 - $0 } : { (index: Int) in index }
            switch key {
            case .date: break
            case .amount:
                indices.sort { amounts[$0] != amounts[$1] ? amounts[$0] < amounts[$1] : ranks($0) < ranks($1) }
            case .text, .counterParty:
                indices.sort { left, right in
                    let order = texts.compare(left, right)
                    return order != 0 ? order < 0 : ranks(left) < ranks(right)
                }
            }
            if !scan.order.isAscending { indices.reverse() }
            return indices.map { ordinals[$0] }
        }
    }
}

/// Many texts made comparable by bytes, in one buffer.
struct SortableTexts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The first eight bytes of each text: they decide most comparisons.
    private var heads: [UInt64] = []

    mutating func append(_ text: String) {
        let start = bytes.count
        SearchText.appendSortKey(of: text, to: &bytes)
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

/// The bounds of a signed amount. They count in the currency of the amount they are compared with.
struct AmountBounds {
    let least: Money?
    let most: Money?

    func contain(_ amount: Money?) -> Bool {
        if least == nil, most == nil { return true }
        guard let amount else { return false }
        if let least, Self.isLess(amount, than: least) { return false }
        if let most, Self.isLess(most, than: amount) { return false }
        return true
    }

    /// Compares two decimal numbers exactly, whatever their currencies.
    private static func isLess(_ left: Money, than right: Money) -> Bool {
        if left.scale == right.scale { return left.coefficient < right.coefficient }
        let places = max(left.scale, right.scale)
        return number(left, places) < number(right, places)
    }

    private static func number(_ money: Money, _ places: Int) -> Int128 {
        (money.scale..<places).reduce(Int128(money.coefficient)) { digits, _ in digits * 10 }
    }
}

/// Makes currencies from their codes, and each code only once.
struct CurrencyMemory {
    private var known: [[UInt8]: Currency] = [:]
    private var last: (code: [UInt8], currency: Currency)?

    mutating func currency(_ code: UnsafeBufferPointer<UInt8>?) -> Currency {
        if let last, let code, last.code.elementsEqual(code) { return last.currency }
        let bytes = code.map { Array($0) } ?? []
        let currency = known[bytes] ?? Currency(String(decoding: bytes, as: UTF8.self))
        known[bytes] = currency
        last = (bytes, currency)
        return currency
    }
}
