public import BoModel

/// Where the dashboard was left: the levels that were open, by identities that outlive a refresh, and what was chosen.
public struct Session: Hashable, Sendable {
    /// One level.
    public struct Place: Hashable, Sendable {
        /// The screen's name.
        public var screen: String
        /// The estate it is about; of the list of estates the one under the cursor.
        public var estate: Estate.ID?
        /// The bank it is about; of a list of banks the one under the cursor.
        public var bank: OrganizationNumber?
        /// The account it is about; of a list of accounts the one under the cursor.
        public var account: AccountNumber?
        /// The transaction it is about, or under the cursor: the bank's key, and which of several with that key.
        public var transaction: String?
        public var copy = 0
        /// On which line of the screen the cursor stood, from 0.
        public var line = 0
        /// What transactions are grouped by, and the filter of the list that is grouped.
        public var grouping: String?
        public var source = ""
        /// What was typed as a filter. It may name people.
        public var filter = ""
        /// The filter lights up what it finds and hides nothing.
        public var isHighlighting = false
        /// The column it was sorted by, and which way.
        public var column: String?
        public var isAscending = true

        public init(screen: String) { self.screen = screen }
    }

    /// From the list of estates down; empty when there is nothing to come back to.
    public var places: [Place]
    public var choices: Choices

    public init(places: [Place] = [], choices: Choices = Choices()) {
        self.places = places
        self.choices = choices
    }
}
