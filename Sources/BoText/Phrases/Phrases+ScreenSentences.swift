public import BoModel

/// Sentences of the dashboard: what is empty and why, what is refused and why, what has just happened.
extension Phrase.Screens {
    // MARK: Empty
    /// The first screen of somebody who has nothing yet.
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
    public static let searching = Phrase(nb: "søker …", en: "searching …")
    public static let loading = Phrase(nb: "Leser lageret …", en: "Reading the cache …")
    public static let nothingHere = Phrase(nb: "Det er ingen rad å åpne her.", en: "There is no row to open here.")
    public static func firstRefreshRuns(_ progress: SafeText) -> Phrase {
        Phrase(
            nb: "Henter konkursvarsler. Boene vises etter hvert; \(progress) viser fremdriften.",
            en: "Fetching notices. The estates appear as they come; \(progress) shows the progress.")
    }
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
    public static func accountsNeverFetched(_ refresh: SafeText) -> Phrase {
        Phrase(
            nb: "Kontiene er ikke hentet. \(refresh) henter dem nå.",
            en: "The accounts have not been fetched. \(refresh) fetches them now.")
    }
    public static let noAccountsYet = Phrase(
        nb: "Ingen konti er hentet for dette boet.", en: "No accounts have been fetched for this estate.")
    public static let noAccountsDelivered = Phrase(
        nb: "Ingen konti levert. Kontakt banken manuelt.", en: "No accounts delivered. Contact the bank manually.")
    public static func transactionsNeverFetched(_ refresh: SafeText) -> Phrase {
        Phrase(
            nb: "Transaksjonene er ikke hentet. \(refresh) henter dem nå.",
            en: "The transactions have not been fetched. \(refresh) fetches them now.")
    }
    public static let balancesNotDelivered = Phrase(nb: "Saldo er ikke levert.", en: "No balance delivered.")
    public static let noBalances = Phrase(nb: "Banken oppga ingen saldo.", en: "The bank gave no balance.")
    public static let noProblems = Phrase(nb: "Ingen uløste problemer.", en: "No unsolved problems.")
    public static func noRefresh(_ refreshAll: SafeText) -> Phrase {
        Phrase(
            nb: "Ingen oppdatering er i gang. \(refreshAll) oppdaterer alle åpne bo.",
            en: "No refresh is under way. \(refreshAll) refreshes all open estates.")
    }
    public static let estateIsGone = Phrase(
        nb: "Boet er ikke lenger i lageret.", en: "The estate is no longer in the cache.")
    public static let accountIsGone = Phrase(
        nb: "Kontoen er ikke lenger i lageret.", en: "The account is no longer in the cache.")
    public static let transactionIsGone = Phrase(
        nb: "Transaksjonen er ikke lenger blant treffene.", en: "The transaction is no longer among the matches.")

    public static func noMatches(_ words: String, _ cancel: SafeText) -> Phrase {
        Phrase(
            nb: "Ingen treff på «\(words)». \(cancel) fjerner filteret.",
            en: "Nothing matches “\(words)”. \(cancel) removes the filter.")
    }

    /// What of a filter's period is in no row because it was not fetched, for the row of status.
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
    /// The same as a sentence, for a list without rows.
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

    public static func onlyHidden(_ count: Int) -> Phrase {
        Phrase(
            nb: "Banken har bare \(Phrase.hiddenAccounts(count), .nb); de vises ikke.",
            en: "The bank only has \(Phrase.hiddenAccounts(count), .en); they are not shown.")
    }

    // MARK: Facts about the row under the cursor
    public static let letterBank = Phrase(
        nb: "Banken svarer ikke maskinelt: send digitalt brev.", en: "The bank has no API: send a digital letter.")
    public static let letterInRow = Phrase(nb: "send digitalt brev", en: "send a digital letter")
    public static let arriving = Phrase(
        nb: "Hentes for første gang: radene vises etter hvert.",
        en: "Fetched for the first time: rows appear as they come.")
    public static let arrivingInRow = Phrase(nb: "⟳ hentes", en: "⟳ arriving")
    public static let conflict = Phrase(
        nb: "Banken har sendt samme ID med annet innhold.", en: "The bank has sent the same ID with other content.")
    public static let conflictInRow = Phrase(nb: "≠ konflikt", en: "≠ conflict")
    public static let reversal = Phrase(nb: "Tilbakeføring eller korreksjon.", en: "A reversal or correction.")
    public static let reversalInRow = Phrase(nb: "↩ tilbakeført", en: "↩ reversal")

    public static func outsideSums(_ status: Phrase) -> Phrase {
        Phrase(nb: "\(status.nb): ikke med i summene", en: "\(status.en): not part of the sums")
    }

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

    public static func absentAccount(_ since: Instant, _ now: Instant) -> Phrase {
        Phrase {
            let moment = DateFormat.moment(since, now: now, $0)
            return $0 == .nb
                ? "Banken oppgir ikke kontoen lenger (\(moment)); det som er hentet, står."
                : "The bank no longer lists the account (\(moment)); what was fetched stays."
        }
    }

    public static func absentInRow(_ since: SafeText) -> Phrase { Phrase(nb: "borte \(since)", en: "gone \(since)") }
    public static let nameUnknown = Phrase(nb: "(ukjent navn)", en: "(unknown name)")

    /// Accounts that the debtor only disposes of, in a row of totals.
    public static func hiddenShort(_ count: Int) -> Phrase { Phrase(nb: "\(count) skjult", en: "\(count) hidden") }
    public static func hiddenHere(_ count: Int) -> Phrase {
        Phrase(
            nb: "Vises ikke: \(Phrase.hiddenAccounts(count), .nb)",
            en: "Not shown: \(Phrase.hiddenAccounts(count), .en)")
    }

    /// Lines that a pane has no room for.
    public static func moreLines(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(nb: "… 1 linje til", en: "… 1 more line")
            : Phrase(nb: "… \(count) linjer til", en: "… \(count) more lines")
    }

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

    // MARK: Estates that are not open
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

    // MARK: Refusals
    public static func cannotRefreshLocked(by holder: String) -> Phrase {
        Phrase(
            nb: "Kan ikke oppdatere: en annen Bo (\(holder)) skriver.",
            en: "Can't refresh: another Bo (\(holder)) writes.")
    }
    public static let cannotRefreshUnwritable = Phrase(
        nb: "Kan ikke oppdatere: lageret er skrivebeskyttet.", en: "Can't refresh: the cache is read-only.")
    public static let cannotRefreshDiskFull = Phrase(
        nb: "Kan ikke oppdatere: disken er full. Frigjør plass, og start Bo igjen.",
        en: "Can't refresh: the disk is full. Free some space, then start Bo again.")
    public static let cannotRefreshOffline = Phrase(
        nb: "Kan ikke oppdatere: Bo er startet frakoblet.", en: "Can't refresh: Bo was started offline.")
    public static let cannotRefreshAbsent = Phrase(
        nb: "Kan ikke oppdateres: den er ikke oppgitt lenger.", en: "Can't be refreshed: it is no longer listed.")
    public static func refreshAlreadyRuns(_ progress: SafeText, _ stop: SafeText) -> Phrase {
        Phrase(
            nb: "En oppdatering er i gang; \(progress) viser fremdriften, \(stop) stopper den.",
            en: "A refresh is under way; \(progress) shows the progress, \(stop) stops it.")
    }
    public static let nothingToStop = Phrase(
        nb: "Ingen oppdatering er i gang: det er ingenting å stoppe.",
        en: "No refresh is under way: there is nothing to stop.")
    public static let alreadyOver = Phrase(
        nb: "Dette er ferdig: det er ingenting å stoppe.", en: "This is over: there is nothing to stop.")
    public static func stopsOnlyWithAll(_ stop: SafeText) -> Phrase {
        Phrase(
            nb: "Dette gjelder alle boene: \(stop) stopper alt.",
            en: "This serves all estates: \(stop) stops everything.")
    }
    public static func alreadyFirst(_ close: SafeText) -> Phrase {
        Phrase(nb: "Dette er øverste nivå; \(close) avslutter.", en: "This is the top level; \(close) quits.")
    }
    public static let noMoreEstates = Phrase(
        nb: "Det er ikke flere bo den veien.", en: "There are no more estates that way.")
    public static let noMoreBanks = Phrase(
        nb: "Det er ikke flere banker den veien.", en: "There are no more banks that way.")
    public static let noMoreAccounts = Phrase(
        nb: "Det er ikke flere konti den veien.", en: "There are no more accounts that way.")
    public static let noSiblings = Phrase(nb: "Det er ingen neste her.", en: "There is no next one here.")
    public static let lastTransaction = Phrase(
        nb: "Dette er den siste transaksjonen.", en: "This is the last transaction.")
    public static let firstTransaction = Phrase(
        nb: "Dette er den første transaksjonen.", en: "This is the first transaction.")
    public static let chooseEstateFirst = Phrase(nb: "Velg et bo først.", en: "Choose an estate first.")
    public static func chooseAccount(_ open: SafeText) -> Phrase {
        Phrase(
            nb: "Velg kontoen med \(open) for å se transaksjonene.",
            en: "Choose the account with \(open) to see its transactions.")
    }
    public static let nowhereToGo = Phrase(
        nb: "Problemet gjelder ingen bank eller konto å gå til.",
        en: "The problem is about no bank or account to go to.")
    public static let noThemes = Phrase(nb: "Det er ingen temaer å velge i.", en: "There are no themes to choose from.")

    public static func unknownKey(_ key: SafeText, _ help: SafeText) -> Phrase {
        Phrase(nb: "Ukjent tast «\(key)» – \(help) viser hjelp", en: "Unknown key “\(key)” – \(help) shows help")
    }
    public static func notHere(_ key: SafeText, _ label: Phrase, _ help: SafeText) -> Phrase {
        Phrase(
            nb: "«\(key)» (\(label.nb)) virker ikke her – \(help) viser hjelp",
            en: "“\(key)” (\(label.en)) does nothing here – \(help) shows help")
    }
    public static func unknownKeyInDialog(_ key: SafeText) -> Phrase {
        Phrase(nb: "Ukjent tast «\(key)» – Esc lukker", en: "Unknown key “\(key)” – Esc closes")
    }

    // MARK: What has happened
    public static func pressToQuit(_ close: SafeText) -> Phrase {
        Phrase(nb: "Trykk \(close) for å avslutte", en: "Press \(close) to quit")
    }
    public static func refreshBegins(_ progress: SafeText) -> Phrase {
        Phrase(nb: "Oppdaterer; \(progress) viser fremdriften.", en: "Refreshing; \(progress) shows the progress.")
    }
    public static let stopping = Phrase(nb: "Stopper …", en: "Stopping …")

    /// What a refresh came to, without a full stop: more may follow.
    public static func outcome(of summary: RefreshSummary) -> Phrase {
        if summary.wasStopped { return Phrase(nb: "Oppdateringen ble stoppet", en: "The refresh was stopped") }
        switch summary.stoppedAlone {
        case 0 where summary.isWhole: return Phrase(nb: "Oppdateringen er ferdig", en: "The refresh is done")
        case 0:
            return Phrase(
                nb: "Oppdateringen er ferdig, men ikke alt kom", en: "The refresh is done, but not all arrived")
        case 1:
            return Phrase(
                nb: "Oppdateringen er ferdig, men én ble stoppet", en: "The refresh is done, but one was stopped")
        case let count:
            return Phrase(
                nb: "Oppdateringen er ferdig, men \(count) ble stoppet",
                en: "The refresh is done, but \(count) were stopped")
        }
    }
    public static func seeProblems(_ outcome: Phrase, _ problems: SafeText) -> Phrase {
        Phrase(
            nb: "\(outcome.nb) – \(problems) viser hva som mangler",
            en: "\(outcome.en) – \(problems) shows what is missing")
    }

    // MARK: Banners
    public static func readOnlyLocked(by holder: String) -> Phrase {
        Phrase(
            nb: "Bare lesing: en annen Bo (\(holder)) bruker lageret.",
            en: "Read-only: another Bo (\(holder)) uses the cache.")
    }
    public static let readOnlyUnwritable = Phrase(
        nb: "Bare lesing: lageret er skrivebeskyttet.", en: "Read-only: the cache is write-protected.")
    public static let readOnlyDiskFull = Phrase(
        nb: "Bare lesing: disken er full. Frigjør plass, og start Bo igjen.",
        en: "Read-only: the disk is full. Free some space, then start Bo again.")

    public static func tooSmall(
        width: Int, height: Int, least: (width: Int, height: Int), _ close: SafeText
    ) -> Phrase {
        Phrase(
            nb: "Vinduet er \(width)×\(height); Bo trenger \(least.width)×\(least.height). \(close) avslutter.",
            en: "The window is \(width)×\(height); Bo needs \(least.width)×\(least.height). \(close) quits.")
    }

    public static func reversing(_ column: Phrase, ascending: Bool) -> Phrase {
        let arrow: SafeText = ascending ? "▴" : "▾"
        return Phrase(nb: "\(column.nb) \(arrow) (snu)", en: "\(column.en) \(arrow) (reverse)")
    }

    // MARK: Progress
    public static let workGoesOn = Phrase(
        nb: "Du kan arbeide videre; skjermen oppdateres uten at markøren flytter seg.",
        en: "You can go on working; the screen updates and the cursor stays where it is.")
    public static let stepNotices = Phrase(nb: "Konkursvarsler", en: "Bankruptcy notices")
    public static let stepDirectory = Phrase(nb: "Bankenes adresser", en: "The banks' addresses")
    public static let stepAllRelations = Phrase(nb: "Kundeforhold", en: "Bank relations")
    public static func stepRelations(_ estate: String) -> Phrase {
        Phrase(nb: "Kundeforhold \(estate)", en: "Bank relations \(estate)")
    }
    public static func retry(_ problem: SafeText, in time: SafeText) -> Phrase {
        Phrase(nb: "nytt forsøk om \(time), \(problem)", en: "retry in \(time), \(problem)")
    }
    public static func timeLeft(_ time: SafeText) -> Phrase {
        Phrase(nb: "ca. \(time) igjen", en: "about \(time) left")
    }
    public static func stepsLeft(_ count: Int) -> Phrase {
        Phrase(nb: "\(count) trinn igjen", en: "steps left: \(count)")
    }
}

extension SafeText {
    /// With blanks up to a width.
    fileprivate func padded(to width: Int) -> SafeText {
        let missing = width - TextWidth.of(string)
        return missing > 0 ? "\(self)\(String(repeating: " ", count: missing))" : self
    }
}
