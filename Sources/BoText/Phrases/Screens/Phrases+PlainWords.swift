extension Phrase {
    /// Words that replace signs, for users who listen to the screen.
    public enum Plain {
        public static let option = Phrase(
            nb: "For skjermleser: ingen rammer eller tegn, ord i stedet, markøren på den valgte raden.",
            en: "For screen readers: no frames or signs, words instead, the cursor on the chosen row.")
        public static let missing = Phrase(nb: "mangler", en: "missing")
        public static let nothing = Phrase(nb: "ingen", en: "none")
        public static let partial = Phrase(nb: "delvis:", en: "partly:")
        public static let failed = Phrase(nb: "feilet:", en: "failed:")
        public static let fetching = Phrase(nb: "hentes", en: "fetching")
        public static let bookmarked = Phrase(nb: "bokmerke", en: "bookmark")
        public static let note = Phrase(nb: "merknad", en: "note")
        public static let up = Phrase(nb: "Pil opp ", en: "Up arrow ")
        public static let down = Phrase(nb: "Pil ned ", en: "Down arrow ")
        public static let left = Phrase(nb: "Pil venstre ", en: "Left arrow ")
        public static let marked = Phrase(nb: "merket", en: "marked")
        public static let ascending = Phrase(nb: "stigende", en: "ascending")
        public static let descending = Phrase(nb: "synkende", en: "descending")
    }
}
