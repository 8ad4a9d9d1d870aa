public import BoModel

extension Phrase {
    /// The words of the timeline of all accounts.
    public enum Timelines {
        public static let title = Phrase(nb: "Tidslinje", en: "Timeline")
        public static let command = Phrase(nb: "Tidslinje: alle konti", en: "Timeline: all accounts")
        public static let order = Phrase(nb: "Nyeste først", en: "Newest first")
        public static let orderAscending = Phrase(nb: "Eldste først", en: "Oldest first")
        public static let noMark = Phrase(
            nb: "Dette er et merke i tidslinjen, ikke en transaksjon.",
            en: "This is a mark in the timeline, no transaction.")
        /// The timeline of all estates, which is a search.
        public static let allEstates = Phrase(nb: "Alle bo", en: "All estates")
        public static let search = Phrase(nb: "Søk", en: "Search")
        public static let searchCommand = Phrase(nb: "Søk i alle bo …", en: "Search all estates …")
        public static let noEstate = Phrase(
            nb: "Velg ett bo først: her er alle.", en: "Choose one estate first: here are all.")
        public static let nothingAtAll = Phrase(
            nb: "Ingen transaksjoner er hentet.", en: "No transactions were fetched.")
        public static let nothing = Phrase(
            nb: "Ingen transaksjoner er hentet for dette boet.", en: "No transactions of this estate were fetched.")

        /// The whole text of a mark.
        public static func mark(_ mark: TimelineMark) -> Phrase {
            Phrase { language in
                switch mark {
                case .opening(let day):
                    let day = DateFormat.day(day, language)
                    return Phrase(nb: "Konkursåpning (kjennelse) \(day)", en: "Bankruptcy opened (ruling) \(day)")[
                        language]
                case .cutOff(let day):
                    let day = DateFormat.day(day, language)
                    return Phrase(nb: "Fristdag \(day)", en: "Cut-off date \(day)")[language]
                case .fetchedFrom(let day, let accounts):
                    let day = DateFormat.day(day, language)
                    return Phrase(
                        nb: "Hentet fra \(day): \(names(accounts, .nb))",
                        en: "Fetched from \(day): \(names(accounts, .en))")[
                            language]
                case .fetchedThrough(let day, let accounts):
                    let day = DateFormat.day(day, language)
                    return Phrase(
                        nb: "Hentet bare til \(day): \(names(accounts, .nb))",
                        en: "Fetched only to \(day): \(names(accounts, .en))")[language]
                case .withoutHistory(let accounts):
                    return Phrase(
                        nb: "Ikke hentet, ikke med: \(names(accounts, .nb))",
                        en: "Not fetched, not in the list: \(names(accounts, .en))")[language]
                case .withoutAccounts(let estates):
                    return Phrase(
                        nb: "Bo uten hentede konti, ikke med: \(names(estates, .nb))",
                        en: "Estates without fetched accounts, not in the list: \(names(estates, .en))")[language]
                case .incomplete(let estates):
                    return Phrase(
                        nb: "Ikke alt ble hentet, mer kan finnes: \(names(estates, .nb))",
                        en: "Not all was fetched, there may be more: \(names(estates, .en))")[language]
                case .outside(let accounts):
                    return Phrase(
                        nb: "Perioden er ikke hentet helt: \(names(accounts, .nb))",
                        en: "The period was not fetched whole: \(names(accounts, .en))")[language]
                }
            }
        }

        private static func names(_ estates: [String], _ language: Language) -> SafeText {
            estates.count > 2
                ? Phrase.estates(estates.count)[language] : estates.map { "\($0)" }.joined(separator: ", ")
        }

        /// The account numbers when they are few, else their count.
        private static func names(_ accounts: [AccountNumber], _ language: Language) -> SafeText {
            accounts.count > 3
                ? Phrase.accounts(accounts.count)[language]
                : accounts.map(AccountFormat.number).joined(separator: ", ")
        }
    }
}
