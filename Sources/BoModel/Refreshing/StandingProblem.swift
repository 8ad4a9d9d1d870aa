/// A trouble that stands: what the newest fetch of something came to, until a better one.
public struct StandingProblem: Hashable, Sendable {
    public let problem: Problem
    public let estate: Estate.ID?
    /// The debtor's name, or its number while nobody has told a name; `nil` when it is about no estate.
    public let estateName: String?
    public let bank: OrganizationNumber?
    public let bankName: String?
    public let account: AccountNumber?
    public let at: Instant?

    public init(
        problem: Problem, estate: Estate.ID?, estateName: String?, bank: OrganizationNumber?, bankName: String?,
        account: AccountNumber?, at: Instant?
    ) {
        self.problem = problem
        self.estate = estate
        self.estateName = estateName
        self.bank = bank
        self.bankName = bankName
        self.account = account
        self.at = at
    }
}
