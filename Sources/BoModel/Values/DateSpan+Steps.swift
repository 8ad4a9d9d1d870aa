extension DateSpan {
    /// The calendar month that a day is in.
    public static func month(of day: CivilDate) -> DateSpan {
        let first = day.adding(days: 1 - day.parts.day)
        return DateSpan(from: first, through: first.adding(months: 1).adding(days: -1))
    }

    /// The calendar months that it touches, oldest first, each whole.
    public var months: [DateSpan] {
        var months = [DateSpan.month(of: first)]
        while let last = months.last, last.last < self.last { months.append(.month(of: last.last.adding(days: 1))) }
        return months
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
