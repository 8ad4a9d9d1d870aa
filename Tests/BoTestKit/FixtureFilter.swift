import BoModel

/// A filter as its language is meant, put to one row at a time in plain words: what the store does by blocks must agree.
struct FixtureFilter {
    let filter: TransactionFilter

    /// - Parameter annotation: what the user has put on the row.
    func lets(_ row: TransactionRow, _ annotation: Annotation) -> Bool {
        filter.conditions.allSatisfy { passes(row, annotation, $0.test, literal: $0.literal) != $0.isNegated }
    }

    private func passes(
        _ row: TransactionRow, _ annotation: Annotation, _ test: FilterCondition.Test, literal: String
    ) -> Bool {
        switch test {
        case .contains(.text, let text): contains(row.text, text)
        case .contains(.counterParty, let text): contains(row.counterParty ?? "", text)
        case .contains(_, let text): contains(hay(row), text)
        case .amount(let least, let most):
            row.amount.map { least?.isAtMost($0.number) ?? true && most?.isAtLeast($0.number) ?? true } ?? false
        case .days(let from, let to):
            row.day.map { from ?? $0 <= $0 && $0 <= to ?? $0 } ?? false
        case .currency(let code): (row.amount?.currency ?? .nok).code == code
        case .tag(TransactionFilter.bookmarkSign): annotation.isBookmarked
        case .tag(let tag): annotation.tags.contains { $0.text == tag }
        case .equals(.text, let text): row.text.lowercased() == text.lowercased()
        case .equals(.counterParty, let name): (row.counterParty ?? "") == name
        // All transactions of the fixtures are with the same account.
        case .equals(.partyNumber, let number): number == "97102210443"
        case .equals(.status, let code): (row.status?.text ?? "").lowercased() == code
        // All transactions of the fixtures are of one kind.
        case .equals(.code, let code): code == "domesticcredittransfer"
        case .equals(.day, _): row.day == nil
        case .matches(let pattern): TextPattern(pattern)?.isFound(in: hay(row)) ?? false
        case .unreadable: contains(hay(row), literal)
        }
    }

    private func hay(_ row: TransactionRow) -> String {
        row.text + " " + (row.counterParty ?? "") + " " + (row.amount?.decimalString ?? "")
    }

    private func contains(_ hay: String, _ needle: String) -> Bool {
        SoughtText(needle).isFound(in: Folding.bytes(hay))
    }
}
