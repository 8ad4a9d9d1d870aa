/// A period as it is typed in a filter: a year, a month or a day, or from one of them to another.
enum FilterPeriod {
    static func test(of text: String) -> FilterCondition.Test {
        let scalars = Array(text.unicodeScalars)
        guard let dots = scalars.indices.dropLast().first(where: { scalars[$0] == "." && scalars[$0 + 1] == "." })
        else {
            return span(scalars[...]).map { .days(from: $0.first, to: $0.last) } ?? .unreadable(.badDate)
        }
        let (left, right) = (scalars[..<dots], scalars[(dots + 2)...])
        switch (left.isEmpty, right.isEmpty) {
        case (true, true): return .unreadable(.emptyValue(.date))
        case (false, true):
            return span(left).map { .days(from: $0.first, to: nil) } ?? .unreadable(.badDate)
        case (true, false):
            return span(right).map { .days(from: nil, to: $0.last) } ?? .unreadable(.badDate)
        case (false, false):
            guard let first = span(left), let second = span(right) else { return .unreadable(.badDate) }
            if second.last < first.first { return .days(from: second.first, to: first.last) }
            return .days(from: first.first, to: second.last)
        }
    }

    /// One day, however a day can be typed; `nil` for a longer period and for what is none.
    static func day(of text: String) -> CivilDate? {
        guard let span = span(Array(text.unicodeScalars)[...]), span.first == span.last else { return nil }
        return span.first
    }

    /// `2026`, `2026-03`, `2026-03-05`, `03.2026`, `05.03.2026`; in the Norwegian ones a zero in front may be left out.
    private static func span(_ text: ArraySlice<Unicode.Scalar>) -> DateSpan? {
        guard text.count <= 10 else { return nil }
        let iso = text.split(separator: "-", omittingEmptySubsequences: false)
        let norwegian = text.split(separator: ".", omittingEmptySubsequences: false)
        switch (iso.count, norwegian.count) {
        case (1, 1): return span(year: text, month: nil, day: nil)
        case (2, 1) where iso[1].count == 2: return span(year: iso[0], month: iso[1], day: nil)
        case (3, 1) where iso[1].count == 2 && iso[2].count == 2: return span(year: iso[0], month: iso[1], day: iso[2])
        case (1, 2): return span(year: norwegian[1], month: norwegian[0], day: nil)
        case (1, 3): return span(year: norwegian[2], month: norwegian[1], day: norwegian[0])
        default: return nil
        }
    }

    private static func span(
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
        guard words.count == 1, let day = FilterPeriod.day(of: String(words[0])) else { return nil }
        self = day
    }
}
