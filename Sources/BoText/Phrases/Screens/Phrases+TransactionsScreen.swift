public import BoModel

/// The words of the list of transactions.
extension Phrase.Screens {
    public static func transactionsNeverFetched(_ refresh: SafeText) -> Phrase {
        Phrase(
            nb: "Transaksjonene er ikke hentet. \(refresh) henter dem nå.",
            en: "The transactions have not been fetched. \(refresh) fetches them now.")
    }

    /// The part of a filter's period that Bo has not fetched, for the row of status.
    public static func gap(_ gap: CoverageGap, isShort: Bool) -> Phrase {
        Phrase { language in
            let isNorwegian = language == .nb
            switch gap {
            case .partial: return isNorwegian ? "◐ delvis hentet" : "◐ partly fetched"
            case .before(let day):
                let day = DateFormat.day(day, language)
                if isShort { return isNorwegian ? "◐ fra \(day)" : "◐ from \(day)" }
                return isNorwegian ? "◐ før \(day) er ikke hentet" : "◐ before \(day) nothing was fetched"
            case .after(let day):
                let day = DateFormat.day(day, language)
                if isShort { return isNorwegian ? "◐ til \(day)" : "◐ to \(day)" }
                return isNorwegian ? "◐ etter \(day) er ikke hentet" : "◐ after \(day) nothing was fetched"
            }
        }
    }

    /// The gap as a sentence, for a list without rows.
    public static func gapInNothing(_ gap: CoverageGap, _ span: DateSpan) -> Phrase {
        if gap == .partial {
            return Phrase(
                nb: "Bare noe av kontoen er hentet; det kan finnes mer.",
                en: "Only some of the account was fetched; there may be more.")
        }
        return Phrase {
            let days = DateFormat.span(span, $0)
            return $0 == .nb
                ? "Bare \(days) er hentet; hva som skjedde ellers, vet Bo ikke."
                : "Only \(days) was fetched; what happened otherwise, Bo doesn't know."
        }
    }
    public static func noTransactions(in span: DateSpan) -> Phrase {
        Phrase {
            let days = DateFormat.span(span, $0)
            return $0 == .nb ? "Ingen transaksjoner i perioden \(days)." : "No transactions in the period \(days)."
        }
    }
    public static let conflict = Phrase(
        nb: "Banken har sendt samme ID med annet innhold.", en: "The bank has sent the same ID with other content.")
    public static let conflictInRow = Phrase(nb: "≠ konflikt", en: "≠ conflict")
    public static let reversal = Phrase(nb: "Tilbakeføring eller korreksjon.", en: "A reversal or correction.")
    public static let reversalInRow = Phrase(nb: "↩ tilbakeført", en: "↩ reversal")
    public static func outsideSums(_ status: Phrase) -> Phrase {
        Phrase(nb: "\(status.nb): ikke med i summene", en: "\(status.en): not part of the sums")
    }
    public static let nextAccount = Phrase(nb: "Neste konto", en: "Next account")
}
