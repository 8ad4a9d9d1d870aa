import BoText
import Testing

@Suite struct TextTableTests {
    @Test func `columns are aligned by the cells that letters take`() {
        var table = TextTable([.init("A"), .init("B", .trailing), .init("C")])
        table.add(["日本", "1", "x"])
        table.add(["e\u{301}a", "1 000", ""])
        table.add(["", "", "z"])

        #expect(
            table.text()
                == "A         B  C\n日本      1  x\ne\u{301}a    1 000\n                z\n".replacing(
                    "                z", with: "             z"))
    }

    @Test func `a cell longer than its column may be is cut`() {
        var table = TextTable([.init("A", longest: 5), .init("B")])
        table.add(["abcdefgh", "x"])

        #expect(table.text() == "A      B\nabcd…  x\n")
    }

    @Test func `rows after the sample are written at once and lose nothing`() {
        var table = TextTable([.init("A"), .init("B")])
        for _ in 0..<(TextTable.sample - 1) { table.add(["aa", "b"]) }
        #expect(table.takeLines() == "")

        table.add(["aa", "b"])
        #expect(table.takeLines().split(separator: "\n").count == TextTable.sample + 1)

        table.add(["aaaa", "b"])
        #expect(table.takeLines() == "aaaa  b\n")
        #expect(table.text() == "")
    }
}
