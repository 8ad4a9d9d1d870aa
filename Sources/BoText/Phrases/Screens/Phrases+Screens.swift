extension Phrase {
    /// The words of the dashboard. Each screen and area has an extension in a file of its name.
    public enum Screens {
        public static let estates = Phrase(nb: "Bo", en: "Estates")
        public static let allEstates = Phrase(nb: "Alle", en: "All")
        public static let banks = Phrase(nb: "Banker", en: "Banks")
        public static let accounts = Phrase(nb: "Konti", en: "Accounts")
        public static let allAccounts = Phrase(nb: "Alle konti", en: "All accounts")
        public static let transactions = Phrase(nb: "Transaksjoner", en: "Transactions")
        public static let transaction = Phrase(nb: "Transaksjon", en: "Transaction")
        public static let progress = Phrase(nb: "Fremdrift", en: "Progress")
        public static let problems = Phrase(nb: "Problemer", en: "Problems")
        public static let log = Phrase(nb: "Logg", en: "Log")
        public static let searching = Phrase(nb: "søker …", en: "searching …")
        public static let loading = Phrase(nb: "Leser lageret …", en: "Reading the cache …")
        public static let nothingToOpen = Phrase(
            nb: "Det er ingen rad å åpne her.", en: "There is no row to open here.")
        public static func noMatches(_ words: String, _ cancel: SafeText) -> Phrase {
            Phrase(
                nb: "Ingen treff på «\(words)». \(cancel) fjerner filteret.",
                en: "Nothing matches “\(words)”. \(cancel) removes the filter.")
        }
        public static func row(_ place: Int, of count: Int) -> Phrase {
            Phrase {
                let words: SafeText = $0 == .nb ? "rad" : "row"
                return "\(words) \(CountFormat.number(place, $0))/\(CountFormat.number(count, $0))"
            }
        }
        public static func lines(_ first: Int, _ last: Int, of count: Int) -> Phrase {
            Phrase(nb: "Linje \(first)–\(last) av \(count)", en: "Lines \(first)–\(last) of \(count)")
        }
        public static func sorted(by column: Phrase, ascending: Bool) -> Phrase {
            let arrow: SafeText = ascending ? "▴" : "▾"
            return Phrase(nb: "Sortert: \(column.nb) \(arrow)", en: "Sorted: \(column.en) \(arrow)")
        }
        public static let estateIsGone = Phrase(
            nb: "Boet er ikke lenger i lageret.", en: "The estate is no longer in the cache.")
        public static let accountIsGone = Phrase(
            nb: "Kontoen er ikke lenger i lageret.", en: "The account is no longer in the cache.")
        public static let details = Phrase(nb: "Detaljer", en: "Details")
        public static let scroll = Phrase(nb: "Bla", en: "Scroll")
    }
}
