import Foundation
import Testing

@Suite struct ManPageTests {
    @Test func `the man page is what the commands say of themselves`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/bo.1"), encoding: .utf8)

        let outcome = try Program().run("docs", "man", "--lang", "en")

        #expect(outcome.status == 0)
        #expect(outcome.output == page)
        #expect(!page.contains("{") && !page.contains("\\fBdocs"))
    }

    @Test func `the page of bo-sandbox names every option that it has`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/bo-sandbox.1"), encoding: .utf8)
            .replacingOccurrences(of: "\\-", with: "-")

        let help = try Program().run("sandbox", "--help").output
        let options = help.matches(of: /--[a-z-]+/).map { String($0.output) }

        #expect(options.contains("--write-config"))
        let ofBo: Set = ["--config", "--cache", "--theme", "--offline", "--verbose"]
        for option in options where !ofBo.contains(option) { #expect(page.contains(option), "\(option)") }
    }

    @Test func `the man page has no line that man would take for something else`() throws {
        let page = try Program().run("docs", "man", "--lang", "en").output
        let macros = Set([".TH", ".SH", ".TP", ".PP", ".B", ".nf", ".fi", ".RS", ".RE"])

        for line in page.split(separator: "\n", omittingEmptySubsequences: false) where line.hasPrefix(".") {
            #expect(macros.contains(String(line.split(separator: " ")[0])), "\(line)")
        }
        #expect(page.split(separator: "\n").allSatisfy { !$0.hasPrefix("'") })
    }
}
