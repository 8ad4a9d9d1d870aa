import BoTUI
import BoText
import Testing

@Suite struct DocumentTests {
    @Test func `docs keys is what the key table says`() throws {
        #expect(try SourceTree.text(of: "docs/keys.md") == KeyTable.markdown(.nb))
    }

    @Test(arguments: [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/decisions.md", "docs/failures.md",
        "docs/manual.nb.md", "themes/README.md",
    ])
    func `a document is there and has no line that breaks a screen`(_ path: String) throws {
        let text = try SourceTree.text(of: path)
        #expect(text.hasPrefix("# "))
        for line in text.split(separator: "\n") where !line.hasPrefix("|") && !line.hasPrefix("    ") {
            #expect(line.count <= 170, "\(path): \(line.prefix(60))…")
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

    @Test func `the architecture fits on few pages`() throws {
        #expect(try SourceTree.text(of: "ARCHITECTURE.md").split(separator: "\n").count <= 150)
    }
}
