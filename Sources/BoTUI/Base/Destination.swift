import BoModel

/// Where one can go from anywhere: to a list, with the cursor on something in it.
enum Destination: Hashable, Sendable {
    /// The estates, on one of them.
    case estate(Estate.ID)
    /// The banks of an estate, on one of them.
    case banks(Estate.ID, OrganizationNumber?)
    /// The accounts of a bank, on one of them.
    case account(Estate.ID, OrganizationNumber, AccountNumber?)
    /// The transactions of an account, on one of them.
    case transactions(of: AccountSummary, in: EstateSummary, selecting: Transaction.ID?)
}
