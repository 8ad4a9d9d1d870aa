extension Phrase {
    /// The words of copying to the clipboard.
    public enum Copying {
        public static let value = Phrase(nb: "Kopier verdien", en: "Copy the value")
        public static let row = Phrase(nb: "Kopier rad, eller de merkede", en: "Copy row, or those marked")
        public static let help = Phrase(nb: "Kopier verdi / rad", en: "Copy value / row")
        public static let nothing = Phrase(nb: "Det er ingenting å kopiere her.", en: "There is nothing to copy here.")
        public static let tooLong = Phrase(
            nb: "Ikke kopiert: utklippstavlen tar høyst 100 kB.", en: "Not copied: the clipboard takes 100 kB at most.")
        public static let noClipboard = Phrase(
            nb: "Ikke kopiert: denne terminalen har ingen utklippstavle.",
            en: "Not copied: this terminal has no clipboard.")

        /// Bo has asked the terminal to copy. The terminal does not say whether it does.
        ///
        /// - Parameter rows: how many rows the text holds.
        public static func sent(_ text: String, rows: Int, insideTmux: Bool) -> Phrase {
            let shown =
                if rows > 1 {
                    Phrase(nb: "\(CountFormat.number(rows, .nb)) rader", en: "\(CountFormat.number(rows, .en)) rows")
                } else {
                    Phrase("\(text.count > 40 ? String(text.prefix(39)) + "…" : text)")
                }
            return insideTmux
                ? Phrase(
                    nb: "Sendt til utklippstavlen gjennom tmux (krever allow-passthrough): \(shown.nb)",
                    en: "Sent to the clipboard through tmux (needs allow-passthrough): \(shown.en)")
                : Phrase(nb: "Sendt til utklippstavlen: \(shown.nb)", en: "Sent to the clipboard: \(shown.en)")
        }
    }
}
