public import BoModel

/// The words of the list of accounts.
extension Phrase.Screens {
    public static func accountsNeverFetched(_ refresh: SafeText) -> Phrase {
        Phrase(
            nb: "Kontiene er ikke hentet. \(refresh) henter dem nå.",
            en: "The accounts have not been fetched. \(refresh) fetches them now.")
    }
    public static let noAccountsYet = Phrase(
        nb: "Ingen konti er hentet for dette boet.", en: "No accounts have been fetched for this estate.")
    public static let noAccountsDelivered = Phrase(
        nb: "Ingen konti levert. Kontakt banken manuelt.", en: "No accounts delivered. Contact the bank manually.")
    public static func onlyHidden(_ count: Int) -> Phrase {
        Phrase(
            nb: "Banken har bare \(Phrase.hiddenAccounts(count), .nb); de vises ikke.",
            en: "The bank only has \(Phrase.hiddenAccounts(count), .en); they are not shown.")
    }
    public static let arriving = Phrase(
        nb: "Hentes for første gang: radene vises etter hvert.",
        en: "Fetched for the first time: rows appear as they come.")
    public static let arrivingInRow = Phrase(nb: "⟳ hentes", en: "⟳ arriving")
    public static func absentAccount(_ since: Instant, _ now: Instant) -> Phrase {
        Phrase {
            let moment = DateFormat.moment(since, now: now, $0)
            return $0 == .nb
                ? "Banken oppgir ikke kontoen lenger (\(moment)); det som er hentet, står."
                : "The bank no longer lists the account (\(moment)); what was fetched stays."
        }
    }
    public static let noMoreAccounts = Phrase(
        nb: "Det er ikke flere konti den veien.", en: "There are no more accounts that way.")
    public static let nextBank = Phrase(nb: "Neste bank", en: "Next bank")
}
