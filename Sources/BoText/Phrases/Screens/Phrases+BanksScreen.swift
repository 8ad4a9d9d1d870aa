public import BoModel

/// The words of the list of banks.
extension Phrase.Screens {
    public static func refreshRuns(_ progress: SafeText) -> Phrase {
        Phrase(
            nb: "Oppdateringen er i gang; \(progress) viser fremdriften.",
            en: "The refresh is under way; \(progress) shows the progress.")
    }
    public static func banksNeverFetched(_ refresh: SafeText) -> Phrase {
        Phrase(
            nb: "Kundeforholdene er ikke hentet. \(refresh) henter dem nå.",
            en: "The bank relations have not been fetched. \(refresh) fetches them now.")
    }
    public static let noBanks = Phrase(
        nb: "Kunderegisteret kjenner ingen kundeforhold.", en: "The customer register knows no bank relations.")
    public static let letterBank = Phrase(
        nb: "Banken svarer ikke maskinelt: send digitalt brev.", en: "The bank has no API: send a digital letter.")
    public static let letterInRow = Phrase(nb: "send digitalt brev", en: "send a digital letter")
    public static func bankSays(_ message: String) -> Phrase {
        Phrase(nb: "Banken: «\(message)»", en: "The bank: “\(message)”")
    }
    public static func absentBank(_ since: Instant, _ now: Instant) -> Phrase {
        Phrase {
            let moment = DateFormat.moment(since, now: now, $0)
            return $0 == .nb
                ? "Registeret nevner ikke banken lenger (\(moment)); det som er hentet, står."
                : "The register no longer names the bank (\(moment)); what was fetched stays."
        }
    }
    public static func absentInRow(_ since: SafeText) -> Phrase { Phrase(nb: "borte \(since)", en: "gone \(since)") }

    /// The count of accounts that the debtor only disposes of, in a row of totals.
    public static func hiddenShort(_ count: Int) -> Phrase { Phrase(nb: "\(count) skjult", en: "\(count) hidden") }
    public static func hiddenHere(_ count: Int) -> Phrase {
        Phrase(
            nb: "Vises ikke: \(Phrase.hiddenAccounts(count), .nb)",
            en: "Not shown: \(Phrase.hiddenAccounts(count), .en)")
    }
    public static let noMoreBanks = Phrase(
        nb: "Det er ikke flere banker den veien.", en: "There are no more banks that way.")
    public static let nextEstate = Phrase(nb: "Neste bo", en: "Next estate")
}
