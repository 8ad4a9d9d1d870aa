import ArgumentParser
import BoModel
import BoProgram
import BoStore
import BoText

/// `bo cache`: upkeep of the cache file.
struct CacheCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cache", abstract: "\(Phrase.Abstracts.cache[Surroundings.language])",
            subcommands: [Check.self, Backup.self, Purge.self])
    }

    /// `bo cache check`
    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration { .list("check", Phrase.Abstracts.cacheCheck) }
        @OptionGroup var global: GlobalOptions

        func run() throws {
            let language = global.language(try global.settings())
            guard !Surroundings.isAbsent(global.cachePath) else {
                return Output.say(Say.noCacheToCheck(global.cachePath)[language])
            }
            let problems = try global.openForReading().check()
            for problem in problems {
                for line in Phrase.problemText(problem, language) { Output.say(line) }
            }
            guard problems.isEmpty else {
                Output.say(Phrase.CommandLine.cacheIsNotWhole(problems.count)[language])
                throw ExitStatus(code: .failed)
            }
            Output.say(Phrase.CommandLine.cacheIsWhole[language])
        }
    }

    /// `bo cache backup FILE`
    struct Backup: ParsableCommand {
        static var configuration: CommandConfiguration { .list("backup", Phrase.Abstracts.cacheBackup) }
        @OptionGroup var global: GlobalOptions
        @Argument(help: help(Say.argumentBackup, "FILE"))
        var file: String

        func run() throws {
            let language = global.language(try global.settings())
            try global.openForReading().backup(to: file)
            Output.say(Phrase.CommandLine.backedUp(to: file, bytes: Surroundings.size(ofFile: file))[language])
        }
    }

    /// `bo cache purge ESTATE`
    struct Purge: ParsableCommand {
        static var configuration: CommandConfiguration { .list("purge", Phrase.Abstracts.cachePurge) }
        @OptionGroup var global: GlobalOptions
        @Argument(help: help(Say.argumentEstate, "ESTATE"))
        var estate: String

        func run() throws {
            let language = global.language(try global.settings())
            let store = try global.openForWriting()
            defer { store.close() }
            // Of an estate that is gone there may be notes left: its uuid is enough then.
            let known = try store.estate(matching: estate)
            let gone = try store.purge(known?.id ?? Estate.ID(estate))
            guard gone.estates > 0 || gone.notes > 0 else { throw Failure(.failed, Say.unknownEstate(estate)) }
            SessionFile(ofCache: global.cachePath, Settings()).forgetPlaces()
            let name = known?.debtorName ?? known?.debtor.text ?? estate
            Output.say(
                Phrase.CommandLine.purged(
                    name, accounts: gone.accounts, transactions: gone.transactions, notes: gone.notes)[language])
        }
    }
}
