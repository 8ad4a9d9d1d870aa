public import BoModel
import GRDB

extension Store {
    /// A cache in memory with the same content. What is saved in one of the two is not in the other.
    ///
    /// Notes too: the copy is for trying things out, and gone with its last user.
    public func copy() throws(Problem) -> Store {
        let copy = try Store.inMemory()
        do {
            try cache.database.backup(to: copy.cache.database)
        } catch {
            throw Problem.cache(error, at: cache.path)
        }
        return copy
    }
}
