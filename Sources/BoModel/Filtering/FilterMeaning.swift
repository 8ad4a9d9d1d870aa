/// What a filter is put to: a transaction, and what is known of it beyond what its bank sent.
public struct RowFacts: Sendable {
    public let transaction: Transaction
    /// What the user has put on it.
    public let annotation: Annotation
    /// The number of the account it is on, in a list over several accounts; `nil` in a list of one.
    public let account: AccountNumber?
    /// What texts are looked for in; see ``SearchWords``.
    let words: [UInt8]

    public init(_ transaction: Transaction, annotation: Annotation = .none, account: AccountNumber? = nil) {
        self.transaction = transaction
        self.annotation = annotation
        self.account = account
        var words: [UInt8] = []
        SearchWords.append(transaction, label: transaction.counterPartyLabel, to: &words)
        self.words = words
    }
}

extension TransactionFilter {
    /// Whether a transaction is let through: whether every condition holds of it.
    public func holds(of facts: RowFacts) -> Bool { conditions.allSatisfy { $0.holds(of: facts) } }
}

extension FilterCondition {
    /// Whether the condition holds of a transaction. This is what filters mean, everywhere.
    ///
    /// The cache answers filters by blocks of many rows, which is faster and must come to the same; its tests compare
    /// it with this. The rules, each in the words of ``Test``:
    ///
    /// - A negated condition holds where the test does not: also where a transaction lacks what the test asks about.
    /// - A text of which folding leaves nothing asks nothing: its condition holds of everything, negated or not.
    /// - A condition that can't be read asks for its ``literal``, as a word would.
    public func holds(of facts: RowFacts) -> Bool {
        switch test {
        case .contains(let part, let text): contains(part, text, facts)
        case .unreadable: contains(.any, literal, facts)
        case .matches(let pattern):
            if let pattern = TextPattern(pattern) {
                pattern.isFound(inFolded: facts.words) != isNegated
            } else {
                contains(.any, pattern, facts)
            }
        case .amount(let least, let most):
            (facts.transaction.amount?.number.isBetween(least, most) ?? false) != isNegated
        case .days(let from, let to):
            (facts.transaction.day.map { from ?? $0 <= $0 && $0 <= to ?? $0 } ?? false) != isNegated
        case .currency(let code):
            ((facts.transaction.amount?.currency ?? facts.transaction.currency)?.code ?? "" == code) != isNegated
        case .tag(let tag): facts.annotation.carries(tag: tag) != isNegated
        case .equals(let whole, let text): whole.equals(text, facts.transaction) != isNegated
        }
    }

    private func contains(_ part: Part, _ text: String, _ facts: RowFacts) -> Bool {
        let sought = SoughtText(text, inNumbers: part == .account)
        guard !sought.forms.isEmpty else { return true }
        if facts.account.map(isAbout) == true { return !isNegated }
        let fields = facts.words.split(separator: SearchWords.separator, omittingEmptySubsequences: false)
        let isFound = part.fields.contains { field in
            field.rawValue < fields.count
                && sought.forms.contains { SoughtText.contains(fields[field.rawValue], $0) }
        }
        return isFound != isNegated
    }

    /// Whether the condition asks for an account number that an account's own number has in it: in a list over several
    /// accounts all transactions of that account fit.
    public func isAbout(_ account: AccountNumber) -> Bool {
        guard case .contains(.account, let number) = test, !number.isEmpty else { return false }
        return FilterCondition.compact(account.text).contains(number)
    }
}

extension FilterCondition.Whole {
    /// Whether all of a transaction's field is a text; an empty text: whether it has none.
    func equals(_ text: String, _ transaction: Transaction) -> Bool {
        switch self {
        case .text: Folding.bytes(transaction.text) == Folding.bytes(text)
        case .counterParty: transaction.counterPartyLabel ?? "" == text
        case .partyNumber:
            FilterCondition.comparable(transaction.counterPartyNumber ?? "") == text
        case .status: (transaction.status?.text ?? "").lowercased() == text
        case .code: (transaction.code ?? "").lowercased() == text
        case .day: transaction.day == nil
        }
    }
}

extension DecimalNumber {
    /// Whether the number lies between two bounds, where they are set.
    public func isBetween(_ least: AmountBound?, _ most: AmountBound?) -> Bool {
        least?.isAtMost(self) ?? true && most?.isAtLeast(self) ?? true
    }
}

extension Annotation {
    /// Whether a tag of a filter is on it.
    ///
    /// - Parameter tag: as it was typed; a word that can be no tag is on nothing. ``TransactionFilter/bookmarkSign``
    ///   asks for the bookmark.
    public func carries(tag: String) -> Bool {
        if tag == TransactionFilter.bookmarkSign { return isBookmarked }
        return NoteTag(tag).map(tags.contains) ?? false
    }
}
