import BoModel
import GRDB
import GRDBSQLite

/// A statement bound and stepped through SQLite's own functions: for the few statements that run once for each row.
///
/// Valid only inside the database access that made it, and only for one walk at a time.
struct RawStatement {
    private let statement: Statement
    let pointer: OpaquePointer

    /// The connection's cached statement, ready to be bound.
    init(_ sql: String, _ db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        pointer = statement.sqliteStatement
        reset()
    }

    func reset() {
        sqlite3_reset(pointer)
    }

    func bind(_ value: Int64, at index: Int32) {
        sqlite3_bind_int64(pointer, index, value)
    }

    /// Binds text that is copied.
    func bind(_ text: String, at index: Int32) {
        var text = text
        text.withUTF8 { buffer in
            _ = buffer.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(pointer, index, $0.baseAddress, Int32($0.count), RawStatement.copied)
            }
        }
    }

    func bind(_ value: Int64?, at index: Int32) {
        if let value { sqlite3_bind_int64(pointer, index, value) } else { sqlite3_bind_null(pointer, index) }
    }

    /// Runs a statement that gives no rows with bytes that SQLite need not copy, and makes it ready for the next time.
    func run(binding bytes: [UInt8], at index: Int32) throws {
        try bytes.withUnsafeBytes { buffer in
            sqlite3_bind_blob64(pointer, index, buffer.baseAddress, UInt64(buffer.count), nil)
            try run()
        }
        sqlite3_bind_null(pointer, index)
    }

    func bindNull(at index: Int32) {
        sqlite3_bind_null(pointer, index)
    }

    /// Goes on to the next row; false behind the last.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let connection = sqlite3_db_handle(pointer)
            let code = ResultCode(rawValue: sqlite3_extended_errcode(connection))
            let message = String(cString: sqlite3_errmsg(connection))
            reset()
            throw DatabaseError(resultCode: code, message: message)
        }
    }

    /// Runs a statement that gives no rows, and makes it ready for the next time.
    func run() throws {
        while try step() {}
        reset()
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    /// The column's bytes, valid until the next step; `nil` for NULL.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard let start = sqlite3_column_text(pointer, column) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
    }

    /// The bytes of a column that holds a blob, valid until the next step; `nil` for NULL.
    func blob(_ column: Int32) -> UnsafeRawBufferPointer? {
        guard let start = sqlite3_column_blob(pointer, column) else { return nil }
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
    }

    func text(_ column: Int32) -> String? {
        bytes(column).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A day, or the text that was sent in its place.
    func date(_ column: Int32) -> AsSent<CivilDate>? {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: .read(CivilDate(daysSince1970: Int(integer(column))))
        case SQLITE_TEXT: text(column).map { .unreadable($0) }
        default: nil
        }
    }

    /// A moment, or the text that was sent in its place.
    func instant(_ column: Int32) -> AsSent<Instant>? {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: .read(Instant(milliseconds: integer(column)))
        case SQLITE_TEXT: text(column).map { .unreadable($0) }
        default: nil
        }
    }

    /// Tells SQLite to copy what is bound (`SQLITE_TRANSIENT`, a macro that Swift can't see).
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
