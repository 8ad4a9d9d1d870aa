/// What stands behind the balances that Bo works out itself for an account, or why it works out none.
///
/// No bank sends a balance after each transaction. Bo counts from one balance that is known, through the booked
/// transactions of the account in its own order. That is a derivation, and is called one wherever it is shown.
public enum DerivedBalance: Hashable, Sendable {
    case derived(Derivation)
    case unknown(Reason)

    /// How balances were worked out.
    public struct Derivation: Hashable, Sendable {
        /// What is known and counted from.
        public enum Anchor: Hashable, Sendable {
            /// The bank's booked balance at the end of a day.
            case booked(Money, at: CivilDate)
            /// Nothing stood on the account before its first day.
            case openedEmpty(CivilDate)
        }

        public let anchor: Anchor
        /// The balance after the account's newest booked transaction.
        public let closing: Money
        /// The balance before the oldest transaction; `nil` when an amount between can't be read.
        public let opening: Money?
        /// What stood on the account, by this count, before the day it was opened, when that is not nothing: then the
        /// bank's balance and the transactions don't agree.
        public let mismatch: Money?
        /// Part of the bank's balance is a credit line.
        public let includesCredit: Bool

        public init(anchor: Anchor, closing: Money, opening: Money?, mismatch: Money?, includesCredit: Bool) {
            self.anchor = anchor
            self.closing = closing
            self.opening = opening
            self.mismatch = mismatch
            self.includesCredit = includesCredit
        }
    }

    /// Why no balance can be worked out.
    public enum Reason: Hashable, Sendable {
        /// The account was never fetched, or its first fetch is under way.
        case noHistory
        /// The newest fetch failed or the bank says that it holds more: transactions may be missing.
        case incomplete
        /// The bank gave no booked balance that can be read, and the account is older than the history.
        case noBookedBalance
        /// The bank's balance is of a day that the history does not reach.
        case balanceOutside(CivilDate)
        /// Booked amounts can't be read, or have finer decimals than the currency.
        case inexactAmounts
        /// Booked amounts, or they and the balance, are of several currencies.
        case currenciesDiffer
        /// A sum has more digits than fit.
        case tooLarge
    }

    /// How they were worked out; `nil` when they were not.
    public var derivation: Derivation? { if case .derived(let derivation) = self { derivation } else { nil } }
}
