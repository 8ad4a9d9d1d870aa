import BoModel
import Testing

private typealias Test = FilterCondition.Test

private func number(_ text: String) -> DecimalNumber { Money(text, Currency("JPY"))!.number }
private func at(_ text: String) -> AmountBound { AmountBound(number(text)) }
private func beyond(_ text: String) -> AmountBound { AmountBound(number(text), isIncluded: false) }
private func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }
private func ambiguous(_ decimal: String, _ grouped: String) -> FilterCondition.Trouble {
    .ambiguousAmount(decimal: number(decimal), grouped: number(grouped))
}
private func days(_ from: String?, _ to: String?) -> Test { .days(from: from.map(day), to: to.map(day)) }

/// A condition that is expected: its test, and whether it is negated.
private func not(_ test: Test) -> FilterCondition { FilterCondition(test, isNegated: true) }

@Suite struct FilterLanguageTests {
    private func tests(_ text: String) -> [Test] {
        let conditions = FilterLanguage.parse(text).conditions
        #expect(conditions.map(\.isNegated) == conditions.map { _ in false }, "\(text)")
        return conditions.map(\.test)
    }

    @Test(
        arguments: [
            ("", []), (" \t\n", []), ("rema", [.contains(.any, "rema")]),
            ("rema kiwi", [.contains(.any, "rema"), .contains(.any, "kiwi")]),
            ("  rema\u{A0}kiwi ", [.contains(.any, "rema"), .contains(.any, "kiwi")]),
            ("\"rema 1000\"", [.contains(.any, "rema 1000")]), ("\"  a  \"", [.contains(.any, "  a  ")]),
            ("\"a\"b", [.contains(.any, "a"), .contains(.any, "b")]),
            ("5\"tommer rør\"", [.contains(.any, "5\"tommer"), .contains(.any, "rør\"")]),
            ("\"a \"\"b\"\" c\"", [.contains(.any, "a \"b\" c")]), ("\"a b", [.contains(.any, "a b")]),
            ("\"a \"\"", [.contains(.any, "a \"")]), ("\">100\"", [.contains(.any, ">100")]),
            ("\"-rema\"", [.contains(.any, "-rema")]), ("\"dato:2026\"", [.contains(.any, "dato:2026")]),
            ("-", [.contains(.any, "-")]), ("12:30", [.contains(.any, "12:30")]),
            ("http://x", [.contains(.any, "http://x")]),
            ("10 500", [.contains(.any, "10"), .contains(.any, "500")]),
            ("10  500,00", [.contains(.any, "10"), .contains(.any, "500,00")]),
            (">60 0000", [.amount(least: beyond("60"), most: nil), .contains(.any, "0000")]),
            (">60 rema", [.amount(least: beyond("60"), most: nil), .contains(.any, "rema")]),
            ("kid:\"1 2\"", [.contains(.any, "kid:\"1"), .contains(.any, "2\"")]),
            ("æøå:x", [.contains(.any, "æøå:x")]), (":x", [.contains(.any, ":x")]), ("a:", [.contains(.any, "a:")]),
        ] as [(String, [Test])])
    fileprivate func `words and phrases`(_ row: (text: String, tests: [Test])) {
        #expect(tests(row.text) == row.tests)
    }

    @Test(
        arguments: [
            ("motpart:=rema", .equals(.counterParty, "rema"), "motpart:=rema"),
            ("party:=\"Rema 1000\"", .equals(.counterParty, "Rema 1000"), "motpart:=\"Rema 1000\""),
            ("motpart:=", .equals(.counterParty, ""), "motpart:="), ("tekst:=", .equals(.text, ""), "tekst:="),
            ("tekst:=a", .equals(.text, "a"), "tekst:=a"), ("text:==a", .equals(.text, "=a"), "tekst:==a"),
            ("dato:=", .equals(.day, ""), "dato:="), ("dato:=2026", days("2026-01-01", "2026-12-31"), "dato:2026"),
            ("valuta:=", .currency(""), "valuta:="), ("valuta:=eur", .currency("EUR"), "valuta:EUR"),
            ("status:BOOKED", .equals(.status, "booked"), "status:bokført"),
            ("status:reservert", .equals(.status, "pending"), "status:reservert"),
            ("status:=", .equals(.status, ""), "status:="),
            ("status:onHold", .equals(.status, "onhold"), "status:onhold"),
            ("kode:DMCT", .equals(.code, "dmct"), "kode:dmct"), ("code:=", .equals(.code, ""), "kode:="),
            ("motpart:\"=a\"", .contains(.counterParty, "=a"), "motpart:\"=a\""),
            ("konto:=1234.56.78903", .equals(.partyNumber, "12345678903"), "konto:=12345678903"),
            ("account:=\"NO93 8601\"", .equals(.partyNumber, "no938601"), "konto:=no938601"),
            ("konto:=", .equals(.partyNumber, ""), "konto:="),
            ("konto:\"=1\"", .contains(.account, "=1"), "konto:\"=1\""),
            ("re:=\\d", .matches("=\\d"), "re:=\\d"),
            ("merke:=a", .tag("=a"), "merke:=a"), ("status:", .unreadable(.emptyValue(.status)), nil),
        ] as [(String, Test, String?)])
    fileprivate func `whole fields and codes`(_ row: (text: String, test: Test, written: String?)) {
        #expect(tests(row.text) == [row.test])
        guard let written = row.written else { return }
        #expect(FilterCondition(row.test).source == written)
        #expect(tests(written) == [row.test])
    }

    @Test(
        arguments: [
            ("1250", "1250"), ("1250,50", "1250,50"), ("1250.5", "1250.5"), ("-1250", "-1250"),
            ("\u{2212}1250", "\u{2212}1250"), ("1.250", "1.250"), ("1.250.000", "1.250.000"), ("10000kr", "10000kr"),
            ("etc..", "etc.."), ("..", ".."), ("...", "..."), ("a..b", "a..b"), ("abc..100", "abc..100"),
            ("..x", "..x"),
            ("\u{2212}", "\u{2212}"), ("100.", "100."), (".5", ".5"), ("٣..٤", "٣..٤"),
        ])
    func `numbers without a comparison, and dots in words, are words`(_ row: (text: String, word: String)) {
        #expect(tests(row.text) == [.contains(.any, row.word)])
    }

    @Test(
        arguments: [
            (">10000", .amount(least: beyond("10000"), most: nil)), (">=10000", .amount(least: at("10000"), most: nil)),
            ("<-500", .amount(least: nil, most: beyond("-500"))), ("<=-500", .amount(least: nil, most: at("-500"))),
            ("<\u{2212}500", .amount(least: nil, most: beyond("-500"))),
            ("100..200", .amount(least: at("100"), most: at("200"))), ("..200", .amount(least: nil, most: at("200"))),
            ("100..", .amount(least: at("100"), most: nil)), ("=1250", .amount(least: at("1250"), most: at("1250"))),
            ("=-1250,50", .amount(least: at("-1250.5"), most: at("-1250.5"))),
            ("-200..-100", .amount(least: at("-200"), most: at("-100"))),
            ("-100..200", .amount(least: at("-100"), most: at("200"))),
            ("-5..", .amount(least: at("-5"), most: nil)), ("..-5", .amount(least: nil, most: at("-5"))),
            ("200..100", .amount(least: at("100"), most: at("200"))),
            ("-100..-200", .amount(least: at("-200"), most: at("-100"))),
            ("1.5..2,25", .amount(least: at("1.5"), most: at("2.25"))),
            (">5..<10", .amount(least: beyond("5"), most: beyond("10"))),
            (">=5..<=10", .amount(least: at("5"), most: at("10"))),
            ("5..<10", .amount(least: at("5"), most: beyond("10"))),
            (">10..<5", .amount(least: beyond("5"), most: beyond("10"))),
            (">123456789012345678", .amount(least: beyond("123456789012345678"), most: nil)),
            (">0,123456789012345678", .amount(least: beyond("0.123456789012345678"), most: nil)),
            (">00000000000000000000000007,50000000000000000000000", .amount(least: beyond("7.5"), most: nil)),
            (">10000,005", .amount(least: beyond("10000.005"), most: nil)),
            (">0.005", .amount(least: beyond("0.005"), most: nil)),
            (">10,0050", .amount(least: beyond("10.005"), most: nil)), ("<1", .amount(least: nil, most: beyond("1"))),
            // As Bo shows amounts.
            (">60 000", .amount(least: beyond("60000"), most: nil)),
            ("<\u{2212}1\u{A0}250\u{A0}000,50", .amount(least: nil, most: beyond("-1250000.5"))),
            ("=10 500,00", .amount(least: at("10500"), most: at("10500"))),
            ("60 000..70 000", .amount(least: at("60000"), most: at("70000"))),
            ("60 000..", .amount(least: at("60000"), most: nil)),
            (">10 500.50", .amount(least: beyond("10500.5"), most: nil)),
            (">1.050,97", .amount(least: beyond("1050.97"), most: nil)),
            ("1,050.97..2.000.000", .amount(least: at("1050.97"), most: at("2000000"))),
            ("10 500,00", .contains(.any, "10500,00")), ("-10 500,00", .contains(.any, "-10500,00")),
        ] as [(String, Test)])
    fileprivate func `amounts are compared and ranges are read, exactly`(_ row: (text: String, test: Test)) {
        #expect(tests(row.text) == [row.test])
    }

    @Test(
        arguments: [
            (">", .emptyValue(nil)), (">=", .emptyValue(nil)), ("=", .emptyValue(nil)), ("\"\"", .emptyValue(nil)),
            ("\"", .emptyValue(nil)), (">x", .badAmount), ("=>5", .badAmount), ("<>5", .badAmount), (">>5", .badAmount),
            (">+5", .badAmount), (">--5", .badAmount), (">1'000", .badAmount),
            (">10000kr", .badAmount), (">5,", .badAmount), (">,5", .badAmount), (">1,2,3", .badAmount),
            ("100..2oo", .badAmount), ("1...5", .badAmount), ("=5..6", .badAmount), ("..12x", .badAmount),
            ("100..abc", .badAmount), (">..5", .badAmount), (">99999999999999999999", .badAmount),
            (">0,1234567890123456789", .badAmount), (">10.000", ambiguous("10", "10000")),
            (">1,250", ambiguous("1.25", "1250")),
            ("100.000..200.000", ambiguous("100", "100000")), ("=-10.000", ambiguous("-10", "-10000")),
            ("dato:", .emptyValue(.date)), ("dato:\"\"", .emptyValue(.date)), ("dato:..", .emptyValue(.date)),
            ("motpart:", .emptyValue(.party)), ("konto:.", .emptyValue(.account)), ("re:", .emptyValue(.pattern)),
            ("dato:i går", .badDate), ("dato:2026-13", .badDate), ("dato:2026-02-30", .badDate), ("dato:26", .badDate),
            ("dato:2026-3", .badDate), ("dato:05.03.26", .badDate), ("dato:2026-01...2026-02", .badDate),
            ("dato:0000", .badDate), ("dato:2026-01..x", .badDate), ("dato:2026-01-01-01", .badDate),
            ("dato:2026-", .badDate), ("dato:-2026", .badDate), ("dato:1.1.1.2026", .badDate),
            ("moptart:rema", .unknownField(nearest: "motpart")), ("motprt:\"a b\"", .unknownField(nearest: "motpart")),
            ("dat:x", nil), ("data:x", .unknownField(nearest: "dato")), ("TEKTS:x", .unknownField(nearest: "tekst")),
            ("acount:1", .unknownField(nearest: "account")), ("note:x", nil),
            ("valutta:", .unknownField(nearest: "valuta")),
        ] as [(String, FilterCondition.Trouble?)])
    fileprivate func `what makes no sense is told and searched for as typed`(
        _ row: (text: String, trouble: FilterCondition.Trouble?)
    ) {
        let conditions = FilterLanguage.parse(row.text).conditions
        #expect(conditions.first?.test == (row.trouble.map { .unreadable($0) } ?? .contains(.any, row.text)))
        #expect(conditions.first?.isReadable == (row.trouble == nil))
        if conditions.count == 1 { #expect(conditions[0].literal == row.text) }
    }

    @Test(
        arguments: [
            ("kid:123", .unknownField(nearest: nil)), ("-note:\"a b\"", .unknownField(nearest: nil)),
            ("http://x", .unknownField(nearest: nil)), ("averylongnameofafield:1", .unknownField(nearest: nil)),
            ("moptart:rema", .unknownField(nearest: "motpart")), ("\"a b", .unclosedQuotation),
            ("motpart:\"a", .unclosedQuotation), (">10.000", ambiguous("10", "10000")), ("dato:2026-13", .badDate),
            ("motpart:rema", nil), ("\"kid:123\"", nil), ("12:30", nil), ("rema -kiwi", nil),
            ("a:", .unknownField(nearest: nil)),
            (":x", nil), ("re:^a:b", nil),
        ] as [(String, FilterCondition.Trouble?)])
    fileprivate func `read strictly, nothing is guessed`(_ row: (text: String, trouble: FilterCondition.Trouble?)) {
        let trouble = FilterLanguage.parse("x " + row.text, isStrict: true).trouble
        #expect(trouble?.trouble == row.trouble)
        #expect(trouble?.source == row.trouble.map { _ in row.text })
        if row.trouble == nil {
            #expect(FilterLanguage.parse(row.text, isStrict: true) == FilterLanguage.parse(row.text))
        }
    }

    @Test(
        arguments: [
            ("dato:2026", days("2026-01-01", "2026-12-31")), ("dato:2026-03", days("2026-03-01", "2026-03-31")),
            ("date:2024-02", days("2024-02-01", "2024-02-29")), ("DATO:2026-03-05", days("2026-03-05", "2026-03-05")),
            ("dato:2026-01..2026-03", days("2026-01-01", "2026-03-31")), ("dato:..2026-03", days(nil, "2026-03-31")),
            ("dato:2026-03..", days("2026-03-01", nil)), ("dato:05.03.2026", days("2026-03-05", "2026-03-05")),
            ("dato:5.3.2026", days("2026-03-05", "2026-03-05")), ("dato:03.2026", days("2026-03-01", "2026-03-31")),
            ("dato:3.2026..5.3.2026", days("2026-03-01", "2026-03-05")), ("dato:05.03.2026..", days("2026-03-05", nil)),
            ("dato:..05.03.2026", days(nil, "2026-03-05")), ("dato:2026-03..2026", days("2026-03-01", "2026-12-31")),
            ("dato:2026..2026-03", days("2026-01-01", "2026-03-31")),
            ("dato:2026-03..2026-01", days("2026-01-01", "2026-03-31")),
            ("dato:\"2026-03\"", days("2026-03-01", "2026-03-31")), ("dato:9999-12", days("9999-12-01", "9999-12-31")),
        ] as [(String, Test)])
    fileprivate func `periods`(_ row: (text: String, test: Test)) {
        #expect(tests(row.text) == [row.test])
    }

    @Test(
        arguments: [
            ("motpart:rema", .contains(.counterParty, "rema")), ("party:rema", .contains(.counterParty, "rema")),
            ("Motpart:\"Rema 1000\"", .contains(.counterParty, "Rema 1000")),
            ("konto:1234.56.78903", .contains(.account, "12345678903")),
            ("account:\"NO93 8601 1117 947\"", .contains(.account, "NO9386011117947")),
            ("tekst:lønn", .contains(.text, "lønn")), ("text:x:y", .contains(.text, "x:y")),
            ("tekst:5\"x", .contains(.text, "5\"x")), ("tekst:-5", .contains(.text, "-5")),
            ("merke:sjekk", .tag("sjekk")), ("tag:\"til innberetning\"", .tag("til innberetning")),
            ("valuta:eur", .currency("EUR")), ("currency:USD", .currency("USD")), ("re:^a.*b$", .matches("^a.*b$")),
            ("re:\"a b\"", .matches("a b")),
        ] as [(String, Test)])
    fileprivate func `fields in both languages`(_ row: (text: String, test: Test)) {
        #expect(tests(row.text) == [row.test])
    }

    @Test(
        arguments: [
            ("-ord", .contains(.any, "ord")), ("-\"to ord\"", .contains(.any, "to ord")),
            ("-motpart:x", .contains(.counterParty, "x")), ("-dato:2026", days("2026-01-01", "2026-12-31")),
            ("->100", .amount(least: beyond("100"), most: nil)), ("->=5..10", .amount(least: at("5"), most: at("10"))),
            ("--5..10", .amount(least: at("-5"), most: at("10"))), ("-=5", .amount(least: at("5"), most: at("5"))),
            ("-..5", .amount(least: nil, most: at("5"))), ("--5", .contains(.any, "-5")), ("--", .contains(.any, "-")),
            ("-\"5\"", .contains(.any, "5")), ("--ord", .contains(.any, "-ord")), ("-12abc", .contains(.any, "12abc")),
            ("-re:x", .matches("x")), ("-valuta:nok", .currency("NOK")), ("-merke:x", .tag("x")),
            ("-dato:x", .unreadable(.badDate)), ("-\"\"", .unreadable(.emptyValue(nil))),
        ] as [(String, Test)])
    fileprivate func `a minus in front turns a condition round`(_ row: (text: String, test: Test)) {
        let conditions = FilterLanguage.parse(row.text).conditions
        #expect(conditions.map(\.test) == [row.test])
        #expect(conditions.map(\.isNegated) == [true])
        #expect(conditions.map(\.source) == [row.text])
        #expect(conditions.map(\.literal) == [String(row.text.dropFirst())])
    }

    @Test func `conditions of all kinds stand side by side`() {
        let filter = FilterLanguage.parse("rema -kiwi >100 dato:2026-03 motpart:\"a b\"<5 re:x")
        #expect(
            filter.conditions.map(\.source) == [
                "rema", "-kiwi", ">100", "dato:2026-03", "motpart:\"a b\"", "<5", "re:x",
            ])
        #expect(FilterLanguage.text(of: filter) == "rema -kiwi >100 dato:2026-03 motpart:\"a b\" <5 re:x")
    }

    @Test func `bounds are exact whatever the decimals and the currency`() {
        let bound = beyond("100")
        #expect(!bound.isAtMost(Money("100.00", .nok)!.number))
        #expect(bound.isAtMost(Money("100.000000000000001", .nok)!.number))
        #expect(!bound.isAtLeast(Money("100", Currency("JPY"))!.number))
        #expect(bound.isAtLeast(Money("99.999999", .nok)!.number))
        #expect(at("100").isAtMost(number("100")) && at("100").isAtLeast(number("100")))
        #expect(DecimalNumber(coefficient: .max, scale: 0) > DecimalNumber(coefficient: .max, scale: 18))
        #expect(DecimalNumber(coefficient: .min, scale: 0) < DecimalNumber(coefficient: .min, scale: 18))
    }
}
