import Foundation
import Testing

@Suite struct ArchitectureTests {
    /// Which modules each target may import: the table of ARCHITECTURE.md.
    private static let allowed: [String: Set<String>] = [
        "BoModel": [],
        "BoJSON": [],
        "BoText": ["BoModel", "BoJSON"],
        "BoStore": [
            "BoModel", "BoJSON", "GRDB", "GRDBSQLite", "Crypto", "Foundation", "Glibc", "Darwin", "Synchronization",
            "Dispatch",
        ],
        "BoHub": [
            "BoModel", "BoJSON", "CCurl", "Crypto", "CryptoExtras", "Foundation", "Synchronization", "Dispatch",
            "Glibc",
        ],
        "BoRefresh": ["BoModel", "BoStore", "BoHub", "Dispatch", "Synchronization"],
        "BoTUI": ["BoModel", "BoText", "CNcurses", "Synchronization", "Glibc"],
        "BoSandbox": [
            "BoModel", "BoJSON", "BoHub", "FlyingFox", "FlyingSocks", "Crypto", "CryptoExtras", "Foundation",
            "Synchronization",
            "Dispatch", "Glibc",
        ],
        "bo": [
            "BoModel", "BoJSON", "BoText", "BoStore", "BoHub", "BoTUI", "BoRefresh", "BoSandbox", "ArgumentParser",
            "Foundation", "Dispatch", "Synchronization", "Glibc",
        ],
    ]

    @Test(arguments: allowed.keys.sorted())
    func `a target imports only what lies below it`(_ target: String) {
        for file in SourceTree.files(in: "Sources/\(target)") {
            for line in file.code {
                let words = line.split(separator: " ").map(String.init)
                guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else { continue }
                let module = words[place + 1]
                #expect(Self.allowed[target]?.contains(module) == true, "\(file.path) imports \(module)")
            }
        }
    }

    /// Modules that only one folder or file may know.
    @Test(arguments: [
        ("CNcurses", "Sources/BoTUI/Terminal/"), ("GRDB", "Sources/BoStore/"), ("CCurl", "Sources/BoHub/Transport/"),
        ("FlyingFox", "Sources/BoSandbox/"),
    ])
    func `a library is known in one place`(_ row: (module: String, folder: String)) {
        for file in SourceTree.files(in: "Sources") where !file.path.hasPrefix(row.folder) {
            #expect(!file.code.contains { $0.hasSuffix("import \(row.module)") }, "\(file.path) imports \(row.module)")
        }
    }

    /// Where the outside world may be touched at all.
    private static let doors = [
        "Sources/BoTUI/Terminal/", "Sources/BoStore/", "Sources/BoHub/Transport/", "Sources/bo/",
    ]

    @Test(arguments: [
        "Date()", "print(", "FileManager", "ProcessInfo", ".random(", "sleep(", "getenv(", "FileHandle", "fatalError(",
        "try!",
    ])
    func `clock, files, chance and environment are asked for only at the doors`(_ call: String) {
        let isForbiddenEverywhere = ["print(", "sleep(", "fatalError(", "try!"].contains(call)
        for file in SourceTree.files(in: "Sources") {
            let isDoor = Self.doors.contains { file.path.hasPrefix($0) } && !isForbiddenEverywhere
            // The sandbox is a server of its own: it reads its files of faults and writes its configuration.
            if isDoor || file.path.hasPrefix("Sources/BoSandbox/Door") { continue }
            for (number, line) in file.code.enumerated() where line.contains(call) && !isPart(of: line, call) {
                Issue.record("\(file.path):\(number + 1) calls \(call)")
            }
        }
    }

    /// `footprint(` is no `print(`, `.print(` is somebody's own, and `func print(` declares one.
    private func isPart(of line: String, _ call: String) -> Bool {
        guard let range = line.range(of: call), range.lowerBound > line.startIndex else { return false }
        let before = line[line.index(before: range.lowerBound)]
        return before.isLetter || before == "." && call == "print(" || line.contains("func \(call)")
    }

    @Test func `money never meets binary floating point`() {
        for file in SourceTree.files(in: "Sources/BoModel") + SourceTree.files(in: "Sources/BoHub/Wire") {
            for (number, line) in file.code.enumerated() {
                #expect(!line.contains("Double") && !line.contains("Float"), "\(file.path):\(number + 1)")
            }
        }
    }

    @Test func `a file has at most 400 lines`() {
        for file in SourceTree.files(in: "Sources") + SourceTree.files(in: "Tests") {
            #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
        }
    }

    /// A screen is asked for an ability, never for what it is: `any Filterable`, not `TransactionsScreen`.
    @Test func `nothing in the dashboard asks whether a screen is a certain one`() {
        for file in SourceTree.files(in: "Sources/BoTUI") {
            for (number, line) in file.code.enumerated() {
                #expect(!line.contains(/\b(as|as\?|is) [A-Z]\w*Screen\b/), "\(file.path):\(number + 1)")
            }
        }
    }

    @Test func `nothing is forced, silenced or left for later`() {
        for file in SourceTree.files(in: "Sources") {
            for (number, line) in file.code.enumerated() {
                for word in ["as!", "@unchecked Sendable", "TODO", "FIXME"] where line.contains(word) {
                    Issue.record("\(file.path):\(number + 1) has \(word)")
                }
            }
        }
    }
}
