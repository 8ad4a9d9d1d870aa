/// Sums of amounts, one for each currency: amounts of different currencies are never added.
///
/// Sign: as ``Money``. A sum that grows too large is reported as such, never wrapped or rounded.
public struct MoneySums: Hashable, Sendable {
    private var sums: [Currency: Money] = [:]
    /// True when some sum no longer fits; then no sum of that currency is shown.
    public private(set) var hasOverflowed = false

    public init() {}

    /// The sum of these amounts.
    public init(_ amounts: some Sequence<Money>) {
        for amount in amounts { add(amount) }
    }

    /// Sums as they were kept: one amount for each currency, and whether some sum no longer fitted.
    public init(_ sums: some Sequence<Money>, hasOverflowed: Bool) {
        self.init(sums)
        self.hasOverflowed = self.hasOverflowed || hasOverflowed
    }

    /// Adds an amount to the sum of its currency.
    public mutating func add(_ amount: Money) {
        guard let sum = sums[amount.currency] else {
            sums[amount.currency] = amount
            return
        }
        do { sums[amount.currency] = try sum.adding(amount) } catch { hasOverflowed = true }
    }

    /// Adds every sum of another collection.
    public mutating func add(_ other: MoneySums) {
        for sum in other.all { add(sum) }
        hasOverflowed = hasOverflowed || other.hasOverflowed
    }

    /// The sums, kroner first, then by currency code.
    public var all: [Money] { sums.values.sorted { $0.currency < $1.currency } }

    /// True when nothing was added.
    public var isEmpty: Bool { sums.isEmpty }

    /// The sum in one currency; `nil` when nothing in that currency was added.
    public subscript(currency: Currency) -> Money? { sums[currency] }
}
