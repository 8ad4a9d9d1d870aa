/// The one reader of days and periods that somebody types: in a filter, in an option, in a form.
extension DateSpan {
    /// A year, a month or a day as somebody types it, without blanks: `2026`, `2026-03`, `2026-03-05`, `03.2026`,
    /// `05.03.2026`. In the Norwegian ones a zero in front may be left out.
    init?(typed text: ArraySlice<Unicode.Scalar>) {
        guard text.count <= 10 else { return nil }
        let iso = text.split(separator: "-", omittingEmptySubsequences: false)
        let norwegian = text.split(separator: ".", omittingEmptySubsequences: false)
        let span: DateSpan? =
            switch (iso.count, norwegian.count) {
            case (1, 1): DateSpan.typed(year: text, month: nil, day: nil)
            case (2, 1) where iso[1].count == 2: DateSpan.typed(year: iso[0], month: iso[1], day: nil)
            case (3, 1) where iso[1].count == 2 && iso[2].count == 2:
                DateSpan.typed(year: iso[0], month: iso[1], day: iso[2])
            case (1, 2): DateSpan.typed(year: norwegian[1], month: norwegian[0], day: nil)
            case (1, 3): DateSpan.typed(year: norwegian[2], month: norwegian[1], day: norwegian[0])
            default: nil
            }
        guard let span else { return nil }
        self = span
    }

    private static func typed(
        year: ArraySlice<Unicode.Scalar>, month: ArraySlice<Unicode.Scalar>?, day: ArraySlice<Unicode.Scalar>?
    ) -> DateSpan? {
        guard year.count == 4, let year = number(year) else { return nil }
        guard let month else {
            guard let first = CivilDate(year: year, month: 1, day: 1),
                let last = CivilDate(year: year, month: 12, day: 31)
            else { return nil }
            return DateSpan(from: first, through: last)
        }
        guard let month = number(month) else { return nil }
        guard let day else {
            guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
            return DateSpan(from: first, through: first.adding(months: 1).adding(days: -1))
        }
        guard let number = number(day), let date = CivilDate(year: year, month: month, day: number) else {
            return nil
        }
        return DateSpan(from: date, through: date)
    }

    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    }
}

extension CivilDate {
    /// A day as somebody types it, blanks around it or not: `05.03.2026`, `5.3.2026` or `2026-03-05`, as in a filter.
    public init?(typed text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1, let span = DateSpan(typed: Array(words[0].unicodeScalars)[...]),
            span.first == span.last
        else { return nil }
        self = span.first
    }
}
