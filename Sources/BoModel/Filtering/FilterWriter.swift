extension FilterCondition {
    /// A condition as it would be typed.
    ///
    /// Texts that would be read as something else are put in quotation marks. What can't be typed, such as a search for
    /// an empty text, gets a source that is read as something else.
    public init(_ test: Test, isNegated: Bool = false, spelling: FilterField.Spelling = .norwegian) {
        let test = FilterWriter.normalized(test)
        let writer = FilterWriter(test: test, isNegated: isNegated, spelling: spelling)
        self.init(test, isNegated: isNegated, source: writer.source)
    }
}

/// Writes conditions so that they are read as the same again.
struct FilterWriter {
    let test: FilterCondition.Test
    let isNegated: Bool
    let spelling: FilterField.Spelling

    var source: String {
        switch test {
        case .contains(.any, let text): quoted(in: "", text)
        case .contains(.text, let text): named(.text, text)
        case .contains(.counterParty, let text): named(.party, text)
        case .contains(.account, let text): named(.account, text)
        case .amount(let least, let most): sign + amount(least, most)
        case .days(let from, let to): "\(sign)\(FilterField.date.name(spelling)):\(FilterWriter.days(from, to))"
        case .currency(let code): code.isEmpty ? sign + name(.currency) + "=" : named(.currency, code)
        case .tag(let tag): named(.tag, tag)
        case .equals(let whole, let text): self.whole(whole, text)
        case .matches(let pattern): named(.pattern, pattern)
        case .unreadable: sign
        }
    }

    private var sign: String { isNegated ? "-" : "" }

    /// As the reader makes them.
    static func normalized(_ test: FilterCondition.Test) -> FilterCondition.Test {
        switch test {
        case .contains(.account, let number): .contains(.account, FilterCondition.compact(number))
        case .currency(let code): .currency(code.uppercased())
        case .equals(.partyNumber, let number): .equals(.partyNumber, FilterCondition.comparable(number))
        case .equals(.status, let code): .equals(.status, FilterStatus.code(of: code))
        case .equals(.code, let code): .equals(.code, code.lowercased())
        case .equals(.day, _): .equals(.day, "")
        default: test
        }
    }

    private func name(_ field: FilterField) -> String { field.name(spelling) + ":" }

    private func named(_ field: FilterField, _ text: String) -> String { quoted(in: name(field), text) }

    private func whole(_ whole: FilterCondition.Whole, _ text: String) -> String {
        switch whole {
        case .text: quoted(in: name(.text) + "=", text)
        case .counterParty: quoted(in: name(.party) + "=", text)
        case .partyNumber: quoted(in: name(.account) + "=", text)
        case .status: quoted(in: name(.status) + (text.isEmpty ? "=" : ""), FilterStatus.text(of: text, spelling))
        case .code: quoted(in: name(.code) + (text.isEmpty ? "=" : ""), text)
        case .day: sign + name(.date) + "="
        }
    }

    /// The text as it is when it is read as just that; else in quotation marks.
    private func quoted(in field: String, _ text: String) -> String {
        let plain = sign + field + text
        let read = FilterLanguage.parse(plain).conditions
        if read.count == 1, read[0].test == test, read[0].isNegated == isNegated { return plain }
        // By scalars, as the reader goes: a mark under an accent is a mark.
        let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return sign + field + "\"" + String(String.UnicodeScalarView(doubled)) + "\""
    }

    private func amount(_ least: AmountBound?, _ most: AmountBound?) -> String {
        switch (least, most) {
        case (let least?, let most?) where least == most && least.isIncluded: return "=" + FilterWriter.number(least)
        case (let least?, let most?):
            // Behind the minus that negates, a number would have it for its own.
            let left = least.isIncluded ? isNegated ? ">=" : "" : ">"
            let right = most.isIncluded ? "" : "<"
            return left + FilterWriter.number(least) + ".." + right + FilterWriter.number(most)
        case (let least?, nil): return (least.isIncluded ? ">=" : ">") + FilterWriter.number(least)
        case (nil, let most?): return (most.isIncluded ? "<=" : "<") + FilterWriter.number(most)
        case (nil, nil): return ".."
        }
    }

    /// With a comma or a point, both are read; never with decimals that look like grouped thousands.
    private static func number(_ bound: AmountBound) -> String {
        let text = bound.number.decimalString
        return bound.number.scale == 3 ? text + "0" : text
    }

    private static func days(_ from: CivilDate?, _ to: CivilDate?) -> String {
        switch (from, to) {
        case (let from?, let to?):
            if from == to { return from.description }
            let (first, last) = (from.parts, to.parts)
            let isWhole = first.day == 1 && to.adding(days: 1).parts.day == 1 && first.year == last.year
            if isWhole, first.month == last.month { return String(from.description.dropLast(3)) }
            if isWhole, first.month == 1, last.month == 12 { return String(from.description.dropLast(6)) }
            return "\(from)..\(to)"
        case (let from?, nil): return "\(from).."
        case (nil, let to?): return "..\(to)"
        case (nil, nil): return ".."
        }
    }
}
