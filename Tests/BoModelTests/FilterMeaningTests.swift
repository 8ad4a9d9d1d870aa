import BoModel
import Testing

@Suite struct FilterMeaningTests {
    /// A payment to a shop, with all that a filter can ask about.
    private static let shop = RowFacts(
        Transaction(
            identifier: "1", bookingDate: .read(CivilDate(iso: "2026-03-05")!), amount: Money("-1250.50", .nok),
            currency: .nok, status: TransactionStatus("Booked"), domain: "PMNT", subFamily: "other",
            freeText: "VAREKJØP", additionalInfo: "Kaffe på Åsen", merchant: "Ærfugl Café",
            counterParties: [
                CounterParty(name: "Rema 1000", accountNumber: "9901.10.00017", type: .creditor),
                CounterParty(name: "Ola", identifier: "910000004", type: .debtor),
            ], references: [PaymentReference(type: "kid", value: "000123")]),
        annotation: Annotation(tags: [NoteTag("kontant")!], isBookmarked: true))

    /// A transaction of which its bank said as good as nothing.
    private static let bare = RowFacts(
        Transaction(identifier: nil, bookingDate: .unreadable("2026-02-30"), amountAsSent: "12 kr"))

    @Test(arguments: [
        // Texts: in all fields, case and accents apart; a comma is also a point.
        ("varekjop", true, false), ("\"på åsen\"", true, false), ("aerfugl", true, false), ("1250,50", true, false),
        ("-1250,50", true, false), ("000123", true, false), ("910000004", true, false), ("9901.10", true, false),
        ("kiwi", false, false), ("-kiwi", true, true), ("\"12 kr\"", false, true), ("\"åsen rema\"", false, false),
        ("\"rema 1000 aerfugl\"", true, false),
        // Fields.
        ("tekst:kaffe", true, false), ("tekst:rema", false, false), ("motpart:rema", true, false),
        ("motpart:café", true, false), ("motpart:kaffe", false, false), ("konto:910000004", true, false),
        ("konto:9901", true, false), ("konto:000123", false, false), ("-motpart:rema", false, true),
        // Amounts, days, currencies: a transaction without one does not fit, and fits the opposite.
        ("<-1000", true, false), ("<=-1250,5", true, false), ("<-1250,5", false, false), ("-<0", false, true),
        ("-1300..-1200", true, false), (">0", false, false), ("dato:2026-03", true, false),
        ("dato:..2026-02", false, false),
        ("-dato:2026-03", false, true), ("dato:=", false, true), ("-dato:=", true, false), ("valuta:nok", true, false),
        ("valuta:eur", false, false), ("valuta:=", false, true),
        // Whole fields and codes.
        ("tekst:=\"varekjøp KAFFE pa asen\"", true, false), ("tekst:=varekjøp", false, false), ("tekst:=", false, true),
        ("motpart:=\"Rema 1000\"", true, false), ("motpart:=\"rema 1000\"", false, false), ("motpart:=", false, true),
        ("konto:=99011000017", true, false), ("konto:=9901.10.00017", true, false), ("konto:=9901", false, false),
        ("konto:=", false, true), ("status:bokført", true, false), ("status:=", false, true),
        ("kode:pmnt", true, false),
        ("kode:other", false, false), ("kode:=", false, true),
        // What the user has put on it.
        ("merke:kontant", true, false), ("merke:#Kontant", true, false), ("merke:kont", false, false),
        ("merke:⚑", true, false), ("-merke:⚑", false, true), ("merke:a,b", false, false),
        // Patterns: a line is a field.
        ("re:^varekj.p", true, false), ("re:asen$", true, false), ("re:^rema.*cafe$", true, false),
        ("re:asen.rema", false, false), ("re:^-\\d+\\.50$", true, false), ("-re:kaffe", false, true),
        // What can't be read is looked for as it stands.
        ("dato:2026-13", false, false), ("-dato:2026-13", true, true), ("moptart:rema", false, false),
        // Groups of conditions.
        ("kaffe <0 -kiwi dato:2026", true, false), ("kaffe >0", false, false), ("", true, true),
    ])
    func `a condition holds, or does not`(_ row: (typed: String, ofShop: Bool, ofBare: Bool)) {
        let filter = FilterLanguage.parse(row.typed)
        #expect(filter.holds(of: Self.shop) == row.ofShop, "\(row.typed)")
        #expect(filter.holds(of: Self.bare) == row.ofBare, "\(row.typed)")
    }

    @Test func `a text of which folding leaves nothing asks nothing`() {
        for isNegated in [false, true] {
            let condition = FilterCondition(.contains(.any, "\u{301}"), isNegated: isNegated)
            #expect(condition.holds(of: Self.shop))
        }
    }

    @Test(arguments: [("konto:5555", true), ("-konto:5555", false), ("motpart:5555", false), ("konto:1", true)])
    func `in a list over several accounts the account's own number counts too`(_ row: (typed: String, holds: Bool)) {
        let facts = RowFacts(Self.shop.transaction, account: AccountNumber("1234.55.55789"))
        #expect(FilterLanguage.parse(row.typed).holds(of: facts) == row.holds)
        #expect(!FilterLanguage.parse("konto:5555").holds(of: Self.shop))
    }
}
