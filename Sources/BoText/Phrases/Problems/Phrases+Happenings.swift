import BoModel

extension Phrase {
    /// What happened, and to what: a clause without a full stop.
    static func happening(_ problem: Problem) -> Phrase {
        let subject = problem.subject
        return switch problem.code {
        case .stopped, .offline, .notOpen, .unknownEstate, .tooManyRows, .tooManyGroups, .busy, .terminal, .file,
            .theme:
            happeningHere(problem.code, subject)
        case .notConfigured, .configuration, .key: happeningToSettings(problem.code, subject)
        case .cacheForeign, .cacheNewer, .cacheDamaged, .cacheUnreadable, .cacheFull, .cacheReadOnly:
            happeningToCache(problem.code, subject)
        default: happeningThere(problem.code, Other(subject, isBank: problem.code.rawValue.hasPrefix("bank.")))
        }
    }

    /// The other side of a request by its name, or by a noun without a name.
    private struct Other {
        let nb: SafeText, nbFirst: SafeText, en: SafeText, enFirst: SafeText

        init(_ name: String, isBank: Bool) {
            let name: SafeText = "\(name)"
            let isNamed = !name.isEmpty
            nb = isNamed ? name : isBank ? "banken" : "tjenesten"
            nbFirst = isNamed ? name : isBank ? "Banken" : "Tjenesten"
            en = isNamed ? name : isBank ? "the bank" : "the service"
            enFirst = isNamed ? name : isBank ? "The bank" : "The service"
        }
    }

    private static func happeningThere(_ code: Problem.Code, _ it: Other) -> Phrase {
        switch code {
        case .unreachable: Phrase(nb: "Fikk ikke kontakt med \(it.nb)", en: "Could not reach \(it.en)")
        case .timedOut: Phrase(nb: "\(it.nbFirst) svarte ikke", en: "\(it.enFirst) did not answer")
        case .insecure:
            Phrase(nb: "Forbindelsen til \(it.nb) er ikke trygg", en: "The connection to \(it.en) is not secure")
        case .refused: Phrase(nb: "\(it.nbFirst) avviste forespørselen", en: "\(it.enFirst) refused the request")
        case .unauthorized: Phrase(nb: "\(it.nbFirst) slapp ikke Bo inn", en: "\(it.enFirst) did not let Bo in")
        case .notFound:
            Phrase(
                nb: "\(it.nbFirst) kjenner ikke det Bo spurte om", en: "\(it.enFirst) does not know what Bo asked for")
        case .tooMany: Phrase(nb: "\(it.nbFirst) ber Bo vente", en: "\(it.enFirst) asks Bo to wait")
        case .failed: Phrase(nb: "\(it.nbFirst) svarte med en feil", en: "\(it.enFirst) answered with an error")
        case .redirected:
            Phrase(nb: "\(it.nbFirst) viste til en annen adresse", en: "\(it.enFirst) pointed to another address")
        case .tooLarge: Phrase(nb: "Svaret fra \(it.nb) er for stort", en: "The answer from \(it.en) is too large")
        case .malformed: Phrase(nb: "Svaret fra \(it.nb) kan ikke leses", en: "The answer from \(it.en) can't be read")
        case .undecryptable:
            Phrase(nb: "Svaret fra \(it.nb) kan ikke dekrypteres", en: "The answer from \(it.en) can't be decrypted")
        case .unencrypted:
            Phrase(nb: "\(it.nbFirst) svarte uten kryptering", en: "\(it.enFirst) answered without encryption")
        default: happeningToLists(code, it)
        }
    }

    private static func happeningToLists(_ code: Problem.Code, _ it: Other) -> Phrase {
        switch code {
        case .pagingLoop:
            Phrase(
                nb: "\(it.nbFirst) sendte de samme sidene om igjen", en: "\(it.enFirst) sent the same pages over again")
        case .foreignAddress:
            Phrase(
                nb: "\(it.nbFirst) viste til en side på en fremmed adresse",
                en: "\(it.enFirst) pointed to a page at a foreign address")
        case .unstable:
            Phrase(
                nb: "Dataene hos \(it.nb) endret seg mens de ble hentet",
                en: "The data at \(it.en) changed while it was fetched")
        case .partial:
            Phrase(
                nb: "\(it.nbFirst) har mer enn den leverer her", en: "\(it.enFirst) holds more than it delivers here")
        case .notDelivered:
            Phrase(
                nb: "\(it.nbFirst) leverer ikke kontoen elektronisk",
                en: "\(it.enFirst) does not deliver the account electronically")
        case .noAccounts: Phrase(nb: "\(it.nbFirst) viser ingen konti", en: "\(it.enFirst) lists no accounts")
        case .letter:
            Phrase(nb: "\(it.nbFirst) kan ikke spørres elektronisk", en: "\(it.enFirst) can't be asked electronically")
        case .vanished: Phrase(nb: "\(it.nbFirst) er ikke lenger oppført", en: "\(it.enFirst) is no longer listed")
        default: Phrase(nb: "\(it.nbFirst) svarte med en feil", en: "\(it.enFirst) answered with an error")
        }
    }

    private static func happeningHere(_ code: Problem.Code, _ subject: String) -> Phrase {
        let isNamed = !subject.isEmpty
        return switch code {
        case .stopped:
            isNamed
                ? Phrase(nb: "Oppdateringen av \(subject) ble stoppet", en: "The refresh of \(subject) was stopped")
                : Phrase(nb: "Oppdateringen ble stoppet", en: "The refresh was stopped")
        case .offline:
            isNamed
                ? Phrase(
                    nb: "Bo er frakoblet og spurte ikke \(subject)", en: "Bo is offline and did not ask \(subject)")
                : Phrase(nb: "Bo er frakoblet", en: "Bo is offline")
        case .notOpen: named(subject, nb: "Boet", "er ikke åpent", en: "The estate", "is not open")
        case .unknownEstate:
            isNamed
                ? Phrase(nb: "Lageret har ikke noe bo «\(subject)»", en: "The cache has no estate «\(subject)»")
                : Phrase(nb: "Lageret har ikke noe slikt bo", en: "The cache has no such estate")
        case .tooManyRows:
            Phrase(
                nb: "\(subject) rader er for mange til å sorteres slik",
                en: "\(subject) rows are too many to be sorted like that")
        case .tooManyGroups:
            Phrase(nb: "Det blir mer enn \(subject) grupper", en: "There are more than \(subject) groups")
        case .busy:
            named(subject, nb: "Lageret", "er i bruk av en annen Bo", en: "The cache", "is in use by another Bo")
        case .terminal:
            Phrase(nb: "Denne terminalen kan ikke vise skjermbildet", en: "This terminal can't show the dashboard")
        case .theme: named(subject, nb: "Temaet", "kan ikke brukes", en: "The theme", "can't be used")
        default: named(subject, nb: "Filen", "kan ikke leses eller skrives", en: "The file", "can't be read or written")
        }
    }

    private static func happeningToSettings(_ code: Problem.Code, _ subject: String) -> Phrase {
        switch code {
        case .notConfigured:
            subject.isEmpty
                ? Phrase(nb: "Konfigurasjonen er ikke fullstendig", en: "The configuration is not complete")
                : Phrase(nb: "Konfigurasjonen mangler \(subject)", en: "The configuration lacks \(subject)")
        case .key: named(subject, nb: "Nøkkelen", "kan ikke brukes", en: "The key", "can't be used")
        default: named(subject, nb: "Konfigurasjonen", "kan ikke brukes", en: "The configuration", "can't be used")
        }
    }

    private static func happeningToCache(_ code: Problem.Code, _ subject: String) -> Phrase {
        switch code {
        case .cacheForeign:
            named(subject, nb: "Filen", "er ikke et lager fra Bo", en: "The file", "is not a cache of Bo")
        case .cacheNewer:
            named(subject, nb: "Lageret", "er laget av en nyere Bo", en: "The cache", "was made by a newer Bo")
        case .cacheDamaged: named(subject, nb: "Lageret", "er skadet", en: "The cache", "is damaged")
        case .cacheFull:
            named(
                subject, nb: "Disken er full: det er ikke plass til mer i lageret", "",
                en: "The disk is full: there is no room for more in the cache", "")
        case .cacheReadOnly:
            named(subject, nb: "Lageret", "kan bare leses nå", en: "The cache", "can only be read for now")
        default: named(subject, nb: "Lageret", "kan ikke brukes", en: "The cache", "can't be used")
        }
    }

    /// A noun, the name of the thing if it has one, and the trouble if the noun does not tell it.
    private static func named(
        _ name: String, nb nbNoun: SafeText, _ nbMatter: SafeText, en enNoun: SafeText, _ enMatter: SafeText
    ) -> Phrase {
        func joined(_ parts: [SafeText]) -> SafeText { parts.filter { !$0.isEmpty }.joined(separator: " ") }
        return Phrase(nb: joined([nbNoun, "\(name)", nbMatter]), en: joined([enNoun, "\(name)", enMatter]))
    }
}
