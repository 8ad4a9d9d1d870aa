import BoModel

/// Adds up transactions, as many as there are: amounts of one currency after another are added as plain numbers.
struct BookedAdder: Sendable {
    private var sums = BookedSums()
    /// Amounts of the newest currency without finer decimals, not yet in the sums above: most rows are such.
    private var currency: Currency?
    private var unitsIn: Int64?
    private var unitsOut: Int64?

    /// The sums so far.
    var total: BookedSums {
        var sums = sums
        add(to: &sums)
        return sums
    }

    /// Counts a transaction as ``BookedSums/add(_:counts:)`` does.
    mutating func add(_ amount: Money?, counts: Bool) {
        guard counts, let amount, let units = amount.minorUnits else { return sums.add(amount, counts: counts) }
        if currency != amount.currency {
            add(to: &sums)
            (currency, unitsIn, unitsOut) = (amount.currency, nil, nil)
        }
        let (sum, overflow) = ((units < 0 ? unitsOut : unitsIn) ?? 0).addingReportingOverflow(units)
        if overflow { return sums.add(amount, counts: true) }
        if units < 0 { unitsOut = sum } else { unitsIn = sum }
    }

    private func add(to sums: inout BookedSums) {
        guard let currency else { return }
        for units in [unitsIn, unitsOut].compactMap({ $0 }) {
            sums.add(Money(minorUnits: units, currency), counts: true)
        }
    }
}
