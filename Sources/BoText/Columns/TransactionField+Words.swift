public import BoModel

extension TransactionField {
    /// The heading of the field wherever a list or a sheet of facts shows it.
    public var heading: Phrase {
        switch self {
        case .date: Phrase(nb: "Bokført", en: "Booked")
        case .text: Phrase(nb: "Tekst", en: "Text")
        case .counterParty: Phrase(nb: "Motpart", en: "Counterparty")
        case .partyNumber: Phrase(nb: "Motpartens nr", en: "Party number")
        case .merchant: Phrase(nb: "Brukersted", en: "Merchant")
        case .code: .Columns.type
        case .valueDate: Phrase(nb: "Rentedato", en: "Value date")
        case .registered: Phrase(nb: "Registrert", en: "Registered")
        case .status: .Columns.status
        case .currency: .Columns.currency
        case .moneyIn: .Columns.moneyIn
        case .moneyOut: .Columns.moneyOut
        case .amount: Phrase(nb: "Beløp", en: "Amount")
        case .balance: Phrase(nb: "Saldo (beregnet)", en: "Balance (derived)")
        case .reference: Phrase(nb: "Referanse", en: "Reference")
        case .identifier: Phrase(nb: "Bankens ID", en: "Bank's ID")
        case .note: .Columns.note
        case .tags: .Columns.tags
        case .reversal: Phrase(nb: "Tilbakeført", en: "Reversal")
        case .domain: Phrase(nb: "Område", en: "Domain")
        case .family: Phrase(nb: "Gruppe", en: "Family")
        case .subFamily: Phrase(nb: "Undergruppe", en: "Sub-family")
        }
    }

    /// The field of a transaction as people read it; `nil` when the bank sent none.
    ///
    /// A value that Bo can't read stands in quotation marks, as sent.
    public func text(of transaction: Transaction, _ language: Language) -> SafeText? {
        switch content {
        case .day(let read): read(transaction).map { DateFormat.day($0, language) }
        case .moment(let read): read(transaction).map { DateFormat.dayAndTime($0, language) }
        case .amount(let read):
            (read(transaction) != nil || transaction.amount == nil)
                ? MoneyFormat.amount(read(transaction), asSent: transaction.amountAsSent, language) : nil
        case .currency(let read): read(transaction).map { "\($0.code)" }
        case .status(let read): read(transaction).map { Phrase.transactionStatus($0)[language] }
        case .kind(let read): read(transaction).map { Phrase.transactionKind($0)[language] }
        case .text(let read): read(transaction)?.orNil.map { "\($0)" }
        case .accountNumber(let read): read(transaction)?.orNil.map(AccountFormat.number)
        case .flag(let read): read(transaction).map { ($0 ? Phrase.yes : .no)[language] }
        case .parties: transaction.counterPartyLabel?.orNil.map { "\($0)" }
        case .references(let read):
            read(transaction).isEmpty ? nil : read(transaction).map { "\($0.value)" }.joined(separator: " · ")
        case .annotation, .balance: nil
        }
    }

    /// Whether the bank sent a value that Bo can't read.
    public func isUnreadable(in transaction: Transaction) -> Bool {
        switch content {
        case .day(let read): read(transaction).map { $0.value == nil } ?? false
        case .moment(let read): read(transaction).map { $0.value == nil } ?? false
        case .amount: transaction.amount == nil && transaction.amountAsSent != nil
        default: false
        }
    }
}
