/// What a bank calls a booking, and how it classifies it.
///
/// Source: the code lists of the banks' API (domain, family, subFamily); the texts are those that Norwegian banks
/// print.
enum Kind: Sendable, CaseIterable {
    case cardPurchase, debitCardPurchase, giro, directDebit, instantOut, instantIn, transferOut, transferIn, incoming,
        outgoing
    case salary, salaryIn, withholding, vat, payrollTax, taxes, rent, power, insurance
    case netsSettlement, cardSettlement, vippsSettlement, cash, nightSafe, fee, costs, interestIn, interestOut
    case setOff, enforcement, collection, reminder, returnedDebit, paidBack, exchangeOut, exchangeIn, foreignPayment
    case foreignIncoming, reversed, adjustment, principal, principalIn, creditCard, holidayPay, notice

    /// The bank's own words, the `freeText` of the code.
    var text: String {
        switch self {
        case .cardPurchase: "VISA VAREKJØP"
        case .debitCardPurchase: "VAREKJØP"
        case .giro: "NETTGIRO"
        case .directDebit: "AVTALEGIRO"
        case .instantOut, .instantIn: "STRAKSBETALING"
        case .transferOut, .transferIn: "OVERFØRING"
        case .incoming, .outgoing: "OVERFØRING INNLAND"
        case .salary, .salaryIn: "LØNN"
        case .withholding: "FORSKUDDSTREKK"
        case .vat: "MVA"
        case .payrollTax: "ARB.G.AVGIFT"
        case .taxes: "SKATTETREKK"
        case .rent: "HUSLEIE"
        case .power: "STRØM"
        case .insurance: "FORSIKRING"
        case .netsSettlement: "NETS OPPGJØR"
        case .cardSettlement: "KORTOPPGJØR"
        case .vippsSettlement: "VIPPS OPPGJØR"
        case .cash: "KONTANTUTTAK"
        case .nightSafe: "INNSKUDD NATTSAFE"
        case .fee: "GEBYR"
        case .costs: "OMKOSTNINGER"
        case .interestIn: "RENTER"
        case .interestOut: "DEBETRENTER"
        case .setOff: "MOTREGNING"
        case .enforcement: "UTLEGG"
        case .collection: "INKASSO"
        case .reminder: "PURREGEBYR"
        case .returnedDebit: "RETUR AVTALEGIRO"
        case .paidBack: "TILBAKEFØRT"
        case .exchangeOut: "VALUTA KJØP"
        case .exchangeIn: "VALUTA SALG"
        case .foreignPayment, .foreignIncoming: "UTENLANDSBETALING"
        case .reversed: "REVERSERT"
        case .adjustment: "KONTOREGULERING"
        case .principal, .principalIn: "AVDRAG LÅN"
        case .creditCard: "KREDITTKORT"
        case .holidayPay: "FERIEPENGER"
        case .notice: "MELDING"
        }
    }

    /// Domain, family and subFamily.
    var codes: Codes {
        switch self {
        case .cardPurchase, .debitCardPurchase: Codes("payments", "customerCardTransactions", "pointOfSalePosPayment")
        case .creditCard: Codes("payments", "customerCardTransactions", "creditCardPayment")
        case .cash: Codes("payments", "customerCardTransactions", "cashWithdrawal")
        case .giro, .outgoing, .enforcement, .collection, .reminder:
            Codes("payments", "issuedCreditTransfers", "domesticCreditTransfer")
        case .rent: Codes("payments", "issuedCreditTransfers", "standingOrder")
        case .instantOut: Codes("payments", "issuedCreditTransfers", "sameDayValueCreditTransfer")
        case .transferOut: Codes("payments", "issuedCreditTransfers", "corporateOwnAccountTransfer")
        case .salary, .holidayPay: Codes("payments", "issuedCreditTransfers", "achTransactionSala")
        case .withholding, .vat, .payrollTax, .taxes: Codes("payments", "issuedCreditTransfers", "taxes")
        case .principal: Codes("payments", "issuedCreditTransfers", "principalPayment")
        case .foreignPayment: Codes("payments", "issuedCreditTransfers", "crossBorderCreditTransfer")
        case .directDebit, .power, .insurance: Codes("payments", "issuedDirectDebits", "directDebitPayment")
        case .incoming: Codes("payments", "receivedCreditTransfers", "domesticCreditTransfer")
        case .instantIn: Codes("payments", "receivedCreditTransfers", "sameDayValueCreditTransfer")
        case .transferIn: Codes("payments", "receivedCreditTransfers", "corporateOwnAccountTransfer")
        case .salaryIn: Codes("payments", "receivedCreditTransfers", "achTransactionSala")
        case .principalIn: Codes("payments", "receivedCreditTransfers", "principalPayment")
        case .foreignIncoming: Codes("payments", "receivedCreditTransfers", "crossBorderCreditTransfer")
        case .paidBack: Codes("payments", "receivedCreditTransfers", "reversalDueToPaymentReturn")
        case .returnedDebit: Codes("payments", "receivedDirectDebits", "reversalDueToReturnUnpaidDirectDebit")
        case .netsSettlement, .cardSettlement, .vippsSettlement:
            Codes("payments", "merchantCardTransactions", "settlementAfterCollection")
        case .nightSafe: Codes("payments", "counterTransactions", "cashDeposit")
        case .fee: Codes("accountManagement", "miscellaneousDebitOperations", "fees")
        case .costs: Codes("accountManagement", "miscellaneousDebitOperations", "chargesGeneric")
        case .interestIn: Codes("accountManagement", "miscellaneousCreditOperations", "interestsGeneric")
        case .interestOut: Codes("accountManagement", "miscellaneousDebitOperations", "interestsGeneric")
        case .setOff: Codes("accountManagement", "miscellaneousDebitOperations", "debitAdjustmentGeneric")
        case .reversed: Codes("accountManagement", "miscellaneousCreditOperations", "creditAdjustment")
        case .adjustment: Codes("accountManagement", "miscellaneousCreditOperations", "adjustments")
        case .exchangeOut: Codes("foreignExchange", "miscellaneousDebitOperations", "other")
        case .exchangeIn: Codes("foreignExchange", "miscellaneousCreditOperations", "other")
        case .notice: Codes("accountManagement", "notAvailable", "notAvailable")
        }
    }

    /// Card purchases and cash carry no party in most banks, only a shop's name.
    var isCard: Bool {
        switch self {
        case .cardPurchase, .debitCardPurchase, .creditCard, .cash: true
        default: false
        }
    }
}

/// A booking's place in the code lists.
struct Codes: Hashable, Sendable {
    let domain: String
    let family: String
    let subFamily: String

    init(_ domain: String, _ family: String, _ subFamily: String) {
        self.domain = domain
        self.family = family
        self.subFamily = subFamily
    }
}
