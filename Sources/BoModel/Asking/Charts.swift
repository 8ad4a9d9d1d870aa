/// What a chart is about.
public enum ChartSubject: Hashable, Sendable {
    case account(Account.ID)
    /// All accounts of an estate.
    case estate(Estate.ID)
}

/// What was booked on one day, in one currency.
public struct DayFigures: Hashable, Sendable {
    public let day: CivilDate
    /// Booked transactions.
    public var rows: Int
    /// Minor units of the currency; money out is negative.
    public var moneyIn: Int64
    public var moneyOut: Int64
    /// Some amounts had finer decimals, or a sum was too large: good for a curve, never to be told as a figure.
    public var isRough: Bool
    /// Minor units on the account at the end of the day, worked out by Bo; `nil` when that can't be known.
    public var balance: Int64?

    public init(
        day: CivilDate, rows: Int, moneyIn: Int64, moneyOut: Int64, isRough: Bool = false, balance: Int64? = nil
    ) {
        self.day = day
        self.rows = rows
        self.moneyIn = moneyIn
        self.moneyOut = moneyOut
        self.isRough = isRough
        self.balance = balance
    }

    /// What the day added to the balance; `nil` when that does not fit.
    public var net: Int64? {
        let (sum, overflow) = moneyIn.addingReportingOverflow(moneyOut)
        return overflow ? nil : sum
    }

    /// Counts another day, or the same day of another account, in.
    public mutating func add(_ other: DayFigures) {
        rows += other.rows
        let (moreIn, overflowIn) = moneyIn.addingReportingOverflow(other.moneyIn)
        let (moreOut, overflowOut) = moneyOut.addingReportingOverflow(other.moneyOut)
        isRough = isRough || other.isRough || overflowIn || overflowOut
        if !overflowIn { moneyIn = moreIn }
        if !overflowOut { moneyOut = moreOut }
    }
}

/// What was booked day by day in one currency, and what stood on the account where Bo can work it out.
public struct ChartSeries: Hashable, Sendable {
    public let currency: Currency
    /// The days on which something was booked, oldest first.
    public let days: [DayFigures]
    /// What was booked without a day that can be read: in no day and no month.
    public let undated: DayFigures?
    /// Minor units before the first of the days; `nil` when that can't be known.
    public let opening: Int64?

    /// - Parameter days: oldest first, each day once.
    public init(_ currency: Currency, days: [DayFigures], undated: DayFigures? = nil, opening: Int64? = nil) {
        self.currency = currency
        self.days = days
        self.undated = undated
        self.opening = opening
    }

    /// Whether there is a balance to draw.
    public var hasBalance: Bool { days.last?.balance != nil || days.isEmpty && opening != nil }

    /// The place of the first day that is not before a day.
    private func place(from day: CivilDate) -> Int {
        days.partitionPoint { $0.day < day }
    }

    /// What was booked on a day; `nil` when nothing was.
    public subscript(day: CivilDate) -> DayFigures? {
        let place = place(from: day)
        return place < days.count && days[place].day == day ? days[place] : nil
    }

    /// What stood on the account at the end of a day, by what was booked until then; `nil` when that can't be known.
    ///
    /// Says nothing of whether the day was fetched.
    public func balance(atEndOf day: CivilDate) -> Int64? {
        let place = place(from: day.adding(days: 1))
        return place == 0 ? opening : days[place - 1].balance
    }

    /// What was booked in a span, added up; its balance is that at the end.
    public func figures(in span: DateSpan) -> DayFigures {
        var sum = DayFigures(day: span.first, rows: 0, moneyIn: 0, moneyOut: 0)
        var place = place(from: span.first)
        while place < days.count, days[place].day <= span.last {
            sum.add(days[place])
            place += 1
        }
        sum.balance = balance(atEndOf: span.last)
        return sum
    }
}

/// What a chart of an account or an estate is drawn from.
public struct ChartAnswer: Hashable, Sendable {
    public let estate: EstateSummary
    /// `nil` for all accounts of the estate.
    public let account: AccountSummary?
    /// One for each currency, kroner first: currencies are never added.
    public let series: [ChartSeries]
    /// The accounts that count, and which days of them were fetched.
    public let accounts: [AccountSummary]
    /// What stands behind the account's balances; for an estate there are none.
    public let balance: DerivedBalance?

    public init(
        estate: EstateSummary, account: AccountSummary?, series: [ChartSeries], accounts: [AccountSummary],
        balance: DerivedBalance?
    ) {
        self.estate = estate
        self.account = account
        self.series = series
        self.accounts = accounts
        self.balance = balance
    }

    /// The days that were fetched of each account that has any.
    public var covered: [DateSpan] { accounts.compactMap { $0.coverage?.span } }

    /// Accounts of which nothing was fetched yet.
    public var withoutHistory: [AccountSummary] { accounts.filter { $0.coverage == nil } }

    /// From the first to the last day that was fetched of any account; `nil` when nothing was.
    public var span: DateSpan? {
        guard let first = covered.map(\.first).min(), let last = covered.map(\.last).max() else { return nil }
        return DateSpan(from: first, through: last)
    }

    /// How much of a span was fetched.
    public func coverage(of span: DateSpan) -> ChartCoverage {
        let days = covered.compactMap { $0.intersection(span)?.dayCount }
        if days.isEmpty { return .none }
        let isWhole =
            accounts.allSatisfy { $0.coverage?.isWhole == true } && days.allSatisfy { $0 == span.dayCount }
            && days.count == covered.count
        return isWhole ? .whole : .partial(accounts: days.count, of: accounts.count)
    }
}

/// How much of a day or a month was fetched.
public enum ChartCoverage: Hashable, Sendable {
    /// Nothing: what happened then is not known, and is not nothing.
    case none
    /// Not all days, or not of all accounts; of how many accounts some days.
    case partial(accounts: Int, of: Int)
    case whole

    public var isPartial: Bool { if case .partial = self { true } else { false } }
}

/// What stood on an account at the end of each of the last months.
public struct BalanceTrend: Hashable, Sendable {
    /// How many months are told.
    public static let months = 12

    public let currency: Currency
    /// Minor units at the end of each month, oldest first, the last at the newest day that was fetched of any account;
    /// `nil` where that was not fetched or can't be worked out.
    public let balances: [Int64?]

    public init(_ currency: Currency, _ balances: [Int64?]) {
        self.currency = currency
        self.balances = balances
    }

    /// The highest and the lowest that is known; `nil` when nothing is.
    public var bounds: ClosedRange<Int64>? {
        let known = balances.compactMap { $0 }
        guard let low = known.min(), let high = known.max() else { return nil }
        return low...high
    }

    /// The trend of a series up to a day.
    ///
    /// - Parameter covered: the days that were fetched of the account.
    public init(of series: ChartSeries, through: CivilDate, covered: DateSpan) {
        currency = series.currency
        let end = DateSpan.month(of: through).first
        balances = (0..<BalanceTrend.months).map { place in
            let month = DateSpan.month(of: end.adding(months: place - BalanceTrend.months + 1))
            let day = min(month.last, through)
            return covered.contains(day) ? series.balance(atEndOf: day) : nil
        }
    }
}
