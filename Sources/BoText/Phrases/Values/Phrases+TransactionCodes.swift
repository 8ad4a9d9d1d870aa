import BoModel

/// Words for the kinds of transactions.
///
/// Source: the banks' API v2, `transactionCode`: 7 domains, 25 families, 58 sub-families.
extension Phrase {
    /// The words of the most telling of a transaction's codes; `nil` when no code tells anything. See
    /// ``Transaction/code``.
    public static func transactionKind(domain: String?, family: String?, subFamily: String?) -> Phrase? {
        Transaction.code(domain: domain, family: family, subFamily: subFamily).map(transactionKind)
    }

    /// The words of a domain, a family or a sub-family.
    public static func transactionKind(_ code: String) -> Phrase {
        let key = code.lowercased()
        return subFamilies[key] ?? families[key] ?? domains[key] ?? unknownCode(code)
    }

    /// The codes, in lower case, whose words match.
    public static func transactionCodes(saying matches: (SafeText) -> Bool, _ language: Language) -> Set<String> {
        Set([subFamilies, families, domains].flatMap { $0.filter { matches($0.value[language]) }.keys })
    }

    public static func domain(_ code: String) -> Phrase { domains[code.lowercased()] ?? unknownCode(code) }
    public static func family(_ code: String) -> Phrase { families[code.lowercased()] ?? unknownCode(code) }
    public static func subFamily(_ code: String) -> Phrase { subFamilies[code.lowercased()] ?? unknownCode(code) }

    private static let domains = byLoweredCode([
        "accountManagement": Phrase(nb: "Kontohold", en: "Account management"),
        "cashManagement": Phrase(nb: "Likviditetsstyring", en: "Cash management"),
        "foreignExchange": Phrase(nb: "Valutahandel", en: "Foreign exchange"),
        "payments": Phrase(nb: "Betalinger", en: "Payments"),
        "securities": Phrase(nb: "Verdipapirer", en: "Securities"),
        "tradeServices": Phrase(nb: "Handelsfinansiering", en: "Trade services"),
        "extended": Phrase(nb: "Utvidet", en: "Extended"),
    ])

    private static let families = byLoweredCode([
        "additionalMiscellaneousCreditOperations": Phrase(nb: "Andre innbetalinger", en: "Other credits"),
        "additionalMiscellaneousDebitOperations": Phrase(nb: "Andre utbetalinger", en: "Other debits"),
        "miscellaneousCreditOperations": Phrase(nb: "Diverse innbetalinger", en: "Miscellaneous credits"),
        "miscellaneousDebitOperations": Phrase(nb: "Diverse utbetalinger", en: "Miscellaneous debits"),
        "openingAndClosing": Phrase(nb: "Åpning og avslutning av konto", en: "Opening and closing of accounts"),
        "accountBalancing": Phrase(nb: "Saldoutjevning", en: "Account balancing"),
        "cashPooling": Phrase(nb: "Konsernkonto", en: "Cash pooling"),
        "notAvailable": Phrase(nb: "Ikke oppgitt", en: "Not available"),
        "customerCardTransactions": Phrase(nb: "Kortbruk", en: "Customer card transactions"),
        "counterTransactions": Phrase(nb: "Skrankeekspedisjoner", en: "Counter transactions"),
        "drafts": Phrase(nb: "Veksler", en: "Drafts"),
        "issuedCashConcentrationTransactions": Phrase(
            nb: "Sendte likviditetsoverføringer", en: "Cash concentration sent"),
        "issuedCreditTransfers": Phrase(nb: "Sendte overføringer", en: "Credit transfers sent"),
        "issuedCheques": Phrase(nb: "Utstedte sjekker", en: "Cheques issued"),
        "issuedDirectDebits": Phrase(nb: "Sendte avtalegirotrekk", en: "Direct debits sent"),
        "lockboxTransactions": Phrase(nb: "Postboksinnbetalinger", en: "Lockbox transactions"),
        "merchantCardTransactions": Phrase(nb: "Kortinnløsning for brukersted", en: "Merchant card transactions"),
        "other": Phrase(nb: "Annet", en: "Other"),
        "receivedCashConcentrationTransactions": Phrase(
            nb: "Mottatte likviditetsoverføringer", en: "Cash concentration received"),
        "receivedCreditTransfers": Phrase(nb: "Mottatte overføringer", en: "Credit transfers received"),
        "receivedCheques": Phrase(nb: "Mottatte sjekker", en: "Cheques received"),
        "receivedDirectDebits": Phrase(nb: "Mottatte avtalegirotrekk", en: "Direct debits received"),
        "corporateAction": Phrase(nb: "Selskapshendelse", en: "Corporate action"),
        "documentaryCollection": Phrase(nb: "Dokumentinkasso", en: "Documentary collection"),
        "standByLetterOfCredit": Phrase(nb: "Garantiremburs", en: "Stand-by letter of credit"),
    ])

    private static let subFamilies = byLoweredCode([
        "valueDate": Phrase(nb: "Endret rentedato", en: "Value date change"),
        "chargesGeneric": Phrase(nb: "Omkostninger", en: "Charges"),
        "commissions": Phrase(nb: "Provisjon", en: "Commission"),
        "interestsGeneric": Phrase(nb: "Renter", en: "Interest"),
        "other": Phrase(nb: "Annet", en: "Other"),
        "accountClosing": Phrase(nb: "Avslutning av konto", en: "Account closing"),
        "notAvailable": Phrase(nb: "Ikke oppgitt", en: "Not available"),
        "sweeping": Phrase(nb: "Tømming til konsernkonto", en: "Sweeping"),
        "topping": Phrase(nb: "Påfyll fra konsernkonto", en: "Topping"),
        "zeroBalancing": Phrase(nb: "Nullstilling av saldo", en: "Zero balancing"),
        "cashWithdrawal": Phrase(nb: "Kontantuttak", en: "Cash withdrawal"),
        "debitCardPayment": Phrase(nb: "Betaling med debetkort", en: "Debit card payment"),
        "crossBorderCashWithdrawal": Phrase(nb: "Kontantuttak i utlandet", en: "Cash withdrawal abroad"),
        "cashDeposit": Phrase(nb: "Kontantinnskudd", en: "Cash deposit"),
        "debitAdjustmentGeneric": Phrase(nb: "Korreksjon, belastning", en: "Debit adjustment"),
        "travellersChequesDeposit": Phrase(nb: "Innskudd av reisesjekker", en: "Traveller's cheques deposit"),
        "settlementAtMaturity": Phrase(nb: "Oppgjør ved forfall", en: "Settlement at maturity"),
        "intraCompanyTransfer": Phrase(nb: "Overføring i konsern", en: "Intra-company transfer"),
        "corporateOwnAccountTransfer": Phrase(nb: "Overføring mellom egne konti", en: "Own account transfer"),
        "crossBorderIntraCompanyTransfer": Phrase(
            nb: "Overføring i konsern over landegrenser", en: "Cross-border intra-company transfer"),
        "achDebit": Phrase(nb: "Belastning via clearing", en: "Clearing house debit"),
        "achReturn": Phrase(nb: "Retur via clearing", en: "Clearing house return"),
        "achTransactionAtxn": Phrase(nb: "Clearingtransaksjon", en: "Clearing house transaction"),
        "automaticTransfer": Phrase(nb: "Automatisk overføring", en: "Automatic transfer"),
        "bankCheque": Phrase(nb: "Banksjekk", en: "Bank cheque"),
        "booked": Phrase(nb: "Bokført overføring", en: "Book transfer"),
        "domesticCreditTransfer": Phrase(nb: "Innenlands overføring", en: "Domestic credit transfer"),
        "dividend": Phrase(nb: "Utbytte", en: "Dividend"),
        "sepaCreditTransfer": Phrase(nb: "SEPA-overføring", en: "SEPA credit transfer"),
        "financialInstitutionCreditTransfer": Phrase(
            nb: "Overføring mellom banker", en: "Financial institution credit transfer"),
        "principalPayment": Phrase(nb: "Avdrag", en: "Principal payment"),
        "priorityCreditTransfer": Phrase(nb: "Hasteoverføring", en: "Priority credit transfer"),
        "reversalDueToPaymentReturn": Phrase(
            nb: "Tilbakeført, betaling i retur", en: "Reversal, payment returned"),
        "achTransactionSala": Phrase(nb: "Lønn", en: "Salary"),
        "sameDayValueCreditTransfer": Phrase(nb: "Overføring samme dag", en: "Same-day credit transfer"),
        "standingOrder": Phrase(nb: "Fast oppdrag", en: "Standing order"),
        "taxes": Phrase(nb: "Skatt og avgift", en: "Taxes"),
        "creditTransferWithAgreedCommercialInformation": Phrase(
            nb: "Overføring med avtalt melding", en: "Credit transfer with agreed commercial information"),
        "crossBorderCreditTransfer": Phrase(
            nb: "Overføring til eller fra utlandet", en: "Cross-border credit transfer"),
        "cashLetter": Phrase(nb: "Sjekkbunt", en: "Cash letter"),
        "cheques": Phrase(nb: "Sjekk", en: "Cheque"),
        "chequesReversal": Phrase(nb: "Tilbakeført sjekk", en: "Cheque reversal"),
        "openCheque": Phrase(nb: "Åpen sjekk", en: "Open cheque"),
        "unpaidCheque": Phrase(nb: "Sjekk uten dekning", en: "Unpaid cheque"),
        "crossBorderCheque": Phrase(nb: "Utenlandsk sjekk", en: "Cross-border cheque"),
        "sepaCoreDirectDebit": Phrase(nb: "SEPA-avtalegiro", en: "SEPA core direct debit"),
        "directDebitPayment": Phrase(nb: "Avtalegiro", en: "Direct debit"),
        "reversalDueToPayment": Phrase(nb: "Tilbakeført betaling", en: "Payment reversal"),
        "reversalDueToPaymentCancellationRequest": Phrase(
            nb: "Tilbakeført etter anmodning om kansellering", en: "Reversal, cancellation requested"),
        "reversalDueToReturnUnpaidDirectDebit": Phrase(
            nb: "Tilbakeført, avtalegiro uten dekning", en: "Reversal, unpaid direct debit"),
        "debit": Phrase(nb: "Belastning", en: "Debit"),
        "deposit": Phrase(nb: "Innskudd", en: "Deposit"),
        "adjustments": Phrase(nb: "Korreksjon", en: "Adjustment"),
        "fees": Phrase(nb: "Gebyr", en: "Fees"),
        "creditCardPayment": Phrase(nb: "Betaling med kredittkort", en: "Credit card payment"),
        "pointOfSalePosPayment": Phrase(nb: "Varekjøp", en: "Point-of-sale payment"),
        "creditAdjustment": Phrase(nb: "Korreksjon, godskriving", en: "Credit adjustment"),
        "settlementAfterCollection": Phrase(nb: "Oppgjør etter innkassering", en: "Settlement after collection"),
    ])
}
