/// The codes that the banks' API has lists of (version 2).
enum CodeLists {
    static let domains = [
        "accountManagement", "cashManagement", "foreignExchange", "payments", "securities", "tradeServices",
        "extended",
    ]

    static let families = [
        "additionalMiscellaneousCreditOperations", "additionalMiscellaneousDebitOperations",
        "miscellaneousCreditOperations", "miscellaneousDebitOperations", "openingAndClosing", "accountBalancing",
        "cashPooling", "notAvailable", "customerCardTransactions", "counterTransactions", "drafts",
        "issuedCashConcentrationTransactions", "issuedCreditTransfers", "issuedCheques", "issuedDirectDebits",
        "lockboxTransactions", "merchantCardTransactions", "other", "receivedCashConcentrationTransactions",
        "receivedCreditTransfers", "receivedCheques", "receivedDirectDebits", "corporateAction",
        "documentaryCollection", "standByLetterOfCredit",
    ]

    static let subFamilies = [
        "valueDate", "chargesGeneric", "commissions", "interestsGeneric", "other", "accountClosing", "notAvailable",
        "sweeping", "topping", "zeroBalancing", "cashWithdrawal", "debitCardPayment", "crossBorderCashWithdrawal",
        "cashDeposit", "debitAdjustmentGeneric", "travellersChequesDeposit", "settlementAtMaturity",
        "intraCompanyTransfer", "corporateOwnAccountTransfer", "crossBorderIntraCompanyTransfer", "achDebit",
        "achReturn", "achTransactionAtxn", "automaticTransfer", "bankCheque", "booked", "domesticCreditTransfer",
        "dividend", "sepaCreditTransfer", "financialInstitutionCreditTransfer", "principalPayment",
        "priorityCreditTransfer", "reversalDueToPaymentReturn", "achTransactionSala", "sameDayValueCreditTransfer",
        "standingOrder", "taxes", "creditTransferWithAgreedCommercialInformation", "crossBorderCreditTransfer",
        "cashLetter", "cheques", "chequesReversal", "openCheque", "unpaidCheque", "crossBorderCheque",
        "sepaCoreDirectDebit", "directDebitPayment", "reversalDueToPayment",
        "reversalDueToPaymentCancellationRequest", "reversalDueToReturnUnpaidDirectDebit", "debit", "deposit",
        "adjustments", "fees", "creditCardPayment", "pointOfSalePosPayment", "creditAdjustment",
        "settlementAfterCollection",
    ]

    static let references = [
        "accountServicerReference", "archiveReference", "chequeNumber", "endToEndIdentification",
        "instructionIdentification", "invoiceNumber", "mandateIdentification", "messageIdentification",
        "otherReference", "paymentInformationIdentification", "remittanceReference",
    ]
}
