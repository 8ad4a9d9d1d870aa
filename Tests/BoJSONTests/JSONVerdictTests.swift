import BoJSON
import Testing

/// What is JSON, and what is not.
@Suite struct JSONVerdictTests {
    private func reason(_ bytes: [UInt8]) -> JSONError.Reason? {
        do {
            _ = try JSONDocument(bytes)
            return nil
        } catch { return error.reason }
    }

    @Test(arguments: [
        "0", "-0", "1", "-1", "10", "1.5", "1.50", "1e5", "1E+5", "1e-05", "0.1", "0e0", "-0.0", "1e400",
        "123456789012345678901234567890", "\"\"", "\"a\"", "\"æøå €\"", "\"😀\"", #""\"\\\/\b\f\n\r\t""#, #""\u0041""#,
        #""\u00e6""#,
        #""\uD83D\uDE00""#, #""\ud83d\ude00""#, #""\u0000""#, "\"\u{7F}\"", "\"\u{FEFF}\"", "true", "false", "null",
        "[]", "{}",
        "[1]", "[1,2]", " [ 1 , 2 ] ", "[[],{}]", "{\"a\":1}", "{\"a\":1,\"b\":2}", "{ \"a\" : [ ] }", "\t\r\n1\n",
        "{\"\":0}",
        "{\"a\":{\"a\":1},\"b\":{\"a\":1}}", "[{\"a\":1},{\"a\":1}]", "{\"a\":1,\"A\":2}", #"{"a":1,"\u0062":2}"#,
        "\"12345678\"", "\"1234567\\n\"", "\"12345678å12345678\"", "[true,false,null]", "\u{FEFF}[1]",
    ])
    func `accepts what the standard allows`(_ text: String) {
        #expect(reason(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("", JSONError.Reason.endsTooEarly), (" ", .endsTooEarly), ("[", .endsTooEarly), ("{", .endsTooEarly),
        ("[1", .endsTooEarly), ("[1,", .endsTooEarly), ("{\"a\"", .endsTooEarly), ("{\"a\":", .endsTooEarly),
        ("{\"a\":1", .endsTooEarly), ("\"", .endsTooEarly), ("\"a", .endsTooEarly), ("\"\\", .endsTooEarly),
        ("\"\\u00", .endsTooEarly), ("-", .endsTooEarly), ("1.", .endsTooEarly), ("1e", .endsTooEarly),
        ("1e+", .endsTooEarly),
        ("tru", .endsTooEarly), ("\u{FEFF}", .endsTooEarly),
        ("[1,]", .unexpectedByte), ("[,1]", .unexpectedByte), ("[,]", .unexpectedByte), ("[1 2]", .unexpectedByte),
        ("{,}", .unexpectedByte), ("{\"a\":1,}", .unexpectedByte), ("{\"a\" 1}", .unexpectedByte),
        ("{a:1}", .unexpectedByte),
        ("{1:1}", .unexpectedByte), ("{'a':1}", .unexpectedByte), ("{\"a\":}", .unexpectedByte),
        ("{\"a\":1 \"b\":2}", .unexpectedByte),
        ("[1}", .unexpectedByte), ("{\"a\":1]", .unexpectedByte), ("]", .unexpectedByte), ("True", .unexpectedByte),
        ("nul1", .unexpectedByte), ("NaN", .unexpectedByte), ("Infinity", .unexpectedByte), ("+1", .unexpectedByte),
        (".5", .unexpectedByte), ("'a'", .unexpectedByte), ("// x\n1", .unexpectedByte), ("/* x */1", .unexpectedByte),
        ("\u{A0}1", .unexpectedByte), ("\u{0}1", .unexpectedByte), ("\u{0C}1", .unexpectedByte),
        ("\u{FEFF}\u{FEFF}1", .unexpectedByte),
        ("undefined", .unexpectedByte), ("<html>", .unexpectedByte),
        ("01", .badNumber), ("-01", .badNumber), ("00", .badNumber), ("1.e5", .badNumber), ("1.x", .badNumber),
        ("-a", .badNumber),
        ("1e5x".replacing("5", with: ""), .badNumber), ("[-]", .badNumber), ("1ee5", .badNumber),
        ("-Infinity", .badNumber),
        ("1 2", .trailingBytes), ("{}{}", .trailingBytes), ("[]]", .trailingBytes), ("null,", .trailingBytes),
        ("1a", .trailingBytes),
        ("0x10", .trailingBytes), ("1_000", .trailingBytes), ("1,5", .trailingBytes), ("1\u{0}", .trailingBytes),
        ("\"a\"b", .trailingBytes), ("1.5.5", .trailingBytes), ("truex", .trailingBytes), ("[] // x", .trailingBytes),
        ("\"\n\"", .controlCharacter), ("\"\u{0}\"", .controlCharacter), ("\"\t\"", .controlCharacter),
        ("\"12345678\u{1F}\"", .controlCharacter),
        (#""\x41""#, .badEscape), (#""\'""#, .badEscape), (#""\u12G4""#, .badEscape), (#""\U0041""#, .badEscape),
        (#""\0""#, .badEscape),
        (#""\u{41}""#, .badEscape), (#""\uD83D\u00""#, .badEscape),
        (#""\uD83D""#, .loneSurrogate), (#""\uDE00""#, .loneSurrogate), (#""\uD83Dx""#, .loneSurrogate),
        (#""\uD83D\n""#, .loneSurrogate),
        (#""\uD83D\u0041""#, .loneSurrogate), (#""\uD83D\uD83D""#, .loneSurrogate),
        (#""\uDE00\uD83D""#, .loneSurrogate),
        (#"{"a":1,"a":2}"#, .duplicateKey), (#"{"a":1,"b":2,"a":1}"#, .duplicateKey), (#"{"":1,"":1}"#, .duplicateKey),
        (#"{"a":1,"\u0061":2}"#, .duplicateKey), (#"{"\u0061":1,"a":2}"#, .duplicateKey),
        (#"[{"x":{"a":1,"a":2}}]"#, .duplicateKey),
    ])
    func `refuses what it does not, and says why`(_ row: (text: String, reason: JSONError.Reason)) {
        #expect(reason(Array(row.text.utf8)) == row.reason)
    }

    @Test(arguments: [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
        [0xE2, 0x82],
        [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
        [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE],
        [0xFF],
    ])
    func `refuses strings that are no UTF-8`(_ content: [UInt8]) {
        #expect(reason([0x22] + content + [0x22]) == .badUTF8)
        #expect(reason(Array("[\"12345678".utf8) + content + Array("12345678\"]".utf8)) == .badUTF8)
    }

    @Test(arguments: [
        [0xFE, 0xFF, 0x00, 0x31], [0xFF, 0xFE, 0x31, 0x00], [0x5B, 0x00, 0x5D, 0x00], [0x00, 0x5B, 0x00, 0x5D],
        [0xFF, 0xFE, 0x00, 0x00, 0x31, 0x00, 0x00, 0x00], [0x00, 0x00, 0x00, 0x31],
    ])
    func `refuses UTF-16 and UTF-32`(_ bytes: [UInt8]) {
        #expect(reason(bytes) != nil)
    }

    @Test func `tells the place of the trouble`() throws {
        let error = try #require(throws: JSONError.self) { try JSONDocument(Array(#"{"a":1,"a":2}"#.utf8)) }

        #expect(error.offset == 7)
        #expect(error.description == "the same key twice at byte 7")
    }

    @Test func `nests 64 levels deep and no further`() {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        let tooDeep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        let bottomless = String(repeating: "{\"a\":", count: 100_000)

        #expect(reason(Array(deepest.utf8)) == nil)
        #expect(reason(Array(tooDeep.utf8)) == .tooDeep)
        #expect(reason(Array(bottomless.utf8)) == .tooDeep)
    }

    @Test(arguments: [2, 15, 16, 17, 40, 500])
    func `finds a key that comes twice in objects of every size`(_ count: Int) {
        let members = (0..<count).map { "\"key\($0)\":\($0)" }
        let twice = members + ["\"key\(count / 2)\":null"]

        #expect(reason(Array("{\(members.joined(separator: ","))}".utf8)) == nil)
        #expect(reason(Array("{\(twice.joined(separator: ","))}".utf8)) == .duplicateKey)
    }

    @Test func `refuses every shortened text`() {
        let whole = Array(#"{"a":[1,-2.5e3,true,null,"x\u00e6\uD83D\uDE00æ€😀"],"b":{"c":[[],{}]}}"#.utf8)

        #expect(reason(whole) == nil)
        for count in whole.indices { #expect(reason(Array(whole.prefix(count))) != nil) }
    }

    @Test func `survives every changed byte`() {
        let whole = Array(#"{"a":[1,-2.5e3,true,null,"x\u00e6\uD83D\uDE00æ€😀"],"b":{"c":[[],{}]}}"#.utf8)

        for place in whole.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = whole
                changed[place] = byte
                // Nothing to expect but that it ends, and that what was accepted can be walked through.
                guard let document = try? JSONDocument(changed) else { continue }
                #expect(walk(document.root) > 0)
            }
        }
    }

    private func walk(_ view: JSONView) -> Int {
        let inside =
            view.elements.reduce(0) { $0 + walk($1) }
            + view.members.reduce(0) { $0 + $1.key.utf8.count + walk($1.value) }
        return inside + 1 + (view.text?.utf8.count ?? 0)
    }
}
