import BoModel
import GRDB

/// Finds the rows of a generation that the user has given a tag.
enum TaggedRows {
    static func ordinals(_ tag: String, _ generation: Generation, _ db: Database) throws -> Set<Int> { [] }
}
