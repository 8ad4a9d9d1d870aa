/// A number as it is typed in a filter.
enum FilterNumber {
    case number(DecimalNumber)
    /// Three digits behind one point or comma, as thousands are grouped.
    case ambiguous(DecimalNumber)
    case unreadable

    /// Reads perhaps a minus, digits, perhaps a comma or point and digits: as many as fit in 64 bits, 18 always do.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        let isNegative = FilterNumber.hasSign(scalars)
        let text = isNegative ? scalars.dropFirst() : scalars
        let mark = text.firstIndex { $0 == "," || $0 == "." }
        let whole = text[..<(mark ?? text.endIndex)]
        var decimals = mark.map { text[($0 + 1)...] } ?? []
        guard !whole.isEmpty, mark == nil || !decimals.isEmpty, whole.allSatisfy(FilterNumber.isDigit),
            decimals.allSatisfy(FilterNumber.isDigit)
        else {
            self = .unreadable
            return
        }
        let looksGrouped = decimals.count == 3 && whole.count <= 3 && whole.first != "0"
        while decimals.last == "0" { decimals.removeLast() }
        var digits: Int128 = 0
        for scalar in whole + decimals {
            digits = digits * 10 + Int128(scalar.value - 0x30)
            if digits > 1 << 64 { break }
        }
        guard decimals.count <= 18, let coefficient = Int64(exactly: isNegative ? -digits : digits) else {
            self = .unreadable
            return
        }
        let number = DecimalNumber(coefficient: coefficient, scale: decimals.count)
        self = looksGrouped ? .ambiguous(number) : .number(number)
    }

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
        switch FilterNumber(text) {
        case .number(let number): test(AmountBound(number, isIncluded: isIncluded))
        case .ambiguous: .unreadable(.ambiguousAmount)
        case .unreadable: .unreadable(.badAmount)
        }
    }

    private static func looksLikeNumber(_ text: ArraySlice<Unicode.Scalar>, after sign: Unicode.Scalar) -> Bool {
        if text.first == sign { return true }
        return (hasSign(text) ? text.dropFirst() : text).first.map(isDigit) ?? false
    }

    /// A minus, from the keyboard or the typographic one.
    static func hasSign(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.first == "-" || text.first == "\u{2212}"
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
