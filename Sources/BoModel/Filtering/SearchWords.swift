/// The words that a transaction is found by, folded: what a text in a filter is looked for in.
public enum SearchWords {
    /// A part of the words. They stand in this order.
    public enum Field: Int, Hashable, Sendable, CaseIterable {
        /// ``Transaction/text``.
        case text
        /// ``Transaction/counterPartyLabel``, and the merchant when that is another word.
        case party
        /// The account numbers and identifiers of all counterparties, but for what ``party`` says already.
        case numbers
        /// The values of the payment's references.
        case references
        /// The amount as a decimal number with a point, signed; or as it was sent when it can't be read.
        case amount
    }

    /// Ends each field but the last. No folded text has it, so that no word is found across two fields.
    public static let separator: UInt8 = 0x0A

    /// Appends a transaction's words.
    ///
    /// What is written here is kept in the cache: raise ``Folding/version`` with any change.
    ///
    /// - Parameter label: the transaction's ``Transaction/counterPartyLabel``, which callers know already.
    public static func append(_ transaction: Transaction, label: String?, to bytes: inout [UInt8]) {
        Folding.append(transaction.text, to: &bytes)
        bytes.append(separator)
        Folding.append(label ?? "", to: &bytes)
        if let merchant = transaction.merchant, merchant != label { append(word: merchant, to: &bytes) }
        bytes.append(separator)
        for party in transaction.counterParties {
            for number in [party.accountNumber, party.identifier] {
                if let number, number != label { append(word: number, to: &bytes) }
            }
        }
        bytes.append(separator)
        for reference in transaction.references { append(word: reference.value, to: &bytes) }
        bytes.append(separator)
        if let amount = transaction.amount {
            bytes.append(contentsOf: amount.decimalString.utf8)
        } else {
            Folding.append(transaction.amountAsSent ?? "", to: &bytes)
        }
    }

    private static func append(word: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        Folding.append(word, to: &bytes)
    }
}

extension FilterCondition.Part {
    /// The words that a text is looked for in.
    public var fields: Set<SearchWords.Field> {
        switch self {
        case .any: Set(SearchWords.Field.allCases)
        case .text: [.text]
        case .counterParty: [.party]
        case .account: [.party, .numbers]
        }
    }
}
