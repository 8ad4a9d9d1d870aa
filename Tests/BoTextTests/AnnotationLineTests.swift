import BoModel
import BoText
import Testing

@Suite struct AnnotationLineTests {
    private static let account = Account.Identity(
        estate: Estate.ID("385fad87-b3e1"), bank: OrganizationNumber("937000001"), number: AccountNumber("12345678903"))
    private static let at = Instant(milliseconds: 1_795_345_445_123)

    private static func revision(
        _ target: AnnotationTarget, _ annotation: Annotation, by: String? = nil
    ) -> AnnotationRevision {
        AnnotationRevision(target: target, annotation: annotation, at: at, by: by)
    }

    private func line(_ revision: AnnotationRevision) -> String {
        var bytes: [UInt8] = []
        AnnotationLine.append(revision, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a line has every field, always, in one order`() throws {
        let transaction = Transaction.Identity(account: Self.account, key: "T\"1", copy: 2)
        let tags = NoteTag.read("kontant, avvik").tags
        let full = Annotation(note: "to\nlinjer\u{0}\u{202E}", tags: tags, isBookmarked: true)
        #expect(
            line(Self.revision(.transaction(transaction), full, by: "Kari")) == #"""
                {"target":"transaction","estate":"385fad87-b3e1","bank":"937000001","accountNumber":"12345678903",\#
                "transactionKey":"T\"1","copy":2,"note":"to\nlinjer\u0000\u202E","tags":["avvik","kontant"],\#
                "bookmark":true,\#
                "cutOffDate":null,"at":"2026-11-22T11:04:05.123Z","by":"Kari"}

                """#)
        #expect(
            line(Self.revision(.estate(Self.account.estate), .none)) == #"""
                {"target":"estate","estate":"385fad87-b3e1","bank":null,"accountNumber":null,"transactionKey":null,\#
                "copy":null,"note":"","tags":[],"bookmark":false,"cutOffDate":null,"at":"2026-11-22T11:04:05.123Z",\#
                "by":null}

                """#)
    }

    @Test(arguments: [
        "", "En merknad", "to\nlinjer\r\n\t", "👩🏽‍⚖️🇳🇴", "e\u{301}", "a\u{0}b", "\\u0041 \"",
        "\u{2028}\u{FEFF}\u{E0041}",
        String(repeating: "æ", count: 100_000),
    ])
    func `what is written is read, byte for byte`(_ text: String) throws {
        for target in [
            AnnotationTarget.estate(Self.account.estate), .account(Self.account),
            .transaction(Transaction.Identity(account: Self.account, key: text, copy: 0)),
        ] {
            let revision = Self.revision(target, Annotation(note: text), by: text)
            let written = line(revision)
            #expect(written.utf8.count { $0 == 0x0A } == 1)
            let read = try AnnotationLine.read(Array(written.utf8))
            #expect(read == revision)
            #expect(read.annotation.note.utf8.elementsEqual(text.utf8))
        }
    }

    @Test func `the cut-off date of an estate is written and read`() throws {
        let revision = Self.revision(
            .estate(Self.account.estate), Annotation(cutOffDate: CivilDate(iso: "2026-10-19")))
        #expect(line(revision).contains(#""cutOffDate":"2026-10-19""#))
        #expect(try AnnotationLine.read(Array(line(revision).utf8)) == revision)
    }

    private static let estate = #""target":"estate","estate":"A","at":"2026-11-22T11:04:05Z""#

    @Test func `what a line leaves out is nothing`() throws {
        let read = try AnnotationLine.read(Array("{\(Self.estate),\"tags\":null}\r".utf8))
        #expect(read.annotation == .none)
        #expect(read.target == .estate(Estate.ID("a")))
        #expect(read.by == nil)
    }

    @Test(
        arguments: [
            ("", .notJSON("ends too early at byte 0")), ("hei", .notJSON("unexpected byte at byte 0")),
            ("[1]", .notJSON("no object")),
            ("{\(estate),\"at\":\"2026-11-22T11:04:05Z\"}", .notJSON("the same key twice at byte 60")),
            ("{}", .missing(field: "target")), (#"{"target":"bank"}"#, .unusable(field: "target")),
            (#"{"target":"estate"}"#, .missing(field: "estate")),
            (#"{"target":"estate","estate":""}"#, .unusable(field: "estate")),
            (#"{"target":"estate","estate":"a"}"#, .missing(field: "at")),
            (#"{"target":"estate","estate":"a","at":"i går"}"#, .unusable(field: "at")),
            (#"{"target":"account","estate":"a"}"#, .missing(field: "bank")),
            (#"{"target":"account","estate":"a","bank":9}"#, .unusable(field: "bank")),
            (#"{"target":"account","estate":"a","bank":"9"}"#, .missing(field: "accountNumber")),
            (#"{"target":"transaction","estate":"a","bank":"9","accountNumber":"1"}"#, .missing(field: "copy")),
            (
                #"{"target":"transaction","estate":"a","bank":"9","accountNumber":"1","copy":-1}"#,
                .unusable(field: "copy")
            ),
            (
                #"{"target":"transaction","estate":"a","bank":"9","accountNumber":"1","copy":1.5}"#,
                .unusable(field: "copy")
            ),
            (
                #"{"target":"transaction","estate":"a","bank":"9","accountNumber":"1","copy":0}"#,
                .missing(field: "transactionKey")
            ),
            ("{\(estate),\"note\":1}", .unusable(field: "note")),
            ("{\(estate),\"tags\":\"a\"}", .unusable(field: "tags")),
            ("{\(estate),\"tags\":[\"a b\"]}", .unusable(field: "tags")),
            ("{\(estate),\"bookmark\":\"ja\"}", .unusable(field: "bookmark")),
            ("{\(estate),\"cutOffDate\":\"19.10.2026\"}", .unusable(field: "cutOffDate")),
            (
                #"{"target":"account","estate":"a","bank":"9","accountNumber":"1","cutOffDate":"2026-10-19","#
                    + #""at":"2026-11-22T11:04:05Z"}"#,
                .unusable(field: "cutOffDate")
            ),
            ("{\(estate),\"by\":[]}", .unusable(field: "by")), ("{\(estate),\"color\":1}", .unknown(field: "color")),
        ] as [(String, AnnotationLine.Fault)])
    func `a line that can't be read says why`(_ row: (line: String, fault: AnnotationLine.Fault)) {
        #expect(throws: row.fault) { try AnnotationLine.read(Array(row.line.utf8)) }
    }

    @Test(arguments: [
        (AnnotationLine.Fault.missing(field: "at"), "n.jsonl, linje 3: «at» mangler. Linjen er ikke tatt inn."),
        (.unusable(field: "at"), "n.jsonl, linje 3: «at» kan ikke brukes. Linjen er ikke tatt inn."),
        (.unknown(field: "a\u{1B}"), "n.jsonl, linje 3: Bo kjenner ikke feltet «a␛». Linjen er ikke tatt inn."),
        (.notJSON("x"), "n.jsonl, linje 3: ikke et JSON-objekt («x»). Linjen er ikke tatt inn."),
    ])
    func `a line is named with its file and its number`(_ row: (fault: AnnotationLine.Fault, words: String)) {
        #expect(Phrase.Notes.unreadable("n.jsonl", line: 3, row.fault)[.nb].string == row.words)
    }
}
