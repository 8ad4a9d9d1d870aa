/// What a fetch of an account's transactions came to. It stays when a later fetch has taken its place and its rows are
/// gone.
public struct FetchSummary: Hashable, Sendable {
    /// What was booked on a day, in one currency.
    public struct Day: Hashable, Sendable {
        /// `nil` for transactions without a day.
        public let day: CivilDate?
        public let currency: Currency
        /// How many transactions.
        public let rows: Int
        /// Minor units of the currency; money out is negative.
        public let moneyIn: Int64
        public let moneyOut: Int64
        /// Whether finer decimals were dropped, or the sum is larger than a number can be.
        public let isRough: Bool

        public init(
            day: CivilDate?, currency: Currency, rows: Int, moneyIn: Int64, moneyOut: Int64, isRough: Bool
        ) {
            self.day = day
            self.currency = currency
            self.rows = rows
            self.moneyIn = moneyIn
            self.moneyOut = moneyOut
            self.isRough = isRough
        }
    }

    public let source: HistorySource
    public let fetchedAt: Instant
    /// The days that were asked for.
    public let span: DateSpan
    /// Whether the source says that it is all it has of those days.
    public let isWhole: Bool
    /// Whether the pages were read to the last; a bank's own «partial» may still say that it has more.
    public let wasReadToEnd: Bool
    /// Whether its transactions are still in the cache.
    public let hasRows: Bool
    public let rows: Int
    public let sums: BookedSums
    /// The booked balance as the bank gave it with this fetch; `nil` when it gave none.
    public let closing: Money?
    /// When the balance was registered, as far as the bank says.
    public let closingAt: AsSent<Instant>?
    /// SHA-256 over all transactions, in hexadecimal digits.
    public let digest: String
    /// How many booked transactions of the fetch before, of days that were asked for again, it lacks.
    public let gone: Int
    /// How many booked transactions of the fetch before it has with other content.
    public let changed: Int
    /// What was booked on each day, oldest first; days without a booking are left out.
    public let days: [Day]

    public init(
        source: HistorySource, fetchedAt: Instant, span: DateSpan, isWhole: Bool, wasReadToEnd: Bool, hasRows: Bool,
        rows: Int, sums: BookedSums, closing: Money?, closingAt: AsSent<Instant>?, digest: String, gone: Int,
        changed: Int, days: [Day]
    ) {
        self.source = source
        self.fetchedAt = fetchedAt
        self.span = span
        self.isWhole = isWhole
        self.wasReadToEnd = wasReadToEnd
        self.hasRows = hasRows
        self.rows = rows
        self.sums = sums
        self.closing = closing
        self.closingAt = closingAt
        self.digest = digest
        self.gone = gone
        self.changed = changed
        self.days = days
    }
}

/// What the later of two fetches lacks of the earlier, or has with other content: something that was booked, and no
/// longer is as it was.
public struct FetchDifferences: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// Which transaction of the cache it is, or was.
        public let id: Transaction.ID
        public let before: Transaction
        /// `nil` when it is gone.
        public let after: Transaction?
        /// When the later of the two fetches ended.
        public let noticedAt: Instant

        public init(id: Transaction.ID, before: Transaction, after: Transaction?, noticedAt: Instant) {
            self.id = id
            self.before = before
            self.after = after
            self.noticedAt = noticedAt
        }
    }

    /// Newest fetch first; of one fetch at most ``mostKept``.
    public let rows: [Row]
    /// How many there are in all, also those that are not among the rows.
    public let gone: Int
    public let changed: Int

    /// How many rows of one fetch are kept whole.
    public static let mostKept = 10_000

    public init(rows: [Row] = [], gone: Int = 0, changed: Int = 0) {
        self.rows = rows
        self.gone = gone
        self.changed = changed
    }

    public var isEmpty: Bool { gone == 0 && changed == 0 }
}
