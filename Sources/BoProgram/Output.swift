public import BoText
import Foundation

/// Writes to the two streams of the process: data to stdout, messages to stderr.
public enum Output {
    /// Makes a stream that whoever started us has closed one that can't be used: else the next file that is opened,
    /// which may be the cache, would take its number, and be written to.
    public static func holdStandardStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes data. When that can't be done (a full disk behind `>`), there is nobody to go on for: the program says
    /// so and ends.
    public static func write(_ bytes: some Sequence<UInt8>) {
        guard let reason = put(Array(bytes), to: STDOUT_FILENO) else { return }
        say(Say.cannotPrint(reason: String(cString: strerror(reason))))
        Foundation.exit(ExitCode.failed.rawValue)
    }

    public static func write(_ text: String) { write(text.utf8) }

    /// A line for people, in the user's language.
    public static func say(_ phrase: Phrase) { say(phrase[Surroundings.language]) }

    public static func say(_ text: SafeText) { tell(text.string + "\n") }

    /// Text for people as it stands. A message that can't be told is no reason to stop.
    public static func tell(_ text: String) { _ = put(Array(text.utf8), to: STDERR_FILENO) }

    /// Writes all of it.
    ///
    /// - Returns: the system's number of the error, when there was one.
    private static func put(_ bytes: [UInt8], to stream: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
