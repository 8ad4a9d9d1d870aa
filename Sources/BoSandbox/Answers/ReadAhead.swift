import BoModel
import Dispatch
import Synchronization

/// Writes the page after the one that was just asked for, while its reader is still busy with that one.
///
/// Only long accounts are read ahead, and only one page of each; what nobody asks for is dropped when the next is made.
final class ReadAhead: Sendable {
    /// Which page of which account, as it was asked for.
    struct Key: Hashable, Sendable {
        let account: AccountNumber
        let span: DateSpan
        let today: CivilDate
        let page: Int
    }

    private final class Draft: Sendable {
        let key: Key
        let done = DispatchGroup()
        let text = Mutex<[UInt8]?>(nil)

        init(_ key: Key) { self.key = key }
    }

    private let drafts = Mutex<[AccountNumber: Draft]>([:])
    private let queue = DispatchQueue(label: "bo.sandbox.read-ahead", qos: .utility, attributes: .concurrent)

    /// The page when it was written ahead, waiting for its end when it is under way; `nil` when nobody began it.
    func take(_ key: Key) -> [UInt8]? {
        let draft = drafts.withLock { drafts in
            drafts[key.account]?.key == key ? drafts.removeValue(forKey: key.account) : nil
        }
        guard let draft else { return nil }
        draft.done.wait()
        return draft.text.withLock { $0 }
    }

    /// Begins a page in the background.
    func prepare(_ key: Key, _ write: @escaping @Sendable () -> [UInt8]) {
        let draft = Draft(key)
        drafts.withLock { $0[key.account] = draft }
        queue.async(group: draft.done) {
            let text = write()
            draft.text.withLock { $0 = text }
        }
    }
}
