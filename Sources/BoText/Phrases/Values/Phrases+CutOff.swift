public import BoModel

extension Phrase {
    /// The words of the cut-off date.
    public enum CutOffs {
        public static let command = Phrase(nb: "Fristdag …", en: "Cut-off date …")
        public static let column = Phrase(nb: "Fristdag", en: "Cut-off date")
        public static let prompt = Phrase(
            nb: "Fristdag (dd.mm.åååå, tom: ukjent):", en: "Cut-off date (yyyy-mm-dd, empty: unknown):")

        /// The cut-off date and its source, in a list of facts.
        public static func fact(_ cutOff: CutOff) -> Phrase {
            Phrase { language in
                switch cutOff {
                case .set(let day): "\(DateFormat.day(day, language)) \(bySetter, language)"
                case .announced(let day): "\(DateFormat.day(day, language)) \(byAnnouncement, language)"
                case .unknown: "\(provisional, language)"
                }
            }
        }

        /// The choice that opens the prompt. It stands among the periods that depend on the date.
        public static func choice(_ cutOff: CutOff) -> Phrase {
            Phrase { "\(command, $0) \(fact(cutOff), $0)" }
        }

        private static let bySetter = Phrase(nb: "(satt av deg)", en: "(set by you)")
        private static let byAnnouncement = Phrase(nb: "(kunngjort)", en: "(announced)")
        public static let provisional = Phrase(
            nb: "ikke satt, kjennelsen gjelder foreløpig", en: "not set, the ruling stands in for it")

        /// The cut-off date in a line beside notes.
        public static func short(_ day: CivilDate) -> Phrase {
            Phrase(nb: "fristdag \(DateFormat.day(day, .nb))", en: "cut-off date \(DateFormat.day(day, .en))")
        }
        public static let removed = Phrase(nb: "fristdag fjernet", en: "cut-off date removed")

        // MARK: Refusals
        public static func isNoDay(_ text: String) -> Phrase {
            Phrase(
                nb: "«\(text)» er ingen dag. Skriv for eksempel 05.03.2026 eller 2026-03-05.",
                en: "«\(text)» is no day. Type for example 2026-03-05 or 05.03.2026.")
        }
        public static func isAfterOpening(_ opening: CivilDate) -> Phrase {
            Phrase(
                nb: "Fristdagen er begjæringens dag: senest kjennelsen \(DateFormat.day(opening, .nb)).",
                en: "It is the petition's day: at the latest the ruling, \(DateFormat.day(opening, .en)).")
        }
    }
}
