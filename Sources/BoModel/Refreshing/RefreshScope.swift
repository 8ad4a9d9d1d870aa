/// What to refresh.
public enum RefreshScope: Hashable, Sendable {
    /// Only the notices.
    case notices
    /// The notices, then every open estate.
    case everything
    /// The notices, then these estates; `banks` narrows it to some of their banks.
    case estates([Estate.ID], banks: Set<OrganizationNumber>?)
    /// The notices, then the estates that these texts name: a debtor's number, or the uuid of an opening, perhaps of
    /// one that only now is announced. Without any text: every open estate.
    case named([String], banks: Set<OrganizationNumber>?)
    /// One account, at its bank.
    case account(Estate.ID, OrganizationNumber, AccountNumber)
}
