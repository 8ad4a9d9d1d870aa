/// The row of totals: sums, and the counts of things that no sum includes.
extension Phrase.Screens {
    /// Stands before sums while Bo is still reading the list.
    public static let soFar = Phrase(nb: "Så langt", en: "So far")
    public static let sum = Phrase(nb: "Sum", en: "Sum")
    public static let currenciesShort = Phrase(nb: "val.", en: "curr.")

    /// The count of accounts without a known balance, in a row of totals. No sum includes them.
    public static func withoutBalanceShort(_ count: Int) -> Phrase {
        Phrase(nb: "\(count) uten saldo", en: "\(count) without balance")
    }

    /// The count of banks without fetched data, in a row of totals.
    public static func silentBanks(_ count: Int) -> Phrase {
        Phrase(nb: "\(Phrase.banks(count), .nb) ikke hentet", en: "\(Phrase.banks(count), .en) not fetched")
    }

    /// The count of unreadable amounts, in a row of totals. No sum includes them.
    public static func unreadableShort(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(nb: "1 uleselig", en: "1 unreadable") : Phrase(nb: "\(count) uleselige", en: "\(count) unreadable")
    }

    /// The count of transactions that are not booked, in a row of totals. No sum includes them.
    public static func outside(_ count: Int) -> Phrase {
        Phrase(
            nb: "\(CountFormat.number(count, .nb)) utenfor summene",
            en: "\(CountFormat.number(count, .en)) outside the sums")
    }
}
