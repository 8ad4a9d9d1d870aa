import BoModel

/// What was booked on one day of a generation, in one currency.
struct DaySums: Sendable {
    /// All rows, also those that stand in no sum.
    var rows: Int64 = 0
    /// Minor units; money out is negative.
    var moneyIn: Int64 = 0
    var moneyOut: Int64 = 0
    /// Finer decimals were dropped, or the sum is larger than a number can be: good for a curve, not for a figure.
    var isRough = false

    /// As they lie in `daily`.
    var numbers: [Int64] { [rows, moneyIn, moneyOut, isRough ? 1 : 0] }

    mutating func count(_ amount: Money?) {
        rows += 1
        guard let amount else { return }
        let units = amount.truncatedMinorUnits
        isRough = isRough || amount.minorUnits == nil
        let (sum, overflow) = (units < 0 ? moneyOut : moneyIn).addingReportingOverflow(units)
        isRough = isRough || overflow
        if overflow { return }
        if units < 0 { moneyOut = sum } else { moneyIn = sum }
    }
}

/// What was booked on each day of a generation: enough for a curve, for months, and for where a day's rows lie.
struct DaySumsBuilder: Sendable {
    private struct Key: Hashable {
        let day: Int32
        let currency: String
    }

    private var sums: [Key: DaySums] = [:]
    private var last: (key: Key, sums: DaySums)?

    /// Counts a row; without an amount when it stands in no sum.
    mutating func add(day: Int32, amount: Money?) {
        let key = Key(day: day, currency: amount?.currency.code ?? "")
        if last?.key != key {
            if let last { sums[last.key] = last.sums }
            last = (key, sums[key] ?? DaySums())
        }
        last?.sums.count(amount)
    }

    func save(generation: Int64, to sink: inout some BlockSink) throws {
        var all = sums
        if let last { all[last.key] = last.sums }
        for (key, sums) in all {
            try sink.put(.day(generation: generation, day: key.day, currency: key.currency, sums))
        }
    }
}
