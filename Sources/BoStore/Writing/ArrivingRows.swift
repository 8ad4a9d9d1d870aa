import BoModel
import GRDB

/// What a writer of history remembers between the pages of one account: enough to tell what came before.
struct ArrivingRows {
    private(set) var rows = 0
    private var booked = BookedAdder()
    var sums: BookedSums { booked.total }
    private(set) var digest = ContentDigest()
    private(set) var blocks: BlockBuilder

    /// The first row with each identifier; further rows with the same; and how many rows such an identifier has.
    private var firsts = OrdinalMap()
    private var others = OrdinalMap()
    private var copies: [UInt32: Int] = [:]
    /// How often each content without an identifier came. A hash that two contents share only makes a gap in a count.
    private var anonymous: [UInt64: Int] = [:]

    private var lastDay: CivilDate?
    private var laterSteps = 0
    private var earlierSteps = 0
    private var image = TransactionImage()
    private var stored = TransactionImage()

    private let firstCopy: Int

    /// - Parameter firstCopy: what the first row with a key is numbered.
    init(generation: Int64, firstCopy: Int = 0) {
        blocks = BlockBuilder(generation: generation)
        self.firstCopy = firstCopy
    }

    enum Arrival { case new, conflict, duplicate }

    /// How the rows lie so far. Those without a day come before all others in the order by date.
    var direction: Generation.Direction {
        if earlierSteps == 0 { return .oldestFirst }
        return laterSteps == 0 ? .newestFirst : .neither
    }

    /// Whether rows of one day most likely arrived newest first too.
    var isMostlyNewestFirst: Bool { earlierSteps > laterSteps }

    /// Stores a transaction unless the account already has just the same one under the same identifier.
    ///
    /// - Parameter insertion: the statement of ``TransactionColumn/insertion``.
    mutating func append(
        _ transaction: Transaction, to generation: Int64, by insertion: RawStatement, _ db: Database
    ) throws -> Arrival {
        image.take(transaction)
        var copy = 0
        var hash: UInt64?
        if image.isAnonymous {
            copy = countAnonymous()
        } else {
            let keyHash = ArrivingRows.hash(image.key)
            if let first = try place(of: image.key, hash: keyHash, in: generation, db) {
                guard try !isKnown(first: first, in: generation, db) else { return .duplicate }
                copy = try markConflict(first: first, in: generation, db)
            } else {
                hash = keyHash
            }
        }
        image.complete(copy: firstCopy + copy)
        let isConflicting = copy > 0 && !image.isAnonymous
        try image.insert(id: TransactionRowID.id(generation, rows), isConflicting: isConflicting, by: insertion)
        if let hash { firsts.insert(UInt32(rows), hash: hash) }
        if isConflicting { others.insert(UInt32(rows), hash: contentHash()) }
        try add(transaction, RowPrint(image, copy: firstCopy + copy), db)
        count(transaction)
        return isConflicting ? .conflict : .new
    }

    private mutating func add(_ transaction: Transaction, _ print: RowPrint, _ db: Database) throws {
        var writer = BlockWriter(db)
        try blocks.add(transaction, print, to: &writer)
    }

    private mutating func count(_ transaction: Transaction) {
        digest.add(image)
        booked.add(transaction.amount, counts: transaction.counts)
        if rows > 0, image.day != lastDay {
            if isLater(image.day, than: lastDay) { laterSteps += 1 } else { earlierSteps += 1 }
        }
        lastDay = image.day
        rows += 1
    }

    private func isLater(_ day: CivilDate?, than other: CivilDate?) -> Bool {
        guard let day else { return false }
        guard let other else { return true }
        return other < day
    }

    private mutating func countAnonymous() -> Int {
        let hash = ArrivingRows.hash(image.key)
        let copy = anonymous[hash, default: 0]
        anonymous[hash] = copy + 1
        return copy
    }

    // MARK: - The same identifier again

    /// The first row with a key.
    private mutating func place(
        of key: ArraySlice<UInt8>, hash: UInt64, in generation: Int64, _ db: Database
    ) throws -> UInt32? {
        for ordinal in firsts.ordinals(hash: hash) {
            try load(ordinal, of: generation, db)
            if stored.key == key { return ordinal }
        }
        return nil
    }

    /// Whether a row with this key and just this content is there. The first one is loaded already.
    private mutating func isKnown(first: UInt32, in generation: Int64, _ db: Database) throws -> Bool {
        if stored.hasSameContent(as: image) { return true }
        guard copies[first] != nil else { return false }
        for ordinal in others.ordinals(hash: contentHash()) {
            try load(ordinal, of: generation, db)
            if stored.key == image.key, stored.hasSameContent(as: image) { return true }
        }
        return false
    }

    /// Marks the first row with a key as contradicted; returns which copy the next one is.
    private mutating func markConflict(first: UInt32, in generation: Int64, _ db: Database) throws -> Int {
        let copy = copies[first] ?? 1
        copies[first] = copy + 1
        if copy == 1 {
            let statement = try RawStatement("UPDATE txn SET isConflicting = 1 WHERE id = ?", db)
            statement.bind(TransactionRowID.id(generation, Int(first)), at: 1)
            try statement.run()
        }
        return copy
    }

    private mutating func load(_ ordinal: UInt32, of generation: Int64, _ db: Database) throws {
        let statement = try RawStatement(TransactionColumn.selection, db)
        defer { statement.reset() }
        let id = TransactionRowID.id(generation, Int(ordinal))
        statement.bind(id, at: 1)
        statement.bind(id, at: 2)
        guard try statement.step() else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row that was just saved is gone")
        }
        stored.take(statement)
    }

    /// The hash of the key and of what the bank sent.
    private func contentHash() -> UInt64 {
        var hasher = Hasher()
        image.key.withUnsafeBytes { hasher.combine(bytes: $0) }
        image.content { hasher.combine(bytes: $0) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// Seeded anew in each process, so that no bank can choose identifiers that collide.
    private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
        var hasher = Hasher()
        key.withUnsafeBytes { hasher.combine(bytes: $0) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
