import Testing

/// The folders of the dashboard stand on each other, as targets do.
@Suite struct FolderTests {
    /// From below upwards. Folders of one floor may know each other.
    private static let floors: [[String]] = [
        ["Themes"], ["Commands"], ["Base"], ["Drawing"], ["Dialogs"], ["Details", "Lists", "Charts", "Screens"],
        ["Tour"], ["Keys"], ["App"], ["Terminal"],
    ]

    /// The floor of a file; a file beside the folders plays the dashboard and knows all of it.
    private static func floor(of file: SourceTree.File) -> Int? {
        let folder = String(file.path.split(separator: "/")[2])
        return folder.hasSuffix(".swift") ? floors.count : floors.firstIndex { $0.contains(folder) }
    }

    @Test func `a folder of the dashboard knows only what lies below it`() {
        let files = SourceTree.files(in: "Sources/BoTUI")
        var homes: [String: Int] = [:]
        for file in files {
            guard let floor = Self.floor(of: file) else {
                Issue.record("\(file.path) is in a folder that has no floor")
                continue
            }
            for line in file.code {
                let kind = /^(?:public |final |indirect )*(?:struct|enum|class|protocol|actor) (\w+)/
                if let match = line.firstMatch(of: kind) { homes[String(match.1)] = floor }
            }
        }
        for file in files {
            guard let floor = Self.floor(of: file) else { continue }
            for (number, line) in file.code.enumerated() {
                for name in Self.names(in: line) where homes[name] ?? 0 > floor {
                    Issue.record("\(file.path):\(number + 1) knows \(name)")
                }
            }
        }
    }

    /// The names of types in a line; those that belong to another type, as in `Phrase.Tour`, are left out.
    private static func names(in line: String) -> [String] {
        var names: [String] = []
        var name = ""
        var isMember = false
        for character in line + " " {
            if character.isLetter || character.isNumber || character == "_" {
                name.append(character)
                continue
            }
            if name.first?.isUppercase == true, !isMember { names.append(name) }
            name = ""
            isMember = character == "."
        }
        return names
    }
}
