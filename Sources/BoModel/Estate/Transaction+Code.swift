extension Transaction {
    /// The most telling of the codes, as sent: the sub-family, else the family, else the domain; `nil` when none tells
    /// anything.
    ///
    /// Source: Transactions, `transactionCode`. `other` and `notAvailable` tell nothing.
    public var code: String? { Transaction.code(domain: domain, family: family, subFamily: subFamily) }

    /// The most telling of three codes; see ``code``.
    public static func code(domain: String?, family: String?, subFamily: String?) -> String? {
        [subFamily, family, domain].lazy.compactMap { $0 }.first {
            !$0.isEmpty && !["other", "notavailable"].contains($0.lowercased())
        }
    }
}
