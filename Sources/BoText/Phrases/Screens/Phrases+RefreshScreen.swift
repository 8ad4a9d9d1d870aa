public import BoModel

/// The words of a refresh: on its screen, and in the messages about it.
extension Phrase.Screens {
    public static func noRefresh(_ refreshAll: SafeText) -> Phrase {
        Phrase(
            nb: "Ingen oppdatering er i gang. \(refreshAll) oppdaterer alle åpne bo.",
            en: "No refresh is under way. \(refreshAll) refreshes all open estates.")
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
    public static let stopThisShort = Phrase(nb: "Stopp denne", en: "Stop this one")
    public static let stopAllShort = Phrase(nb: "Stopp alt", en: "Stop all")
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
    public static func refreshAlreadyRuns(_ progress: SafeText, _ stop: SafeText) -> Phrase {
        Phrase(
            nb: "En oppdatering er i gang; \(progress) viser fremdriften, \(stop) stopper den.",
            en: "A refresh is under way; \(progress) shows the progress, \(stop) stops it.")
    }
    public static func refreshBegins(_ progress: SafeText) -> Phrase {
        Phrase(nb: "Oppdaterer; \(progress) viser fremdriften.", en: "Refreshing; \(progress) shows the progress.")
    }
    public static let stopping = Phrase(nb: "Stopper …", en: "Stopping …")

    /// The result of a refresh, without a full stop: more may follow.
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
    public static func pressToQuit(_ close: SafeText) -> Phrase {
        Phrase(nb: "Trykk \(close) for å avslutte", en: "Press \(close) to quit")
    }
}

extension Phrase {
    /// The words of work in the background: waiting and repeated steps, and changes that the register announces.
    public enum Working {
        public static let everything = Phrase(nb: "Alle åpne bo", en: "All open estates")
        public static func inQueue(_ place: Int) -> Phrase {
            Phrase(nb: "i kø, nr. \(place)", en: "queued, no. \(place)")
        }
        public static func isQueued(_ name: String, place: Int, _ progress: SafeText) -> Phrase {
            Phrase(
                nb: "I kø som nr. \(place), \(progress) viser køen: \(name)",
                en: "Queued as no. \(place), \(progress) shows the queue: \(name)")
        }
        public static let leftQueue = Phrase(nb: "Tatt ut av køen.", en: "Taken out of the queue.")
        public static let waitsForTurn = Phrase(
            nb: "Denne venter på tur og begynner av seg selv.", en: "This one waits for its turn and begins by itself.")
        public static let isAtWork = Phrase(nb: "Dette hentes nå.", en: "This is being fetched now.")
        public static let triesNow = Phrase(nb: "Prøver igjen nå.", en: "Trying again now.")
        public static let retryNow = Phrase(nb: "Prøv igjen nå", en: "Try again now")
        public static let fullLog = Phrase(nb: "Full logg", en: "Full log")
        public static let emptyLog = Phrase(
            nb: "Loggen er tom: ingenting er hentet siden Bo startet.",
            en: "The log is empty: nothing has been fetched since Bo started.")

        // MARK: Polling

        public static func nextPoll(_ moment: SafeText, minutes: Int) -> Phrase {
            let rhythm =
                minutes == 1
                ? Phrase(nb: "hvert minutt", en: "every minute")
                : Phrase(nb: "hvert \(minutes). minutt", en: "every \(minutes) minutes")
            return Phrase(
                nb: "Spør etter nye varsler \(moment) (\(rhythm.nb))",
                en: "Asks for new notices at \(moment) (\(rhythm.en))")
        }
        public static let pollIsOut = Phrase(nb: "Spør etter nye varsler nå", en: "Asking for new notices now")
        public static let answersAgain = Phrase(
            nb: "Konkursregisteret svarer igjen.", en: "The bankruptcy register answers again.")

        /// The register did not answer. Bo says so once.
        public static func isSilent(_ problem: Problem, nextAt: Instant) -> Phrase {
            let moment = DateFormat.time(nextAt)
            let word = Phrase.problemWord(problem)
            return Phrase(
                nb: "Fikk ikke spurt etter varsler (\(word.nb)); prøver igjen \(moment).",
                en: "Could not ask for notices (\(word.en)); trying again at \(moment).")
        }

        /// An estate is new or has a new status.
        ///
        /// - Parameter more: how many other estates changed as well.
        public static func changed(_ change: EstateChange, more: Int) -> Phrase {
            let now = Phrase.Screens.estateStatusInRow(change.now)
            let rest =
                more == 0
                ? Phrase("") : Phrase(nb: " (og \(more) til)", en: " (and \(more) more)")
            guard let before = change.before.map(Phrase.Screens.estateStatusInRow) else {
                return Phrase(
                    nb: "Nytt bo: \(change.name), \(now.nb)\(rest.nb)",
                    en: "New estate: \(change.name), \(now.en)\(rest.en)")
            }
            return Phrase(
                nb: "\(change.name): \(before.nb) → \(now.nb)\(rest.nb)",
                en: "\(change.name): \(before.en) → \(now.en)\(rest.en)")
        }
    }
}
