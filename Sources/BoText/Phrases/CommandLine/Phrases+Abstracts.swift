extension Phrase {
    /// What each command does, in one line.
    public enum Abstracts {
        public static let bo = Phrase(
            nb: "Arbeidsbord for bostyrere: bo, banker, konti og transaksjoner i terminalen.",
            en: "A workbench for bankruptcy trustees: estates, banks, accounts and transactions in the terminal.")
        public static let demo = Phrase(
            nb: "Viser Bo på syntetiske data fra en innebygd sandkasse.",
            en: "Shows Bo on synthetic data from a sandbox on this machine.")
        public static let sandbox = Phrase(
            nb: "Kjører sandkassen som tjener på denne maskinen.", en: "Runs the sandbox as a server on this machine.")
        public static let refresh = Phrase(
            nb: "Henter varsler, banker, konti og transaksjoner til lageret.",
            en: "Fetches notices, banks, accounts and transactions into the cache.")
        public static let estates = Phrase(nb: "Boene i lageret.", en: "The estates in the cache.")
        public static let banks = Phrase(nb: "Bankene til et bo.", en: "The banks of an estate.")
        public static let accounts = Phrase(nb: "Kontiene til et bo.", en: "The accounts of an estate.")
        public static let transactions = Phrase(nb: "Transaksjonene til et bo.", en: "The transactions of an estate.")
        public static let requests = Phrase(
            nb: "Hvem Bo har spurt om et bo, og når.", en: "Whom Bo has asked about an estate, and when.")
        public static let search = Phrase(
            nb: "Søker i transaksjonene til alle bo.", en: "Searches the transactions of all estates.")
        public static let render = Phrase(nb: "Skriver et skjermbilde som tekst.", en: "Prints a screen as text.")
        public static let cache = Phrase(
            nb: "Sjekker, kopierer og rydder lageret.", en: "Checks, copies and clears the cache.")
        public static let cacheCheck = Phrase(nb: "Sjekker at lageret er helt.", en: "Checks that the cache is sound.")
        public static let cacheBackup = Phrase(
            nb: "Skriver en sikkerhetskopi, også mens Bo kjører.", en: "Writes a backup, also while Bo runs.")
        public static let cachePurge = Phrase(
            nb: "Sletter et bo for godt, med alt som hører til.",
            en: "Deletes an estate for good, with all that belongs to it.")
        public static let notes = Phrase(
            nb: "Merknader, etiketter og bokmerker ut og inn.", en: "Notes, tags and bookmarks out and in.")
        public static let notesDump = Phrase(
            nb: "Skriver merknader, etiketter og bokmerker som JSON-linjer.",
            en: "Writes notes, tags and bookmarks as JSON Lines.")
        public static let notesRestore = Phrase(
            nb: "Legger til det som mangler; overskriver aldri noe nyere.",
            en: "Adds what is missing; never overwrites anything newer.")
        public static let doctor = Phrase(
            nb: "Sjekker terminal, oppsett, nøkler, lager og adresser.",
            en: "Checks terminal, setup, keys, cache and addresses.")
        public static let completions = Phrase(
            nb: "Skriver kommandofullføring for bash, zsh eller fish.", en: "Prints completions for bash, zsh or fish.")
    }
}
