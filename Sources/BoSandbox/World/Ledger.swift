import BoModel

/// An account's bookings, oldest first, by their place.
enum Ledger: Sendable {
    case listed(ListedLedger)
    /// Made when asked for.
    case bulk(BulkLedger)

    init(_ book: Book) { self = .listed(ListedLedger(book.sorted)) }

    /// No bookings at all.
    static let empty = Ledger.listed(ListedLedger([]))

    var count: Int {
        switch self {
        case .listed(let ledger): ledger.entries.count
        case .bulk(let ledger): ledger.count
        }
    }

    /// The booking at a place from 0.
    func entry(at place: Int) -> Entry {
        switch self {
        case .listed(let ledger): ledger.entries[place]
        case .bulk(let ledger): ledger.entry(at: place)
        }
    }

    /// The places of the bookings of a span of days.
    func places(in span: DateSpan) -> Range<Int> {
        let first = place(of: span.first)
        return first..<max(first, place(of: span.last.adding(days: 1)))
    }

    /// The place of the first booking on or after a day.
    private func place(of day: CivilDate) -> Int {
        switch self {
        case .listed(let ledger): ledger.place(of: day)
        case .bulk(let ledger): ledger.place(of: day)
        }
    }

    /// What was booked to the end of a day, in the smallest coin.
    func booked(through day: CivilDate) -> Int64 {
        switch self {
        case .listed(let ledger): ledger.sums[ledger.place(of: day.adding(days: 1))]
        case .bulk(let ledger): ledger.booked(through: day)
        }
    }

    /// Places that a bank delivers once more, just before the place they are given for.
    var repeated: (before: Int, places: Range<Int>)? {
        if case .bulk(let ledger) = self { ledger.repeated } else { nil }
    }
}

/// A few thousand bookings at most, kept.
struct ListedLedger: Sendable {
    let entries: [Entry]
    /// The sum of what is booked before each place; one more than there are entries.
    let sums: [Int64]

    init(_ entries: [Entry]) {
        self.entries = entries
        var sums: [Int64] = [0]
        sums.reserveCapacity(entries.count + 1)
        for entry in entries { sums.append((sums.last ?? 0) + (entry.isBooked ? entry.amount : 0)) }
        self.sums = sums
    }

    func place(of day: CivilDate) -> Int {
        entries.partitionPoint { $0.day < day }
    }
}
