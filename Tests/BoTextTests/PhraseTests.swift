import BoText
import Foundation
import Testing

@Suite struct PhraseTests {
    /// A phrase as it stands in the source: file and line, and the text of both languages.
    struct Written: Sendable, CustomTestStringConvertible {
        let place: String, nb: String, en: String
        var testDescription: String { place }
    }

    @Test(arguments: try! PhraseTests.written())
    func `a phrase says the same in both languages`(_ phrase: Written) {
        #expect(!phrase.nb.isEmpty, "No bokmål at \(phrase.place)")
        #expect(!phrase.en.isEmpty, "No English at \(phrase.place)")
        let (nb, en) = (PhraseTests.values(in: phrase.nb), PhraseTests.values(in: phrase.en))
        #expect(nb == en, "Other values at \(phrase.place)")
        if phrase.nb.contains(" "), phrase.en.contains(" ") {
            #expect(
                phrase.nb.hasSuffix(".") == phrase.en.hasSuffix("."),
                "One is a sentence, one is not, at \(phrase.place)")
        }
    }

    @Test func `all phrases were found`() throws {
        #expect(try PhraseTests.written().count > 400)
    }

    @Test func `a language comes from a locale, bokmål where it says neither`() {
        #expect(Language(locale: "en_GB.UTF-8") == .en)
        #expect(Language(locale: "EN") == .en)
        #expect(Language(locale: "nn_NO.UTF-8") == .nb)
        #expect(Language(locale: "C.UTF-8") == .nb)
        #expect(Language(locale: "") == .nb)
    }

    @Test func `a phrase can be made once for each language`() {
        let phrase = Phrase { language in language == .nb ? "én" : "one" }

        #expect(phrase == Phrase(nb: "én", en: "one"))
        #expect(Phrase("NOK")[.nb] == Phrase("NOK")[.en])
    }

    /// Every `Phrase(nb: "…", en: "…")` of the sources.
    private static func written() throws -> [Written] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        var found: [Written] = []
        for folder in ["BoText", "BoTUI", "bo"] {
            guard
                let files = FileManager.default.enumerator(
                    at: root.appending(path: folder).resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
            else { continue }
            for case let file as URL in files where file.pathExtension == "swift" {
                found += try phrases(in: String(contentsOf: file, encoding: .utf8), file.lastPathComponent)
            }
        }
        return found
    }

    private static func phrases(in written: String, _ file: String) throws -> [Written] {
        let source = onOneLine(written)
        var found: [Written] = []
        var rest = source[...]
        while let range = rest.firstRange(of: "nb: \"") {
            let line = source[..<range.lowerBound].count { $0 == "\n" } + 1
            let nb = literal(at: &rest, after: range.upperBound)
            let between = rest.prefix { $0 != "\"" }
            guard between.filter({ !$0.isWhitespace }) == ",en:" else { continue }
            let en = literal(at: &rest, after: rest.index(between.endIndex, offsetBy: 1))
            found.append(Written(place: "\(file):\(line)", nb: nb, en: en))
        }
        return found
    }

    /// The source with literals of several lines written as literals of one. The number of lines stays.
    private static func onOneLine(_ source: String) -> String {
        source.replacing(/\b(nb|en):\s*"""\n((?s:.*?))\n *"""/) { match in
            let lines = match.2.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.drop { $0 == " " }.replacing("\"", with: "\\\"")
            }
            let text = lines.joined(separator: "\\n").replacing("\\\\n", with: "")
            return "\(match.1): \"\(text)\"" + String(repeating: "\n", count: match.0.count { $0 == "\n" })
        }.replacing(/\b(nb|en):(\s+)"/) { "\($0.2)\($0.1): \"" }
    }

    /// The text of a literal whose opening quotation mark is behind; `rest` then begins after its end.
    private static func literal(at rest: inout Substring, after start: Substring.Index) -> String {
        var depth = 0
        var place = start
        while place < rest.endIndex {
            let character = rest[place]
            if character == "\\", rest[rest.index(after: place)] == "(" {
                depth += 1
                place = rest.index(after: place)
            } else if character == "\\" {
                place = rest.index(after: place)
            } else if depth > 0, character == "(" {
                depth += 1
            } else if depth > 0, character == ")" {
                depth -= 1
            } else if depth == 0, character == "\"" {
                break
            }
            place = rest.index(after: place)
        }
        let text = String(rest[start..<place])
        rest = rest[(place < rest.endIndex ? rest.index(after: place) : place)...]
        return text
    }

    /// `nb` and `en`, and names that begin so: `nbFirst`.
    nonisolated(unsafe) private static let languageName = /\b(nb|en)([A-Z][a-z]+)?\b/.wordBoundaryKind(.simple)

    /// What a literal interpolates, in alphabetical order, without regard to the language it is set in.
    private static func values(in literal: String) -> [String] {
        var values: [String] = []
        var depth = 0
        var value = ""
        var last: Character = " "
        for character in literal {
            if depth == 0, last == "\\", character == "(" {
                depth = 1
            } else if depth > 0 {
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
                if depth == 0 {
                    values.append(value.replacing(/"[^"]*"/, with: "words").replacing(languageName, with: "language"))
                    value = ""
                } else {
                    value.append(character)
                }
            }
            last = character
        }
        return values.sorted()
    }
}
