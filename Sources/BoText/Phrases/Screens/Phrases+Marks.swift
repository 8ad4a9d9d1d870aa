public import BoModel

extension Phrase {
    /// The words of notes, tags, bookmarks and marked rows on the dashboard.
    public enum Marks {
        public static let chapter = Phrase(nb: "Merke og huske", en: "Mark and remember")

        // MARK: Commands
        public static let note = Phrase(nb: "Merknad …", en: "Note …")
        public static let tags = Phrase(nb: "Etiketter …", en: "Tags …")
        public static let bookmark = Phrase(nb: "Bokmerke av/på", en: "Bookmark on/off")
        public static let onlyBookmarked = Phrase(nb: "Vis bare bokmerkede / alle", en: "Bookmarked only / all")
        public static let undo = Phrase(nb: "Angre merknad o.l.", en: "Undo notes etc.")
        public static let redo = Phrase(nb: "Gjør om igjen", en: "Redo")
        public static let undoRedo = Phrase(nb: "Angre / gjør om", en: "Undo / redo")
        public static let mark = Phrase(nb: "Merk raden, og ned", en: "Mark the row, and down")
        public static let markRange = Phrase(nb: "Merk fra forrige merke hit", en: "Mark from the last mark")
        public static let markAll = Phrase(nb: "Merk alle treff / ingen", en: "Mark all matches / none")

        // MARK: The prompts
        public static let notePrompt = Phrase(nb: "Merknad:", en: "Note:")
        public static let tagsPrompt = Phrase(nb: "Etiketter:", en: "Tags:")
        public static func tagsPrompt(of count: Int) -> Phrase {
            Phrase(nb: "Etiketter (\(count) merket):", en: "Tags (\(count) marked):")
        }
        public static let promptHelp = Phrase(nb: "↵ lagre  Esc avbryt", en: "↵ save  Esc cancel")
        public static let promptSaves = Phrase(nb: "lagrer …", en: "saving …")

        // MARK: Facts
        public static let factBookmark = Phrase(nb: "Bokmerke", en: "Bookmark")
        public static let isBookmarked = Phrase(nb: "⚑ satt", en: "⚑ set")
        public static let factEdited = Phrase(nb: "Endret av deg", en: "Edited by you")

        // MARK: What became of it
        /// The edit is on the disk.
        ///
        /// - Parameter isOnMarked: on the marked rows, which need not be on the screen.
        public static func saved(_ kind: AnnotationEdit.Kind, on count: Int, isOnMarked: Bool) -> Phrase {
            let only = isOnMarked && count == 1
            let what =
                only
                ? Phrase(nb: "\(what(kind, on: 1).nb), 1 merket rad", en: "\(what(kind, on: 1).en), 1 marked row")
                : what(kind, on: count)
            return Phrase(nb: "Lagret: \(what.nb)", en: "Saved: \(what.en)")
        }
        /// - Parameter isElsewhere: in another estate than the one that is on the screen.
        public static func undone(_ kind: AnnotationEdit.Kind, on count: Int, isElsewhere: Bool, _ redo: SafeText)
            -> Phrase
        {
            let (what, place) = (what(kind, on: count), place(isElsewhere))
            return Phrase(
                nb: "Angret, og lagret: \(what.nb)\(place.nb). \(redo) gjør om igjen.",
                en: "Undone and saved: \(what.en)\(place.en). \(redo) redoes.")
        }
        public static func redone(_ kind: AnnotationEdit.Kind, on count: Int, isElsewhere: Bool) -> Phrase {
            let (what, place) = (what(kind, on: count), place(isElsewhere))
            return Phrase(
                nb: "Gjort om igjen, og lagret: \(what.nb)\(place.nb).",
                en: "Redone and saved: \(what.en)\(place.en).")
        }
        private static func place(_ isElsewhere: Bool) -> Phrase {
            isElsewhere ? Phrase(nb: ", i et annet bo", en: ", in another estate") : Phrase("")
        }
        private static func what(_ kind: AnnotationEdit.Kind, on count: Int) -> Phrase {
            let what =
                switch kind {
                case .note: Phrase(nb: "merknad", en: "note")
                case .tags: Phrase(nb: "etiketter", en: "tags")
                case .bookmark(true): Phrase(nb: "bokmerke", en: "bookmark")
                case .bookmark(false): Phrase(nb: "bokmerke fjernet", en: "bookmark removed")
                case .cutOff(let day?): Phrase.CutOffs.short(day)
                case .cutOff(nil): Phrase.CutOffs.removed
                }
            guard count > 1 else { return what }
            let things = Phrase.transactions(count)
            return Phrase(nb: "\(what.nb), \(things.nb)", en: "\(what.en), \(things.en)")
        }
        public static let unchanged = Phrase(nb: "Uendret: ingenting å lagre.", en: "Unchanged: nothing to save.")

        // MARK: Refusals
        public static let nothingToNote = Phrase(
            nb: "Her er det ingenting å sette merknad, etikett eller bokmerke på.",
            en: "There is nothing here to put a note, a tag or a bookmark on.")
        public static let nothingToMark = Phrase(
            nb: "Det er ingen rad å merke her.", en: "There is no row to mark here.")
        public static let nothingToUndo = Phrase(
            nb: "Ingenting å angre siden Bo startet.", en: "Nothing to undo since Bo started.")
        public static let nothingToRedo = Phrase(nb: "Ingenting å gjøre om.", en: "Nothing to redo.")
        public static let stillSaving = Phrase(
            nb: "Forrige endring lagres fortsatt. Prøv igjen om litt.",
            en: "The last edit is still being saved. Try again in a moment.")
        public static func cannotNoteLocked(by holder: String) -> Phrase {
            Phrase(
                nb: "Kan ikke lagre merknader: en annen Bo (\(holder)) skriver.",
                en: "Can't save notes: another Bo (\(holder)) writes.")
        }
        public static let cannotNoteUnwritable = Phrase(
            nb: "Kan ikke lagre merknader: lageret er skrivebeskyttet.",
            en: "Can't save notes: the cache is read-only.")
        public static let cannotNoteDiskFull = Phrase(
            nb: "Kan ikke lagre merknader: disken er full. Frigjør plass, og start Bo igjen.",
            en: "Can't save notes: the disk is full. Free some space, then start Bo again.")
        /// The typed words can't be tags.
        public static func refusedTags(_ words: [String]) -> Phrase {
            let all = words.map { "«\($0)»" }.joined(separator: " ")
            return Phrase(
                nb: "Kan ikke være etikett: \(all). Høyst 40 tegn, ingen # inni.",
                en: "Can't be a tag: \(all). At most 40 characters, no # inside.")
        }
        public static func markFirst(_ mark: SafeText, _ range: SafeText) -> Phrase {
            Phrase(
                nb: "Merk først en rad med \(mark); \(range) merker derfra og hit.",
                en: "Mark a row with \(mark) first; \(range) marks from there to here.")
        }
        public static func tooManyToMark(_ count: Int, most: Int) -> Phrase {
            Phrase { language in
                let (count, most) = (CountFormat.number(count, language), CountFormat.number(most, language))
                return switch language {
                case .nb: "\(count) rader er for mange å merke på én gang: høyst \(most). Filtrer først."
                case .en: "\(count) rows are too many to mark at once: at most \(most). Filter first."
                }
            }
        }

        // MARK: The row of totals
        public static func marked(_ count: Int) -> Phrase {
            Phrase(nb: "Merket \(CountFormat.number(count, .nb))", en: "Marked \(CountFormat.number(count, .en))")
        }

        // MARK: The marks, as help explains them
        public static let markNoted = Phrase(nb: "bokmerke / merknad / merket", en: "bookmark / note / marked")
    }
}
