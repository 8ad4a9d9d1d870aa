public import BoModel

extension Phrase {
    /// What the user can do about a kind of problem, in one or two sentences.
    public static func advice(_ code: Problem.Code) -> Phrase {
        switch code {
        case .unreachable:
            Phrase(
                nb: "Sjekk nettet og adressen, og oppdater igjen.",
                en: "Check the network and the address, then refresh again.")
        case .timedOut:
            Phrase(
                nb: "Oppdater igjen om litt. Det som er hentet før, er beholdt.",
                en: "Refresh again in a while. What was fetched before is kept.")
        case .insecure:
            Phrase(
                nb: "Sjekk adressen og sertifikatene under [tls] i konfigurasjonen.",
                en: "Check the address and the certificates under [tls] in the configuration.")
        case .refused:
            Phrase(
                nb: "Be den som satte opp Bo, sjekke tilgangen. Å prøve igjen hjelper ikke.",
                en: "Ask whoever set up Bo to check its access. Trying again does not help.")
        case .unauthorized:
            Phrase(
                nb: "Sjekk [maskinporten] i konfigurasjonen og klokken på maskinen.",
                en: "Check [maskinporten] in the configuration and the clock of this machine.")
        case .notFound:
            Phrase(
                nb: "Oppdater hele banken. Referansene til kontiene kan ha skiftet.",
                en: "Refresh the whole bank. The references of its accounts may have changed.")
        case .tooMany:
            Phrase(nb: "Vent noen minutter, og oppdater igjen.", en: "Wait some minutes, then refresh again.")
        case .failed:
            Phrase(
                nb: "Oppdater igjen om litt. Kontakt tjenesten hvis det varer ved.",
                en: "Refresh again in a while. Contact the service if it lasts.")
        case .redirected:
            Phrase(
                nb: "Bo følger ikke slike henvisninger. Sjekk adressen i konfigurasjonen eller katalogen.",
                en: "Bo does not follow such pointers. Check the address in the configuration or the directory.")
        case .tooLarge:
            Phrase(
                nb: "Hent en kortere periode, eller be om en utskrift.",
                en: "Fetch a shorter period, or ask for a statement.")
        case .malformed:
            Phrase(
                nb: "Ingenting av svaret er lagret. Meld fra til tjenesten hvis det gjentar seg.",
                en: "Nothing of the answer was stored. Tell the service if it happens again.")
        case .undecryptable:
            Phrase(
                nb: "Sjekk nøkkelen under [decryption]. Den må høre til sertifikatet det krypteres for.",
                en:
                    """
                    Check the key under [decryption]. It must belong to the certificate that answers are \
                    encrypted for.
                    """
            )
        case .unencrypted:
            Phrase(
                nb: "Svaret er ikke tatt imot. Meld fra til banken.", en: "The answer was not accepted. Tell the bank.")
        default: adviceOnDelivery(code)
        }
    }

    private static func adviceOnDelivery(_ code: Problem.Code) -> Phrase {
        switch code {
        case .pagingLoop, .foreignAddress:
            Phrase(
                nb: "Listen kan mangle noe. Meld fra til banken, eller be om resten i digitalt brev.",
                en: "Something may be missing. Tell the bank, or ask for the rest in a digital letter.")
        case .unstable: Phrase(nb: "Oppdater igjen for å få en hel liste.", en: "Refresh again to get a whole list.")
        case .partial: Phrase(nb: "Be om resten i digitalt brev.", en: "Ask for the rest in a digital letter.")
        case .notDelivered: Phrase(nb: "Be om den i digitalt brev.", en: "Ask for it in a digital letter.")
        case .noAccounts:
            Phrase(
                nb: "Opplysninger kan være skjermet. Spør banken i digitalt brev.",
                en: "Information may be withheld. Ask the bank in a digital letter.")
        case .letter: Phrase(nb: "Send banken et digitalt brev.", en: "Send the bank a digital letter.")
        case .vanished:
            Phrase(
                nb: "Det som er hentet før, er beholdt. Spør banken hvis du trenger nyere tall.",
                en: "What was fetched before is kept. Ask the bank if you need newer figures.")
        case .stopped:
            Phrase(
                nb: "Det som var hentet, er beholdt. Oppdater igjen for å hente resten.",
                en: "What was fetched is kept. Refresh again to fetch the rest.")
        case .offline: Phrase(nb: "Start Bo uten --offline for å hente.", en: "Start Bo without --offline to fetch.")
        case .notOpen:
            Phrase(
                nb: "Bankene kan ikke spørres nå. Det som er hentet før, kan fortsatt leses.",
                en: "The banks may not be asked now. What was fetched before can still be read.")
        case .unknownEstate:
            Phrase(
                nb: "Kjør «bo estates» for å se hvilke som finnes, eller «bo refresh» for å hente varsler.",
                en: "Run «bo estates» to see which there are, or «bo refresh» to fetch notices.")
        default: adviceOnThisMachine(code)
        }
    }

    private static func adviceOnThisMachine(_ code: Problem.Code) -> Phrase {
        switch code {
        case .notConfigured:
            Phrase(
                nb: "Legg det inn i config.toml; «bo doctor» viser hva som mangler.",
                en: "Add it to config.toml; «bo doctor» shows what is missing.")
        case .configuration: Phrase(nb: "Rett filen, og start Bo igjen.", en: "Mend the file, then start Bo again.")
        case .key:
            Phrase(
                nb: "Sjekk at filen finnes, at bare du kan lese den, og at den er en RSA-nøkkel i PEM-format.",
                en: "Check that the file exists, that only you can read it, and that it is an RSA key in PEM format.")
        case .cacheForeign: Phrase(nb: "Velg en annen fil med --cache.", en: "Choose another file with --cache.")
        case .cacheNewer:
            Phrase(
                nb: "Oppgrader Bo, eller velg en annen fil med --cache.",
                en: "Upgrade Bo, or choose another file with --cache.")
        case .cacheDamaged:
            Phrase(
                nb: "Ta vare på filen. Hent fram en sikkerhetskopi, eller hent på nytt til et annet lager med --cache.",
                en: "Keep the file. Take out a backup, or fetch anew into another cache with --cache.")
        case .cacheFull:
            Phrase(
                nb: "Det som var lagret, er beholdt. Frigjør plass på disken, og oppdater igjen.",
                en: "What was stored is kept. Free some space on the disk, then refresh again.")
        case .cacheReadOnly:
            Phrase(
                nb: "Lukk den andre Bo som skriver til det, eller sjekk rettighetene til filen.",
                en: "Close the other Bo that writes to it, or check the permissions of the file.")
        case .theme:
            Phrase(nb: "Rett temafilen, eller velg et annet tema.", en: "Mend the theme file, or choose another theme.")
        case .terminal:
            Phrase(
                nb: "Sjekk TERM og vinduets størrelse, eller bruk kommandoer som «bo estates».",
                en: "Check TERM and the size of the window, or use commands such as «bo estates».")
        case .tooManyRows:
            Phrase(
                nb: "Filtrer til færre rader, eller sorter på dato, beløp eller motpart.",
                en: "Filter down to fewer rows, or sort by date, amount or counterparty.")
        case .tooManyGroups:
            Phrase(
                nb: "Filtrer til færre rader, eller grupper etter noe annet.",
                en: "Filter down to fewer rows, or group by something else.")
        case .busy: Phrase(nb: "Vent til den er ferdig, eller lukk den.", en: "Wait until it is done, or close it.")
        default:
            Phrase(
                nb: "Sjekk stien, rettighetene og plassen på disken.",
                en: "Check the path, the permissions and the room on the disk.")
        }
    }

    /// A kind of problem in a word or two.
    static func word(_ code: Problem.Code) -> Phrase {
        switch code {
        case .unreachable: Phrase(nb: "ingen kontakt", en: "unreachable")
        case .timedOut: Phrase(nb: "tidsavbrudd", en: "timed out")
        case .insecure: Phrase(nb: "utrygg forbindelse", en: "not secure")
        case .refused: Phrase(nb: "avvist", en: "refused")
        case .unauthorized: Phrase(nb: "ikke innlogget", en: "not signed in")
        case .notFound: Phrase(nb: "ikke funnet", en: "not found")
        case .tooMany: Phrase(nb: "må vente", en: "must wait")
        case .failed: Phrase(nb: "feil", en: "error")
        case .redirected: Phrase(nb: "annen adresse", en: "redirected")
        case .tooLarge: Phrase(nb: "for stort svar", en: "too large")
        case .malformed: Phrase(nb: "uleselig svar", en: "unreadable")
        case .undecryptable: Phrase(nb: "kan ikke dekrypteres", en: "undecryptable")
        case .unencrypted: Phrase(nb: "ukryptert svar", en: "unencrypted")
        case .pagingLoop: Phrase(nb: "sider i ring", en: "pages in a loop")
        case .foreignAddress: Phrase(nb: "fremmed adresse", en: "foreign address")
        case .unstable: Phrase(nb: "ustabile data", en: "unstable data")
        case .partial: Phrase(nb: "ufullstendig", en: "partial")
        case .notDelivered: Phrase(nb: "leveres ikke", en: "not delivered")
        case .noAccounts: Phrase(nb: "ingen konti", en: "no accounts")
        case .letter: Phrase(nb: "digitalt brev", en: "digital letter")
        case .vanished: Phrase(nb: "ikke oppført", en: "not listed")
        case .stopped: Phrase(nb: "stoppet", en: "stopped")
        case .offline: Phrase(nb: "frakoblet", en: "offline")
        case .notOpen: Phrase(nb: "ikke åpent", en: "not open")
        default: wordOnThisMachine(code)
        }
    }

    private static func wordOnThisMachine(_ code: Problem.Code) -> Phrase {
        switch code {
        case .notConfigured: Phrase(nb: "mangler oppsett", en: "not set up")
        case .configuration: Phrase(nb: "feil i oppsett", en: "configuration")
        case .key: Phrase(nb: "nøkkel", en: "key")
        case .cacheReadOnly: Phrase(nb: "bare lesing", en: "read-only")
        case .cacheFull: Phrase(nb: "full disk", en: "disk full")
        case .cacheForeign, .cacheNewer, .cacheDamaged, .cacheUnreadable: Phrase(nb: "lager", en: "cache")
        case .unknownEstate: Phrase(nb: "ukjent bo", en: "unknown estate")
        case .tooManyRows: Phrase(nb: "for mange rader", en: "too many rows")
        case .tooManyGroups: Phrase(nb: "for mange grupper", en: "too many groups")
        case .theme: Phrase(nb: "tema", en: "theme")
        case .terminal: Phrase(nb: "terminal", en: "terminal")
        case .busy: Phrase(nb: "opptatt", en: "busy")
        default: Phrase(nb: "fil", en: "file")
        }
    }
}
