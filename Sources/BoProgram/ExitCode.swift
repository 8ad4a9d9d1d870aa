public import BoModel
public import BoText

/// The exit status of a program.
public enum ExitCode: Int32, Sendable {
    case done = 0
    case failed = 1
    /// Wrong usage, or a configuration that can't be used.
    case usage = 2
    /// Some bank failed or answered in part; what could be fetched is kept.
    case partly = 3
    /// Another Bo holds the cache for writing. `EX_TEMPFAIL` of sysexits.h: the same command may succeed later.
    case busy = 75

    /// The exit status for a problem.
    public init(_ problem: Problem) {
        switch problem.code {
        case .configuration, .notConfigured, .key, .theme, .terminal: self = .usage
        case .busy: self = .busy
        default: self = .failed
        }
    }
}

/// The end of a command before its time: a message for people, and the exit status.
public struct Failure: Error {
    public let exit: ExitCode
    public let message: [Phrase]

    public init(_ exit: ExitCode, _ message: Phrase...) {
        self.exit = exit
        self.message = message
    }
}

/// The end of a command that has said all there is to say.
public struct ExitStatus: Error {
    public let code: ExitCode

    public init(code: ExitCode) { self.code = code }
}

/// The end of a dashboard that a signal, or the loss of the terminal, has closed.
public struct EndedBySignal: Error {
    /// As shells count: 128 and the number of the signal.
    public let status: Int32

    public init(status: Int32) { self.status = status }
}
