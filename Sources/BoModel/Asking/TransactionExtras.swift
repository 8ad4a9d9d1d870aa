/// What a line of a table shows of a transaction beyond a ``TransactionRow``: read only when a column asks for it.
public struct TransactionExtras: Hashable, Sendable {
    public let valueDate: AsSent<CivilDate>?
    public let registeredAt: AsSent<Instant>?
    /// The currency of the amount, else the one the bank named without an amount.
    public let currency: Currency?
    /// The most telling of the transaction's codes, as sent.
    public let code: String?
    /// The account number of the party at the other end, else its identifier.
    public let partyNumber: String?
    public let merchant: String?
    /// In the order sent.
    public let references: [PaymentReference]
    /// The bank's own identifier of the transaction.
    public let identifier: String?

    public init(_ transaction: Transaction) {
        valueDate = transaction.valueDate
        registeredAt = transaction.registeredAt
        currency = transaction.amount?.currency ?? transaction.currency
        code = transaction.code
        let party = transaction.counterParty
        partyNumber = [party?.accountNumber, party?.identifier].lazy.compactMap { $0 }.first { !$0.isEmpty }
        merchant = transaction.merchant
        references = transaction.references
        identifier = transaction.identifier
    }
}
