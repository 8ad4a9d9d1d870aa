extension Phrase {
    /// The words of lists that the user filters by typing.
    public enum Palette {
        public static let command = Phrase(nb: "Kommando …", en: "Command …")
        public static let menu = Phrase(nb: "Meny", en: "Menu")
        public static let help = Phrase(
            nb: "Skriv for å finne  ↑↓ velg  ↵ bruk  Tab fullfør  Esc lukk",
            en: "Type to find  ↑↓ choose  ↵ use  Tab complete  Esc close")
        public static let typeToFind = Phrase(
            nb: "Skriv for å finne kommando eller tast.", en: "Type to find a command or a key.")
        public static let find = Phrase(nb: "Finn", en: "Find")
        public static let nothingFits = Phrase(nb: "Ingen passer.", en: "Nothing fits.")
        public static let helpBoth = Phrase(nb: "Kommando … / meny", en: "Command … / menu")
    }
}
