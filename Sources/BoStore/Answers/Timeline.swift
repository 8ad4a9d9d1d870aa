import BoModel
import GRDB

/// One account of a timeline: its transactions that a filter lets through, and how many of them there are up to each
/// day.
struct TimelineLane: Sendable {
    let account: AccountSummary
    let key: SelectionKey
    /// In the order of the timeline.
    let selection: Selection
    private let isAscending: Bool
    /// The days that have some, oldest first; rows without a day have ``RowBlock/noDay``.
    let days: [Int32]
    /// How many there are up to each of the days, with it.
    let ends: [Int]

    /// - Complexity: O(days), whatever the account holds.
    init(_ account: AccountSummary, _ key: SelectionKey, _ selection: Selection, isAscending: Bool, _ db: Database)
        throws
    {
        self.account = account
        self.key = key
        self.selection = selection
        self.isAscending = isAscending
        let sql = "SELECT day, sum(rows) FROM daily WHERE generation = ? GROUP BY day ORDER BY day"
        let statement = try RawStatement(sql, db)
        defer { statement.reset() }
        statement.bind(selection.generation.id, at: 1)
        var (days, ends): ([Int32], [Int]) = ([], [])
        var (place, count) = (0, 0)
        while try statement.step() {
            let first = place
            place += Int(statement.integer(1))
            let found = selection.count(inPlaces: first..<place)
            guard found > 0 else { continue }
            count += found
            days.append(Int32(clamping: statement.integer(0)))
            ends.append(count)
        }
        self.days = days
        self.ends = ends
    }

    var count: Int { ends.last ?? 0 }

    /// The rows of a day, counted from the oldest.
    func range(of day: Int32) -> Range<Int> {
        let place = days.partitionPoint { $0 < day }
        guard place < days.count, days[place] == day else { return 0..<0 }
        return (place == 0 ? 0 : ends[place - 1])..<ends[place]
    }

    /// The day of a row, counted from the oldest.
    func day(of row: Int) -> Int32 { days[ends.partitionPoint { $0 <= row }] }

    /// Where rows counted from the oldest are in the selection's own order; leads back too.
    func window(_ rows: Range<Int>) -> Range<Int> {
        isAscending ? rows : (selection.count - rows.upperBound)..<(selection.count - rows.lowerBound)
    }
}

/// The accounts of an estate in one list by day: where each row is, without a row being read.
struct Timeline: Sendable {
    let lanes: [TimelineLane]
    /// Every day that has a row, oldest first, and how many rows there are up to it, with it.
    private let days: [Int32]
    private let ends: [Int]

    /// - Complexity: O(days).
    init(_ lanes: [TimelineLane]) {
        self.lanes = lanes
        var counts: [Int32: Int] = [:]
        for lane in lanes {
            var before = 0
            for (day, end) in zip(lane.days, lane.ends) {
                counts[day, default: 0] += end - before
                before = end
            }
        }
        days = counts.keys.sorted()
        var total = 0
        ends = days.map { day in
            total += counts[day] ?? 0
            return total
        }
    }

    var count: Int { ends.last ?? 0 }

    /// How many rows are older than a day.
    func count(before day: Int32) -> Int {
        let place = days.partitionPoint { $0 < day }
        return place == 0 ? 0 : ends[place - 1]
    }

    /// The row that so many others precede, oldest first: in which lane, and which of its rows.
    func locate(_ row: Int) -> (lane: Int, row: Int) {
        let place = ends.partitionPoint { $0 <= row }
        var left = row - (place == 0 ? 0 : ends[place - 1])
        for (number, lane) in lanes.enumerated() {
            let range = lane.range(of: days[place])
            if left < range.count { return (number, range.lowerBound + left) }
            left -= range.count
        }
        preconditionFailure("A row of a timeline is in one of its lanes.")
    }

    /// How many rows precede a row of a lane.
    func place(of row: Int, in lane: Int) -> Int {
        let day = lanes[lane].day(of: row)
        let earlier = lanes[..<lane].reduce(0) { $0 + $1.range(of: day).count }
        return count(before: day) + earlier + row - lanes[lane].range(of: day).lowerBound
    }
}

extension Selection {
    /// How many of its rows are at these places of the list that begins with the oldest.
    func count(inPlaces places: Range<Int>) -> Int {
        switch self.places {
        case .range(let range, _): return range.clamped(to: places).count
        case .bits(let bits, _):
            guard !places.isEmpty else { return 0 }
            let ends = [
                generation.ordinal(atPlace: places.lowerBound), generation.ordinal(atPlace: places.upperBound - 1),
            ]
            return bits.rank(of: max(ends[0], ends[1]) + 1) - bits.rank(of: min(ends[0], ends[1]))
        case .sorted: preconditionFailure("A timeline is by day.")
        }
    }
}
