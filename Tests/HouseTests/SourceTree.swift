import Foundation

/// The source files of the project, as the house's rules read them.
struct SourceTree {
    struct File {
        /// Relative to the project: `Sources/BoModel/Values/Money.swift`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// The folder below `Sources`: the target.
        var target: String { String(path.split(separator: "/")[1]) }

        /// The modules that it imports.
        var imports: [String] {
            code.compactMap { line in
                let words = line.split(separator: " ").map(String.init)
                guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else {
                    return nil
                }
                return words[place + 1]
            }
        }

        /// The lines without comments and without the insides of string literals.
        var code: [String] {
            lines.map { line in
                var code = ""
                var inString = false
                var previous: Character = " "
                for character in line {
                    if character == "\"", previous != "\\" { inString.toggle() }
                    if !inString, character == "/", previous == "/" { return String(code.dropLast()) }
                    if !inString { code.append(character) }
                    previous = character
                }
                return code
            }
        }
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file below a folder of the project.
    static func files(in folder: String) -> [File] {
        let base = root.appendingPathComponent(folder)
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            guard let text = try? String(contentsOf: base.appendingPathComponent(name), encoding: .utf8) else {
                return nil
            }
            return File(path: folder + "/" + name, text: text)
        }
    }

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
}
