import BoModel
import GRDB

/// Gives every row the number of its group: equal numbers, equal values.
struct GroupNumbers: Sendable {
    let grouping: TransactionGrouping
    /// Months, years and days by what they are counted as; ``RowBlock/noDay`` for rows without a day.
    private(set) var periods: [Int32] = []
    private var numbers: [Int32: Int] = [:]
    private var newest: (period: Int32, number: Int)?
    /// The folded texts, the codes, or the numbers.
    private(set) var texts = TextBook()
    /// The groups of the rows of a block that are not told by its facts.
    private var known: [Int] = []
    /// The month and the year that the newest day was in.
    private var day: (day: Int32, period: Int32)?

    init(_ grouping: TransactionGrouping) { self.grouping = grouping }

    /// Reads what the facts of a block don't tell.
    mutating func read(_ block: Int, of generation: Generation, _ words: RawStatement, _ values: RowValues) throws {
        if let column { return try read(column, block, of: generation, values) }
        guard grouping == .text else { return }
        words.bind(RowBlock.id(generation.id, block), at: 1)
        defer { words.reset() }
        guard try words.step(), let bytes = words.blob(0) else { throw DamagedBlock() }
        let texts = try BlockWords(bytes)
        known.removeAll(keepingCapacity: true)
        for row in 0..<texts.rows { known.append(self.texts.number(of: texts.text(row))) }
    }

    /// The value of the rows themselves that groups go by; `nil` when the blocks tell.
    private var column: RowValues.Column? {
        switch grouping {
        case .status: .status
        case .code: .kind
        case .partyNumber: .partyNumber
        case .counterParty, .text, .month, .year, .day, .direction, .currency: nil
        }
    }

    private mutating func read(
        _ column: RowValues.Column, _ block: Int, of generation: Generation, _ values: RowValues
    ) throws {
        known = [Int](repeating: 0, count: RowBlock.rows)
        var newest: (value: String, number: Int)?
        try values.each(column, generation.id, block) { row, value in
            if newest?.value != value {
                newest = (value, Array(value.utf8).withUnsafeBytes { texts.number(of: $0[...]) })
            }
            known[row] = newest?.number ?? 0
        }
    }

    /// The number of a row's group.
    ///
    /// - Parameter exact: the whole amount of a row that has finer decimals.
    mutating func number(of row: Int, _ facts: BlockFacts, exact: (Int) throws -> Money) throws -> Int {
        switch grouping {
        case .counterParty:
            let party = facts.party(row)
            return party == RowBlock.noParty ? 0 : Int(party) + 1
        case .currency: return 0
        case .direction:
            guard facts.has(RowBlock.Flag.hasAmount, row) else { return 2 }
            if facts.has(RowBlock.Flag.isFiner, row) { return try exact(row).isNegative ? 1 : 0 }
            return facts.amount(row) < 0 ? 1 : 0
        case .day, .month, .year: return number(ofDay: facts.day(row))
        case .text, .status, .code, .partyNumber:
            guard row < known.count else { throw DamagedBlock() }
            return known[row]
        }
    }

    private mutating func number(ofDay day: Int32) -> Int {
        if self.day?.day != day { self.day = (day, period(of: day)) }
        let period = self.day?.period ?? day
        if let newest, newest.period == period { return newest.number }
        let number = numbers[period] ?? periods.count
        if number == periods.count {
            periods.append(period)
            numbers[period] = number
        }
        newest = (period, number)
        return number
    }

    /// Months are counted from the year 0, years as they are.
    private func period(of day: Int32) -> Int32 {
        guard day != RowBlock.noDay, grouping != .day else { return day }
        let parts = CivilDate(daysSince1970: Int(day)).parts
        return Int32(grouping == .month ? parts.year * 12 + parts.month - 1 : parts.year)
    }

    // MARK: - What a group is

    /// What the rows of a group have in common; for counterparties the name is still to be found.
    func value(_ number: Int) -> GroupValue {
        switch grouping {
        case .counterParty: return number == 0 ? .none : .text("")
        case .currency: return .none
        case .direction: return number == 2 ? .none : number == 1 ? .moneyOut : .moneyIn
        case .day, .month, .year: return span(periods[number]).map { .days($0) } ?? .none
        case .text, .status, .code, .partyNumber:
            let text = String(decoding: texts[number], as: UTF8.self)
            if text.isEmpty { return .none }
            return grouping == .status || grouping == .code ? .code(text) : .text(text)
        }
    }

    private func span(_ period: Int32) -> DateSpan? {
        guard period != RowBlock.noDay else { return nil }
        let number = Int(period)
        switch grouping {
        case .day:
            let day = CivilDate(daysSince1970: number)
            return DateSpan(from: day, through: day)
        case .month:
            guard let first = CivilDate(year: number / 12, month: number % 12 + 1, day: 1) else { return nil }
            return DateSpan(from: first, through: first.adding(months: 1).adding(days: -1))
        default:
            guard let first = CivilDate(year: number, month: 1, day: 1),
                let last = CivilDate(year: number, month: 12, day: 31)
            else { return nil }
            return DateSpan(from: first, through: last)
        }
    }

    /// Where a group stands among the others by name; counterparties and texts have an order of their own.
    func rank(_ number: Int) -> Int64 {
        switch grouping {
        case .day, .month, .year: Int64(periods[number])
        default: Int64(number)
        }
    }
}
