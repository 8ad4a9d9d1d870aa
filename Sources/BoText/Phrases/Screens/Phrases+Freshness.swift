/// How old data is, and where it comes from.
extension Phrase.Screens {
    /// A moment of today, `12:04`, beside one of another day.
    public static func today(at time: SafeText) -> Phrase { Phrase(nb: "i dag \(time)", en: "today \(time)") }
    public static let neverFetched = Phrase(nb: "Ikke hentet", en: "Not fetched")
    public static func fetched(_ moment: SafeText) -> Phrase {
        Phrase(nb: "Hentet \(moment)", en: "Fetched \(moment)")
    }
    public static func fetched(_ moment: SafeText, from source: SafeText) -> Phrase {
        Phrase(nb: "Hentet \(moment) fra \(source)", en: "Fetched \(moment) from \(source)")
    }

    /// The source of data that the banks of several estates delivered.
    public static let theBanks = Phrase(nb: "bankene", en: "the banks")
}
