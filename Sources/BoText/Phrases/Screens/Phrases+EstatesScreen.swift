public import BoModel

/// The words of the list of estates.
extension Phrase.Screens {
    /// The first screen while the cache is empty.
    public static func emptyCache(_ refresh: SafeText) -> [Phrase] {
        let key = refresh.padded(to: 10)
        return [
            Phrase(nb: "Lageret er tomt.", en: "The cache is empty."),
            Phrase(""),
            Phrase(
                nb: "\(key)  henter konkursvarsler og åpne bo nå",
                en: "\(key)  fetches notices and open estates now"),
            Phrase(nb: "bo refresh  gjør det samme uten skjerm", en: "bo refresh  does the same without a screen"),
            Phrase(
                nb: "bo demo     viser programmet med syntetiske bo",
                en: "bo demo     shows the program with synthetic estates"),
        ]
    }
    public static func firstRefreshRuns(_ progress: SafeText) -> Phrase {
        Phrase(
            nb: "Henter konkursvarsler. Boene vises etter hvert; \(progress) viser fremdriften.",
            en: "Fetching notices. The estates appear as they come; \(progress) shows the progress.")
    }
    public static let nameUnknown = Phrase(nb: "(ukjent navn)", en: "(unknown name)")
    public static func troubles(_ count: Int, _ problems: SafeText) -> Phrase {
        count == 1
            ? Phrase(
                nb: "1 bank eller konto er ikke hentet helt; \(problems) viser hvorfor",
                en: "1 bank or account is not fetched whole; \(problems) tells why")
            : Phrase(
                nb: "\(count) banker eller konti er ikke hentet helt; \(problems) viser hvorfor",
                en: "\(count) banks or accounts are not fetched whole; \(problems) tells why")
    }
    public static func troublesInRow(_ count: Int) -> Phrase {
        Phrase.count(count, nb: ("avvik", "avvik"), en: ("issue", "issues"))
    }
    public static func estateIs(_ status: EstateStatus) -> Phrase {
        switch status {
        case .open: Phrase(nb: "Boet er åpent.", en: "The estate is open.")
        case .annulled:
            Phrase(
                nb: "Åpningen er slettet: bankene kan ikke lenger spørres.",
                en: "The opening was annulled: the banks may no longer be asked.")
        case .reversed:
            Phrase(
                nb: "Åpningen er opphevet: bankene kan ikke lenger spørres.",
                en: "The opening was reversed: the banks may no longer be asked.")
        case .closed:
            Phrase(
                nb: "Boet er avsluttet: bankene kan ikke lenger spørres.",
                en: "The estate is closed: the banks may no longer be asked.")
        }
    }
    public static func estateStatusInRow(_ status: EstateStatus) -> Phrase {
        switch status {
        case .open: Phrase(nb: "åpent", en: "open")
        case .annulled: Phrase(nb: "slettet", en: "annulled")
        case .reversed: Phrase(nb: "opphevet", en: "reversed")
        case .closed: Phrase(nb: "avsluttet", en: "closed")
        }
    }
    public static let noMoreEstates = Phrase(
        nb: "Det er ikke flere bo den veien.", en: "There are no more estates that way.")
}

extension SafeText {
    /// The text with blanks up to a width.
    fileprivate func padded(to width: Int) -> SafeText {
        let missing = width - TextWidth.of(string)
        return missing > 0 ? "\(self)\(String(repeating: " ", count: missing))" : self
    }
}
