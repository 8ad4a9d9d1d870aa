/// What a write to the cache may have changed; tells which questions may have new answers.
public enum Change: Hashable, Sendable {
    /// The set of estates or their notices.
    case notices
    /// An estate's banks.
    case banks(Estate.ID)
    /// A bank's accounts.
    case accounts(Estate.ID, OrganizationNumber)
    /// An account's transactions.
    case transactions(Estate.ID, OrganizationNumber, Account.ID)
    /// Notes, tags or bookmarks of an estate, its accounts or their transactions.
    case annotations(Estate.ID)
    /// An estate is gone.
    case purged(Estate.ID)
}
