import BoModel
import GRDB

/// The way through one account's answers, by day.
struct AccountWalk {
    let account: AccountSummary
    let selection: Selection
    private var read: [StoredTransaction] = []
    private var used = 0
    private var next = 0

    private static let step = 256

    /// - Parameter selection: by day, in the direction of the race.
    init(account: AccountSummary, selection: Selection) {
        self.account = account
        self.selection = selection
    }

    /// The transaction that comes next; `nil` behind the last.
    mutating func peek(_ db: Database) throws -> StoredTransaction? {
        if used < read.count { return read[used] }
        let window = next..<min(next + AccountWalk.step, selection.count)
        read.removeAll(keepingCapacity: true)
        used = 0
        next = window.upperBound
        try StoredTransaction.each(window, of: selection, db) { read.append(try StoredTransaction($0)) }
        return read.first
    }

    mutating func take() -> StoredTransaction? {
        guard used < read.count else { return nil }
        used += 1
        return read[used - 1]
    }
}

/// The walks through several accounts, merged by day: a heap of those that have a transaction left. Only a few hundred
/// transactions of each account are in memory.
struct AccountRace {
    private var walks: [AccountWalk]
    private let isAscending: Bool
    /// The next day of a walk, and its place in ``walks``; the children of `i` are at `2i + 1` and `2i + 2`.
    private var heap: [(day: Int, walk: Int)] = []

    /// - Parameter isAscending: oldest first, and those without a day before all others; else all that the other way
    ///   round.
    init(_ walks: [AccountWalk], isAscending: Bool, _ db: Database) throws {
        self.walks = walks
        self.isAscending = isAscending
        for place in walks.indices {
            if let day = try day(of: place, db) { heap.append((day, place)) }
        }
        for place in heap.indices.reversed() { sink(place) }
    }

    /// The transaction that comes next; between equal days that of the first account.
    mutating func next(_ db: Database) throws -> (walk: Int, account: AccountSummary, StoredTransaction)? {
        guard let first = heap.first, let transaction = walks[first.walk].take() else { return nil }
        if let day = try day(of: first.walk, db) {
            heap[0].day = day
        } else {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
        }
        sink(0)
        return (first.walk, walks[first.walk].account, transaction)
    }

    private mutating func day(of walk: Int, _ db: Database) throws -> Int? {
        try walks[walk].peek(db).map { $0.transaction.day?.daysSince1970 ?? Int.min }
    }

    private mutating func sink(_ place: Int) {
        var place = place
        while true {
            var best = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && isBefore(child, best) {
                best = child
            }
            if best == place { return }
            heap.swapAt(place, best)
            place = best
        }
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = isAscending ? (left, right) : (right, left)
        return (heap[first].day, heap[left].walk) < (heap[second].day, heap[right].walk)
    }
}
