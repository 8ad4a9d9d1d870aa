import BoModel

/// What is booked in and out over a set of transactions, and how many of them have an amount that nobody could read.
struct BookedSums: Sendable {
    private(set) var moneyIn = MoneySums()
    private(set) var moneyOut = MoneySums()
    private(set) var unreadable = 0

    /// Amounts of the newest currency without finer decimals, not yet in the sums above: most rows are such.
    private var currency: Currency?
    private var unitsIn: Int64?
    private var unitsOut: Int64?

    init() {}

    init(moneyIn: MoneySums, moneyOut: MoneySums, unreadable: Int) {
        self.moneyIn = moneyIn
        self.moneyOut = moneyOut
        self.unreadable = unreadable
    }

    /// Counts a transaction that ``Transaction/counts``.
    mutating func add(_ amount: Money?) {
        guard let amount else {
            unreadable += 1
            return
        }
        guard let units = amount.minorUnits else { return addWhole(amount) }
        if currency != amount.currency {
            flush()
            currency = amount.currency
        }
        let (sum, overflow) = ((units < 0 ? unitsOut : unitsIn) ?? 0).addingReportingOverflow(units)
        if overflow { return addWhole(amount) }
        if units < 0 { unitsOut = sum } else { unitsIn = sum }
    }

    /// Brings all that was counted into the sums.
    mutating func flush() {
        guard let currency else { return }
        if let unitsIn { moneyIn.add(Money(minorUnits: unitsIn, currency)) }
        if let unitsOut { moneyOut.add(Money(minorUnits: unitsOut, currency)) }
        self.currency = nil
        unitsIn = nil
        unitsOut = nil
    }

    private mutating func addWhole(_ amount: Money) {
        if amount.isNegative { moneyOut.add(amount) } else { moneyIn.add(amount) }
    }
}
