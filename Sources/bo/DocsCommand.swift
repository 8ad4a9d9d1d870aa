import ArgumentParser
import BoProgram
import BoTUI
import BoText

/// `bo docs NAME`: documents that are made from the program's own tables, for `make docs`.
struct DocsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "docs", abstract: "\(Say.aboutDocs[Surroundings.language])", shouldDisplay: false)
    }

    enum Document: String, ExpressibleByArgument, CaseIterable {
        case keys, man
    }

    @Argument(help: help(Say.argumentDocument, "keys|man"))
    var document: Document
    @Option(name: .long, help: help(Say.optionLanguage, "nb|en"))
    var lang: Language?

    @Option(name: .long, help: help(Say.optionPreset, KeyScheme.presets.joined(separator: "|")))
    var preset: String?

    func run() throws {
        let keys = try preset.map { name in
            guard let keys = KeyScheme(preset: name) else {
                throw Failure(.usage, Say.unknownPreset(name, known: KeyScheme.presets))
            }
            return keys
        }
        switch document {
        case .keys: Output.write(KeyTable.markdown(lang ?? .nb, keys: keys ?? .standard))
        case .man: Output.write(try ManPage().text)
        }
    }
}
