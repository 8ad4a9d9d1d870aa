import BoTUI
import BoText
import Testing

@Suite struct DocumentTests {
    @Test func `docs keys is what the key table says`() throws {
        #expect(try SourceTree.text(of: "docs/keys.md") == KeyTable.markdown(.nb))
    }

    @Test(arguments: [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/decisions.md", "docs/failures.md",
        "docs/manual.nb.md", "docs/hub-api.md", "docs/keys.md", "docs/notes.md", "docs/sandbox.md", "themes/README.md",
    ])
    func `a document is there and has no line that breaks a screen`(_ path: String) throws {
        let text = try SourceTree.text(of: path)
        #expect(text.hasPrefix("# "))
        for line in text.split(separator: "\n") where !line.hasPrefix("|") {
            #expect(line.count <= 120, "\(path): \(line.prefix(60))…")
        }
    }

    @Test func `the key file in the handbook is one that Bo takes`() throws {
        let manual = try SourceTree.text(of: "docs/manual.nb.md").split(
            separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(manual.firstIndex { $0.hasPrefix("    base = ") })
        let file = manual[start...].prefix { $0.isEmpty || $0.hasPrefix("    ") }.map { $0.dropFirst(4) }

        #expect(file.contains { $0.hasPrefix("[transactions]") })
        _ = try KeyScheme(file: file.joined(separator: "\n"), named: "taster.toml")
    }

    /// A document of failures says of each case which test covers it: by its suite and its name, or by the suite alone.
    @Test func `each test that the document of failures names is there`() throws {
        let suites = SourceTree.files(in: "Tests").filter { $0.path.hasSuffix("Tests.swift") }
        let names = try SourceTree.text(of: "docs/failures.md").split(separator: "\n").filter { $0.hasPrefix("| ") }
            .flatMap { Self.tests(in: $0) }
        #expect(names.count > 80)
        for (suite, name) in names {
            let texts = suites.filter { $0.text.contains("struct \(suite) {") }.map(\.text)
            #expect(!texts.isEmpty, "\(suite)")
            #expect(
                name.isEmpty || texts.contains { $0.contains("func `\(name)`") || $0.contains("@Test(\"\(name)\"") },
                "\(suite): \(name)")
        }
    }

    /// `SuiteTests` one name; another name · `OtherTests` …
    private static func tests(in row: Substring) -> [(suite: String, name: String)] {
        let cell = row.replacing("\\|", with: "\u{0}").split(separator: "|").last ?? ""
        return cell.split(separator: "·").flatMap { part -> [(suite: String, name: String)] in
            guard let found = part.firstMatch(of: /`(\w+Tests)`(.*)/) else { return [] }
            let names = found.2.split(separator: ";").map { $0.drop { $0 == " " } }.map { name in
                String(name.reversed().drop { $0 == " " }.reversed())
            }
            return (names.isEmpty ? [""] : names).map { (String(found.1), $0) }
        }
    }

    @Test func `the architecture fits on few pages`() throws {
        #expect(try SourceTree.text(of: "ARCHITECTURE.md").split(separator: "\n").count <= 150)
    }
}
