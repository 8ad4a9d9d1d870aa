import BoModel

/// The days on which Norwegian banks book.
enum Calendar {
    /// Whether a day is Monday to Friday and no public holiday.
    static func isWorkingDay(_ day: CivilDate) -> Bool {
        day.weekday <= 5 && !isHoliday(day)
    }

    /// Whether a day is a public holiday in Norway.
    ///
    /// Source: lov om helligdager and lov om 1 og 17 mai; Easter by the Gregorian rule.
    static func isHoliday(_ day: CivilDate) -> Bool {
        let (year, month, dayOfMonth) = day.parts
        switch (month, dayOfMonth) {
        case (1, 1), (5, 1), (5, 17), (12, 25), (12, 26): return true
        default:
            // Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday and Whit Monday.
            return [-3, -2, 0, 1, 39, 49, 50].contains(day.days(since: easter(year)))
        }
    }

    /// Easter Sunday.
    ///
    /// Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    static func easter(_ year: Int) -> CivilDate {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * shift + 114
        return date(year, sum / 31, sum % 31 + 1)
    }

    /// The day itself when it is a working day, else the next one.
    static func onOrAfter(_ day: CivilDate) -> CivilDate {
        var day = day
        while !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The day itself when it is a working day, else the one before.
    static func onOrBefore(_ day: CivilDate) -> CivilDate {
        var day = day
        while !isWorkingDay(day) { day = day.adding(days: -1) }
        return day
    }

    /// The first working day after a day.
    static func after(_ day: CivilDate) -> CivilDate { onOrAfter(day.adding(days: 1)) }

    /// The working days of a span, oldest first.
    static func workingDays(_ span: DateSpan) -> [CivilDate] {
        (0..<span.dayCount).map { span.first.adding(days: $0) }.filter(isWorkingDay)
    }

    /// Every month that a span touches: its year and number.
    static func months(_ span: DateSpan) -> [(year: Int, month: Int)] {
        let (firstYear, firstMonth, _) = span.first.parts
        let (lastYear, lastMonth, _) = span.last.parts
        return (firstYear * 12 + firstMonth - 1...lastYear * 12 + lastMonth - 1).map { ($0 / 12, $0 % 12 + 1) }
    }
}

/// A day that is written down in this program.
func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
        preconditionFailure("A day of the synthetic world is a day of the calendar.")
    }
    return date
}

/// A day of a month, or the month's last day when it is shorter.
func date(_ year: Int, _ month: Int, clamped day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? date(year, month, 1).adding(months: 1).adding(days: -1)
}
