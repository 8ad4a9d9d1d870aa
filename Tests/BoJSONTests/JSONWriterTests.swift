import BoJSON
import Testing

@Suite struct JSONWriterTests {
    private func text(pretty: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter(reservingBytes: 64, prettyPrinted: pretty)
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func sample(_ json: inout JSONWriter) {
        json.object { json in
            json.member("name", "Åse \"Å\" \\ Berg\n\u{1}")
            json.member("none", nil as String?)
            json.member("count", 3)
            json.member("gone", nil as Int?)
            json.member("isOpen", true)
            json.member("unknown", nil as Bool?)
            json.member("amount", rawNumber: "-12.50")
            json.member("absent", rawNumber: nil)
            json.key("rows")
            json.array { json in
                json.number(1)
                json.array { _ in }
                json.object { _ in }
                json.null()
                json.bool(false)
                json.string("")
                json.rawNumber("0.10")
            }
            json.key(name: "ø")
            json.object { $0.member("x", 1) }
        }
    }

    @Test func `writes commas, quotation marks and escapes by itself`() {
        let expected =
            #"{"name":"Åse \"Å\" \\ Berg\n\u0001","none":null,"count":3,"gone":null,"isOpen":true,"unknown":null,"#
            + #""amount":-12.50,"absent":null,"rows":[1,[],{},null,false,"",0.10],"ø":{"x":1}}"#

        #expect(text(sample) == expected)
    }

    @Test func `writes one value a line when asked to`() {
        let written = text(pretty: true) { json in
            json.object { json in
                json.member("a", 1)
                json.key("b")
                json.array { json in
                    json.string("x")
                    json.object { _ in }
                }
            }
        }

        #expect(written == "{\n  \"a\": 1,\n  \"b\": [\n    \"x\",\n    {}\n  ]\n}")
    }

    @Test func `writes JSON Lines`() {
        let written = text { json in
            for number in 1...2 {
                json.object { $0.member("n", number) }
                json.endLine()
            }
        }

        #expect(written == "{\"n\":1}\n{\"n\":2}\n")
    }

    @Test(arguments: [false, true])
    func `writes what the reader reads`(pretty: Bool) throws {
        let view = try JSONDocument(Array(text(pretty: pretty, sample).utf8)).root

        #expect(view["name"]?.string == "Åse \"Å\" \\ Berg\n\u{1}")
        #expect(view["amount"]?.text == "-12.50")
        #expect(view["rows"]?.count == 7)
        #expect(view["ø"]?["x"]?.text == "1")
    }

    @Test func `escapes every control character`() throws {
        let all = String(String.UnicodeScalarView((0...0x9F).compactMap { Unicode.Scalar(UInt32($0)) }))
        let written = text { $0.string(all) }

        #expect(try JSONDocument(Array(written.utf8)).root.string == all)
    }
}
