import BoTUI
import Testing

@Suite struct TOMLFileTests {
    @Test(
        arguments: [
            ("a = \"x\\u00e5\\n\\\"\\U0001F600\"", .text("xå\n\"😀")), ("a = 'x\\n'", .text("x\\n")),
            ("\"a\" = \"\" # c", .text("")), ("a = 12", .number(12)), ("a = +7", .number(7)), ("a = -3", .number(-3)),
            ("a = -0.5", .fraction), ("a = true", .flag(true)), ("a = false\r", .flag(false)), ("a = []", .texts([])),
            ("\t a=[\"x\", 'y' ,]", .texts(["x", "y"])),
        ] as [(String, TOMLValue)])
    func `a key has its value`(_ row: (text: String, value: TOMLValue)) throws {
        #expect(try TOMLFile(row.text).root["a"]?.value == row.value)
    }

    @Test func `sections and dotted keys hold keys, each with its line`() throws {
        let root = try TOMLFile("x.y = 1\n\n[s] # c\nk = 'v'\n[t.\"u v\"]\n[t]\nw = 2\n").root

        #expect(root.keys == ["s", "t", "x"])
        #expect(root["x"]?.value.section?["y"] == TOMLSection.Entry(value: .number(1), line: 1))
        #expect(root["s"]?.line == 3)
        #expect(root["s"]?.value.section?["k"]?.line == 4)
        #expect(root["t"]?.line == 6)
        #expect(root["t"]?.value.section?.keys == ["u v", "w"])
    }

    @Test(arguments: [
        ("a = 1\na = 2", 2, 1), ("[s]\n[s]", 2, 1), ("a = 1\n[a]", 2, 1), ("a.b = 1\n[a]", 2, 1),
        ("a = 1\na.b = 2", 2, 1), ("[s]\nk = 1\n\n  k = 2", 4, 3), ("[s]\nk = 1\n[s.k]", 3, 1),
    ])
    func `what stands twice is told where it stands again`(_ row: (text: String, line: Int, column: Int)) {
        #expect(throws: TOMLFile.Fault(line: row.line, column: row.column, kind: .twice)) { try TOMLFile(row.text) }
    }

    @Test func `a key of very many parts is a fault`() {
        let fault = #expect(throws: TOMLFile.Fault.self) {
            try TOMLFile(String(repeating: "a.", count: 20_000) + "a = 1")
        }

        #expect(fault?.kind == .syntax)
    }
}
