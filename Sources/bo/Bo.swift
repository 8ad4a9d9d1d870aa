import ArgumentParser
import BoModel
import BoText
import Foundation

/// The program.
@main
struct Bo: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bo",
            abstract: "\(Phrase.Abstracts.bo[Surroundings.language])",
            version: Version.text,
            subcommands: [
                DashboardCommand.self, DemoCommand.self, SandboxCommand.self, RefreshCommand.self, EstatesCommand.self,
                BanksCommand.self, AccountsCommand.self, TransactionsCommand.self, RequestsCommand.self,
                SearchCommand.self, RenderCommand.self, CacheCommand.self, NotesCommand.self, DoctorCommand.self,
                CompletionsCommand.self, DocsCommand.self,
            ],
            defaultSubcommand: DashboardCommand.self)
    }

    static func main() {
        Output.holdStandardStreams()
        // A reader that went away (`bo transactions | head`) ends the program quietly, as it does other tools.
        signal(SIGPIPE, SIG_DFL)
        // Whoever started us may have blocked signals, and that is inherited: Bo must hear its terminal and its user.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        do {
            var command = try parseAsRoot(Arguments.ordered(Array(CommandLine.arguments.dropFirst())))
            try command.run()
        } catch {
            end(error)
        }
    }

    /// Ends the program: usage and help as the argument parser writes them, all else as a message for people.
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

/// The end of a command that has said all there is to say.
struct ExitStatus: Error {
    let code: ExitCode
}

/// The end of a dashboard that a signal, or the loss of the terminal, has closed.
struct EndedBySignal: Error {
    /// As shells count: 128 and the number of the signal.
    let status: Int32
}

extension ExitCode {
    /// How the program exits for a problem: a cache or configuration that can't be used is wrong usage of neither kind.
    init(_ problem: Problem) {
        switch problem.code {
        case .configuration, .notConfigured, .key, .theme, .terminal: self = .usage
        default: self = .failed
        }
    }
}

/// The version of Bo, and of what it is built on.
enum Version {
    static let number = "0.1.0"
    static var text: String { "bo \(number)" }
}
