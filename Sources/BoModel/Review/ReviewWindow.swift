/// The periods before the cut-off date that a review looks at.
///
/// They begin so many calendar months before the cut-off date, the month's last day at most, and end with the opening;
/// both days are included. Dispositions between the cut-off date and the opening are inside.
/// Source: dekningsloven chapter 5, which counts back from the cut-off date (§ 1-2).
public enum ReviewWindow: Hashable, Sendable, CaseIterable {
    case threeMonths, oneYear, twoYears

    /// How many months before the cut-off date it begins.
    public var months: Int {
        switch self {
        case .threeMonths: 3
        case .oneYear: 12
        case .twoYears: 24
        }
    }

    /// The days of the window.
    ///
    /// - Parameter cutOff: the cut-off date; while it is unknown the opening date stands in for it, and everything that
    ///   follows from it is provisional. One after the opening can't be right and counts as the opening.
    public func span(cutOff: CivilDate?, opening: CivilDate) -> DateSpan {
        let start = min(cutOff ?? opening, opening)
        return DateSpan(from: start.adding(months: -months), through: opening)
    }

    /// Whether windows are provisional: nobody has said yet what the cut-off date is.
    public static func isProvisional(cutOff: CivilDate?) -> Bool { cutOff == nil }
}

/// How much of a period the fetched data covers.
public struct SpanCoverage: Hashable, Sendable {
    /// Days of the period that are covered.
    public let days: Int
    /// Days of the period.
    public let total: Int
    /// What is not covered, oldest first.
    public let missing: [DateSpan]

    /// - Parameter fetched: the days that were fetched; `nil` when nothing was.
    public init(of span: DateSpan, by fetched: DateSpan?) {
        total = span.dayCount
        guard let covered = fetched?.intersection(span) else {
            days = 0
            missing = [span]
            return
        }
        days = covered.dayCount
        var missing: [DateSpan] = []
        if span.first < covered.first {
            missing.append(DateSpan(from: span.first, through: covered.first.adding(days: -1)))
        }
        if covered.last < span.last {
            missing.append(DateSpan(from: covered.last.adding(days: 1), through: span.last))
        }
        self.missing = missing
    }

    /// True when no day is missing.
    public var isWhole: Bool { days == total }

    /// The covered part in thousandths, rounded down: 1000 only when no day is missing.
    public var permille: Int { days * 1000 / total }
}

extension ReviewWindow {
    /// How much of a period the fetched data covers; see ``SpanCoverage``.
    public static func coverage(of span: DateSpan, by fetched: DateSpan?) -> SpanCoverage {
        SpanCoverage(of: span, by: fetched)
    }
}

extension DateSpan {
    /// The period so many times its own length later; earlier when negative.
    ///
    /// Whole calendar months are moved by months, so that March follows February, a quarter a quarter and 2027 2026;
    /// anything else by its days.
    ///
    /// - Returns: `nil` when it would leave the years 1 to 9999.
    public func shifted(by steps: Int) -> DateSpan? {
        // No calendar has so many days: what follows can't overflow.
        guard (-4_000_000...4_000_000).contains(steps) else { return nil }
        let moved: (first: CivilDate, last: CivilDate)
        if let months = wholeMonths {
            let first = first.adding(months: steps * months)
            moved = (first, first.adding(months: months).adding(days: -1))
        } else {
            moved = (first.adding(days: steps * dayCount), last.adding(days: steps * dayCount))
        }
        guard DateSpan.calendar.contains(moved.first), DateSpan.calendar.contains(moved.last) else { return nil }
        return DateSpan(from: moved.first, through: moved.last)
    }

    /// The period of the same length just after; `nil` after the year 9999.
    public var next: DateSpan? { shifted(by: 1) }
    /// The period of the same length just before; `nil` before the year 1.
    public var previous: DateSpan? { shifted(by: -1) }

    /// How many calendar months it is, from a month's first day to a month's last; `nil` when it is not whole months.
    private var wholeMonths: Int? {
        let start = first.parts
        let end = last.adding(days: 1).parts
        guard start.day == 1, end.day == 1 else { return nil }
        return (end.year - start.year) * 12 + end.month - start.month
    }

    /// The days that can be written: those of the years 1 to 9999.
    private static let calendar = DateSpan(
        from: CivilDate(daysSince1970: -719_162), through: CivilDate(daysSince1970: 2_932_896))
}
