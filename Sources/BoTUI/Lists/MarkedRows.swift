import BoModel
import BoText

/// The transactions that the user has marked. It holds identities, so that the marks outlive every filter, sorting and
/// refresh.
struct MarkedRows: Sendable {
    /// The most rows that are marked at once.
    static let most = 10_000
    private var rows: [Transaction.ID: TransactionRow] = [:]
    /// In the order of marking.
    private var order: [Transaction.ID] = []
    /// Where the last single mark was set in the list as it is sorted and filtered now.
    private(set) var last: (id: Transaction.ID, place: Int)?
    /// Rows that are not in memory and have been asked for, to be marked.
    private(set) var asked: Range<Int>?

    var count: Int { rows.count }
    var isEmpty: Bool { rows.isEmpty }
    /// In the order of marking.
    var all: [TransactionRow] { order.compactMap { rows[$0] } }

    func contains(_ id: Transaction.ID) -> Bool { rows[id] != nil }

    mutating func toggle(_ row: TransactionRow, at place: Int) {
        if rows.removeValue(forKey: row.id) == nil {
            add(row)
            last = (row.id, place)
        } else {
            order.removeAll { $0 == row.id }
            last = nil
        }
    }

    mutating func add(_ row: TransactionRow) {
        if rows.updateValue(row, forKey: row.id) == nil { order.append(row.id) }
    }

    mutating func removeAll() { self = MarkedRows() }

    /// The list is another one: places mean nothing any more, marks do.
    mutating func expectNewList() {
        last = nil
        asked = nil
    }

    /// Marks the rows of these places: at once when they are in memory, else when they have come.
    mutating func mark(_ places: Range<Int>, in window: Rows<TransactionRow>) {
        if window.range.lowerBound <= places.lowerBound, places.upperBound <= window.range.upperBound {
            asked = nil
            for place in places { if let row = window[place] { add(row) } }
        } else {
            asked = places
        }
    }

    /// Takes in an answer: rows that were asked for are marked, rows that are marked already are brought up to date.
    mutating func receive(_ answer: Rows<TransactionRow>, isComplete: Bool) {
        if !rows.isEmpty { for row in answer.rows where rows[row.id] != nil { rows[row.id] = row } }
        guard isComplete, let places = asked else { return }
        let wanted = places.lowerBound..<max(places.lowerBound, min(places.upperBound, answer.total))
        if answer.range.lowerBound <= wanted.lowerBound, wanted.upperBound <= answer.range.upperBound {
            mark(wanted, in: answer)
        }
    }

    /// «Merket n · inn · ut · netto»: sums of the booked rows, each currency by itself.
    func total(_ language: Language) -> Line {
        var line = Line(Phrase.Marks.marked(count)[language], .chip)
        line.append(rows.values.reduce(into: BookedSums()) { $0.add($1.amount, counts: $1.counts) }, language)
        return line
    }
}

extension Line {
    /// The beginning of a row of totals over rows that are still being looked through.
    init(soFar isGrowing: Bool, _ language: Language) {
        self.init()
        if isGrowing { appendPart(Phrase.Screens.soFar[language], .warning) }
    }

    /// Appends the counts of what is in no sum, then money in, money out and net, each currency by itself.
    ///
    /// The counts come first because a short line must not lose them.
    mutating func append(_ booked: BookedSums, _ language: Language) {
        if booked.unreadable > 0 { appendPart(Phrase.Screens.unreadableShort(booked.unreadable)[language], .warning) }
        if booked.outside > 0 { appendPart(Phrase.Screens.outside(booked.outside)[language], .warning) }
        // Nothing that way is a known zero, unless an amount can't be read.
        func text(_ sums: MoneySums) -> SafeText {
            let isZero = sums.isEmpty && !sums.hasOverflowed && booked.unreadable == 0
            return isZero ? MoneyFormat.amount(Money(minorUnits: 0, .nok), language) : MoneyFormat.sums(sums, language)
        }
        appendPart("\(Phrase.Columns.moneyIn, language) ", .total)
        append(text(booked.moneyIn), .amountIn)
        appendPart("\(Phrase.Columns.moneyOut, language) ", .total)
        append(text(booked.moneyOut), .amountOut)
        appendPart("\(Phrase.Columns.net, language) \(text(booked.net))", .total)
    }
}
