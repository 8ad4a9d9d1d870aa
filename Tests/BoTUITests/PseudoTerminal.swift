import CNcurses
import Foundation
import Glibc
import Synchronization
import Testing

/// A terminal without a screen: what is drawn can be read, what is typed can be written.
final class PseudoTerminal {
    private let master: Int32
    let slave: Int32
    private var isHungUp = false

    init(width: Int = 80, height: Int = 24, term: String = "xterm-256color", locale: String = "C.UTF-8") throws {
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&master, &slave, nil, nil, &size) == 0)
        self.master = master
        self.slave = slave
        setenv("TERM", term, 1)
        setenv("LC_ALL", locale, 1)
        unsetenv("NO_COLOR")
    }

    deinit {
        hangUp()
        close(slave)
    }

    func type(_ keys: String) { write(master, keys, keys.utf8.count) }

    func hangUp() {
        if !isHungUp { close(master) }
        isHungUp = true
    }

    /// The modes of the line, as one comparable text.
    var modes: String {
        var modes = termios()
        tcgetattr(slave, &modes)
        return "\(modes.c_iflag) \(modes.c_oflag) \(modes.c_cflag) \(modes.c_lflag) \(modes.c_cc)"
    }

    /// Plays somebody who waits for something to be drawn, says something, waits again; on a thread of his own.
    ///
    /// - Returns: what was awaited and came.
    func converse(_ script: [(until: String, say: String)]) -> Transcript {
        let transcript = Transcript()
        let thread = Thread { [master] in
            var text = ""
            for (awaited, said) in script {
                while !text.contains(awaited) {
                    var buffer = [UInt8](repeating: 0, count: 4096)
                    var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
                    // Who waits in vain leaves, so that the test ends.
                    guard poll(&file, 1, 20_000) > 0 else {
                        write(master, "Q", 1)
                        return
                    }
                    let count = read(master, &buffer, buffer.count)
                    guard count > 0 else { return }
                    text += String(decoding: buffer.prefix(count), as: Unicode.ASCII.self)
                }
                transcript.add(awaited)
                text = ""
                write(master, said, said.utf8.count)
            }
        }
        thread.start()
        return transcript
    }

    /// What was seen so far, on whatever thread.
    final class Transcript: Sendable {
        private let texts = Mutex<[String]>([])

        fileprivate func add(_ text: String) { texts.withLock { $0.append(text) } }

        var seen: [String] { texts.withLock { $0 } }
    }

    /// All that was drawn since the last call. A mark goes through the line behind it, so that nothing is still under
    /// way.
    func drawn() -> String {
        let mark = Array("\u{1}\u{2}end\u{2}\u{1}".utf8)
        var bytes: [UInt8] = []
        write(slave, mark, mark.count)
        while !bytes.suffix(mark.count).elementsEqual(mark) {
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
    }
}
