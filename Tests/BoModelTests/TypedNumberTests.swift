import BoModel
import Testing

@Suite struct TypedNumberTests {
    @Test(arguments: [
        ("10000", "10000"), ("0", "0"), ("-12,50", "-12.5"), ("10500.50", "10500.5"), ("\u{2212}7", "-7"),
        ("007,5", "7.5"), ("10000,005", "10000.005"), ("0.005", "0.005"), ("0,125", "0.125"), ("10,0050", "10.005"),
        // Thousands set apart by blanks, as Bo shows them.
        ("10 000", "10000"), ("10 500,00", "10500"), ("10 500.50", "10500.5"),
        ("\u{2212}1\u{A0}250\u{A0}000,50", "-1250000.5"),
        ("1\u{202F}000", "1000"), ("1 000,125", "1000.125"), ("  10 000 ", "10000"),
        // Thousands set apart by a mark.
        ("1.050,97", "1050.97"), ("1,050.97", "1050.97"), ("-1.050,970", "-1050.97"), ("1.000.000", "1000000"),
        ("1,000,000", "1000000"), ("12.345.678,9", "12345678.9"),
        ("9223372036854775807", "9223372036854775807"), ("0,123456789012345678", "0.123456789012345678"),
    ])
    func `an amount is read as it is meant`(_ row: (typed: String, number: String)) {
        #expect(TypedNumber(row.typed) == .number(number(row.number)))
    }

    @Test(arguments: [
        ("10.000", "10", "10000"), ("10,000", "10", "10000"), ("1.250", "1.25", "1250"),
        ("-100.125", "-100.125", "-100125"),
        ("\u{2212}1,500", "-1.5", "-1500"),
    ])
    func `what can be ten or ten thousand is told with both`(_ row: (typed: String, decimal: String, grouped: String)) {
        #expect(TypedNumber(row.typed) == .ambiguous(decimal: number(row.decimal), grouped: number(row.grouped)))
    }

    @Test(arguments: [
        "", " ", "-", "x", "12x", "kr 5", "5 kr", "+5", "--5", "- 5", "1e3", ".5", ",5", "5.", "5,", "12,5,0", "1.2.3",
        "1.050.97", "1.050,97,1", "1,2.3,456", "1.000.00", "0.050,97", "1234.567.890", "1 00", "1  000", "1000 000",
        "10 000 0", "1 000.000,5", "1.000 000", "1'000", "٣", "99999999999999999999", "0,1234567890123456789",
    ])
    func `anything else is no amount`(_ typed: String) {
        #expect(TypedNumber(typed) == .unreadable)
    }

    /// What an option reads, a filter reads, and the other way round.
    @Test(arguments: [
        "10000", "-12,50", "10 500,00", "10 500.50", "1.050,97", "1.000.000", "10.000", "1,250", "12,5,0", "1 00", "+5",
        "5,",
        "1e3", "5kr", "1.050.97",
    ])
    func `a filter reads the same`(_ typed: String) {
        let test = FilterLanguage.parse("=" + typed).conditions.first?.test
        switch TypedNumber(typed) {
        case .number(let number):
            #expect(test == .amount(least: AmountBound(number), most: AmountBound(number)))
        case .ambiguous(let decimal, let grouped):
            #expect(test == .unreadable(.ambiguousAmount(decimal: decimal, grouped: grouped)))
        case .unreadable:
            // Behind a blank another word begins.
            #expect(test == .unreadable(.badAmount) || typed.contains(" "))
        }
    }

    private func number(_ text: String) -> DecimalNumber {
        let parts = text.split(separator: ".")
        let decimals = parts.count > 1 ? parts[1] : ""
        return DecimalNumber(coefficient: Int64(String(parts[0] + decimals))!, scale: decimals.count)
    }
}

@Suite struct TypedDateTests {
    @Test(arguments: [
        ("2026-03-05", "2026-03-05"), ("05.03.2026", "2026-03-05"), ("5.3.2026", "2026-03-05"),
        (" 5.3.2026 ", "2026-03-05"),
        ("2026-02-30", nil), ("2026-3-5", nil), ("2026-03", nil), ("2026", nil), ("5.3.26", nil), ("5/3/2026", nil),
        ("+5.3.2026", nil), ("i dag", nil), ("", nil),
    ])
    func `one day is read as in a filter`(_ row: (typed: String, day: String?)) {
        let day = row.day.flatMap { CivilDate(iso: $0) }
        #expect(CivilDate(typed: row.typed) == day)
        guard let day else { return }
        #expect(
            FilterLanguage.parse("dato:\"\(row.typed.filter { $0 != " " })\"").conditions.map(\.test) == [
                .days(from: day, to: day)
            ])
    }
}
