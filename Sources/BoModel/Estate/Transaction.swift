/// Whether a transaction is final.
///
/// Source: Transactions, `status`. Only booked transactions count in sums.
public struct TransactionStatus: OpenCode {
    public let text: String
    public init(_ text: String) { self.text = text }

    public static let booked = TransactionStatus("booked")
    /// Reserved: may come again as booked under another identifier, or never.
    public static let pending = TransactionStatus("pending")
    public static let info = TransactionStatus("info")
    public static let known = [booked, pending, info]
}

/// What part a counterparty plays.
///
/// Source: Transactions, `counterParties[].type`.
public struct CounterPartyType: OpenCode {
    public let text: String
    public init(_ text: String) { self.text = text }

    public static let debtor = CounterPartyType("debtor")
    public static let creditor = CounterPartyType("creditor")
    public static let ultimateDebtor = CounterPartyType("ultimateDebtor")
    public static let ultimateCreditor = CounterPartyType("ultimateCreditor")
    public static let known = [debtor, creditor, ultimateDebtor, ultimateCreditor]
}

/// Somebody at the other end of a transaction, as far as the bank tells.
public struct CounterParty: Hashable, Sendable {
    public let name: String?
    public let accountNumber: String?
    /// A company's or person's number.
    public let identifier: String?
    public let type: CounterPartyType?
    /// Where the identifier is from, two letters.
    public let country: String?
    /// The postal address on one line.
    public let address: String?

    public init(
        name: String?, accountNumber: String? = nil, identifier: String? = nil, type: CounterPartyType? = nil,
        country: String? = nil, address: String? = nil
    ) {
        self.name = name
        self.accountNumber = accountNumber
        self.identifier = identifier
        self.type = type
        self.country = country
        self.address = address
    }
}

/// A reference that a payment carries: KID, archive reference, invoice number.
public struct PaymentReference: Hashable, Sendable {
    /// As sent: `remittanceReference`, `archiveReference`, …
    public let type: String
    public let value: String

    public init(type: String, value: String) {
        self.type = type
        self.value = value
    }
}

/// The exchange behind an amount that was another currency first; numbers as decimal text, exact.
public struct CurrencyExchange: Hashable, Sendable {
    public let originalAmount: String?
    public let sourceCurrency: String?
    public let targetCurrency: String?
    public let unitCurrency: String?
    public let rate: String?

    public init(
        originalAmount: String?, sourceCurrency: String?, targetCurrency: String?, unitCurrency: String?, rate: String?
    ) {
        self.originalAmount = originalAmount
        self.sourceCurrency = sourceCurrency
        self.targetCurrency = targetCurrency
        self.unitCurrency = unitCurrency
        self.rate = rate
    }
}

/// A transaction as its bank delivered it.
///
/// Every field but the identifier may be missing, and even that one is.
public struct Transaction: Hashable, Sendable {
    /// The bank's identifier; unique within the bank, by the bank's own standard.
    public let identifier: String?
    public let bookingDate: AsSent<CivilDate>?
    public let valueDate: AsSent<CivilDate>?
    public let registeredAt: AsSent<Instant>?
    /// Signed by `creditDebitIndicator` alone: credit positive, debit negative. `nil` when the bank sent no amount, or
    /// one whose size or direction can't be read with certainty; then ``amountAsSent`` has the text.
    public let amount: Money?
    public let amountAsSent: String?
    public let currency: Currency?
    public let status: TransactionStatus?
    /// Marks a correction. The direction is still that of the amount's sign.
    public let isReversal: Bool?
    public let domain: String?
    public let family: String?
    public let subFamily: String?
    /// The bank's name for the kind of transaction: `NETTGIRO`.
    public let freeText: String?
    /// The message: at most 500 characters by the standard, more are kept.
    public let additionalInfo: String?
    public let merchant: String?
    public let counterParties: [CounterParty]
    public let references: [PaymentReference]
    public let exchange: CurrencyExchange?
    /// A payment card's number as sent, masked by the bank; masked again before it is shown.
    public let card: String?

    public init(
        identifier: String?, bookingDate: AsSent<CivilDate>? = nil, valueDate: AsSent<CivilDate>? = nil,
        registeredAt: AsSent<Instant>? = nil, amount: Money? = nil, amountAsSent: String? = nil,
        currency: Currency? = nil, status: TransactionStatus? = nil, isReversal: Bool? = nil, domain: String? = nil,
        family: String? = nil, subFamily: String? = nil, freeText: String? = nil, additionalInfo: String? = nil,
        merchant: String? = nil, counterParties: [CounterParty] = [], references: [PaymentReference] = [],
        exchange: CurrencyExchange? = nil, card: String? = nil
    ) {
        self.identifier = identifier
        self.bookingDate = bookingDate
        self.valueDate = valueDate
        self.registeredAt = registeredAt
        self.amount = amount
        self.amountAsSent = amountAsSent
        self.currency = currency
        self.status = status
        self.isReversal = isReversal
        self.domain = domain
        self.family = family
        self.subFamily = subFamily
        self.freeText = freeText
        self.additionalInfo = additionalInfo
        self.merchant = merchant
        self.counterParties = counterParties
        self.references = references
        self.exchange = exchange
        self.card = card
    }

    /// The day it is listed under: booked, else value, else registered (in Norway); `nil` when none can be read.
    public var day: CivilDate? {
        bookingDate?.value ?? valueDate?.value ?? registeredAt?.value?.oslo.day
    }

    /// Whether it counts in sums: booked, or without a status.
    public var counts: Bool { status == nil || status == .booked }

    /// The kind of transaction and the message on one line; empty when the bank sent neither.
    public var text: String { Transaction.text(freeText: freeText, additionalInfo: additionalInfo) }

    /// The kind of a transaction and its message on one line; see ``text``.
    public static func text(freeText: String?, additionalInfo: String?) -> String {
        switch (freeText, additionalInfo) {
        case (let kind?, let message?) where message.hasPrefix(kind): message
        case (let kind?, let message?) where kind.isEmpty || message.isEmpty: kind + message
        case (let kind?, let message?): kind + " " + message
        case (let kind, let message): kind ?? message ?? ""
        }
    }

    /// The party at the other end: for money out the one that receives, for money in the one that pays; else the only
    /// one.
    public var counterParty: CounterParty? {
        let wanted: [CounterPartyType] =
            amount?.isNegative == true ? [.creditor, .ultimateCreditor] : [.debtor, .ultimateDebtor]
        for type in wanted {
            if let party = counterParties.first(where: { $0.type == type }) { return party }
        }
        return counterParties.count == 1 ? counterParties[0] : counterParties.first { $0.type == nil }
    }

    /// The account number of the party at the other end, else its identifier; `nil` when the bank sent neither.
    public var counterPartyNumber: String? {
        let party = counterParty
        return [party?.accountNumber, party?.identifier].lazy.compactMap { $0 }.first { !$0.isEmpty }
    }

    /// The name, else the account number, else the identifier of the party at the other end, else the merchant.
    public var counterPartyLabel: String? {
        let party = counterParty
        return [party?.name, party?.accountNumber, party?.identifier, merchant].lazy.compactMap { $0 }.first {
            !$0.isEmpty
        }
    }
}

extension Transaction {
    /// Which transaction of the cache: stays the same when its account is fetched again.
    public struct ID: Hashable, Sendable {
        public let account: Account.ID
        /// The bank's identifier, or for a transaction without one a digest of its content.
        public let key: String
        /// 0 for the first transaction with this key in its account, 1 for the second with other content, and so on.
        public let copy: Int

        public init(account: Account.ID, key: String, copy: Int) {
            self.account = account
            self.key = key
            self.copy = copy
        }
    }
}
