import ArgumentParser
import BoProgram
import BoText

/// The program.
@main
struct Bo: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bo",
            abstract: "\(Phrase.Abstracts.bo[Surroundings.language])",
            version: Version.text(of: "bo"),
            subcommands: [
                DashboardCommand.self, DemoCommand.self, SandboxCommand.self, RefreshCommand.self, EstatesCommand.self,
                BanksCommand.self, AccountsCommand.self, TransactionsCommand.self, RequestsCommand.self,
                SearchCommand.self, RenderCommand.self, CacheCommand.self, NotesCommand.self, DoctorCommand.self,
                CompletionsCommand.self, DocsCommand.self,
            ],
            defaultSubcommand: DashboardCommand.self)
    }

    static func main() { runAsProgram(Arguments.ordered(Array(CommandLine.arguments.dropFirst()))) }
}
