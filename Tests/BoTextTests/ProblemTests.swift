import BoModel
import BoText
import Testing

/// What a problem says in full; `|` stands between its lines.
@Suite struct ProblemTests {
    private static let texts: [(code: Problem.Code, subject: String, nb: String, en: String)] = [
        (
            .unreachable, "Nordlys Bank ASA",
            "Fikk ikke kontakt med Nordlys Bank ASA.|Sjekk nettet og adressen, og oppdater igjen.  [hub.unreachable]",
            "Could not reach Nordlys Bank ASA.|"
                + "Check the network and the address, then refresh again.  [hub.unreachable]"
        ),
        (
            .timedOut, "Nordlys Bank ASA",
            "Nordlys Bank ASA svarte ikke (tidsavbrudd).|"
                + "Oppdater igjen om litt. Det som er hentet før, er beholdt.  [hub.timed-out]",
            "Nordlys Bank ASA did not answer (timed out).|"
                + "Refresh again in a while. What was fetched before is kept.  [hub.timed-out]"
        ),
        (
            .insecure, "Nordlys Bank ASA",
            "Forbindelsen til Nordlys Bank ASA er ikke trygg.|"
                + "Sjekk adressen og sertifikatene under [tls] i konfigurasjonen.  [hub.insecure]",
            "The connection to Nordlys Bank ASA is not secure.|"
                + "Check the address and the certificates under [tls] in the configuration.  [hub.insecure]"
        ),
        (
            .refused, "Nordlys Bank ASA",
            "Nordlys Bank ASA avviste forespørselen.|"
                + "Be den som satte opp Bo, sjekke tilgangen. Å prøve igjen hjelper ikke.  [hub.refused]",
            "Nordlys Bank ASA refused the request.|"
                + "Ask whoever set up Bo to check its access. Trying again does not help.  [hub.refused]"
        ),
        (
            .unauthorized, "Nordlys Bank ASA",
            "Nordlys Bank ASA slapp ikke Bo inn (innlogging).|"
                + "Sjekk [maskinporten] i konfigurasjonen og klokken på maskinen.  [hub.unauthorized]",
            "Nordlys Bank ASA did not let Bo in (sign-in).|"
                + "Check [maskinporten] in the configuration and the clock of this machine.  [hub.unauthorized]"
        ),
        (
            .notFound, "Nordlys Bank ASA",
            "Nordlys Bank ASA kjenner ikke det Bo spurte om.|"
                + "Oppdater hele banken. Referansene til kontiene kan ha skiftet.  [hub.not-found]",
            "Nordlys Bank ASA does not know what Bo asked for.|"
                + "Refresh the whole bank. The references of its accounts may have changed.  [hub.not-found]"
        ),
        (
            .tooMany, "Nordlys Bank ASA",
            "Nordlys Bank ASA ber Bo vente.|Vent noen minutter, og oppdater igjen.  [hub.too-many-requests]",
            "Nordlys Bank ASA asks Bo to wait.|Wait some minutes, then refresh again.  [hub.too-many-requests]"
        ),
        (
            .failed, "Nordlys Bank ASA",
            "Nordlys Bank ASA svarte med en feil.|"
                + "Oppdater igjen om litt. Kontakt tjenesten hvis det varer ved.  [hub.failed]",
            "Nordlys Bank ASA answered with an error.|"
                + "Refresh again in a while. Contact the service if it lasts.  [hub.failed]"
        ),
        (
            .redirected, "Nordlys Bank ASA",
            "Nordlys Bank ASA viste til en annen adresse.|"
                + "Bo følger ikke slike henvisninger. Sjekk adressen i konfigurasjonen eller katalogen.  "
                + "[hub.redirected]",
            "Nordlys Bank ASA pointed to another address.|"
                + "Bo does not follow such pointers. Check the address in the configuration or the directory.  "
                + "[hub.redirected]"
        ),
        (
            .tooLarge, "Nordlys Bank ASA",
            "Svaret fra Nordlys Bank ASA er for stort.|"
                + "Hent en kortere periode, eller be om en utskrift.  [hub.too-large]",
            "The answer from Nordlys Bank ASA is too large.|"
                + "Fetch a shorter period, or ask for a statement.  [hub.too-large]"
        ),
        (
            .malformed, "Nordlys Bank ASA",
            "Svaret fra Nordlys Bank ASA kan ikke leses.|"
                + "Ingenting av svaret er lagret. Meld fra til tjenesten hvis det gjentar seg.  [hub.malformed]",
            "The answer from Nordlys Bank ASA can't be read.|"
                + "Nothing of the answer was stored. Tell the service if it happens again.  [hub.malformed]"
        ),
        (
            .undecryptable, "Nordlys Bank ASA",
            "Svaret fra Nordlys Bank ASA kan ikke dekrypteres.|"
                + "Sjekk nøkkelen under [decryption]. Den må høre til sertifikatet det krypteres for.  "
                + "[hub.undecryptable]",
            "The answer from Nordlys Bank ASA can't be decrypted.|"
                + "Check the key under [decryption]. It must belong to the certificate that answers are encrypted "
                + "for.  [hub.undecryptable]"
        ),
        (
            .unencrypted, "Nordlys Bank ASA",
            "Nordlys Bank ASA svarte uten kryptering.|"
                + "Svaret er ikke tatt imot. Meld fra til banken.  [hub.unencrypted]",
            "Nordlys Bank ASA answered without encryption.|"
                + "The answer was not accepted. Tell the bank.  [hub.unencrypted]"
        ),
        (
            .pagingLoop, "Nordlys Bank ASA",
            "Nordlys Bank ASA sendte de samme sidene om igjen.|"
                + "Listen kan mangle noe. Meld fra til banken, eller be om resten i digitalt brev.  [hub.paging-loop]",
            "Nordlys Bank ASA sent the same pages over again.|"
                + "Something may be missing. Tell the bank, or ask for the rest in a digital letter.  [hub.paging-loop]"
        ),
        (
            .foreignAddress, "Nordlys Bank ASA",
            "Nordlys Bank ASA viste til en side på en fremmed adresse.|"
                + "Listen kan mangle noe. Meld fra til banken, eller be om resten i digitalt brev.  "
                + "[hub.foreign-address]",
            "Nordlys Bank ASA pointed to a page at a foreign address.|"
                + "Something may be missing. Tell the bank, or ask for the rest in a digital letter.  "
                + "[hub.foreign-address]"
        ),
        (
            .unstable, "Nordlys Bank ASA",
            "Dataene hos Nordlys Bank ASA endret seg mens de ble hentet.|"
                + "Oppdater igjen for å få en hel liste.  [hub.unstable]",
            "The data at Nordlys Bank ASA changed while it was fetched.|"
                + "Refresh again to get a whole list.  [hub.unstable]"
        ),
        (
            .partial, "Nordlys Bank ASA",
            "Nordlys Bank ASA har mer enn den leverer her.|Be om resten i digitalt brev.  [bank.partial]",
            "Nordlys Bank ASA holds more than it delivers here.|Ask for the rest in a digital letter.  [bank.partial]"
        ),
        (
            .notDelivered, "Nordlys Bank ASA",
            "Nordlys Bank ASA leverer ikke kontoen elektronisk.|Be om den i digitalt brev.  [bank.not-delivered]",
            "Nordlys Bank ASA does not deliver the account electronically.|"
                + "Ask for it in a digital letter.  [bank.not-delivered]"
        ),
        (
            .noAccounts, "Nordlys Bank ASA",
            "Nordlys Bank ASA viser ingen konti.|"
                + "Opplysninger kan være skjermet. Spør banken i digitalt brev.  [bank.no-accounts]",
            "Nordlys Bank ASA lists no accounts.|"
                + "Information may be withheld. Ask the bank in a digital letter.  [bank.no-accounts]"
        ),
        (
            .letter, "Nordlys Bank ASA",
            "Nordlys Bank ASA kan ikke spørres elektronisk.|Send banken et digitalt brev.  [bank.letter]",
            "Nordlys Bank ASA can't be asked electronically.|Send the bank a digital letter.  [bank.letter]"
        ),
        (
            .vanished, "Nordlys Bank ASA",
            "Nordlys Bank ASA er ikke lenger oppført.|"
                + "Det som er hentet før, er beholdt. Spør banken hvis du trenger nyere tall.  [bank.vanished]",
            "Nordlys Bank ASA is no longer listed.|"
                + "What was fetched before is kept. Ask the bank if you need newer figures.  [bank.vanished]"
        ),
        (
            .stopped, "Nordlys Bank ASA",
            "Oppdateringen av Nordlys Bank ASA ble stoppet.|"
                + "Det som var hentet, er beholdt. Oppdater igjen for å hente resten.  [refresh.stopped]",
            "The refresh of Nordlys Bank ASA was stopped.|"
                + "What was fetched is kept. Refresh again to fetch the rest.  [refresh.stopped]"
        ),
        (
            .offline, "Nordlys Bank ASA",
            "Bo er frakoblet og spurte ikke Nordlys Bank ASA.|Start Bo uten --offline for å hente.  [refresh.offline]",
            "Bo is offline and did not ask Nordlys Bank ASA.|Start Bo without --offline to fetch.  [refresh.offline]"
        ),
        (
            .notOpen, "Solbris AS",
            "Boet Solbris AS er ikke åpent.|"
                + "Bankene kan ikke spørres nå. Det som er hentet før, kan fortsatt leses.  [refresh.estate-not-open]",
            "The estate Solbris AS is not open.|"
                + "The banks may not be asked now. What was fetched before can still be read.  "
                + "[refresh.estate-not-open]"
        ),
        (
            .notConfigured, "hub.konkursvarsel",
            "Konfigurasjonen mangler hub.konkursvarsel.|"
                + "Legg det inn i config.toml; «bo doctor» viser hva som mangler.  [config.missing]",
            "The configuration lacks hub.konkursvarsel.|"
                + "Add it to config.toml; «bo doctor» shows what is missing.  [config.missing]"
        ),
        (
            .configuration, "/h/config.toml",
            "Konfigurasjonen /h/config.toml kan ikke brukes.|Rett filen, og start Bo igjen.  [config.invalid]",
            "The configuration /h/config.toml can't be used.|Mend the file, then start Bo again.  [config.invalid]"
        ),
        (
            .key, "jwt.pem",
            "Nøkkelen jwt.pem kan ikke brukes.|"
                + "Sjekk at filen finnes, at bare du kan lese den, og at den er en RSA-nøkkel i PEM-format.  "
                + "[config.key]",
            "The key jwt.pem can't be used.|"
                + "Check that the file exists, that only you can read it, and that it is an RSA key in PEM format.  "
                + "[config.key]"
        ),
        (
            .cacheForeign, "/h/bo.sqlite",
            "Filen /h/bo.sqlite er ikke et lager fra Bo.|Velg en annen fil med --cache.  [cache.foreign]",
            "The file /h/bo.sqlite is not a cache of Bo.|Choose another file with --cache.  [cache.foreign]"
        ),
        (
            .cacheNewer, "/h/bo.sqlite",
            "Lageret /h/bo.sqlite er laget av en nyere Bo.|"
                + "Oppgrader Bo, eller velg en annen fil med --cache.  [cache.newer]",
            "The cache /h/bo.sqlite was made by a newer Bo.|"
                + "Upgrade Bo, or choose another file with --cache.  [cache.newer]"
        ),
        (
            .cacheDamaged, "/h/bo.sqlite",
            "Lageret /h/bo.sqlite er skadet.|"
                + "Ta vare på filen. Hent fram en sikkerhetskopi, eller hent på nytt til et annet lager med --cache.  "
                + "[cache.damaged]",
            "The cache /h/bo.sqlite is damaged.|"
                + "Keep the file. Take out a backup, or fetch anew into another cache with --cache.  [cache.damaged]"
        ),
        (
            .cacheUnreadable, "/h/bo.sqlite",
            "Lageret /h/bo.sqlite kan ikke brukes.|Sjekk stien, rettighetene og plassen på disken.  [cache.unreadable]",
            "The cache /h/bo.sqlite can't be used.|"
                + "Check the path, the permissions and the room on the disk.  [cache.unreadable]"
        ),
        (
            .cacheFull, "/h/bo.sqlite",
            "Disken er full: det er ikke plass til mer i lageret /h/bo.sqlite.|"
                + "Det som var lagret, er beholdt. Frigjør plass på disken, og oppdater igjen.  [cache.full]",
            "The disk is full: there is no room for more in the cache /h/bo.sqlite.|"
                + "What was stored is kept. Free some space on the disk, then refresh again.  [cache.full]"
        ),
        (
            .cacheReadOnly, "/h/bo.sqlite",
            "Lageret /h/bo.sqlite kan bare leses nå.|"
                + "Lukk den andre Bo som skriver til det, eller sjekk rettighetene til filen.  [cache.read-only]",
            "The cache /h/bo.sqlite can only be read for now.|"
                + "Close the other Bo that writes to it, or check the permissions of the file.  [cache.read-only]"
        ),
        (
            .unknownEstate, "987654321",
            "Lageret har ikke noe bo «987654321».|"
                + "Kjør «bo estates» for å se hvilke som finnes, eller «bo refresh» for å hente varsler.  "
                + "[estate.unknown]",
            "The cache has no estate «987654321».|"
                + "Run «bo estates» to see which there are, or «bo refresh» to fetch notices.  [estate.unknown]"
        ),
        (
            .tooManyRows, "2400000",
            "2400000 rader er for mange til å sorteres slik.|"
                + "Filtrer til færre rader, eller sorter på dato, beløp eller motpart.  [list.too-long]",
            "2400000 rows are too many to be sorted like that.|"
                + "Filter down to fewer rows, or sort by date, amount or counterparty.  [list.too-long]"
        ),
        (
            .tooManyGroups, "250000",
            "Det blir mer enn 250000 grupper.|"
                + "Filtrer til færre rader, eller grupper etter noe annet.  [list.too-many-groups]",
            "There are more than 250000 groups.|"
                + "Filter down to fewer rows, or group by something else.  [list.too-many-groups]"
        ),
        (
            .theme, "fjord",
            "Temaet fjord kan ikke brukes.|Rett temafilen, eller velg et annet tema.  [theme.invalid]",
            "The theme fjord can't be used.|Mend the theme file, or choose another theme.  [theme.invalid]"
        ),
        (
            .terminal, "",
            "Denne terminalen kan ikke vise skjermbildet.|"
                + "Sjekk TERM og vinduets størrelse, eller bruk kommandoer som «bo estates».  [terminal.unusable]",
            "This terminal can't show the dashboard.|"
                + "Check TERM and the size of the window, or use commands such as «bo estates».  [terminal.unusable]"
        ),
        (
            .file, "/h/x",
            "Filen /h/x kan ikke leses eller skrives.|Sjekk stien, rettighetene og plassen på disken.  [file.failed]",
            "The file /h/x can't be read or written.|"
                + "Check the path, the permissions and the room on the disk.  [file.failed]"
        ),
        (
            .busy, "/h/bo.sqlite",
            "Lageret /h/bo.sqlite er i bruk av en annen Bo.|Vent til den er ferdig, eller lukk den.  [bo.busy]",
            "The cache /h/bo.sqlite is in use by another Bo.|Wait until it is done, or close it.  [bo.busy]"
        ),
    ]

    @Test func `every kind of problem has its full text in both languages`() {
        for text in ProblemTests.texts {
            let problem = Problem(text.code, text.subject)
            #expect(lines(problem, .nb) == text.nb)
            #expect(lines(problem, .en) == text.en)
        }
        #expect(ProblemTests.texts.map(\.code) == Problem.Code.allCases)
    }

    @Test(arguments: [
        (
            Problem(.failed, "Nordlys Bank ASA", detail: "Teknisk feil", otherCode: "ACC-500"),
            "Nordlys Bank ASA svarte med en feil.|Svaret var ACC-500 «Teknisk feil» (teknisk feil hos banken).|"
                + "Oppdater igjen om litt. Kontakt tjenesten hvis det varer ved.  [hub.failed]",
            "Nordlys Bank ASA answered with an error.|The answer was ACC-500 «Teknisk feil» (technical fault at the "
                + "bank).|"
                + "Refresh again in a while. Contact the service if it lasts.  [hub.failed]"
        ),
        (
            Problem(.failed, "Nordlys Bank ASA", otherCode: "503"),
            "Nordlys Bank ASA svarte med en feil.|Svaret var 503 (utilgjengelig for øyeblikket).|"
                + "Oppdater igjen om litt. Kontakt tjenesten hvis det varer ved.  [hub.failed]",
            "Nordlys Bank ASA answered with an error.|The answer was 503 (unavailable for the moment).|"
                + "Refresh again in a while. Contact the service if it lasts.  [hub.failed]"
        ),
        (
            Problem(.partial, "Nordlys Bank ASA", detail: "Be om \u{1B}[2Jutskrift"),
            "Nordlys Bank ASA har mer enn den leverer her.|Grunnen er «Be om ␛[2Jutskrift».|Be om resten i digitalt "
                + "brev.  [bank.partial]",
            "Nordlys Bank ASA holds more than it delivers here.|The reason is «Be om ␛[2Jutskrift».|"
                + "Ask for the rest in a digital letter.  [bank.partial]"
        ),
        (
            Problem(.configuration, "/h/config.toml", detail: "line 3: unknown key «hubb»"),
            "Konfigurasjonen /h/config.toml kan ikke brukes.|Grunnen er «line 3: unknown key «hubb»».|"
                + "Rett filen, og start Bo igjen.  [config.invalid]",
            "The configuration /h/config.toml can't be used.|The reason is «line 3: unknown key «hubb»».|"
                + "Mend the file, then start Bo again.  [config.invalid]"
        ),
        (
            Problem(.refused, "\u{202E}Bank", detail: "", otherCode: "KFR-\u{0}1"),
            "⟨RLO⟩Bank avviste forespørselen.|Svaret var KFR-␀1.|"
                + "Be den som satte opp Bo, sjekke tilgangen. Å prøve igjen hjelper ikke.  [hub.refused]",
            "⟨RLO⟩Bank refused the request.|The answer was KFR-␀1.|"
                + "Ask whoever set up Bo to check its access. Trying again does not help.  [hub.refused]"
        ),
    ])
    func `the reason is in the other side's own words, with its code`(_ problem: Problem, _ nb: String, _ en: String) {
        #expect(lines(problem, .nb) == nb)
        #expect(lines(problem, .en) == en)
    }

    @Test(arguments: Problem.Code.allCases)
    func `every text is whole sentences, calm, and ends with its code`(_ code: Problem.Code) {
        for language in Language.allCases {
            for problem in [Problem(code), Problem(code, "X"), Problem(code, "X", detail: "y", otherCode: "ACC-999")] {
                let text = Phrase.problemText(problem, language).map(\.string)
                #expect((2...3).contains(text.count))
                #expect(text.last?.hasSuffix(".  [\(code.rawValue)]") == true)
                #expect(text.dropLast().allSatisfy { $0.hasSuffix(".") && $0.first?.isLowercase == false })
                #expect(!text.joined().contains("!") && !text.joined().contains("Error"))
                #expect(!Phrase.problemLine(problem)[language].string.hasSuffix("."))
                #expect(!Phrase.problemWord(problem)[language].isEmpty)
            }
        }
    }

    @Test(arguments: [
        (
            Problem(.timedOut, "Nordlys Bank ASA"), "Nordlys Bank ASA svarte ikke (tidsavbrudd)",
            "Nordlys Bank ASA did not answer (timed out)", "tidsavbrudd"
        ),
        (
            Problem(.failed, "Nordlys Bank ASA", detail: "x", otherCode: "ACC-500"),
            "Nordlys Bank ASA svarte med en feil (ACC-500)",
            "Nordlys Bank ASA answered with an error (ACC-500)", "feil ACC-500"
        ),
        (
            Problem(.unauthorized, otherCode: "401"), "Tjenesten slapp ikke Bo inn (401)",
            "The service did not let Bo in (401)", "ikke innlogget 401"
        ),
        (
            Problem(.letter, "Fjellbanken"), "Fjellbanken kan ikke spørres elektronisk",
            "Fjellbanken can't be asked electronically", "digitalt brev"
        ),
        (
            Problem(.notDelivered), "Banken leverer ikke kontoen elektronisk",
            "The bank does not deliver the account electronically", "leveres ikke"
        ),
    ])
    func `rows and the status line have it on one line`(_ problem: Problem, _ nb: String, _ en: String, _ word: String)
    {
        #expect(Phrase.problemLine(problem)[.nb].string == nb)
        #expect(Phrase.problemLine(problem)[.en].string == en)
        #expect(Phrase.problemWord(problem)[.nb].string == word)
    }

    @Test(arguments: [
        "ACC-001", "ACC-002", "ACC-003", "ACC-010", "ACC-011", "ACC-012", "ACC-013", "ACC-022", "ACC-100", "ACC-500",
        "ERR-001",
        "ERR-002", "ERR-003", "ERR-004", "400", "401", "403", "404", "405", "406", "408", "429", "500", "502", "503",
        "504", "acc-500",
    ])
    func `the codes of banks and registers have a cause`(_ code: String) {
        #expect(Phrase.cause(of: code) != nil)
    }

    @Test func `a code that Bo does not know has no cause`() {
        #expect(Phrase.cause(of: "ACC-400") == nil)
        #expect(Phrase.reason(Problem(.failed)) == nil)
        #expect(Phrase.reason(Problem(.failed, detail: "")) == nil)
    }

    private func lines(_ problem: Problem, _ language: Language) -> String {
        Phrase.problemText(problem, language).map(\.string).joined(separator: "|")
    }
}
