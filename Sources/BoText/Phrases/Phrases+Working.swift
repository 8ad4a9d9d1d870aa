public import BoModel

extension Phrase {
    /// What is said of work in the background: what waits, what is tried again, what the register has announced.
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

        /// The register did not answer; told once.
        public static func isSilent(_ problem: Problem, nextAt: Instant) -> Phrase {
            let moment = DateFormat.time(nextAt)
            let word = Phrase.problemWord(problem)
            return Phrase(
                nb: "Fikk ikke spurt etter varsler (\(word.nb)); prøver igjen \(moment).",
                en: "Could not ask for notices (\(word.en)); trying again at \(moment).")
        }

        /// An estate is new, or its status another.
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
