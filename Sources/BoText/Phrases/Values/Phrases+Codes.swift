public import BoModel

/// Words for the codes of registers and banks. An unknown code stands as sent.
extension Phrase {
    /// An unknown code, as sent.
    public static func unknownCode(_ code: String) -> Phrase {
        Phrase(nb: "\(code) (ukjent kode)", en: "\(code) (unknown code)")
    }

    public static func accountType(_ type: AccountType) -> Phrase {
        switch type {
        case .loan: Phrase(nb: "Lånekonto", en: "Loan account")
        case .salary: Phrase(nb: "Lønnskonto", en: "Salary account")
        case .currency: Phrase(nb: "Valutakonto", en: "Currency account")
        case .savings: Phrase(nb: "Sparekonto", en: "Savings account")
        case .client: Phrase(nb: "Klientkonto", en: "Client account")
        case .taxDeduction: Phrase(nb: "Skattetrekkskonto", en: "Tax deduction account")
        case .business: Phrase(nb: "Driftskonto", en: "Business account")
        case .creditCard: Phrase(nb: "Kredittkort", en: "Credit card")
        case .prepaidCard: Phrase(nb: "Forhåndsbetalt kort", en: "Prepaid card")
        case .withoutBalance: Phrase(nb: "Konto uten saldo", en: "Account without balance")
        case .other: Phrase(nb: "Annen konto", en: "Other account")
        default: unknownCode(type.text)
        }
    }

    public static func accountStatus(_ status: AccountStatus) -> Phrase {
        switch status {
        case .enabled: Phrase(nb: "Åpen", en: "Open")
        case .disabled: Phrase(nb: "Sperret", en: "Blocked")
        case .deleted: Phrase(nb: "Avsluttet", en: "Closed")
        default: unknownCode(status.text)
        }
    }

    public static func balanceType(_ type: BalanceType) -> Phrase {
        switch type {
        case .booked: Phrase(nb: "Bokført saldo", en: "Booked balance")
        case .available: Phrase(nb: "Disponibel saldo", en: "Available balance")
        default: unknownCode(type.text)
        }
    }

    public static func transactionStatus(_ status: TransactionStatus) -> Phrase {
        switch status {
        case .booked: Phrase(nb: "Bokført", en: "Booked")
        case .pending: Phrase(nb: "Reservert", en: "Pending")
        case .info: Phrase(nb: "Info", en: "Info")
        default: unknownCode(status.text)
        }
    }

    public static func counterPartyType(_ type: CounterPartyType) -> Phrase {
        switch type {
        case .debtor: Phrase(nb: "Betaler", en: "Payer")
        case .creditor: Phrase(nb: "Mottaker", en: "Payee")
        case .ultimateDebtor: Phrase(nb: "Egentlig betaler", en: "Ultimate payer")
        case .ultimateCreditor: Phrase(nb: "Endelig mottaker", en: "Ultimate payee")
        default: unknownCode(type.text)
        }
    }

    public static func ownership(_ ownership: OwnershipType) -> Phrase {
        switch ownership {
        case .primaryOwner: Phrase(nb: "Eier", en: "Owner")
        case .notPrimaryOwner: Phrase(nb: "Ikke eier", en: "Not owner")
        case .unknown: Phrase(nb: "Ukjent", en: "Unknown")
        default: unknownCode(ownership.text)
        }
    }

    public static func estateStatus(_ status: EstateStatus) -> Phrase {
        switch status {
        case .open: Phrase(nb: "Åpent", en: "Open")
        case .annulled: Phrase(nb: "Slettet", en: "Annulled")
        case .reversed: Phrase(nb: "Opphevet", en: "Reversed")
        case .closed: Phrase(nb: "Avsluttet", en: "Closed")
        }
    }

    public static func fetchState(_ state: FetchState) -> Phrase {
        switch state {
        case .never: Phrase(nb: "ikke hentet", en: "not fetched")
        case .complete: Phrase(nb: "komplett", en: "complete")
        case .partial: Phrase(nb: "ufullstendig", en: "partial")
        case .failed: Phrase(nb: "feilet", en: "failed")
        }
    }

    public static func channel(_ channel: BankChannel) -> Phrase {
        switch channel {
        case .api: Phrase(nb: "API", en: "API")
        case .letter: Phrase(nb: "digitalt brev", en: "digital letter")
        }
    }

    /// Why an estate was opened (`konkursgrunnlag`).
    public static func basis(_ code: String) -> Phrase {
        switch code {
        case "B": Phrase(nb: "Begjæring", en: "Petition by a creditor")
        case "O": Phrase(nb: "Oppbud", en: "The debtor's own petition")
        case "T": Phrase(nb: "Tvangsoppløsning eller tvangsavvikling", en: "Compulsory dissolution or winding up")
        default: unknownCode(code)
        }
    }

    /// Why a company was dissolved (`avviklingskode`).
    public static func dissolution(_ code: String) -> Phrase {
        switch code {
        case "TVDL": Phrase(nb: "Mangler daglig leder", en: "No general manager")
        case "TVRE": Phrase(nb: "Mangler revisor", en: "No auditor")
        case "TVRR": Phrase(nb: "Mangler innsendt årsregnskap", en: "Annual accounts not filed")
        case "TVST": Phrase(nb: "Mangler styre", en: "No board")
        case "TVBA": Phrase(nb: "Ikke omdannet til samvirkeforetak", en: "Not converted to a cooperative")
        case "TVOV": Phrase(nb: "Ikke endelig oppløst innen ett år", en: "Not finally dissolved within a year")
        default: unknownCode(code)
        }
    }

    /// How an estate was closed (`avslutningskode`).
    public static func closing(_ code: String) -> Phrase {
        switch code {
        case "M": Phrase(nb: "Innstilt, manglende midler (kkl. § 135)", en: "Discontinued, no funds (kkl. § 135)")
        case "U": Phrase(nb: "Utlodning (kkl. § 128)", en: "Distribution (kkl. § 128)")
        case "T": Phrase(nb: "Tilbakelevering (kkl. § 136)", en: "Returned to the debtor (kkl. § 136)")
        case "A": Phrase(nb: "Tvangsakkord (kkl. § 125)", en: "Compulsory composition (kkl. § 125)")
        default: unknownCode(code)
        }
    }

    /// The kind of a payment's reference (`references[].type`).
    public static func referenceType(_ code: String) -> Phrase {
        referenceTypes[code.lowercased()] ?? unknownCode(code)
    }

    private static let referenceTypes = byLoweredCode([
        "accountServicerReference": Phrase(nb: "Bankens referanse", en: "Bank's reference"),
        "archiveReference": Phrase(nb: "Arkivreferanse", en: "Archive reference"),
        "chequeNumber": Phrase(nb: "Sjekknummer", en: "Cheque number"),
        "endToEndIdentification": Phrase(nb: "Ende-til-ende-ID", en: "End-to-end ID"),
        "instructionIdentification": Phrase(nb: "Instruks-ID", en: "Instruction ID"),
        "invoiceNumber": Phrase(nb: "Fakturanummer", en: "Invoice number"),
        "mandateIdentification": Phrase(nb: "Avtale-ID", en: "Mandate ID"),
        "messageIdentification": Phrase(nb: "Meldings-ID", en: "Message ID"),
        "otherReference": Phrase(nb: "Annen referanse", en: "Other reference"),
        "paymentInformationIdentification": Phrase(nb: "Betalings-ID", en: "Payment ID"),
        "remittanceReference": Phrase(nb: "KID", en: "Remittance reference"),
    ])

    /// A table of codes by their lower-case form.
    static func byLoweredCode(_ table: [String: Phrase]) -> [String: Phrase] {
        Dictionary(table.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
