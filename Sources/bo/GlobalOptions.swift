import ArgumentParser
import BoModel
import BoProgram
import BoStore
import BoText

/// The options of every command.
struct GlobalOptions: ParsableArguments {
    @Option(name: GlobalOption.config.name, help: help(Say.optionConfig, "FILE"))
    var config: String?
    @Option(name: GlobalOption.cache.name, help: help(Say.optionCache, "FILE"))
    var cache: String?
    @Option(name: GlobalOption.lang.name, help: help(Say.optionLanguage, "nb|en"))
    var lang: Language?
    @Option(name: GlobalOption.theme.name, help: help(Say.optionTheme, "NAME"))
    var theme: String?
    @Flag(name: GlobalOption.offline.name, help: help(Say.optionOffline))
    var offline = false
    @Flag(name: GlobalOption.verbose.name, help: help(Say.optionVerbose))
    var verbose = false

    /// The configuration: `--config`, else `BO_CONFIG`, else the usual place.
    func settings() throws -> Settings {
        if verbose {
            let (path, isAskedFor) = Settings.file(config)
            let isThere = isAskedFor || !Surroundings.isAbsent(path)
            Output.say(isThere ? Say.usesConfiguration(path) : Say.usesNoConfiguration(path))
        }
        return try Settings.read(from: config)
    }

    /// The language of this run.
    func language(_ settings: Settings) -> Language { lang ?? settings.language ?? Surroundings.language }

    /// The cache file: `--cache`, else `BO_CACHE`, else the usual place.
    var cachePath: String {
        cache ?? Surroundings.variable("BO_CACHE") ?? Surroundings.dataFolder + "/cache.sqlite"
    }

    /// Opens the cache to look at it; a cache that isn't there yet is an empty one, and is not made.
    func openForReading() throws -> Store { try open(.reading) }

    /// Opens the cache to change it.
    func openForWriting() throws -> Store { try open(.writing) }

    /// Opens the cache, and tells what an upgrade of it does; `--verbose` tells which cache it is.
    func open(_ access: Store.Access, at path: String? = nil) throws(Problem) -> Store {
        let path = path ?? cachePath
        if verbose { Output.say(Say.usesCache(path)) }
        let printer = UpgradePrinter(lang ?? Surroundings.language)
        return try Store.open(at: path, access, report: printer.receive)
    }

    /// What `--verbose` tells of each request of a refresh; `nil` without it.
    func requestTeller(_ printer: ProgressPrinter) -> (@Sendable (RequestRecord) -> Void)? {
        guard verbose else { return nil }
        return { printer.say(Say.request($0)) }
    }

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
