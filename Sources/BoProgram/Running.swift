public import ArgumentParser
import BoModel
public import BoText
import Foundation

extension ParsableCommand {
    /// Runs this command as a program, from its arguments to its exit.
    ///
    /// Messages of the argument parser appear as the parser writes them. Every other error is a message for people.
    public static func runAsProgram(_ arguments: [String]) {
        Output.holdStandardStreams()
        // A reader that went away (`bo transactions | head`) ends the program quietly, as it does other tools.
        signal(SIGPIPE, SIG_DFL)
        // Whoever started us may have blocked signals, and that is inherited: Bo must hear its terminal and its user.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            end(error)
        }
    }

    private static func end(_ error: any Error) -> Never {
        switch error {
        case let failure as Failure:
            for line in failure.message { Output.say(line) }
            Foundation.exit(failure.exit.rawValue)
        case let problem as Problem:
            for line in Phrase.problemText(problem, Surroundings.language) { Output.say(line) }
            Foundation.exit(ExitCode(problem).rawValue)
        case let ending as EndedBySignal:
            Foundation.exit(ending.status)
        case let status as ExitStatus:
            Foundation.exit(status.code.rawValue)
        default:
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code.isSuccess {
                Output.write(text + "\n")
                Foundation.exit(0)
            }
            Output.tell(text + "\n")
            // The parser's own status for wrong usage is 64; Bo promises 2.
            Foundation.exit(ExitCode.usage.rawValue)
        }
    }
}

/// The help of an option in the user's language.
public func help(_ phrase: Phrase, _ value: String? = nil) -> ArgumentHelp {
    ArgumentHelp("\(phrase[Surroundings.language])", valueName: value)
}

extension Language: ExpressibleByArgument {}
