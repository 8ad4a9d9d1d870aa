/// The faults of a theme file.
extension Phrase {
    /// An unknown name, and the known name that is nearest to it.
    public static func themeUnknownSection(_ name: String, nearest: String?) -> Phrase {
        Phrase(nb: "Ukjent avsnitt «\(name)»", en: "Unknown section “\(name)”").meaning(nearest)
    }

    public static func themeUnknownRole(_ name: String, nearest: String?) -> Phrase {
        Phrase(nb: "Ukjent rolle «\(name)»", en: "Unknown role “\(name)”").meaning(nearest)
    }

    public static func themeUnknownEmphasis(_ name: String, nearest: String?) -> Phrase {
        Phrase(nb: "Ukjent utheving «\(name)»", en: "Unknown emphasis “\(name)”").meaning(nearest)
    }

    public static func themeUnknownColor(_ name: String, nearest: String?) -> Phrase {
        Phrase(nb: "Ukjent farge «\(name)»", en: "Unknown colour “\(name)”").meaning(nearest)
    }

    public static func themeWrongType(_ key: String) -> Phrase {
        Phrase(nb: "«\(key)» skal være en tekst i anførselstegn", en: "“\(key)” must be a text in quotes")
    }

    public static func themeWrongSectionType(_ key: String) -> Phrase {
        Phrase(nb: "«\(key)» skal være et avsnitt: [\(key)]", en: "“\(key)” must be a section: [\(key)]")
    }

    public static func themeNotBasic(_ name: String) -> Phrase {
        Phrase(
            nb: "«\(name)» er ikke en av de seksten grunnfargene, og kan ikke stå etter skråstreken",
            en: "“\(name)” is none of the sixteen basic colours and can't stand behind the slash")
    }

    public static func themeReservedName(_ name: String) -> Phrase {
        Phrase(nb: "«\(name)» kan ikke være navn på en farge", en: "“\(name)” can't be the name of a colour")
    }

    public static func themeTwoColors(_ second: String) -> Phrase {
        Phrase(
            nb: "To farger uten «on» imellom: «\(second)»", en: "Two colours without “on” between them: “\(second)”")
    }

    public static let themeMissingBackground = Phrase(
        nb: "Det mangler en farge etter «on»", en: "A colour is missing behind “on”")

    public static let themeTooLarge = Phrase(
        nb: "Filen er større enn 64 KiB, eller den er ikke tekst",
        en: "The file is larger than 64 KiB, or it is no text")

    /// - Parameter column: from 1.
    public static func themeSyntax(column: Int) -> Phrase {
        Phrase(nb: "Ikke gyldig TOML i kolonne \(column)", en: "Not valid TOML in column \(column)")
    }

    /// A key or a section that the file has already.
    public static func themeTwice(column: Int) -> Phrase {
        Phrase(
            nb: "Ikke gyldig TOML i kolonne \(column): dette står to ganger",
            en: "Not valid TOML in column \(column): this is in the file twice")
    }

    public static func themeMissing(_ known: [String]) -> Phrase {
        let names = known.joined(separator: ", ")
        return Phrase(nb: "Fant ikke temaet. Det finnes: \(names)", en: "No such theme. There are: \(names)")
    }

    public static func themeApplied(_ name: String) -> Phrase { Phrase(nb: "Tema: \(name)", en: "Theme: \(name)") }

    private func meaning(_ nearest: String?) -> Phrase {
        guard let nearest else { return self }
        return Phrase(nb: "\(nb). Mente du «\(nearest)»?", en: "\(en). Did you mean “\(nearest)”?")
    }
}
