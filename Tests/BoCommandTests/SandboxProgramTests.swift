import Foundation
import Testing

/// `bo` and the `bo-sandbox` beside it: found, started, ended.
@Suite(.timeLimit(.minutes(5))) struct SandboxProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    /// Runs through a shell that gives standard output a second number. Whoever inherits that keeps the output open.
    private static let keepingOutput = ["/bin/bash", "-c", #"exec "$0" "$@" 9>&1"#]

    /// Starts a demo, and waits until its sandbox has answered something.
    private func startDemo() throws -> (process: Process, output: Pipe, errors: Pipe) {
        let cache = program.path("demo.sqlite")
        let started = try program.start(["demo", "--headless", "--cache", cache], through: Self.keepingOutput)
        var seen = Data()
        while seen.count < 200 {
            let more = started.errors.fileHandleForReading.availableData
            if more.isEmpty { break }
            seen += more
        }
        return started
    }

    @Test(arguments: [(SIGKILL, true, SIGKILL), (SIGINT, false, 130), (SIGTERM, false, 143)])
    func `the sandbox of a demo ends with the demo`(_ row: (signal: Int32, isKilled: Bool, status: Int32)) throws {
        let demo = try startDemo()
        kill(demo.process.processIdentifier, row.signal)
        // Ends only when every process that has the output open has ended.
        _ = demo.output.fileHandleForReading.readDataToEndOfFile()
        demo.process.waitUntilExit()
        #expect((demo.process.terminationReason == .uncaughtSignal) == row.isKilled)
        #expect(demo.process.terminationStatus == row.status)
    }

    @Test func `bo sandbox becomes bo-sandbox, and prints its line`() throws {
        let started = try program.start(["sandbox", "--scenario", "tiny"])
        let line = started.output.fileHandleForReading.availableData
        let json = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
        #expect(Set(json.keys) == ["ready", "url", "config"])
        let name = try String(contentsOfFile: "/proc/\(started.process.processIdentifier)/comm", encoding: .utf8)
        #expect(name == "bo-sandbox\n")
        started.process.terminate()
        started.process.waitUntilExit()
        #expect(started.process.terminationStatus == 0)
    }

    @Test func `a link to bo leads to the sandbox beside bo itself`() throws {
        try FileManager.default.createSymbolicLink(atPath: program.path("bo"), withDestinationPath: Program.path)
        let outcome = try program.run(
            arguments: ["sandbox", "--scenario", "nonsense"], [:],
            through: ["/bin/bash", "-c", #"exec "$HOME/bo" "$@""#])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("Det finnes ingen verden «nonsense»"), "\(outcome.errors)")
    }

    @Test(arguments: ["sandbox", "demo"])
    func `without the program beside it, bo says what is missing, and takes none from PATH`(_ command: String) throws {
        try FileManager.default.createDirectory(atPath: program.path("bin"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Program.path, toPath: program.path("bin/bo"))
        let other = try program.write("#!/bin/sh\necho another\n", to: "bo-sandbox")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: other)
        let outcome = try program.run(
            arguments: [command], ["PATH": program.home.path + ":/usr/bin:/bin"],
            through: ["/bin/bash", "-c", #"exec "$HOME/bin/bo" "$@""#])
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        let words = "Programmet \(program.path("bin/bo-sandbox")) finnes ikke."
        #expect(outcome.errors.hasPrefix(words), "\(outcome.errors)")
    }
}
