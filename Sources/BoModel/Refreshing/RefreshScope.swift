/// What to refresh.
public enum RefreshScope: Hashable, Sendable {
    /// Only the notices.
    case notices
    /// The notices, then every open estate.
    case everything
    /// The notices, then these estates; `banks` narrows it to some of their banks.
    case estates([Estate.ID], banks: Set<OrganizationNumber>?)
    /// One account, at its bank.
    case account(Estate.ID, OrganizationNumber, AccountNumber)
}
