import BoModel
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        ("0", "0.00"), ("-0", "0.00"), ("1", "1.00"), ("1.5", "1.50"), ("100.34", "100.34"), ("100.005", "100.005"),
        ("100.000", "100.00"), ("-1234.50", "-1234.50"), ("0.001", "0.001"), ("1e2", "100.00"), ("1.25E1", "12.50"),
        ("125e-1", "12.50"), ("1e-3", "0.001"), ("92233720368547758.07", "92233720368547758.07"), ("+7", "7.00"),
        ("007.10", "7.10"), ("0.10", "0.10"), ("5.00000000000000000000000", "5.00"), ("0e999", "0.00"),
    ])
    func `decimal text is read exactly`(_ row: (text: String, expected: String)) {
        #expect(Money(row.text, .nok)?.decimalString == row.expected)
    }

    @Test(arguments: [
        "", "-", "+", ".", ".5", "5.", "1e", "1e+", "12,50", "1 000", "0x10", "NaN", "1e400", "1.2.3", "--1", "1-",
        "99999999999999999999", "92233720368547758.08", "0.1234567890123456789", "1e127", "٣",
    ])
    func `text that is no amount, or too large, is refused`(_ text: String) {
        #expect(Money(text, .nok) == nil)
    }

    @Test func `what is read can be printed and read again, for many amounts`() {
        var seed: UInt64 = 20_261_122
        for _ in 0..<20_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let amount = Money(coefficient: Int64(bitPattern: seed) >> 12, scale: Int(seed >> 60) % 5, .nok)
            #expect(Money(amount.decimalString, .nok) == amount)
        }
    }

    @Test func `equal amounts are equal values however they are written`() {
        #expect(Money("100.50", .nok) == Money("100.5", .nok))
        #expect(Money("100.500", .nok) == Money(minorUnits: 10_050, .nok))
        #expect(Money("7", Currency("JPY")) == Money(minorUnits: 7, Currency("jpy")))
        #expect(Money("1.234", Currency("KWD"))?.minorUnits == 1234)
    }

    @Test func `a million times ten øre is a hundred thousand kroner`() throws {
        let coin = try #require(Money("0.10", .nok))
        var sum = Money.zero(.nok)
        for _ in 0..<1_000_000 { sum = try sum.adding(coin) }
        #expect(sum == .kroner(100_000))
    }

    @Test func `finer decimals than the currency's are kept and counted in sums`() throws {
        let fine = try #require(Money("0.005", .nok))
        #expect(fine.minorUnits == nil)
        #expect(fine.truncatedMinorUnits == 0)
        #expect(try fine.adding(fine) == Money("0.01", .nok))
    }

    @Test func `different currencies are never added`() {
        #expect(throws: MoneyError.currenciesDiffer) { try Money.kroner(1).adding(Money(minorUnits: 1, .eur)) }
    }

    @Test func `a sum that does not fit is an error, not another number`() {
        let most = Money(minorUnits: .max, .nok)
        #expect(throws: MoneyError.tooLarge) { try most.adding(Money(minorUnits: 1, .nok)) }
        #expect(Money(minorUnits: .min, .nok).negated == nil)
        #expect(most.negated?.minorUnits == -.max)
    }

    @Test func `an amount describes itself with its currency`() {
        #expect(Money(minorUnits: -5, .nok).description == "-0.05 NOK")
        #expect(Money(minorUnits: 0, .eur).isZero)
        #expect(Money.kroner(-3).isNegative)
        #expect(Money(minorUnits: .min, .nok).decimalString == "-92233720368547758.08")
    }
}

@Suite struct MoneySumsTests {
    @Test func `sums are kept apart by currency, kroner first`() {
        let sums = MoneySums([Money(minorUnits: 5, .usd), .kroner(2), Money(minorUnits: 7, .eur), .kroner(-1)])

        #expect(sums.all == [.kroner(1), Money(minorUnits: 7, .eur), Money(minorUnits: 5, .usd)])
        #expect(sums[.usd] == Money(minorUnits: 5, .usd))
        #expect(sums[Currency("SEK")] == nil)
    }

    @Test func `an overflow is told`() {
        var sums = MoneySums([Money(minorUnits: .max, .nok)])
        #expect(!sums.hasOverflowed)
        sums.add(Money(minorUnits: 1, .nok))
        #expect(sums.hasOverflowed)
    }

    @Test func `collections of sums can be added`() {
        var sums = MoneySums()
        #expect(sums.isEmpty)
        sums.add(MoneySums([.kroner(1), Money(minorUnits: 2, .eur)]))
        sums.add(MoneySums([.kroner(3)]))
        #expect(sums.all == [.kroner(4), Money(minorUnits: 2, .eur)])
    }
}

@Suite struct CurrencyTests {
    @Test func `codes are upper case and know their decimals`() {
        #expect(Currency("nok") == .nok)
        #expect(Currency.nok.fractionDigits == 2)
        #expect(Currency("JPY").fractionDigits == 0)
        #expect(Currency("KWD").fractionDigits == 3)
        #expect(Currency("XYZ").fractionDigits == 2)
        #expect(Currency("eur").description == "EUR")
        #expect([Currency.usd, .nok, .eur].sorted() == [.nok, .eur, .usd])
    }
}
