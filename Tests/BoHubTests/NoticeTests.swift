import BoHub
import BoModel
import Testing

@Suite struct NoticeTests {
    private let uuid = "385fad87-b3e1-4542-a5ac-86c1b4e130af"

    private func notices(_ json: String, headers: [HTTPHeader] = []) throws -> [Notice] {
        let stage = Stage(.json(json, headers: headers))
        return try stage.client().notices(since: nil, stage.call())
    }

    private func list(_ rows: String) -> String {
        #"{"_embedded":{"konkursvarsler":[\#(rows)]},"_links":{"self":{"href":"x"}}}"#
    }

    private func row(_ change: (String, String) = ("", "")) -> String {
        let row =
            #"{"uuid":"\#(uuid.uppercased())","type":"aapning","registreringstidspunkt":"2018-06-08T11:34:23.111Z","#
            + #""kjennelsesdato":"2018-06-08","debitor":"910425463","_links":{"self":{"href":"x"}}}"#
        return change.0.isEmpty ? row : row.replacing(change.0, with: change.1)
    }

    @Test func `reads a notice`() throws {
        let found = try notices(list(row()))

        let expected = Notice(
            id: Notice.ID(uuid), type: .opening,
            registeredAt: Instant(Stage.day("2018-06-08"), hour: 11, minute: 34, second: 23, millisecond: 111),
            ruledOn: Stage.day("2018-06-08"), debtor: PartyNumber("910425463"))
        #expect(found == [expected])
    }

    @Test func `reads under both content types of HAL`() throws {
        for type in ["application/json;charset=UTF-8", "application/hal+json"] {
            let stage = Stage(
                HTTPResponse(status: 200, headers: [HTTPHeader("Content-Type", type)], body: Array(list(row()).utf8)))
            #expect(try stage.client().notices(since: nil, stage.call()).count == 1)
        }
    }

    @Test(arguments: [
        #"{"_links":{"self":{"href":"x"}}}"#, "{}", #"{"_embedded":{},"_links":{}}"#,
        #"{"_embedded":null,"_links":{}}"#,
        #"{"_embedded":{"konkursvarsler":[]}}"#, #"{"_embedded":{"konkursvarsler":null}}"#,
    ])
    func `takes an answer without notices for none`(_ json: String) throws {
        #expect(try notices(json).isEmpty)
    }

    @Test(arguments: [
        "[]", "5", #"{"message":"error"}"#, #"{"_embedded":[]}"#, #"{"_embedded":{"konkursvarsler":{}}}"#,
        #"{"konkursvarsler":[]}"#,
    ])
    func `takes no other answer for a list`(_ json: String) {
        #expect(problem { try notices(json) }?.code == .malformed)
    }

    @Test(arguments: ["sletting", "oppheving", "avslutning", "AAPNING", "gjenaapning"])
    func `keeps every type, known or not`(_ type: String) throws {
        #expect(try notices(list(row(("aapning", type)))).first?.type.text == type)
    }

    @Test(arguments: [
        (#""uuid""#, "konkursvarsler[1].uuid"), (#""type""#, "konkursvarsler[1] UUID: type"),
        (#""registreringstidspunkt""#, "konkursvarsler[1] UUID: registreringstidspunkt"),
        (#""debitor""#, "konkursvarsler[1] UUID: debitor"),
    ])
    func `names the notice that lacks what makes it one`(_ row: (key: String, detail: String)) {
        let incomplete = self.row((row.key, #""other""#))

        let found = problem { try notices(list(self.row() + "," + incomplete)) }

        #expect(
            found == Problem(.malformed, "Konkursvarsel", detail: row.detail.replacing("UUID", with: uuid.uppercased()))
        )
    }

    @Test(arguments: [
        (#""2018-06-08T11:34:23.111Z""#, #""2018-06-08""#), (#""2018-06-08T11:34:23.111Z""#, "5"),
        (#""910425463""#, #""""#),
        (#""910425463""#, "{}"), (#""aapning""#, "null"),
    ])
    func `loses no notice that can't be read`(_ row: (was: String, becomes: String)) {
        #expect(problem { try notices(list(self.row(row))) }?.code == .malformed)
    }

    @Test(arguments: [
        (#""2018-06-08","debitor""#, #""2018-06-31","debitor""#), (#""kjennelsesdato":"2018-06-08""#, #""x":1"#),
    ])
    func `does without a day of ruling`(_ row: (was: String, becomes: String)) throws {
        let found = try #require(try notices(list(self.row(row))).first)

        #expect(found.ruledOn == nil)
    }

    @Test(arguments: [("true", true), ("TRUE", true), ("false", false), ("", false)])
    func `knows what a sandbox made up`(_ row: (header: String, isSynthetic: Bool)) throws {
        let found = try notices(list(self.row()), headers: [HTTPHeader("Bo-Synthetic", row.header)])

        #expect(found.map(\.isSynthetic) == [row.isSynthetic])
    }

    @Test func `follows further pages of a list, and none elsewhere`() throws {
        let first =
            #"{"_embedded":{"konkursvarsler":[\#(row())]},"_links":"#
            + #"{"next":{"href":"https://kv.test/konkursvarsler?page=1"}}}"#
        let rest = list(row())
        let stage = Stage { request in .json(request.url.contains("page") ? rest : first) }

        #expect(try stage.client().notices(since: nil, stage.call()).count == 2)
        #expect(problem { try notices(first.replacing("kv.test", with: "evil.test")) }?.code == .foreignAddress)
    }
}

@Suite struct NoticeDetailTests {
    private func details(_ members: String) throws -> NoticeDetails {
        let stage = Stage(json: #"{"uuid":"1","type":"aapning"\#(members.isEmpty ? "" : "," + members)}"#)
        let notice = Notice(
            id: Notice.ID("A/b"), type: .opening, registeredAt: Stage.epoch, ruledOn: nil, debtor: Stage.company)
        let found = try stage.client().details(of: notice, stage.call())
        #expect(stage.requests.map(\.url) == ["https://kv.test/konkursvarsler/a%2Fb"])
        return found
    }

    @Test func `reads the whole dataset`() throws {
        let found = try details(
            #""debitorNavn":"Granli AS","konkursgrunnlag":"B","avviklingskode":"TVDL","avslutningskode":"M","#
                + #""tingrett":"Oslo tingrett","#
                + #""saksnummer":"26-1","bostyrer":"Adv. X","fristdag":"2026-05-01","innstillingsdato":"2026-05-01","#
                + #""tilknyttedeEnheter":["317001118",{"organisasjonsnummer":"317001126","navn":"x"},{"navn":"y"},"#
                + #""317001118",null]"#
        )

        #expect(
            found
                == NoticeDetails(
                    debtorName: "Granli AS", basis: "B", dissolutionCode: "TVDL", closingCode: "M",
                    court: "Oslo tingrett",
                    caseNumber: "26-1", trustee: "Adv. X", cutOffDate: Stage.day("2026-05-01"),
                    linkedParties: [PartyNumber("317001118"), PartyNumber("317001126")]))
    }

    @Test func `reads names and codes that came as objects`() throws {
        let found = try details(
            #""debitorNavn":{"navn":"Granli AS"},"konkursgrunnlag":{"kode":"B","tekst":"x"},"#
                + #""tingrett":{"navn":"Oslo"},"bostyrer":{"navn":"X"}"#
        )

        #expect(found == NoticeDetails(debtorName: "Granli AS", basis: "B", court: "Oslo", trustee: "X"))
    }

    @Test(
        arguments: [
            "debitorNavn", "konkursgrunnlag", "avviklingskode", "avslutningskode", "tingrett", "saksnummer", "bostyrer",
            "fristdag",
            "tilknyttedeEnheter", "debitor",
        ], ["null", "[]", "{}", "\"\"", "[[]]", "[{}]"])
    func `does without any field, and with it in any form`(field: String, value: String) throws {
        #expect(try details(#""\#(field)":\#(value)"#) == NoticeDetails())
    }

    @Test(arguments: ["{}", "[]", #"{"message":"x"}"#])
    func `takes no other answer for a notice`(_ json: String) throws {
        let stage = Stage(json: json)
        let notice = Notice(
            id: Notice.ID("a"), type: .opening, registeredAt: Stage.epoch, ruledOn: nil, debtor: Stage.company)

        #expect(problem { try stage.client().details(of: notice, stage.call()) }?.code == .malformed)
    }
}
