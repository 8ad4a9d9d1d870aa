extension Phrase {
    /// The words of `bo doctor`, which prints one line for each check.
    public enum Doctor {
        public static let terminal = Phrase(nb: "Terminal", en: "Terminal")
        public static let locale = Phrase(nb: "Språk og tegnsett", en: "Locale")
        public static let configuration = Phrase(nb: "Konfigurasjon", en: "Configuration")
        public static let keys = Phrase(nb: "Nøkler", en: "Keys")
        public static let permissions = Phrase(nb: "Rettigheter", en: "Permissions")
        public static let cache = Phrase(nb: "Lager", en: "Cache")
        public static let notices = Phrase(nb: "Konkursvarsel", en: "Notices")
        public static let relations = Phrase(nb: "Kundeforhold", en: "Bank relations")
        public static let directory = Phrase(nb: "Endepunktkatalog", en: "Endpoint directory")

        public static let fine = Phrase(nb: "i orden", en: "fine")
        public static let warning = Phrase(nb: "advarsel", en: "warning")
        public static let wrong = Phrase(nb: "feil", en: "wrong")

        public static let isNotUTF8 = Phrase(
            nb: "tegnsettet er ikke UTF-8; sett LC_ALL eller LANG til for eksempel nb_NO.UTF-8",
            en: "the character set is not UTF-8; set LC_ALL or LANG to nb_NO.UTF-8, for instance")
        public static func isMissing(_ path: String) -> Phrase {
            Phrase(nb: "\(path) finnes ikke", en: "\(path) does not exist")
        }
        public static func isReadableByOthers(_ path: String) -> Phrase {
            Phrase(
                nb: "andre kan lese \(path); kjør «chmod 600 \(path)»",
                en: "others can read \(path); run «chmod 600 \(path)»")
        }
        public static func answered(milliseconds: Int) -> Phrase {
            Phrase { language in
                let time = CountFormat.duration(milliseconds: milliseconds, language)
                return language == .nb ? "svarte på \(time)" : "answered in \(time)"
            }
        }
    }
}
