extension Phrase {
    /// The words of the dashboard.
    public enum Screens {
        // MARK: Names of screens and levels
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

        // MARK: Facts
        public static let factBasis = Phrase(nb: "Grunnlag", en: "Basis")
        public static let factClosing = Phrase(nb: "Avslutning", en: "Closing")
        public static let factCourt = Phrase(nb: "Tingrett", en: "District court")
        public static let factCase = Phrase(nb: "Saksnummer", en: "Case number")
        public static let factTrustee = Phrase(nb: "Bostyrer", en: "Trustee")
        public static let factServicer = Phrase(nb: "Kontofører", en: "Servicer")
        public static let factOpened = Phrase(nb: "Åpnet", en: "Opened")
        public static let factClosed = Phrase(nb: "Avsluttet", en: "Closed")
        public static let factPeriod = Phrase(nb: "Periode", en: "Period")
        public static let factMessage = Phrase(nb: "Melding", en: "Message")
        public static let factCard = Phrase(nb: "Kort", en: "Card")
        public static let factAddress = Phrase(nb: "Adresse", en: "Address")
        public static let factCountry = Phrase(nb: "Land", en: "Country")
        public static let factOriginal = Phrase(nb: "Opprinnelig", en: "Original")
        public static let factRate = Phrase(nb: "Kurs", en: "Rate")
        public static let factSource = Phrase(nb: "Kilde", en: "Source")
        public static func factCreditLine(included: Bool?) -> Phrase {
            switch included {
            case true?: Phrase(nb: "Ramme, medregnet", en: "Credit line, included")
            case false?: Phrase(nb: "Ramme, i tillegg", en: "Credit line, on top")
            case nil: Phrase(nb: "Kredittramme", en: "Credit line")
            }
        }

        /// Where data comes from and when it was fetched.
        public static func source(_ bank: String, fetched moment: SafeText?) -> Phrase {
            guard let moment else { return Phrase("\(bank)") }
            return Phrase(nb: "Hentet \(moment) fra \(bank)", en: "Fetched \(moment) from \(bank)")
        }

        // MARK: Totals and status
        public static let currenciesShort = Phrase(nb: "val.", en: "curr.")
        public static let syntheticData = Phrase(nb: "SYNTETISKE DATA", en: "SYNTHETIC DATA")
        public static let offline = Phrase(nb: "Frakoblet", en: "Offline")
        /// A moment of today, `12:04`, beside one of another day.
        public static func today(at time: SafeText) -> Phrase { Phrase(nb: "i dag \(time)", en: "today \(time)") }
        public static let neverFetched = Phrase(nb: "Ikke hentet", en: "Not fetched")

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

        public static func fetched(_ moment: SafeText) -> Phrase {
            Phrase(nb: "Hentet \(moment)", en: "Fetched \(moment)")
        }
        public static func fetched(_ moment: SafeText, from source: SafeText) -> Phrase {
            Phrase(nb: "Hentet \(moment) fra \(source)", en: "Fetched \(moment) from \(source)")
        }

        /// Where data comes from when several estates' banks delivered it.
        public static let theBanks = Phrase(nb: "bankene", en: "the banks")

        // MARK: Hints and commands
        public static let details = Phrase(nb: "Detaljer", en: "Details")
        public static let scroll = Phrase(nb: "Bla", en: "Scroll")
        public static let goThere = Phrase(nb: "Gå dit", en: "Go there")
        public static let tryAgain = Phrase(nb: "Prøv igjen", en: "Try again")
        public static let nextEstate = Phrase(nb: "Neste bo", en: "Next estate")
        public static let nextBank = Phrase(nb: "Neste bank", en: "Next bank")
        public static let nextAccount = Phrase(nb: "Neste konto", en: "Next account")
        public static let openRow = Phrase(nb: "Inn: ett nivå ned", en: "In: one level down")
        public static let nextSibling = Phrase(nb: "Neste på nivået over", en: "Next on the level above")
        public static let previousSibling = Phrase(nb: "Forrige på nivået over", en: "Previous on the level above")
        public static let filterWhileTyping = Phrase(nb: "Filter mens du skriver", en: "Filter while you type")
        public static let sortBy = Phrase(nb: "Sorter etter …", en: "Sort by …")
        public static let refreshThis = Phrase(nb: "Oppdater dette", en: "Refresh this")
        public static let stopRefresh = Phrase(nb: "Stopp oppdateringen", en: "Stop the refresh")
        public static let stopThis = Phrase(nb: "Stopp denne banken eller boet", en: "Stop this bank or estate")
        public static let stopThisShort = Phrase(nb: "Stopp denne", en: "Stop this one")
        public static let stopAllShort = Phrase(nb: "Stopp alt", en: "Stop all")
        public static let chooseTheme = Phrase(nb: "Tema …", en: "Theme …")
        public static let otherLanguage = Phrase(nb: "Språk (English)", en: "Language (norsk)")
        public static let oneStepOut = Phrase(nb: "Ett steg ut", en: "One step out")
        public static let closeScreen = Phrase(nb: "Lukk skjermen, til slutt Bo", en: "Close the screen, at last Bo")
        public static let quitBo = Phrase(nb: "Avslutt Bo", en: "Quit Bo")
        public static let chapterMove = Phrase(nb: "Flytte", en: "Move")
        public static let helpRows = Phrase(nb: "Rad opp / ned", en: "Row up / down")
        public static let helpPages = Phrase(nb: "Side opp / ned", en: "Page up / down")
        public static let helpHalfPages = Phrase(nb: "Halv side opp / ned", en: "Half page up / down")
        public static let helpEnds = Phrase(nb: "Først / sist", en: "First / last")
        public static let helpLevels = Phrase(nb: "Bo Banker Konti Trans.", en: "Estates Banks Acc. Tr.")
        public static let helpSort = Phrase(nb: "Sorter … / snu", en: "Sort … / reverse")
        public static let helpTerminal = Phrase(nb: "Tegn på nytt / bakgrunn", en: "Redraw / suspend")
        public static let helpQuit = Phrase(nb: "Lukk / avslutt Bo", en: "Close / quit Bo")
        public static let chapterFind = Phrase(nb: "Finne", en: "Find")
        public static let chapterWork = Phrase(nb: "Hente", en: "Fetch")
        public static let chapterProgram = Phrase(nb: "Programmet", en: "The program")
        public static let promptHelp = Phrase(nb: "↵ behold  Esc angre", en: "↵ keep  Esc undo")
        public static let menuHelp = Phrase(nb: "↑↓ velg  ↵ bruk  Esc lukk", en: "↑↓ choose  ↵ use  Esc close")

        // MARK: The marks, as help explains them
        public static let marks = Phrase(nb: "Tegn", en: "Marks")
        public static let markFresh = Phrase(nb: "i dag / tidligere", en: "today / earlier")
        public static let markTrouble = Phrase(nb: "ufullstendig / feilet", en: "incomplete / failed")
        public static let markMissing = Phrase(nb: "ikke oppgitt, ikke null", en: "not given, not zero")
        public static let markAsSent = Phrase(nb: "uleselig, som sendt", en: "unreadable, as sent")
        public static let markRest = Phrase(
            nb: "mangler saldo / valuta", en: "no balance / currency")
        public static let markHidden = Phrase(nb: "skjult: bare disponert", en: "hidden: only disposed")
        public static let markArriving = Phrase(nb: "hentes nå", en: "being fetched")
        public static let markConflict = Phrase(
            nb: "konflikt / tilbakeført", en: "conflict / reversal")

        // MARK: docs/keys.md
        public static let keysTitle = Phrase(nb: "Taster", en: "Keys")
        public static let keysPreface = Phrase(
            nb: """
                Laget av programmets egen tastetabell. Ingen av tastene krever AltGr på et norsk tastatur. I hjelpen søker \
                bokstavene blant kommandoene.
                """,
            en: """
                Made from the program's own table of keys. None of them needs AltGr on a Norwegian keyboard. On help the \
                letters look among the commands.
                """)
        public static let keysEverywhere = Phrase(nb: "Overalt", en: "Everywhere")
    }
}
