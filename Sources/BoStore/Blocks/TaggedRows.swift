import BoModel
import GRDB

/// Finds the rows of a generation that the user has given a tag.
enum TaggedRows {
    /// - Parameter tag: as it was typed; see ``Annotation/carries(tag:)``.
    /// - Returns: the rows by their ordinals. A tag on a transaction that this generation doesn't have finds nothing.
    /// - Complexity: one walk over the rows when the tag is in use, none when it is not.
    static func ordinals(_ tag: String, _ generation: Generation, _ db: Database) throws -> Set<Int> {
        guard let account = try AccountRecord.shown(generation.account, db) else { return [] }
        var copies: [String: Set<Int>] = [:]
        try AnnotationRecord.eachNewest(of: account.summary.identity, db) { revision in
            guard revision.annotation.carries(tag: tag), case .transaction(let transaction) = revision.target else {
                return
            }
            copies[transaction.key, default: []].insert(transaction.copy)
        }
        var ordinals: Set<Int> = []
        let keys = copies.keys.sorted()
        let ids = TransactionRowID.all(generation.id)
        for start in stride(from: 0, to: keys.count, by: 500) {
            let some = keys[start..<min(start + 500, keys.count)]
            let marks = Array(repeating: "?", count: some.count).joined(separator: ", ")
            let statement = try RawStatement(
                "SELECT id, key, copy FROM txn WHERE id BETWEEN ? AND ? AND key IN (\(marks))", db)
            defer { statement.reset() }
            statement.bind(ids.lowerBound, at: 1)
            statement.bind(ids.upperBound, at: 2)
            for (place, key) in some.enumerated() { statement.bind(key, at: Int32(3 + place)) }
            while try statement.step() {
                guard copies[statement.text(1) ?? ""]?.contains(Int(statement.integer(2))) == true else { continue }
                ordinals.insert(TransactionRowID.ordinal(statement.integer(0)))
            }
        }
        return ordinals
    }
}
