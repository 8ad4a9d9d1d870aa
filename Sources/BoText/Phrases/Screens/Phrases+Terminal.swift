/// Why Bo can't use a terminal, and what the user can do.
extension Phrase {
    public static let terminalMissing = Phrase(
        nb: "Skjermbildet trenger en terminal, men inn- eller utdata er koblet til noe annet. "
            + "Bruk «bo estates» eller «bo render» for tekst uten terminal.",
        en: "The screen needs a terminal, but input or output is connected to something else. "
            + "Use “bo estates” or “bo render” for text without a terminal.")

    public static let terminalUnnamed = Phrase(
        nb: "TERM er ikke satt. Sett den til terminalens navn, for eksempel TERM=xterm-256color.",
        en: "TERM is not set. Set it to the name of the terminal, for example TERM=xterm-256color.")

    public static let terminalUnknown = Phrase(
        nb: "Denne maskinen kjenner ikke terminalen. Prøv TERM=xterm-256color, eller installer pakken ncurses-term.",
        en: "This machine does not know the terminal. Try TERM=xterm-256color, or install the package ncurses-term.")

    public static let terminalTooSimple = Phrase(
        nb: "Terminalen kan ikke flytte markøren. Prøv TERM=xterm-256color, eller les med «bo estates» og «bo banks».",
        en: "The terminal can't move its cursor. Try TERM=xterm-256color, or read with “bo estates” and “bo banks”.")

    public static let terminalFailed = Phrase(
        nb: "Terminalen kunne ikke tas i bruk.", en: "The terminal could not be taken into use.")
}
