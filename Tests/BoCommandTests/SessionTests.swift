import BoModel
import BoStore
import Foundation
import Testing

/// The dashboard comes back as it was left, from one run of the program to the next.
@Suite(.serialized) struct SessionTests {
    private let program: Program
    private let screen: TestTerminal

    init() throws {
        program = try Program()
        screen = TestTerminal(program)
        let store = try Store.open(at: program.path("cache.sqlite"), .writing)
        defer { store.close() }
        for (number, name) in [("317001053", "Fjordbris"), ("317001061", "Granli")] {
            let notice = Notice(
                id: Estate.ID("385fad87-b3e1-4542-a5ac-86c1b4e1\(number.suffix(4))"), type: .opening,
                registeredAt: Instant(milliseconds: 1_795_345_445_123), ruledOn: nil, debtor: PartyNumber(number),
                details: NoticeDetails(debtorName: name))
            _ = try store.save([notice], cursor: nil)
        }
    }

    private var folder: URL { program.home.appendingPathComponent(".local/state/bo") }

    private func files() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    @Test func `it opens where it was left, and the file is its owner's alone`() throws {
        defer { screen.end() }
        try screen.run()
        _ = try screen.showing("Fjordbris")
        try screen.type("G", "Enter")
        _ = try screen.showing("Banker")
        try screen.type("Q")
        _ = try screen.showing("ended")

        let name = try #require(files().first)
        #expect(files().count == 1 && name.hasPrefix("session-") && name.hasSuffix(".json"))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(name).path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)

        try screen.again()
        _ = try screen.showing("▸ Banker")
        try screen.type("Q")
        _ = try screen.showing("ended")
    }

    @Test(arguments: ["TERM", "HUP"])
    func `a signal keeps the place too`(_ signal: String) throws {
        defer { screen.end() }
        try screen.run()
        _ = try screen.showing("Fjordbris")
        try screen.type("/", "g", "r", "a", "n", "Enter")
        _ = try screen.showing("[gran]")
        try screen.signal(signal)
        _ = try screen.showing("ended")

        try screen.again()
        _ = try screen.showing("[gran]")
        try screen.type("Q")
        _ = try screen.showing("ended")
    }

    @Test(arguments: [
        ("{\"format\": 1, \"cache\"", "kunne ikke leses"), ("{\"format\": 99}", "nyere Bo"),
        ("{\"format\": 1, \"cache\": \"/annet.sqlite\", \"places\": []}", "kunne ikke leses"), ("", "kunne ikke leses"),
    ])
    func `a file that is of no use is told in one line, and Bo begins anew`(_ row: (text: String, words: String)) throws
    {
        defer { screen.end() }
        try screen.run()
        _ = try screen.showing("Fjordbris")
        try screen.type("Q")
        _ = try screen.showing("ended")
        let name = try #require(files().first)
        try Data(row.text.utf8).write(to: folder.appendingPathComponent(name))

        try screen.again()
        _ = try screen.showing(row.words)
        try screen.type("Q")
        _ = try screen.showing("ended")
    }

    @Test func `purging an estate takes away what names it`() throws {
        defer { screen.end() }
        try screen.run()
        _ = try screen.showing("Fjordbris")
        try screen.type("/", "g", "r", "a", "n", "Enter", "Enter", "P")
        _ = try screen.showing("Musen")
        try screen.type("Q")
        _ = try screen.showing("ended")
        let file = folder.appendingPathComponent(try #require(files().first))
        #expect(try String(contentsOf: file, encoding: .utf8).contains("gran"))

        let outcome = try program.run("cache", "purge", "317001061", "--cache", program.path("cache.sqlite"))

        #expect(outcome.status == 0)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains("gran") && !text.contains("385fad87"))
        #expect(text.contains("mouse"))
    }

    @Test func `drawing a screen for a script neither reads nor writes it`() throws {
        let outcome = try program.run("render", "--cache", program.path("cache.sqlite"), "--keys", "G<enter>")

        #expect(outcome.status == 0)
        #expect(files().isEmpty)
    }
}
