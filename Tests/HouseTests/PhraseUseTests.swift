import Testing

@Suite struct PhraseUseTests {
    /// A phrase and the type that declares it: `Screens` and `row`.
    private struct Declaration {
        let owner: String
        let name: String
        let place: String
    }

    /// Other names for a type of phrases.
    private static let aliases = ["Program": "Say"]

    @Test func `every phrase is used`() {
        var declarations: [Declaration] = []
        var uses: [String: Set<String>] = [:]
        for file in SourceTree.files(in: "Sources") {
            let isOfWords = file.path.hasPrefix("Sources/BoText/")
            var owners: [(indentation: Int, name: String)] = []
            for (number, line) in file.lines.enumerated() {
                let words = line.split(separator: " ")
                guard let first = words.first, !first.hasPrefix("//") else { continue }
                let indentation = line.prefix { $0 == " " }.count
                if isOfWords, let type = Self.type(words) {
                    owners.removeAll { $0.indentation >= indentation }
                    owners.append((indentation, type))
                }
                var declared: String?
                if file.path.hasPrefix("Sources/BoText/Phrases/"), let name = Self.phrase(words),
                    let owner = owners.last(where: { $0.indentation < indentation })
                {
                    declared = name
                    declarations.append(Declaration(owner: owner.name, name: name, place: "\(file.path):\(number + 1)"))
                }
                for (before, name) in Self.names(in: line) {
                    guard name != declared else {
                        declared = nil
                        continue
                    }
                    // A bare name means a phrase only among the words.
                    if !before.isEmpty || isOfWords { uses[name, default: []].insert(before) }
                }
            }
        }
        #expect(declarations.count > 600)
        for phrase in declarations {
            // `Screens.row`; `row` among the words; `.row` where a phrase is expected.
            var ways: Set = [phrase.owner, "", Self.aliases[phrase.owner] ?? phrase.owner]
            if phrase.owner == "Phrase" { ways.formUnion([".", "self"]) }
            #expect(uses[phrase.name]?.isDisjoint(with: ways) == false, "\(phrase.place): nobody uses \(phrase.name)")
        }
    }

    /// The last part of the name of a type that a line declares or extends.
    private static func type(_ words: [Substring]) -> String? {
        guard let place = words.firstIndex(where: { ["enum", "struct", "extension"].contains($0) }), place <= 1,
            place + 1 < words.count
        else { return nil }
        return words[place + 1].split(separator: ".").last.map { String($0.prefix { $0.isLetter }) }
    }

    /// The name of a static member that a line declares.
    private static func phrase(_ words: [Substring]) -> String? {
        guard let place = words.firstIndex(of: "static"), place <= 1, place + 2 < words.count,
            ["let", "var", "func"].contains(words[place + 1])
        else { return nil }
        return String(words[place + 2].drop { $0 == "`" }.prefix { $0.isLetter || $0.isNumber })
    }

    /// The names on a line, each with the name before its dot, `.` for a dot without one, and nothing without a dot.
    private static func names(in line: Substring) -> [(before: String, name: String)] {
        var found: [(String, String)] = []
        var word = ""
        var before = ""
        for character in line + " " {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
                continue
            }
            if !word.isEmpty { found.append((before, word)) }
            before = character == "." ? (word.isEmpty ? "." : word) : ""
            word = ""
        }
        return found
    }
}
