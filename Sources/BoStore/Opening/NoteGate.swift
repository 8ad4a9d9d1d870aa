import GRDB
import GRDBSQLite
import Synchronization

/// The door to the table of notes: shut, but while the user's own edits are saved or an estate is purged.
///
/// The table's triggers ask it by an SQL function. Code that saves what banks sent has a database and nothing to open
/// the gate with; another program has not even the function, and is refused for that.
final class NoteGate: Sendable {
    /// The function's name in SQL: 1 while the gate is open, else 0.
    static let function = "bo_may_write_notes"

    private let isOpen = Atomic(false)

    /// Lets through what `body` writes. Only one thread writes at a time: the one that calls this.
    func open<Result>(_ body: () throws -> Result) rethrows -> Result {
        isOpen.store(true, ordering: .sequentiallyConsistent)
        defer { isOpen.store(false, ordering: .sequentiallyConsistent) }
        return try body()
    }

    /// Makes the function known to a connection.
    func register(on db: Database) throws {
        // Innocuous: without that, triggers may not call it while the schema is not trusted.
        let code = sqlite3_create_function_v2(
            db.sqliteConnection, NoteGate.function, 0, SQLITE_UTF8 | SQLITE_INNOCUOUS,
            Unmanaged.passRetained(self).toOpaque(),
            { context, _, _ in
                let gate = sqlite3_user_data(context).map { Unmanaged<NoteGate>.fromOpaque($0).takeUnretainedValue() }
                sqlite3_result_int(context, gate?.isOpen.load(ordering: .sequentiallyConsistent) == true ? 1 : 0)
            }, nil, nil,
            { gate in
                if let gate { Unmanaged<NoteGate>.fromOpaque(gate).release() }
            })
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
