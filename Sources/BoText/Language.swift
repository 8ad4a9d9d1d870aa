/// A language that Bo speaks.
public enum Language: String, CaseIterable, Hashable, Sendable {
    /// Norwegian bokmål.
    case nb
    /// English.
    case en

    /// The language of a locale such as `nb_NO.UTF-8`; bokmål when it says neither Norwegian nor English.
    public init(locale: String) {
        let name = locale.lowercased().prefix { $0.isLetter }
        self = name == "en" ? .en : .nb
    }
}
