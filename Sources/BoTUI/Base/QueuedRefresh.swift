import BoModel
import BoText

/// A refresh that waits until the one at work has ended.
struct QueuedRefresh: Hashable, Sendable {
    let scope: RefreshScope
    /// What it is about, in words; from outside.
    let name: String
}
