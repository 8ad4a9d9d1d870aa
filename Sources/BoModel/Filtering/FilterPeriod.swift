/// A period as it is typed in a filter: a year, a month or a day, or from one of them to another.
enum FilterPeriod {
    static func test(of text: String) -> FilterCondition.Test {
        let scalars = Array(text.unicodeScalars)
        guard let dots = scalars.indices.dropLast().first(where: { scalars[$0] == "." && scalars[$0 + 1] == "." })
        else {
            return DateSpan(typed: scalars[...]).map { .days(from: $0.first, to: $0.last) } ?? .unreadable(.badDate)
        }
        let (left, right) = (scalars[..<dots], scalars[(dots + 2)...])
        switch (left.isEmpty, right.isEmpty) {
        case (true, true): return .unreadable(.emptyValue(.date))
        case (false, true):
            return DateSpan(typed: left).map { .days(from: $0.first, to: nil) } ?? .unreadable(.badDate)
        case (true, false):
            return DateSpan(typed: right).map { .days(from: nil, to: $0.last) } ?? .unreadable(.badDate)
        case (false, false):
            guard let first = DateSpan(typed: left), let second = DateSpan(typed: right) else {
                return .unreadable(.badDate)
            }
            if second.last < first.first { return .days(from: second.first, to: first.last) }
            return .days(from: first.first, to: second.last)
        }
    }
}
