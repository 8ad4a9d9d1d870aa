import BoModel
import Synchronization

/// The newest references of a bank's accounts, fetched at most once, when a reference turns out to be no longer known.
final class RotatedReferences: Sendable {
    private let fetch: @Sendable () throws(Problem) -> [AccountDescription]
    private let fresh = Mutex<[AccountDescription]?>(nil)

    init(fetch: @escaping @Sendable () throws(Problem) -> [AccountDescription]) {
        self.fetch = fetch
    }

    /// The account under another reference than before; `nil` when the bank still gives the same one.
    func replacement(for account: AccountDescription) throws(Problem) -> AccountDescription? {
        var list = fresh.withLock { $0 }
        if list == nil {
            list = try fetch()
            fresh.withLock { [list] in $0 = list }
        }
        return list?.first { $0.number == account.number && $0.reference != account.reference }
    }
}
