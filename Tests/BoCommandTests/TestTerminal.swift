import Foundation
import Testing

/// A terminal (tmux) in which the program runs, as a user meets it.
struct TestTerminal {
    private let program: Program
    private let socket: String

    init(_ program: Program) {
        self.program = program
        socket = "bo-test-\(UUID().uuidString.prefix(8))"
    }

    private var command: String {
        "export HOME='\(program.home.path)' LANG=C.UTF-8 TERM=tmux-256color; '\(Program.path)' \(program.arguments); "
            + "echo status=$?; echo ended; exec sleep 600"
    }

    /// Starts the program in a new terminal.
    func run() throws { try open(command) }

    /// Runs a shell command in a new terminal.
    func open(_ command: String) throws {
        try tmux(["new-session", "-d", "-s", "t", "-x", "80", "-y", "24", command])
    }

    /// Starts it once more, in a terminal that shows nothing of before.
    func again() throws {
        try tmux(["respawn-pane", "-k", "-t", "t", command])
    }

    /// Ends the session, and with it the server. `kill-server` sends the server SIGTERM, which a server that was
    /// started on a thread of Dispatch has blocked.
    func end() { _ = try? tmux(["kill-session", "-t", "t"]) }

    func type(_ keys: String...) throws {
        for key in keys { try tmux(["send-keys", "-t", "t", key]) }
    }

    func signal(_ name: String) throws {
        try tmux(["run-shell", "pkill -\(name) -f '^\(Program.path) \(program.arguments)'"])
    }

    /// Looks at the screen until it holds a text; gives up after many looks. The terminal goes when the program has
    /// ended.
    func showing(_ text: String) throws -> String {
        var last = ""
        for _ in 0..<1500 {
            last = try tmux(["capture-pane", "-p", "-t", "t"])
            if last.contains(text) { return last }
        }
        Issue.record("no «\(text)» on\n\(last)")
        return last
    }

    /// The server that the first command starts lives on: it must not hold what tells us that the command has ended.
    private static let alone = """
        for file in /proc/$$/fd/*; do number=${file##*/}; [ "$number" -gt 2 ] && eval "exec $number>&-"; done
        exec tmux "$@"
        """

    @discardableResult
    func tmux(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", Self.alone, "bash", "-L", socket, "-f", "/dev/null"] + arguments
        process.environment = program.environment
        process.standardError = FileHandle.nullDevice
        let isAsking = arguments.first == "capture-pane"
        let output = Pipe()
        process.standardOutput = isAsking ? output : FileHandle.nullDevice
        try process.run()
        let data = isAsking ? output.fileHandleForReading.readDataToEndOfFile() : Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

extension Program {
    /// What tells this program's process from others'.
    var arguments: String { "--cache \(path("cache.sqlite")) --lang nb" }
}
