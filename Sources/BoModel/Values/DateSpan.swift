/// Two days and all between, both included.
public struct DateSpan: Hashable, Sendable, CustomStringConvertible {
    public let first: CivilDate
    public let last: CivilDate

    /// - Precondition: `first` is not after `last`.
    public init(from first: CivilDate, through last: CivilDate) {
        precondition(first <= last, "A span of days does not end before it begins.")
        self.first = first
        self.last = last
    }

    /// How many days it has: at least one.
    public var dayCount: Int { last.days(since: first) + 1 }

    public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

    /// The days both have; `nil` when there are none.
    public func intersection(_ other: DateSpan) -> DateSpan? {
        let (start, end) = (max(first, other.first), min(last, other.last))
        return start <= end ? DateSpan(from: start, through: end) : nil
    }

    /// `2026-01-01..2026-03-31`.
    public var description: String { "\(first)..\(last)" }
}

extension DateSpan {
    /// The most months of history before the opening that the law lets a bank be asked for.
    public static let longestHistoryMonths = 12

    /// The span to ask the banks for: so many months before the opening, to today.
    ///
    /// - Parameter months: 1 to 12; brought inside when it is not.
    /// - Returns: a span that begins at most 12 months before `opening`; one day when today is before it.
    public static func history(months: Int, before opening: CivilDate, today: CivilDate) -> DateSpan {
        let count = min(max(months, 1), longestHistoryMonths)
        let first = opening.adding(months: -count)
        return DateSpan(from: min(first, today), through: max(today, min(first, today)))
    }
}
