extension Phrase {
    /// Messages of the command line on stderr, beside problems and tables.
    public enum CommandLine {
        /// Stands before and after all output of synthetic data.
        public static let syntheticData = Phrase(
            nb: "SYNTETISKE DATA – ingen av disse finnes", en: "SYNTHETIC DATA – none of these exist")
        public static let isNoTerminal = Phrase(
            nb: "Dette er ingen terminal; her er tabellen over bo.",
            en: "This is no terminal; here is the table of estates.")
        public static let emptyCache = Phrase(
            nb: "Lageret er tomt. «bo refresh» henter, «bo demo» viser et eksempel.",
            en: "The cache is empty. «bo refresh» fetches, «bo demo» shows an example.")
        public static let nothingFound = Phrase(nb: "Ingen treff.", en: "No matches.")
        public static let noBanks = Phrase(
            nb: "Ingen banker er hentet for boet ennå.", en: "No banks have been fetched for this estate yet.")
        public static let noAccounts = Phrase(
            nb: "Ingen konti er hentet for boet ennå.", en: "No accounts have been fetched for this estate yet.")
        public static let noTransactions = Phrase(nb: "Ingen transaksjoner.", en: "No transactions.")
        public static let noRequests = Phrase(
            nb: "Bo har ikke spurt noen om boet ennå.", en: "Bo has not asked anybody about this estate yet.")

        // Cache
        public static let cacheIsWhole = Phrase(nb: "Lageret er i orden.", en: "The cache is sound.")
        public static func cacheIsNotWhole(_ count: Int) -> Phrase {
            Phrase(nb: "Lageret har \(problems(count), .nb).", en: "The cache has \(problems(count), .en).")
        }
        public static func backedUp(to path: String, bytes: Int) -> Phrase {
            Phrase(
                nb: "Sikkerhetskopi skrevet til \(path) (\(CountFormat.bytes(bytes, .nb))).",
                en: "Backup written to \(path) (\(CountFormat.bytes(bytes, .en))).")
        }
        public static func purged(_ name: String, accounts: Int, transactions: Int, notes: Int) -> Phrase {
            Phrase { language in
                let counts = [Phrase.accounts(accounts), Phrase.transactions(transactions), Phrase.notes(notes)]
                let list = counts.map { $0[language] }.joined(separator: ", ")
                return Phrase(nb: "Slettet \(name): \(list).", en: "Deleted \(name): \(list).")[language]
            }
        }

        // Notes
        public static func notesRestored(added: Int, kept: Int) -> Phrase {
            Phrase(
                nb:
                    "\(CountFormat.number(added, .nb)) lagt til, \(CountFormat.number(kept, .nb)) beholdt som de var.",
                en:
                    "\(CountFormat.number(added, .en)) added, \(CountFormat.number(kept, .en)) kept as before."
            )
        }

        // Unreadable arguments
        public static func isNoDate(_ text: String) -> Phrase {
            Phrase(
                nb: "«\(text)» er ingen dato. Skriv den som 2026-11-22.",
                en: "«\(text)» is not a date. Write it as 2026-11-22.")
        }
        public static func isNoAmount(_ text: String) -> Phrase {
            Phrase(
                nb: "«\(text)» er ikke noe beløp. Skriv det som 1234.50 eller -1234.50.",
                en: "«\(text)» is not an amount. Write it as 1234.50 or -1234.50.")
        }
        public static func isNoSize(_ text: String) -> Phrase {
            Phrase(
                nb: "«\(text)» er ingen størrelse. Skriv den som 100x30.",
                en: "«\(text)» is not a size. Write it as 100x30.")
        }
        public static func isNoKey(_ text: String) -> Phrase {
            Phrase(
                nb: "«\(text)» er ingen tast. Navngitte taster skrives som <enter> eller <c-p>.",
                en: "«\(text)» is not a key. Named keys are written as <enter> or <c-p>.")
        }
    }
}
