extension Account {
    /// Which account in the world: stays the same through every refresh, and in another cache.
    public struct Identity: Hashable, Sendable {
        public let estate: Estate.ID
        public let bank: OrganizationNumber
        /// As the bank sent it.
        public let number: AccountNumber

        public init(estate: Estate.ID, bank: OrganizationNumber, number: AccountNumber) {
            self.estate = estate
            self.bank = bank
            self.number = number
        }
    }
}

extension Transaction {
    /// Which transaction in the world: stays the same through every refresh, and in another cache.
    public struct Identity: Hashable, Sendable {
        public let account: Account.Identity
        /// As ``Transaction/ID/key``.
        public let key: String
        /// As ``Transaction/ID/copy``.
        public let copy: Int

        public init(account: Account.Identity, key: String, copy: Int) {
            self.account = account
            self.key = key
            self.copy = copy
        }
    }
}
