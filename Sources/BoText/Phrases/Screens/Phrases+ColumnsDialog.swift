extension Phrase {
    /// The words of choosing the columns of a table.
    public enum Table {
        public static let chapter = Phrase(nb: "Sammenligne", en: "Compare")
        public static let columns = Phrase(nb: "Kolonner …", en: "Columns …")
        public static let allColumns = Phrase(
            nb: "Alle kolonner / de viktigste", en: "All columns / the essential ones")
        public static let helpColumns = Phrase(nb: "Kolonner / alle", en: "Columns / all")
        public static let helpScroll = Phrase(nb: "Rull sidelengs", en: "Scroll sideways")

        // MARK: What became of a key
        public static func showsAll(_ left: SafeText, _ right: SafeText, _ all: SafeText) -> Phrase {
            Phrase(
                nb: "Alle kolonner vises. \(left) og \(right) ruller, \(all) viser de viktigste igjen.",
                en: "All columns are shown. \(left) and \(right) scroll, \(all) shows the essential ones again.")
        }
        public static let showsEssential = Phrase(
            nb: "De viktigste kolonnene vises.", en: "The essential columns are shown.")
        public static let nothingLeft = Phrase(
            nb: "Ingen flere kolonner til venstre", en: "No more columns to the left")
        public static func nothingRight(_ all: SafeText) -> Phrase {
            Phrase(
                nb: "Ingen flere kolonner til høyre; \(all) viser alle",
                en: "No more columns to the right; \(all) shows all")
        }
        public static let lastColumn = Phrase(nb: "Én kolonne må stå igjen.", en: "One column must be left.")
        public static let alreadyFirst = Phrase(nb: "Kolonnen står først.", en: "The column is the first.")
        public static let alreadyLast = Phrase(nb: "Kolonnen står sist.", en: "The column is the last.")
        public static let isHidden = Phrase(
            nb: "Kolonnen vises ikke; Space viser den.", en: "The column is not shown; Space shows it.")

        // MARK: In the dialog
        public static let automatic = Phrase("auto")
        public static let chosenWidth = Phrase(nb: "valgt", en: "chosen")
        public static let frozen = Phrase(nb: "låst", en: "frozen")
        public static let helpShow = Phrase(
            nb: "Space vis/skjul · J K flytt · d som levert", en: "Space show/hide · J K move · d delivered")
        public static let helpWidth = Phrase(
            nb: "← → bredde · a auto · f lås til og med", en: "← → width · a auto · f freeze down to this")
        public static let helpKeep = Phrase(nb: "↵ behold · Esc angre", en: "↵ keep · Esc undo")

        // MARK: Working
        public static let sorting = Phrase(nb: "sorterer …", en: "sorting …")
    }
}
