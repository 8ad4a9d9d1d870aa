import BoTestKit
import Foundation
import Testing

/// Streams that are closed, full or broken off.
@Suite struct StreamTests {
    private func shell(_ program: Program, _ command: String) throws -> Program.Outcome {
        try program.run(arguments: [], through: ["/bin/bash", "-c", "bo=$0; \(command)"])
    }

    @Test(arguments: [
        ("$bo <&-", Int32(0), "Dette er ingen terminal"),
        ("$bo </dev/null", 0, "Dette er ingen terminal"),
        ("$bo >&-", 1, "Utskriften ble ikke hel. Utgangen er lukket. Send den et annet sted, og prøv igjen."),
        ("$bo estates --lang en >&-", 1, "The output is not complete. The output is closed. Send it elsewhere"),
        ("$bo estates --json >/dev/full", 1, "Utskriften ble ikke hel. Disken er full."),
        ("$bo render --lang en >/dev/full", 1, "The output is not complete. The disk is full."),
        ("$bo help >/dev/full", 1, "Disken er full"),
        ("$bo estates 2>&-", 0, ""), ("$bo estates 2>/dev/full", 0, ""), ("$bo nonsense 2>&-", 2, ""),
        ("$bo estates <&- >&- 2>&-", 1, ""), ("$bo refresh <&- >&- 2>&-", 2, ""),
    ])
    func `a stream that is closed or full ends in order`(_ row: (command: String, status: Int32, message: String))
        throws
    {
        let outcome = try shell(Program(), row.command)

        #expect(outcome.status == row.status, "\(outcome.errors)")
        #expect(row.message.isEmpty || outcome.errors.contains(row.message), "\(outcome.errors)")
        #expect(!outcome.errors.contains("Fatal"))
    }

    @Test func `a reader that went away ends it quietly`() throws {
        let program = try Program()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["estates"]
        process.environment = program.environment
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try output.fileHandleForReading.close()

        try process.run()
        let words = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()

        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGPIPE)
        #expect(words.isEmpty)
    }

    @Test func `with every stream closed nothing is written where it does not belong`() throws {
        let program = try Program()
        let sandbox = try RunningSandbox(program, scenario: "tiny")
        let cache = program.path("cache.sqlite")

        let command = "$bo refresh --notices-only --config '\(sandbox.configuration)' --cache '\(cache)' <&- >&- 2>&-"
        #expect(try shell(program, command).status == 0)

        #expect(try program.run("cache", "check", "--cache", cache).status == 0)
        let lock = try String(contentsOfFile: cache + ".lock", encoding: .utf8)
        #expect(lock.hasPrefix("pid ") && lock.split(separator: "\n").count == 1, "\(lock)")
    }
}
