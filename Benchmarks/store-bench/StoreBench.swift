import BenchKit
import BoModel
import BoStore
import Foundation
import GRDBSQLite
import Synchronization

/// `store-bench [ROWS] [FOLDER]`: measures the cache against plain SQLite doing the same in the same run; prints JSON.
@main
struct StoreBench {
    let clock = ContinuousClock()
    let history: SampleHistory
    let folder: String
    var figures: [(name: String, value: Double)] = []

    static func main() throws {
        let words = CommandLine.arguments
        let rows = words.count > 1 ? Int(words[1]) ?? 200_000 : 200_000
        let parent = words.count > 2 ? words[2] : NSTemporaryDirectory()
        let folder = parent + "/bo-bench-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var bench = StoreBench(history: SampleHistory(rows: rows), folder: folder)
        try bench.run()
        let lines = bench.figures.map { "  \"\($0.name)\": \(String(format: "%.3f", $0.value))" }
        print("{\n\(lines.joined(separator: ",\n"))\n}")
    }

    init(history: SampleHistory, folder: String) {
        self.history = history
        self.folder = folder
    }

    private mutating func run() throws {
        note("rows", Double(history.rows))
        let path = folder + "/bo.sqlite"
        let account = try insert(path)
        try open(path)
        let store = try Store.open(at: path, .writing)
        let raw = try RawSQLite(at: folder + "/raw.sqlite")
        let first = try raw.firstID()
        try windows(store, account, raw, first)
        try search(store, account, raw)
        try groups(store, account)
        if history.rows <= 2_000_000 { try refetch(store, account) }
        store.close()
    }

    private mutating func note(_ name: String, _ value: Double) { figures.append((name, value)) }

    /// Pages of a thousand, each in a transaction of its own.
    private mutating func insert(_ path: String) throws -> Account.ID {
        let store = try Store.open(at: path, .writing)
        let account = try history.prepare(store)
        let writer = try store.beginHistory(of: account, span: SampleHistory.span)
        var time = Stopwatch()
        for first in stride(from: 0, to: history.rows, by: 1000) {
            let page = (first..<min(first + 1000, history.rows)).map { history.transaction($0) }
            try time.run { _ = try writer.append(page) }
        }
        try time.run { _ = try writer.finish(state: .complete, problem: nil, message: nil, at: SampleHistory.now) }
        store.close()
        let raw = try RawSQLite(at: folder + "/raw.sqlite")
        let rawTime = try raw.copy(from: RawSQLite(at: path), page: 1000)
        let rows = Double(history.rows)
        note("insert_rows_per_second", rows / time.seconds)
        note("raw_insert_rows_per_second", rows / rawTime.seconds)
        note("insert_time_ratio", time.seconds / rawTime.seconds)
        note("insert_rows_per_processor_second", rows / time.processorSeconds)
        note("raw_insert_rows_per_processor_second", rows / rawTime.processorSeconds)
        note("insert_processor_time_ratio", time.processorSeconds / rawTime.processorSeconds)
        return account
    }

    private mutating func open(_ path: String) throws {
        var times: [Double] = []
        for _ in 0..<20 {
            let start = clock.now
            let store = try Store.open(at: path, .writing)
            _ = try store.answer(.estates)
            times.append(start.duration(to: clock.now).seconds * 1000)
            store.close()
        }
        note("open_milliseconds_p50", times.sorted()[10])
    }

    /// Fifty rows anywhere in the list, newest first.
    private mutating func windows(_ store: Store, _ account: Account.ID, _ raw: RawSQLite, _ firstID: Int64) throws {
        let query = TransactionQuery(account: account)
        let statement = try raw.prepare("SELECT * FROM txn WHERE id BETWEEN ? AND ? ORDER BY id DESC")
        defer { sqlite3_finalize(statement) }
        var times: [Double] = []
        var rawTimes: [Double] = []
        var state: UInt64 = 42
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % max(1, history.rows - 50)
            times.append(
                try clock.measure { _ = try store.answer(.transactions(query, rows: place..<(place + 50))) }.seconds)
            let id = firstID + Int64(place)
            rawTimes.append(clock.measure { _ = raw.window(id...(id + 49), by: statement) }.seconds)
        }
        compare("window_microseconds", times.map { $0 * 1e6 }, rawTimes.map { $0 * 1e6 })
    }

    /// Every letter of words that many rows have, few, and none: when the first rows are there, and when the last.
    private mutating func search(_ store: Store, _ account: Account.ID, _ raw: RawSQLite) throws {
        var firsts: [Double] = []
        var times: [Double] = []
        var rawTimes: [Double] = []
        for word in ["rordeler", "aerlig", "4711", "zzzz", "kaffe", "forste-rad"] {
            for count in 1...word.count {
                let query = TransactionQuery(account: account, filter: FilterLanguage.parse(String(word.prefix(count))))
                let first = Mutex<Double?>(nil)
                let start = clock.now
                let question = Question.transactions(query, rows: 0..<50)
                _ = try store.answer(
                    question,
                    partial: { _ in
                        let now = ContinuousClock.now
                        first.withLock { $0 = $0 ?? start.duration(to: now).seconds * 1000 }
                    })
                times.append(start.duration(to: clock.now).seconds * 1000)
                firsts.append(first.withLock { $0 } ?? times[times.count - 1])
            }
            rawTimes.append(try clock.measure { _ = try raw.search(word) }.seconds * 1000)
        }
        compare("search_first_rows_milliseconds", firsts, rawTimes)
        compare("search_milliseconds", times, rawTimes)
        for key in [TransactionField.amount, .counterParty, .date] {
            for isAscending in [true, false] {
                let query = TransactionQuery(account: account, order: TransactionOrder(key, ascending: isAscending))
                let time = try clock.measure { _ = try store.answer(.transactions(query, rows: 0..<50)) }
                note("sort_by_\(key.rawValue)_\(isAscending ? "up" : "down")_milliseconds", time.seconds * 1000)
            }
        }
    }

    /// The whole list in groups, the first time and then in another order; and the orders that are made when they are
    /// wanted.
    private mutating func groups(_ store: Store, _ account: Account.ID) throws {
        for grouping in TransactionGrouping.allCases {
            var query = GroupQuery(account: account, by: grouping)
            // More groups than there may be are refused: that takes its time too.
            let first = clock.measure { _ = try? store.answer(.groups(query, rows: 0..<50)) }
            query.order = GroupOrder(.net, ascending: true)
            let again = clock.measure { _ = try? store.answer(.groups(query, rows: 0..<50)) }
            note("group_by_\(grouping.rawValue)_milliseconds", first.seconds * 1000)
            note("regroup_by_\(grouping.rawValue)_milliseconds", again.seconds * 1000)
        }
        for extras in [false, true] {
            let query = TransactionQuery(account: account, wantsWhole: extras)
            var times: [Double] = []
            for place in stride(from: 0, to: history.rows, by: max(1, history.rows / 200)) {
                let question = Question.transactions(query, rows: place..<(place + 60))
                times.append(try clock.measure { _ = try store.answer(question) }.seconds * 1e6)
            }
            note("window_\(extras ? "with" : "without")_extras_microseconds_p50", times.sorted()[times.count / 2])
        }
        guard history.rows <= 2_000_000 else { return }
        for key in [TransactionField.valueDate, .status, .reference] {
            let query = TransactionQuery(account: account, order: TransactionOrder(key, ascending: true))
            let time = try clock.measure { _ = try store.answer(.transactions(query, rows: 0..<50)) }
            note("sort_by_\(key.rawValue)_milliseconds", time.seconds * 1000)
        }
    }

    /// The same account once more, newest first and then in no order.
    private mutating func refetch(_ store: Store, _ account: Account.ID) throws {
        for (name, isShuffled) in [("newest_first", false), ("unordered", true)] {
            let writer = try store.beginHistory(of: account, span: SampleHistory.span)
            for first in stride(from: 0, to: history.rows, by: 1000) {
                let places = (first..<min(first + 1000, history.rows)).map { place in
                    isShuffled ? (place &* 7_919) % history.rows : history.rows - 1 - place
                }
                _ = try writer.append(places.map { history.transaction($0) })
            }
            let time = try clock.measure {
                _ = try writer.finish(state: .complete, problem: nil, message: nil, at: SampleHistory.now)
            }
            note("finish_\(name)_milliseconds", time.seconds * 1000)
        }
    }

    private mutating func compare(_ name: String, _ times: [Double], _ raw: [Double]) {
        let (times, raw) = (times.sorted(), raw.sorted())
        note("\(name)_p50", times[times.count / 2])
        note("\(name)_p95", times[times.count * 95 / 100])
        note("raw_\(name)_p50", raw[raw.count / 2])
        note("raw_\(name)_p95", raw[raw.count * 95 / 100])
        note("\(name)_ratio_p50", times[times.count / 2] / raw[raw.count / 2])
    }
}
