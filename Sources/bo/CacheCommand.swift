import ArgumentParser
import BoModel
import BoStore
import BoText

/// `bo cache`: upkeep of the cache file.
struct CacheCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cache", abstract: "\(Say.aboutCache[Surroundings.language])",
            subcommands: [Check.self, Backup.self, Purge.self])
    }

    /// `bo cache check`
    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration { .list("check", Say.aboutCacheCheck) }
        @OptionGroup var global: GlobalOptions

        func run() throws {
            let language = global.language(try global.settings())
            let problems = try global.openForReading().check()
            for problem in problems {
                for line in Phrase.problemText(problem, language) { Output.say(line) }
            }
            guard problems.isEmpty else { throw ExitStatus(code: .failed) }
            Output.say(Say.cacheIsSound(global.cachePath)[language])
        }
    }

    /// `bo cache backup FILE`
    struct Backup: ParsableCommand {
        static var configuration: CommandConfiguration { .list("backup", Say.aboutCacheBackup) }
        @OptionGroup var global: GlobalOptions
        @Argument(help: help(Say.argumentBackup, "FILE"))
        var file: String

        func run() throws {
            let language = global.language(try global.settings())
            try global.openForReading().backup(to: file)
            Output.say(Say.cacheIsCopied(to: file)[language])
        }
    }

    /// `bo cache purge ESTATE`
    struct Purge: ParsableCommand {
        static var configuration: CommandConfiguration { .list("purge", Say.aboutCachePurge) }
        @OptionGroup var global: GlobalOptions
        @Argument(help: help(Say.argumentEstate, "ESTATE"))
        var estate: String

        func run() throws {
            let language = global.language(try global.settings())
            let store = try global.openForWriting()
            let estate = try global.estate(estate, in: store)
            let gone = try store.purge(estate.id)
            store.close()
            Output.say(Say.estateIsPurged(accounts: gone.accounts, transactions: gone.transactions)[language])
        }
    }
}
