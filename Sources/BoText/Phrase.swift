/// Words for people, in both languages side by side, so that neither is forgotten.
public struct Phrase: Hashable, Sendable {
    public let nb: SafeText
    public let en: SafeText

    public init(nb: SafeText, en: SafeText) {
        self.nb = nb
        self.en = en
    }

    /// Made once for each language, for phrases whose numbers and dates are set differently.
    public init(each make: (Language) -> SafeText) {
        nb = make(.nb)
        en = make(.en)
    }

    /// The same in both languages: a name, a number.
    public init(_ text: SafeText) {
        nb = text
        en = text
    }

    public subscript(language: Language) -> SafeText {
        switch language {
        case .nb: nb
        case .en: en
        }
    }
}
