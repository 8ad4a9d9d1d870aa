/// Which transactions: every condition must hold.
public struct TransactionFilter: Hashable, Sendable {
    public var conditions: [FilterCondition]

    public init(_ conditions: [FilterCondition]) {
        self.conditions = conditions
    }

    /// The plain conditions, without the filter's language.
    ///
    /// - Parameters:
    ///   - words: words that must all occur, set apart by blanks; nothing in them is a sign.
    ///   - from: the first day, included; and the last.
    ///   - least: bounds of the signed amount, both included, whatever the currency.
    public init(
        words: String = "", from: CivilDate? = nil, to: CivilDate? = nil, least: DecimalNumber? = nil,
        most: DecimalNumber? = nil
    ) {
        var tests = words.split(whereSeparator: \.isWhitespace).map {
            FilterCondition.Test.contains(.any, String($0))
        }
        // Two ends that are the wrong way round let nothing through: as one condition they would be read as swapped.
        if let from, let to, from <= to {
            tests.append(.days(from: from, to: to))
        } else {
            if let from { tests.append(.days(from: from, to: nil)) }
            if let to { tests.append(.days(from: nil, to: to)) }
        }
        let (low, high) = (least.map { AmountBound($0) }, most.map { AmountBound($0) })
        if let low, let high, low.number <= high.number {
            tests.append(.amount(least: low, most: high))
        } else {
            if let low { tests.append(.amount(least: low, most: nil)) }
            if let high { tests.append(.amount(least: nil, most: high)) }
        }
        self.init(tests.map { FilterCondition($0) })
    }

    /// As a tag: lets through what is bookmarked.
    public static let bookmarkSign = "⚑"

    /// Lets every transaction through.
    public static let none = TransactionFilter([])
    public var isNone: Bool { conditions.isEmpty }

    /// A filter that lets through what both do.
    public func and(_ other: TransactionFilter) -> TransactionFilter {
        TransactionFilter(conditions + other.conditions)
    }

    /// What is wrong with the first condition that can't be read, and how that was typed.
    public var trouble: (trouble: FilterCondition.Trouble, source: String)? {
        for condition in conditions {
            if case .unreadable(let trouble) = condition.test { return (trouble, condition.source) }
        }
        return nil
    }
}

// MARK: - What the conditions come to

extension TransactionFilter {
    /// The first day that all periods let through.
    public var from: CivilDate? { days.compactMap(\.from).max() }
    /// The last day that all periods let through.
    public var to: CivilDate? { days.compactMap(\.to).min() }

    private var days: [(from: CivilDate?, to: CivilDate?)] {
        conditions.compactMap { condition in
            guard !condition.isNegated, case .days(let from, let to) = condition.test else { return nil }
            return (from, to)
        }
    }
}
