import BoModel
import GRDB

/// Makes the blocks of a generation while its rows come, in their order, and what else is counted over all rows.
struct BlockBuilder {
    private let generation: Int64
    private(set) var rows = 0
    private var columns = Columns()
    private var parties = PartyBook()
    private var grams = GramBits()
    private var daily = DaySumsBuilder()
    /// What is booked in all blocks before this one; `nil` as soon as that has no one number.
    private var booked = BookedSoFar()
    private var bookedBefore: Int64? = 0

    init(generation: Int64) { self.generation = generation }

    /// The rows of the block that is not full yet, column by column.
    private struct Columns: Sendable {
        var amounts: [Int64] = []
        var days: [Int32] = []
        var parties: [UInt32] = []
        var currencies: [UInt16] = []
        var flags: [UInt8] = []
        var codes: [String] = []
        var ends: [UInt32] = []
        var words: [UInt8] = []
        var prints: [UInt8] = []

        mutating func removeAll() {
            amounts.removeAll(keepingCapacity: true)
            days.removeAll(keepingCapacity: true)
            parties.removeAll(keepingCapacity: true)
            currencies.removeAll(keepingCapacity: true)
            flags.removeAll(keepingCapacity: true)
            codes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            words.removeAll(keepingCapacity: true)
            prints.removeAll(keepingCapacity: true)
        }

        mutating func currency(_ code: String?) -> UInt16 {
            guard let code else { return RowBlock.noCurrency }
            if let known = codes.firstIndex(of: code) { return UInt16(known) }
            codes.append(code)
            return UInt16(codes.count - 1)
        }
    }

    /// Takes in the next row.
    mutating func add(_ transaction: Transaction, _ print: RowPrint, to sink: inout some BlockSink) throws {
        let amount = transaction.amount
        let day = transaction.day.map { Int32(clamping: $0.daysSince1970) } ?? RowBlock.noDay
        var flags: UInt8 = 0
        if amount != nil { flags |= RowBlock.Flag.hasAmount }
        if let amount, amount.minorUnits == nil { flags |= RowBlock.Flag.isFiner }
        if transaction.counts { flags |= RowBlock.Flag.counts }
        let label = transaction.counterPartyLabel
        columns.amounts.append(amount?.truncatedMinorUnits ?? 0)
        columns.days.append(day)
        columns.parties.append(try label.map { try parties.place(of: $0, in: generation, &sink) } ?? RowBlock.noParty)
        let code = amount?.currency.code ?? transaction.currency?.code
        columns.currencies.append(columns.currency(code))
        columns.flags.append(flags)
        columns.prints.append(littleEndian: print.key)
        columns.prints.append(littleEndian: print.content)
        let start = columns.words.count
        SearchWords.append(transaction, label: label, to: &columns.words)
        columns.words.append(RowBlock.rowEnd)
        columns.words.withUnsafeBytes { grams.add($0[start...]) }
        columns.ends.append(UInt32(columns.words.count))
        daily.add(day: day, amount: transaction.counts ? amount : nil)
        if transaction.counts { booked.add(amount) }
        rows += 1
        if columns.amounts.count == RowBlock.rows { try endBlock(&sink) }
    }

    // MARK: - Writing

    /// Writes the rows of a block that is not full yet, so that readers find them; more may still come.
    func flush(to sink: inout some BlockSink) throws {
        if !columns.amounts.isEmpty { try write(&sink) }
    }

    private mutating func endBlock(_ sink: inout some BlockSink) throws {
        try write(&sink)
        columns.removeAll()
        try grams.endBlock(of: generation, &sink)
        bookedBefore = booked.units
    }

    private func write(_ sink: inout some BlockSink) throws {
        let id = RowBlock.id(generation, (rows - 1) / RowBlock.rows)
        try sink.put(.facts(id: id, before: bookedBefore, factBytes()))
        try sink.put(.words(id: id, wordBytes()))
        try sink.put(.keys(id: id, columns.prints))
    }

    private func factBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(columns.amounts.count * 19 + 16)
        bytes.append(littleEndian: UInt16(columns.amounts.count))
        for amount in columns.amounts { bytes.append(littleEndian: amount) }
        for day in columns.days { bytes.append(littleEndian: day) }
        for party in columns.parties { bytes.append(littleEndian: party) }
        for currency in columns.currencies { bytes.append(littleEndian: currency) }
        bytes.append(contentsOf: columns.flags)
        for code in columns.codes {
            // A code with a line feed in it would be read as two.
            bytes.append(contentsOf: code.utf8.map { $0 == 0x0A ? 0x20 : $0 })
            bytes.append(0x0A)
        }
        return bytes
    }

    private func wordBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(columns.words.count + columns.ends.count * 4 + 2)
        bytes.append(littleEndian: UInt16(columns.ends.count))
        for end in columns.ends { bytes.append(littleEndian: end) }
        bytes.append(contentsOf: columns.words)
        return bytes
    }

    /// Writes all that is only known at the end: the last block, the days' sums, the parties' order, the orders of a
    /// long list.
    func seal(direction: Generation.Direction, to sink: inout some BlockSink, _ db: Database) throws {
        try flush(to: &sink)
        try daily.save(generation: generation, to: &sink)
        try parties.saveRanks(generation: generation, to: &sink)
        try grams.seal(generation: generation, hasOpenBlock: !columns.amounts.isEmpty, &sink)
        guard rows > Ordering.mostHeld else { return }
        for key in [Ordering.Key.amount, .party] {
            try Ordering.compute(key, generation: generation, rows: rows, isNewestFirst: direction == .newestFirst, db)
                .save(generation: generation, key, to: &sink, db)
        }
    }
}

/// A sum over rows as long as it is one number: of one currency, in whole minor units.
struct BookedSoFar {
    private(set) var units: Int64? = 0
    private var currency: Currency?

    mutating func add(_ amount: Money?) {
        guard let sum = units else { return }
        guard let amount, let more = amount.minorUnits, currency == nil || currency == amount.currency else {
            units = nil
            return
        }
        currency = amount.currency
        let (total, overflow) = sum.addingReportingOverflow(more)
        units = overflow ? nil : total
    }
}

extension [UInt8] {
    /// Appends a number, its lowest byte first.
    mutating func append(littleEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
