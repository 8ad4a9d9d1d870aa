/// Reads conditions one after another.
///
/// It goes by Unicode scalars, so that an accent behind a quotation mark does not hide the mark.
struct FilterReader {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    /// True when the newest condition ended with the text and not with its quotation mark.
    private var isUnclosed = false

    /// Whether every word before a colon has to be a field's name.
    private let isStrict: Bool

    init(_ text: String, isStrict: Bool = false) {
        scalars = Array(text.unicodeScalars)
        self.isStrict = isStrict
    }

    /// The next condition; `nil` when only blanks are left.
    mutating func next() -> FilterCondition? {
        while place < scalars.count, FilterReader.isBlank(scalars[place]) { place += 1 }
        guard place < scalars.count else { return nil }
        let start = place
        let (read, isNegated) = condition()
        let test = isStrict && isUnclosed ? .unreadable(.unclosedQuotation) : read
        return FilterCondition(test, isNegated: isNegated, source: FilterReader.string(scalars[start..<place]))
    }

    /// Whether a text's last condition lacks its closing quotation mark.
    static func isUnclosed(_ text: String) -> Bool {
        var reader = FilterReader(text)
        while reader.next() != nil {}
        return reader.isUnclosed
    }

    private mutating func condition() -> (FilterCondition.Test, isNegated: Bool) {
        let hasMinus = scalars[place] == "-"
        let start = place + (hasMinus ? 1 : 0)
        if start < scalars.count, scalars[start] == "\"" {
            place = start
            let text = quoted()
            return (text.isEmpty ? .unreadable(.emptyValue(nil)) : .contains(.any, text), hasMinus)
        }
        guard let name = name(at: start) else { return FilterReader.test(of: groupedAmount() ?? word()) }
        place = start + name.unicodeScalars.count + 1
        if let field = FilterField(named: name) {
            guard let whole = FilterReader.whole(field), place < scalars.count, scalars[place] == "=" else {
                return (FilterReader.test(of: field, value()), hasMinus)
            }
            place += 1
            return (whole(value()), hasMinus)
        }
        let nearest = FilterField.nearestName(to: name)
        if nearest != nil || isStrict {
            _ = value()
            return (.unreadable(.unknownField(nearest: nearest)), hasMinus)
        }
        place = start - (hasMinus ? 1 : 0)
        return FilterReader.test(of: word())
    }

    /// The letters that stand before a colon, when they are few enough to be a field's name or have to be one.
    private func name(at start: Int) -> String? {
        var end = start
        let longest = isStrict ? scalars.count : FilterField.longestName
        while end < scalars.count, end - start <= longest, scalars[end].properties.isAlphabetic { end += 1 }
        guard end > start, end < scalars.count, scalars[end] == ":" else { return nil }
        return FilterReader.string(scalars[start..<end])
    }

    private mutating func value() -> String {
        if place < scalars.count, scalars[place] == "\"" { return quoted() }
        return FilterReader.string(word())
    }

    /// All up to the next blank.
    private mutating func word() -> ArraySlice<Unicode.Scalar> {
        let start = place
        while place < scalars.count, !FilterReader.isBlank(scalars[place]) { place += 1 }
        return scalars[start..<place]
    }

    /// An amount whose thousands are set apart by blanks, as Bo shows them, without the blanks: `>60 000`, `10 500,00`.
    /// Two plain numbers without decimals stay two words.
    private mutating func groupedAmount() -> ArraySlice<Unicode.Scalar>? {
        func afterComparison(_ start: Int) -> Int {
            var end = start
            while end < scalars.count, ["<", ">", "="].contains(scalars[end]) { end += 1 }
            return end
        }
        let begin = afterComparison(place)
        guard let left = endOfGrouped(at: begin) else { return nil }
        var end = left.end
        let isRange = scalars[end...].prefix(2).elementsEqual([".", "."])
        if isRange {
            let right = afterComparison(end + 2)
            end = endOfGrouped(at: right)?.end ?? right
            while end < scalars.count, !FilterReader.isBlank(scalars[end]) { end += 1 }
        }
        guard end == scalars.count || FilterReader.isBlank(scalars[end]) else { return nil }
        guard begin > place || isRange || left.hasDecimals else { return nil }
        defer { place = end }
        return ArraySlice(scalars[place..<end].filter { !FilterReader.isBlank($0) })
    }

    /// Where a number with at least one group of three digits behind a blank ends; `nil` when none begins here.
    private func endOfGrouped(at start: Int) -> (end: Int, hasDecimals: Bool)? {
        func isDigit(_ place: Int) -> Bool { place < scalars.count && TypedNumber.isDigit(scalars[place]) }
        let first = start + (TypedNumber.hasSign(scalars[start...]) ? 1 : 0)
        var end = first
        while isDigit(end), end - first < 3 { end += 1 }
        guard end > first else { return nil }
        let whole = end
        while end < scalars.count, FilterReader.isBlank(scalars[end]), isDigit(end + 1), isDigit(end + 2),
            isDigit(end + 3), !isDigit(end + 4)
        {
            end += 4
        }
        guard end > whole else { return nil }
        guard end < scalars.count, scalars[end] == "," || scalars[end] == ".", isDigit(end + 1) else {
            return (end, false)
        }
        end += 1
        while isDigit(end) { end += 1 }
        return (end, true)
    }

    /// What stands in quotation marks; a doubled one is one that belongs to the text. Without an end it is the rest.
    private mutating func quoted() -> String {
        var text: [Unicode.Scalar] = []
        place += 1
        while place < scalars.count {
            if scalars[place] == "\"" {
                let isPair = place + 1 < scalars.count && scalars[place + 1] == "\""
                if !isPair {
                    place += 1
                    return FilterReader.string(text[...])
                }
                place += 1
            }
            text.append(scalars[place])
            place += 1
        }
        isUnclosed = true
        return FilterReader.string(text[...])
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    // MARK: - What a word means

    private static func test(of word: ArraySlice<Unicode.Scalar>) -> (FilterCondition.Test, isNegated: Bool) {
        // A plain number is looked for as it is written, its sign with it.
        if case .number = TypedNumber(word) { return (.contains(.any, string(word)), false) }
        if let test = FilterNumber.test(of: word) { return (test, false) }
        guard word.first == "-", word.count > 1 else { return (.contains(.any, string(word)), false) }
        let rest = word.dropFirst()
        return (FilterNumber.test(of: rest) ?? .contains(.any, string(rest)), true)
    }

    private static func test(of field: FilterField, _ value: String) -> FilterCondition.Test {
        guard !value.isEmpty else { return .unreadable(.emptyValue(field)) }
        switch field {
        case .date: return FilterPeriod.test(of: value)
        case .party: return .contains(.counterParty, value)
        case .account:
            let number = FilterCondition.compact(value)
            return number.isEmpty ? .unreadable(.emptyValue(field)) : .contains(.account, number)
        case .text: return .contains(.text, value)
        case .tag: return .tag(value)
        case .currency: return .currency(value.uppercased())
        case .status: return .equals(.status, FilterStatus.code(of: value))
        case .code: return .equals(.code, value.lowercased())
        case .pattern: return TextPattern(value) == nil ? .unreadable(.badPattern) : .matches(value)
        }
    }

    /// What `=` before a value means; `nil` where it is a part of the value.
    private static func whole(_ field: FilterField) -> ((String) -> FilterCondition.Test)? {
        switch field {
        case .text: { .equals(.text, $0) }
        case .party: { .equals(.counterParty, $0) }
        case .currency: { .currency($0.uppercased()) }
        case .date: { $0.isEmpty ? .equals(.day, "") : FilterPeriod.test(of: $0) }
        case .status: { .equals(.status, FilterStatus.code(of: $0)) }
        case .code: { .equals(.code, $0.lowercased()) }
        case .account: { .equals(.partyNumber, FilterCondition.comparable($0)) }
        case .tag, .pattern: nil
        }
    }
}
