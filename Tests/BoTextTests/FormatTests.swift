import BoModel
import BoText
import Testing

/// No-break spaces are written as `_` in these tables, so that they can be seen.
func unseen(_ text: SafeText) -> String { text.string.replacing("\u{A0}", with: "_") }

@Suite struct MoneyFormatTests {
    @Test(arguments: [
        ("0", "NOK", "0,00", "0.00"),
        ("0.5", "NOK", "0,50", "0.50"),
        ("-0.01", "NOK", "−0,01", "−0.01"),
        ("1234.5", "NOK", "1_234,50", "1_234.50"),
        ("-1234567.89", "NOK", "−1_234_567,89", "−1_234_567.89"),
        ("999", "NOK", "999,00", "999.00"),
        ("1000", "NOK", "1_000,00", "1_000.00"),
        ("100.005", "NOK", "100,005", "100.005"),
        ("0.123456789012345678", "NOK", "0,123456789012345678", "0.123456789012345678"),
        ("1500", "JPY", "1_500", "1_500"),
        ("-1500", "JPY", "−1_500", "−1_500"),
        ("7.1", "KWD", "7,100", "7.100"),
        ("92233720368547758.07", "NOK", "92_233_720_368_547_758,07", "92_233_720_368_547_758.07"),
        ("-92233720368547758.07", "NOK", "−92_233_720_368_547_758,07", "−92_233_720_368_547_758.07"),
    ])
    func `amounts are exact and grouped`(_ decimal: String, _ currency: String, _ nb: String, _ en: String) throws {
        let money = try #require(Money(decimal, Currency(currency)))

        #expect(unseen(MoneyFormat.amount(money, .nb)) == nb)
        #expect(unseen(MoneyFormat.amount(money, .en)) == en)
    }

    @Test func `the smallest amount there is can be shown`() {
        #expect(unseen(MoneyFormat.amount(Money(minorUnits: .min, .nok), .nb)) == "−92_233_720_368_547_758,08")
        #expect(
            unseen(MoneyFormat.amount(Money(minorUnits: .max, Currency("JPY")), .nb)) == "9_223_372_036_854_775_807")
    }

    @Test func `kroner need no name, other currencies stand in front`() {
        let euro = Money(minorUnits: -712_033, .eur)

        #expect(unseen(MoneyFormat.amountWithCurrency(.kroner(1234), .nb)) == "1_234,00")
        #expect(unseen(MoneyFormat.amountWithCurrency(euro, .nb)) == "EUR_−7_120,33")
        #expect(unseen(MoneyFormat.amountWithCurrency(euro, .en)) == "EUR_−7_120.33")
        #expect(unseen(MoneyFormat.amountNamingCurrency(.kroner(1), .nb)) == "NOK_1,00")
    }

    @Test func `a currency from outside can't do harm`() {
        #expect(
            MoneyFormat.amountWithCurrency(Money(minorUnits: 1, Currency("\u{1B}[2J")), .nb).string == "␛[2J\u{A0}0,01")
    }

    @Test func `what can't be read is quoted, what is missing is no zero`() {
        #expect(MoneyFormat.amount(nil, asSent: "12,5O", .nb) == "«12,5O»")
        #expect(MoneyFormat.amount(nil, asSent: nil, .nb) == "–")
        #expect(unseen(MoneyFormat.amount(.kroner(5), asSent: "5", .nb)) == "5,00")
    }

    @Test func `sums of several currencies stand side by side`() {
        #expect(MoneyFormat.sums(MoneySums(), .nb) == "–")
        #expect(unseen(MoneyFormat.sums(MoneySums([.kroner(5)]), .nb)) == "5,00")
        #expect(unseen(MoneyFormat.sums(MoneySums([Money(minorUnits: 712_033, .eur)]), .nb)) == "EUR_7_120,33")
        let both = MoneySums([Money(minorUnits: 712_033, .eur), Money(minorUnits: 84_670_365, .nok)])
        #expect(unseen(MoneyFormat.sums(both, .nb)) == "NOK_846_703,65 + EUR_7_120,33")
        let tooMuch = MoneySums([Money(minorUnits: .max, .nok), Money(minorUnits: .max, .nok)])
        #expect(MoneyFormat.sums(tooMuch, .nb) == "for stor sum")
        #expect(MoneyFormat.sums(tooMuch, .en) == "sum too large")
    }
}

@Suite struct DateFormatTests {
    let now = Instant("2026-11-22T11:04:05Z") ?? Instant(milliseconds: 0)

    @Test func `days are written as in Norway, and without doubt in English`() throws {
        let day = try #require(CivilDate(iso: "2025-12-31"))
        let early = try #require(CivilDate(year: 33, month: 4, day: 3))

        #expect(DateFormat.day(day, .nb) == "31.12.2025")
        #expect(DateFormat.day(day, .en) == "2025-12-31")
        #expect(DateFormat.day(early, .nb) == "03.04.0033")
        #expect(DateFormat.day(.read(day), .nb) == "31.12.2025")
        #expect(DateFormat.day(.unreadable("2025-13-\u{1B}45"), .nb) == "«2025-13-␛45»")
        #expect(DateFormat.day(nil, .nb) == "–")
        #expect(DateFormat.span(DateSpan(from: day, through: day), .nb) == "31.12.2025–31.12.2025")
        #expect(DateFormat.span(DateSpan(from: day, through: day), .en) == "2025-12-31 to 2025-12-31")
    }

    @Test func `times are those of the clock in Oslo`() throws {
        let summer = try #require(Instant("2026-07-01T22:30:09Z"))

        #expect(DateFormat.time(now) == "12:04")
        #expect(DateFormat.timeWithSeconds(now) == "12:04:05")
        #expect(DateFormat.dayAndTime(summer, .nb) == "02.07.2026 00:30")
        #expect(DateFormat.dayAndTime(summer, .en) == "2026-07-02 00:30")
        #expect(DateFormat.dayAndTime(AsSent.read(now), .nb) == "22.11.2026 12:04")
        #expect(DateFormat.dayAndTime(AsSent<Instant>.unreadable("i går"), .nb) == "«i går»")
        #expect(DateFormat.dayAndTime(AsSent<Instant>?.none, .nb) == "–")
    }

    @Test(arguments: [
        ("2026-11-22T11:04:05Z", "12:04", "12:04"),
        ("2026-11-21T23:00:00Z", "00:00", "00:00"),
        ("2026-11-21T22:59:59Z", "i går 23:59", "yesterday 23:59"),
        ("2026-11-20T15:20:00Z", "20.11. 16:20", "20 Nov 16:20"),
        ("2026-01-03T08:15:00Z", "03.01. 09:15", "3 Jan 09:15"),
        ("2025-12-31T12:00:00Z", "31.12.2025", "2025-12-31"),
        ("2026-11-23T12:00:00Z", "23.11.2026 13:00", "2026-11-23 13:00"),
    ])
    func `moments are told as shortly as today allows`(_ moment: String, _ nb: String, _ en: String) throws {
        let instant = try #require(Instant(moment))

        #expect(DateFormat.moment(instant, now: now, .nb).string == nb)
        #expect(DateFormat.moment(instant, now: now, .en).string == en)
    }

    @Test(
        arguments: [
            (-86_400, "klokken ser feil ut", "the clock looks wrong"),
            (-300, "klokken ser feil ut", "the clock looks wrong"),
            (-299, "nå", "now"),
            (0, "nå", "now"),
            (59, "nå", "now"),
            (60, "1_min", "1_min"),
            (3_599, "59_min", "59_min"),
            (3_600, "1 time", "1 hour"),
            (2 * 3_600, "2 timer", "2 hours"),
            (86_400, "1 dag", "1 day"),
            (13 * 86_400, "13 dager", "13 days"),
            (14 * 86_400, "2 uker", "2 weeks"),
            (60 * 86_400, "2 md.", "2 months"),
            (730 * 86_400, "2 år", "2 years"),
        ] as [(Int64, String, String)])
    func `ages are never negative`(_ seconds: Int64, _ nb: String, _ en: String) {
        let then = now.adding(seconds: -seconds)

        #expect(unseen(DateFormat.age(of: then, now: now, .nb)) == nb)
        #expect(unseen(DateFormat.age(of: then, now: now, .en)) == en)
    }
}

@Suite struct CountFormatTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (412_880, "412_880"), (-1_234, "−1_234"),
        (.max, "9_223_372_036_854_775_807"), (.min, "−9_223_372_036_854_775_808"),
    ])
    func `counts are grouped`(_ count: Int, _ text: String) {
        #expect(unseen(CountFormat.number(count, .nb)) == text)
    }

    @Test(arguments: [
        (0, "0_B", "0_B"), (999, "999_B", "999_B"), (1_000, "1_kB", "1_kB"), (3_140, "3,1_kB", "3.1_kB"),
        (9_949, "9,9_kB", "9.9_kB"), (31_400, "31_kB", "31_kB"), (999_499, "999_kB", "999_kB"),
        (999_999, "1_MB", "1_MB"),
        (3_140_000, "3,1_MB", "3.1_MB"), (67_108_864, "67_MB", "67_MB"), (5_000_000_000, "5_GB", "5_GB"),
        (.max, "9223372_TB", "9223372_TB"),
    ])
    func `sizes have decimal units`(_ bytes: Int, _ nb: String, _ en: String) {
        #expect(unseen(CountFormat.bytes(bytes, .nb)) == nb)
        #expect(unseen(CountFormat.bytes(bytes, .en)) == en)
    }

    @Test func `speed is a size a second`() {
        #expect(unseen(CountFormat.rate(bytesPerSecond: 3_140_000, .nb)) == "3,1_MB/s")
    }

    @Test(arguments: [
        (-5, "0_ms", "0_ms"), (0, "0_ms", "0_ms"), (99, "99_ms", "99_ms"), (800, "0,8_s", "0.8_s"),
        (1_000, "1_s", "1_s"),
        (9_949, "9,9_s", "9.9_s"), (9_950, "10_s", "10_s"), (41_400, "41_s", "41_s"), (59_500, "1_min", "1_min"),
        (70_000, "1_min 10_s", "1_min 10_s"), (3_600_000, "1_t", "1_h"), (7_500_000, "2_t 5_min", "2_h 5_min"),
    ])
    func `durations are told in the two largest units`(_ milliseconds: Int, _ nb: String, _ en: String) {
        #expect(unseen(CountFormat.duration(milliseconds: milliseconds, .nb)) == nb)
        #expect(unseen(CountFormat.duration(milliseconds: milliseconds, .en)) == en)
    }

    @Test(arguments: [(-1, "00:00"), (3, "00:03"), (41, "00:41"), (754, "12:34"), (3_723, "1:02:03")])
    func `a stop watch shows minutes and seconds`(_ seconds: Int, _ text: String) {
        #expect(CountFormat.stopwatch(seconds: seconds).string == text)
    }

    @Test func `shares are rounded down`() {
        #expect(unseen(CountFormat.percent(permille: 999, .nb)) == "99_%")
        #expect(unseen(CountFormat.percent(permille: 1000, .en)) == "100%")
        for (part, whole, nb) in [
            (1, 8, "12,5_%"), (0, 5, "0,0_%"), (5, 5, "100,0_%"), (1, 3, "33,3_%"), (2, 3, "66,7_%"),
            (1, 10_000_000, "<_0,1_%"), (9_999_999, 10_000_000, ">_99,9_%"), (0, 0, "–"), (1, 1000, "0,1_%"),
        ] {
            #expect(unseen(CountFormat.share(part, of: whole, .nb)) == nb)
        }
        #expect(unseen(CountFormat.share(1, of: 8, .en)) == "12.5%")
    }
}

@Suite struct NumberFormatTests {
    @Test(arguments: [
        ("987654321", "987_654_321", "987_654_321"),
        ("01019012345", "010190_12345", "010190_*****"),
        ("12345", "12345", "12345"),
        ("98765432A", "98765432A", "98765432A"),
        ("٩٨٧654321", "⟨U+0669⟩⟨U+0668⟩⟨U+0667⟩654321", "⟨U+0669⟩⟨U+0668⟩⟨U+0667⟩654321"),
        ("98\u{1B}654321", "98␛654321", "98␛654321"),
    ])
    func `numbers of companies and people are grouped`(_ sent: String, _ shown: String, _ masked: String) {
        #expect(unseen(PartyFormat.number(PartyNumber(sent))) == shown)
        #expect(unseen(PartyFormat.masked(PartyNumber(sent))) == masked)
        #expect(unseen(PartyFormat.identifier(sent)) == shown)
    }

    @Test(arguments: [
        ("12345678903", "1234.56.78903"),
        ("NO9386011117947", "NO93 8601 1117 947"),
        ("9867123111", "9867123111"),
        ("123456789012", "123456789012"),
        ("4111111111111111", "4111 11•• •••• 1111"),
        ("411111xxxxxx1111", "4111 11•• •••• 1111"),
        ("4111 11XX XXXX 1111", "4111 11•• •••• 1111"),
        ("4111111111111112", "4111111111111112"),
        (
            "１２３４５６７８９０３",
            (0...10).map { "⟨U+\(String(0xFF10 + [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 3][$0], radix: 16, uppercase: true))⟩" }
                .joined()
        ),
        ("", ""),
        ("12\u{202E}34", "12⟨U+202E⟩34"),
        ("LEASING-7", "LEASING-7"),
    ])
    func `account numbers are grouped, cards masked, all else shown as sent`(_ sent: String, _ shown: String) {
        #expect(AccountFormat.number(sent).string == shown)
        #expect(AccountFormat.number(AccountNumber(sent)).string == shown)
    }

    @Test func `logs see the end of an account number only`() {
        #expect(unseen(AccountFormat.masked(AccountNumber("12345678903"))) == "•••••_78903")
    }

    @Test(arguments: [
        ("4111111111111111", "4111 11•• •••• 1111"), ("411111******1111", "4111 11•• •••• 1111"),
        ("1234", "••••\u{A0}1234"),
        ("xxxxxxxxxxxx1234", "•••• •••• •••• 1234"),
    ])
    func `a card shows six digits and four whatever the bank sent`(_ sent: String, _ shown: String) {
        #expect(AccountFormat.card(sent).string == shown)
    }
}
