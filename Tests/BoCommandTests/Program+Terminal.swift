import Foundation
import Glibc
import Testing

extension Program {
    /// How a run on a terminal ended, and every byte that was drawn.
    struct TerminalOutcome {
        let status: Int32
        let bytes: [UInt8]
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Runs it on a pseudo terminal to its end; presses `q` whenever something was drawn, once a word stands there.
    ///
    /// - Parameter word: what to wait for; the beginning of a picture unless given. Who draws nothing is not waited
    ///   for.
    /// - Parameter extra: variables; one whose value is `(unset)` is not there.
    func runOnTerminal(
        _ arguments: [String], _ extra: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24,
        inputIsTerminal: Bool = true, showing word: String = "\u{1B}[H", through command: [String] = []
    ) throws -> TerminalOutcome {
        var (master, slave) = (Int32(-1), Int32(-1))
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&master, &slave, nil, nil, &size) == 0)
        defer { close(master) }
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
        let words = command + [Program.path] + arguments
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = environment.merging(extra) { $1 }.filter { $0.value != "(unset)" }
        process.standardInput = inputIsTerminal ? terminal : FileHandle.nullDevice
        process.standardOutput = terminal
        process.standardError = terminal
        try process.run()
        try terminal.close()
        var bytes: [UInt8] = []
        while true {
            var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            let isSilent = poll(&ready, 1, 1000) == 0
            var count = 0
            var buffer = [UInt8](repeating: 0, count: 65_536)
            if !isSilent {
                count = read(master, &buffer, buffer.count)
                guard count > 0 else { break }
                bytes += buffer.prefix(count)
            }
            // What was typed comes back as an echo when the terminal is given back: that is no picture.
            let isDrawn = buffer.prefix(count).contains(0x1B) && String(decoding: bytes, as: UTF8.self).contains(word)
            if isSilent || isDrawn { _ = Glibc.write(master, "q", 1) }
        }
        process.waitUntilExit()
        let status = process.terminationStatus
        return TerminalOutcome(status: process.terminationReason == .exit ? status : 128 + status, bytes: bytes)
    }
}
