import BoModel
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Bråtan", "bratan"), ("ÆRFUGL", "aerfugl"), ("Øl på Åsen", "ol pa asen"), ("Ärlig Örn", "arlig orn"),
        ("Çafé Ñandú Überweisung", "cafe nandu uberweisung"), ("Łódź Żółć ĄĘĆŚŃ", "lodz zolc aecsn"),
        ("Straße Œuvre Þór Ðí", "strasse oeuvre thor di"), ("ČŘŠŽĚĎŤŇŮ Őű ĞİŞ ķļģā", "crszedtnu ou gis klga"),
        // Accents that are signs of their own.
        ("A\u{30A}s e\u{301}", "as e"),
        // Other scripts lose their case and nothing else.
        ("Жук Ёж", "жук ёж"), ("ΩΜΕΓΑ", "ωμεγα"), ("ԵՐԵՎԱՆ", "երեվան"), ("日本 ☂ €", "日本 ☂ €"),
        // Blanks and signs.
        ("a\tb\nc\r\u{B}d\u{A0}e\u{202F}f", "a b c  d e f"), ("\u{2212}12,50", "-12,50"), ("5–6", "5–6"), ("", ""),
    ])
    func `letters lose their case, and Latin letters their accents`(_ row: (text: String, folded: String)) {
        #expect(Folding.fold(row.text) == row.folded)
        #expect(Folding.fold(row.folded) == row.folded)
    }

    @Test(arguments: [
        ("aerfugl", "Ærfugl", true), ("ærfugl", "AERFUGL", true), ("erfugl", "Ærfugl", true),
        ("bratan", "Bråtan", true),
        ("brååtan", "Bratan", false), ("ol", "ØL", true), ("oel", "Øl", false), ("aasen", "Åsen", false),
        ("ł", "Łódź", true), ("ł", "lodz", true), ("ł", "● …–", false), ("Ж", "жук", true), ("Ж", "● Estate…", false),
        ("ж", "зима", false), ("э", "е", false), ("12,50", "-12.50", true), ("12.50", "-12.50", true),
        ("9901.10.00017", "99011000017", true), ("9901 10 00017", "99011000017", true), ("9901.10", "990110", false),
        ("☂", "☃", false), ("", "x", true), ("\u{301}", "x", true),
    ])
    func `a text is found by its letters, however they are written`(
        _ row: (sought: String, text: String, isFound: Bool)
    ) {
        #expect(SoughtText(row.sought).isFound(in: Folding.bytes(row.text)) == row.isFound)
    }

    @Test func `the words of a text are looked for each for itself`() {
        let words = SoughtText.words("  Rema\u{A0}kiwi \u{301} ")
        #expect(words == [SoughtText("rema"), SoughtText("KIWI")])
    }

    @Test func `Norwegian words are put in order as in a dictionary`() {
        let names = [
            "aal", "Alm", "Łodz", "Muller", "Müller", "Zoo", "ære", "Ärlig", "Örn", "Øst", "Åse", "Ωmega", "Жук",
        ]
        for shift in names.indices {
            let shuffled = names[shift...] + names[..<shift]
            #expect(shuffled.sorted(by: Folding.precedes) == names)
        }
    }

    @Test(arguments: ["a", "Å", "æ", "e\u{301}", "🙂", "日", "\u{A0}"])
    func `one letter folds as it does within a text`(_ letter: String) throws {
        var bytes: [UInt8] = []
        Folding.append(try #require(letter.first), to: &bytes)
        #expect(bytes == Folding.bytes(letter))
    }
}
