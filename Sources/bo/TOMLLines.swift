/// Finds the line on which a key of a TOML text stands; the parser tells lines only of broken syntax.
struct TOMLLines {
    private let lines: [Substring]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The line of `[section]`, counted from 1.
    func line(ofSection section: String) -> Int? {
        lines.firstIndex { TOMLLines.section(of: $0) == section }.map { $0 + 1 }
    }

    /// The line of `key = …` in a section, or before the first section.
    func line(of key: String, in section: String?) -> Int? {
        var current: String?
        for (place, line) in lines.enumerated() {
            if let name = TOMLLines.section(of: line) {
                current = name
                continue
            }
            guard let equals = line.firstIndex(of: "=") else { continue }
            let name = line[..<equals].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
            if current == section && name == key { return place + 1 }
            if current == nil, let section, name == "\(section).\(key)" { return place + 1 }
        }
        return nil
    }

    private static func section(of line: Substring) -> String? {
        let trimmed = line.drop(while: \.isWhitespace)
        guard trimmed.hasPrefix("["), !trimmed.hasPrefix("[["), let end = trimmed.firstIndex(of: "]") else {
            return nil
        }
        return trimmed[trimmed.index(after: trimmed.startIndex)..<end].filter { !$0.isWhitespace }
    }
}
