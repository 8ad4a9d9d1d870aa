import ArgumentParser
import BoProgram
import BoText

/// `bo sandbox`: the registers and the banks as a server. The process becomes `bo-sandbox`.
struct SandboxCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "sandbox", abstract: "\(Phrase.Abstracts.sandbox[Surroundings.language])")
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: SandboxOptions

    func run() throws {
        try SandboxProgram.become(["--lang=\(Surroundings.language.rawValue)"] + options.arguments)
    }
}
