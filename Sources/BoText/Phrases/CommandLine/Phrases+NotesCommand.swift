extension Phrase {
    /// The words of `bo notes`.
    public enum Notes {
        public static let optionNewest = Phrase(
            nb: "Bare det som gjelder nå, uten tidligere utgaver.",
            en: "Only what counts now, without earlier revisions.")
        public static let argumentFile = Phrase(
            nb: "En fil fra bo notes dump; - er standard inn.", en: "A file of bo notes dump; - is standard input.")

        /// More about `bo notes`, below its abstract, one line each.
        public static let more = [
            Phrase(
                nb: "Hver linje er én utgave: hva den gjelder, hva som sto der, når det ble lagret og av hvem.",
                en: "Each line is one revision: what it is on, what stood there, when it was saved and by whom."),
            Phrase(
                nb: "Restore legger til utgaver som mangler; det som er der fra før, blir aldri endret.",
                en: "Restore adds revisions that are missing; what is there already is never changed."),
            Phrase(
                nb: "Feltene: target, estate, bank, accountNumber, transactionKey, copy, note, tags, bookmark, at, by.",
                en:
                    """
                    The fields: target, estate, bank, accountNumber, transactionKey, copy, note, tags, bookmark, \
                    at, by.
                    """
            ),
        ]

        /// Why Bo can't read a line of a file.
        public static func unreadable(_ file: String, line: Int, _ fault: AnnotationLine.Fault) -> Phrase {
            let reason = self.reason(fault)
            return Phrase(
                nb: "\(file), linje \(line): \(reason.nb). Linjen er ikke tatt inn.",
                en: "\(file), line \(line): \(reason.en). The line was not taken in.")
        }

        /// A line that contradicts the cache about the same moment.
        public static func clash(_ file: String, line: Int) -> Phrase {
            Phrase(
                nb: "\(file), linje \(line): lageret har en annen utgave fra samme øyeblikk. Den er beholdt.",
                en: "\(file), line \(line): the cache has another revision of the same moment. That one is kept.")
        }

        /// The count of further lines of the same kind.
        public static func moreLines(_ count: Int) -> Phrase {
            let lines = Phrase.count(count, nb: ("linje", "linjer"), en: ("line", "lines"))
            return Phrase(nb: "… og \(lines.nb) til.", en: "… and \(lines.en) more.")
        }

        private static func reason(_ fault: AnnotationLine.Fault) -> Phrase {
            switch fault {
            case .notJSON(let words):
                Phrase(nb: "ikke et JSON-objekt («\(words)»)", en: "not a JSON object («\(words)»)")
            case .missing(let field): Phrase(nb: "«\(field)» mangler", en: "«\(field)» is missing")
            case .unusable(let field): Phrase(nb: "«\(field)» kan ikke brukes", en: "«\(field)» can't be used")
            case .unknown(let field):
                Phrase(nb: "Bo kjenner ikke feltet «\(field)»", en: "Bo does not know the field «\(field)»")
            }
        }
    }
}
