import BoModel
import BoText

/// What a filter says on the screen: its conditions as chips, what can't be read of it, and the words to light up in
/// the rows.
enum FilterWords {
    /// Each condition in brackets; one that can't be read is marked.
    static func chips(of filter: TransactionFilter) -> Line {
        var line = Line()
        for condition in filter.conditions {
            if !line.isEmpty { line.append(" ") }
            line.append("[\(condition.source)]", condition.isReadable ? .chip : .error)
        }
        return line
    }

    /// The chips and how many rows they let through, or what is wrong with one; nothing without a filter.
    ///
    /// - Parameter count: `nil` while nothing is found yet.
    static func status(of filter: TransactionFilter, _ count: Phrase?, isComplete: Bool, _ language: Language) -> Line {
        if let trouble = trouble(in: filter) { return Line("! \(trouble, language)", .warning) }
        guard !filter.isNone else { return Line() }
        var line = chips(of: filter)
        line.append(" ")
        line.append((count ?? Phrase.Screens.searching)[language], .status)
        if !isComplete { line.append(" …", .dimmed) }
        return line
    }

    /// What is wrong with the first condition that can't be read.
    static func trouble(in filter: TransactionFilter) -> Phrase? {
        filter.trouble.map { .trouble($0.trouble, in: $0.source) }
    }

    /// The texts that a row was found by, in all the ways in which they are looked for.
    static func needles(of filter: TransactionFilter) -> [[UInt8]] {
        filter.conditions.flatMap { condition -> [[UInt8]] in
            guard !condition.isNegated else { return [] }
            switch condition.test {
            case .contains(let part, let text): return SoughtText(text, inNumbers: part == .account).forms
            case .unreadable: return SoughtText(condition.literal).forms
            default: return []
            }
        }
    }
}
