extension Phrase {
    /// The words of going to something by its name or number.
    public enum GoTo {
        public static let command = Phrase(nb: "Gå til …", en: "Go to …")
        public static let title = Phrase(nb: "Gå til bo, bank eller konto", en: "Go to an estate, a bank or an account")
        public static let estate = Phrase(nb: "Bo", en: "Estate")
        public static let bank = Phrase(nb: "Bank", en: "Bank")
        public static let account = Phrase(nb: "Konto", en: "Account")
    }
}
