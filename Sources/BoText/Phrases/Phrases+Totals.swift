/// The row of totals: sums, and what is in none of them.
extension Phrase.Screens {
    /// Before sums of what has been looked through as yet.
    public static let soFar = Phrase(nb: "Så langt", en: "So far")
    public static let sum = Phrase(nb: "Sum", en: "Sum")
    /// Accounts in no sum because their balance is unknown, in a row of totals.
    public static func withoutBalanceShort(_ count: Int) -> Phrase {
        Phrase(nb: "\(count) uten saldo", en: "\(count) without balance")
    }

    /// Banks of which nothing was fetched, in a row of totals.
    public static func silentBanks(_ count: Int) -> Phrase {
        Phrase(nb: "\(Phrase.banks(count), .nb) ikke hentet", en: "\(Phrase.banks(count), .en) not fetched")
    }

    /// Amounts in no sum because they can't be read, in a row of totals.
    public static func unreadableShort(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(nb: "1 uleselig", en: "1 unreadable") : Phrase(nb: "\(count) uleselige", en: "\(count) unreadable")
    }

    /// Transactions in no sum because they are not booked, in a row of totals.
    public static func outside(_ count: Int) -> Phrase {
        Phrase(
            nb: "\(CountFormat.number(count, .nb)) utenfor summene",
            en: "\(CountFormat.number(count, .en)) outside the sums")
    }
}
