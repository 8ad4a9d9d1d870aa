/// One condition of a filter: a word, an amount, a period, …
public struct FilterCondition: Hashable, Sendable {
    /// What must hold, or must not when ``isNegated``.
    public let test: Test
    /// A leading minus: lets through what the test does not. A transaction without the field passes a negated test.
    public let isNegated: Bool
    /// As it was typed, with the minus and the quotation marks; or as it would be typed.
    public let source: String

    init(_ test: Test, isNegated: Bool, source: String) {
        self.test = test
        self.isNegated = isNegated
        self.source = source
    }

    /// What a condition asks of a transaction.
    public enum Test: Hashable, Sendable {
        /// The text occurs in a part of the transaction, blanks included; case and accents (å as a) don't matter. In
        /// ``Part/any``, a text of digits and signs is also looked for in the amount, a comma as a point.
        case contains(Part, String)
        /// The signed amount (money out is negative), in the account's currency, lies between the bounds. At least one
        /// is set. Does not hold for an amount that is missing or can't be read.
        case amount(least: AmountBound?, most: AmountBound?)
        /// ``Transaction/day`` lies between two days, both included. At least one is set. Does not hold without a
        /// day.
        case days(from: CivilDate?, to: CivilDate?)
        /// The currency's code, in upper case.
        case currency(String)
        /// A label that the user gave it.
        case tag(String)
        /// The whole of a field is this; an empty text: the transaction has none. The codes of a status and of the kind
        /// stand in lower case; a day is always empty.
        case equals(Whole, String)
        /// A pattern that is found in the text, the counterparty or the amount; ``TextPattern`` can read it.
        case matches(String)
        /// What could not be read. ``FilterCondition/literal`` is searched for instead, as a word would be.
        case unreadable(Trouble)
    }

    /// Where a text is looked for.
    public enum Part: Hashable, Sendable, CaseIterable {
        /// Text, counterparty, the counterparty's account number and amount.
        case any
        /// The kind of transaction and the message.
        case text
        /// The counterparty's name, account number or identifier, as it is listed.
        case counterParty
        /// The counterparty's account number; in lists over several accounts also the account's own. The text that is
        /// looked for has no blanks and points, and those of the number don't count.
        case account
    }

    /// What can be compared as a whole.
    public enum Whole: Hashable, Sendable, CaseIterable {
        /// The kind of transaction and the message; case and accents don't matter.
        case text
        /// The counterparty as it is listed, letter for letter.
        case counterParty
        /// The counterparty's account number, else its identifier; as ``FilterCondition/comparable(_:)`` makes it.
        case partyNumber
        /// The status's code, whatever its case.
        case status
        /// The most telling code, whatever its case; see ``Transaction/code``.
        case code
        /// The day it is listed under: whether it has one.
        case day
    }

    /// Why a condition could not be read.
    public enum Trouble: Hashable, Sendable {
        case badDate
        case badAmount
        /// `10.000` or `10,000`: ten, or ten thousand? `10000` and `10,00` are clear.
        case ambiguousAmount(decimal: DecimalNumber, grouped: DecimalNumber)
        case badPattern
        /// What stands where a field's name should, and the name that was probably meant.
        case unknownField(nearest: String?)
        /// A quotation mark that nothing closes: only where a filter is read strictly.
        case unclosedQuotation
        /// Nothing stands where the value should: after the field, in the quotation marks or, without a field, after a
        /// sign of comparison.
        case emptyValue(FilterField?)
    }

    /// What conditions replace each other when one is picked from a list.
    public enum Kind: Hashable, Sendable, CaseIterable {
        case words, amount, days, currency, tag, status, code, pattern
    }

    /// What the condition is about, read or not; `nil` when that can't be told.
    public var kind: Kind? {
        switch test {
        case .contains, .equals(.text, _), .equals(.counterParty, _), .equals(.partyNumber, _): .words
        case .amount, .unreadable(.badAmount), .unreadable(.ambiguousAmount): .amount
        case .days, .equals(.day, _), .unreadable(.badDate): .days
        case .equals(.status, _): .status
        case .equals(.code, _): .code
        case .currency: .currency
        case .tag: .tag
        case .matches, .unreadable(.badPattern): .pattern
        case .unreadable(.unknownField), .unreadable(.unclosedQuotation): nil
        case .unreadable(.emptyValue(let field)):
            switch field {
            case .date: .days
            case .currency: .currency
            case .tag: .tag
            case .status: .status
            case .code: .code
            case .pattern: .pattern
            case .party, .account, .text: .words
            case nil: nil
            }
        }
    }

    /// What is searched for when the condition could not be read: what was typed, without the leading minus.
    public var literal: String { isNegated && source.hasPrefix("-") ? String(source.dropFirst()) : source }

    /// False when the condition could not be read.
    public var isReadable: Bool {
        if case .unreadable = test { false } else { true }
    }
}

extension FilterCondition {
    /// An account's or a party's number without the points and blanks that group it.
    static func compact(_ number: String) -> String {
        String(String.UnicodeScalarView(number.unicodeScalars.filter { $0 != "." && !$0.properties.isWhitespace }))
    }

    /// The number of a counterparty as numbers are compared: also in lower case.
    public static func comparable(_ number: String) -> String { compact(number).lowercased() }
}

/// One end of a range of amounts.
public struct AmountBound: Hashable, Sendable {
    public let number: DecimalNumber
    /// False for a strict bound: `>100` lets 100 pass only when something is added, however little.
    public let isIncluded: Bool

    public init(_ number: DecimalNumber, isIncluded: Bool = true) {
        self.number = number
        self.isIncluded = isIncluded
    }

    /// Whether a number is allowed when this is the least.
    public func isAtMost(_ other: DecimalNumber) -> Bool { number < other || isIncluded && number == other }
    /// Whether a number is allowed when this is the most.
    public func isAtLeast(_ other: DecimalNumber) -> Bool { other < number || isIncluded && number == other }
}
