import BenchKit
import GRDBSQLite

/// The same work by SQLite's own functions alone, on the rows that the cache holds: what the cache is measured against.
final class RawSQLite {
    private var connection: OpaquePointer?

    init(at path: String) throws {
        try check(sqlite3_open(path, &connection))
        try run(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;
            PRAGMA secure_delete = ON
            """)
    }

    deinit { sqlite3_close(connection) }

    func run(_ sql: String) throws { try check(sqlite3_exec(connection, sql, nil, nil, nil)) }

    /// Copies the transactions of another cache into a table of the same make, page by page.
    ///
    /// - Returns: the time spent on binding, inserting and committing; reading is not counted.
    func copy(from source: RawSQLite, page: Int) throws -> Stopwatch {
        try run(try source.text("SELECT sql FROM sqlite_master WHERE name = 'txn'"))
        let reading = try source.prepare("SELECT * FROM txn ORDER BY id")
        let width = sqlite3_column_count(reading)
        let marks = Array(repeating: "?", count: Int(width)).joined(separator: ",")
        let writing = try prepare("INSERT INTO txn VALUES (\(marks))")
        defer {
            sqlite3_finalize(reading)
            sqlite3_finalize(writing)
        }
        var time = Stopwatch()
        var isMore = true
        while isMore {
            var values: [OpaquePointer?] = []
            var count = 0
            while count < page {
                isMore = sqlite3_step(reading) == SQLITE_ROW
                guard isMore else { break }
                for column in 0..<width { values.append(sqlite3_value_dup(sqlite3_column_value(reading, column))) }
                count += 1
            }
            try time.run {
                try run("BEGIN IMMEDIATE")
                for row in 0..<count {
                    for column in 0..<Int(width) {
                        sqlite3_bind_value(writing, Int32(column) + 1, values[row * Int(width) + column])
                    }
                    guard sqlite3_step(writing) == SQLITE_DONE else { throw RawError() }
                    sqlite3_reset(writing)
                }
                try run("COMMIT")
            }
            for value in values { sqlite3_value_free(value) }
        }
        return time
    }

    /// Reads rows by their ids, every column of them.
    func window(_ ids: ClosedRange<Int64>, by statement: OpaquePointer?) -> Int {
        sqlite3_bind_int64(statement, 1, ids.lowerBound)
        sqlite3_bind_int64(statement, 2, ids.upperBound)
        var bytes = 0
        while sqlite3_step(statement) == SQLITE_ROW {
            for column in 0..<sqlite3_column_count(statement) { bytes += Int(sqlite3_column_bytes(statement, column)) }
        }
        sqlite3_reset(statement)
        return bytes
    }

    /// Finds a word in every row, and sums the amounts of those that have it. It knows no Norwegian letters.
    func search(_ word: String) throws -> Int {
        let tests = ["freeText", "additionalInfo", "counterParty"].map { "\($0) LIKE '%\(word)%'" }
        let statement = try prepare("SELECT id, amount, status FROM txn WHERE \(tests.joined(separator: " OR "))")
        defer { sqlite3_finalize(statement) }
        var found = 0
        var sum: Int64 = 0
        while sqlite3_step(statement) == SQLITE_ROW {
            found += 1
            sum &+= sqlite3_column_int64(statement, 1)
        }
        return found
    }

    func prepare(_ sql: String) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(connection, sql, -1, &statement, nil))
        return statement
    }

    private func text(_ sql: String) throws -> String {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        guard sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0) else {
            throw RawError()
        }
        return String(cString: text)
    }

    func firstID() throws -> Int64 {
        let statement = try prepare("SELECT min(id) FROM txn")
        defer { sqlite3_finalize(statement) }
        guard sqlite3_step(statement) == SQLITE_ROW else { throw RawError() }
        return sqlite3_column_int64(statement, 0)
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw RawError() }
    }
}

struct RawError: Error {}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
