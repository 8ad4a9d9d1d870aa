import ArgumentParser
import BoModel
import BoProgram
import BoStore
import BoText

/// How a list is printed: an aligned table, or for programs.
struct ListOptions: ParsableArguments {
    @Flag(name: .long, help: help(Say.optionJSON))
    var json = false
    @Flag(name: .long, help: help(Say.optionCSV))
    var csv = false
    @Flag(name: .long, help: help(Say.optionBOM))
    var bom = false

    func validate() throws {
        if json && csv { throw ValidationError("\(Say.jsonOrCSV[Surroundings.language])") }
    }

    var format: ListingFormat {
        if json { return .json }
        return csv ? .csv(byteOrderMark: bom) : .table
    }
}

/// `bo estates`
struct EstatesCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("estates", Phrase.Abstracts.estates) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions

    func run() throws {
        let language = global.language(try global.settings())
        try EstatesCommand.print(try global.openForReading(), list.format, language)
    }

    /// Prints the table of estates; also what `bo` does where there is no terminal.
    static func print(_ store: Store, _ format: ListingFormat, _ language: Language) throws {
        guard case .estates(let estates) = try store.answer(.estates) else { return }
        Output.write(Listings.estates.bytes(of: estates, as: format, in: language))
        if format == .table { ListHints.say(about: estates, language) }
    }
}

/// Which estate a list is about, and how the list is printed.
struct EstateListOptions: ParsableArguments {
    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions
    @Argument(help: help(Say.argumentEstate, "ESTATE"))
    var estate: String

    /// Prints what the cache holds of the estate; where that is nothing, the table has a sentence beside it.
    func print<Row>(
        _ listing: Listing<Row>, orSay nothing: Phrase, _ rows: (Store, Estate.ID) throws -> [Row]
    ) throws {
        let store = try global.openForReading()
        let rows = try rows(store, try global.estate(estate, in: store).id)
        let language = global.language(try global.settings())
        Output.write(listing.bytes(of: rows, as: list.format, in: language))
        if list.format == .table, rows.isEmpty { Output.say(nothing[language]) }
    }
}

/// `bo banks ESTATE`
struct BanksCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("banks", Phrase.Abstracts.banks) }

    @OptionGroup var options: EstateListOptions

    func run() throws {
        try options.print(Listings.banks, orSay: Phrase.CommandLine.noBanks) { store, estate in
            guard case .banks(let answer?) = try store.answer(.banks(of: estate)) else { return [] }
            return answer.banks
        }
    }
}

/// `bo accounts ESTATE`
struct AccountsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("accounts", Phrase.Abstracts.accounts) }

    @OptionGroup var options: EstateListOptions

    func run() throws {
        try options.print(Listings.accounts, orSay: Phrase.CommandLine.noAccounts) { store, estate in
            guard case .accounts(let answer?) = try store.answer(.accounts(of: estate, at: nil)) else { return [] }
            return answer.accounts
        }
    }
}

/// `bo requests ESTATE`: the audit trail.
struct RequestsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("requests", Phrase.Abstracts.requests) }

    @OptionGroup var options: EstateListOptions

    func run() throws {
        try options.print(Listings.requests, orSay: Phrase.CommandLine.noRequests) { store, estate in
            try store.requests(of: estate)
        }
    }
}

/// What a table of estates needs said beside it, on stderr.
enum ListHints {
    static func say(about estates: [EstateSummary], _ language: Language) {
        if estates.isEmpty { Output.say(Phrase.CommandLine.emptyCache[language]) }
        if estates.contains(where: \.isSynthetic) { Output.say(Phrase.CommandLine.syntheticData[language]) }
    }
}

extension CommandConfiguration {
    /// A command that prints a list.
    static func list(_ name: String, _ about: Phrase) -> CommandConfiguration {
        CommandConfiguration(commandName: name, abstract: "\(about[Surroundings.language])")
    }
}
