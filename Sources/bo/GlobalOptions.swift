public import ArgumentParser
import BoModel
import BoStore
public import BoText

/// The options of every command.
struct GlobalOptions: ParsableArguments {
    @Option(name: .long, help: help(Say.optionConfig, "FILE"))
    var config: String?
    @Option(name: .long, help: help(Say.optionCache, "FILE"))
    var cache: String?
    @Option(name: .long, help: help(Say.optionLanguage, "nb|en"))
    var lang: Language?
    @Option(name: .long, help: help(Say.optionTheme, "NAME"))
    var theme: String?
    @Flag(name: .long, help: help(Say.optionOffline))
    var offline = false
    @Flag(name: .long, help: help(Say.optionVerbose))
    var verbose = false

    /// The configuration: `--config`, else `BO_CONFIG`, else the usual place.
    func settings() throws -> Settings { try Settings.read(from: config) }

    /// The language of this run.
    func language(_ settings: Settings) -> Language { lang ?? settings.language ?? Surroundings.language }

    /// The cache file: `--cache`, else `BO_CACHE`, else the usual place.
    var cachePath: String {
        cache ?? Surroundings.variable("BO_CACHE") ?? Surroundings.dataFolder + "/cache.sqlite"
    }

    /// Opens the cache to look at it; a cache that isn't there yet is an empty one, and is not made.
    func openForReading() throws -> Store { try Store.open(at: cachePath, .reading) }

    /// Opens the cache to change it.
    func openForWriting() throws -> Store { try Store.open(at: cachePath, .writing) }

    /// The estate that a command names.
    ///
    /// - Throws: a failure that names what was asked for.
    func estate(_ text: String, in store: Store) throws -> Estate {
        guard let estate = try store.estate(matching: text) else {
            throw Failure(.failed, Say.unknownEstate(text))
        }
        return estate
    }
}

/// The help of an option in the user's language.
func help(_ phrase: Phrase, _ value: String? = nil) -> ArgumentHelp {
    ArgumentHelp("\(phrase[Surroundings.language])", valueName: value)
}

extension Language: ExpressibleByArgument {}
