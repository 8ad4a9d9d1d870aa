import BoModel
import BoText
import Testing

@Suite struct CommandLinePhraseTests {
    @Test func `the command line says what it means in whole sentences`() {
        let told: [(Phrase, nb: String, en: String)] = [
            (Phrase.CommandLine.cacheIsNotWhole(2), "Lageret har 2 problemer.", "The cache has 2 problems."),
            (
                Phrase.CommandLine.backedUp(to: "/h/b.sqlite", bytes: 3_140_000),
                "Sikkerhetskopi skrevet til /h/b.sqlite (3,1_MB).", "Backup written to /h/b.sqlite (3.1_MB)."
            ),
            (
                Phrase.CommandLine.purged("Solbris AS", accounts: 1, transactions: 2_000, notes: 3),
                "Slettet Solbris AS: 1 konto, 2_000 transaksjoner, 3 merknader.",
                "Deleted Solbris AS: 1 account, 2_000 transactions, 3 notes."
            ),
            (
                Phrase.CommandLine.notesRestored(added: 2, kept: 1), "2 lagt til, 1 beholdt som de var.",
                "2 added, 1 kept as before."
            ),
            (
                Phrase.CommandLine.isNoDate("31.12\u{1B}"), "«31.12␛» er ingen dato. Skriv den som 2026-11-22.",
                "«31.12␛» is not a date. Write it as 2026-11-22."
            ),
            (
                Phrase.CommandLine.isNoAmount("ti"), "«ti» er ikke noe beløp. Skriv det som 1234.50 eller -1234.50.",
                "«ti» is not an amount. Write it as 1234.50 or -1234.50."
            ),
            (
                Phrase.CommandLine.isNoSize("stor"), "«stor» er ingen størrelse. Skriv den som 100x30.",
                "«stor» is not a size. Write it as 100x30."
            ),
            (
                Phrase.CommandLine.isNoKey("<f99>"),
                "«<f99>» er ingen tast. Navngitte taster skrives som <enter> eller <c-p>.",
                "«<f99>» is not a key. Named keys are written as <enter> or <c-p>."
            ),
            (Phrase.Doctor.isMissing("/h/jwt.pem"), "/h/jwt.pem finnes ikke", "/h/jwt.pem does not exist"),
            (
                Phrase.Doctor.isReadableByOthers("/h/k"), "andre kan lese /h/k; kjør «chmod 600 /h/k»",
                "others can read /h/k; run «chmod 600 /h/k»"
            ),
            (Phrase.Doctor.answered(milliseconds: 812), "svarte på 0,8_s", "answered in 0.8_s"),
        ]
        for (phrase, nb, en) in told {
            #expect(unseen(phrase[.nb]) == nb)
            #expect(unseen(phrase[.en]) == en)
        }
    }

    @Test(
        arguments: [
            (Phrase.estates, "1 bo", "2 bo", "1 estate", "2 estates"),
            (Phrase.banks, "1 bank", "2 banker", "1 bank", "2 banks"),
            (Phrase.accounts, "1 konto", "2 konti", "1 account", "2 accounts"),
            (Phrase.transactions, "1 transaksjon", "2 transaksjoner", "1 transaction", "2 transactions"),
            (Phrase.rows, "1 rad", "2 rader", "1 row", "2 rows"),
            (Phrase.notices, "1 varsel", "2 varsler", "1 notice", "2 notices"),
            (Phrase.newNotices, "1 nytt varsel", "2 nye varsler", "1 new notice", "2 new notices"),
            (Phrase.problems, "1 problem", "2 problemer", "1 problem", "2 problems"),
            (Phrase.duplicates, "1 dublett", "2 dubletter", "1 duplicate", "2 duplicates"),
            (Phrase.hours, "1 time", "2 timer", "1 hour", "2 hours"),
            (Phrase.days, "1 dag", "2 dager", "1 day", "2 days"),
            (Phrase.weeks, "1 uke", "2 uker", "1 week", "2 weeks"),
            (Phrase.monthsShort, "1 md.", "2 md.", "1 month", "2 months"),
            (Phrase.years, "1 år", "2 år", "1 year", "2 years"),
        ] as [(@Sendable (Int) -> Phrase, String, String, String, String)])
    func `one thing is one, two are many`(
        _ phrase: @Sendable (Int) -> Phrase, _ nbOne: String, _ nbMany: String, _ enOne: String, _ enMany: String
    ) {
        #expect(phrase(1) == Phrase(nb: "\(nbOne)", en: "\(enOne)"))
        #expect(phrase(2) == Phrase(nb: "\(nbMany)", en: "\(enMany)"))
        #expect(unseen(phrase(1_000)[.nb]).hasPrefix("1_000 "))
    }
}
