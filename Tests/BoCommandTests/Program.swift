import Foundation

/// The program itself, run as a user runs it: with arguments, an environment of its own and no terminal.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The folder that stands for the user's home.
    let home: URL

    init() throws {
        home = FileManager.default.temporaryDirectory.appendingPathComponent("bo-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    /// The executable that the build put beside the tests.
    static let path: String = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("bo").path
    }()

    var environment: [String: String] {
        ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"]
    }

    func path(_ name: String) -> String { home.appendingPathComponent(name).path }

    func write(_ text: String, to name: String) throws -> String {
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
        return path(name)
    }

    /// Runs it to its end.
    @discardableResult
    func run(_ arguments: String..., environment extra: [String: String] = [:]) throws -> Outcome {
        try run(arguments: arguments, extra)
    }

    /// Runs it to its end; through another command when that is given, such as one that makes us somebody else.
    func run(
        arguments: [String], _ extra: [String: String] = [:], through command: [String] = []
    ) throws -> Outcome {
        let process = try start(arguments, extra, through: command)
        let output = process.output.fileHandleForReading
        let errors = process.errors.fileHandleForReading
        let collected = Collected()
        let isRead = DispatchSemaphore(value: 0)
        // A thread of its own: those of Dispatch may all be taken by other tests.
        Thread.detachNewThread {
            collected.errors = errors.readDataToEndOfFile()
            isRead.signal()
        }
        let data = output.readDataToEndOfFile()
        isRead.wait()
        process.process.waitUntilExit()
        let status = process.process.terminationStatus
        return Outcome(
            status: process.process.terminationReason == .exit ? status : 128 + status,
            output: String(decoding: data, as: UTF8.self), errors: String(decoding: collected.errors, as: UTF8.self))
    }

    /// Starts it and leaves it running.
    func start(
        _ arguments: [String], _ extra: [String: String] = [:], through command: [String] = []
    ) throws -> (process: Process, output: Pipe, errors: Pipe) {
        let process = Process()
        let words = command + [Program.path] + arguments
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = environment.merging(extra) { $1 }
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        return (process, output, errors)
    }

    private final class Collected: @unchecked Sendable {
        var errors = Data()
    }
}

/// A sandbox that runs as a server of its own, with the configuration that points at it.
final class RunningSandbox {
    let configuration: String
    let url: String
    private let process: Process

    init(_ program: Program, scenario: String, faults: String? = nil) throws {
        configuration = program.path("sandbox-\(scenario)/config.toml")
        var arguments = ["sandbox", "--port", "0", "--scenario", scenario, "--write-config", configuration]
        if let faults { arguments += ["--faults", faults] }
        try FileManager.default.createDirectory(
            atPath: program.path("sandbox-\(scenario)"), withIntermediateDirectories: true)
        let started = try program.start(arguments)
        process = started.process
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let chunk = started.output.fileHandleForReading.availableData
            if chunk.isEmpty { break }
            line.append(chunk)
        }
        let json = try JSONSerialization.jsonObject(with: line) as? [String: Any]
        url = json?["url"] as? String ?? ""
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }
}
