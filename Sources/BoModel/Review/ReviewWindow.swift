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
