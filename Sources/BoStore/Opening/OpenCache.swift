import BoModel
import GRDB
import Synchronization

/// An open cache: the database, the lock that goes with writing it, and what is remembered between two questions.
final class OpenCache: Sendable {
    let path: String
    let database: any DatabaseWriter
    let isReadOnly: Bool
    let isDiskFull: Bool
    let lockHolder: String?
    /// Shut, but while notes are saved or purged.
    let gate: NoteGate
    let memory = Mutex(AnswerMemory())
    private let lock: Mutex<CacheLock?>
    /// Where a private copy lies that goes away with the cache.
    private let copy: Mutex<PrivateCopy?>

    init(
        path: String, database: any DatabaseWriter, gate: NoteGate, isReadOnly: Bool, isDiskFull: Bool = false,
        lock: CacheLock? = nil, lockHolder: String? = nil, copy: PrivateCopy? = nil
    ) {
        self.path = path
        self.database = database
        self.gate = gate
        self.isReadOnly = isReadOnly
        self.isDiskFull = isDiskFull
        self.lockHolder = lockHolder
        self.lock = Mutex(lock)
        self.copy = Mutex(copy)
    }

    deinit { close() }

    func close() {
        // Readers first: the last connection to close folds the log into the file, and only the writer can.
        (database as? DatabasePool)?.releaseMemory()
        try? database.close()
        lock.withLock { $0 = nil }
        copy.withLock { $0 = nil }
    }
}
