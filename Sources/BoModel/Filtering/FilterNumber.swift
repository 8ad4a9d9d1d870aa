/// Comparisons of amounts and ranges of them, as they are typed in a filter.
enum FilterNumber {
    /// The test of a word that is a comparison or a range of amounts; `nil` when it is a word like others.
    static func test(of word: ArraySlice<Unicode.Scalar>) -> FilterCondition.Test? {
        let dots = word.indices.dropLast().first { word[$0] == "." && word[$0 + 1] == "." }
        if let dots { return range(word[..<dots], word[(dots + 2)...]) }
        guard let sign = word.first, sign == ">" || sign == "<" || sign == "=" else { return nil }
        let isIncluded = word.dropFirst().first == "="
        let value = word.dropFirst(isIncluded && sign != "=" ? 2 : 1)
        if value.isEmpty { return .unreadable(.emptyValue(nil)) }
        return bound(value, isIncluded: isIncluded || sign == "=") { bound in
            switch sign {
            case ">": .amount(least: bound, most: nil)
            case "<": .amount(least: nil, most: bound)
            default: .amount(least: bound, most: bound)
            }
        }
    }

    /// `a..b`. A strict bound is written `>a..<b`; `>=a` and `<=b` mean what `a` and `b` alone do.
    private static func range(
        _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
    ) -> FilterCondition.Test? {
        // Dots in a word that neither begins as a number nor goes on as one: `etc..`, `..og`, `:..`
        guard looksLikeNumber(left.isEmpty ? right : left, after: left.isEmpty ? "<" : ">") else {
            return left.first == "=" || left.first == "<" ? .unreadable(.badAmount) : nil
        }
        if right.isEmpty { return end(left, ">") { .amount(least: $0, most: nil) } }
        if left.isEmpty { return end(right, "<") { .amount(least: nil, most: $0) } }
        return end(left, ">") { least in
            end(right, "<") { most in
                most.number < least.number
                    ? .amount(least: most, most: least) : .amount(least: least, most: most)
            }
        }
    }

    private static func end(
        _ text: ArraySlice<Unicode.Scalar>, _ sign: Unicode.Scalar,
        _ test: (AmountBound) -> FilterCondition.Test
    ) -> FilterCondition.Test {
        guard text.first == sign else { return bound(text, isIncluded: true, test) }
        let isIncluded = text.dropFirst().first == "="
        return bound(text.dropFirst(isIncluded ? 2 : 1), isIncluded: isIncluded, test)
    }

    private static func bound(
        _ text: ArraySlice<Unicode.Scalar>, isIncluded: Bool, _ test: (AmountBound) -> FilterCondition.Test
    ) -> FilterCondition.Test {
        switch TypedNumber(text) {
        case .number(let number): test(AmountBound(number, isIncluded: isIncluded))
        case .ambiguous(let decimal, let grouped):
            .unreadable(.ambiguousAmount(decimal: decimal, grouped: grouped))
        case .unreadable: .unreadable(.badAmount)
        }
    }

    private static func looksLikeNumber(_ text: ArraySlice<Unicode.Scalar>, after sign: Unicode.Scalar) -> Bool {
        if text.first == sign { return true }
        return (TypedNumber.hasSign(text) ? text.dropFirst() : text).first.map(TypedNumber.isDigit) ?? false
    }
}
