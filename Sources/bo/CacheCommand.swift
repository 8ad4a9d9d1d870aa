import ArgumentParser
import BoModel
import BoStore
import BoText

/// `bo cache`: upkeep of the cache file.
struct CacheCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cache", abstract: "\(Phrase.aboutCache[Surroundings.language])",
            subcommands: [Check.self, Backup.self, Purge.self])
    }

    /// `bo cache check`
    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration { .list("check", .aboutCacheCheck) }
        @OptionGroup var global: GlobalOptions

        func run() throws {
            let language = global.language(try global.settings())
            let problems = try global.openForReading().check()
            for problem in problems {
                for line in Phrase.lines(of: problem, language) { Output.say(line) }
            }
            guard problems.isEmpty else { throw ExitStatus(code: .failed) }
            Output.say(Phrase.cacheIsSound(global.cachePath)[language])
        }
    }

    /// `bo cache backup FILE`
    struct Backup: ParsableCommand {
        static var configuration: CommandConfiguration { .list("backup", .aboutCacheBackup) }
        @OptionGroup var global: GlobalOptions
        @Argument(help: help(.argumentBackup, "FILE"))
        var file: String

        func run() throws {
            let language = global.language(try global.settings())
            try global.openForReading().backup(to: file)
            Output.say(Phrase.cacheIsCopied(to: file)[language])
        }
    }

    /// `bo cache purge ESTATE`
    struct Purge: ParsableCommand {
        static var configuration: CommandConfiguration { .list("purge", .aboutCachePurge) }
        @OptionGroup var global: GlobalOptions
        @Argument(help: help(.argumentEstate, "ESTATE"))
        var estate: String

        func run() throws {
            let language = global.language(try global.settings())
            let store = try global.openForWriting()
            let estate = try global.estate(estate, in: store)
            let gone = try store.purge(estate.id)
            store.close()
            Output.say(Phrase.estateIsPurged(accounts: gone.accounts, transactions: gone.transactions)[language])
        }
    }
}
