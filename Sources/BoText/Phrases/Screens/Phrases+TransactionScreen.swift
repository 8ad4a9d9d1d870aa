/// The words of one transaction.
extension Phrase.Screens {
    public static let transactionIsGone = Phrase(
        nb: "Transaksjonen er ikke lenger blant treffene.", en: "The transaction is no longer among the matches.")
    public static let lastTransaction = Phrase(
        nb: "Dette er den siste transaksjonen.", en: "This is the last transaction.")
    public static let firstTransaction = Phrase(
        nb: "Dette er den første transaksjonen.", en: "This is the first transaction.")
}
