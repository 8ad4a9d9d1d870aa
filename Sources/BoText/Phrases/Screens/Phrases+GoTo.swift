extension Phrase {
    /// The words of the list that finds an estate, a bank, an account or a counterparty by name or number.
    public enum GoTo {
        public static let command = Phrase(nb: "Gå til …", en: "Go to …")
        public static let title = Phrase(
            nb: "Gå til bo, bank, konto eller motpart", en: "Go to an estate, a bank, an account or a counterparty")
        public static let estate = Phrase(nb: "Bo", en: "Estate")
        public static let bank = Phrase(nb: "Bank", en: "Bank")
        public static let account = Phrase(nb: "Konto", en: "Account")
        public static let counterparty = Phrase(nb: "Motpart", en: "Counterparty")
        public static let transactions = Phrase(nb: "Transaksjoner", en: "Transactions")

        /// The search for the typed text in all estates.
        public static func inAllEstates(_ text: String) -> Phrase {
            Phrase(nb: "«\(text)» i alle bo", en: "“\(text)” in all estates")
        }
    }
}
