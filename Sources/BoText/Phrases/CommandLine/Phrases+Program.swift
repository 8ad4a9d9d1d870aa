public import BoModel

extension Phrase {
    /// The words of the command line: descriptions of commands and options, and faults of their use.
    public enum Program {
        // MARK: Commands

        public static let aboutDashboard = Phrase(
            nb: "Åpner arbeidsbordet på lageret (standard).", en: "Opens the dashboard on the cache (the default).")
        public static let aboutDocs = Phrase(
            nb: "Skriver dokumenter som lages av programmet.", en: "Prints documents that are made from the program.")

        // MARK: Options

        public static let optionConfig = Phrase(
            nb: "Oppsettfilen (ellers BO_CONFIG, ellers ~/.config/bo/config.toml).",
            en: "The configuration file (else BO_CONFIG, else ~/.config/bo/config.toml).")
        public static let optionCache = Phrase(
            nb: "Lageret (ellers BO_CACHE, ellers ~/.local/share/bo/cache.sqlite).",
            en: "The cache file (else BO_CACHE, else ~/.local/share/bo/cache.sqlite).")
        public static let optionLanguage = Phrase(nb: "Språk: nb eller en.", en: "Language: nb or en.")
        public static let optionTheme = Phrase(
            nb: "Navnet på et tema, eller auto: etter terminalens bakgrunn.",
            en: "The name of a theme, or auto: by the terminal's background.")
        public static let optionPreset = Phrase(nb: "Et sett taster.", en: "A set of keys.")
        public static func unknownPreset(_ name: String, known: [String]) -> Phrase {
            let list = known.joined(separator: ", ")
            return Phrase(
                nb: "Det er ikke noe sett taster som heter «\(name)». Kjente: \(list).",
                en: "There is no set of keys called “\(name)”. Known: \(list).")
        }
        public static let optionOffline = Phrase(nb: "Gjør ingen forespørsler.", en: "Make no request.")
        public static let optionVerbose = Phrase(
            nb: "Fortell på stderr hvilke filer som brukes, og om hver forespørsel.",
            en: "Tell on stderr which files are used, and of each request.")
        public static func usesConfiguration(_ path: String) -> Phrase {
            Phrase(nb: "Konfigurasjon: \(path)", en: "Configuration: \(path)")
        }
        public static func usesNoConfiguration(_ path: String) -> Phrase {
            Phrase(
                nb: "Konfigurasjon: ingen, for \(path) finnes ikke.",
                en: "Configuration: none, for \(path) does not exist.")
        }
        public static func usesCache(_ path: String) -> Phrase { Phrase(nb: "Lager: \(path)", en: "Cache: \(path)") }
        /// One request, and what came of it. The address has no secrets; see ``RequestRecord/url``.
        public static func request(_ request: RequestRecord) -> Phrase {
            let code = request.errorCode.map { " \($0)" as SafeText } ?? ""
            let (asked, time): (SafeText, SafeText) = (
                "\(request.method) \(request.url)", "\(code), \(request.milliseconds) ms"
            )
            guard let status = request.status else {
                return Phrase(nb: "\(asked): intet svar\(time)", en: "\(asked): no answer\(time)")
            }
            return Phrase("\(asked): \(status)\(time)")
        }
        public static let optionHeadless = Phrase(
            nb: "Hent alt, skriv tabellen over bo, og avslutt.",
            en: "Fetch everything, print the table of estates, and end.")
        public static let optionPort = Phrase(nb: "Porten; 0 gir en ledig.", en: "The port; 0 takes a free one.")
        public static let optionSeed = Phrase(
            nb: "Frøet til den syntetiske verdenen; samme frø, samme verden.",
            en: "The seed of the synthetic world; the same seed, the same world.")
        public static let optionScenario = Phrase(nb: "Hvilken verden.", en: "Which world.")
        public static let optionFaults = Phrase(
            nb: "En fil med feil som bankene skal gjøre (JSON).", en: "A file of faults for the banks to make (JSON).")
        public static let optionWriteConfig = Phrase(
            nb: "Skriv et oppsett som peker hit, med nøkler ved siden av.",
            en: "Write a configuration that points here, with keys beside it.")
        public static let optionAttached = Phrase(
            nb: "Slutt når standard inn lukkes. Hver linje der er et tidspunkt som sandkassens klokke stilles til.",
            en: "End when standard input closes. Each line of it is a moment to set the sandbox's clock to.")
        public static let optionNoticesOnly = Phrase(nb: "Hent bare konkursvarsler.", en: "Fetch only the notices.")
        public static let optionMonths = Phrase(
            nb: "Måneder med historikk før åpningen, 1 til 12.", en: "Months of history before the opening, 1 to 12.")
        public static let optionBanks = Phrase(nb: "Bare disse bankene.", en: "Only these banks.")
        public static let optionJSON = Phrase(nb: "Skriv JSON.", en: "Print JSON.")
        public static let optionCSV = Phrase(nb: "Skriv CSV (RFC 4180).", en: "Print CSV (RFC 4180).")
        public static let optionBOM = Phrase(
            nb: "Begynn CSV med bytemerke, for regneark.", en: "Begin CSV with a byte order mark, for spreadsheets.")
        public static let optionAccount = Phrase(nb: "Bare denne kontoen.", en: "Only this account.")
        public static let optionFrom = Phrase(nb: "Fra og med denne dagen.", en: "From this day.")
        public static let optionTo = Phrase(nb: "Til og med denne dagen.", en: "To this day.")
        public static let optionText = Phrase(
            nb: "Ord som alle skal finnes i tekst, motpart eller beløp.",
            en: "Words that must all occur in text, counterparty or amount.")
        public static let optionFilter = Phrase(
            nb: "Et filter som i oversikten: motpart:rema >1000 -dato:2025. De andre valgene snevrer det inn.",
            en: "A filter as in the dashboard: party:rema >1000 -date:2025. The other options narrow it further.")
        public static let optionMin = Phrase(
            nb: "Minste beløp med fortegn: −500 er ut.", en: "Least amount, signed: -500 is money out.")
        public static let optionMax = Phrase(nb: "Største beløp med fortegn.", en: "Largest amount, signed.")
        public static let optionLimit = Phrase(nb: "Høyst så mange.", en: "At most so many.")
        public static let optionSize = Phrase(nb: "Skjermens størrelse.", en: "The size of the screen.")
        public static let optionKeys = Phrase(
            nb: "Taster som trykkes først: «jj<enter>», <esc> <tab> <space> <up> <pgdn> <f1> <c-p>.",
            en: "Keys played first: \"jj<enter>\", <esc> <tab> <space> <up> <pgdn> <f1> <c-p>.")
        public static let optionANSI = Phrase(nb: "Med farger.", en: "With colours.")
        public static let optionNow = Phrase(
            nb: "Dagen det skal være, så samme lager gir samme bilde.",
            en: "The day it is, so that the same cache gives the same picture.")
        public static let argumentEstate = Phrase(
            nb: "Skyldnerens nummer, eller uuid-en til åpningsvarselet.",
            en: "The debtor's number, or the uuid of the opening notice.")
        public static let argumentEstates = Phrase(
            nb: "Skyldneres numre eller uuid-er; uten: alle åpne bo.",
            en: "Debtors' numbers or uuids; without: every open estate.")
        public static let argumentBackup = Phrase(
            nb: "Filen som skal lages; den må ikke finnes.", en: "The file to make; it must not exist.")
        public static let argumentWords = Phrase(
            nb: "Ord som alle skal finnes i tekst, motpart eller beløp.",
            en: "Words that must all occur in text, counterparty or amount.")
        public static let argumentShell = Phrase(nb: "Skallet.", en: "The shell.")
        public static let argumentDocument = Phrase(nb: "Dokumentet.", en: "The document.")

        // MARK: Wrong usage

        public static let monthsOutOfRange = Phrase(
            nb: "--months er et tall fra 1 til 12.", en: "--months is a number from 1 to 12.")
        public static let jsonOrCSV = Phrase(
            nb: "Velg enten --json eller --csv.", en: "Choose either --json or --csv.")
        public static let wantsWords = Phrase(
            nb: "Skriv minst ett ord å søke etter, eller --filter.",
            en: "Write at least one word to search for, or --filter.")
        public static let limitOutOfRange = Phrase(
            nb: "--limit er et tall fra 0 og oppover.", en: "--limit is a number from 0 upwards.")
        public static let portOutOfRange = Phrase(
            nb: "--port er et tall fra 0 til 65535.", en: "--port is a number from 0 to 65535.")

        public static func unknownScenario(_ name: String, known: [String]) -> Phrase {
            let list = known.map { SafeText(outside: $0) }.joined(separator: ", ")
            return Phrase(
                nb: "Det finnes ingen verden «\(name)». Kjente: \(list).",
                en: "There is no world “\(name)”. Known: \(list).")
        }

        public static func unknownEstate(_ text: String) -> Phrase {
            Phrase(
                nb: "Lageret har ikke noe bo «\(text)». Kjør bo estates for å se hvilke det har, eller bo refresh.",
                en: "The cache has no estate “\(text)”. Run bo estates to see which it has, or bo refresh.")
        }

        // MARK: The sandbox

        public static func noSandboxProgram(_ path: String) -> Phrase {
            Phrase(
                nb: "Programmet \(path) finnes ikke. Det følger med Bo: installer Bo på nytt, så det ligger ved bo.",
                en: "There is no program \(path). It comes with Bo: install Bo again, so that it lies beside bo.")
        }

        /// - Parameter reason: the system's own words.
        public static func cannotStart(_ path: String, reason: String) -> Phrase {
            let words = Phrase.reason(ofThisMachine: reason)
            return Phrase(
                nb: "\(path) kan ikke startes. \(words, .nb) Installer Bo på nytt, eller se etter at filen kan kjøres.",
                en: "\(path) can't be started. \(words, .en) Install Bo again, or check that the file may be run.")
        }

        /// - Parameter reason: the system's own words.
        public static func cannotListen(port: Int, reason: String) -> Phrase {
            let words = Phrase.reason(ofThisMachine: reason)
            return Phrase(
                nb: "Port \(port) på denne maskinen kan ikke brukes. \(words, .nb) Velg en annen, eller 0.",
                en: "Port \(port) of this machine can't be used. \(words, .en) Choose another, or 0.")
        }

        // MARK: Files and configuration

        /// - Parameter reason: the system's own words.
        public static func cannotRead(file: String, reason: String) -> Phrase {
            let words = Phrase.reason(ofThisMachine: reason)
            return Phrase(
                nb: "\(file) kan ikke leses. \(words, .nb) Se etter at filen finnes, og at du har lov til å lese den.",
                en: "\(file) can't be read. \(words, .en) Check that the file is there, and that you may read it.")
        }

        public static func isTooLarge(file: String) -> Phrase {
            Phrase(
                nb:
                    """
                    \(file) er større enn 64 KiB, og så store filer leser Bo ikke. Se etter at det er den rette \
                    filen.
                    """,
                en: "\(file) is larger than 64 KiB, and Bo reads no such files. Check that it is the right file.")
        }

        public static func isNoText(_ file: String, line: Int) -> Phrase {
            Phrase(
                nb: "\(file), linje \(line): dette er ikke tekst i UTF-8. Lagre filen som UTF-8, og prøv igjen.",
                en: "\(file), line \(line): this is no text in UTF-8. Save the file as UTF-8, then try again.")
        }

        /// - Parameter reason: the system's own words.
        public static func cannotPrint(reason: String) -> Phrase {
            let words = Phrase.reason(ofThisMachine: reason)
            return Phrase(
                nb: "Utskriften ble ikke hel. \(words, .nb) Send den et annet sted, og prøv igjen.",
                en: "The output is not complete. \(words, .en) Send it elsewhere, then try again.")
        }

        /// - Parameter column: from 1.
        public static func brokenConfiguration(_ file: String, line: Int, column: Int) -> Phrase {
            Phrase(
                nb: "\(file), linje \(line): dette er ikke gyldig TOML fra tegn \(column). Rett linjen, og prøv igjen.",
                en:
                    """
                    \(file), line \(line): this is not valid TOML from character \(column). Mend the line, then \
                    try again.
                    """
            )
        }

        /// A key or a section that the file has already.
        public static func twiceInConfiguration(_ file: String, line: Int) -> Phrase {
            Phrase(
                nb: "\(file), linje \(line): dette står to ganger i filen. Stryk det ene, og prøv igjen.",
                en: "\(file), line \(line): this is in the file twice. Remove one of them, then try again.")
        }

        public static func unknownSetting(_ file: String, line: Int, name: String, nearest: String?) -> Phrase {
            let guess = nearest.map { Phrase(nb: " Mente du \($0)?", en: " Did you mean \($0)?") } ?? Phrase("")
            return Phrase(
                nb: "\(file), linje \(line): «\(name)» er ikke noe oppsett som Bo kjenner.\(guess.nb)",
                en: "\(file), line \(line): “\(name)” is no setting that Bo knows.\(guess.en)")
        }

        public static func wrongSetting(_ file: String, line: Int, name: String, _ wish: Phrase) -> Phrase {
            Phrase(
                nb: "\(file), linje \(line): \(name) skal være \(wish.nb).",
                en: "\(file), line \(line): \(name) must be \(wish.en).")
        }

        public static func keyReadableByOthers(_ path: String) -> Phrase {
            Phrase(
                nb: "\(path) kan leses av andre på maskinen. Kjør «chmod 600 \(path)».",
                en: "\(path) can be read by others on this machine. Run «chmod 600 \(path)».")
        }

        public static let wantsText = Phrase(nb: "tekst i anførselstegn", en: "text in quotation marks")
        public static func wantsKeyScheme(_ known: [String]) -> Phrase {
            let names = known.joined(separator: ", ")
            return Phrase(
                nb: "\(names) eller stien til en tastefil, i anførselstegn",
                en: "\(names) or the path of a key file, in quotation marks")
        }
        public static let wantsSection = Phrase(nb: "en seksjon: [navn]", en: "a section: [name]")
        public static let wantsMinutes = Phrase(
            nb: "et antall minutter, 0 eller mer", en: "a number of minutes, 0 or more")
        public static let wantsLanguage = Phrase(nb: "\"nb\" eller \"en\"", en: "\"nb\" or \"en\"")
        public static let wantsAddress = Phrase(
            nb: "en adresse som begynner med https:// (http:// bare til denne maskinen)",
            en: "an address that begins with https:// (http:// only to this machine)")

    }
}

/// The words of `bo doctor` beside those of ``Phrase/Doctor``.
extension Phrase.Program {
    public static let hub = Phrase(nb: "Meldingshub", en: "Hub")
    public static let sqlite = Phrase(nb: "SQLite", en: "SQLite")
    public static let network = Phrase(nb: "Nettverk", en: "Network")
    public static let installCurl = Phrase(
        nb: "installer libcurl4; uten det kan ingenting hentes",
        en: "install libcurl4; nothing can be fetched without it")
    public static let isReadable = Phrase(nb: "i orden", en: "in order")
    public static let isNotSetUp = Phrase(nb: "ikke satt opp", en: "not set up")
    public static let keyBindings = Phrase(nb: "Taster", en: "Keys")
    public static let mendKeys = Phrase(
        nb: "rett tastefilen, eller stryk ui.keys", en: "mend the key file, or remove ui.keys")
    public static let checkPath = Phrase(nb: "rett stien i oppsettet", en: "mend the path in the configuration")
    public static let needsTerminal = Phrase(
        nb: "arbeidsbordet trenger en terminal; kommandoene virker likevel",
        en: "the dashboard needs a terminal; the commands work all the same")

    public static func noCacheToCheck(_ path: String) -> Phrase {
        Phrase(
            nb: "Det er ikke noe lager i \(path) ennå. «bo refresh» lager det.",
            en: "There is no cache at \(path) yet. «bo refresh» makes it.")
    }
    public static func isNotMadeYet(_ path: String) -> Phrase {
        Phrase(nb: "\(path) er ikke laget ennå", en: "\(path) is not made yet")
    }
    public static func answers(_ address: String, status: Int) -> Phrase {
        Phrase(nb: "\(address) svarer (HTTP \(status))", en: "\(address) answers (HTTP \(status))")
    }
    /// Versions before 3.51.3 can damage a file that two processes write at the same instant; Bo lets only one write.
    public static func sqliteVerdict(_ version: String) -> Phrase {
        Phrase(
            nb: "\(version); lageret er ikke kryptert av Bo, og bare én Bo skriver om gangen",
            en: "\(version); the cache is not encrypted by Bo, and only one Bo writes at a time")
    }
}
