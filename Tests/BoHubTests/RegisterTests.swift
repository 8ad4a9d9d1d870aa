import BoHub
import BoModel
import Testing

@Suite struct BankRelationTests {
    private func relations(_ json: String) throws -> [BankRelation] {
        let stage = Stage(json: json)
        return try stage.client().bankRelations(of: Stage.company, in: Stage.span, stage.call())
    }

    @Test func `reads both spellings of a bank's number`() throws {
        let found = try relations(
            #"{"banks":[{"organizationID":"317001010","bankName":"Testfjord","activeAccount":true,"#
                + #""ownershipType":"primaryOwner"},"#
                + #"{"organizationId":317001029,"activeAccount":"false","ownershipType":"Unknown"},"#
                + #"{"organizationID":"1"},null]}"#
        )

        #expect(
            found == [
                BankRelation(
                    bank: OrganizationNumber("317001010"), bankName: "Testfjord", activeAccount: true,
                    ownership: .primaryOwner),
                BankRelation(
                    bank: OrganizationNumber("317001029"), bankName: "317001029", activeAccount: false,
                    ownership: .unknown),
                BankRelation(bank: OrganizationNumber("1"), bankName: "1", activeAccount: nil, ownership: nil),
            ])
    }

    @Test func `makes one relation of a bank that is named twice`() throws {
        let found = try relations(
            #"{"banks":[{"organizationID":"1","bankName":"A","activeAccount":false,"ownershipType":"notPrimaryOwner"},"#
                + #"{"organizationID":"2"},{"organizationID":"1","bankName":"B","activeAccount":true,"#
                + #""ownershipType":"primaryOwner"}]}"#
        )

        #expect(found.map(\.bank.text) == ["1", "2"])
        #expect(
            found.first
                == BankRelation(
                    bank: OrganizationNumber("1"), bankName: "A", activeAccount: true, ownership: .primaryOwner))
    }

    @Test(arguments: [
        ("{}", "banks"), (#"{"banks":null}"#, "banks"), (#"{"banks":{}}"#, "banks"), ("[]", "banks"),
        (#"{"banks":[{"organizationID":"1"},{"bankName":"x"}]}"#, "banks[1].organizationID"),
        (#"{"banks":["x"]}"#, "banks[0].organizationID"), (#"{"errorCode":"ERR-001"}"#, "banks"),
    ])
    func `loses no bank in silence`(_ row: (json: String, field: String)) {
        #expect(problem { try relations(row.json) } == Problem(.malformed, "customerRelationships", detail: row.field))
    }

    @Test func `has no relations when the register names none`() throws {
        #expect(try relations(#"{"banks":[]}"#).isEmpty)
    }
}

@Suite struct EndpointDirectoryTests {
    private func directory(_ json: String) throws -> EndpointDirectory {
        let stage = Stage(json: json)
        return try stage.client().endpointDirectory(stage.call())
    }

    private func row(_ members: String) -> String {
        #"{"orgNo":"317001010","name":"T","url":"https://t.test/v2/","version":"v2","#
            + #""env":"test"\#(members.isEmpty ? "" : "," + members)}"#
    }

    @Test(arguments: ["[ROW]", #"{"endpoints":[ROW],"total":1}"#])
    func `reads the list bare and wrapped`(_ form: String) throws {
        let found = try directory(form.replacing("ROW", with: row("")))

        #expect(
            found.endpoints == [
                BankEndpoint(
                    bank: OrganizationNumber("317001010"), bankName: "T", url: "https://t.test/v2/", version: .v2,
                    environment: "test")
            ])
        #expect(found.unreadableRows == 0)
    }

    @Test(arguments: [
        (#""fromDate":"2026-01-01T00:00:00.000Z""#, true), (#""toDate":"2027-01-01T00:00:00.000Z""#, true),
        (#""fromDate":null,"toDate":null"#, true), (#""fromDate":"","toDate":"""#, true),
        (#""fromDate":"2026-12-01T00:00:00.000Z""#, false), (#""toDate":"2026-11-22T11:04:04.999Z""#, false),
        (#""fromDate":"2026-11-22T11:04:05Z","toDate":"2026-11-22T11:04:05Z""#, true),
        (#""toDate":"2026-11-22""#, true),
        (#""toDate":"2026-11-21""#, false), (#""fromDate":"2026-11-22""#, true), (#""fromDate":"2026-11-23""#, false),
        (#""toDate":"2026-11-22T13:04:05.000Z+02:00""#, true), (#""toDate":"2026-11-22T13:04:04.000Z+02:00""#, false),
        (#""fromDate":"2026-11-22T12:04:05Z+01""#, true),
    ])
    func `takes the rows that are valid now`(_ row: (dates: String, isValid: Bool)) throws {
        let found = try directory("[\(self.row(row.dates))]")

        #expect(found.endpoints.count == (row.isValid ? 1 : 0))
        #expect(found.unreadableRows == 0)
    }

    @Test(arguments: [
        (["v1", "v2"], "v2"), (["V2", "v1"], "v2"), (["v1"], "v1"), (["V1"], "v1"), (["2.0", "1.1"], "v2"),
        (["v2.0.0"], "v2"),
    ])
    func `takes the highest version, in whatever case`(_ row: (versions: [String], best: String)) throws {
        let rows = row.versions.map { self.row("").replacing(#""version":"v2""#, with: #""version":"\#($0)""#) }

        #expect(try directory("[\(rows.joined(separator: ","))]").endpoints.map(\.version.rawValue) == [row.best])
    }

    @Test(arguments: [
        (#""orgNo":"317001010""#, #""orgNo":"31700101""#), (#""orgNo":"317001010""#, #""orgNo":"31700101x""#),
        (#""orgNo":"317001010""#, #""orgNo":null"#), (#""orgNo":"317001010""#, #""orgNo":"٣١٧٠٠١٠١٠""#),
        (#""url":"https://t.test/v2/""#, #""url":null"#), (#""url":"https://t.test/v2/""#, #""url":"""#),
        (#""url":"https://t.test/v2/""#, #""url":"t.test""#),
        (#""url":"https://t.test/v2/""#, #""url":"http://t.test""#),
        (#""url":"https://t.test/v2/""#, #""url":"https://u:p@t.test""#),
        (#""url":"https://t.test/v2/""#, #""url":"https://t.test/?x=1""#),
        (#""url":"https://t.test/v2/""#, #""url":["https://t.test"]"#), (#""version":"v2""#, #""version":"v3""#),
        (#""version":"v2""#, #""version":null"#), (#""version":"v2""#, #""version":"latest""#),
        (#""env":"test""#, #""env":"test","fromDate":"soon""#), (#""env":"test""#, #""env":"test","toDate":5"#),
        (#""env":"test""#, #""env":"test","toDate":"2026-02-30T00:00:00Z""#),
    ])
    func `counts the rows it can't use`(_ row: (was: String, becomes: String)) throws {
        let bad = self.row("").replacing(row.was, with: row.becomes)

        let found = try directory(
            #"[\#(bad),{"orgNo":"317001029","url":"http://127.0.0.1:8080/b","version":"v1"},5,null]"#)

        #expect(found.endpoints.map(\.bank.text) == ["317001029"])
        #expect(found.endpoints.map(\.bankName) == ["317001029"])
        #expect(found.unreadableRows == 2)
    }

    @Test func `accepts a number that came without quotation marks`() throws {
        let found = try directory("[\(row("").replacing(#""317001010""#, with: "317001010"))]")

        #expect(found.endpoints.map(\.bank.text) == ["317001010"])
    }

    @Test(arguments: ["{}", "5", "null", #"{"endpoints":{}}"#, #"{"code":"x"}"#])
    func `takes nothing else for a directory`(_ json: String) {
        #expect(problem { try directory(json) }?.code == .malformed)
    }
}
