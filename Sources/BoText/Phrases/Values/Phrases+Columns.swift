extension Phrase {
    /// The headings of lists, on screens and on the command line. The heading of a ``TransactionField`` is its own.
    public enum Columns {
        // MARK: Estates and banks
        public static let estate = Phrase(nb: "Bo", en: "Estate")
        public static let debtor = Phrase(nb: "Skyldner", en: "Debtor")
        public static let number = Phrase(nb: "Orgnr/fnr", en: "Org./ID no.")
        public static let organizationNumber = Phrase(nb: "Orgnr", en: "Org. no.")
        public static let ruling = Phrase(nb: "Kjennelse", en: "Ruling")
        public static let status = Phrase(nb: "Status", en: "Status")
        public static let bank = Phrase(nb: "Bank", en: "Bank")
        public static let banks = Phrase(nb: "Banker", en: "Banks")
        public static let ownership = Phrase(nb: "Eierskap", en: "Ownership")
        public static let active = Phrase(nb: "Aktiv", en: "Active")
        public static let channel = Phrase(nb: "Kanal", en: "Channel")
        public static let lastAnswer = Phrase(nb: "Siste svar", en: "Last answer")
        public static let fetched = Phrase(nb: "Hentet", en: "Fetched")
        public static let refreshed = Phrase(nb: "Oppdatert", en: "Refreshed")

        // MARK: Accounts
        public static let accounts = Phrase(nb: "Konti", en: "Accounts")
        public static let accountNumber = Phrase(nb: "Kontonr", en: "Account no.")
        public static let type = Phrase(nb: "Type", en: "Type")
        public static let owner = Phrase(nb: "Eier", en: "Owner")
        public static let currency = Phrase(nb: "Valuta", en: "Currency")
        public static let balance = Phrase(nb: "Saldo", en: "Balance")
        public static let available = Phrase(nb: "Disponibelt", en: "Available")
        public static let transactions = Phrase(nb: "Trans.", en: "Trans.")
        public static let moneyIn = Phrase(nb: "Inn", en: "In")
        public static let moneyOut = Phrase(nb: "Ut", en: "Out")
        public static let net = Phrase(nb: "Netto", en: "Net")
        public static let note = Phrase(nb: "Merknad", en: "Note")
        public static let tags = Phrase(nb: "Etiketter", en: "Tags")

        // MARK: Work, problems and requests
        public static let at = Phrase(nb: "Når", en: "When")
        public static let step = Phrase(nb: "Trinn / bank", en: "Step / bank")
        public static let done = Phrase(nb: "Ferdig", en: "Done")
        public static let duration = Phrase(nb: "Tid", en: "Time")
        public static let problem = Phrase(nb: "Problem", en: "Problem")
        public static let method = Phrase(nb: "Metode", en: "Method")
        public static let address = Phrase(nb: "Adresse", en: "Address")
        public static let httpStatus = Phrase(nb: "Svar", en: "Answer")
        public static let errorCode = Phrase(nb: "Feilkode", en: "Error code")
        public static let bytes = Phrase(nb: "Størrelse", en: "Size")
        public static let correlation = Phrase(nb: "Korrelasjons-ID", en: "Correlation ID")

        // MARK: Keys
        public static let key = Phrase(nb: "Tast", en: "Key")
        public static let does = Phrase(nb: "Gjør", en: "Does")
        public static let command = Phrase(nb: "Kommando", en: "Command")
    }
}
