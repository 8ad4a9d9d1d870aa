import ArgumentParser
import BoProgram
import BoText

/// `bo completions bash|zsh|fish`
struct CompletionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("completions", Phrase.Abstracts.completions) }

    @Argument(help: help(Say.argumentShell, "bash|zsh|fish"))
    var shell: Shell

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish
    }

    func run() throws {
        let shell: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        Output.write(Bo.completionScript(for: shell) + "\n")
    }
}
