/// What is booked in and out over a set of transactions, each currency by itself, and how many of them are in neither.
///
/// Sign: as ``Money``, so money out is negative. Two sums that are equal are about the same amounts only when nothing
/// was left out of them: whoever shows sums says how many transactions are not in them.
public struct BookedSums: Hashable, Sendable {
    public private(set) var moneyIn: MoneySums
    public private(set) var moneyOut: MoneySums
    /// How many booked transactions have an amount that nobody could read.
    public private(set) var unreadable: Int
    /// How many transactions are not booked: reserved or refused, for example.
    public private(set) var outside: Int

    public init(
        moneyIn: MoneySums = MoneySums(), moneyOut: MoneySums = MoneySums(), unreadable: Int = 0, outside: Int = 0
    ) {
        self.moneyIn = moneyIn
        self.moneyOut = moneyOut
        self.unreadable = unreadable
        self.outside = outside
    }

    /// What is left of the money in.
    public var net: MoneySums {
        var net = moneyIn
        net.add(moneyOut)
        return net
    }

    /// Counts a transaction.
    ///
    /// - Parameters:
    ///   - amount: `nil` when nobody could read it.
    ///   - counts: as ``Transaction/counts``.
    public mutating func add(_ amount: Money?, counts: Bool) {
        guard counts else {
            outside += 1
            return
        }
        switch amount {
        case nil: unreadable += 1
        case let amount? where amount.isNegative: moneyOut.add(amount)
        case let amount?: moneyIn.add(amount)
        }
    }

    public mutating func add(_ other: BookedSums) {
        moneyIn.add(other.moneyIn)
        moneyOut.add(other.moneyOut)
        unreadable += other.unreadable
        outside += other.outside
    }

    /// The sums of one currency; what is in no sum may be of any.
    public func of(_ currency: Currency) -> BookedSums {
        func only(_ sums: MoneySums) -> MoneySums {
            MoneySums(sums.all.filter { $0.currency == currency }, hasOverflowed: sums.hasOverflowed)
        }
        return BookedSums(
            moneyIn: only(moneyIn), moneyOut: only(moneyOut), unreadable: unreadable, outside: outside)
    }
}
