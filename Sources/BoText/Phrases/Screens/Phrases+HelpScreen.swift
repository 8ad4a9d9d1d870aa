/// The words of the help.
extension Phrase.Screens {
    public static let helpRows = Phrase(nb: "Rad opp / ned", en: "Row up / down")
    public static let helpPages = Phrase(nb: "Side opp / ned", en: "Page up / down")
    public static let helpHalfPages = Phrase(nb: "Halv side opp / ned", en: "Half page up / down")
    public static let helpEnds = Phrase(nb: "Først / sist", en: "First / last")
    public static let helpLevels = Phrase(nb: "Bo Banker Konti Trans.", en: "Estates Banks Acc. Tr.")
    public static let helpSort = Phrase(nb: "Sorter … / snu", en: "Sort … / reverse")
    public static let helpTerminal = Phrase(nb: "Tegn på nytt / bakgrunn", en: "Redraw / suspend")
    public static let helpQuit = Phrase(nb: "Lukk / avslutt Bo", en: "Close / quit Bo")
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
}
