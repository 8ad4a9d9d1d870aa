import BoModel
import Testing

@Suite struct TransactionFieldTests {
    private static let full = Transaction(
        identifier: "T-1", bookingDate: .read(CivilDate(daysSince1970: 20_000)), valueDate: .unreadable("2026-02-30"),
        registeredAt: .read(Instant(milliseconds: 7)), amount: Money(minorUnits: -1050, .nok), currency: .nok,
        status: .pending, isReversal: true, domain: "payments", family: "other", freeText: "NETTGIRO",
        additionalInfo: "husleie", merchant: "Kiosk",
        counterParties: [CounterParty(name: "Ola", accountNumber: "97102210443", type: .creditor)],
        references: [PaymentReference(type: "kid", value: "00123"), PaymentReference(type: "archive", value: "A")])

    @Test func `the names that sessions hold are those of earlier versions`() {
        #expect(
            TransactionField.sortable.map(\.rawValue) == [
                "date", "text", "counterParty", "partyNumber", "merchant", "code", "valueDate", "registered", "status",
                "currency", "moneyIn", "moneyOut", "amount", "reference", "identifier", "note", "tags",
            ])
    }

    @Test(
        arguments: [
            (.date, .number(20_000)), (.text, .text("NETTGIRO husleie")), (.counterParty, .text("Ola")),
            (.partyNumber, .text("97102210443")), (.merchant, .text("Kiosk")), (.code, .text("payments")),
            (.valueDate, .number(.min + 1)), (.registered, .number(7)), (.status, .text("pending")),
            (.currency, .text("NOK")), (.moneyIn, .number(.min)), (.moneyOut, .number(-1050)),
            (.amount, .number(-1050)),
            (.reference, .text("00123 A")), (.identifier, .text("T-1")), (.note, .text("ring")), (.tags, .text("a b")),
        ] as [(TransactionField, TransactionField.SortValue)])
    func `a transaction sorts by what its field says`(_ field: TransactionField, _ value: TransactionField.SortValue) {
        let annotation = Annotation(note: "ring", tags: Set(["b", "a"].compactMap { NoteTag($0) }))

        #expect(field.sortValue(of: Self.full, annotation) == value)
    }

    @Test(arguments: TransactionField.sortable)
    func `a missing value comes before all others`(_ field: TransactionField) {
        switch field.sortValue(of: Transaction(identifier: nil)) {
        case .number(let number): #expect(number == .min)
        case .text(let text): #expect(text.isEmpty)
        }
    }

    @Test func `texts sort from A first, days and amounts from the last`() {
        let descending = TransactionField.sortable.filter { !$0.startsAscending }

        #expect(descending == [.date, .valueDate, .registered, .moneyIn, .moneyOut, .amount])
    }

    @Test func `a list in the order of a field that does not sort is in the order of dates`() {
        #expect(TransactionOrder(.balance, ascending: true) == TransactionOrder(.date, ascending: true))
    }
}
