import Foundation
import Testing

@Suite struct ArchitectureTests {
    private static let manifest = Manifest()

    /// What a target may use of the system; a target that isn't named may use all of it. The rest is said by
    /// Package.swift.
    private static let system: [String: Set<String>] = [
        "BoModel": [], "BoJSON": [], "BoText": [], "BoRefresh": ["Dispatch", "Synchronization"],
        "BoTUI": ["Synchronization", "Glibc"],
    ]
    private static let wholeSystem: Set<String> = ["Foundation", "Glibc", "Darwin", "Dispatch", "Synchronization"]

    @Test func `the manifest names every target that has sources in Swift`() {
        let folders = Set(SourceTree.files(in: "Sources").map(\.target))
        #expect(folders.isSubset(of: Self.manifest.targets.keys), "\(folders.subtracting(Self.manifest.targets.keys))")
        #expect(Self.manifest.targets["BoText"] == ["BoModel", "BoJSON"])
    }

    @Test(arguments: Set(SourceTree.files(in: "Sources").map(\.target)).sorted())
    func `a target imports only what it depends on in Package.swift`(_ target: String) {
        let allowed = (Self.manifest.targets[target] ?? []).union(Self.system[target] ?? Self.wholeSystem)
        for file in SourceTree.files(in: "Sources/\(target)") {
            for module in file.imports {
                #expect(allowed.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    /// Modules that only some folders may know.
    @Test(arguments: [
        ("CNcurses", ["Sources/BoTUI/Terminal/"]), ("GRDB", ["Sources/BoStore/"]),
        ("CCurl", ["Sources/BoHub/Transport/"]), ("FlyingFox", ["Sources/bo-sandbox/"]),
    ])
    func `a library is known in few places`(_ row: (module: String, folders: [String])) {
        for file in SourceTree.files(in: "Sources") where !row.folders.contains(where: file.path.hasPrefix) {
            #expect(!file.imports.contains(row.module), "\(file.path) imports \(row.module)")
        }
    }

    /// Where the outside world may be touched at all. The sandbox is a server of its own: it reads its files of faults
    /// and writes its configuration.
    private static let doors = [
        "Sources/BoTUI/Terminal/", "Sources/BoStore/", "Sources/BoHub/Transport/", "Sources/BoProgram/", "Sources/bo/",
        "Sources/bo-sandbox/", "Sources/BoSandbox/Door",
    ]

    /// A call as a pattern, so that `footprint(` is no `print(` and `.print(` is somebody's own.
    @Test(arguments: [
        // Clocks.
        #"\bDate\(\)"#, #"\bDate\.now"#, #"\bclock_gettime\b"#, #"\bgettimeofday\b"#, #"(^|[^.\w])time\(nil"#,
        #"\b(Continuous|Suspending)Clock\b"#, #"\bDispatchTime\.now"#, #"\bDispatchWallTime\b"#, #"\bCFAbsoluteTime"#,
        // Files and environment.
        #"\bFileManager\b"#, #"\bFileHandle\b"#, #"\bProcessInfo\b"#, #"(^|[^.\w])getenv\("#,
        #"(^|[^.\w])f?open\(.*O_"#,
        // Chance.
        #"\.random\("#, #"\.randomElement\(\)"#, #"\.shuffled?\(\)"#, #"\bSystemRandomNumberGenerator\b"#,
        #"\bUUID\(\)"#,
        #"\b(arc4random|getrandom|drand48)\w*\("#,
    ])
    func `clock, files, chance and environment are asked for only at the doors`(_ call: String) throws {
        let pattern = try Regex(call)
        for file in SourceTree.files(in: "Sources") where !Self.doors.contains(where: file.path.hasPrefix) {
            for (number, line) in file.code.enumerated() where line.contains(pattern) {
                Issue.record("\(file.path):\(number + 1) calls \(call)")
            }
        }
    }

    @Test(arguments: [
        #"(^|[^.\w])print\("#, #"(^|[^.\w])(u|nano)?sleep\("#, #"\bfatalError\("#, #"\btry!"#,
        #"\bas!"#, #"@unchecked Sendable"#, #"\bTODO\b"#, #"\bFIXME\b"#,
    ])
    func `nothing is printed on the way, waited for, forced, silenced or left for later`(_ words: String) throws {
        let pattern = try Regex(words)
        for file in SourceTree.files(in: "Sources") {
            for (number, line) in file.code.enumerated()
            where line.contains(pattern) && !line.contains("func print(") {
                Issue.record("\(file.path):\(number + 1) has \(words)")
            }
        }
    }

    /// What is forbidden is found where it stands: else the rules above would hold of anything.
    @Test(arguments: [
        (code: "let now = Date.now", pattern: #"\bDate\.now"#),
        (code: "clock_gettime(CLOCK_REALTIME, &t)", pattern: #"\bclock_gettime\b"#),
        (code: "  print(text)", pattern: #"(^|[^.\w])print\("#),
    ])
    func `a forbidden call is seen`(_ row: (code: String, pattern: String)) throws {
        #expect(row.code.contains(try Regex(row.pattern)))
        #expect(!"footprint(text) updated(now)".contains(try Regex(row.pattern)))
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

    @Test(arguments: ["Tests", "Sources", "Benchmarks"])
    func `a line has at most 120 columns`(_ folder: String) {
        for file in SourceTree.files(in: folder) {
            for (number, line) in file.lines.enumerated() where line.count > 120 {
                Issue.record("\(file.path):\(number + 1) has \(line.count) columns")
            }
        }
    }
}

/// What Package.swift says of the targets: its own text, read as far as these tests need it.
private struct Manifest {
    /// The modules that a target may import of what it depends on.
    private(set) var targets: [String: Set<String>] = [:]

    /// Products that bring more modules than the one they are called by.
    private static let modules = ["GRDB": ["GRDB", "GRDBSQLite"], "FlyingFox": ["FlyingFox", "FlyingSocks"]]

    init() {
        guard let text = try? SourceTree.text(of: "Package.swift") else { return }
        // The second word of a product is the package that it comes from, and no module.
        let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
            .replacing(/product\(("\w+"), "[^"]*"\)/) { "\($0.1)" }
        for declaration in code.matches(of: /(?:house\(|executableTarget\(|\.target\(\s*name:)/) {
            let words = Manifest.arguments(of: code[declaration.range.upperBound...]).matches(of: /"([^"]*)"/)
                .map { String($0.1) }
            guard let name = words.first else { continue }
            targets[name] = Set(words.dropFirst().flatMap { Manifest.modules[$0] ?? [$0] })
        }
    }

    /// The text up to the parenthesis that closes a call.
    private static func arguments(of rest: Substring) -> Substring {
        var depth = 1
        for place in rest.indices {
            if rest[place] == "(" { depth += 1 }
            if rest[place] == ")" { depth -= 1 }
            if depth == 0 { return rest[..<place] }
        }
        return rest
    }
}
