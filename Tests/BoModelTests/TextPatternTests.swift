import BoModel
import Testing

@Suite struct TextPatternTests {
    @Test(arguments: [
        ("rema", "xx rema 1000", true), ("rema", "rem a", false), ("^rema", "rema 1000", true),
        ("^rema", "xx rema", false), ("^rema", "xx\nrema", true), ("1000$", "rema 1000", true),
        ("rema$", "rema\n1000", true), ("rema$", "rema 1000", false), ("a.c", "abc", true), ("a.c", "a\nc", false),
        ("a.c", "aåc", true), ("ab*c", "ac", true), ("ab*c", "abbbc", true), ("ab+c", "ac", false),
        ("ab?c", "abbc", false), ("a{2,3}b", "ab", false), ("xa{2,3}b", "xaab", true), ("xa{2,3}b", "xaaaab", false),
        ("xa{2}b", "xaab", true), ("xa{2,}b", "xaaaaaab", true), ("xa{0,1}b", "xb", true), ("(ab|cd)+e", "abcde", true),
        ("^(ab|cd)+$", "abcda", false), ("[a-c]x", "bx", true), ("[^a-c]x", "bx", false), ("[^a-c]x", "dx", true),
        ("[A-C]x", "bx", true), ("REMA", "rema", true), ("[]a]x", "]x", true), ("[a-]x", "-x", true),
        ("\\d{4}\\.\\d\\d", "konto 1234.56", true), ("\\d{4}\\.\\d\\d", "1234x56", false),
        ("\\bvy\\b", "til vy as", true),
        ("\\bvy\\b", "vyene", false), ("\\Bvy", "avy", true), ("[\\d,]+ kr", "12,50 kr", true),
        ("\\w+@\\w+", "a@b", true),
        ("\\S\\s\\S", "a b", true), ("\\D", "123", false), ("\\W", "abc", false), ("", "abc", true), ("a|", "x", true),
        ("(?:a|b)c", "bc", true), ("a*?b", "aab", true), ("x{", "x{", true), ("x{a}", "x{a}", true),
        ("(a*)*b", "aab", true),
        ("(|a)+b", "b", true), ("(){3}a", "a", true), ("^$", "", true), ("^$", "a", false), ("æ[øå]", "aea", true),
        ("[æ]$", "xae", true), ("kontantuttak|minibank|uttak mini", "visa minibank oslo", true),
    ])
    func `patterns are found`(_ row: (pattern: String, text: String, found: Bool)) throws {
        let pattern = try #require(TextPattern(row.pattern))
        #expect(pattern.isFound(in: row.text) == row.found)
    }

    @Test(arguments: [
        "(", ")", "a)", "(a", "[", "[a", "[]", "[^]", "*", "+a", "?", "a**", "a{2}{3}", "a{3,2}", "\\", "a\\", "\\q",
        "\\1",
        "(?=a)", "(?<a>b)", "[b-a]", "[\\D]", "^*", "a{101}", "(a{50}){50}", String(repeating: "(", count: 100_000),
        String(repeating: "(", count: 40) + String(repeating: ")", count: 40), String(repeating: "a", count: 5_000),
        String(repeating: "|", count: 100_000), "[a-\\d]",
    ])
    func `what is no pattern, or too much of one, is refused`(_ text: String) {
        #expect(TextPattern(text) == nil)
        #expect(FilterLanguage.parse("re:" + text).conditions.map(\.test) == [.unreadable(.badPattern)])
    }

    @Test func `letters are folded as the texts are`() throws {
        #expect(try #require(TextPattern("^Ærfugl")).isFound(in: "aerfugl"))
        #expect(try #require(TextPattern("^[xæ]r")).isFound(in: "aer"))
        #expect(try #require(TextPattern("Æ+")).isFound(in: "aeae"))
        #expect(try #require(TextPattern("Å\\S")).isFound(in: "as"))
        #expect(try #require(TextPattern("Ж.к")).isFound(in: "жук"))
    }

    /// Patterns that make an engine that tries one way after another take hours.
    @Test(arguments: ["(a*)*c", "(a|a)*c", "(a|aa)+c", "^(a+)+$", "(.*)(.*)(.*)(.*)c", "((((){100}){100}){100}){100}c"])
    func `no pattern takes for ever`(_ text: String) throws {
        let pattern = try #require(TextPattern(text))
        #expect(!pattern.isFound(in: String(repeating: "a", count: 3_000) + "b"))
    }

    @Test func `texts that are no UTF-8 are searched too`() throws {
        var search = PatternSearch(try #require(TextPattern("a.b")))
        func isFound(in bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { search.isFound(inUTF8: $0) } }
        #expect(isFound(in: [0x61, 0xFF, 0x62]))
        #expect(isFound(in: [0x61, 0xE2, 0x82, 0x62]))
        #expect(isFound(in: Array("a€b".utf8)))
        #expect(!isFound(in: [0xC3]))
        #expect(!isFound(in: []))
    }

    @Test func `many texts may be searched, and long ones with ever new letters`() throws {
        var search = PatternSearch(try #require(TextPattern("(a|b).{9}x|\\by{3}$")))
        var state: UInt64 = 7
        func isFound(_ text: String) -> Bool { search.isFound(in: text) }
        func letters(_ count: Int) -> String {
            String(
                decoding: (0..<count).map { _ -> UInt8 in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(ascii: "a") + UInt8(state >> 33 & 1)
                }, as: UTF8.self)
        }
        for length in 0..<200 { #expect(!isFound(letters(length))) }
        #expect(!isFound(letters(20_000)))
        #expect(isFound(letters(20_000) + "x"))
        #expect(isFound(letters(20_000) + " yyy"))
    }

    @Test(arguments: 0..<4)
    func `it finds what the library's engine finds`(_ seed: Int) throws {
        var state = UInt64(seed) &* 99_991 &+ 5
        func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
        func pattern(_ depth: Int) -> String {
            (0..<(1 + roll(3))).map { _ -> String in
                let atoms = ["a", "b", "c", ".", "[ab]", "[^a]", "\\b", "^", "$"]
                let isGroup = depth < 2 && roll(4) == 0
                let atom = isGroup ? "(?:\(pattern(depth + 1))|\(pattern(depth + 1)))" : atoms[roll(atoms.count)]
                let canRepeat = !["\\b", "^", "$"].contains(atom)
                return atom + (canRepeat ? ["", "", "", "*", "+", "?", "{2}", "{1,2}"][roll(8)] : "")
            }.joined()
        }
        for _ in 0..<300 {
            let text = pattern(0)
            let library = try Regex(text).wordBoundaryKind(.simple)
            var search = PatternSearch(try #require(TextPattern(text)))
            for _ in 0..<12 {
                let line = (0..<roll(7)).map { _ in ["a", "b", "c", " "][roll(4)] }.joined()
                let (found, expected) = (search.isFound(in: line), try library.firstMatch(in: line) != nil)
                #expect(found == expected, "\(text) in '\(line)'")
            }
        }
    }
}
