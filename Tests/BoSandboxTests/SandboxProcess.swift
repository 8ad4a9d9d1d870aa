import Foundation

/// `bo-sandbox` as the build put it beside the tests, playing its smallest world.
final class SandboxProcess {
    /// Where it listens; empty when it could not.
    let url: String
    private let process = Process()
    private let input = Pipe(), output = Pipe(), errors = Pipe()
    private let folder: URL

    /// Starts it and waits until it is ready.
    ///
    /// - Parameter faults: the text of a file of faults.
    init(_ arguments: String..., faults: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("bo-sandbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        process.executableURL = tests.deletingLastPathComponent().appendingPathComponent("bo-sandbox")
        process.arguments = ["--scenario=tiny"] + arguments
        if let faults {
            let file = folder.appendingPathComponent("faults.json")
            try faults.write(to: file, atomically: true, encoding: .utf8)
            process.arguments?.append("--faults=\(file.path)")
        }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let ready = SandboxProcess.line(from: output)
        let json = try? JSONSerialization.jsonObject(with: Data(ready.utf8)) as? [String: Any]
        url = json?["url"] as? String ?? ""
    }

    deinit {
        end()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The next line that it prints, without its end; empty when it has ended.
    func line() -> String { SandboxProcess.line(from: output) }

    func say(_ line: String) { input.fileHandleForWriting.write(Data((line + "\n").utf8)) }

    func closeInput() { try? input.fileHandleForWriting.close() }

    /// Its messages, when it has ended.
    var messages: String { String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }

    /// Waits for its end, and returns its exit status.
    @discardableResult
    func end(bySignal: Bool = true) -> Int32 {
        if bySignal, process.isRunning { process.terminate() }
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func line(from pipe: Pipe) -> String {
        var bytes = Data()
        while let byte = try? pipe.fileHandleForReading.read(upToCount: 1), !byte.isEmpty {
            if byte[byte.startIndex] == UInt8(ascii: "\n") { break }
            bytes += byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
