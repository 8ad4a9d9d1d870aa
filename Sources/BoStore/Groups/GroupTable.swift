import BoModel

/// What is counted and added up of the rows of one group and one currency.
struct GroupLine: Sendable {
    let group: UInt32
    /// Which of the table's currencies.
    let currency: UInt16
    /// One more than the place of the group's next line, in another currency; 0 is the end.
    var next: UInt32 = 0
    var count: UInt32 = 0
    /// Booked rows without an amount, and rows that are not booked.
    var unreadable: UInt32 = 0
    var outside: UInt32 = 0
    /// Minor units; money out is negative.
    var unitsIn: Int64 = 0
    var unitsOut: Int64 = 0
    var hasIn = false
    var hasOut = false
    /// The sums are elsewhere: they have finer decimals, or are too large.
    var isExact = false
    var first = Int32.max
    var last = Int32.min
    /// A row of the group.
    let ordinal: UInt32
}

/// All groups of a selection, one line for each currency that a group has.
struct GroupTable: Sendable {
    private(set) var lines: [GroupLine] = []
    private(set) var currencies: [Currency] = []
    private(set) var rows = 0
    var numbers: GroupNumbers
    /// One more than the place of a group's first line; 0: it has none.
    private var firstLines: [UInt32] = []
    /// The sums of lines that minor units can't hold.
    private var exact: [Int: BookedSums] = [:]

    /// More lines would take more memory than a list of groups is worth.
    static let mostLines = 250_000

    init(_ grouping: TransactionGrouping) { numbers = GroupNumbers(grouping) }

    /// The place of a currency among ``currencies``; a new one is taken in.
    mutating func number(of currency: Currency) -> UInt16 {
        if let known = currencies.firstIndex(of: currency) { return UInt16(known) }
        currencies.append(currency)
        return UInt16(currencies.count - 1)
    }

    /// The place of the line of a group and a currency.
    mutating func line(_ group: Int, _ currency: UInt16, _ ordinal: Int) throws -> Int {
        while firstLines.count <= group { firstLines.append(0) }
        var place = firstLines[group]
        var last = 0
        while place != 0 {
            last = Int(place) - 1
            if lines[last].currency == currency { return last }
            place = lines[last].next
        }
        guard lines.count < GroupTable.mostLines else {
            throw Problem(.tooManyGroups, "\(GroupTable.mostLines)")
        }
        lines.append(GroupLine(group: UInt32(group), currency: currency, ordinal: UInt32(ordinal)))
        if firstLines[group] == 0 {
            firstLines[group] = UInt32(lines.count)
        } else {
            lines[last].next = UInt32(lines.count)
        }
        return lines.count - 1
    }

    /// Counts a row.
    ///
    /// - Parameter amount: of a row that has one.
    mutating func add(_ amount: GroupAmount, day: Int32, counts: Bool, to place: Int) {
        rows += 1
        lines[place].count += 1
        if day != RowBlock.noDay {
            lines[place].first = min(lines[place].first, day)
            lines[place].last = max(lines[place].last, day)
        }
        guard counts else {
            lines[place].outside += 1
            return
        }
        switch amount {
        case .none: lines[place].unreadable += 1
        case .exact(let money): addExactly(money, to: place)
        case .units(let units):
            if lines[place].isExact {
                return addExactly(Money(minorUnits: units, currencies[Int(lines[place].currency)]), to: place)
            }
            let (sum, overflow) = (units < 0 ? lines[place].unitsOut : lines[place].unitsIn)
                .addingReportingOverflow(units)
            if overflow {
                return addExactly(Money(minorUnits: units, currencies[Int(lines[place].currency)]), to: place)
            }
            if units < 0 {
                lines[place].unitsOut = sum
                lines[place].hasOut = true
            } else {
                lines[place].unitsIn = sum
                lines[place].hasIn = true
            }
        }
    }

    private mutating func addExactly(_ money: Money, to place: Int) {
        if !lines[place].isExact {
            exact[place] = plainSums(lines[place])
            lines[place].isExact = true
        }
        exact[place, default: BookedSums()].add(money, counts: true)
    }

    private func plainSums(_ line: GroupLine) -> BookedSums {
        let currency = currencies[Int(line.currency)]
        return BookedSums(
            moneyIn: MoneySums(line.hasIn ? [Money(minorUnits: line.unitsIn, currency)] : []),
            moneyOut: MoneySums(line.hasOut ? [Money(minorUnits: line.unitsOut, currency)] : []))
    }

    /// What is booked in and out on a line.
    func sums(_ place: Int) -> BookedSums {
        let line = lines[place]
        let sums = line.isExact ? exact[place] ?? BookedSums() : plainSums(line)
        return BookedSums(
            moneyIn: sums.moneyIn, moneyOut: sums.moneyOut, unreadable: Int(line.unreadable), outside: Int(line.outside)
        )
    }

    func currency(_ place: Int) -> Currency { currencies[Int(lines[place].currency)] }

    func days(_ place: Int) -> DateSpan? {
        let line = lines[place]
        guard line.first <= line.last else { return nil }
        return DateSpan(
            from: CivilDate(daysSince1970: Int(line.first)), through: CivilDate(daysSince1970: Int(line.last)))
    }
}

/// The amount of a row.
enum GroupAmount {
    case none
    /// Minor units of the row's currency.
    case units(Int64)
    /// With finer decimals than the currency.
    case exact(Money)
}
