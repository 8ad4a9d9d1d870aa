/// Words for people in both languages. They stand side by side, so that neither is forgotten.
public struct Phrase: Hashable, Sendable {
    public let nb: SafeText
    public let en: SafeText

    public init(nb: SafeText, en: SafeText) {
        self.nb = nb
        self.en = en
    }

    /// Makes the words for each language, for phrases with numbers and dates.
    public init(each make: (Language) -> SafeText) {
        nb = make(.nb)
        en = make(.en)
    }

    /// A name or a number that is the same in both languages.
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
