/// The frame around every screen: marks in the title, banners and refusals of keys.
extension Phrase.Screens {
    public static let syntheticData = Phrase(nb: "SYNTETISKE DATA", en: "SYNTHETIC DATA")
    public static let offline = Phrase(nb: "Frakoblet", en: "Offline")
    public static func readOnlyLocked(by holder: String) -> Phrase {
        Phrase(
            nb: "Bare lesing: en annen Bo (\(holder)) bruker lageret.",
            en: "Read-only: another Bo (\(holder)) uses the cache.")
    }
    public static let readOnlyUnwritable = Phrase(
        nb: "Bare lesing: lageret er skrivebeskyttet.", en: "Read-only: the cache is write-protected.")
    public static let readOnlyDiskFull = Phrase(
        nb: "Bare lesing: disken er full. Frigjør plass, og start Bo igjen.",
        en: "Read-only: the disk is full. Free some space, then start Bo again.")
    public static func tooSmall(
        width: Int, height: Int, least: (width: Int, height: Int), _ close: SafeText
    ) -> Phrase {
        Phrase(
            nb: "Vinduet er \(width)×\(height); Bo trenger \(least.width)×\(least.height). \(close) avslutter.",
            en: "The window is \(width)×\(height); Bo needs \(least.width)×\(least.height). \(close) quits.")
    }
    public static func reversing(_ column: Phrase, ascending: Bool) -> Phrase {
        let arrow: SafeText = ascending ? "▴" : "▾"
        return Phrase(nb: "\(column.nb) \(arrow) (snu)", en: "\(column.en) \(arrow) (reverse)")
    }
    public static func alreadyFirst(_ close: SafeText) -> Phrase {
        Phrase(nb: "Dette er øverste nivå; \(close) avslutter.", en: "This is the top level; \(close) quits.")
    }
    public static let noSiblings = Phrase(nb: "Det er ingen neste her.", en: "There is no next one here.")
    public static let chooseEstateFirst = Phrase(nb: "Velg et bo først.", en: "Choose an estate first.")
    public static func chooseAccount(_ open: SafeText) -> Phrase {
        Phrase(
            nb: "Velg kontoen med \(open) for å se transaksjonene.",
            en: "Choose the account with \(open) to see its transactions.")
    }
    public static let noThemes = Phrase(nb: "Det er ingen temaer å velge i.", en: "There are no themes to choose from.")
    public static func unknownKey(_ key: SafeText, _ help: SafeText) -> Phrase {
        Phrase(nb: "Ukjent tast «\(key)» – \(help) viser hjelp", en: "Unknown key “\(key)” – \(help) shows help")
    }
    public static func notHere(_ key: SafeText, _ label: Phrase, _ help: SafeText) -> Phrase {
        Phrase(
            nb: "«\(key)» (\(label.nb)) virker ikke her – \(help) viser hjelp",
            en: "“\(key)” (\(label.en)) does nothing here – \(help) shows help")
    }
    public static func unknownKeyInDialog(_ key: SafeText) -> Phrase {
        Phrase(nb: "Ukjent tast «\(key)» – Esc lukker", en: "Unknown key “\(key)” – Esc closes")
    }
}
