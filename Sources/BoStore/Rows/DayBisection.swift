import BoModel
import GRDB

/// Finds days in a generation whose rows lie by date: rows without a day come before all others.
struct DayBisection {
    let generation: Generation

    /// The places, in the list that begins with the oldest, of the days that a filter lets through.
    ///
    /// - Complexity: O(log *n*) look-ups by primary key.
    func places(_ filter: TransactionFilter, _ db: Database) throws -> Range<Int> {
        if filter.from == nil, filter.to == nil { return 0..<generation.rows }
        let statement = try RawStatement("SELECT day FROM txn WHERE id = ?", db)
        let first =
            try filter.from.map { try firstPlace(from: $0.daysSince1970, statement) }
            ?? firstPlace(from: Int.min + 1, statement)
        let end = try filter.to.map { try firstPlace(from: $0.daysSince1970 + 1, statement) } ?? generation.rows
        return first..<max(first, end)
    }

    /// The places of one day, or of the rows without one.
    func places(of day: CivilDate?, _ db: Database) throws -> Range<Int> {
        let statement = try RawStatement("SELECT day FROM txn WHERE id = ?", db)
        guard let day else { return 0..<(try firstPlace(from: Int.min + 1, statement)) }
        let first = try firstPlace(from: day.daysSince1970, statement)
        return first..<max(first, try firstPlace(from: day.daysSince1970 + 1, statement))
    }

    /// The first place whose day is `day` or later.
    private func firstPlace(from day: Int, _ statement: RawStatement) throws -> Int {
        var low = 0
        var high = generation.rows
        while low < high {
            let middle = (low + high) / 2
            let id = TransactionRowID.id(generation.id, generation.ordinal(atPlace: middle))
            statement.bind(id, at: 1)
            let found = try statement.step() ? statement.optionalInteger(0).map { Int($0) } ?? Int.min : Int.min
            statement.reset()
            if found < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
