/// Finds the line of a key in a TOML file: the parser tells lines of errors of syntax only.
public struct TOMLLines {
    /// The path of each line that has a key or a section's name.
    private let paths: [(path: [String], line: Int)]

    public init(_ text: String) {
        var paths: [(path: [String], line: Int)] = []
        var section: [String] = []
        for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var rest = line.drop(while: \.isWhitespace)
            let isSection = rest.first == "["
            if isSection { rest = rest.drop { $0 == "[" || $0.isWhitespace } }
            guard let path = TOMLLines.path(rest, until: isSection ? "]" : "=") else { continue }
            if isSection { section = path }
            paths.append((isSection ? section : section + path, place + 1))
        }
        self.paths = paths
    }

    /// The line of a key, from 1: that of the section where the key itself can't be found, else the first line.
    public func line(of path: [String]) -> Int {
        var path = path
        while !path.isEmpty {
            if let found = paths.first(where: { $0.path == path }) ?? paths.first(where: { $0.path.starts(with: path) })
            {
                return found.line
            }
            path.removeLast()
        }
        return 1
    }

    /// The parts of a dotted key, bare or quoted, before a sign; `nil` when there is none.
    private static func path(_ text: Substring, until end: Character) -> [String]? {
        var parts: [String] = []
        var part = ""
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { part.append(character) }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == end {
                return parts + [part]
            } else if character == "." {
                parts.append(part)
                part = ""
            } else if character == "#" {
                return nil
            } else if !character.isWhitespace {
                part.append(character)
            }
        }
        return nil
    }
}
