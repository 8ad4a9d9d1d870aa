import BoText
import Testing

@Suite struct SafeTextTests {
    @Test(arguments: Payloads.all)
    func `nothing in a text from outside obeys, hides or turns round`(_ payload: String) {
        let safe = SafeText(outside: payload).string

        #expect(safe.unicodeScalars.allSatisfy(isVisible), "\(codePoints(safe))")
        #expect(SafeText(outside: safe).string == safe, "Safe text stays as it is.")
        #expect(safe.unicodeScalars.count <= SafeText.longest)
        #expect(safe.allSatisfy { $0.unicodeScalars.count <= 8 })
    }

    @Test(arguments: Payloads.all)
    func `an interpolated text is made safe, the literal around it is not touched`(_ payload: String) {
        let text: SafeText = "før\t«\(payload)» etter"

        #expect(text.string == "før\t«" + SafeText(outside: payload).string + "» etter")
    }

    @Test(arguments: Payloads.all)
    func `something is left of every text`(_ payload: String) {
        #expect(SafeText(outside: payload).isEmpty == payload.isEmpty)
    }

    @Test(arguments: [
        ("Nordlys Bank ASA", "Nordlys Bank ASA"),
        ("Blåbærgården Ærlig & Sønn AS", "Blåbærgården Ærlig & Sønn AS"),
        ("Łódź · Šimůnek · ŋ", "Łódź · Šimůnek · ŋ"),
        ("1\u{A0}234,50 − «–» …", "1\u{A0}234,50 − «–» …"),
        ("Ελλάδα Россия 日本 한국 🏦", "Ελλάδα Россия 日本 한국 🏦"),
        ("linje 1\nlinje 2\r\tslutt", "linje 1 linje 2  slutt"),
        ("\u{1B}[2J", "␛[2J"),
        ("a\u{0}b\u{7F}", "a␀b␡"),
        ("\u{9B}31m", "⟨U+009B⟩31m"),
        ("sol\u{AD}skinn", "sol⟨U+00AD⟩skinn"),
        ("\u{202E}gnp.exe", "⟨RLO⟩gnp.exe"),
        ("\u{2066}x\u{2069}", "⟨LRI⟩x⟨PDI⟩"),
        ("a\u{200B}b\u{200D}c\u{FEFF}", "a⟨U+200B⟩b⟨U+200D⟩c⟨U+FEFF⟩"),
        ("\u{E0041}", "⟨U+E0041⟩"),
        ("\u{E000}\u{F0000}", "⟨U+E000⟩⟨U+F0000⟩"),
        ("\u{2003}\u{3000}x", "  x"),
        ("\u{301}alene", "◌\u{301}alene"),
        ("e\u{301}", "e\u{301}"),
        ("e" + String(repeating: "\u{301}", count: 10_000) + "!", "e" + String(repeating: "\u{301}", count: 7) + "…!"),
    ])
    func `people see what was sent`(_ sent: String, _ shown: String) {
        #expect(SafeText(outside: sent).string.unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func `a text is cut where nobody reads on`() {
        let long = SafeText(outside: String(repeating: "å", count: 1_000_000))

        #expect(long.string.count == SafeText.longest)
        #expect(long.string.hasSuffix("å…"))
    }

    @Test func `random texts come out visible, and the same the second time`() {
        var seed: UInt64 = 1
        func next(_ bound: UInt32) -> UInt32 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt32(truncatingIfNeeded: seed >> 33) % bound
        }
        let ranges: [(first: UInt32, count: UInt32)] = [
            (0, 0x180), (0x300, 0x70), (0x1100, 0x100), (0x2000, 0x70), (0x900, 0x80), (0xE0000, 0x200), (0, 0x110000),
        ]
        for _ in 0..<5_000 {
            var text = String.UnicodeScalarView()
            for _ in 0...next(24) {
                let range = ranges[Int(next(UInt32(ranges.count)))]
                if let scalar = Unicode.Scalar(range.first + next(range.count)) { text.append(scalar) }
            }
            let safe = SafeText(outside: String(text)).string

            #expect(safe.unicodeScalars.allSatisfy(isVisible), "\(codePoints(String(text)))")
            #expect(SafeText(outside: safe).string == safe, "\(codePoints(String(text)))")
        }
    }

    @Test func `texts are put together and cut`() {
        #expect(("a" as SafeText) + "b" == "ab")
        #expect((["a", "b", "c"] as [SafeText]).joined(separator: ", ") == "a, b, c")
        #expect(([] as [SafeText]).joined() == "")
        #expect(("æøå" as SafeText).prefix(2) == "æø")
        #expect("\(7) \(Phrase(nb: "bo", en: "estates"), .en)" == ("7 estates" as SafeText))
        #expect(String(describing: "x" as SafeText) == "x")
    }

    /// Shows something, by the tables of the standard library and not by ours.
    private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800 { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: scalar == " " || scalar == "\u{A0}"
        default: true
        }
    }

    private func codePoints(_ text: String) -> String {
        text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }
}
