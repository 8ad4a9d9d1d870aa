import BoModel

extension TransactionFilter {
    /// What is left to ask of the transactions of an account when the account's own number counts for its conditions;
    /// `nil` when it lets none of them through.
    func inside(_ account: AccountSummary) -> TransactionFilter? {
        var left: [FilterCondition] = []
        for condition in conditions {
            guard condition.isAbout(account.description.number) else {
                left.append(condition)
                continue
            }
            if condition.isNegated { return nil }
        }
        return TransactionFilter(left)
    }
}
