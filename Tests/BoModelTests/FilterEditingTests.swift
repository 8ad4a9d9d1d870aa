import BoModel
import Testing

/// A random number generator that starts from a seed, so that a failure can be had again.
private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
    mutating func pick<T>(_ list: [T]) -> T { list[roll(list.count)] }
}

@Suite struct FilterEditingTests {
    private static let pieces = [
        "\"", "\"", " ", " ", "-", "-", ">", "<", "=", "..", ".", ",", "1", "10", "100", "2026", "-03", "03.", "dato:",
        "date:", "motpart:", "konto:", "tekst:", "merke:", "valuta:", "re:", "moptart:", "a", "å", "\u{301}", "\u{A0}",
        "\n", "\t", "\r\n", "\u{2212}", ":", "🇳🇴", "\u{0}", "\u{FEFF}", "(", "[", "\\", "ß", "9999999999", "\u{200B}",
    ]

    private static func text(_ dice: inout Dice) -> String {
        (0..<dice.roll(14)).map { _ in dice.pick(pieces) }.joined()
    }

    @Test(arguments: 0..<8)
    func `any text is read, its conditions lie in it in order with blanks between, and are read again`(_ seed: Int) {
        var dice = Dice(state: UInt64(seed) &* 77_777 &+ 20_261_122)
        for _ in 0..<3_000 {
            let text = FilterEditingTests.text(&dice)

            let filter = FilterLanguage.parse(text)

            let written = FilterLanguage.text(of: filter)
            #expect(FilterLanguage.parse(written) == filter, "\(text.debugDescription)")
            var rest = Array(text.unicodeScalars)[...]
            for condition in filter.conditions {
                rest = rest.drop { $0.properties.isWhitespace }
                let source = Array(condition.source.unicodeScalars)
                #expect(rest.starts(with: source), "\(text.debugDescription)")
                #expect(!source.isEmpty)
                rest = rest.dropFirst(source.count)
            }
            #expect(!rest.contains { !$0.properties.isWhitespace }, "\(text.debugDescription)")
            _ = FilterLanguage.completions(for: text, cursor: dice.roll(20))
        }
    }

    @Test(arguments: 0..<4, FilterField.Spelling.allCases)
    func `what is read can be written by the program and read as the same`(
        _ seed: Int, _ spelling: FilterField.Spelling
    ) {
        var dice = Dice(state: UInt64(seed) &* 99_991 &+ 7)
        for _ in 0..<3_000 {
            for condition in FilterLanguage.parse(FilterEditingTests.text(&dice)).conditions where condition.isReadable
            {
                let written = FilterCondition(condition.test, isNegated: condition.isNegated, spelling: spelling)
                #expect(FilterLanguage.parse(written.source).conditions == [written])
                #expect(written.test == condition.test && written.isNegated == condition.isNegated)
            }
        }
    }

    @Test(arguments: 0..<4)
    func `any text that is not empty can be looked for in any field`(_ seed: Int) {
        var dice = Dice(state: UInt64(seed) &* 31_337 &+ 1)
        for _ in 0..<2_000 {
            let text = FilterEditingTests.text(&dice)
            for part in FilterCondition.Part.allCases {
                for isNegated in [false, true] {
                    let condition = FilterCondition(.contains(part, text), isNegated: isNegated)
                    guard case .contains(part, let value) = condition.test, !value.isEmpty else { continue }
                    #expect(FilterLanguage.parse(condition.source).conditions == [condition])
                }
            }
        }
    }

    @Test func `toggling twice gives the same filter again, for many texts`() {
        var dice = Dice(state: 4)
        for _ in 0..<5_000 {
            let text = FilterEditingTests.text(&dice)
            let condition = FilterCondition(.contains(.counterParty, "Rema \"1000\""), isNegated: false)
            let added = FilterLanguage.toggling(condition, in: text)
            let before = FilterLanguage.parse(text)
            #expect(FilterLanguage.parse(added).conditions.last == condition)
            #expect(FilterLanguage.parse(added).conditions.dropLast().map(\.test) == before.conditions.map(\.test))
            let removed = FilterLanguage.toggling(condition, in: added)
            #expect(FilterLanguage.parse(removed).conditions.map(\.test) == before.conditions.map(\.test))
        }
    }

    @Test(
        arguments: [
            (.contains(.any, "rema"), "rema"), (.contains(.any, "rema 1000"), "\"rema 1000\""),
            (.contains(.any, "-5"), "-5"), (.contains(.any, "-x"), "\"-x\""), (.contains(.any, ">5"), "\">5\""),
            (.contains(.any, "5..10"), "\"5..10\""), (.contains(.any, "dato:2026"), "\"dato:2026\""),
            (.contains(.any, "a \"b\""), "\"a \"\"b\"\"\""), (.contains(.any, "\"a"), "\"\"\"a\""),
            (.contains(.counterParty, "Rema 1000"), "motpart:\"Rema 1000\""),
            (.contains(.counterParty, "\"Rema\""), "motpart:\"\"\"Rema\"\"\""),
            (.contains(.account, "1234.56.78903"), "konto:12345678903"), (.contains(.text, "a"), "tekst:a"),
            (.tag("til retten"), "merke:\"til retten\""), (.currency("eur"), "valuta:EUR"), (.matches("a|b"), "re:a|b"),
            (.days(from: CivilDate(iso: "2026-01-01"), to: CivilDate(iso: "2026-12-31")), "dato:2026"),
            (.days(from: CivilDate(iso: "2026-02-01"), to: CivilDate(iso: "2026-02-28")), "dato:2026-02"),
            (
                .days(from: CivilDate(iso: "2024-02-01"), to: CivilDate(iso: "2024-02-28")),
                "dato:2024-02-01..2024-02-28"
            ),
            (.days(from: CivilDate(iso: "2026-02-03"), to: CivilDate(iso: "2026-02-03")), "dato:2026-02-03"),
            (.days(from: CivilDate(iso: "2026-02-03"), to: nil), "dato:2026-02-03.."),
            (.days(from: nil, to: CivilDate(iso: "2026-02-03")), "dato:..2026-02-03"),
            (
                .days(from: CivilDate(iso: "2025-01-01"), to: CivilDate(iso: "2026-12-31")),
                "dato:2025-01-01..2026-12-31"
            ),
            (.amount(least: bound("100.5"), most: bound("100.5")), "=100.5"),
            (.amount(least: bound("10.005"), most: nil), ">=10.0050"), (.amount(least: nil, most: bound("-5")), "<=-5"),
            (.amount(least: bound("-10"), most: bound("5")), "-10..5"),
        ] as [(FilterCondition.Test, String)])
    fileprivate func `a condition is written as it would be typed`(_ row: (test: FilterCondition.Test, source: String))
    {
        let condition = FilterCondition(row.test)
        #expect(condition.source == row.source)
        #expect(FilterLanguage.parse(row.source).conditions == [condition])
    }

    @Test func `names are written in the language that is asked for`() {
        #expect(FilterCondition(.tag("x"), spelling: .english).source == "tag:x")
        #expect(
            FilterCondition(.contains(.counterParty, "x"), isNegated: true, spelling: .english).source == "-party:x")
    }

    @Test(
        arguments: [
            (.tag("x"), "", "merke:x"), (.tag("x"), "rema", "rema merke:x"), (.tag("x"), "rema tag:x  >5", "rema >5"),
            (.tag("x"), "merke:\"x\"", ""), (.tag("x"), "-merke:x", "-merke:x merke:x"),
            (.tag("x"), "\"rema 1000", "\"rema 1000\" merke:x"), (.tag("x"), "\"a\"\"", "\"a\"\"\" merke:x"),
        ] as [(FilterCondition.Test, String, String)])
    fileprivate func `a condition is added, and taken away when it is there`(
        _ row: (test: FilterCondition.Test, text: String, result: String)
    ) {
        #expect(FilterLanguage.toggling(FilterCondition(row.test), in: row.text) == row.result)
    }

    @Test(
        arguments: [
            (.days, "dato:2025", "", "dato:2025"), (.days, "dato:2025", "rema dato:2024 >5", "rema dato:2025 >5"),
            (.days, "dato:2025", "dato:2024.. a date:..2026", "dato:2025 a"), (.days, nil, "a dato:2026 b", "a b"),
            (.days, "dato:2025", "-dato:2026-07 dato:2026", "-dato:2026-07 dato:2025"),
            (.days, "dato:2025", "dato:20 x", "dato:2025 x"), (.days, "dato:2025", "dato: x", "dato:2025 x"),
            (.amount, ">100", "a 5..10 b <7", "a >100 b"), (.amount, ">100", ">10.000", ">100"),
            (.amount, nil, "a >5", "a"), (.currency, "valuta:EUR", "valuta:usd", "valuta:EUR"),
            (.amount, ">100", "\"a b", "\"a b\" >100"), (.tag, nil, "merke:a tag:b c", "c"),
            (.pattern, nil, "re:x a", "a"),
            (.words, "kiwi", "rema a >5", "kiwi >5"),
        ] as [(FilterCondition.Kind, String?, String, String)])
    fileprivate func `a condition takes the place of its kind`(
        _ row: (kind: FilterCondition.Kind, with: String?, text: String, result: String)
    ) {
        let condition = row.with.flatMap { FilterLanguage.parse($0).conditions.first }
        #expect(FilterLanguage.replacing(row.kind, with: condition, in: row.text) == row.result)
    }

    @Test(arguments: [
        ("mo", 2, ["motpart:"], 0..<2), ("da", 2, ["dato:", "date:"], 0..<2),
        ("rema -KO", 8, ["konto:", "kode:"], 6..<8),
        ("rema da", 4, [], 0..<4), ("te", 1, ["tekst:", "text:", "tag:"], 0..<1), ("re", 2, ["re:"], 0..<2),
        ("\"rema mo", 8, [], 0..<0), ("\"rema\" mo", 9, ["motpart:"], 7..<9), ("motpart:x", 9, [], 0..<0),
        ("x", 99, [], 0..<0), ("mo", -1, nil, 0..<0), ("", 0, nil, 0..<0), ("rema ", 5, nil, 5..<5),
        ("å va", 4, ["valuta:"], 2..<4),
    ])
    fileprivate func `fields are offered while they are typed`(
        _ row: (text: String, cursor: Int, names: [String]?, range: Range<Int>)
    ) {
        var all: [String] = []
        for field in FilterField.allCases {
            for spelling in FilterField.Spelling.allCases where !all.contains(field.name(spelling) + ":") {
                all.append(field.name(spelling) + ":")
            }
        }
        let completions = FilterLanguage.completions(for: row.text, cursor: row.cursor)
        #expect(completions.map(\.text) == row.names ?? all)
        #expect(completions.allSatisfy { $0.range == row.range })
    }

    @Test func `plain conditions are made without the language`() {
        let filter = TransactionFilter(
            words: " dato:2026  -x ", from: CivilDate(iso: "2026-01-01"), to: CivilDate(iso: "2026-01-31"),
            least: Money.kroner(5).number)
        #expect(FilterLanguage.text(of: filter) == "\"dato:2026\" \"-x\" dato:2026-01 >=5")
        #expect(filter.from == CivilDate(iso: "2026-01-01") && filter.to == CivilDate(iso: "2026-01-31"))
        let backwards = TransactionFilter(
            from: filter.to, to: filter.from, least: Money.kroner(5).number, most: Money.kroner(-5).number)
        #expect(FilterLanguage.text(of: backwards) == "dato:2026-01-31.. dato:..2026-01-01 >=5 <=-5")
        #expect(TransactionFilter(words: " \n").isNone)
    }

    @Test func `a long text takes time that grows with its length alone`() {
        for piece in [
            "\"a\"", "-\"a\"", "motpart:\"a\"", "a ", "a:", "1..", "\"\"", "moptart:", "moptart:\"a\"", "-", "5",
        ] {
            let text = String(repeating: piece, count: 3_000)
            #expect(
                FilterLanguage.parse(FilterLanguage.text(of: FilterLanguage.parse(text))).conditions.isEmpty == false)
        }
    }
}

private func bound(_ text: String) -> AmountBound? { Money(text, Currency("JPY")).map { AmountBound($0.number) } }
