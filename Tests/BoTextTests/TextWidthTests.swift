import BoText
import Testing

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("æøå ÆØÅ", 7), ("−1 234,50", 9), ("1\u{A0}234", 5), ("日本", 4), ("e\u{301}", 1),
        ("\u{301}", 1),
        ("👍", 2), ("🇳🇴", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ﬁ", 1), ("▌●○✓⚑▸─│┌█▁", 11), ("…", 1),
        ("ก็", 1), ("नि", 2),
    ])
    func `a text takes so many cells`(_ row: (text: String, width: Int)) {
        #expect(TextWidth.of(row.text) == row.width)
    }

    @Test(arguments: [
        ("abc", 3, "abc", 3), ("abc", 2, "a…", 2), ("abc", 1, "…", 1), ("abc", 0, "", 0), ("日本語", 5, "日本…", 5),
        ("日本語", 4, "日…", 3), ("日本", 1, "…", 1), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…", 2),
    ])
    func `a text that is too wide is cut between letters`(_ row: (text: String, room: Int, cut: String, width: Int)) {
        let fitted = TextWidth.fit(row.text, to: row.room)

        #expect(fitted.text == row.cut)
        #expect(fitted.width == row.width)
        #expect(TextWidth.of(fitted.text) == fitted.width)
    }
}
