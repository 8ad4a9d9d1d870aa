import BoText

/// What the program tells whoever started it.
enum ExitCode: Int32 {
    case done = 0
    case failed = 1
    /// Wrong usage, or a configuration that can't be used.
    case usage = 2
    /// Some bank failed or answered in part; what could be fetched is kept.
    case partly = 3
    /// Stopped by SIGINT.
    case interrupted = 130
}

/// The end of a command before its time: a message for people, and how the program exits.
struct Failure: Error {
    let exit: ExitCode
    let message: [Phrase]

    init(_ exit: ExitCode, _ message: Phrase...) {
        self.exit = exit
        self.message = message
    }
}
