public import BoModel

extension Phrase {
    /// The words of the list of all notes, tags and bookmarks.
    public enum NoteList {
        public static let title = Phrase(nb: "Merknader", en: "Notes")
        public static let command = Phrase(nb: "Alle merknader", en: "All notes")
        public static let edited = Phrase(nb: "Endret", en: "Edited")

        public static func empty(_ note: SafeText) -> Phrase {
            Phrase(
                nb: "Ingen merknader ennå: \(note) skriver en på raden du står på.",
                en: "No notes yet: \(note) writes one on the row you are on.")
        }

        public static func count(_ count: Int) -> Phrase {
            Phrase.count(count, nb: ("merknad", "merknader"), en: ("note", "notes"))
        }

        /// The count of notes whose targets are not in the cache, in a row of totals.
        public static func looseShort(_ count: Int) -> Phrase {
            Phrase.count(count, nb: ("løs", "løse"), en: ("loose", "loose"))
        }

        /// The target of a note is not in the cache.
        public static func loose(_ kind: AnnotationTarget.Kind) -> Phrase {
            switch kind {
            case .estate:
                Phrase(
                    nb: "Boet er ikke i lageret. Merknaden blir stående til det kommer tilbake.",
                    en: "The estate is not in the cache. The note is kept until it comes back.")
            case .account:
                Phrase(
                    nb: "Kontoen er ikke i lageret. Merknaden blir stående til den kommer tilbake.",
                    en: "The account is not in the cache. The note is kept until it comes back.")
            case .transaction:
                Phrase(
                    nb: "Transaksjonen er ikke i det banken sist leverte. Merknaden står til den kommer tilbake.",
                    en: "The transaction is not in what the bank sent last. The note is kept until it comes back.")
            }
        }
    }
}
