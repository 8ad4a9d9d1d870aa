import BoJSON
import Testing

@Suite struct JSONViewTests {
    private func root(_ text: String) throws -> JSONView { try JSONDocument(Array(text.utf8)).root }

    @Test func `finds members by name, and nothing where there is nothing`() throws {
        let view = try root(#"{"a":{"deep":[1,2]},"b":"x","none":null,"å":3}"#)

        #expect(view["b"]?.string == "x")
        #expect(view["a"]?["deep"]?.elements.map(\.text) == ["1", "2"])
        #expect(view["å"]?.text == "3")
        #expect(view[name: "b"]?.string == "x")
        #expect(view[name: "å"]?.text == "3")
        #expect(view["none"] == nil, "an explicit null is absent")
        #expect(view["missing"] == nil)
        #expect(view["b"]?["deeper"] == nil)
        #expect(view[name: "missing"] == nil)
        #expect(view["deep"] == nil, "only its own members, not its children's")
    }

    @Test func `finds members whose names are written with escapes`() throws {
        let view = try root(#"{"x\u0061":1,"plain":2,"\ud83d\ude00":3}"#)

        #expect(view["xa"]?.text == "1")
        #expect(view["plain"]?.text == "2")
        #expect(view[name: "😀"]?.text == "3")
    }

    @Test(arguments: [
        ("null", JSONView.Kind.null, nil), ("true", .bool, "true"), ("false", .bool, "false"),
        ("-1.50", .number, "-1.50"),
        (#""a\nb""#, .string, "a\nb"), ("[1]", .array, nil), ("{\"a\":1}", .object, nil),
    ])
    func `tells the kind and the text of a value`(_ row: (json: String, kind: JSONView.Kind, text: String?)) throws {
        let view = try root(row.json)

        #expect(view.kind == row.kind)
        #expect(view.text == row.text)
        #expect(view.string == (row.kind == .string ? row.text : nil))
        #expect(view.bool == (row.kind == .bool ? row.text == "true" : nil))
        #expect(view.numberBytes.map { String(decoding: $0, as: UTF8.self) } == (row.kind == .number ? row.text : nil))
        #expect(view.stringBytes.map { String(decoding: $0, as: UTF8.self) } == (row.kind == .string ? row.text : nil))
        #expect(view.count == (row.kind == .array || row.kind == .object ? 1 : 0))
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e6\u20AC\uD83D\uDE00""#, "æ€😀"),
        (#""\u0000""#, "\u{0}"),
        ("\"æ€😀\"", "æ€😀"), (#""\uFFFF""#, "\u{FFFF}"), (#""\uD800\uDC00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"),
    ])
    func `resolves escapes`(_ row: (json: String, text: String)) throws {
        #expect(try root(row.json).string == row.text)
    }

    @Test(arguments: ["100.34", "0.1", "1e2", "123456789012345678901234567890.00", "-0", "1E+400"])
    func `keeps a number digit for digit`(_ number: String) throws {
        let view = try root("[\(number)]")

        #expect(view.elements.map { $0.numberBytes.map { String(decoding: $0, as: UTF8.self) } } == [number])
    }

    @Test func `walks through arrays and objects in their order`() throws {
        let view = try root(#"{"b":[1,[2,3],{"x":4}],"a":null,"c":"d"}"#)

        #expect(view.members.map(\.key) == ["b", "a", "c"])
        #expect(view.members.map(\.value.kind) == [.array, .null, .string])
        #expect(view["b"]?.elements.map(\.kind) == [.number, .array, .object])
        #expect(view.elements.map(\.kind).isEmpty)
        #expect(view["c"]?.members.map(\.key) == [])
        #expect(view.count == 3)
    }

    @Test(arguments: [
        ("{\"a\": [1, 2]}", "{\"a\": [1, 2]}"), (#""x\n""#, #"x\n"#), ("12.0", "12.0"), ("null", "null"),
    ])
    func `shows a value's own source`(_ row: (json: String, source: String)) throws {
        #expect(try root(row.json).source == row.source)
    }
}
